import type { Core } from '@strapi/strapi';

const API_TOKEN = 'admin::api-token';
const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** As Strapi makes them; the tokens of members are written otherwise. */
const header = /^bearer +([\da-f]{256})$/i;

interface ApiToken {
  id: number;
  type: string;
  kind: string | null;
  expiresAt: string | null;
  lastUsedAt: string | null;
  /** What it opens of Strapi's own API. */
  permissions: object[];
}

/** Reads the API key that a request shows; null when it shows none. */
export function readApiKey(authorization: string): string | null {
  return header.exec(authorization)?.[1] ?? null;
}

/**
 * Finds by what an API key is known, and notes for the admin panel that it is used. Null for one that is
 * unknown, that has expired or never does, or that opens anything: such a token is not for programs of
 * others.
 */
export async function findApiKey(strapi: Core.Strapi, key: string): Promise<string | null> {
  // Kept as an HMAC with API_TOKEN_SALT: what is compared is no secret.
  const { hash } = strapi.service('admin::api-token') as unknown as { hash(key: string): string };
  const token = (await strapi.db.query(API_TOKEN).findOne({
    select: ['id', 'type', 'kind', 'expiresAt', 'lastUsedAt'],
    where: { accessKey: hash(key) },
    populate: { permissions: { select: ['id'] } },
  })) as ApiToken | null;
  if (!token || opensAnything(token) || !isStillGood(token)) return null;
  await noteUse(strapi, token);
  return String(token.id);
}

/** Only a custom token can open nothing; those of before there were kinds are of the content. */
function opensAnything({ type, kind, permissions }: ApiToken): boolean {
  const isCustom = type === 'custom' && (kind === null || kind === 'content-api');
  return !isCustom || permissions.length > 0;
}

/** One without an end is never good: nobody would notice that it is still in a program. */
function isStillGood({ expiresAt }: ApiToken): boolean {
  return expiresAt !== null && Date.parse(expiresAt) > Date.now();
}

/** Once an hour at most, as Strapi does. */
async function noteUse(strapi: Core.Strapi, { id, lastUsedAt }: ApiToken): Promise<void> {
  const isNoted = lastUsedAt !== null && Date.now() - Date.parse(lastUsedAt) < HOUR_MILLISECONDS;
  if (isNoted) return;
  const data = { lastUsedAt: new Date() };
  await strapi.db.query(API_TOKEN).update({ where: { id }, data });
}
