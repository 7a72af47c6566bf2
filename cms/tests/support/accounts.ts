import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { hashPassword } from '../../src/accounts/passwords';
import { USER, type User } from '../../src/accounts/user';
import { testEnvironment } from './environment';

export interface AccountsAnswer {
  status: number;
  /** As it came over the wire. */
  text: string;
  body: Record<string, unknown> & { error?: { code: string; field?: string } };
}

/** Asks `/accounts` as the site's server does, for a visitor or with a member's access token. */
export interface Accounts {
  request(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<AccountsAnswer>;
}

export const memberPassword = 'Sardines-on-the-grill-7';

/** What the site's server sends along with every request for a visitor. */
export const siteHeaders = {
  'x-site-token': String(testEnvironment.SITE_SERVICE_TOKEN),
  'x-visitor-address': '192.0.2.7',
  'x-visitor-device': 'Firefox, Linux',
};

/** Asks below `/accounts` of the CMS at `url`; with `token` as a member. */
export function askAccounts(url: string, token?: string): Accounts {
  return {
    async request(method, path, body, headers = {}) {
      const response = await fetch(`${url}/accounts${path}`, {
        method,
        headers: {
          ...siteHeaders,
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, text, body: /^[[{]/.test(text) ? JSON.parse(text) : {} };
    },
  };
}

interface NewMember {
  email: string;
  name?: string;
  organisation?: string;
  language?: 'en' | 'pt';
  password?: string;
  confirmed?: boolean;
  blocked?: boolean;
}

const hashes = new Map<string, Promise<string>>();

/** Hashes a password once: it takes as long as it is meant to. */
async function hashOnce(strapi: Core.Strapi, password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(strapi, password);
  hashes.set(password, known);
  return known;
}

/** Adds someone who can log in with `memberPassword`; gives the row of the user. */
export async function addMember(strapi: Core.Strapi, member: NewMember): Promise<User> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  return strapi.db.query(USER).create({
    data: {
      username: randomUUID(),
      name: 'Maria Silva',
      language: 'en',
      confirmed: true,
      blocked: false,
      provider: 'local',
      ...member,
      password: await hashOnce(strapi, member.password ?? memberPassword),
      role: role.id,
    },
  });
}

/** Logs a member in at the CMS and gives their tokens. Throws Error when they are refused. */
export async function signInMember(
  url: string,
  email: string,
  password = memberPassword,
): Promise<{ accessToken: string; refreshToken: string; sessionId: string }> {
  const { status, body } = await askAccounts(url).request('POST', '/sign-in', { email, password });
  if (status !== 200)
    throw new Error(`${email} is not logged in: ${status} ${JSON.stringify(body)}`);
  return body as unknown as { accessToken: string; refreshToken: string; sessionId: string };
}
