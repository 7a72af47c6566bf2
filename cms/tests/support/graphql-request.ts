/** How GraphQL is asked by somebody who is neither the site nor signed in. */
export interface AskOptions {
  /** The address that the proxy in front says it comes from; another client for each. */
  from?: string;
  method?: 'GET' | 'POST';
  variables?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface PublicAnswer {
  status: number;
  headers: Headers;
  text: string;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
  extensions?: { cost?: Record<string, number> };
}

/** Asks as GraphQL over HTTP has it, where what is wrong with a query is a status. */
export async function askPublicly(
  url: string,
  query: string,
  { from, method = 'POST', variables, headers = {}, signal }: AskOptions = {},
): Promise<PublicAnswer> {
  const asked = { query, ...(variables !== undefined && { variables }) };
  const search = new URLSearchParams(
    Object.entries(asked).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const response = await fetch(`${url}/graphql${method === 'GET' ? `?${search}` : ''}`, {
    method,
    headers: {
      accept: 'application/graphql-response+json',
      ...(method === 'POST' && { 'content-type': 'application/json' }),
      ...(from && { 'x-forwarded-for': from }),
      ...headers,
    },
    ...(method === 'POST' && { body: JSON.stringify(asked) }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as object) : {};
  return { status: response.status, headers: response.headers, text, ...body };
}
