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
  if (listFiles(page) !== listFiles(document)) throw new Error(`${address} is another release`);
  return page;
}

function listFiles(page: Document): string {
  const files = page.querySelectorAll('script[src], link[rel=stylesheet]');
  return [...files].map((file) => file.getAttribute('src') ?? file.getAttribute('href')).join(' ');
}
