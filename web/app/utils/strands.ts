import type { LinkedOutcome, ListedOutcome, Strand } from 'graphql-client/site';

/** The strands, in the order in which the programme names them. */
export const strands: readonly Strand[] = ['cooperation', 'innovation', 'internationalisation'];

/** Groups outcomes by strand, each group by position; strands without outcomes are left out. */
export function groupByStrand<Outcome extends Pick<ListedOutcome, 'strand' | 'position'>>(
  outcomes: readonly Outcome[],
): { strand: Strand; outcomes: Outcome[] }[] {
  return strands
    .map((strand) => ({
      strand,
      outcomes: outcomes
        .filter((outcome) => outcome.strand === strand)
        .toSorted((a, b) => a.position - b.position),
    }))
    .filter((group) => group.outcomes.length > 0);
}

/** The positions of the axes that serve an outcome, in order. */
export function listAxisPositions({ axes }: Pick<LinkedOutcome, 'axes'>): number[] {
  return axes
    .filter((axis) => axis !== null)
    .map(({ position }) => position)
    .toSorted((a, b) => a - b);
}
