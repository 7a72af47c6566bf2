import { decodeCursor, encodeCursor } from '../cursor';

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
  return encodeCursor([tier, phase, rank, documentId].join(' '));
}

/** Reads a cursor made by `writeCursor`. Throws ValidationError when it is none. */
export function readCursor(cursor: string): Place {
  const pattern = /^([0-2]) ([0-2]) (-?\d{1,15}) ([a-z0-9]{1,64})$/;
  const [tier, phase, rank, documentId = ''] = decodeCursor(cursor, pattern);
  return { tier: Number(tier), phase: Number(phase), rank: Number(rank), documentId };
}
