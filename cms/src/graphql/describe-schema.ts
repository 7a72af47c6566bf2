import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldConfigArgumentMap, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { contentAccess } from './access';
import { explainDeprecation } from './deprecations';
import { argumentTexts, fieldTexts, joinTexts, operatorTexts } from './descriptions/families';
import { typeTexts } from './descriptions/types';

/**
 * Describes every type, field, argument and value of the schema, and names what will go. A text of the
 * tables stands before what Strapi or an SDL says, and that before a text of a whole family.
 */
export function describeSchema(schema: GraphQLSchema): GraphQLSchema {
  const described = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, parent) => ({
      ...field,
      args: describeArguments(field.args ?? {}),
      description: typeTexts[parent]?.[name] ?? field.description ?? describeField(parent, name),
      deprecationReason: explainDeprecation(`${parent}.${name}`) ?? field.deprecationReason,
    }),
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, input) => ({
      ...field,
      description: typeTexts[input]?.[name] ?? field.description ?? describeFilter(input, name),
    }),
    [MapperKind.ENUM_VALUE]: (value, type, _schema, name) => ({
      ...value,
      description: typeTexts[type]?.[name] ?? value.description,
    }),
  });
  for (const type of Object.values(described.getTypeMap())) describeType(type);
  return described;
}

/** In place: a mapped type keeps its description. */
function describeType(type: GraphQLNamedType): void {
  type.description = typeTexts[type.name]?.[''] ?? type.description ?? describeFamily(type.name);
}

function describeFamily(name: string): string | undefined {
  const [, family = '', kind] = /^(\w+?)(FiltersInput|FilterInput|Connection)$/.exec(name) ?? [];
  if (kind === 'FiltersInput')
    return `What \`${family}\` has to be like; each given field narrows further.`;
  if (kind === 'FilterInput')
    return `What a value of type \`${family}\` has to be like; each given comparison narrows further.`;
  return family in contentAccess ? `A page of a list of \`${family}\`.` : undefined;
}

function describeField(parent: string, name: string): string | undefined {
  const isOfStrapi = parent in typeTexts || parent.replace(/Connection$/, '') in contentAccess;
  return isOfStrapi ? fieldTexts[name] : undefined;
}

function describeFilter(input: string, name: string): string | undefined {
  if (input.endsWith('FilterInput')) return operatorTexts[name];
  if (!input.endsWith('FiltersInput')) return undefined;
  return joinTexts[name] ?? `What \`${name}\` has to be like.`;
}

function describeArguments(args: GraphQLFieldConfigArgumentMap): GraphQLFieldConfigArgumentMap {
  return Object.fromEntries(
    Object.entries(args).map(([name, arg]) => [
      name,
      { ...arg, description: ownText(name, arg.description) ?? argumentTexts[name] },
    ]),
  );
}

/** Strapi says one thing of its argument for languages, and nothing of the others. */
function ownText(name: string, description: string | null | undefined): string | undefined {
  return name === 'locale' ? undefined : (description ?? undefined);
}
