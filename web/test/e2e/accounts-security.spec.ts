import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Desk } from './desk';
import { cmsUrl } from './editor';
import { Line } from './line';
import { readLink, receiveMail } from './mailbox';
import { invite, makeMember, type TestMember } from './members';
import { endSites, startSite } from './more-sites';
import { RawBrowser } from './raw-browser';

const site = `http://127.0.0.1:${process.env.WEB_PORT ?? '3100'}`;
/** As startSite's servers name themselves. */
const origin = 'http://localhost:3000';
const form = 'application/x-www-form-urlencoded';

let ana: TestMember;
let bea: TestMember;
test.beforeAll(async ({ request }) => {
  ana = await makeMember(request);
  bea = await makeMember(request);
});
test.afterEach(endSites);

async function logIn(browser: RawBrowser, { email, password }: TestMember, to = '/about') {
  return browser.post('/login', { email, password, to });
}

/** A browser in which somebody is signed in. */
async function signIn(member: TestMember): Promise<RawBrowser> {
  const browser = new RawBrowser(site);
  expect((await logIn(browser, member)).status).toBe(303);
  return browser;
}

/** Tells whose page a browser is shown. */
async function findOut(browser: RawBrowser): Promise<string> {
  const { body } = await browser.get('/about');
  return [ana, bea].find(({ name }) => body.includes(name))?.name ?? 'nobody';
}

test('a session’s id is the server’s, new at each log-in, and of no use afterwards', async () => {
  const browser = new RawBrowser(site);
  const planted = 'a'.repeat(43);
  browser.cookies.set('session', planted);
  const page = await browser.get('/about');
  expect(page.headers['set-cookie']?.join()).toMatch(/^session=; Max-Age=0; Path=\//u);

  browser.cookies.set('session', planted);
  const signedIn = await logIn(browser, ana);
  expect(signedIn).toMatchObject({ status: 303, headers: { location: '/about' } });
  expect(signedIn.headers['clear-site-data']).toBe('"cache"');
  const [cookie = ''] = signedIn.headers['set-cookie']?.slice(-1) ?? [];
  expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u);
  const first = browser.session ?? '';
  expect(first).not.toBe(planted);
  expect(await findOut(browser)).toBe(ana.name);

  const thief = new RawBrowser(site);
  thief.cookies.set('session', planted);
  expect(await findOut(thief)).toBe('nobody');

  // Somebody else signs in with the same browser: what was there before is over.
  await logIn(browser, bea);
  expect(browser.session).not.toBe(first);
  expect(await findOut(browser)).toBe(bea.name);
  thief.cookies.set('session', first);
  expect(await findOut(thief)).toBe('nobody');

  const second = browser.session ?? '';
  const signedOut = await browser.post('/logout', {});
  expect(signedOut).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(signedOut.headers['clear-site-data']).toBe('"cache"');
  expect(browser.session).toBeUndefined();
  thief.cookies.set('session', second);
  expect(await findOut(thief)).toBe('nobody');
});

test('over https the cookie is bound to this host, and goes over https only', async () => {
  const secure = await startSite(cmsUrl, { NUXT_PUBLIC_SITE_URL: 'https://www.example.org' });
  const browser = new RawBrowser(secure, 'https://www.example.org');
  const { headers } = await logIn(browser, ana);
  expect(headers['set-cookie']?.at(-1)).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
  );
  expect(await findOut(browser)).toBe(ana.name);
  // Without the prefix anybody on the way could have written it.
  const thief = new RawBrowser(secure);
  thief.cookies.set('session', browser.session ?? '');
  expect(await findOut(thief)).toBe('nobody');
});

