import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findSession } from './sessions';
import { findUser, isActive, type User } from './user';

/** Who asks, and in which of their sessions. */
export interface SignedIn extends User {
  session: string;
}

const bearer = /^Bearer +([\w.-]+)$/i;

/**
 * Finds who has sent a request, by its `Authorization: Bearer <access token>`: a member whose session has
 * not ended, and who is not blocked; else null. Strapi itself would take the token until it expires.
 */
export async function readMember(strapi: Core.Strapi, ctx: Context): Promise<SignedIn | null> {
  const accessToken = bearer.exec(ctx.get('authorization'))?.[1];
  const session = accessToken === undefined ? null : await findSession(strapi, accessToken);
  const user = session && (await findUser(strapi, session.userId));
  return user && isActive(user) ? { ...user, session: session.id } : null;
}
