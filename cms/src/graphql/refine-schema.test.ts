import { buildSchema, execute, parse, printType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { refineSchema } from './refine-schema';

const schema = refineSchema(
  buildSchema(`
    type Query {
      axes(sort: [String] = []): [Axis]!
      axes_connection: AxisConnection
      event(filters: EventFiltersInput): Event
    }
    type AxisConnection { nodes: [Axis!]! }
    type Axis {
      slug: String
      title: String
      visibility: AxisVisibility!
      events_connection: EventRelationResponseCollection
      links(filters: EventFiltersInput, pagination: PaginationArg = {}, sort: [String] = []): [Link]
    }
    type EventRelationResponseCollection { nodes: [Event!]! }
    type Event { visibility: Visibility! registrationEnabled: Boolean venue: Venue }
    type Venue { id: ID! name: String! }
    type Link { id: ID! url: String! }
    enum AxisVisibility { public members }
    enum Visibility { public members }
    input PaginationArg { limit: Int }
    input EventFiltersInput { title: StringFilterInput on: DateFilterInput text: JSONFilterInput }
    input StringFilterInput { and: [String] eq: String in: [String] contains: String gt: String not: StringFilterInput }
    input DateFilterInput { eq: String contains: String gt: String between: [String] }
    input JSONFilterInput { eq: String }
  `),
);

const print = (name: string) => {
  const type = schema.getType(name);
  return type && printType(type).replaceAll(/\s+/g, ' ');
};

describe('of what Strapi generates', () => {
  test.each([
    [
      'a list is never null, nor is anything in it, and no page is null',
      'Query',
      'axes(sort: [String!] = []): [Axis!]! axes_connection: AxisConnection! event(filters: EventFiltersInput): Event',
    ],
    [
      'what is always filled is never null, relations are lists, and short lists have no filters',
      'Axis',
      'slug: String! title: String visibility: Visibility! links(pagination: PaginationArg = {}): [Link!]!',
    ],
    ['components have no numbers of rows', 'Venue', 'name: String!'],
    [
      'texts are compared as texts',
      'StringFilterInput',
      'eq: String in: [String!] contains: String not: StringFilterInput',
    ],
    ['dates are compared as dates', 'DateFilterInput', 'eq: String gt: String between: [String!]'],
    [
      'the JSON of a rich text is not compared',
      'EventFiltersInput',
      'title: StringFilterInput on: DateFilterInput',
    ],
  ])('%s', (_, name, fields) => {
    expect(print(name)).toContain(`${name} { ${fields} }`);
  });

  test('nothing is left over', () => {
    const gone = ['AxisVisibility', 'EventRelationResponseCollection', 'JSONFilterInput'];
    expect(gone.map(print)).toEqual([undefined, undefined, undefined]);
  });

  test('a field that an entry was saved without has a value', async () => {
    const answer = await execute({
      schema,
      document: parse('{ event { registrationEnabled } }'),
      rootValue: { event: { registrationEnabled: null } },
    });
    expect(answer.data).toEqual({ event: { registrationEnabled: false } });
  });
});
