import { createStorage } from 'unstorage';
import { expect, test } from 'vitest';
import { ContentClock } from '../../../server/page-cache/content-clock';

const source = { cmsUrl: 'http://127.0.0.1:9', secret: 'unused' };
const tell = (after: number, last: number, ...sequences: number[]): string =>
  JSON.stringify({
    after,
    last,
    changes: sequences.map((sequence) => ({ sequence, tags: [`event:${sequence}`] })),
  });

test('what follows is taken in, once, and what does not follow is asked for again', async () => {
  const clock = new ContentClock(createStorage(), source);
  expect(await clock.take(tell(5, 5))).toBe(5);
  expect(await clock.take(tell(5, 7, 6, 7))).toBe(7);
  const made = clock.read();
  expect(clock.hasChangedSince(made - 1, ['event:7'])).toBe(true);
  expect(clock.hasChangedSince(made - 1, ['event:6'])).toBe(false);
  // Sent again, as whoever listens on the wire could.
  expect(await clock.take(tell(5, 7, 6, 7))).toBe(7);
  // Something between is missing.
  expect(await clock.take(tell(9, 10, 10))).toBe(7);
  expect(clock.hasChangedSince(made, ['event:10'])).toBe(false);
  expect(await clock.take(tell(7, 10, 8, 9, 10))).toBe(10);
  expect(clock.hasChangedSince(made, ['event:10'])).toBe(true);
});

test('it is current once it knows the last change', async () => {
  const clock = new ContentClock(createStorage(), source);
  expect(clock.isCurrent).toBe(false);
  await clock.take(tell(0, 3, 1, 2));
  expect(clock.isCurrent).toBe(false);
  await clock.take(tell(2, 3, 3));
  expect(clock.isCurrent).toBe(true);
});

test('a CMS that has begun anew makes everything old', async () => {
  const clock = new ContentClock(createStorage(), source);
  await clock.take(tell(90, 90));
  const made = clock.read();
  expect(await clock.take(tell(2, 2))).toBe(2);
  expect(clock.hasChangedSince(made, ['event:a'])).toBe(true);
  expect(clock.hasChangedSince(clock.read(), ['event:a'])).toBe(false);
});

test('what is no batch is refused', async () => {
  const clock = new ContentClock(createStorage(), source);
  await expect(clock.take('{"changes":[]}')).rejects.toThrow('not a batch');
});
