/** Longer than anything that our texts say with a name in them. */
const MOST_CHARACTERS = 1000;

/**
 * Makes one line of what somebody has written: without line breaks, other control characters and those
 * that turn the direction of what follows, so that a name can neither end a header nor pose as a paragraph.
 */
export function toLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim()
    .slice(0, MOST_CHARACTERS);
}
