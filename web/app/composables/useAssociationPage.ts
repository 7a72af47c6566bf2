import { AssociationPage } from 'graphql-client/site';

/** What the page of the organisation shows. Throws 404 when the association is not published. */
export async function useAssociationPage() {
  const page = await usePageQuery(AssociationPage, {});
  return { ...page, association: expectPublished(page.associationBySlug) };
}
