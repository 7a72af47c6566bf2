import {
  graphqlSync,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldResolver,
} from 'graphql';
import { expect, test } from 'vitest';
import { listPlainFields, unwrapFields } from './plain-fields';

test('plain are the fields of types of our own that neither a resolver answers nor a permission guards', () => {
  const plain = listPlainFields({
    typeDefs: /* GraphQL */ `
      type Day {
        date: String
        happenings: String
        secret: String
      }
      extend type Axis {
        extended: String
      }
      extend type Query {
        day: Day
      }
      input DayFilters {
        date: String
      }
    `,
    resolvers: { Query: { day: () => ({}) }, Day: { happenings: () => '' } },
    resolversConfig: { 'Day.secret': { auth: { scope: ['secrets'] } } },
  });
  expect(plain).toEqual(['Day.date']);
});

test('a plain field reads its property, past what is around it; every other one keeps that', () => {
  const refuse: GraphQLFieldResolver<unknown, unknown> = () => {
    throw new Error('asked for a permission');
  };
  const wrapped = { type: GraphQLString, resolve: refuse };
  const Query = new GraphQLObjectType({
    name: 'Query',
    fields: { plain: wrapped, other: wrapped },
  });
  const schema = new GraphQLSchema({ query: Query });
  unwrapFields(schema, new Set(['Query.plain', 'Day.pruned']));
  const { data, errors } = graphqlSync({
    schema,
    source: '{ plain other }',
    rootValue: { plain: 'read', other: 'read' },
  });
  expect({ ...data }).toEqual({ plain: 'read', other: null });
  expect(errors?.map(({ message }) => message)).toEqual(['asked for a permission']);
});
