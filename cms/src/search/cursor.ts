import { errors } from '@strapi/utils';

/** Where a result stands: how many words it lacks, where it has the others, and what orders equals. */
export interface Place {
  missing: number;
  tier: number;
  /** 0 an event to come, 1 what is no event, 2 an event that is over. */
  phase: number;
  /** Ascending: when an event to come starts, the position, or how far back an event lies. */
  rank: number;
  documentId: string;
}

/** Writes the place of a result as an opaque cursor. */
export function writeCursor({ missing, tier, phase, rank, documentId }: Place): string {
  return Buffer.from([missing, tier, phase, rank, documentId].join(' ')).toString('base64url');
}

/** Reads a cursor made by `writeCursor`. Throws ValidationError when it is none. */
export function readCursor(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const found = /^(\d{1,2}) (\d) (\d) (-?\d{1,15}) ([a-z0-9]{1,64})$/.exec(text);
  if (!found) {
    throw new errors.ValidationError(
      `"${cursor.slice(0, 100)}" is not a cursor: pass the endCursor of the page before.`,
    );
  }
  const [missing, tier, phase, rank] = found.slice(1, 5).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { missing, tier, phase, rank, documentId: found[5] ?? '' };
}
