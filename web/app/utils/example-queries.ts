import { handbookPages } from '#shared/handbook';

const queries = import.meta.glob<string>('~~/examples/*/query.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Lists the queries of the handbook's examples (web/examples) as GraphQL, in the order of the pages that show
 * them: those that have a name.
 */
export function listExampleQueries(): string[] {
  const pages: readonly string[] = handbookPages;
  return Object.entries(queries)
    .map(([file, query]) => ({ place: pages.indexOf(file.split('/').at(-2) ?? ''), query }))
    .filter(({ query }) => query.startsWith('query '))
    .toSorted((one, other) => one.place - other.place)
    .map(({ query }) => query);
}

/** Reads the query of one example as GraphQL; undefined if it has none. */
export function readExampleQuery(name: string): string | undefined {
  return Object.entries(queries).find(([file]) => file.endsWith(`/${name}/query.graphql`))?.[1];
}
