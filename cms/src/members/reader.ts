import { AsyncLocalStorage } from 'node:async_hooks';
import { typesWithVisibility, type ContentUID } from '../content';

/** Who may see an entry, as editors choose it. */
export type Visibility = 'public' | 'members';

const seenByMembers: readonly Visibility[] = ['public', 'members'];
const seenByAll: readonly Visibility[] = ['public'];

const readers = new AsyncLocalStorage<readonly Visibility[]>();

/** Runs what answers a member: all that it reads is read as they see it. */
export async function readAsMember<Result>(answer: () => Promise<Result>): Promise<Result> {
  return readers.run(seenByMembers, answer);
}

/** Tells what the reader sees whose request is under way; nobody's is everybody's. */
export function seenVisibilities(): readonly Visibility[] {
  return readers.getStore() ?? seenByAll;
}

/** Tells whether the reader sees entries of this visibility. */
export function isSeen(visibility: string): boolean {
  return seenVisibilities().some((seen) => seen === visibility);
}

/** Filters the rows of a content type that the reader sees. */
export function filterSeen(uid: ContentUID): object {
  return typesWithVisibility.has(uid) ? { visibility: { $in: seenVisibilities() } } : {};
}

/**
 * Reads what the reader sees, each visibility by a statement of its own: the indexes have them one
 * after the other, so that one statement for both would sort what it could read in order.
 */
export async function readEachSeen<Row>(
  read: (visibility: Visibility) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const visibility of seenVisibilities()) found.push(...(await read(visibility)));
  return found;
}
