import { errors } from '@strapi/utils';

/** Where a result stands: where it has the words, and what orders equals. */
export interface Place {
  tier: number;
  /** 0 an event to come, 1 what is no event, 2 an event that is over. */
  phase: number;
  /** Ascending: when an event to come starts, the position, or how far back an event lies. */
  rank: number;
  documentId: string;
}

/** Writes the place of a result as an opaque cursor. */
export function writeCursor({ tier, phase, rank, documentId }: Place): string {
  return Buffer.from([tier, phase, rank, documentId].join(' ')).toString('base64url');
}

/** Reads a cursor made by `writeCursor`. Throws ValidationError when it is none. */
export function readCursor(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const found = /^([0-2]) ([0-2]) (-?\d{1,15}) ([a-z0-9]{1,64})$/.exec(text);
  if (!found) {
    throw new errors.ValidationError(
      `"${cursor.slice(0, 100)}" is not a cursor: pass the endCursor of the page before.`,
    );
  }
  const [tier = 0, phase = 0, rank = 0] = found.slice(1, 4).map(Number);
  return { tier, phase, rank, documentId: found[4] ?? '' };
}
