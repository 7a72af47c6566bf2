import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CalendarEntry } from 'graphql-client/site';
import { languageCodes } from 'languages';
import { expect, test } from 'vitest';
import { columnNames, eventColumns, toRecord } from '../../server/utils/open-data/columns';
import { type CatalogVersion, writeCatalog } from '../../server/utils/open-data/write-catalog';
import { writeCsv, writeJson } from '../../server/utils/open-data/write-records';
import { createTranslate } from '../../server/utils/messages/translate';
import { datasetNames, openDataLicence } from '../../shared/open-data';

const siteUrl = 'https://site.test';
const apiUrl = 'https://api.test';

const fair: CalendarEntry = {
  uid: 'fair',
  sequence: 1,
  stampedAt: '2024-09-05T10:00:00.000Z',
  createdAt: '2024-09-01T10:00:00.000Z',
  language: 'pt',
  title: '=1+1, "uma feira"',
  slug: 'feira',
  summary: 'Duas\nlinhas',
  description: null,
  eventStatus: 'scheduled',
  category: 'fair',
  startDate: '2024-09-17',
  startTime: '10:00:00.000',
  endDate: null,
  endTime: null,
  timeZone: 'Europe/Lisbon',
  recurrence: null,
  overrides: [],
  venue: {
    name: 'Exponor',
    street: '',
    postalCode: null,
    locality: 'Matosinhos',
    country: 'PT',
    latitude: 0,
    longitude: -8.67,
  },
  onlineUrl: null,
  organiserName: null,
  organiserUrl: null,
  registrationUrl: null,
  contact: null,
  image: null,
  attachments: [],
};
const record = toRecord(eventColumns, fair, siteUrl);

test('CSV has the names of the columns, and whatever a text may hold', () => {
  const csv = writeCsv('events', [record]);
  expect(csv).toMatch(/^id,slug,title,.*\r\n/u);
  const [row] = parse<Record<string, string>>(csv, { columns: true });
  expect(row).toMatchObject({
    id: 'fair',
    summary: 'Duas\nlinhas',
    description: '',
    start_date: '2024-09-17',
    start_time: '10:00',
    // The equator is a place.
    latitude: '0',
    longitude: '-8.67',
    url: 'https://site.test/pt/event/feira',
  });
  expect(Object.keys(row ?? {})).toEqual(Object.keys(eventColumns));
});

test('a text that a spreadsheet would calculate stays a text', () => {
  const [row] = parse<Record<string, string>>(writeCsv('events', [record]), { columns: true });
  expect(row?.title).toBe('\'=1+1, "uma feira"');
});

test('a set without records still names its columns', () => {
  expect(parse(writeCsv('outcomes', []))).toEqual([expect.arrayContaining(['axes', 'strand'])]);
});

test('several numbers are a list in JSON, and parted by spaces in CSV', () => {
  const outcome = { position: 1, axes: [1, 2] };
  const [row] = parse<Record<string, string>>(writeCsv('outcomes', [outcome]), { columns: true });
  expect(row).toMatchObject({ position: '1', axes: '1 2' });
  expect(JSON.parse(writeJson('outcomes', 'pt', [outcome]))).toEqual({
    name: 'outcomes',
    language: 'pt',
    licence: openDataLicence,
    records: [outcome],
  });
});

