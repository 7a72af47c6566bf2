import type { Client, TypedDocumentNode } from '@urql/core';

/** A page of a list: what the API gives wherever a list has cursors. */
export interface NodePage<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Reads a list to its end, a page at a time, as its nodes are asked for: `for await (const node of …)`.
 *
 * The document takes the cursor as its variable `after`; `findPage` says where the list stands in an answer.
 * Throws the CombinedError of the page that fails.
 */
export async function* readNodes<
  Data,
  Variables extends { after?: string | null | undefined },
  Node,
>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  findPage: (data: Data) => NodePage<Node>,
): AsyncGenerator<Node, void, undefined> {
  let asked = variables;
  for (;;) {
    const { data, error } = await client.query(document, asked).toPromise();
    if (error) throw error;
    if (data === undefined)
      throw new Error('The API has answered without data and without an error.');
    const { nodes, pageInfo } = findPage(data);
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    asked = { ...variables, after: pageInfo.endCursor };
  }
}
