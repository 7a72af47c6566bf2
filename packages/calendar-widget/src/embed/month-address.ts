import { readWebAddress } from './web-address.js';

/** What a page asks of the calendar: the element's attributes, each "" when absent. */
export interface CalendarWish {
  /** The site's address. */
  src: string;
  /** "pt" or "pt-PT"; absent: the site's first language. */
  locale: string;
  /** Kinds of event, parted by commas or spaces: "fair, workshop". */
  categories: string;
  /** The slug of an axis. */
  axis: string;
  /** "2026-11"; absent: the current month. */
  month: string;
}

/** An address, or else a sentence that says what to write instead. */
type Written = { address: string; mistake?: never } | { address?: never; mistake: string };

/** The language of the site whose addresses have no prefix. */
const UNPREFIXED = 'en';

/** Gives the language of a locale: "pt" of "pt-PT". */
export function languageOf(locale: string): string {
  return locale.split(/[-_]/u, 1)[0]?.toLowerCase() || UNPREFIXED;
}

/** Gives the address of the site's page that has nothing but a month; `base` is that of the page around. */
export function writeMonthAddress(wish: CalendarWish, base: string): Written {
  const { src, locale, categories, axis, month } = wish;
  const site = src === '' ? null : readWebAddress(src, base);
  if (!site) {
    return { mistake: `src="${src}" is no address of a site: write src="https://…".` };
  }
  if (!/^(?:\d{4}-\d\d)?$/u.test(month)) {
    return { mistake: `month="${month}" is no month: write year and month, as in 2026-11.` };
  }
  const language = languageOf(locale);
  const prefix = language === UNPREFIXED ? '' : `/${language}`;
  const page = new URL(`${prefix}/embed/${month.replace('-', '/') || 'current'}`, site);
  if (axis) page.searchParams.set('axis', axis);
  for (const category of categories.match(/[^\s,]+/gu) ?? []) {
    page.searchParams.append('category', category);
  }
  return { address: page.href };
}
