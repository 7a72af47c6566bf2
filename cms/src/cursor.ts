import { errors } from '@strapi/utils';

/** More than any cursor of ours, so that what is longer is not worked at. */
const MAX_LENGTH = 400;

/** Makes an opaque cursor out of what tells a place in a list. */
export function encodeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** Reads the groups of `pattern` from a cursor made by `encodeCursor`. Throws ValidationError when they are not there. */
export function decodeCursor(cursor: string, pattern: RegExp): string[] {
  const place = cursor.length > MAX_LENGTH ? '' : Buffer.from(cursor, 'base64url').toString();
  const found = pattern.exec(place);
  if (found) return found.slice(1);
  throw new errors.ValidationError(
    `"${cursor.slice(0, 100)}" is not a cursor: pass the endCursor of the page before.`,
  );
}
