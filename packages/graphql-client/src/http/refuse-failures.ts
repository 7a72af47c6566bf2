/**
 * Makes a fetch that throws when the server fails: urql would take whatever such an answer says for data.
 * An answer that `isRefusal` knows is handed on all the same.
 */
export function refuseFailures(
  fetch: typeof globalThis.fetch,
  server: string,
  isRefusal?: (response: Response) => Promise<boolean>,
) {
  return async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...request);
    if (response.status < 500 || (await isRefusal?.(response))) return response;
    throw new Error(`${server} answers ${response.status}.`);
  };
}

/** Tells whether an answer says as GraphQL does why there is no data; it can still be read. */
export async function isGraphqlRefusal(response: Response): Promise<boolean> {
  const text = await response.clone().text();
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || 'data' in body) return false;
    return 'errors' in body && Array.isArray(body.errors) && body.errors.length > 0;
  } catch {
    return false;
  }
}
