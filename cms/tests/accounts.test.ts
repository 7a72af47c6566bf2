import { createRequire } from 'node:module';
import { get } from 'node:http';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordAudit } from '../src/accounts/audit';
import { blockMember, unblockMember } from '../src/accounts/block';
import { findFeedMember } from '../src/accounts/feed';
import { forgetWhatIsOld } from '../src/accounts/follow-users';
import { inviteMembers } from '../src/accounts/invite';
import { mintToken, type Grant, type Purpose } from '../src/accounts/tokens';
import { USER, type User } from '../src/accounts/user';
import {
  addMember,
  askAccounts,
  memberPassword,
  signInMember,
  siteHeaders,
  type AccountsAnswer,
} from './support/accounts';
import { signIn, signInAsEditor, visit, type Visitor } from './support/admin';
import { startCms, type Cms } from './support/cms';
import { testEnvironment } from './support/environment';
import { cmsFolder } from './support/strapi';

const ACCOUNT_TOKEN = 'api::account-token.account-token';
const AUDIT_ENTRY = 'api::audit-entry.audit-entry';
const OUTGOING_MAIL = 'api::outgoing-mail.outgoing-mail';
const SESSION = 'admin::session';

const newPassword = 'Octopus-rice-on-Sundays-3';

let cms: Cms;
let members = 0;
/** All that was answered, and what of it must never be in an answer. */
const answered: string[] = [];

/** All that was queued. */
const mails: { recipient: string; template: string; language: string; data: object }[] = [];

beforeAll(async () => {
  cms = await startCms();
  cms.strapi.db.lifecycles.subscribe({
    models: [OUTGOING_MAIL],
    afterCreate: ({ result }) => void mails.push(result as (typeof mails)[number]),
  });
});
afterAll(() => cms?.remove());

/** Asks as the site's server; what is answered is looked through at the end. */
async function ask(
  method: string,
  path: string,
  body?: object,
  token?: string,
): Promise<AccountsAnswer> {
  const answer = await askAccounts(cms.url, token).request(method, path, body);
  answered.push(answer.text);
  return answer;
}

/** Adds a member nobody else in this file has to do with. */
async function addSomebody(member: Partial<Parameters<typeof addMember>[1]> = {}): Promise<User> {
  members += 1;
  const email = `somebody-${members}@example.org`;
  const added = await addMember(cms.strapi, { email, ...member });
  return readUser(added.id);
}

async function readUser(id: number): Promise<User> {
  return cms.strapi.db.query(USER).findOne({ where: { id } });
}

async function signInAs({ email }: { email: string }, password = memberPassword) {
  return signInMember(cms.url, email, password);
}

/** Tells who is still logged in of several: by what `/me` answers to their access tokens. */
async function areSignedIn(...tokens: { accessToken: string }[]): Promise<boolean[]> {
  const answers = await Promise.all(
    tokens.map(({ accessToken }) => ask('GET', '/me', undefined, accessToken)),
  );
  return answers.map(({ status }) => status === 200);
}

/** What was queued for an address, also if it has been sent since. */
const readMails = (to: string) => mails.filter(({ recipient }) => recipient === to);

async function readAudit(member: User): Promise<{ id: number; what: string }[]> {
  return cms.strapi.db
    .query(AUDIT_ENTRY)
    .findMany({ where: { memberId: member.id }, orderBy: { id: 'asc' } });
}

const signedOut = { status: 401, code: 'signedOut' };
const outcome = ({ status, body: { error } }: AccountsAnswer) => ({ status, code: error?.code });

