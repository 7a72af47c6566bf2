import { expect, test, vi } from 'vitest';
import { startRedis } from '../../../scripts/redis-server';
import { findFreePort } from '../../../scripts/temporary-system';
import { Points } from './points';

test('what each spends is added up, by policy and client', async () => {
  const points = new Points();
  expect(await points.spend('anonymous', 'one', 40)).toEqual({ spent: 40, endsIn: 60_000 });
  expect((await points.spend('anonymous', 'one', 2)).spent).toBe(42);
  expect((await points.spend('anonymous', 'two', 1)).spent).toBe(1);
  expect((await points.spend('key', 'one', 7)).spent).toBe(7);
  await points.giveBack('anonymous', 'one', 41);
  expect((await points.spend('anonymous', 'one', 0)).spent).toBe(1);
});

test('nothing is left of a window when it is over', async () => {
  vi.useFakeTimers();
  try {
    const points = new Points();
    await points.spend('anonymous', 'one', 40);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await points.spend('anonymous', 'one', 2)).toEqual({ spent: 42, endsIn: 1000 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await points.spend('anonymous', 'one', 3)).toEqual({ spent: 3, endsIn: 60_000 });
  } finally {
    vi.useRealTimers();
  }
});

test('without its Redis a CMS counts by itself, and says so once', async () => {
  const log = vi.fn<(line: string) => void>();
  // Nothing listens on this port.
  const points = new Points('redis://127.0.0.1:1', log);
  try {
    expect((await points.spend('anonymous', 'one', 40)).spent).toBe(40);
    expect((await points.spend('anonymous', 'one', 2)).spent).toBe(42);
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/^Redis is away .* counts by itself/));
  } finally {
    points.close();
  }
});

test('with a Redis all that share it count together', { timeout: 120_000 }, async () => {
  const port = await findFreePort();
  const redis = await startRedis(port);
  const log = vi.fn<(line: string) => void>();
  const [one, other] = [1, 2].map(() => new Points(`redis://127.0.0.1:${port}`, log)) as [
    Points,
    Points,
  ];
  try {
    // Until a connection is there, each counts for itself.
    await vi.waitFor(async () => {
      await one.spend('key', 'ready', 1);
      expect((await other.spend('key', 'ready', 1)).spent).toBeGreaterThan(1);
    });
    expect((await one.spend('key', 'client', 40)).spent).toBe(40);
    expect(await other.spend('key', 'client', 2)).toEqual({
      spent: 42,
      endsIn: expect.closeTo(60_000, -3),
    });
    await redis.stop();
    expect((await one.spend('key', 'client', 3)).spent).toBe(3);
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
  } finally {
    one.close();
    other.close();
    await redis.stop();
  }
});
