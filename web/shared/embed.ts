import { isLanguage, type Language } from 'languages';
import { eventCategories, type EventCategory } from './event-filters';
import { prefixLanguage } from './site-addresses';

/** Whose light or dark an embedded calendar follows: the device's (a widget: the page's), or neither. */
export const embedThemes = ['auto', 'light', 'dark'] as const;

export type EmbedTheme = (typeof embedThemes)[number];

/** What an embedded calendar shows. */
export interface EmbedChoices {
  /** None is every kind. */
  categories: EventCategory[];
  /** The slug of an axis, in any language. */
  axis: string | null;
  theme: EmbedTheme;
}

/** A month and nothing else, or what is told of how to show it. */
const embeddedPath = /^(?:(?:\/[a-z]{2})?\/embed\/|\/oembed(?:\?|$))/u;

/** Tells whether an address is that of what other people's pages show, which is nobody's own. */
export function isEmbeddedAddress(url: string): boolean {
  return embeddedPath.test(url);
}

/**
 * Reads what an embedded calendar shows: `category`, once or more, `axis` and `theme`. Null when one of them
 * is none: whoever has mistyped it is to be told, and not shown all events.
 */
export function readEmbedChoices(query: Readonly<Record<string, unknown>>): EmbedChoices | null {
  const asked = listWords(query.category);
  const categories = eventCategories.filter((category) => asked.includes(category));
  if (categories.length < new Set(asked).size) return null;
  const [axis = null, ...otherAxes] = listWords(query.axis);
  if (otherAxes.length > 0 || (axis !== null && !/^[\w.~-]{1,200}$/u.test(axis))) return null;
  const [word = 'auto', ...otherThemes] = listWords(query.theme);
  const theme = embedThemes.find((one) => one === word);
  return theme && otherThemes.length === 0 ? { categories, axis, theme } : null;
}

/** Reads the language of the snippet that is asked for; by default that of the page. */
export function readEmbedLanguage(value: unknown, pageLanguage: Language): Language {
  return isLanguage(value) ? value : pageLanguage;
}

/** Writes the address of an embedded month ("2026-11"; null: the current one), without the host. */
export function writeEmbedPath(
  language: string,
  month: string | null,
  { categories, axis, theme }: EmbedChoices,
): string {
  const query = new URLSearchParams(categories.map((category) => ['category', category]));
  if (axis !== null) query.set('axis', axis);
  if (theme !== 'auto') query.set('theme', theme);
  const path = prefixLanguage(language, `/embed/${month?.replace('-', '/') ?? 'current'}`);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function listWords(value: unknown): string[] {
  return [value].flat().filter((word): word is string => typeof word === 'string' && word !== '');
}
