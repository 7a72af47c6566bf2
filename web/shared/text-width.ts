/** Widths of letters in Archivo at its text weight, in parts of the font's size; the widest of each kind. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/\s/u, 0.22],
  [/[iíjl'’‘]/u, 0.24],
  [/[frtI.,;:|!()[\]/“”"-]/u, 0.33],
  [/[mMW—%@]/u, 0.9],
  [/[wA-ZÀ-Þ&]/u, 0.73],
];
const OTHER_WIDTH = 0.565;

/** Estimates how wide a text is, in parts of its font's size: where nothing can measure it. */
export function estimateTextWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH;
  }
  return width;
}

/** Breaks a text at its spaces into lines of at most `width` parts of the font's size; a longer word has a line to itself. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && estimateTextWidth(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
