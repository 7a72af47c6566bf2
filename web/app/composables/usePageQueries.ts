import {
  type AnyVariables,
  type CombinedError,
  type TypedDocumentNode,
  useClientHandle,
} from '@urql/vue';

/** The variables that every page's query has; usePageQuery fills them in. */
export interface SiteVariables {
  association: string;
  locale: string;
}

/** Asks the CMS one query of a page. */
type AskQuery = <Data, Variables extends AnyVariables & SiteVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, keyof SiteVariables>,
) => Promise<Data>;

/**
 * Gives the function that asks the CMS for what a page shows, each query once per request. It may
 * be called after another query has been awaited.
 *
 * `variables` are the query's own; association and language are the site's. Throws a 404 when the
 * CMS cannot read what came from the address, and a 503 when it does not answer or answers with
 * another error: an error never passes for an empty page.
 */
export function usePageQueries(): AskQuery {
  const { client } = useClientHandle();
  const { locale } = useI18n();
  const { association } = useRuntimeConfig().public;
  const nuxt = useNuxtApp();

  return async <Data, Variables extends AnyVariables & SiteVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Omit<Variables, keyof SiteVariables>,
  ): Promise<Data> => {
    const all = { ...variables, association, locale: locale.value } as Variables;
    const key = `${readOperationName(query)}:${JSON.stringify(all)}`;
    const { data, error } = await nuxt.runWithContext(() =>
      useAsyncData(key, async () => {
        const result = await client.query(query, all).toPromise();
        if (isAddressWrong(result.error)) throw createNotFoundError();
        if (result.error) throw createUnavailableError(result.error.message);
        return result.data;
      }),
    );
    if (error.value) throw error.value;
    if (!data.value) throw createUnavailableError();
    return data.value as Data;
  };
}

/** What varies in a page's query comes from its address; what the CMS cannot read in it is not there. */
function isAddressWrong(error: CombinedError | undefined): boolean {
  return (
    error?.graphQLErrors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT') ?? false
  );
}

function readOperationName(query: TypedDocumentNode<unknown, never>): string {
  for (const definition of query.definitions) {
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value;
  }
  throw new Error('A page query needs an operation name.');
}
