/** The pages of the handbook for developers, by part, in the order in which they are read. */
export const handbookParts = [
  { part: 'start', pages: ['overview', 'quick-start', 'explorer'] },
  { part: 'tasks', pages: ['programme', 'month', 'search', 'feeds', 'embed', 'open-data'] },
  {
    part: 'rules',
    pages: ['languages', 'paging', 'caching', 'errors', 'limits', 'keys', 'versions', 'changelog'],
  },
] as const;

export type HandbookPage = (typeof handbookParts)[number]['pages'][number];

export const handbookPages: readonly HandbookPage[] = handbookParts.flatMap(
  ({ pages }): readonly HandbookPage[] => pages,
);

/** Gives the path of a page of the handbook, without language. */
export function handbookPath(page: HandbookPage): `/${string}` {
  return page === 'overview' ? '/developers' : `/developers/${page}`;
}
