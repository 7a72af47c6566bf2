import documents from 'graphql-client/documents.json';
import { expect, test } from 'vitest';
import { persistedQueries } from './persisted-queries';

const { cache } = persistedQueries;

test('texts of others take each other’s place, and never that of a registered one', async () => {
  const [[hash, text] = ['', '']] = Object.entries(documents);
  await cache.set(`apq:${hash}`, '{ axes { slug } }');
  const long = 'a'.repeat(64 * 1024);
  for (let index = 0; index < 100; index += 1) await cache.set(`apq:${index}`, long + index);
  expect(await cache.get('apq:0')).toBeUndefined();
  expect(await cache.get('apq:99')).toBe(`${long}99`);
  expect(await cache.get(`apq:${hash}`)).toBe(text);
});
