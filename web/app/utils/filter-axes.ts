import type { FilterAxis } from 'graphql-client/site';

/** Finds an axis by its slug in any language; undefined if there is none, or if none is asked for. */
export function findAxisBySlug(
  axes: readonly FilterAxis[],
  slug: string | null,
): FilterAxis | undefined {
  return axes.find((axis) => axis.translations.some((translation) => translation.slug === slug));
}
