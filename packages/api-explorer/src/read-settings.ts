/** What stands in a tab: a query as GraphQL, its variables as JSON. */
interface Tab {
  query: string;
  variables?: string;
}

/** What the page tells the explorer. */
export interface ExplorerSettings {
  /** The address that is asked. */
  endpoint: string;
  /** What stands in the tabs at first. */
  examples: Tab[];
  /** What a link has asked to be shown. */
  linked?: Tab;
}

/**
 * Reads what stands at the element that the page has for the explorer (`data-endpoint`, `data-examples` as JSON),
 * and in the page's address (`?query=…&variables=…`).
 */
export function readSettings(place: HTMLElement, address: URL): ExplorerSettings {
  const { endpoint = '', examples = '[]' } = place.dataset;
  const query = address.searchParams.get('query');
  const variables = address.searchParams.get('variables') ?? undefined;
  return {
    endpoint,
    examples: JSON.parse(examples) as Tab[],
    ...(query !== null && { linked: { query, variables } }),
  };
}
