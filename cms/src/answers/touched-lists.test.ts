import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { listsOfTypes, listTouchedLists } from './touched-lists';

const file = join(import.meta.dirname, '../../../packages/graphql-client/schema.graphql');
const schema = buildSchema(readFileSync(file, 'utf8'));

/** Types whose fields are read with what they are part of: they come from no list of their own. */
const parts = [
  'CalendarDay',
  'CalendarEntry',
  'CalendarEntryConnection',
  'CalendarEntryFile',
  'CalendarEntryOverride',
  'CalendarEntryVenue',
  'CalendarTombstone',
  'Address',
  'Link',
  'Programme',
  'Seo',
  'Venue',
  'OccurrenceEdge',
  'PageInfo',
  'Pagination',
  'SearchCount',
  'SearchEdge',
  'SearchResult',
  'SearchTextPart',
  'Translation',
];

test('of each type it is known from which lists it is read, or that it is part of another one', () => {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Query')
    .map(({ name }) => name);
  expect(new Set(types)).toEqual(new Set([...Object.keys(listsOfTypes), ...parts]));
});

test('each query rests on a list', () => {
  for (const { name, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    expect([name, listsOfTypes[getNamedType(type).name]]).toEqual([
      name,
      expect.arrayContaining([expect.any(String)]),
    ]);
  }
});

describe('a query touches', () => {
  test.each<[string, string[]]>([
    ['{ associations { name } }', ['list:associations']],
    ['{ axes { title events { slug } } }', ['list:axes', 'list:events']],
    ['{ events_connection { pageInfo { total } } }', ['list:events']],
    ['{ events { image { url } } }', ['list:events', 'list:files']],
    // Those that say themselves what they rest on: an entry, or a month.
    ['{ eventBySlug(slug: "a") { title } }', []],
    ['{ eventBySlug(slug: "a") { relatedEvents { title } } }', ['list:events']],
    ['{ calendarMonth { days { occurrences { title } } } }', []],
    ['{ calendarMonth { days { occurrences { axes } } } }', ['list:axes']],
    ['{ eventBySlug(slug: "a") { title } events { title } }', ['list:events']],
    [
      '{ ...a } fragment a on Query { outcomes { ...b } } fragment b on Outcome { axes { slug } }',
      ['list:axes', 'list:outcomes'],
    ],
    [
      '{ ... on Query { events { ... on Event { axes { slug } } } } }',
      ['list:axes', 'list:events'],
    ],
    [
      '{ events(filters: { association: { name: { eq: "A" } } }) { title } }',
      ['list:associations', 'list:events'],
    ],
    ['{ events(filters: { title: { eq: "A" } }) { title } }', ['list:events']],
    [
      '{ associations { axes(filters: { or: [{ not: { outcomes: { slug: { eq: "a" } } } }] }) { title } } }',
      ['list:associations', 'list:axes', 'list:outcomes'],
    ],
    [
      'query ($filters: EventFiltersInput) { events(filters: $filters) { title } }',
      ['list:associations', 'list:events', 'list:outcomes'],
    ],
    [
      'query ($by: AssociationFiltersInput) { events(filters: { association: $by }) { title } }',
      ['list:associations', 'list:events', 'list:outcomes'],
    ],
    ['{ unknown }', []],
  ])('%s', (query, lists) => {
    expect(listTouchedLists(schema, parse(query)).toSorted()).toEqual(lists);
  });
});
