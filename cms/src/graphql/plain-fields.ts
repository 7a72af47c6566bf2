import { isObjectType, Kind, parse, type GraphQLSchema } from 'graphql';
import type { SchemaExtension } from './index';

/** Lists the fields of an extension's own types that only read a property: "Occurrence.title". */
export function listPlainFields({
  typeDefs,
  resolvers,
  resolversConfig = {},
}: SchemaExtension): string[] {
  const resolved = resolvers as Record<string, object | undefined>;
  return parse(typeDefs).definitions.flatMap((definition) => {
    // What extends a type of Strapi's is answered with rows of Strapi's.
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const type = definition.name.value;
    return (definition.fields ?? [])
      .filter(({ name }) => !(name.value in (resolved[type] ?? {})))
      .map(({ name }) => `${type}.${name.value}`)
      .filter((path) => !(path in resolversConfig));
  });
}

/**
 * Takes away, in place, what Strapi puts around every field to ask for permissions and policies that
 * these have none of: a month has a thousand fields, a page of a feed forty thousand, and each would
 * wait for two promises and make the context of a policy.
 */
export function unwrapFields(schema: GraphQLSchema, paths: ReadonlySet<string>): void {
  for (const path of paths) {
    const [type = '', name = ''] = path.split('.');
    const definition = schema.getType(type);
    const field = isObjectType(definition) && definition.getFields()[name];
    if (field) field.resolve = undefined;
  }
}
