/** Tells whether a path is GraphQL's: the router takes "/GraphQL/" for the same. */
export function isGraphqlPath(path: string): boolean {
  return /^\/graphql\/*$/i.test(path);
}
