import { DOMParser } from '@xmldom/xmldom';
import type { SchemaRelease } from 'graphql-client/site';
import { describe, expect, test } from 'vitest';
import { writeChangelogFeed } from '../../../server/utils/feeds/write-changelog-feed';

const siteUrl = 'https://site.test';
const none = { breaking: [], dangerous: [], deprecated: [], safe: [] };
const releases: SchemaRelease[] = [
  {
    ...none,
    date: '2027-03-01',
    releasedAt: '2027-03-01T15:20:00.000Z',
    note: { en: 'Ask for `text`.', pt: 'Peça `text`.' },
    breaking: [{ path: 'Event.body', message: "Field 'body' was removed from 'Event'" }],
    safe: [{ path: 'Event.text', message: 'Text & more' }],
  },
  { ...none, date: '2026-11-23', releasedAt: '2026-11-23T10:00:00.000Z', note: null },
];

const write = (language: 'en' | 'pt', of = releases) => {
  const text = writeChangelogFeed(of, { language, siteUrl, siteName: 'PRODUTECH' });
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const textsOf = (name: string) =>
    [...(documentElement?.getElementsByTagName(name) ?? [])].map((element) => element.textContent);
  const links = [...(documentElement?.getElementsByTagName('link') ?? [])].map((element) =>
    element.getAttribute('href'),
  );
  return { textsOf, links };
};

describe('the feed of the changes of the API', () => {
  test('has an entry a release, in the words of its language', () => {
    const { textsOf, links } = write('pt');
    expect(textsOf('title')).toEqual([
      'PRODUTECH · Alterações da API',
      '1 de março de 2027',
      '23 de novembro de 2026',
    ]);
    expect(textsOf('updated')).toEqual([
      '2027-03-01T15:20:00.000Z',
      '2027-03-01T15:20:00.000Z',
      '2026-11-23T10:00:00.000Z',
    ]);
    expect(textsOf('content')[0]).toBe(
      "Peça `text`.\n\nIncompatível com perguntas existentes\n- Field 'body' was removed from 'Event'\n\nAcrescentado ou alargado\n- Text & more",
    );
    const page = `${siteUrl}/pt/developers/changelog`;
    expect(links).toEqual([`${page}.atom`, page, `${page}#2027-03-01`, `${page}#2026-11-23`]);
  });

  test('names each entry the same for ever, and another in the other language', () => {
    const [, newest, first] = write('en').textsOf('id');
    expect(write('en', releases.slice(1)).textsOf('id')[1]).toBe(first);
    expect(new Set([newest, first, ...write('pt').textsOf('id').slice(1)]).size).toBe(4);
  });

  test('is one before there is any release', () => {
    expect(write('en', []).textsOf('updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });
});
