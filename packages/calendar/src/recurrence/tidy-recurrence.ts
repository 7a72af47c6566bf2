/**
 * Leaves out the white space that people type between the parts of a recurrence ("TU, TH"), where
 * RFC 5545 has none. Each line stays in its place.
 */
export function tidyRecurrence(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim().replaceAll(/\s*([:;,=])\s*/g, '$1'))
    .join('\n');
}
