import { afterEach, expect, test, vi } from 'vitest';
import { contentTypes } from '../content';
import { loadPublishedVersions } from './published-versions';

const uid = contentTypes.axis;

/** A database in which each entry but "none" is published in two languages; notes what is asked. */
function mockDatabase() {
  const asked: string[][] = [];
  const findMany = async ({ where }: { where: { documentId: { $in: string[] } } }) => {
    const ids = where.documentId.$in;
    asked.push(ids);
    const published = ids.filter((id) => id !== 'none');
    return ['en', 'pt'].flatMap((locale) =>
      published.map((documentId) => ({ documentId, locale })),
    );
  };
  vi.stubGlobal('strapi', { db: { query: () => ({ findMany }) } });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('what a request asks for in one tick is one statement, answered in its order', async () => {
  const asked = mockDatabase();
  const [one, other] = [{}, {}];
  const [first, second] = await Promise.all([
    loadPublishedVersions(one, uid, ['b', 'none']),
    loadPublishedVersions(one, uid, ['a', 'b']),
    loadPublishedVersions(other, uid, ['a']),
    loadPublishedVersions(one, uid, ['a'], ['locale']),
  ]);
  expect(asked).toEqual([['b', 'none', 'a'], ['a'], ['a']]);
  const name = (versions?: { documentId: string; locale: string }[]) =>
    versions?.map(({ documentId, locale }) => `${documentId} ${locale}`);
  expect(first?.map(name)).toEqual([['b en', 'b pt'], []]);
  expect(second?.map(name)).toEqual([
    ['a en', 'a pt'],
    ['b en', 'b pt'],
  ]);
});

test('no statement is bound to more ids than a database takes', async () => {
  const asked = mockDatabase();
  const ids = Array.from({ length: 12_000 }, (_, index) => `id${index}`);
  expect(await loadPublishedVersions({}, uid, ids)).toHaveLength(12_000);
  expect(asked.map(({ length }) => length)).toEqual([5000, 5000, 2000]);
});
