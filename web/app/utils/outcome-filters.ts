import type { FilterAxis, ListedOutcome, Strand } from 'graphql-client/site';
import { findAxisBySlug } from './filter-axes';
import { strands } from './strands';

/** What the outcomes of the page have to be like; null asks nothing. */
export interface OutcomeFilters {
  strand: Strand | null;
  /** The slug of an axis, in any language. */
  axis: string | null;
}

/** Reads the filters of an address: `strand` and `axis`. What is unknown or given twice asks nothing. */
export function readOutcomeFilters(query: Readonly<Record<string, unknown>>): OutcomeFilters {
  const { axis } = query;
  return {
    strand: strands.find((strand) => strand === query.strand) ?? null,
    axis: typeof axis === 'string' && axis !== '' ? axis : null,
  };
}

/** Writes filters as the query of an address, without those that ask nothing. */
export function writeOutcomeFilters({ strand, axis }: OutcomeFilters): Record<string, string> {
  return { ...(strand && { strand }), ...(axis && { axis }) };
}

/** Picks the outcomes that the filters ask for; an axis that there is not serves none. */
export function filterOutcomes<
  Outcome extends Pick<ListedOutcome, 'strand'> & {
    axes: readonly ({ position: number } | null)[];
  },
>(outcomes: readonly Outcome[], filters: OutcomeFilters, axes: readonly FilterAxis[]): Outcome[] {
  const asked = findAxisBySlug(axes, filters.axis);
  return outcomes.filter(
    ({ strand, axes: serving }) =>
      (filters.strand === null || strand === filters.strand) &&
      (filters.axis === null || serving.some((axis) => axis && axis.position === asked?.position)),
  );
}
