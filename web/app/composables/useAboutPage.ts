import { AboutPage } from 'graphql-client/site';

/** What the About page shows. Throws 404 when the site's association is not published. */
export async function useAboutPage() {
  const page = await usePageQuery(AboutPage, {});
  return { ...page, association: expectPublished(page.associationBySlug) };
}