test('dates of a series that are moved or cancelled are told, in CSV as JSON', () => {
  const open = { startDate: null, startTime: null, endDate: null, endTime: null };
  const series: CalendarEntry = {
    ...fair,
    startTime: '17:00:00.000',
    endTime: '18:00:00.000',
    recurrence: 'RRULE:FREQ=WEEKLY',
    overrides: [
      {
        ...open,
        originalDate: '2024-09-24',
        originalTime: null,
        cancelled: false,
        startDate: '2024-09-26',
        startTime: '16:00:00.000',
      },
      { ...open, originalDate: '2024-10-01', originalTime: '17:00:00.000', cancelled: true },
    ],
  };
  const changes = [
    {
      date: '2024-09-24',
      time: '17:00',
      cancelled: false,
      start_date: '2024-09-26',
      start_time: '16:00',
      end_date: null,
      // An hour later, as in the series.
      end_time: '17:00',
    },
    {
      date: '2024-10-01',
      time: '17:00',
      cancelled: true,
      start_date: null,
      start_time: null,
      end_date: null,
      end_time: null,
    },
  ];
  const records = [toRecord(eventColumns, series, siteUrl), record];
  expect(JSON.parse(writeJson('events', 'pt', records))).toMatchObject({
    records: [{ changed_dates: changes }, { changed_dates: null }],
  });
  const rows = parse<Record<string, string>>(writeCsv('events', records), { columns: true });
  expect(JSON.parse(rows[0]?.changed_dates ?? '')).toEqual(changes);
  expect(rows[1]?.changed_dates).toBe('');

  const allDay = { ...fair, startTime: null, overrides: series.overrides.slice(1) };
  expect(toRecord(eventColumns, allDay, siteUrl).changed_dates).toMatchObject([{ time: null }]);
});

function describeIn(language: 'en' | 'pt', changedAt: string): CatalogVersion {
  return {
    language,
    t: createTranslate(language),
    catalog: {
      associationBySlug: { name: `PRODUTECH ${language}`, email: 'geral@site.test' },
      axesByPosition: [{ publishedAt: changedAt }, { publishedAt: '2024-01-01T00:00:00.000Z' }],
      outcomesByPosition: [],
      calendarFeed: { changedAt: null },
    },
  };
}

interface Node {
  [term: string]: unknown;
}

/** Lists every object of a JSON-LD document. */
function listNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(listNodes)];
}

test('the catalog describes each set and its files, as DCAT-AP asks for it', () => {
  const { '@context': context, ...catalog } = writeCatalog(
    [describeIn('en', '2024-02-01T00:00:00.000Z'), describeIn('pt', '2024-03-01T00:00:00.000Z')],
    { siteUrl, apiUrl },
  ) as Node;
  const nodes = listNodes(catalog);
  const ofType = (type: string) => nodes.filter((node) => node['@type'] === type);

  const prefixes = new Set(Object.keys(context as object));
  const terms = nodes.flatMap((node) => Object.keys(node)).filter((term) => !term.startsWith('@'));
  expect(terms.filter((term) => !prefixes.has(term.split(':')[0] ?? ''))).toEqual([]);

  const mandatory = ['dct:title', 'dct:description', 'dct:publisher'];
  const inBoth = [
    { '@language': 'en', '@value': expect.any(String) },
    { '@language': 'pt', '@value': expect.any(String) },
  ];
  for (const node of [...ofType('dcat:Catalog'), ...ofType('dcat:Dataset')]) {
    expect(Object.keys(node)).toEqual(expect.arrayContaining(mandatory));
    expect(node['dct:title']).toEqual(inBoth);
  }
  expect(ofType('dcat:Dataset').map((set) => set['dct:identifier'])).toEqual([...datasetNames]);
  expect(ofType('dcat:Dataset').map((set) => set['dct:modified'])).toEqual([
    { '@type': 'xsd:dateTime', '@value': '2024-03-01T00:00:00.000Z' },
    undefined,
    undefined,
  ]);
  const files = ofType('dcat:Distribution');
  expect(files).toHaveLength(2 * (2 + 2 + 3));
  for (const file of files) expect(file['dct:license']).toEqual({ '@id': openDataLicence });
  expect(new Set(files.map((file) => file['@id'])).size).toBe(files.length);
  expect(ofType('dcat:DataService')[0]).toMatchObject({
    'dcat:endpointURL': { '@id': 'https://api.test/graphql' },
  });
});

test.each(languageCodes)('the handbook says in %s what each column is', (language) => {
  const page = new URL(`../../content/${language}/developers/open-data.md`, import.meta.url);
  const rows = readFileSync(page, 'utf8').match(/^\| `.+?\|/gmu) ?? [];
  const told = rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/gu)].map(([, name]) => name));
  const columns = new Set(Object.values(columnNames).flat());
  expect(new Set(told)).toEqual(columns);
});
