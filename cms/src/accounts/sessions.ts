import type { Core } from '@strapi/strapi';
import { findUser, isActive, type User } from './user';

export const ORIGIN = 'users-permissions';
export const SESSION = 'admin::session';

/** A row of Strapi's session manager: one for each refresh token of a session, which all bear its `deviceId`. */
export interface SessionRow {
  sessionId: string;
  userId: string;
  /** Names the session from log-in to log-out; `sessionId` names one of its tokens. */
  deviceId: string;
  status: string;
  expiresAt: string;
  absoluteExpiresAt: string;
  createdAt: string;
}

/** Who asks, and in which of their sessions. */
export interface SignedIn {
  user: User;
  session: string;
}

/**
 * Finds who an access token stands for, if their session has not ended and they may be logged in; else
 * null. Strapi itself takes the token until it expires.
 */
export async function findSignedIn(strapi: Core.Strapi, token: string): Promise<SignedIn | null> {
  const { isValid, payload } = strapi.sessionManager(ORIGIN).validateAccessToken(token);
  if (!isValid) return null;
  const { sessionId, userId } = payload;
  const session: SessionRow | null = await strapi.db
    .query(SESSION)
    .findOne({ where: { sessionId, userId, origin: ORIGIN } });
  if (!session || hasExpired(session)) return null;
  const user = await findUser(strapi, Number(userId));
  return user && isActive(user) ? { user, session: session.deviceId } : null;
}

function hasExpired({ expiresAt, absoluteExpiresAt }: SessionRow): boolean {
  return Math.min(Date.parse(expiresAt), Date.parse(absoluteExpiresAt)) <= Date.now();
}
