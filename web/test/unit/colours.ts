/** A colour as CSS writes it: `oklch(lightness chroma hue)`. */
export interface Oklch {
  lightness: number;
  chroma: number;
  /** Degrees. */
  hue: number;
}

export type Theme = 'light' | 'dark';

const OKLCH = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const TOKEN = new RegExp(
  String.raw`--([\w-]+):\s*(?:light-dark\(\s*${OKLCH},\s*${OKLCH}\s*\)|${OKLCH});`,
  'gu',
);

/** Reads the colours of a style sheet: those of `light-dark()` by theme, the others in both. */
export function readColours(css: string): Map<string, Record<Theme, Oklch>> {
  return new Map(
    [...css.matchAll(TOKEN)].map(([, name = '', ...numbers]) => {
      const [light, dark, both] = [0, 3, 6].map((start) =>
        toOklch(numbers.slice(start, start + 3)),
      );
      const first = both ?? light;
      const second = both ?? dark;
      if (!first || !second) throw new Error(`--${name} is no colour`);
      return [name, { light: first, dark: second }];
    }),
  );
}

function toOklch([lightness, chroma, hue]: (string | undefined)[]): Oklch | null {
  if (lightness === undefined) return null;
  return { lightness: Number(lightness), chroma: Number(chroma), hue: Number(hue) };
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function computeContrast(one: Oklch, other: Oklch): number {
  const [dark = 0, light = 0] = [computeLuminance(one), computeLuminance(other)].toSorted(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, by the matrices of CSS Color 4, 17; what sRGB cannot show is cut to what it can. */
function computeLuminance({ lightness, chroma, hue }: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
}
