import { AxesPage } from 'graphql-client/site';

/** What the list of axes shows. Throws 404 when the association is not published. */
export async function useAxesPage() {
  const page = await usePageQuery(AxesPage, {});
  return { ...page, association: expectPublished(page.associationBySlug) };
}
