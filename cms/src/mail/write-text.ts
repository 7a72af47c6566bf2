import type { Letter } from './letter';

/** Writes a letter as plain text: one line a paragraph, which the reader's program breaks. */
export function writeText(letter: Letter): string {
  const { facts, action } = letter;
  return `${[
    letter.greeting,
    ...letter.before,
    ...(facts.length > 0 ? [facts.map(({ label, value }) => `${label}: ${value}`).join('\n')] : []),
    `${action.label}:\n${action.address}`,
    ...letter.after,
    `${letter.signature}\n${letter.siteUrl}`,
    `-- \n${letter.automatic}`,
  ].join('\n\n')}\n`;
}
