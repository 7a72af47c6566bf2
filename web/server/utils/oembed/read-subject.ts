import type { Language } from 'languages';
import { type EmbedChoices, readEmbedChoices } from '../../../shared/embed';
import { splitLanguage } from '../../../shared/site-addresses';

/** What an address of the site shows that others can embed: a calendar, or the event of a slug. */
export type OembedSubject = { language: Language } & (
  | { kind: 'calendar'; month: string | null; choices: EmbedChoices }
  | { kind: 'event'; slug: string }
);

const calendarPath = /^\/(?:events|embed)(?:\/(?:(\d{4})\/(\d\d)(?:\/\d\d)?|current))?$/u;
const eventPath = /^\/event\/([\w.~-]{1,255})$/u;

/**
 * Tells what an address shows: the upcoming events, a month, a day (which is its month), an event. Null when it
 * is no address of the site, or of a page that cannot be embedded.
 */
export function readOembedSubject(address: unknown, siteUrl: string): OembedSubject | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== new URL(siteUrl).origin) return null;
  const { language, path } = splitLanguage(pathname);
  const [, slug] = eventPath.exec(path) ?? [];
  if (slug !== undefined) return { language, kind: 'event', slug };
  const calendar = calendarPath.exec(path);
  const choices = readEmbedChoices({
    category: searchParams.getAll('category'),
    axis: searchParams.getAll('axis'),
    theme: searchParams.getAll('theme'),
  });
  if (!calendar || !choices) return null;
  const [, year, month] = calendar;
  return { language, kind: 'calendar', month: year ? `${year}-${month}` : null, choices };
}
