import type { Core } from '@strapi/strapi';
import { errors, z } from '@strapi/utils';
import type { Context } from 'koa';
import { blockMember, unblockMember } from '../accounts/block';
import { inviteMembers, MOST_INVITATIONS } from '../accounts/invite';
import { translateMessage } from '../messages';
import { deskActions } from './actions';
import { deskRoute, emailOf, type Answer } from './desk-route';
import { listMembers } from './list-members';
import type { InvitedRow } from './shapes';
import { InvitationListError, readInvitations, type WrittenInvitation } from './read-invitations';

/** Lists, invites and blocks members for the admin panel. */
export function listMemberRoutes(strapi: Core.Strapi) {
  const route = (method: 'GET' | 'POST', path: string, answer: Answer) =>
    deskRoute(strapi, method, path, deskActions.manageMembers, answer);
  return [
    route('GET', '/members', answerMembers),
    route('POST', '/members/invitations', answerInvitations),
    route('POST', '/members/:id/block', answerChange(blockMember)),
    route('POST', '/members/:id/unblock', answerChange(unblockMember)),
  ];
}

const membersQuery = z.object({
  search: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
});

async function answerMembers(strapi: Core.Strapi, ctx: Context): Promise<object> {
  return listMembers(strapi, membersQuery.parse(ctx.query));
}

const text = z
  .string()
  .max(300)
  .nullish()
  .transform((written) => written || undefined);
const invitationsBody = z.union([
  z.object({ csv: z.string() }),
  z.object({
    member: z.object({ email: z.string(), name: text, organisation: text, language: text }),
  }),
]);

async function answerInvitations(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<{ report: InvitedRow[] }> {
  const { data } = invitationsBody.safeParse(ctx.request.body);
  if (!data) throw new errors.ValidationError('Send {csv} or {member: {email, …}}.');
  const rows = 'csv' in data ? readList(strapi, data.csv) : [{ line: 1, ...data.member }];
  const report = await inviteMembers(strapi, rows, emailOf(ctx));
  return {
    report: report.map(({ email, result }, at) => ({ line: rows[at]?.line ?? 1, email, result })),
  };
}

/** Throws ValidationError, in the editor's language, for what is no list, or too long a one. */
function readList(strapi: Core.Strapi, csv: string): WrittenInvitation[] {
  try {
    return readInvitations(csv, MOST_INVITATIONS);
  } catch (error) {
    if (!(error instanceof InvitationListError)) throw error;
    throw new errors.ValidationError(translateMessage(strapi, error.reason, error.values));
  }
}

function answerChange(change: typeof blockMember): Answer {
  return async (strapi, ctx) => {
    const { id } = ctx.params as { id: string };
    if (await change(strapi, id, emailOf(ctx))) return undefined;
    throw new errors.NotFoundError(translateMessage(strapi, 'memberGone', {}));
  };
}
