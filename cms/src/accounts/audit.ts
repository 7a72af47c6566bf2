import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readEditor } from './editor';
import { AUDIT_DAYS } from './settings';
import type { User } from './user';

export const AUDIT_ENTRY = 'api::audit-entry.audit-entry';

const MOST_CHARACTERS = 200;
const FORGOTTEN = 'a former member';

/** From where someone acts: a network address, and what their browser says that it is. */
export interface Whence {
  from: string | null;
  device: string | null;
}

/** What is remembered of an act. `what` is a verb in the past, such as "signedIn"; no part of it is a secret. */
export interface Act extends Partial<Whence> {
  what: string;
  by: 'member' | 'visitor' | 'editor' | 'system';
  /** The e-mail address of whoever acts; left out for the member themselves. */
  who?: string;
  /** The account that is concerned; null when nobody has it. */
  member: Pick<User, 'id' | 'email'> | null;
  /** What it is about; left out for an editor, whose act is about the member. */
  about?: string;
}

/**
 * Writes down who did what with an account, when and from where, in the transaction it is called in. From
 * where an editor acts is read from the request that is answered.
 */
export async function recordAudit(strapi: Core.Strapi, act: Act): Promise<void> {
  const { what, by, member } = act;
  const { from, device } = (by === 'editor' && readEditor(strapi)) || act;
  const isOwn = by === 'member' || by === 'visitor';
  const who = act.who ?? (isOwn ? member?.email : undefined);
  const about = act.about ?? (isOwn ? undefined : member?.email);
  await strapi.db.query(AUDIT_ENTRY).create({
    data: {
      at: new Date(),
      what,
      by,
      who: shorten(who),
      about: shorten(about),
      from: shorten(from),
      device: shorten(device),
      memberId: member?.id ?? null,
    },
  });
}

/** Reads from where a visitor acts: the site's server, which alone can ask, says so. */
export function readWhence(ctx: Context): Whence {
  return {
    from: shorten(ctx.get('x-visitor-address')),
    device: shorten(ctx.get('x-visitor-device')),
  };
}

function shorten(text: string | null | undefined): string | null {
  return text ? text.slice(0, MOST_CHARACTERS) : null;
}

/** Takes the e-mail addresses of a member, who is to be forgotten, out of what they did and what was done to them. */
export async function forgetMember(strapi: Core.Strapi, memberId: number): Promise<void> {
  const entries = strapi.db.query(AUDIT_ENTRY);
  await entries.updateMany({
    where: { memberId, by: { $in: ['member', 'visitor'] } },
    data: { who: FORGOTTEN },
  });
  await entries.updateMany({
    where: { memberId, by: { $in: ['editor', 'system'] } },
    data: { about: FORGOTTEN },
  });
}

/** Deletes what was done longer ago than is remembered. */
export async function deleteOldAuditEntries(strapi: Core.Strapi): Promise<void> {
  const oldest = new Date(Date.now() - AUDIT_DAYS * 86_400_000);
  await strapi.db.query(AUDIT_ENTRY).deleteMany({ where: { at: { $lt: oldest } } });
}
