import { errors } from '@strapi/utils';

interface Position {
  startsAt: string;
  documentId: string;
}

/** Writes the position of an occurrence in the order of starts as an opaque cursor. */
export function writeCursor({ startsAt, documentId }: Position): string {
  return Buffer.from(`${startsAt}|${documentId}`).toString('base64url');
}

/** Reads a cursor made by `writeCursor`. Throws ValidationError when it is none. */
export function readCursor(cursor: string): Position {
  const [startsAt, documentId] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!startsAt || !documentId || Number.isNaN(Date.parse(startsAt))) {
    throw new errors.ValidationError(
      `"${cursor}" is not a cursor: pass the endCursor of the page before.`,
    );
  }
  return { startsAt, documentId };
}
