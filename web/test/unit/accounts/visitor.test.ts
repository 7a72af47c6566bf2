import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type RunningRedis, startRedis } from '../../../../scripts/redis-server';
import { findFreePort } from '../../../../scripts/temporary-system';
import {
  type AccountServices,
  openAccountServices,
} from '../../../server/accounts/account-services';
import { identifyVisitor } from '../../../server/accounts/visitor';

const member = { id: 'm', name: 'Ana', email: 'ana@example.org', language: 'pt', feed: null };

/** The CMS as far as sessions go: one access token is right at a time, and each refresh token works once. */
class FakeCms {
  generation = 1;
  /** How often tokens were renewed. */
  renewals = 0;
  isAway = false;
  hasSession = true;
  readonly asked: IncomingMessage[] = [];

  answer(request: IncomingMessage, body: string): { status: number; body: unknown } {
    this.asked.push(request);
    const signedOut = { status: 401, body: { error: { code: 'signedOut', message: 'No.' } } };
    if (request.headers['x-site-token'] !== 'site-token') return { status: 404, body: '' };
    if (!this.hasSession) return signedOut;
    if (request.url === '/accounts/me') {
      const isRight = request.headers.authorization === `Bearer access-${this.generation}`;
      return isRight ? { status: 200, body: member } : signedOut;
    }
    const { refreshToken } = JSON.parse(body) as { refreshToken: string };
    if (refreshToken !== `refresh-${this.generation}`) return signedOut;
    this.generation += 1;
    this.renewals += 1;
    return { status: 200, body: makeTokens(this.generation) };
  }
}

function makeTokens(generation: number) {
  return { accessToken: `access-${generation}`, refreshToken: `refresh-${generation}` };
}

let fake: FakeCms;
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then(async (sent) => {
      if (fake.isAway) return request.socket.destroy();
      const { status, body } = fake.answer(request, sent);
      // Long enough for others to ask meanwhile.
      await sleep(20);
      return response.writeHead(status).end(body === '' ? '' : JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());
beforeEach(() => {
  fake = new FakeCms();
  vi.spyOn(console, 'error').mockReturnValue();
});

const from = { address: '203.0.113.9', device: 'Firefox, Linux' };

function openServices(settings: { redisUrl?: string; siteToken?: string } = {}): AccountServices {
  return openAccountServices({
    cmsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeout: 1000,
    siteToken: 'site-token',
    siteUrl: new URL('http://localhost:3000'),
    trustedProxies: 0,
    sessionFolder: '',
    redisUrl: '',
    ...settings,
  });
}

test('without a cookie nobody is asked', async () => {
  expect(await identifyVisitor(openServices(), from, undefined)).toEqual({ is: 'anonymous' });
  expect(fake.asked).toEqual([]);
});

test('a cookie of no session is that of an ended one, and the CMS is not asked', async () => {
  expect(await identifyVisitor(openServices(), from, 'x'.repeat(43))).toEqual({ is: 'ended' });
  expect(fake.asked).toEqual([]);
});

test('a member is known, and the CMS told from where they ask', async () => {
  const services = openServices();
  const id = await services.sessions.start(makeTokens(1));
  expect(await identifyVisitor(services, from, id)).toMatchObject({ is: 'member', member });
  expect(fake.asked[0]?.headers).toMatchObject({
    'x-visitor-address': '203.0.113.9',
    'x-visitor-device': 'Firefox, Linux',
  });
});

test('a session that the CMS has ended is over, here too', async () => {
  const services = openServices();
  const id = await services.sessions.start(makeTokens(1));
  fake.hasSession = false;
  expect(await identifyVisitor(services, from, id)).toEqual({ is: 'ended' });
  expect(await services.sessions.read(id)).toBeNull();
});

test.each(['is away', 'does not know the site'])(
  'when the CMS %s, the session stays',
  async (what) => {
    const services = openServices({ siteToken: what === 'is away' ? 'site-token' : 'other' });
    const id = await services.sessions.start(makeTokens(1));
    fake.isAway = what === 'is away';
    expect(await identifyVisitor(services, from, id)).toEqual({ is: 'unknown' });
    expect(await services.sessions.read(id)).not.toBeNull();
  },
);

test('when the CMS goes while tokens are renewed, the session stays', async () => {
  const services = openServices();
  const id = await services.sessions.start(makeTokens(0));
  const { answer } = fake;
  vi.spyOn(fake, 'answer').mockImplementation((request, body) => {
    fake.isAway = true;
    return answer.call(fake, request, body);
  });
  expect(await identifyVisitor(services, from, id)).toEqual({ is: 'unknown' });
  expect(await services.sessions.read(id)).not.toBeNull();
});

test('tokens are renewed once for all who ask at the same time', async () => {
  const services = openServices();
  const id = await services.sessions.start(makeTokens(1));
  fake.generation = 2;
  // The access token is too old, the refresh token is not.
  await services.sessions.change(id, () => ({
    tokens: { accessToken: 'access-1', refreshToken: 'refresh-2' },
  }));
  const visitors = await Promise.all(
    Array.from({ length: 20 }, async () => identifyVisitor(services, from, id)),
  );
  expect(visitors.map((visitor) => visitor.is)).toEqual(Array(20).fill('member'));
  expect(fake.renewals).toBe(1);
  expect((await services.sessions.read(id))?.tokens).toEqual(makeTokens(3));
});

describe('with a Redis', () => {
  let redis: RunningRedis;
  let redisUrl: string;
  beforeAll(async () => {
    const port = await findFreePort();
    redis = await startRedis(port);
    redisUrl = `redis://127.0.0.1:${port}`;
  }, 120_000);
  afterAll(async () => redis.stop());

  test('tokens are renewed once for two servers, which share the session', async () => {
    const servers = [openServices({ redisUrl }), openServices({ redisUrl })] as const;
    const id = await servers[0].sessions.start({
      accessToken: 'access-0',
      refreshToken: 'refresh-1',
    });
    const visitors = await Promise.all(
      Array.from({ length: 20 }, async (_, n) =>
        identifyVisitor(servers[n % 2 === 0 ? 0 : 1], from, id),
      ),
    );
    expect(visitors.map((visitor) => visitor.is)).toEqual(Array(20).fill('member'));
    expect(fake.renewals).toBe(1);
    await servers[1].sessions.end(id);
    expect(await identifyVisitor(servers[0], from, id)).toEqual({ is: 'ended' });
  });

  test('while it is away, nobody is known, and nobody waits', async () => {
    const services = openServices({ redisUrl });
    const id = await services.sessions.start(makeTokens(1));
    await redis.stop();
    const begun = performance.now();
    expect(await identifyVisitor(services, from, id)).toEqual({ is: 'unknown' });
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
