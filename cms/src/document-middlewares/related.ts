import type { Core } from '@strapi/strapi';
import { recordChange } from '../changes/record';
import { type EntryName, workOutAnew } from '../changes/work-out-anew';
import { contentTypes, type ContentName, type ContentUID, typesWithVisibility } from '../content';
import { type DocumentContext, paramsOf } from './context';

/** The types whose entries lead to an entry of another type, and by which relation. */
const relationsTo: Partial<Record<ContentUID, readonly (readonly [ContentName, string])[]>> = {
  [contentTypes.association]: [
    ['event', 'association'],
    ['axis', 'association'],
    ['outcome', 'association'],
  ],
  [contentTypes.axis]: [
    ['event', 'axes'],
    ['outcome', 'axes'],
  ],
};

/**
 * Works out anew what was derived from the published entries that lead to an association or axis, where
 * a write of that makes them lead to it, or no longer: occurrences, calendar entries, the search, and
 * the record of the change, in the same transaction.
 *
 * Strapi leaves what is not published out of what is, and binds the two when it is published, or
 * loosens them when it is taken down, without a write of the entry that leads there.
 */
export async function followInRelated<Result>(
  strapi: Core.Strapi,
  context: DocumentContext,
  next: () => Promise<Result>,
): Promise<Result> {
  const uid = context.uid as ContentUID;
  if (!relationsTo[uid]) return next();
  const { documentId: asked } = paramsOf(context);
  const before = asked ? await readHolders(strapi, uid, asked) : new Map<string, EntryName>();
  const result = await next();
  const documentId = asked ?? (result as { documentId?: string } | null)?.documentId;
  const after = documentId ? await readHolders(strapi, uid, documentId) : before;
  const differing = [
    ...[...before].filter(([row]) => !after.has(row)),
    ...[...after].filter(([row]) => !before.has(row)),
  ];
  if (differing.length === 0) return result;
  await recordChange(
    strapi,
    await workOutAnew(
      strapi,
      differing.map(([, entry]) => entry),
    ),
  );
  return result;
}

/**
 * Reads the published rows that lead to the published entry: one language of an entry may do so alone. To one
 * that is for members none does, or the sequence of a public event would tell that there is such an entry.
 */
async function readHolders(
  strapi: Core.Strapi,
  uid: ContentUID,
  documentId: string,
): Promise<Map<string, EntryName>> {
  const holders = new Map<string, EntryName>();
  const isPublished = { publishedAt: { $notNull: true } };
  const isPublic = typesWithVisibility.has(uid) ? { visibility: 'public' } : {};
  for (const [name, relation] of relationsTo[uid] ?? []) {
    const rows: { id: number; documentId: string }[] = await strapi.db
      .query(contentTypes[name])
      .findMany({
        select: ['id', 'documentId'],
        where: { ...isPublished, [relation]: { documentId, ...isPublished, ...isPublic } },
      });
    for (const row of rows) {
      holders.set(`${name} ${row.id}`, { name, documentId: row.documentId });
    }
  }
  return holders;
}