describe('the door', () => {
  const visitorRoutes = [
    ['POST', '/sign-in'],
    ['POST', '/refresh'],
    ['POST', '/forgot'],
    ['POST', '/register'],
    ['POST', '/check-token'],
    ['POST', '/set-password'],
    ['POST', '/confirm-email'],
    ['GET', '/settings'],
  ] as const;
  const memberRoutes = [
    ['POST', '/sign-out'],
    ['POST', '/sign-out-everywhere'],
    ['GET', '/sessions'],
    ['DELETE', '/sessions/1'],
    ['GET', '/me'],
    ['PATCH', '/me'],
    ['POST', '/change-password'],
    ['POST', '/change-email'],
    ['GET', '/export'],
    ['POST', '/delete'],
    ['POST', '/feed'],
    ['DELETE', '/feed'],
  ] as const;

  test.each([...visitorRoutes, ...memberRoutes])(
    'there is no %s %s without the token of the site’s servers',
    async (method, path) => {
      const { accessToken } = await shared();
      const unknown = await request('GET', '/nothing-of-the-kind', {});
      const withToken = { authorization: `Bearer ${accessToken}` };
      for (const headers of [
        withToken,
        { ...withToken, 'x-site-token': '' },
        { ...withToken, 'x-site-token': `${testEnvironment.SITE_SERVICE_TOKEN}x` },
        { ...withToken, 'x-site-token': testEnvironment.JWT_SECRET },
      ]) {
        expect(await request(method, `/accounts${path}`, headers)).toEqual(unknown);
        expect(await request(method, `/Accounts${path}/`, headers)).toEqual(unknown);
      }
    },
  );

  test.each([
    '//accounts/me',
    '/accounts//me',
    '/./accounts/me',
    '/x/../accounts/me',
    '/%61ccounts/me',
    '/accounts%2Fme',
    '/accounts/me/',
    '/accounts/me?x-site-token=x',
    '/ACCOUNTS/ME',
  ])('is not passed by asking for %s', async (path) => {
    const { accessToken } = await shared();
    const { hostname, port } = new URL(cms.url);
    const headers = { authorization: `Bearer ${accessToken}` };
    const status = await new Promise((resolve, reject) => {
      // As it stands: `fetch` would tidy the path up.
      get({ hostname, port, path, headers }, (response) =>
        resolve(response.resume().statusCode),
      ).on('error', reject);
    });
    expect([400, 404]).toContain(status);
  });

  test.each(memberRoutes)('%s %s is for members', async (method, path) => {
    expect(outcome(await ask(method, path))).toEqual(signedOut);
    expect(outcome(await ask(method, path, undefined, 'no.such.token'))).toEqual(signedOut);
  });

  test.each<[string, number, Record<string, string>, string]>([
    ['large', 413, { 'content-type': 'application/json' }, `{"email":"${'x'.repeat(17_000)}"}`],
    ['of no JSON', 415, { 'content-type': 'application/x-www-form-urlencoded' }, 'email=x'],
    ['a form', 415, { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['broken', 400, { 'content-type': 'application/json' }, '{"email":'],
    ['a list', 422, { 'content-type': 'application/json' }, '[]'],
  ])('takes no body that is %s', async (_, status, headers, body) => {
    const answer = await request('POST', '/accounts/sign-in', { ...siteHeaders, ...headers }, body);
    expect(answer.status).toBe(status);
  });

  test('takes no body of unknown length', async () => {
    const body = new Blob(['{}']).stream();
    const response = await fetch(`${cms.url}/accounts/sign-in`, {
      method: 'POST',
      headers: { ...siteHeaders, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(411);
  });

  test('lets nothing be kept', async () => {
    const response = await fetch(`${cms.url}/accounts/settings`, { headers: siteHeaders });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  async function request(
    method: string,
    path: string,
    headers: Record<string, string | undefined>,
    body?: string,
  ) {
    const given = Object.entries(headers).filter(
      (header): header is [string, string] => !!header[1],
    );
    const response = await fetch(`${cms.url}${path}`, { method, headers: given, body });
    return { status: response.status, text: await response.text() };
  }

  let somebody: Promise<{ accessToken: string }> | undefined;
  async function shared() {
    somebody ??= addSomebody().then(signInAs);
    return somebody;
  }
});

test.each([
  ['GET', '/users'],
  ['GET', '/users/me'],
  ['PUT', '/users/1'],
  ['DELETE', '/users/1'],
  ['POST', '/users'],
  ['GET', '/users-permissions/roles'],
  ['GET', '/users-permissions/permissions'],
  ['POST', '/auth/local'],
  ['POST', '/auth/local/register'],
  ['POST', '/auth/refresh'],
  ['POST', '/auth/logout'],
  ['GET', '/auth/sessions'],
  ['POST', '/auth/change-password'],
  ['POST', '/auth/forgot-password'],
  ['POST', '/auth/reset-password'],
  ['GET', '/auth/email-confirmation'],
  ['POST', '/auth/send-email-confirmation'],
  ['GET', '/auth/github/callback'],
  ['GET', '/connect/github'],
])('users-permissions answers no %s /api%s', async (method, path) => {
  const { accessToken } = await signInAs(await addSomebody());
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  const { status } = await visit(cms.url, accessToken).request(method, `/api${path}`, body);
  expect([404, 405]).toContain(status);
});

describe('logging in', () => {
  test('takes the address in any case, and tells of the member', async () => {
    const member = await addSomebody({ organisation: 'Works', language: 'pt' });
    const { status, body } = await ask('POST', '/sign-in', {
      email: ` ${member.email.toUpperCase()} `,
      password: memberPassword,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      sessionId: expect.any(String),
      member: {
        id: member.documentId,
        name: member.name,
        email: member.email,
        organisation: 'Works',
        language: 'pt',
        feed: null,
      },
    });
  });

  const longPassword = 'Long-'.repeat(20);
  const refused: [string, () => Promise<{ email: string; password: string }>][] = [
    ['unknown', async () => ({ email: 'nobody@example.org', password: memberPassword })],
    ['of the wrong password', async () => ({ ...(await addSomebody()), password: 'wrong' })],
    [
      'blocked',
      async () => ({ ...(await addSomebody({ blocked: true })), password: memberPassword }),
    ],
    [
      'not confirmed',
      async () => ({ ...(await addSomebody({ confirmed: false })), password: memberPassword }),
    ],
    [
      'without a password',
      async () => {
        const { id, email } = await addSomebody();
        await cms.strapi.db.query(USER).update({ where: { id }, data: { password: null } });
        return { email, password: memberPassword };
      },
    ],
    [
      'of another one’s password',
      async () => ({ ...(await addSomebody()), password: newPassword }),
    ],
    [
      'asked for with more than bcrypt reads',
      async () => {
        const member = await addSomebody({ password: longPassword.slice(0, 72) });
        return { ...member, password: longPassword };
      },
    ],
  ];

  test.each(refused)('refuses an account that is %s like any other', async (_, find) => {
    const { email, password } = await find();
    const users = cms.strapi.plugin('users-permissions').service('user');
    const compare = vi.spyOn(users, 'validatePassword');
    const statements = await listStatements(async () => {
      const answer = await ask('POST', '/sign-in', { email, password });
      expect(answer.status).toBe(401);
      expect(answer.text).toBe(
        '{"error":{"code":"wrongCredentials","message":"No account has this address and password."}}',
      );
    });
    // Equal time is equal work: one look-up, one comparison of the same cost, one insert.
    expect(compare).toHaveBeenCalledTimes(1);
    expect(String(compare.mock.calls[0]?.[1])).toMatch(/^\$2a\$10\$.{53}$/);
    expect(statements).toEqual(['select up_users', 'insert audit_entries', 'select audit_entries']);
    compare.mockRestore();
  });

  test.each([{}, { email: 'x@example.org' }, { email: ['x'], password: {} }, { password: 'x' }])(
    'refuses %j as it is',
    async (body) => {
      expect(outcome(await ask('POST', '/sign-in', body))).toEqual({
        status: 422,
        code: 'invalid',
      });
    },
  );

  test('begins no session for a password that has been changed meanwhile', async () => {
    const member = await addSomebody();
    const users = cms.strapi.plugin('users-permissions').service('user');
    const compare = vi.spyOn(users, 'validatePassword').mockImplementationOnce(async () => {
      const [{ password }] = [await users.ensureHashedPasswords({ password: newPassword })];
      await cms.strapi.db.query(USER).update({ where: { id: member.id }, data: { password } });
      return true;
    });
    const answer = await ask('POST', '/sign-in', { email: member.email, password: memberPassword });
    expect(outcome(answer)).toEqual({ status: 401, code: 'wrongCredentials' });
    compare.mockRestore();
  });
});

describe('sessions', () => {
  test('are listed with device and address, and ended one by one', async () => {
    const member = await addSomebody();
    const here = await signInAs(member);
    const there = await signInAs(member);
    const stranger = await signInAs(await addSomebody());
    const { body } = await ask('GET', '/sessions', undefined, here.accessToken);
    const listed = {
      device: 'Firefox, Linux',
      address: '192.0.2.7',
      createdAt: expect.any(String),
    };
    expect(body).toEqual([
      { ...listed, id: there.sessionId, isCurrent: false },
      { ...listed, id: here.sessionId, isCurrent: true },
    ]);

    for (const id of [stranger.sessionId, 'no-such-session', '%20']) {
      const answer = await ask('DELETE', `/sessions/${id}`, undefined, here.accessToken);
      expect(outcome(answer)).toEqual({ status: 404, code: 'notFound' });
    }
    expect(await areSignedIn(here, there, stranger)).toEqual([true, true, true]);
    const path = `/sessions/${there.sessionId}`;
    expect((await ask('DELETE', path, undefined, here.accessToken)).status).toBe(204);
    expect(await areSignedIn(here, there, stranger)).toEqual([true, false, true]);
  });

  test('end at log-out, with what was refreshed before', async () => {
    const member = await addSomebody();
    const [first, second] = [await signInAs(member), await signInAs(member)];
    const refreshed = await refresh(first);
    expect(await areSignedIn(first, refreshed)).toEqual([true, true]);
    expect((await ask('POST', '/sign-out', undefined, refreshed.accessToken)).status).toBe(204);
    expect(await areSignedIn(first, refreshed, second)).toEqual([false, false, true]);
    expect(outcome(await ask('POST', '/refresh', refreshed))).toEqual(signedOut);
  });

  test('end everywhere at once', async () => {
    const member = await addSomebody();
    const [first, second] = [await signInAs(member), await signInAs(member)];
    const stranger = await signInAs(await addSomebody());
    await ask('POST', '/sign-out-everywhere', undefined, first.accessToken);
    expect(await areSignedIn(first, second, stranger)).toEqual([false, false, true]);
  });

  test('keep their name over a refresh, whose token changes', async () => {
    const tokens = await signInAs(await addSomebody());
    const refreshed = await refresh(tokens);
    expect(refreshed.sessionId).toBe(tokens.sessionId);
    expect(refreshed.refreshToken).not.toBe(tokens.refreshToken);
    const { body } = await ask('GET', '/sessions', undefined, refreshed.accessToken);
    expect(body).toHaveLength(1);
  });

  test('end when a refresh token comes twice', async () => {
    const tokens = await signInAs(await addSomebody());
    const refreshed = await refresh(tokens);
    expect(outcome(await ask('POST', '/refresh', tokens))).toEqual(signedOut);
    expect(await areSignedIn(tokens, refreshed)).toEqual([false, false]);
    expect(outcome(await ask('POST', '/refresh', refreshed))).toEqual(signedOut);
  });

  test('are refreshed once, whoever asks at the same time', async () => {
    const tokens = await signInAs(await addSomebody());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('POST', '/refresh', tokens)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('leave nothing behind that was refreshed while all were ended', async () => {
    const member = await addSomebody();
    const sessions = await Promise.all([signInAs(member), signInAs(member), signInAs(member)]);
    const [ending, ...others] = sessions;
    await Promise.all([
      ...others.map((tokens) => ask('POST', '/refresh', tokens)),
      ask('POST', '/sign-out-everywhere', undefined, ending?.accessToken),
      ...others.map((tokens) => ask('POST', '/refresh', tokens)),
    ]);
    const where = { userId: String(member.id), origin: 'users-permissions' };
    expect(await cms.strapi.db.query(SESSION).count({ where })).toBe(0);
  });

  test.each(['expiresAt', 'absoluteExpiresAt'])('are over at their %s', async (field) => {
    const member = await addSomebody();
    const tokens = await signInAs(member);
    await cms.strapi.db.query(SESSION).updateMany({
      where: { userId: String(member.id) },
      data: { [field]: new Date(Date.now() - 1000) },
    });
    expect(await areSignedIn(tokens)).toEqual([false]);
    expect(outcome(await ask('POST', '/refresh', tokens))).toEqual(signedOut);
  });

  test('last 70 minutes without a request, and 12 hours at most', async () => {
    const member = await addSomebody();
    const before = Date.now();
    const tokens = await signInAs(member);
    const [row] = await readSessionRows(member);
    expect(minutesAfter(before, row?.expiresAt)).toBe(70);
    expect(minutesAfter(before, row?.absoluteExpiresAt)).toBe(720);
    await refresh(tokens);
    const rows = await readSessionRows(member);
    expect(new Set(rows.map(({ absoluteExpiresAt }) => absoluteExpiresAt)).size).toBe(1);
  });

  test.each<[string, (tokens: Tokens) => string | Promise<string>]>([
    ['a refresh token', ({ refreshToken }) => refreshToken],
    ['one without a signature', ({ accessToken }) => forge(accessToken, { alg: 'none' }, '')],
    ['one signed otherwise', ({ accessToken }) => forge(accessToken, { alg: 'HS256' }, 'c2lnbmVk')],
    ['one for somebody else', ({ accessToken }) => signAgain(accessToken, { userId: '1' })],
    ['one of another issuer', ({ accessToken }) => signAgain(accessToken, { iss: 'x' })],
    ['one for another audience', ({ accessToken }) => signAgain(accessToken, { aud: 'x' })],
    ['one that is too old', ({ accessToken }) => signAgain(accessToken, { exp: 1_700_000_000 })],
    ['one signed with more', ({ accessToken }) => signAgain(accessToken, {}, 'HS512')],
    ['an administrator’s', () => signInAtPanel()],
  ])('are not opened by %s', async (_, make) => {
    const tokens = await signInAs(await addSomebody());
    const answer = await ask('GET', '/me', undefined, await make(tokens));
    expect(outcome(answer)).toEqual(signedOut);
  });

  test.each<[string, (tokens: Tokens) => string]>([
    ['an access token', ({ accessToken }) => accessToken],
    ['one without a signature', ({ refreshToken }) => forge(refreshToken, { alg: 'none' }, '')],
    ['one for another audience', ({ refreshToken }) => signAgain(refreshToken, { aud: 'x' })],
    ['what is none', () => 'none'],
    ['what looks like one', () => 'e30.bnVsbA.e30'],
  ])('are not refreshed by %s', async (_, make) => {
    const tokens = await signInAs(await addSomebody());
    const answer = await ask('POST', '/refresh', { refreshToken: make(tokens) });
    expect(outcome(answer)).toEqual(signedOut);
  });

  interface Tokens {
    accessToken: string;
    refreshToken: string;
    sessionId: string;
  }

  async function refresh({ refreshToken }: Tokens): Promise<Tokens> {
    const { status, body } = await ask('POST', '/refresh', { refreshToken });
    expect(status).toBe(200);
    return body as unknown as Tokens;
  }

  function forge(token: string, header: object, signature: string): string {
    const payload = token.split('.')[1];
    return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`;
  }

  /** Signs with the right secret what the CMS would not. */
  function signAgain(token: string, claims: object, algorithm: jwt.Algorithm = 'HS256'): string {
    const payload = { ...(jwt.decode(token) as object), ...claims };
    return jwt.sign(payload, String(testEnvironment.JWT_SECRET), { algorithm });
  }

  test('are opened by what was signed as the CMS does', async () => {
    const tokens = await signInAs(await addSomebody());
    expect(await areSignedIn({ accessToken: signAgain(tokens.accessToken, {}) })).toEqual([true]);
  });

  async function signInAtPanel(): Promise<string> {
    const body = { email: testEnvironment.ADMIN_EMAIL, password: testEnvironment.ADMIN_PASSWORD };
    const answer = await visit(cms.url).request('POST', '/admin/login', body);
    return (answer.body.data as { token: string }).token;
  }

  async function readSessionRows(member: User) {
    const rows: { expiresAt: string; absoluteExpiresAt: string }[] = await cms.strapi.db
      .query(SESSION)
      .findMany({ where: { userId: String(member.id), origin: 'users-permissions' } });
    return rows;
  }

  function minutesAfter(start: number, instant: string | undefined): number {
    return Math.round((Date.parse(instant ?? '') - start) / 60_000);
  }
});

describe('tokens by mail', () => {
  const settings = createRequire(import.meta.url)(
    join(cmsFolder, 'dist', 'src', 'accounts', 'settings.js'),
  ) as { registration: 'closed' | 'confirmed' };

  const settingPasswords: Purpose[] = ['invitation', 'reset', 'registration'];
  const profile = { name: 'New One', organisation: 'Works', language: 'pt' } as const;
  let addresses = 0;

  /** Makes a token for somebody; who registers has no account yet. */
  async function send(purpose: Purpose): Promise<{ token: string; email: string; user?: User }> {
    addresses += 1;
    const email = `new-${addresses}@example.org`;
    if (purpose === 'registration') {
      return { email, token: await mintToken(cms.strapi, { purpose, email, profile }) };
    }
    const user = await addSomebody({ confirmed: purpose !== 'invitation' });
    const grant: Grant = purpose === 'email' ? { purpose, user, email } : { purpose, user };
    return { email: user.email, user, token: await mintToken(cms.strapi, grant) };
  }

  const setPassword = (token: string, password = newPassword) =>
    ask('POST', '/set-password', { token, password });
  const used = { status: 410, code: 'tokenUsedUp' };

  test.each(settingPasswords)('set a password once: %s', async (purpose) => {
    const { token, email, user } = await send(purpose);
    const before = user?.confirmed ? [await signInAs(user), await signInAs(user)] : [];
    const checked = await ask('POST', '/check-token', { token });
    expect(checked.body).toEqual({ purpose, email, name: user?.name ?? profile.name });
    // Looking costs nothing: mail scanners do, too.
    expect((await setPassword(token)).status).toBe(204);
    expect(outcome(await setPassword(token))).toEqual(used);
    expect(outcome(await ask('POST', '/check-token', { token }))).toEqual(used);
    expect((await areSignedIn(...before)).includes(true)).toBe(false);
    const { accessToken } = await signInAs({ email }, newPassword);
    const { body } = await ask('GET', '/me', undefined, accessToken);
    expect(body).toMatchObject(user ? { email } : { email, ...profile });
  });

  test.each(settingPasswords)('work for one of two who use them at once: %s', async (purpose) => {
    const { token, email } = await send(purpose);
    const passwords = Array.from({ length: 6 }, (_, index) => `${newPassword}-${index}`);
    const answers = await Promise.all(passwords.map((password) => setPassword(token, password)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([204, 410, 410, 410, 410, 410]);
    await signInAs({ email }, passwords[statuses.indexOf(204)]);
  });

  test.each<[string, Purpose, (sent: { token: string; user?: User }) => Promise<unknown>]>([
    ['too old', 'reset', async ({ user }) => expire(user)],
    [
      'replaced',
      'reset',
      async ({ user }) => user && mintToken(cms.strapi, { purpose: 'reset', user }),
    ],
    ['of a blocked member', 'invitation', async ({ user }) => change(user, { blocked: true })],
    ['of a member who has gone', 'reset', async ({ user }) => remove(user)],
    ['for a new address', 'email', async () => {}],
    ['a calendar’s', 'feed', async () => {}],
  ])('are no good when they are %s', async (_, purpose, spoil) => {
    const sent = await send(purpose);
    await spoil(sent);
    expect(outcome(await setPassword(sent.token))).toEqual(used);
  });

  test.each(['', 'x', 'x'.repeat(43), `' or 1=1 --`])('are none: %j', async (token) => {
    for (const path of ['/check-token', '/set-password', '/confirm-email']) {
      const answer = await ask('POST', path, { token, password: newPassword });
      expect(outcome(answer)).toEqual(used);
    }
  });

  test('reset a password after which nothing that was sent before is good', async () => {
    const { token, user } = await send('reset');
    if (!user) throw new Error('Nobody is there.');
    const email = await mintToken(cms.strapi, { purpose: 'email', user, email: 'x@example.org' });
    const feed = await mintToken(cms.strapi, { purpose: 'feed', user });
    await setPassword(token);
    expect(await findFeedMember(cms.strapi, feed)).toBeNull();
    expect(outcome(await ask('POST', '/confirm-email', { token: email }))).toEqual(used);
    expect(readMails(user.email)).toMatchObject([
      { template: 'passwordChanged', data: { name: user.name } },
    ]);
  });

  test.each<[string, (user: User) => Promise<unknown>]>([
    [
      'a reset',
      async (user) => setPassword(await mintToken(cms.strapi, { purpose: 'reset', user })),
    ],
    [
      'a block, also when it is lifted',
      async ({ documentId }) => {
        await blockMember(cms.strapi, documentId, 'editor@example.org');
        await unblockMember(cms.strapi, documentId, 'editor@example.org');
      },
    ],
  ])('are not made after %s for a change of address that was asked for before', async (_, end) => {
    const [user, other] = [await addSomebody(), await addSomebody()];
    const queueChange = async ({ id }: User, isSent = false) => {
      const to = `thief-${id}@example.org`;
      // Not due: as when the mail server has put it off.
      const queue = cms.strapi.db.query(OUTGOING_MAIL);
      if (isSent)
        return queue.updateMany({ where: { recipient: to }, data: { dueAt: new Date() } });
      const dueAt = new Date(Date.now() + 3_600_000);
      const data = { template: 'emailChange', recipient: to, language: 'en', data: { userId: id } };
      return queue.create({ data: { messageId: to, failures: 1, dueAt, ...data } });
    };
    for (const member of [user, other]) await queueChange(member);
    await end(user);
    for (const member of [user, other]) await queueChange(member, true);
    await sendMails();
    const made = await cms.strapi.db
      .query(ACCOUNT_TOKEN)
      .findMany({ where: { purpose: 'email', userId: { $in: [user.id, other.id] } } });
    expect(made).toMatchObject([{ userId: other.id }]);
  });

  test('block and confirm nobody by the way', async () => {
    const blocked = await addSomebody();
    const token = await mintToken(cms.strapi, { purpose: 'reset', user: blocked });
    await blockMember(cms.strapi, blocked.documentId, 'editor@example.org');
    expect(outcome(await setPassword(token))).toEqual(used);
    await unblockMember(cms.strapi, blocked.documentId, 'editor@example.org');
    expect(outcome(await setPassword(token))).toEqual(used);
  });

  test.each([
    ['short', 'Elevenchars', 'passwordTooShort'],
    ['short, in characters that take many bytes', '🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟', 'passwordTooShort'],
    ['empty', '', 'passwordTooShort'],
    ['longer than bcrypt reads', 'á'.repeat(37), 'passwordTooLong'],
    ['common', '1qaz2wsx3edc', 'passwordCommon'],
    ['common in capitals', 'QWERTYuiop12', 'passwordCommon'],
    ['a rhythm', 'abababababababab', 'passwordCommon'],
    ['the name', 'JoaoDaConceicao1', 'passwordLikeAccount'],
    ['the address', 'jconceicao@fundicao.example', 'passwordLikeAccount'],
    ['the organisation', 'Fundição-do-Norte', 'passwordLikeAccount'],
    ['the association', 'PRODUTECH-2026!', 'passwordLikeAccount'],
    ['the word', 'palavra-passe1', 'passwordLikeAccount'],
  ])('set no password that is %s', async (_, password, code) => {
    const person = { name: 'João da Conceição', organisation: 'Fundição do Norte' };
    const email = `jconceicao+${(members += 1)}@fundicao.example`;
    const user = await addMember(cms.strapi, { ...person, email });
    const token = await mintToken(cms.strapi, { purpose: 'reset', user });
    const { status, body } = await setPassword(token, password);
    expect({ status, ...body.error }).toMatchObject({ status: 422, code, field: 'password' });
    // Who is refused tries again.
    expect((await setPassword(token)).status).toBe(204);
  });

  test.each([
    'twelve chars',
    '$%&/()=?!#*+~^',
    '🐟🐠🐡🦈🐙🦑🦐🦞🦀🐚🪸🐳',
    'x'.repeat(3).concat('correct horse battery'),
  ])('set any other one: %s', async (password) => {
    const { token, email } = await send('reset');
    expect((await setPassword(token, password)).status).toBe(204);
    await signInAs({ email }, password);
  });

  test('are kept as hashes', async () => {
    const { token, user } = await send('reset');
    const rows = await cms.strapi.db.query(ACCOUNT_TOKEN).findMany({});
    expect(JSON.stringify(rows)).not.toContain(token);
    const row = rows.find(({ userId }) => userId === user?.id);
    expect(row?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  test.each<[Purpose, number]>([
    ['reset', 30],
    ['registration', 24 * 60],
    ['email', 24 * 60],
    ['invitation', 7 * 24 * 60],
  ])('of the purpose %s last %d minutes', async (purpose, minutes) => {
    const before = Date.now();
    await send(purpose);
    const [row] = await cms.strapi.db
      .query(ACCOUNT_TOKEN)
      .findMany({ where: { purpose }, orderBy: { id: 'desc' }, limit: 1 });
    expect(Math.round((Date.parse(row.expiresAt) - before) / 60_000)).toBe(minutes);
  });

  describe('for a new address', () => {
    test('change it once it is confirmed', async () => {
      const member = await addSomebody();
      const { accessToken } = await signInAs(member);
      const email = `Changed-${members}@Example.org`;
      const body = { password: memberPassword, email };
      expect((await ask('POST', '/change-email', body, accessToken)).status).toBe(202);
      const address = email.toLowerCase();
      expect(readMails(address)).toMatchObject([
        { template: 'emailChange', data: { userId: member.id } },
      ]);
      expect((await readUser(member.id)).email).toBe(member.email);

      await sendMails();
      const reset = await mintToken(cms.strapi, { purpose: 'reset', user: member });
      const feed = await mintToken(cms.strapi, { purpose: 'feed', user: member });
      const token = await mintToken(cms.strapi, { purpose: 'email', user: member, email: address });
      const checked = await ask('POST', '/check-token', { token });
      expect(checked.body).toEqual({ purpose: 'email', name: member.name, email: address });
      const answers = await Promise.all(
        [1, 2, 3].map(() => ask('POST', '/confirm-email', { token })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410, 410]);
      expect(readMails(member.email)).toMatchObject([
        { template: 'emailChanged', data: { email: address, isPending: true } },
        { template: 'emailChanged', data: { email: address } },
      ]);
      expect((await readUser(member.id)).email).toBe(address);
      // It was sent to where the member no longer is.
      expect(outcome(await setPassword(reset))).toEqual(used);
      expect(await areSignedIn({ accessToken })).toEqual([false]);
      expect(await findFeedMember(cms.strapi, feed)).toBeNull();
      await signInAs({ email: address });
    });

    test('take none that somebody else has', async () => {
      const [member, other] = [await addSomebody(), await addSomebody()];
      const { accessToken } = await signInAs(member);
      const body = { password: memberPassword, email: other.email };
      expect((await ask('POST', '/change-email', body, accessToken)).status).toBe(202);
      const token = await mintToken(cms.strapi, {
        purpose: 'email',
        user: member,
        email: other.email,
      });
      expect(outcome(await ask('POST', '/confirm-email', { token }))).toEqual(used);
      expect((await readUser(member.id)).email).toBe(member.email);
    });

    test.each([
      [{ password: 'wrong', email: 'y@example.org' }, 403, 'wrongPassword', 'password'],
      [{ password: memberPassword, email: 'no address' }, 422, 'invalid', 'email'],
      [
        { password: memberPassword, email: `${'x'.repeat(250)}@example.org` },
        422,
        'invalid',
        'email',
      ],
      [
        { password: memberPassword, email: 'x@example.org\nBcc: y@example.org' },
        422,
        'invalid',
        'email',
      ],
      [{ email: 'y@example.org' }, 422, 'invalid', 'password'],
    ])('are not sent for %j', async (body, status, code, field) => {
      const { accessToken } = await signInAs(await addSomebody());
      const answer = await ask('POST', '/change-email', body, accessToken);
      expect({ ...outcome(answer), field: answer.body.error?.field }).toEqual({
        status,
        code,
        field,
      });
    });

    test('are not sent to the address that the account has', async () => {
      const member = await addSomebody();
      const { accessToken } = await signInAs(member);
      const body = { password: memberPassword, email: member.email.toUpperCase() };
      expect((await ask('POST', '/change-email', body, accessToken)).status).toBe(422);
    });
  });

  test('are asked for alike, whether or not there is an account', async () => {
    const { email } = await addSomebody();
    for (const address of [email, 'unknown@example.org']) {
      const statements = await listStatements(async () => {
        const { status, text } = await ask('POST', '/forgot', { email: address, language: 'pt' });
        expect({ status, text }).toEqual({ status: 202, text: '' });
      });
      // Nobody is looked up before the mail is in the queue; who sends it does so.
      expect(statements[0]).toBe('insert outgoing_mails');
      expect(readMails(address)).toMatchObject([{ template: 'reset', language: 'pt', data: {} }]);
    }
  });

  describe('for who registers', () => {
    const body = { name: 'New One', organisation: '', language: 'en' };
    const askToRegister = (email: string, rest: object = {}) =>
      ask('POST', '/register', { ...body, email, ...rest });

    test('are closed at first', async () => {
      expect((await ask('GET', '/settings')).body).toEqual({ registration: 'closed' });
      expect(outcome(await askToRegister('x@example.org'))).toEqual({
        status: 404,
        code: 'registrationClosed',
      });
    });

    describe('when it is open', () => {
      beforeAll(() => void (settings.registration = 'confirmed'));
      afterAll(() => void (settings.registration = 'closed'));

      test('are asked for alike, and make no account before they are used', async () => {
        expect((await ask('GET', '/settings')).body).toEqual({ registration: 'confirmed' });
        const { email } = await addSomebody();
        const users = await cms.strapi.db.query(USER).count();
        for (const address of [email, 'registers@example.org']) {
          const statements = await listStatements(async () => {
            const { status, text } = await askToRegister(address);
            expect({ status, text }).toEqual({ status: 202, text: '' });
          });
          expect(statements[0]).toBe('insert outgoing_mails');
          expect(readMails(address)).toMatchObject([
            { template: 'registration', data: { name: 'New One', organisation: null } },
          ]);
        }
        expect(await cms.strapi.db.query(USER).count()).toBe(users);
      });

      test.each<[object, string]>([
        [{ name: '' }, 'name'],
        [{ name: 'x'.repeat(101) }, 'name'],
        [{ name: 'two\nlines' }, 'name'],
        [{ organisation: 'x'.repeat(201) }, 'organisation'],
        [{ language: 'fr' }, 'language'],
        [{ email: 'x' }, 'email'],
      ])('are not sent for %j', async (rest, field) => {
        const { status, body: answer } = await askToRegister('x@example.org', rest);
        expect({ status, ...answer.error }).toMatchObject({ status: 422, code: 'invalid', field });
      });
    });

    test('are no good where somebody has got an account meanwhile', async () => {
      const { token, email } = await send('registration');
      await addMember(cms.strapi, { email });
      expect(outcome(await setPassword(token))).toEqual(used);
      await signInAs({ email });
    });
  });

  async function expire(user: User | undefined) {
    await cms.strapi.db.query(ACCOUNT_TOKEN).updateMany({
      where: { userId: user?.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
  }
  async function change(user: User | undefined, data: object) {
    await cms.strapi.db.query(USER).update({ where: { id: user?.id }, data });
  }
  async function remove(user: User | undefined) {
    await cms.strapi.db.query(USER).delete({ where: { id: user?.id } });
  }
});

describe('the own account', () => {
  test.each([
    [{ name: 'Another Name' }, { name: 'Another Name', organisation: 'Works', language: 'en' }],
    [{ organisation: '' }, { name: 'Maria Silva', organisation: null, language: 'en' }],
    [
      { organisation: null, language: 'pt' },
      { name: 'Maria Silva', organisation: null, language: 'pt' },
    ],
    [{}, { name: 'Maria Silva', organisation: 'Works', language: 'en' }],
  ])('is changed by %j', async (body, expected) => {
    const { accessToken } = await signInAs(await addSomebody({ organisation: 'Works' }));
    const { status, body: member } = await ask('PATCH', '/me', body, accessToken);
    expect({ status, ...member }).toMatchObject({ status: 200, ...expected });
  });

  test('is changed in nothing else', async () => {
    const member = await addSomebody();
    const { accessToken } = await signInAs(member);
    const wanted = {
      ...member,
      name: 'X',
      email: 'x@y.org',
      confirmed: false,
      role: 1,
      password: 'x',
    };
    await ask('PATCH', '/me', wanted, accessToken);
    expect(await readUser(member.id)).toMatchObject({
      name: 'X',
      email: member.email,
      confirmed: true,
      password: member.password,
    });
  });

  test.each<[object, string]>([
    [{ name: ' ' }, 'name'],
    [{ name: null }, 'name'],
    [{ name: 'x\u0000' }, 'name'],
    [{ language: 'de' }, 'language'],
    [{ organisation: 7 }, 'organisation'],
  ])('is not changed by %j', async (body, field) => {
    const { accessToken } = await signInAs(await addSomebody());
    const { status, body: answer } = await ask('PATCH', '/me', body, accessToken);
    expect({ status, ...answer.error }).toMatchObject({ status: 422, code: 'invalid', field });
  });

  describe('its password', () => {
    test('is changed, which ends all other sessions', async () => {
      const member = await addSomebody();
      const [here, there] = [await signInAs(member), await signInAs(member)];
      const token = await mintToken(cms.strapi, { purpose: 'reset', user: member });
      const body = { current: memberPassword, password: newPassword };
      const answer = await ask('POST', '/change-password', body, here.accessToken);
      expect(answer.body).toMatchObject({ member: { email: member.email } });
      const now = answer.body as unknown as { accessToken: string };
      expect(await areSignedIn(here, there, now)).toEqual([false, false, true]);
      expect((await ask('POST', '/check-token', { token })).status).toBe(410);
      expect(readMails(member.email)).toMatchObject([{ template: 'passwordChanged' }]);
      await signInAs(member, newPassword);
      await expect(signInAs(member)).rejects.toThrow('wrongCredentials');
    });

    test('is changed by one of two who do at once', async () => {
      const member = await addSomebody();
      const { accessToken } = await signInAs(member);
      const answers = await Promise.all(
        [1, 2, 3].map((number) =>
          ask(
            'POST',
            '/change-password',
            { current: memberPassword, password: `${newPassword}${number}` },
            accessToken,
          ),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      await signInAs(member, `${newPassword}${statuses.indexOf(200) + 1}`);
    });

    test.each([
      [{ current: 'wrong', password: newPassword }, 403, 'wrongPassword', 'current'],
      [{ current: memberPassword, password: 'short' }, 422, 'passwordTooShort', 'password'],
      [{ current: memberPassword }, 422, 'invalid', 'password'],
    ])('is not changed by %j', async (body, status, code, field) => {
      const tokens = await signInAs(await addSomebody());
      const answer = await ask('POST', '/change-password', body, tokens.accessToken);
      expect({ ...outcome(answer), field: answer.body.error?.field }).toEqual({
        status,
        code,
        field,
      });
      expect(await areSignedIn(tokens)).toEqual([true]);
    });
  });

  test('has one address of a calendar, which can be taken back', async () => {
    const member = await addSomebody();
    const { accessToken } = await signInAs(member);
    const first = await makeFeed(accessToken);
    expect((await findFeedMember(cms.strapi, first))?.id).toBe(member.id);
    const second = await makeFeed(accessToken);
    expect(await findFeedMember(cms.strapi, first)).toBeNull();
    const { body } = await ask('GET', '/me', undefined, accessToken);
    expect(body.feed).toEqual({ createdAt: expect.any(String) });
    expect(JSON.stringify(body)).not.toContain(second);
    expect(JSON.stringify(await cms.strapi.db.query(ACCOUNT_TOKEN).findMany({}))).not.toContain(
      second,
    );

    await blockMember(cms.strapi, member.documentId, 'editor@example.org');
    expect(await findFeedMember(cms.strapi, second)).toBeNull();
    await unblockMember(cms.strapi, member.documentId, 'editor@example.org');
    expect(await findFeedMember(cms.strapi, second)).toBeNull();
    const again = await signInAs(member);
    const third = await makeFeed(again.accessToken);
    expect((await ask('DELETE', '/feed', undefined, again.accessToken)).status).toBe(204);
    expect(await findFeedMember(cms.strapi, third)).toBeNull();
  });

  test('is exported, without secrets and without anybody else', async () => {
    const member = await addSomebody({ organisation: 'Works' });
    await signInAs(await addSomebody());
    const { accessToken, sessionId } = await signInAs(member);
    await ask('POST', '/feed', undefined, accessToken);
    const { status, body, text } = await ask('GET', '/export', undefined, accessToken);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      profile: { email: member.email, organisation: 'Works', createdAt: expect.any(String) },
      sessions: [{ id: sessionId }],
      activity: [
        { what: 'signedIn', by: 'member', from: '192.0.2.7', device: 'Firefox, Linux' },
        { what: 'feedMade' },
        { what: 'dataExported' },
      ],
    });
    expect(text.match(/somebody-\d+@/g)).toEqual([member.email.replace('example.org', '')]);
  });

  test('is deleted with all that belongs to it', async () => {
    const member = await addSomebody();
    const [here, there] = [await signInAs(member), await signInAs(member)];
    const feed = await makeFeed(here.accessToken);
    await inviteMembers(cms.strapi, [{ email: member.email }], 'editor@example.org');
    await recordAudit(cms.strapi, {
      what: 'blocked',
      by: 'editor',
      who: 'editor@example.org',
      member,
    });
    const refused = await ask('POST', '/delete', { password: 'wrong' }, here.accessToken);
    expect(outcome(refused)).toEqual({ status: 403, code: 'wrongPassword' });
    expect(await areSignedIn(here, there)).toEqual([true, true]);

    const { status } = await ask('POST', '/delete', { password: memberPassword }, here.accessToken);
    expect(status).toBe(204);
    expect(await areSignedIn(here, there)).toEqual([false, false]);
    expect(await readUser(member.id)).toBeNull();
    expect(await findFeedMember(cms.strapi, feed)).toBeNull();
    const sessions = await cms.strapi.db
      .query(SESSION)
      .count({ where: { userId: String(member.id) } });
    expect(sessions).toBe(0);
    const entries = await cms.strapi.db.query(AUDIT_ENTRY).findMany({ orderBy: { id: 'asc' } });
    expect(JSON.stringify(entries)).not.toContain(member.email);
    expect(entries.at(-1)).toMatchObject({ what: 'accountDeleted', who: null, memberId: null });
    const answer = await ask('POST', '/sign-in', { email: member.email, password: memberPassword });
    expect(outcome(answer)).toEqual({ status: 401, code: 'wrongCredentials' });
  });

  async function makeFeed(accessToken: string): Promise<string> {
    const { status, body } = await ask('POST', '/feed', undefined, accessToken);
    expect(status).toBe(200);
    expect(body.token).toMatch(/^[\w-]{43}$/);
    return String(body.token);
  }
});

describe('editors', () => {
  test('invite, and are told what came of it', async () => {
    const member = await addSomebody();
    const invited = await addSomebody({ confirmed: false });
    const rows = [
      { email: 'First@Example.org ', name: 'First One', organisation: 'Works', language: 'pt' },
      { email: 'second@example.org' },
      { email: 'first@example.org' },
      { email: member.email },
      { email: invited.email, language: 'xx', name: '' },
      { email: 'no address' },
    ];
    const report = await inviteMembers(cms.strapi, rows, 'editor@example.org');
    expect(report).toEqual([
      { email: 'first@example.org', result: 'invited' },
      { email: 'second@example.org', result: 'invited' },
      { email: 'first@example.org', result: 'twice' },
      { email: member.email, result: 'alreadyMember' },
      { email: invited.email, result: 'invitedAgain' },
      { email: 'no address', result: 'notAnAddress' },
    ]);
    expect(readMails('first@example.org')).toMatchObject([
      { template: 'invitation', language: 'pt', data: { name: 'First One' } },
    ]);
    expect(readMails(member.email)).toEqual([]);
    const first = await cms.strapi.db
      .query(USER)
      .findOne({ where: { email: 'first@example.org' } });
    expect(first).toMatchObject({ confirmed: false, password: null, organisation: 'Works' });
    expect(await readAudit(first)).toMatchObject([
      { what: 'invited', by: 'editor', who: 'editor@example.org', about: 'first@example.org' },
    ]);
  });

  test('invite somebody once, even two at the same time', async () => {
    const rows = [{ email: 'twins@example.org' }];
    const reports = await Promise.all(
      [1, 2, 3].map(() => inviteMembers(cms.strapi, rows, 'editor@example.org')),
    );
    const results = reports.flat().map(({ result }) => result);
    expect(results.toSorted()).toEqual(['invited', 'invitedAgain', 'invitedAgain']);
  });

  test('invite at most 500 at once', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => ({
      email: `many-${index}@example.org`,
    }));
    await expect(inviteMembers(cms.strapi, rows, 'editor@example.org')).rejects.toThrow(
      '501 members are too many at once: invite at most 500.',
    );
  });

  test('block a member, whose sessions stay ended', async () => {
    const member = await addSomebody();
    const tokens = await signInAs(member);
    expect(await blockMember(cms.strapi, member.documentId, 'editor@example.org')).toBe(true);
    expect(await areSignedIn(tokens)).toEqual([false]);
    await expect(signInAs(member)).rejects.toThrow('wrongCredentials');
    expect(await unblockMember(cms.strapi, member.documentId, 'editor@example.org')).toBe(true);
    expect(await areSignedIn(tokens)).toEqual([false]);
    await signInAs(member);
    expect(await blockMember(cms.strapi, 'nobody', 'editor@example.org')).toBe(false);
  });
});

describe('the admin panel', () => {
  const userPath = '/content-manager/collection-types/plugin::users-permissions.user';
  let administrator: Visitor;
  let editor: Visitor;

  beforeAll(async () => {
    administrator = await signIn(cms.url);
    editor = await signInAsEditor(cms.strapi, cms.url);
  });

  test.each<[string, object]>([
    ['blocked', { blocked: true }],
    ['given another password', { password: newPassword }],
    ['unconfirmed', { confirmed: false }],
  ])('logs a member out who is %s', async (_, change) => {
    const member = await addSomebody();
    const tokens = await signInAs(member);
    const path = `${userPath}/${member.documentId}`;
    expect((await administrator.request('PUT', path, change)).status).toBe(200);
    expect(await areSignedIn(tokens)).toEqual([false]);
  });

  test('revokes with an address what was sent there, and nothing with the same one', async () => {
    const member = await addSomebody();
    const tokens = await signInAs(member);
    const invitation = await mintToken(cms.strapi, { purpose: 'invitation', user: member });
    const path = `${userPath}/${member.documentId}`;
    const same = { name: 'Rita', email: member.email.toUpperCase() };
    expect((await administrator.request('PUT', path, same)).status).toBe(200);
    expect(await areSignedIn(tokens)).toEqual([true]);
    expect((await ask('POST', '/check-token', { token: invitation })).status).toBe(200);
    const email = `right-${member.email}`;
    expect((await administrator.request('PUT', path, { email })).status).toBe(200);
    expect(await areSignedIn(tokens)).toEqual([false]);
    const answer = await ask('POST', '/check-token', { token: invitation });
    expect(outcome(answer)).toEqual({ status: 410, code: 'tokenUsedUp' });
    expect(answer.text).not.toContain(email);
  });

  test('deletes a member with all that belongs to them', async () => {
    const member = await addSomebody();
    const tokens = await signInAs(member);
    const { status } = await administrator.request('DELETE', `${userPath}/${member.documentId}`);
    expect(status).toBe(200);
    expect(await areSignedIn(tokens)).toEqual([false]);
    const entries = await cms.strapi.db.query(AUDIT_ENTRY).findMany({});
    expect(JSON.stringify(entries)).not.toContain(member.email);
  });

  test.each([
    ['longer than bcrypt reads', 'á'.repeat(37), 'A password has at most 72 bytes.'],
    ['common', '1qaz2wsx3edc', 'This password is one of those that are tried first.'],
    ['the name', 'MariaSilva-Maria', 'This password is little more than a name or an address.'],
  ])('sets no password that is %s', async (_, password, message) => {
    const member = await addSomebody();
    const path = `${userPath}/${member.documentId}`;
    const { status, body } = await administrator.request('PUT', path, { password });
    expect({ status, ...body.error }).toMatchObject({ status: 400, message });
    await signInAs(member);
  });

  test('shows no hash of a password', async () => {
    const answer = await administrator.request('GET', userPath);
    expect(JSON.stringify(answer.body)).not.toContain('$2');
  });

  test.each([ACCOUNT_TOKEN, SESSION, USER])('shows editors no %s', async (uid) => {
    const { status } = await editor.request('GET', `/content-manager/collection-types/${uid}`);
    expect(status).toBe(403);
  });
});

describe('at the end', () => {
  test('no answer has told a hash, and tokens were told where they belong', () => {
    const all = answered.join('\n');
    expect(all).not.toMatch(/\$2[aby]\$/);
    expect(all).not.toContain(memberPassword);
    expect(all).not.toContain(newPassword);
    expect(all).not.toMatch(/digest|resetPasswordToken|confirmationToken|username/);
    const withTokens = answered.filter((text) => text.includes('eyJ'));
    expect(withTokens.every((text) => text.startsWith('{"accessToken":'))).toBe(true);
  });

  test('the audit trail holds no secret', async () => {
    const text = JSON.stringify(await cms.strapi.db.query(AUDIT_ENTRY).findMany({}));
    expect(text).not.toMatch(/\$2[aby]\$|eyJ/);
    expect(text).not.toContain(memberPassword);
    const words = text.match(/[\w-]{43}/g) ?? [];
    expect(words).toEqual([]);
  });

  test('what is old is forgotten', async () => {
    const member = await addSomebody();
    const reset = await mintToken(cms.strapi, { purpose: 'reset', user: member });
    const feed = await mintToken(cms.strapi, { purpose: 'feed', user: member });
    await recordAudit(cms.strapi, { what: 'signedIn', by: 'member', member });
    await recordAudit(cms.strapi, { what: 'signedOut', by: 'member', member });
    const day = 86_400_000;
    const [old] = await readAudit(member);
    await cms.strapi.db.query(AUDIT_ENTRY).update({
      where: { id: old?.id },
      data: { at: new Date(Date.now() - 366 * day) },
    });
    await forgetWhatIsOld(cms.strapi);
    expect((await readAudit(member)).map(({ what }) => what)).toEqual(['signedOut']);
    expect((await ask('POST', '/check-token', { token: reset })).status).toBe(200);

    const where = { userId: member.id };
    const data = { expiresAt: new Date(Date.now() - 1000) };
    await cms.strapi.db
      .query(ACCOUNT_TOKEN)
      .updateMany({ where: { ...where, purpose: 'reset' }, data });
    await forgetWhatIsOld(cms.strapi);
    expect(await cms.strapi.db.query(ACCOUNT_TOKEN).count({ where })).toBe(1);
    expect((await findFeedMember(cms.strapi, feed))?.id).toBe(member.id);
  });

  test('the next start keeps accounts, and puts settings back that were changed by hand', async () => {
    const member = await addSomebody();
    const tokens = await signInAs(member);
    const store = cms.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    await store.set({ value: { allow_register: true, email_confirmation: false } });
    await cms.restart();
    expect(await areSignedIn(tokens)).toEqual([true]);
    const settings = await cms.strapi
      .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
      .get({});
    expect(settings).toMatchObject({ allow_register: false, email_confirmation: true });
  });
});

/** Waits until all that was queued is sent: a link is made as its mail is written, and replaces those before. */
async function sendMails(): Promise<void> {
  await vi.waitUntil(async () => (await cms.strapi.db.query(OUTGOING_MAIL).count()) === 0, 15_000);
}

/** Lists what is asked of the database meanwhile about accounts, mails and the audit trail, as "insert audit_entries". */
async function listStatements(task: () => Promise<void>): Promise<string[]> {
  const { connection } = cms.strapi.db;
  await sendMails();
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    const [, verb, table] =
      /^(\w+)\b.*?\b(up_users|audit_entries|outgoing_mails|account_tokens)\b/s.exec(sql) ?? [];
    const statement = `${verb} ${table}`;
    // Whoever sends mails looks for some now and then.
    if (verb && statement !== 'select outgoing_mails') statements.push(statement);
  };
  connection.on('query', note);
  await task();
  connection.removeListener('query', note);
  return statements;
}