test('the CMS’s tokens stay with the server, which has them renewed once for all who ask', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sessions-'));
  try {
    const other = await startSite(cmsUrl, { SESSION_DIR: folder });
    const browser = new RawBrowser(other, origin);
    await logIn(browser, ana);
    const sessions = join(folder, 'session');
    const [name = ''] = await readdir(sessions);
    const file = join(sessions, name);
    expect(name).not.toContain(browser.session);
    expect([(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    const readTokens = async () =>
      JSON.parse(await readFile(file, 'utf8')) as { tokens: Record<string, string> };
    const record = await readTokens();
    const before = record.tokens;
    record.tokens = { ...before, accessToken: 'too old' };
    await writeFile(file, JSON.stringify(record));
    const pages = await Promise.all(
      Array.from({ length: 10 }, async () => browser.get('/account')),
    );
    expect(pages.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const { tokens: after } = await readTokens();
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(after.accessToken).toMatch(/^eyJ/u);

    // Both too old: the session is over, and the cookie is taken back.
    record.tokens = { accessToken: 'too old', refreshToken: before.refreshToken ?? '' };
    await writeFile(file, JSON.stringify(record));
    expect((await browser.get('/account')).status).toBe(303);
    expect(browser.session).toBeUndefined();
    expect(await readdir(sessions)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a session ends everywhere with the member’s word, and elsewhere with a new password', async ({
  request,
}) => {
  const cleo = await makeMember(request);
  const isKnown = async (browser: RawBrowser) => (await browser.get('/account')).status === 200;
  const [here, there] = [await signIn(cleo), await signIn(cleo)];
  const before = here.session;
  const password = 'another phrase of words';
  const changed = await here.post('/account', {
    action: 'password',
    current: cleo.password,
    password,
  });
  expect(changed).toMatchObject({ status: 303, headers: { location: '/account?done=password' } });
  expect(here.session).not.toBe(before);
  expect([await isKnown(here), await isKnown(there)]).toEqual([true, false]);

  expect((await logIn(there, cleo)).status).toBe(401);
  expect((await logIn(there, { ...cleo, password })).status).toBe(303);
  expect(await isKnown(there)).toBe(true);
  await there.post('/account', { action: 'signOutEverywhere' });
  expect([await isKnown(here), await isKnown(there)]).toEqual([false, false]);
});

test('nothing but a form of the site does anything, and what else comes is not read', async () => {
  const browser = await signIn(ana);
  const fields = new URLSearchParams({ action: 'signOutEverywhere' }).toString();
  const own = { Origin: site, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': form };
  const { 'Content-Type': _type, ...untyped } = own;
  const attempts: [number, Record<string, string>, string?][] = [
    [403, { ...own, Origin: 'https://evil.example' }],
    [403, { ...own, Origin: 'null' }],
    [403, { ...own, Origin: `${site}.evil.example` }],
    [403, { ...own, 'Sec-Fetch-Site': 'cross-site' }],
    [403, { ...own, 'Sec-Fetch-Site': 'same-site' }],
    [403, { ...own, 'Sec-Fetch-Site': 'none' }],
    [403, { 'Content-Type': form }],
    [415, { ...own, 'Content-Type': 'application/json' }, '{"action":"signOutEverywhere"}'],
    [415, { ...own, 'Content-Type': 'text/plain' }],
    [415, untyped],
  ];
  for (const path of ['/account', '/logout', '/pt/logout', '/login', '/event/any']) {
    for (const [status, headers, body = fields] of attempts) {
      const answer = await browser.send(path, { method: 'POST', headers, body });
      expect([path, headers, answer.status]).toEqual([path, headers, status]);
      expect(answer.headers['cache-control']).toContain('no-store');
      const words = path.startsWith('/pt')
        ? /^\S.* (?:formulário|formulários) .*\.\n$/u
        : /^\S.* forms? .*\.\n$/u;
      expect(answer.body).toMatch(words);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  }
  // They are refused unread: the body that they announce never comes.
  const unread: [number, Record<string, string>][] = [
    [403, { ...own, Origin: 'https://evil.example' }],
    [413, own],
    [415, { ...own, 'Content-Type': 'application/json' }],
  ];
  for (const [status, headers] of unread) {
    const sent = { method: 'POST', headers, announces: 10_000_000 };
    expect((await browser.send('/account', sent)).status).toBe(status);
  }
  // Nor is more read than a form has, whatever is said of it.
  const endless = { ...own, 'Transfer-Encoding': 'chunked' };
  const sent = { method: 'POST', headers: endless, body: 'x'.repeat(20_000) };
  expect((await browser.send('/account', sent)).status).toBe(413);
  // By other ways nothing is done either.
  expect((await browser.get('/logout')).headers.location).toBe('/account');
  expect((await browser.get('/account?action=signOutEverywhere')).status).toBe(200);
  expect((await browser.send('/account', { method: 'PUT', headers: own })).status).toBe(405);
  expect((await browser.send('/about', { method: 'POST', headers: own })).status).toBe(405);
  expect(await findOut(browser)).toBe(ana.name);
});

test('after log-in a visitor is led to no other site', async () => {
  const leading = [
    '//evil.example',
    '/\\evil.example',
    '/%2f/evil.example',
    'https://evil.example',
  ];
  for (const to of [
    ...leading,
    'javascript:alert(1)',
    '/\t/evil.example',
    '/%0d%0aX: y',
    '/logout',
  ]) {
    const browser = new RawBrowser(site);
    expect((await logIn(browser, ana, to)).headers.location).toBe('/account');
    const again = await browser.get(`/login?to=${encodeURIComponent(to)}`);
    expect([to, again.headers.location]).toEqual([to, '/account']);
  }
  const browser = new RawBrowser(site);
  const { email, password } = ana;
  const to = '/pt/events?category=fair';
  expect((await browser.post('/pt/login', { email, password, to })).headers.location).toBe(to);
  expect((await browser.post('/pt/login', { email, password })).headers.location).toBe(
    '/pt/account',
  );
  expect((await new RawBrowser(site).get('/pt/account')).headers.location).toBe(
    '/pt/login?to=%2Fpt%2Faccount',
  );
});

/** What an answer says, but for what was typed in. */
function compare(
  { status, headers, body }: { status: number; headers: object; body: string },
  email: string,
) {
  const { date: _date, ...said } = headers as Record<string, string>;
  return { status, said, body: body.replaceAll(email, 'EMAIL') };
}

test('whether there is an account is told by no answer, nor by when there are too many', async ({
  request,
}) => {
  const known = await makeMember(request);
  const unknown = { ...known, email: known.email.replace('member', 'nobody') };
  const tries: [string, number, Record<string, string>][] = [
    ['/login', 10, { password: 'a wrong password' }],
    ['/forgot-password', 5, {}],
  ];
  for (const [path, times, fields] of tries) {
    const browsers = [new RawBrowser(site), new RawBrowser(site)] as const;
    for (let time = 1; time <= times + 2; time += 1) {
      const [first, second] = await Promise.all([
        browsers[0].post(path, { email: known.email, ...fields }),
        browsers[1].post(path, { email: unknown.email, ...fields }),
      ]);
      expect(compare(first, known.email)).toEqual(compare(second, unknown.email));
      const isOver = time > times;
      const answered = path === '/login' ? 401 : 303;
      expect([path, time, first.status]).toEqual([path, time, isOver ? 429 : answered]);
      if (isOver) expect(Number(first.headers['retry-after'])).toBeGreaterThan(60);
      expect(first.body).not.toContain('a wrong password');
    }
  }
  // Not even with the right password, from anywhere that the account is not known from.
  expect((await logIn(new RawBrowser(site), known)).status).toBe(429);
});

test('who guesses at an account does not lock its member out', async ({ request }) => {
  const member = await makeMember(request);
  const home = new RawBrowser(site);
  expect((await logIn(home, member)).status).toBe(303);
  const guess = { ...member, password: 'a wrong password' };
  const stranger = new RawBrowser(site);
  for (let time = 0; time < 10; time += 1) await logIn(stranger, guess);
  expect((await logIn(stranger, member)).status).toBe(429);
  expect((await logIn(home, member)).status).toBe(303);
  for (let time = 0; time < 10; time += 1) await logIn(home, guess);
  expect((await logIn(home, member)).status).toBe(429);
});

test('one address has only so many tries, whatever it writes of itself', async () => {
  const browser = new RawBrowser(site);
  const statuses = new Set<number>();
  for (let time = 0; time < 61; time += 1) {
    const { status } = await browser.post(
      '/login',
      { email: `nobody-${time}@example.org`, password: 'x' },
      { 'X-Forwarded-For': `203.0.113.${time}, ${browser.address}` },
    );
    statuses.add(status);
  }
  expect([...statuses]).toEqual([401, 429]);
});

test('a member’s calendar opens by its address, told once, until it is taken back', async () => {
  const browser = await signIn(ana);
  const made = await browser.post('/account', { action: 'newFeed' });
  expect(made.headers.location).toBe('/account?done=newFeed');
  expect((await browser.send('/account', { method: 'HEAD' })).status).toBe(200);
  await browser.get('/account', { 'Sec-Purpose': 'prefetch' });
  const { body } = await browser.get('/account?done=newFeed');
  const [path = ''] = /\/calendar\/[\w-]{43}\.ics/u.exec(body) ?? [];
  expect(path).not.toBe('');
  expect((await browser.get('/account')).body).not.toContain(path);

  const app = new RawBrowser(site);
  for (const address of [path, `/pt${path}`]) {
    const feed = await app.get(address);
    expect(feed.status).toBe(200);
    expect(feed.body).toContain('BEGIN:VEVENT');
    expect(feed.headers['cache-control']).toBe('private, no-store');
    expect(feed.headers['access-control-allow-origin']).toBeUndefined();
    expect(feed.headers).not.toHaveProperty('cache-tag');
  }
  await browser.post('/account', { action: 'noFeed' });
  for (const address of [
    path,
    `/calendar/${'a'.repeat(43)}.ics`,
    '/calendar/x.ics',
    '/calendar/a',
  ]) {
    expect([address, (await app.get(address)).status]).toEqual([address, 404]);
  }
});

test('while the CMS is away a member gets what everybody gets, and is known again afterwards', async () => {
  const line = new Line();
  try {
    const cms = await line.open();
    const other = await startSite(cms);
    const browser = new RawBrowser(other, origin);
    expect((await logIn(browser, ana)).status).toBe(303);
    const anonymous = new RawBrowser(other, origin);
    const shared = await anonymous.get('/about');
    expect((await browser.get('/about')).body).toContain(ana.name);

    line.isOpen = false;
    const kept = await browser.get('/about');
    expect(kept.status).toBe(200);
    expect(kept.body).toBe(shared.body);
    expect(kept.headers['cache-control']).toBe('private, no-store');
    for (const name of ['set-cookie', 'etag', 'age', 'cache-tag']) {
      expect(kept.headers).not.toHaveProperty(name);
    }
    const account = await browser.get('/account');
    expect([account.status, account.headers['cache-control']]).toEqual([503, 'private, no-store']);
    expect((await logIn(anonymous, ana)).status).toBe(503);

    line.isOpen = true;
    expect((await browser.get('/about')).body).toContain(ana.name);
    // To sign out works without the CMS too.
    line.isOpen = false;
    const { session = '' } = browser;
    expect((await browser.post('/logout', {})).status).toBe(303);
    line.isOpen = true;
    anonymous.cookies.set('session', session);
    expect((await anonymous.get('/about')).body).not.toContain(ana.name);
  } finally {
    line.close();
  }
});

test('pages of accounts are kept by nobody, found by nobody, and tell no other site their address', async () => {
  const browser = new RawBrowser(site);
  const robots = await browser.get('/robots.txt');
  const sitemap = await browser.get('/sitemap.xml');
  for (const prefix of ['', '/pt']) {
    for (const path of ['/login', '/forgot-password', '/reset-password', '/confirm-email']) {
      const { headers } = await browser.get(`${prefix}${path}?token=x`);
      expect([path, headers['cache-control']]).toEqual([path, 'private, no-store']);
      expect([path, headers['x-robots-tag']]).toEqual([path, 'noindex']);
      expect([path, headers.etag]).toEqual([path, undefined]);
      const policy = headers['referrer-policy'];
      const hasToken = /reset|confirm/u.test(path);
      expect([path, policy]).toEqual([
        path,
        hasToken ? 'same-origin' : 'strict-origin-when-cross-origin',
      ]);
      expect(robots.body).toContain(`Disallow: ${prefix}${path}\n`);
      expect(sitemap.body).not.toContain(`${prefix}${path}<`);
    }
  }
  const data = await browser.get('/account/data.json');
  expect(data).toMatchObject({ status: 303, headers: { location: '/login?to=/account' } });
  // A page that is not there is a member's too.
  const nowhere = await (await signIn(ana)).get('/nothing-here');
  expect([nowhere.status, nowhere.headers['cache-control']]).toEqual([404, 'private, no-store']);
  expect(nowhere.body).toContain(ana.name);
});

/** What a member is shown as it is for them; the frames of other people's pages know nobody. */
const templates = [
  '/',
  '/about',
  '/association',
  '/axes',
  '/axes/business-base',
  '/outcomes',
  '/events',
  '/events?category=meeting',
  '/events/past',
  '/events/2031/03',
  '/events/2031/03/11',
  '/event/amb-2024-stuttgart',
  '/event/members-only-of-this-test',
  '/search?q=members+only+of+this+test',
  '/developers',
  '/developers/quick-start',
  '/developers/changelog',
  '/developers/explorer',
  '/embed',
  '/privacy',
  '/accessibility',
  '/nothing-here',
  '/login',
  '/forgot-password',
  '/reset-password?token=x',
  '/register',
  '/confirm-email?token=x',
  '/account',
  '/events.ics',
  '/events.atom',
  '/events.json',
  '/event/members-only-of-this-test.ics',
  '/data/axes.csv',
  '/data/axes.json',
  '/data/outcomes.csv',
  '/data/outcomes.json',
  '/data/events.csv',
  '/data/events.json',
  '/sitemap.xml',
];
const knownToNobody = [
  '/embed/current',
  '/embed/2031/03',
  '/data/catalog.jsonld',
  '/developers/changelog.atom',
  '/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fevent%2Fmembers-only-of-this-test',
];

/** Tells whether a text is in a page, also with words of it marked. */
function says(body: string, text: string): boolean {
  return body.includes(text) || body.replaceAll(/<[^>]*>/gu, '').includes(text);
}

test('what a member is shown is kept for nobody, on any template', async ({ request }) => {
  const desk = await Desk.open(request);
  const event = {
    title: 'Members only of this test',
    slug: 'members-only-of-this-test',
    startDate: '2031-03-11',
    startTime: '10:00:00',
    timeZone: 'Europe/Lisbon',
    eventStatus: 'scheduled',
    category: 'meeting',
    visibility: 'members',
  };
  const documentId = await desk.create(event);
  const line = new Line();
  try {
    await desk.publish(documentId, event);
    const other = await startSite(await line.open());
    const browser = new RawBrowser(other, origin);
    await logIn(browser, ana);
    const paths = templates.flatMap((path) => [path, path === '/' ? '/pt' : `/pt${path}`]);
    // The member is the first to ask for each.
    for (const path of paths) {
      const { headers } = await browser.get(path);
      expect([path, headers['cache-control']]).toEqual([path, 'private, no-store']);
    }
    for (const path of knownToNobody) await browser.get(path);
    const shown = browser.answers.filter(({ body }) => says(body, event.title));
    expect(shown.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/events/2031/03',
        `/event/${event.slug}`,
        '/search?q=members+only+of+this+test',
      ]),
    );

    const anonymous = new RawBrowser(other, origin);
    for (const path of [...paths, ...paths, ...knownToNobody]) {
      const { headers, body } = await anonymous.get(path);
      for (const personal of [ana.name, ana.email, ana.id, event.title, browser.session ?? '']) {
        expect([path, personal, says(body, personal)]).toEqual([path, personal, false]);
      }
      expect([path, headers['set-cookie']]).toEqual([path, undefined]);
    }
    const { headers } = await anonymous.get('/about');
    expect(headers['cache-control']).toMatch(/^public/u);
  } finally {
    line.close();
    await desk.remove(documentId);
  }
});

/** A JSON Web Token, a bcrypt hash, a session's hash or the site's own token. */
const secrets = [/eyJ[\w-]{8,}\.[\w-]{8,}/u, /\$2[aby]\$\d\d\$/u, /the token of the sites/u];

test('no token of the CMS, no hash and nothing of another member reaches a browser', async () => {
  const browser = new RawBrowser(site);
  const { email, password } = ana;
  await browser.get('/login');
  await browser.post('/login', { email, password: 'a wrong password' });
  await browser.post('/login', { email, password, to: '/event/none' });
  for (const path of [
    '/',
    '/about',
    '/events',
    '/account',
    '/account/data.json',
    '/nothing-here',
  ]) {
    await browser.get(path);
  }
  for (const path of ['/account/_payload.json', '/_payload.json', '/?/_payload.json', '/login']) {
    await browser.get(path);
  }
  const wrong = 'a wrong password';
  for (const fields of [
    { action: 'profile', name: '' },
    { action: 'profile', name: ana.name, organisation: 'Test', language: 'en' },
    { action: 'password', current: wrong, password: 'another phrase of words' },
    { action: 'password', current: password, password: 'short' },
    { action: 'email', password: wrong, email: 'new@example.org' },
    { action: 'email', password, email: bea.email },
    { action: 'delete', password: wrong },
    { action: 'signOutSession', session: 'none' },
    { action: 'nothing' },
    { action: 'newFeed' },
  ]) {
    await browser.post('/account', fields);
    await browser.get('/account');
  }
  await browser.post('/reset-password', {
    token: 'x'.repeat(43),
    password: 'another phrase of words',
  });
  await browser.post('/event/none', { action: 'register', event: 'x'.repeat(24) });
  await browser.post('/event/none', { action: 'register', event: '../me' });
  const last = browser.session ?? '';
  await browser.post('/logout', {});
  await browser.get('/account');

  expect(browser.answers.length).toBeGreaterThan(30);
  expectNoSecrets(browser, (path) => [
    // The address that a member has just typed in is theirs to see.
    ...(path === '/account' ? [] : [bea.email]),
    bea.name,
    bea.id,
    wrong,
    password,
  ]);
  for (const { path, body } of browser.answers) {
    expect([path, body.includes(last)]).toEqual([path, false]);
  }
});

test('nor while somebody is invited, registers for an event, and forgets their password', async ({
  request,
}) => {
  const browser = new RawBrowser(site);
  const email = await invite(request, 'Rui Tavares');
  const phrases = ['one phrase of many words', 'another phrase of many words'] as const;
  const setPassword = async (template: string, password: string) => {
    const link = readLink(await receiveMail(email, template), 'reset-password');
    expect((await browser.get(link)).body).toContain(email);
    const token = new URLSearchParams(link.split('?')[1]).get('token') ?? '';
    const answer = await browser.post('/reset-password', { token, password });
    expect(answer.headers.location).toBe('/login?set');
    await browser.get('/login?set');
  };
  await setPassword('invitation', phrases[0]);
  const round = '/event/members-round-table';
  await browser.post('/login', { email, password: phrases[0], to: round });
  const { body } = await browser.get(round);
  const [, event = ''] = /name="event"[^>]*value="([^"]+)"/u.exec(body) ?? [];
  for (const action of ['register', 'cancel']) {
    const answer = await browser.post(round, { action, event });
    expect(answer.status).toBe(303);
    await browser.get(answer.headers.location ?? '');
    for (const path of ['/events', '/search?q=round+table', '/account', '/account/data.json']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    }
  }
  await browser.post('/logout', {});
  await browser.get('/forgot-password');
  await browser.post('/forgot-password', { email });
  await browser.get('/forgot-password?sent');
  await setPassword('reset', phrases[1]);
  await browser.post('/login', { email, password: phrases[1] });
  await browser.get('/account');

  expectNoSecrets(browser, () => [ana.email, ana.name, bea.email, bea.name, ...phrases]);
});

/** Expects of all that a browser has been sent that it holds no secret, and nothing of `others`. */
function expectNoSecrets(browser: RawBrowser, others: (path: string) => string[]): void {
  for (const { path, headers, body, status } of browser.answers) {
    expect([path, status < 500]).toEqual([path, true]);
    const said = `${JSON.stringify(headers)}\n${body}`;
    for (const secret of secrets) expect([path, secret.exec(said)?.[0]]).toEqual([path, undefined]);
    for (const other of others(path)) {
      expect([path, other, said.includes(other)]).toEqual([path, other, false]);
    }
  }
}
