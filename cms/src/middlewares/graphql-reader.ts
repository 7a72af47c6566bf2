import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readMember } from '../accounts/read-member';
import { isGraphqlPath } from '../graphql/path';
import { readAsMember } from '../members/reader';

const MESSAGE =
  'This credential is nobody’s who is signed in: sign in again, or leave the header out to read what is public.';

/**
 * Finds out for whom GraphQL answers: by `Authorization: Bearer <access token>` a member who is signed
 * in. A credential that is none, or no longer one, is refused rather than answered as the public is.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (!isGraphqlPath(ctx.path) || !/^bearer\b/i.test(ctx.get('authorization'))) return next();
    if (await readMember(strapi, ctx)) return readAsMember(next);
    return refuse(ctx);
  };

function refuse(ctx: Context): void {
  ctx.status = 401;
  ctx.set('WWW-Authenticate', 'Bearer');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { errors: [{ message: MESSAGE, extensions: { code: 'UNAUTHENTICATED' } }] };
}
