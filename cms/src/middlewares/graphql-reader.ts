import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { findFeedMember } from '../accounts/feed';
import { readMember } from '../accounts/read-member';
import type { User } from '../accounts/user';
import { answerWithError } from '../graphql/answer-error';
import { isGraphqlPath } from '../graphql/path';
import { readAsMember } from '../members/reader';
import { recogniseSite } from '../site-token';

const MESSAGE =
  'This key or session is not known, or no longer: ask for a new key, sign in again, or leave the header out to read what is public.';

/**
 * Finds out for whom GraphQL answers: a member who is signed in (`Authorization: Bearer <access token>`),
 * or their calendar (`Authorization: Feed <token>`), which is nobody to Strapi. Calendar apps hand its
 * address on: it is a key for the site's server alone, which writes the calendar, and to what a calendar is
 * made of. A credential that is none, or no longer one, is refused rather than answered as the public is.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const isSite = recogniseSite();

  const findMember = async (ctx: Context, scheme: string): Promise<User | null> => {
    if (scheme.toLowerCase() === 'bearer') return readMember(strapi, ctx);
    const [, token] = /^feed +([\w-]+)$/i.exec(ctx.get('authorization')) ?? [];
    if (token === undefined || !isSite(ctx)) return null;
    ctx.state.isPersonalCalendar = true;
    return findFeedMember(strapi, token);
  };

  return async (ctx: Context, next: Next) => {
    const scheme = /^(?:bearer|feed)\b/i.exec(ctx.get('authorization'))?.[0];
    if (!scheme || !isGraphqlPath(ctx.path)) return next();
    // What a credential opens is read by no page of another origin than the site's.
    if (ctx.get('origin') !== '') ctx.set('Access-Control-Allow-Origin', siteOrigin());
    const member = await findMember(ctx, scheme);
    return member ? readAsMember(next) : refuse(ctx, scheme);
  };
};

function siteOrigin(): string {
  return new URL(process.env.NUXT_PUBLIC_SITE_URL || 'http://localhost:3000').origin;
}

function refuse(ctx: Context, scheme: string): void {
  ctx.set('WWW-Authenticate', scheme);
  ctx.set('Cache-Control', 'private, no-store');
  const wrong = { message: MESSAGE, extensions: { code: 'UNAUTHENTICATED' } };
  answerWithError(ctx, wrong, 401);
}
