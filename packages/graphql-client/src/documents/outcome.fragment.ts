import { graphql, type ResultOf } from '../graphql.js';

/** What a list of outcomes shows of each. */
export const ListedOutcome = graphql(`
  fragment ListedOutcome on Outcome @_unmask {
    position
    statement
    slug
    strand
    language
  }
`);

export type ListedOutcome = ResultOf<typeof ListedOutcome>;

export type Strand = ListedOutcome['strand'];

/** An outcome with the axes that serve it, by their numbers. */
export const LinkedOutcome = graphql(
  `
    fragment LinkedOutcome on Outcome @_unmask {
      ...ListedOutcome
      axes {
        position
      }
    }
  `,
  [ListedOutcome],
);

export type LinkedOutcome = ResultOf<typeof LinkedOutcome>;
