import type { SitemapEvent, SitemapPages } from 'graphql-client/site';
import type { Language } from 'languages';
import { handbookPages, handbookPath } from '../../../shared/handbook';

/** What the CMS tells of the site in one language, entries that it has in another one alone included. */
export interface SiteContent {
  language: Language;
  pages: SitemapPages;
  events: readonly SitemapEvent[];
}

/** A page in one language. */
export interface PageVersion {
  language: Language;
  /** The same in all languages of a page. */
  id: string;
  /** Without the language's prefix. */
  path: string;
  /** When its content changed, as an ISO instant; null when the CMS knows nothing of it. */
  changedAt: string | null;
}

/**
 * Lists the pages that search engines are to find, each with its languages. Days are left out: what is
 * on them is found by its month and by its own page.
 */
export function listPages(contents: readonly SiteContent[]): PageVersion[][] {
  const versions = contents.flatMap((content) =>
    listVersions(content).map((version) => Object.assign(version, { language: content.language })),
  );
  return [...Map.groupBy(versions, ({ id }) => id).values()];
}

type Version = Omit<PageVersion, 'language'>;

function listVersions({ language, pages, events }: SiteContent): Version[] {
  const association = pages.associationBySlug ? [pages.associationBySlug] : [];
  const axes = pages.axesByPosition;
  const outcomes = pages.outcomesByPosition;
  const fixed: [path: string, content: readonly Dated[]][] = [
    ['/', [...association, ...axes, ...outcomes, ...events]],
    ['/axes', axes],
    ['/outcomes', outcomes],
    ['/events', events],
    ['/events/past', events],
    ...handbookPages.map((page): [string, Dated[]] => [handbookPath(page), []]),
    ['/embed', []],
    ['/privacy', []],
    ['/accessibility', []],
  ];
  // In the other language they are shown with its text, which has its home there.
  if (association.some((one) => one.language === language)) {
    fixed.push(['/about', [...association, ...axes, ...outcomes]], ['/association', association]);
  }
  return [
    ...fixed.map(([path, on]) => ({ id: path, path, changedAt: findNewest(on) })),
    ...axes
      .filter((axis) => axis.language === language)
      .map((axis) => describeEntry('/axes', axis)),
    ...listMonths(events),
    ...events
      .filter((event) => event.language === language)
      .map((event) => describeEntry('/event', event)),
  ];
}

/** The months in which an event begins; the pages of empty ones are not to be found. */
function listMonths(events: readonly SitemapEvent[]): Version[] {
  const months = Map.groupBy(events, ({ startDate }) => startDate.slice(0, 7));
  return [...months].toSorted().map(([month, within]) => {
    const path = `/events/${month.replace('-', '/')}`;
    return { id: path, path, changedAt: findNewest(within) };
  });
}

function describeEntry(
  folder: string,
  entry: Dated & { documentId: string; slug: string },
): Version {
  return { id: entry.documentId, path: `${folder}/${entry.slug}`, changedAt: findNewest([entry]) };
}

/** When something was published, or told to calendars. */
interface Dated {
  publishedAt?: string | null;
  stampedAt?: string;
}

function findNewest(content: readonly Dated[]): string | null {
  const times = content.map(({ stampedAt, publishedAt }) => stampedAt ?? publishedAt ?? '');
  return times.toSorted().at(-1) || null;
}
