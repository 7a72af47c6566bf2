/** What the font has no letters for: other scripts, pictures and signs. */
const WITHOUT_LETTERS = /[^\p{Script=Latin}\p{Nd}\p{P}\p{Zs}+<=>|~^$£€°×±ºª™®©]/gu;

/** Leaves out of a text what would be drawn as empty boxes; '' when nothing is left. */
export function keepPlainLetters(text: string): string {
  return text.normalize('NFC').replaceAll(WITHOUT_LETTERS, '').replaceAll(/\s+/gu, ' ').trim();
}
