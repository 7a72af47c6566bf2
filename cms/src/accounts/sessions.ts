import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import jwt from 'jsonwebtoken';
import { secret } from '../environment';
import type { Whence } from './audit';
import { changeAccount } from './lock';
import { tokenClaims } from './settings';
import { findUser, isActive, type User } from './user';

const ORIGIN = 'users-permissions';
const SESSION = 'admin::session';

/** A row of Strapi's session manager: one for each refresh token of a session, which all bear its `deviceId`. */
interface SessionRow {
  sessionId: string;
  userId: string;
  /** Names the session from log-in to log-out, where `sessionId` names one of its tokens. */
  deviceId: string;
  status: 'active' | 'rotated';
  expiresAt: string;
  absoluteExpiresAt: string;
  metadata: SessionMetadata;
}

interface SessionMetadata extends Whence {
  /** ISO instant of the log-in. */
  since: string;
}

/** What the site's server keeps of a session, and shows to nobody. */
export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
  sessionId: string;
}

export interface ListedSession {
  id: string;
  /** ISO instant of the log-in. */
  createdAt: string;
  device: string | null;
  address: string | null;
  isCurrent: boolean;
}

/** Begins a session of its own for a log-in. To be called in `changeAccount`. */
export async function beginSession(
  strapi: Core.Strapi,
  user: User,
  whence: Whence,
): Promise<SessionTokens> {
  const metadata: SessionMetadata = { ...whence, since: new Date().toISOString() };
  const id = randomUUID();
  const refresh = await strapi
    .sessionManager(ORIGIN)
    .generateRefreshToken(String(user.id), id, { type: 'refresh', metadata: { ...metadata } });
  return makeTokens(strapi, refresh.token, id);
}

/** Finds the session of an access token; null when the token is no good, or the session has ended. */
export async function findSession(
  strapi: Core.Strapi,
  accessToken: string,
): Promise<{ id: string; userId: number } | null> {
  const { isValid, payload } = strapi.sessionManager(ORIGIN).validateAccessToken(accessToken);
  if (!isValid) return null;
  const row = await findRow(strapi, payload.sessionId);
  if (!row || row.userId !== payload.userId || hasExpired(row)) return null;
  return { id: row.deviceId, userId: Number(row.userId) };
}

/**
 * Exchanges a refresh token for new tokens of the same session; null when the session has ended. A
 * token that was exchanged before has got into other hands, or these have: its session is ended.
 */
export async function refreshSession(
  strapi: Core.Strapi,
  refreshToken: string,
): Promise<SessionTokens | null> {
  const sessionId = readSessionId(refreshToken);
  const known = sessionId === undefined ? null : await findRow(strapi, sessionId);
  if (!known) return null;
  const userId = Number(known.userId);
  return changeAccount(strapi, userId, async () => {
    const row = await findRow(strapi, known.sessionId);
    if (!row) return null;
    if (row.status !== 'active') {
      await endSession(strapi, userId, row.deviceId);
      return null;
    }
    const user = await findUser(strapi, userId);
    if (!user || !isActive(user) || hasExpired(row)) return null;
    const rotated = await strapi.sessionManager(ORIGIN).rotateRefreshToken(refreshToken);
    return 'error' in rotated ? null : makeTokens(strapi, rotated.token, row.deviceId);
  });
}

/** Lists the sessions of a member that have not ended, the newest first; `current` is the asking one. */
export async function listSessions(
  strapi: Core.Strapi,
  userId: number,
  current: string,
): Promise<ListedSession[]> {
  const rows = (await strapi
    .sessionManager(ORIGIN)
    .listSessions(String(userId))) as unknown as SessionRow[];
  return rows
    .filter((row) => !hasExpired(row))
    .map(({ deviceId, metadata: { since, device, from } }) => ({
      id: deviceId,
      createdAt: since,
      device,
      address: from,
      isCurrent: deviceId === current,
    }))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/** Ends a session of a member; tells whether there was one. */
export async function endSession(
  strapi: Core.Strapi,
  userId: number,
  id: string,
): Promise<boolean> {
  return changeAccount(strapi, userId, async () => {
    const { count } = await strapi.db
      .query(SESSION)
      .deleteMany({ where: { origin: ORIGIN, userId: String(userId), deviceId: id } });
    return count > 0;
  });
}

/** Ends all sessions of a member. */
export async function endSessions(strapi: Core.Strapi, userId: number): Promise<void> {
  await changeAccount(strapi, userId, async () => {
    await strapi.sessionManager(ORIGIN).invalidateRefreshToken(String(userId));
  });
}

async function makeTokens(
  strapi: Core.Strapi,
  refreshToken: string,
  sessionId: string,
): Promise<SessionTokens> {
  const access = await strapi.sessionManager(ORIGIN).generateAccessToken(refreshToken);
  if ('error' in access) throw new Error(`No access token: ${access.error}.`);
  return { accessToken: access.token, refreshToken, sessionId };
}

async function findRow(strapi: Core.Strapi, sessionId: string): Promise<SessionRow | null> {
  return strapi.db.query(SESSION).findOne({ where: { sessionId, origin: ORIGIN } });
}

function hasExpired({ expiresAt, absoluteExpiresAt }: SessionRow): boolean {
  return Math.min(Date.parse(expiresAt), Date.parse(absoluteExpiresAt)) <= Date.now();
}

/** Reads of which session a refresh token is, also when it is too old; undefined when it was not signed here. */
function readSessionId(refreshToken: string): string | undefined {
  const { algorithm, issuer, audience } = tokenClaims;
  try {
    const payload = jwt.verify(refreshToken, secret('JWT_SECRET'), {
      algorithms: [algorithm],
      issuer,
      audience,
      ignoreExpiration: true,
    });
    const { type, sessionId } = payload as Record<string, unknown>;
    return type === 'refresh' && typeof sessionId === 'string' ? sessionId : undefined;
  } catch (error) {
    if (error instanceof jwt.JsonWebTokenError) return undefined;
    throw error;
  }
}
