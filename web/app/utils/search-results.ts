import { type SearchKind, searchKinds } from '#shared/search-query';
import type { FoundEntry, SearchPage, ResultOf, TextPart } from 'graphql-client/site';

/** A result as the list shows it. */
export interface SearchResult {
  kind: SearchKind;
  /** Without the language's prefix. */
  path: string;
  language: string;
  titleParts: readonly TextPart[];
  excerpt: readonly TextPart[];
  /** Of an event, the date that it is shown with. */
  occurrence: FoundEntry['occurrence'];
}

/** How much there is of each kind of which there is any, in the order of `searchKinds`. */
export type KindCounts = readonly { kind: SearchKind; count: number }[];

const kinds = {
  EVENT: 'event',
  AXIS: 'axis',
  OUTCOME: 'outcome',
  ASSOCIATION: 'association',
} as const satisfies Record<FoundEntry['type'], SearchKind>;

/** Makes a result of an entry that the CMS found. */
export function toSearchResult(entry: FoundEntry): SearchResult {
  const { type, slug, language, titleParts, excerpt, occurrence } = entry;
  return { kind: kinds[type], path: pathOf(type, slug), language, titleParts, excerpt, occurrence };
}

function pathOf(type: FoundEntry['type'], slug: string): string {
  switch (type) {
    case 'EVENT':
      return eventPath(slug);
    case 'AXIS':
      return `/axes/${slug}`;
    case 'OUTCOME':
      return `/outcomes#${slug}`;
    case 'ASSOCIATION':
      return '/about';
  }
}

/** Counts what is found, kind by kind. */
export function countKinds(
  counts: ResultOf<typeof SearchPage>['search']['counts'],
  texts: number,
): KindCounts {
  const all = [
    ...counts.map(({ type, count }) => ({ kind: kinds[type], count })),
    { kind: 'page' as const, count: texts },
  ];
  return searchKinds.flatMap((kind) => all.filter((one) => one.kind === kind && one.count > 0));
}
