/** Something that was published, taken down or edited: what was made from it is marked by the same tags. */
export interface ContentChange {
  /** Rises with each change, in the order in which they were committed. */
  sequence: number;
  /** Random: tells it from the change of that sequence in another database, or in another copy of one. */
  mark: string;
  tags: string[];
}

/** The changes that follow one another from `after` on. */
export interface ChangeBatch {
  /** The sequence of the last change before these. */
  after: number;
  /** The mark of that change; '' where there is none, or none any more. */
  mark: string;
  /** The sequence of the last change there is; lower than one known, where the CMS has begun anew. */
  last: number;
  changes: ContentChange[];
}

/** The tag of everything: for whoever has missed more than is remembered. */
export const EVERYTHING = '*';

/**
 * Gives the tag of what was taken down, made from the tag of what bears it still: nothing that was made
 * before is to be shown to anybody, whatever else fails.
 */
export function goneTag(tag: string): string {
  return `gone:${tag}`;
}

/** Reads a batch from JSON. Throws TypeError when it is none. */
export function readBatch(json: string): ChangeBatch {
  const batch: unknown = JSON.parse(json);
  if (isBatch(batch)) return batch;
  throw new TypeError('This is not a batch of changes.');
}

function isBatch(value: unknown): value is ChangeBatch {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.after) &&
    typeof value.mark === 'string' &&
    Number.isSafeInteger(value.last) &&
    Array.isArray(value.changes) &&
    value.changes.every(
      (change: unknown) =>
        isObject(change) &&
        Number.isSafeInteger(change.sequence) &&
        typeof change.mark === 'string' &&
        Array.isArray(change.tags) &&
        change.tags.every((tag) => typeof tag === 'string'),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
