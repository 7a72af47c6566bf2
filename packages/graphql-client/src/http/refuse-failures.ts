/** Makes a fetch that throws when the server fails: urql would take whatever such an answer says for data. */
export function refuseFailures(fetch: typeof globalThis.fetch, server: string) {
  return async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...request);
    if (response.status >= 500) throw new Error(`${server} answers ${response.status}.`);
    return response;
  };
}
