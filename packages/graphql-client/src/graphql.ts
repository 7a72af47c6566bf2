import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.js';

/** Parses a GraphQL document and types it by the committed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    Date: string;
    DateTime: string;
    Time: string;
    JSON: unknown;
    I18NLocaleCode: string;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
