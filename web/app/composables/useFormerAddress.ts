import type { RouteLocationRaw } from 'vue-router';
import { FormerAddress } from 'graphql-client/site';

/** The types of entries that have pages of their own, and the folders of those. */
const folders = { EVENT: '/event', AXIS: '/axes' } as const;

/**
 * Gives the function that ends a page whose address nothing is published under: it redirects to the
 * new address (301), throws 410 when what was there has gone, else 404. The new address is that of the
 * entry's own page, the query kept, unless `readdress` writes another one with the new slug.
 *
 * Only pages that would not be found ask this, so that the others pay nothing for it.
 */
export function useFormerAddress(
  type: keyof typeof folders,
  readdress?: (slug: string) => RouteLocationRaw,
) {
  const ask = usePageQueries();
  const localePath = useLocalePath();
  const { query } = useRoute();
  const nuxt = useNuxtApp();

  return async (slug: string): Promise<never> => {
    const { formerAddress } = await ask(FormerAddress, { type, slug });
    if (!formerAddress) throw createNotFoundError();
    if (!formerAddress.now) throw createGoneError(type);
    const { slug: newSlug } = formerAddress.now;
    const ownPage = { path: localePath(`${folders[type]}/${newSlug}`), query };
    const address = readdress?.(newSlug) ?? ownPage;
    await nuxt.runWithContext(() => navigateTo(address, { redirectCode: 301 }));
    // The redirect is the answer; this ends the page, which has nothing to show.
    throw createNotFoundError();
  };
}
