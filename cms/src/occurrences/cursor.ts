import { decodeCursor, encodeCursor } from '../cursor';
import type { Occurrence } from './present';
import type { Position } from './read';

/** Writes the position of an occurrence in the order of starts as an opaque cursor. */
export function writeCursor({ startsAt, id }: Pick<Occurrence, 'startsAt' | 'id'>): string {
  return encodeCursor(`${startsAt}|${id}`);
}

/** Reads a cursor made by `writeCursor`. Throws ValidationError when it is none. */
export function readCursor(cursor: string): Position {
  const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\|([\w:+.-]{1,100})$/;
  const [startsAt = '', key = ''] = decodeCursor(cursor, pattern);
  return { startsAt, key };
}
