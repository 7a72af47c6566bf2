/** Ties a dash to the word before it, so that no line of a heading begins with one. */
export function tieDashes(text: string): string {
  return text.replaceAll(/ (?=[–—] )/gu, '\u00A0');
}
