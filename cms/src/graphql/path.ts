/** Tells whether a path is GraphQL's: the router takes "/GraphQL/" for the same. */
export function isGraphqlPath(path: string): boolean {
  return /^\/graphql\/*$/i.test(path);
}

/** Tells likewise whether a path is that of the schema's text. */
export function isSchemaPath(path: string): boolean {
  return /^\/schema\.graphql\/*$/i.test(path);
}
