/** Reads the cursor of an address; null if it has none. */
export function readCursor(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
