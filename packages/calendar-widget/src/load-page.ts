/**
 * Loads a page of the site to show parts of it in this one.
 *
 * Throws when it does not arrive, is elsewhere by now, or belongs to another release of the site,
 * which brings other styles: the browser should go there itself then.
 */
export async function loadPage(address: string, signal: AbortSignal): Promise<Document> {
  const answer = await fetch(address, {
    headers: { Accept: 'text/html' },
    redirect: 'error',
    signal,
  });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (listLooks(page) !== listLooks(document)) throw new Error(`${address} is another release`);
  return page;
}

/** Lists what a release brings with it: scripts by their names, which carry hashes, and the styles. */
function listLooks(page: Document): string {
  const parts = page.querySelectorAll('script[src], head style');
  return [...parts].map((part) => part.getAttribute('src') ?? part.textContent).join(' ');
}
