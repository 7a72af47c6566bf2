/**
 * Makes text that a calendar file can carry and give back: line ends are "\n", and what RFC 5545
 * 3.1 forbids (control characters, halves of a surrogate pair) is gone.
 */
export function cleanText(text: string): string {
  // Nearly all values are so; a feed has a hundred thousand of them.
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '');
}

/** A value that is written as it stands (an address, a code) must not be able to start a new line. */
export function cleanToken(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return text.toWellFormed().replaceAll(/[\p{Cc}\s]/gu, '');
}
