/** Something that was published, taken down or edited: what was made from it is marked by the same tags. */
export interface ContentChange {
  /** Rises with each change, in the order in which they were committed. */
  sequence: number;
  tags: string[];
}

/** The changes that follow one another from `after` on. */
export interface ChangeBatch {
  /** The sequence of the last change before these. */
  after: number;
  /** The sequence of the last change there is; lower than one known, where the CMS has begun anew. */
  last: number;
  changes: ContentChange[];
}

/** The tag of everything: for whoever has missed more than is remembered. */
export const EVERYTHING = '*';

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
    Number.isSafeInteger(value.last) &&
    Array.isArray(value.changes) &&
    value.changes.every(
      (change: unknown) =>
        isObject(change) &&
        Number.isSafeInteger(change.sequence) &&
        Array.isArray(change.tags) &&
        change.tags.every((tag) => typeof tag === 'string'),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
