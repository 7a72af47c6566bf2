/** Milliseconds after which a page counts as not arriving. */
const PATIENCE = 15_000;

/**
 * Loads a page, to show parts of it in another one: its `URL` is the address that it came from in the end.
 *
 * XMLHttpRequest parses what it loads itself. Text that `fetch` brings would go through DOMParser, which
 * pages that require Trusted Types refuse. Throws when no page arrives.
 */
export async function loadPage(address: string, signal: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`${address} answers ${request.status || 'nothing'}`));
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.setRequestHeader('Accept', 'text/html');
    request.addEventListener('load', () => {
      const page = request.response as Document | null;
      if (request.status === 200 && page) resolve(page);
      else fail();
    });
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, fail);
    signal.addEventListener('abort', () => request.abort());
    request.send();
  });
}
