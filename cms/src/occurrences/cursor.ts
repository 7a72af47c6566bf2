import { errors } from '@strapi/utils';
import type { Occurrence } from './present';
import type { Position } from './read';

/** Writes the position of an occurrence in the order of starts as an opaque cursor. */
export function writeCursor({ startsAt, id }: Pick<Occurrence, 'startsAt' | 'id'>): string {
  return Buffer.from(`${startsAt}|${id}`).toString('base64url');
}

/** Reads a cursor made by `writeCursor`. Throws ValidationError when it is none. */
export function readCursor(cursor: string): Position {
  const [startsAt, key] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!startsAt || !key || Number.isNaN(Date.parse(startsAt))) {
    throw new errors.ValidationError(
      `"${cursor}" is not a cursor: pass the endCursor of the page before.`,
    );
  }
  return { startsAt, key };
}
