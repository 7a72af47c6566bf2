import type { Core, Modules } from '@strapi/strapi';
import { contentTypes, type ContentName, type ContentUID } from '../../src/content';

type Values = Record<string, unknown>;

export interface EntryInput {
  /** What is the same in every language, relations by document id included. */
  shared?: Values;
  en?: Values;
  pt?: Values;
}

let count = 0;

/** The least that an entry of each type needs to be published; slugs and positions differ each time. */
const defaults: Record<ContentName, () => Values> = {
  association: () => ({ name: `Association ${count}`, slug: `association-${count}` }),
  axis: () => ({ title: `Axis ${count}`, slug: `axis-${count}`, summary: 'Axis', position: 1 }),
  outcome: () => ({
    statement: `Outcome ${count}`,
    slug: `outcome-${count}`,
    position: 1,
    strand: 'innovation',
  }),
  event: () => ({ title: `Event ${count}`, slug: `event-${count}`, startDate: '2024-09-17' }),
};

/** Writes a draft in each language that `input` has (English when it names none) and returns its document id. */
export async function writeDraft(
  strapi: Core.Strapi,
  type: ContentName,
  { shared, ...texts }: EntryInput = {},
): Promise<string> {
  count += 1;
  const documents = strapi.documents(contentTypes[type]);
  let documentId: string | undefined;
  for (const [locale, text] of Object.entries(texts.en || texts.pt ? texts : { en: {} })) {
    const data = toInput({ ...defaults[type](), ...shared, ...text });
    const written = documentId
      ? await documents.update({ documentId, locale, data })
      : await documents.create({ locale, data });
    documentId = written?.documentId;
  }
  if (!documentId) throw new Error('Nothing was written.');
  return documentId;
}

/** As `writeDraft`, and publishes every language. */
export async function writePublished(
  strapi: Core.Strapi,
  type: ContentName,
  input: EntryInput = {},
): Promise<string> {
  const documentId = await writeDraft(strapi, type, input);
  await strapi.documents(contentTypes[type]).publish({ documentId, locale: '*' });
  return documentId;
}

/** Creates an entry that is published from the first moment on. */
export async function createPublished(
  strapi: Core.Strapi,
  type: ContentName,
  values: Values,
): Promise<void> {
  await strapi.documents(contentTypes[type]).create({ data: toInput(values), status: 'published' });
}

/** Changes the draft of one language. */
export async function editDraft(
  strapi: Core.Strapi,
  type: ContentName,
  documentId: string,
  locale: string,
  changes: Values,
): Promise<void> {
  await strapi.documents(contentTypes[type]).update({ documentId, locale, data: toInput(changes) });
}

export type Row = { locale: string; publishedAt: string | null } & Values;

/** Reads all rows of an entry, drafts and published, by language. */
export async function readRows(
  strapi: Core.Strapi,
  type: ContentName,
  documentId: string,
  populate: string[] = [],
): Promise<Row[]> {
  return strapi.db
    .query(contentTypes[type])
    .findMany({ where: { documentId }, populate, orderBy: [{ locale: 'asc' }, { id: 'asc' }] });
}

/** What a test writes may be wrong on purpose. */
function toInput(values: Values): Modules.Documents.Params.Data.Input<ContentUID> {
  return values as Modules.Documents.Params.Data.Input<ContentUID>;
}

/** Publishes one language of an entry. */
export async function publish(
  strapi: Core.Strapi,
  type: ContentName,
  documentId: string,
  locale: string,
): Promise<void> {
  await strapi.documents(contentTypes[type]).publish({ documentId, locale });
}

/** Copies an entry in all its languages and returns the copy's document id. */
export async function cloneEntry(
  strapi: Core.Strapi,
  type: ContentName,
  documentId: string,
): Promise<string> {
  const data = toInput({});
  const copy = await strapi.documents(contentTypes[type]).clone({ documentId, locale: '*', data });
  return copy?.documentId ?? '';
}
