import type { Font } from 'satori';

const weights = [300, 400, 600, 700] as const;
/** Satori looks a letter up in one font after the other. */
const subsets = { Archivo: 'latin', 'Archivo Ext': 'latin-ext' } as const;

let fonts: Promise<Font[]> | undefined;

/** Reads the fonts of share images, once. */
export function readFonts(): Promise<Font[]> {
  fonts ??= Promise.all(
    Object.entries(subsets).flatMap(([name, subset]) =>
      weights.map(async (weight) => ({ name, weight, data: await readFont(subset, weight) })),
    ),
  );
  return fonts;
}

async function readFont(subset: string, weight: number): Promise<Buffer> {
  const file = `archivo-${subset}-${weight}-normal.woff`;
  const data = await useStorage('assets:fonts').getItemRaw<Uint8Array>(file);
  if (!data) throw new Error(`The build lacks the font ${file}.`);
  return Buffer.from(data);
}
