import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { contentTypes, defaultLanguage, sharedRelations, type ContentUID } from '../content';
import { type DocumentContext, localesOf, paramsOf } from './context';

type Status = 'draft' | 'published';

interface Row {
  id: number;
  locale: string;
  [attribute: string]: unknown;
}

/** The languages of one entry, all drafts or all published. */
interface Versions {
  uid: ContentUID;
  status: Status;
  rows: Row[];
}

const relationTargets: Record<string, ContentUID> = {
  association: contentTypes.association,
  axes: contentTypes.axis,
  relatedEvents: contentTypes.event,
};

/**
 * Makes what is not localized (dates, zone, status, venue, shared relations) the same in all
 * languages of an entry after a write.
 *
 * Strapi's i18n plugin does so too, but compares with an arbitrary row first and so misses changes:
 * above all, publishing one language leaves the others published with the old date.
 * Throws what the write throws.
 */
export async function keepLanguagesInStep<Result>(
  strapi: Core.Strapi,
  context: DocumentContext,
  next: () => Promise<Result>,
): Promise<Result> {
  const uid = context.uid as ContentUID;
  const before = await readLocales(strapi, uid, paramsOf(context).documentId);
  const result = await next();
  const documentId = readDocumentId(result);
  if (!documentId) return result;
  for (const status of writtenStatuses(context)) {
    const versions = { uid, status, rows: await readRows(strapi, uid, documentId, status) };
    const source = chooseSource(versions.rows, localesOf(context));
    if (!source) continue;
    const isNewLanguage = before.size > 0 && !before.has(source.locale);
    await shareAttributes(strapi, versions, source);
    await shareRelations(strapi, versions, source, isNewLanguage);
  }
  return result;
}

function writtenStatuses({ action, params }: DocumentContext): Status[] {
  const isPublished = (params as { status?: string }).status === 'published';
  if (action === 'create' || action === 'update')
    return isPublished ? ['draft', 'published'] : ['draft'];
  if (action === 'clone' || action === 'discardDraft') return ['draft'];
  return action === 'publish' ? ['published'] : [];
}

function readDocumentId(result: unknown): string | undefined {
  return (result as { documentId?: string } | null)?.documentId;
}

async function readLocales(
  strapi: Core.Strapi,
  uid: ContentUID,
  documentId: string | undefined,
): Promise<Set<string>> {
  if (!documentId) return new Set();
  const rows = await strapi.db.query(uid).findMany({ where: { documentId }, select: ['locale'] });
  return new Set(rows.map(({ locale }) => locale));
}

async function readRows(
  strapi: Core.Strapi,
  uid: ContentUID,
  documentId: string,
  status: Status,
): Promise<Row[]> {
  const { getNestedPopulateOfNonLocalizedAttributes } = strapi
    .plugin('i18n')
    .service('content-types');
  const attributes: string[] = getNestedPopulateOfNonLocalizedAttributes(uid);
  return strapi.db.query(uid).findMany({
    where: { documentId, ...inStatus(status) },
    populate: [...attributes, ...sharedRelations[uid]],
  });
}

function chooseSource(rows: Row[], locales: string[] | '*'): Row | undefined {
  const written = locales === '*' ? rows : rows.filter(({ locale }) => locales.includes(locale));
  return written.find(({ locale }) => locale === defaultLanguage) ?? written[0];
}

async function shareAttributes(
  strapi: Core.Strapi,
  { uid, rows }: Versions,
  source: Row,
): Promise<void> {
  const model = strapi.getModel(uid);
  const { copyNonLocalizedAttributes } = strapi.plugin('i18n').service('content-types');
  const shared = copyNonLocalizedAttributes(model, source);
  // Strapi shows a row written later than its published twin as modified: nothing is written in vain.
  if (rows.every((row) => isDeepStrictEqual(copyNonLocalizedAttributes(model, row), shared)))
    return;
  await strapi.plugin('i18n').service('localizations').syncNonLocalizedAttributes(source, model);
}

async function shareRelations(
  strapi: Core.Strapi,
  versions: Versions,
  source: Row,
  isNewLanguage: boolean,
): Promise<void> {
  const siblings = versions.rows.filter(({ id }) => id !== source.id);
  for (const name of sharedRelations[versions.uid]) {
    const named = readDocumentIds(source[name]);
    const others = siblings.flatMap((row) => readDocumentIds(row[name]));
    const kept = await chooseKept(strapi, versions, source, { name, named, others, isNewLanguage });
    const wanted = [...new Set([...named, ...kept])];
    for (const row of versions.rows) await writeRelation(strapi, versions, row, name, wanted);
  }
}

interface RelationChange {
  name: string;
  named: string[];
  /** What the other languages name. */
  others: string[];
  isNewLanguage: boolean;
}

/** Chooses what the other languages keep although the written one does not name it. */
async function chooseKept(
  strapi: Core.Strapi,
  versions: Versions,
  source: Row,
  { name, named, others, isNewLanguage }: RelationChange,
): Promise<string[]> {
  // A translation that has just begun names nothing yet: it takes over what the entry has.
  if (isNewLanguage && named.length === 0) return others;
  // An entry relates to one association at most.
  if (!Array.isArray(source[name]) && named.length > 0) return [];
  // What is not there in the written language could not be named in it.
  const found = await findTargets(strapi, versions.status, source.locale, name, others);
  const nameable = new Set(found.map(({ documentId }) => documentId));
  return others.filter((id) => !nameable.has(id));
}

function readDocumentIds(relation: unknown): string[] {
  const entries = [relation ?? []].flat() as { documentId: string }[];
  return entries.map(({ documentId }) => documentId);
}

function sameIds(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

async function writeRelation(
  strapi: Core.Strapi,
  { uid, status }: Versions,
  row: Row,
  name: string,
  documentIds: string[],
): Promise<void> {
  const targets = await findTargets(strapi, status, row.locale, name, documentIds);
  const wanted = targets.map(({ documentId }) => documentId);
  if (sameIds(readDocumentIds(row[name]), wanted)) return;
  await strapi.db.query(uid).update({
    where: { id: row.id },
    data: { [name]: { set: targets.map(({ id }) => id) } },
  });
}

/** Finds those of the entries that a relation leads to which are there in a language. */
async function findTargets(
  strapi: Core.Strapi,
  status: Status,
  locale: string,
  name: string,
  documentIds: string[],
): Promise<{ id: number; documentId: string }[]> {
  const target = relationTargets[name];
  if (!target) throw new Error(`No target is known for the shared relation ${name}.`);
  return strapi.db.query(target).findMany({
    where: { documentId: { $in: documentIds }, locale, ...inStatus(status) },
    select: ['id', 'documentId'],
  });
}

function inStatus(status: Status): object {
  return { publishedAt: status === 'published' ? { $notNull: true } : { $null: true } };
}
