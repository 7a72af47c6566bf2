/** Reads an address of the web; null for anything else, `javascript:` and its like above all. */
export function readWebAddress(text: string, base: string): URL | null {
  // URL.parse is younger than some browsers.
  if (!URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return /^https?:$/u.test(address.protocol) ? address : null;
}
