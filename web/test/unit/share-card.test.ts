import type { Client } from '@urql/core';
import { expect, test } from 'vitest';
import { NotFoundError } from '../../server/utils/not-found-error';
import { ShareCardReader } from '../../server/utils/share-images/find-share-card';

const event = {
  title: 'Fair',
  slug: 'fair',
  startDate: '2024-09-10',
  endDate: '2024-09-14',
  recurrence: null,
  eventStatus: 'scheduled',
  category: 'fair',
  venue: { locality: 'Stuttgart' },
  image: null,
  seo: null,
};

/** Reads the card of an event of which the CMS tells `data`. */
function readCard(data: object | undefined, language: 'en' | 'pt' = 'en', error?: object) {
  const client = { query: () => ({ toPromise: async () => ({ data, error }) }) };
  const reader = new ShareCardReader(client as unknown as Client, 'produtech', language);
  return reader.read({ kind: 'event', slug: 'fair' });
}

test('an event tells what it is, when and where, in each language', async () => {
  expect(await readCard({ eventBySlug: event })).toMatchObject({
    label: expect.stringMatching(/^Fair · 10\s?–\s?14 September 2024 · Stuttgart$/u),
    title: 'Fair',
    number: { large: '10', small: 'September 2024' },
  });
  expect((await readCard({ eventBySlug: event }, 'pt')).label).toBe(
    'Feira · 10–14 de setembro de 2024 · Stuttgart',
  );
});

test('what does not go as planned is said first', async () => {
  const cancelled = { ...event, eventStatus: 'cancelled' };
  expect((await readCard({ eventBySlug: cancelled })).label).toMatch(/^Cancelled · Fair · 10/u);
});

test('a series has no day of its own', async () => {
  const series = { ...event, recurrence: 'RRULE:FREQ=WEEKLY' };
  const card = await readCard({ eventBySlug: series });
  expect(card.number).toBeNull();
  expect(card.label).not.toContain('2024');
});

test('what is not there is not found, and a CMS that fails is another matter', async () => {
  await expect(readCard({ eventBySlug: null })).rejects.toThrow(NotFoundError);
  const failure = Object.assign(new Error('no answer'), { graphQLErrors: [] });
  await expect(readCard(undefined, 'en', failure)).rejects.toThrow('no answer');
  // What a resolver that failed leaves behind: an answer of 200 with null and an error.
  await expect(readCard({ eventBySlug: null }, 'en', failure)).rejects.toThrow('no answer');
});
