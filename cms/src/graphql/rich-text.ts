import type { Core } from '@strapi/strapi';
import { toHtml, toPlainText, type Block } from '../rich-text';
import type { SchemaExtension } from './index';

/** The types with rich text; the fields are read off their schemas. */
const richTypes: Readonly<Record<string, string>> = {
  Association: 'api::association.association',
  Axis: 'api::axis.axis',
  Outcome: 'api::outcome.outcome',
  Event: 'api::event.event',
  Programme: 'association.programme',
};

type Row = Record<string, Block[] | null | undefined>;

/** Gives each rich text field `x` its twins `xHtml` and `xText`, so that no one needs a renderer of Strapi's blocks. */
export function richTextExtension(strapi: Core.Strapi): SchemaExtension {
  const types = Object.entries(richTypes).map(([type, uid]) => {
    const { attributes } = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]);
    const fields = Object.entries(attributes).filter(([, { type: kind }]) => kind === 'blocks');
    return { type, fields: fields.map(([name]) => name) };
  });
  return {
    typeDefs: types.map(({ type, fields }) => defineTwins(type, fields)).join('\n'),
    resolvers: Object.fromEntries(types.map(({ type, fields }) => [type, resolveTwins(fields)])),
  };
}

function defineTwins(type: string, fields: string[]): string {
  const twins = fields.map(
    (field) => `
      "The text of \`${field}\` as sanitized HTML."
      ${field}Html: String
      "The text of \`${field}\` without markup."
      ${field}Text: String`,
  );
  return `extend type ${type} {${twins.join('')}\n}`;
}

function resolveTwins(fields: string[]): object {
  return Object.fromEntries(
    fields.flatMap((field) => [
      [`${field}Html`, (row: Row) => row[field] && toHtml(row[field])],
      [`${field}Text`, (row: Row) => row[field] && toPlainText(row[field])],
    ]),
  );
}
