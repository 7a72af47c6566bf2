import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStorage } from 'unstorage';
import { type RunningRedis, startRedis } from '../../../../scripts/redis-server';
import { findFreePort } from '../../../../scripts/temporary-system';
import { KnownPlaces } from '../../../server/accounts/known-places';
import { type LimitName, Limits } from '../../../server/accounts/limits';

const rules: [LimitName, number, number][] = [
  ['signInToAccount', 10, 15],
  ['signInFromKnownPlace', 10, 15],
  ['signInFromAddress', 60, 15],
  ['forgotOfAccount', 5, 60],
  ['forgotFromAddress', 30, 60],
  ['registerFromAddress', 10, 60],
  ['changeEmailFromAddress', 10, 60],
  ['mailToAddress', 5, 60],
  ['tokenFromAddress', 60, 60],
  ['passwordOfMember', 10, 15],
];

describe('in memory', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  test.each(rules)('%s: %d times within %d minutes', async (name, times, minutes) => {
    const limits = new Limits();
    for (let time = 0; time < times; time += 1) expect(await limits.take(name, 'a')).toBeNull();
    expect(await limits.take(name, 'a')).toBe(minutes);
    expect(await limits.take(name, 'b')).toBeNull();
    vi.advanceTimersByTime((minutes - 1) * 60_000);
    expect(await limits.take(name, 'a')).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(await limits.take(name, 'a')).toBeNull();
  });

  test('what has succeeded is not counted', async () => {
    const limits = new Limits();
    for (let time = 0; time < 30; time += 1) {
      expect(await limits.take('signInToAccount', 'a')).toBeNull();
      await limits.forget('signInToAccount', 'a');
    }
  });

  test('what nobody could answer is given back', async () => {
    const limits = new Limits();
    for (let time = 0; time < 30; time += 1) {
      expect(await limits.take('signInToAccount', 'a')).toBeNull();
      await limits.giveBack('signInToAccount', 'a');
    }
  });
});

describe('in a Redis', () => {
  let redis: RunningRedis;
  let port: number;
  const clients: Redis[] = [];
  beforeAll(async () => {
    port = await findFreePort();
    redis = await startRedis(port);
  }, 120_000);
  afterAll(async () => {
    for (const client of clients) client.disconnect();
    await redis.stop();
  });

  async function openLimits(): Promise<Limits> {
    const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: 0, lazyConnect: true });
    client.on('error', () => undefined);
    clients.push(client);
    await client.connect();
    return new Limits(client);
  }

  test('servers count together, also what comes at once, and by no name', async () => {
    const servers = [await openLimits(), await openLimits()];
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, n) => servers[n % 2]?.take('signInToAccount', 'a@b.org')),
    );
    expect(taken.filter((minutes) => minutes === null)).toHaveLength(10);
    expect(taken.filter((minutes) => minutes === 15)).toHaveLength(20);
    expect(JSON.stringify(await clients[0]?.keys('*'))).not.toContain('a@b.org');
    await servers[0]?.forget('signInToAccount', 'a@b.org');
    expect(await servers[1]?.take('signInToAccount', 'a@b.org')).toBeNull();
  });

  test('while it is away, each server counts for itself', async () => {
    const limits = await openLimits();
    await redis.stop();
    const taken = [];
    for (let time = 0; time < 12; time += 1) taken.push(await limits.take('signInToAccount', 'c'));
    expect(taken.filter((minutes) => minutes === null)).toHaveLength(10);
    redis = await startRedis(port);
  });
});

test('where somebody signed in is known for 30 days, to whoever knows both and the secret', async () => {
  const storage = createStorage();
  let now = Date.parse('2026-11-23T09:00:00Z');
  const places = new KnownPlaces(storage, 'secret', () => now);
  await places.note('a@b.org', '203.0.113.9');
  expect(await places.has('a@b.org', '203.0.113.9')).toBe(true);
  expect(await places.has('a@b.org', '203.0.113.8')).toBe(false);
  expect(await places.has('c@b.org', '203.0.113.9')).toBe(false);
  const [key = ''] = await storage.getKeys();
  expect(await new KnownPlaces(storage, 'other').has('a@b.org', '203.0.113.9')).toBe(false);
  expect(key).toMatch(/^[\da-f]{64}$/u);
  now += 30 * 24 * 60 * 60 * 1000;
  expect(await places.has('a@b.org', '203.0.113.9')).toBe(false);
  await places.sweep();
  expect(await storage.getKeys()).toEqual([]);
});
