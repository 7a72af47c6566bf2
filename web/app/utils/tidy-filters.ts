import type { RouteLocationNormalized } from 'vue-router';
import { readEventFilters, writeEventFilters } from '#shared/event-filters';

/**
 * Moves from the address that a form makes (`?q=&category=fair&axis=`) to the one without what asks
 * nothing (`?category=fair`). For the middleware of a list's page.
 */
export function requireTidyFilters(to: RouteLocationNormalized) {
  const { after, ...query } = to.query;
  if (!Object.values(query).includes('')) return undefined;
  const tidy = { ...writeEventFilters(readEventFilters(query)), ...(after ? { after } : {}) };
  return navigateTo({ path: to.path, query: tidy }, { redirectCode: 302 });
}
