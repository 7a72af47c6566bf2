import type { AnyVariables, TypedDocumentNode } from '@urql/vue';
import type { SiteVariables } from './usePageQueries';

/** Asks the CMS for what a page shows, when one query is all it needs (see usePageQueries). */
export function usePageQuery<Data, Variables extends AnyVariables & SiteVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, keyof SiteVariables>,
): Promise<Data> {
  return usePageQueries()(query, variables);
}
