import DataLoader from 'dataloader';
import type { ContentUID } from '../content';
import type { ContentRow } from './language-fallback';

/** Each is bound to the statement; SQLite takes 32,766 of them, PostgreSQL twice that. */
const MOST_IDS = 5000;

type VersionLoader = DataLoader<string, ContentRow[]>;

const requests = new WeakMap<object, Map<string, VersionLoader>>();

/**
 * Loads, for each document id, what is published of it, in the order of the language codes; what one
 * request (its GraphQL context) asks for in the same tick is one statement, for 5,000 of them at most.
 */
export async function loadPublishedVersions(
  context: object,
  uid: ContentUID,
  documentIds: string[],
  /** All attributes when it is left out. */
  select?: string[],
): Promise<ContentRow[][]> {
  const loaders = requests.get(context) ?? new Map<string, VersionLoader>();
  requests.set(context, loaders);
  const key = `${uid} ${select?.join(' ')}`;
  const loader = loaders.get(key) ?? openLoader(uid, select);
  loaders.set(key, loader);
  return Promise.all(documentIds.map((id) => loader.load(id)));
}

function openLoader(uid: ContentUID, select: string[] | undefined): VersionLoader {
  return new DataLoader(
    async (documentIds) => {
      const rows: ContentRow[] = await strapi.db.query(uid).findMany({
        where: { documentId: { $in: [...documentIds] }, publishedAt: { $notNull: true } },
        ...(select && { select: ['documentId', ...select] }),
        orderBy: { locale: 'asc' },
      });
      const byEntry = Map.groupBy(rows, ({ documentId }) => documentId);
      return documentIds.map((id) => byEntry.get(id) ?? []);
    },
    { maxBatchSize: MOST_IDS },
  );
}
