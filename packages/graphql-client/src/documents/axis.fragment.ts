import { graphql, type ResultOf } from '../graphql.js';

/** What a list of axes shows of each. */
export const ListedAxis = graphql(`
  fragment ListedAxis on Axis @_unmask {
    position
    title
    slug
    summary
    language
  }
`);

export type ListedAxis = ResultOf<typeof ListedAxis>;
