import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isIntrospectionType, isSpecifiedScalarType, printType, type GraphQLSchema } from 'graphql';
import { AUDIT_ENTRY } from '../accounts/audit';
import { ACCOUNT_TOKEN } from '../accounts/tokens';
import { ENTRY_ADDRESS } from '../addresses/entry-address';
import { CALENDAR_ENTRY } from '../calendar-entries/materialise';
import { TOMBSTONE } from '../calendar-entries/tombstones';
import { CHANGE } from '../changes/record';
import { OUTGOING_MAIL } from '../mail/queue';
import { OCCURRENCE } from '../occurrences/materialise';
import { REGISTRATION } from '../registrations/registration';
import { addressesExtension } from './addresses';
import { calendarExtension } from './calendar';
import { calendarFeedExtension } from './calendar-feed';
import { connectionsExtension, pageByCursor } from './connections';
import { describeSchema } from './describe-schema';
import { entriesExtension } from './entries';
import { languagesExtension } from './languages';
import { listPlainFields, unwrapFields } from './plain-fields';
import { restrictSchema } from './public-schema';
import { refineSchema } from './refine-schema';
import { richTextExtension } from './rich-text';
import { searchExtension } from './search';

/** What a part of the schema adds: SDL, its resolvers, and the permission that its root fields ask for. */
export interface SchemaExtension {
  typeDefs: string;
  resolvers: object;
  resolversConfig?: Record<string, { auth: { scope: string[] } }>;
}

/**
 * Types whose rows are answered through types of our own (calendar.ts, calendar-feed-types.ts,
 * addresses.ts), or not at all.
 */
const hiddenTypes = [
  OCCURRENCE,
  CALENDAR_ENTRY,
  TOMBSTONE,
  ENTRY_ADDRESS,
  CHANGE,
  OUTGOING_MAIL,
  ACCOUNT_TOKEN,
  AUDIT_ENTRY,
  REGISTRATION,
];

const plainFields = new Set<string>();

/** Adds the fields and queries of our own to those that Strapi generates from the content types. */
export function registerGraphQL(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql').service('extension');
  for (const uid of hiddenTypes) extension.shadowCRUD(uid).disable();
  for (const create of [
    languagesExtension,
    richTextExtension,
    entriesExtension,
    addressesExtension,
    calendarExtension,
    calendarFeedExtension,
    searchExtension,
    connectionsExtension,
  ]) {
    extension.use(() => {
      const made: SchemaExtension = create(strapi);
      for (const path of listPlainFields(made)) plainFields.add(path);
      return made;
    });
  }
}

let served: { schema: GraphQLSchema; printed?: PrintedSchema } | undefined;

/** The schema as SDL, with the entity tag that changes with it. */
interface PrintedSchema {
  sdl: string;
  etag: string;
}

/** Makes of the schema that Strapi builds the one that is served. */
export function publishSchema(schema: GraphQLSchema): GraphQLSchema {
  unwrapFields(schema, plainFields);
  served = { schema: describeSchema(pageByCursor(refineSchema(restrictSchema(schema)))) };
  return served.schema;
}

/**
 * Prints the schema that the server executes as SDL, its types by name: Strapi loads components in an
 * order that differs from start to start. Throws Error before the server has started.
 */
export function printServedSchema(): PrintedSchema {
  if (!served) throw new Error('The GraphQL schema is not built yet: start the server first.');
  served.printed ??= printSchema(served.schema);
  return served.printed;
}

function printSchema(schema: GraphQLSchema): PrintedSchema {
  const sdl = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((type) => `${printType(type)}\n`)
    .join('\n');
  const hash = createHash('sha256').update(sdl).digest('base64url').slice(0, 27);
  return { sdl, etag: `"${hash}"` };
}
