import { expect, test } from 'vitest';
import type { SchemaRelease } from '../src/changelog.ts';
import { addRelease, readChangelog } from './released-schema.ts';

const none = { breaking: [], dangerous: [], deprecated: [], safe: [] };
const change = (path: string) => ({ path, message: `${path} was added` });
const release = (
  date: string,
  path: string,
  note: SchemaRelease['note'] = null,
): SchemaRelease => ({
  ...none,
  date,
  releasedAt: `${date}T10:00:00.000Z`,
  note,
  safe: [change(path)],
});

test('a release stands before the earlier ones', () => {
  const earlier = [release('2026-11-23', 'a')];
  expect(addRelease(earlier, release('2026-12-01', 'b')).map(({ date }) => date)).toEqual([
    '2026-12-01',
    '2026-11-23',
  ]);
});

test('the releases of one day are one', () => {
  const first = release('2026-12-01', 'a', { en: 'One.', pt: 'Um.' });
  const earlier = [first, release('2026-11-23', 'z')];
  const second = release('2026-12-01', 'b', { en: 'Two.', pt: 'Dois.' });
  const releasedAt = '2026-12-01T15:00:00.000Z';
  const [day, ...others] = addRelease(earlier, { ...second, releasedAt });
  expect(day?.releasedAt).toBe(releasedAt);
  expect(day?.safe).toEqual([change('a'), change('b')]);
  expect(day?.note).toEqual({ en: 'One. Two.', pt: 'Um. Dois.' });
  expect(others).toEqual(earlier.slice(1));
});

test('the changelog has each day once, the newest first', async () => {
  const { releases } = await readChangelog();
  const dates = releases.map(({ date }) => date);
  expect(dates.length).toBeGreaterThan(0);
  expect(dates).toEqual([...new Set(dates)].toSorted().toReversed());
  expect(releases.map(({ releasedAt }) => releasedAt.slice(0, 10))).toEqual(dates);
});
