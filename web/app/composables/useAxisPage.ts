import { AxisPage } from 'graphql-client/site';

/**
 * What the page of an axis shows; `previous` and `following` are its neighbours by position.
 *
 * `slug` may be of any language. An axis that has moved is redirected to; throws 410 when it has
 * gone, 404 when there never was one.
 */
export async function useAxisPage(slug: string) {
  const leave = useFormerAddress('AXIS');
  const page = await usePageQuery(AxisPage, { slug, first: 3 });
  const axis = page.axisBySlug ?? (await leave(slug));
  const axes = page.axesByPosition;
  const index = axes.findIndex(({ position }) => position === axis.position);
  return { ...page, axis, previous: axes[index - 1], following: axes[index + 1] };
}
