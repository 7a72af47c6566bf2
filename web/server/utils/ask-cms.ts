import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from '@urql/core';
import { NotFoundError } from './not-found-error';

/**
 * Asks the CMS one query outside of pages. Throws a NotFoundError when the CMS cannot read what came from
 * the address, and the CMS's error when it does not answer or answers with another one: what may lack a
 * part because of it is never taken for the whole.
 */
export async function askCms<Data, Variables extends AnyVariables>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(query, variables).toPromise();
  if (error) throw isAddressWrong(error) ? new NotFoundError(error.message) : error;
  if (!data) throw new Error('The CMS answered without data.');
  return data;
}

/** Whether the CMS could not read a variable, each of which comes from the address. */
function isAddressWrong({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT');
}
