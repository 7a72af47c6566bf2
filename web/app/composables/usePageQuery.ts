import { type AnyVariables, type TypedDocumentNode, useClientHandle } from '@urql/vue';

/** The variables that every page's query has; usePageQuery fills them in. */
export interface SiteVariables {
  association: string;
  locale: string;
}

/**
 * Asks the CMS for what a page shows, once per request.
 *
 * `variables` are the query's own; association and language are the site's. Throws a 503 when the
 * CMS does not answer or answers with an error: an error never passes for an empty page.
 */
export async function usePageQuery<Data, Variables extends AnyVariables & SiteVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, keyof SiteVariables>,
): Promise<Data> {
  const { client } = useClientHandle();
  const { locale } = useI18n();
  const { association } = useRuntimeConfig().public;
  const all = { ...variables, association, locale: locale.value } as Variables;
  const key = `${readOperationName(query)}:${JSON.stringify(all)}`;

  const { data, error } = await useAsyncData(key, async () => {
    const result = await client.query(query, all).toPromise();
    if (result.error) throw createUnavailableError(result.error.message);
    return result.data;
  });
  if (error.value) throw error.value;
  if (!data.value) throw createUnavailableError();
  return data.value as Data;
}

function readOperationName(query: TypedDocumentNode<unknown, never>): string {
  for (const definition of query.definitions) {
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value;
  }
  throw new Error('A page query needs an operation name.');
}
