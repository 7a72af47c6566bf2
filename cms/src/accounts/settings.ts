import type { Purpose } from './tokens';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whether visitors may register themselves: not at all, or with an e-mail address that they confirm. */
export const registration: 'closed' | 'confirmed' = 'closed';

/** How long a member stays logged in, in seconds. */
export const sessionSeconds = {
  /** After which the site asks for a new access token. */
  access: 10 * MINUTE,
  /** Without any request: a little longer than the site's own sessions, which end first. */
  idle: 70 * MINUTE,
  /** From the log-in on, whatever happens. */
  absolute: 12 * HOUR,
} as const;

/** What is signed into Strapi's tokens of a session, and asked of them again. */
export const tokenClaims = { algorithm: 'HS256', issuer: 'cms', audience: 'site' } as const;

/** How long what was sent by mail can be used, in seconds; the calendar's address until it is replaced. */
export const tokenSeconds: Readonly<Record<Purpose, number | null>> = {
  invitation: 7 * DAY,
  reset: 30 * MINUTE,
  registration: DAY,
  email: DAY,
  feed: null,
};

/** bcrypt reads no more than 72 bytes. */
export const passwordLimits = { characters: 12, bytes: 72 } as const;

/** For how long it is remembered who did what. */
export const AUDIT_DAYS = 365;
