import { AxisPage } from 'graphql-client';

/**
 * What the page of an axis shows; `previous` and `following` are its neighbours by position.
 *
 * `slug` may be of any language. Throws 404 when there is no such axis.
 */
export async function useAxisPage(slug: string) {
  const page = await usePageQuery(AxisPage, { slug, first: 3 });
  const axis = expectPublished(page.axisBySlug);
  const axes = page.axesByPosition;
  const index = axes.findIndex(({ position }) => position === axis.position);
  return { ...page, axis, previous: axes[index - 1], following: axes[index + 1] };
}
