/** A day: long enough for caches, short enough that an operator can change an entry. */
const CACHE_CONTROL = 'public, max-age=86400';

/** Sends old addresses (301) to where their content lives now. Their query strings are left behind, but for what a search asked. */
export default defineEventHandler(async (event) => {
  if (!isMethod(event, ['GET', 'HEAD'])) return;
  const url = getRequestURL(event);
  const { pathname, search } = url;
  const target = findSearchRedirect(url) ?? findRedirect(event.context.redirects, pathname);
  const clean = target === null ? cleanSlashes(pathname) : null;
  if (target === null && clean === null) return;

  setResponseHeader(event, 'Cache-Control', CACHE_CONTROL);
  await sendRedirect(event, target ?? `${clean}${search}`, 301);
});
