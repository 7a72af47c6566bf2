/** Links of the site that lead to pages: not to files, which have an end, and not to searches, which cost. */
const pages = {
  and: [
    { href_matches: '/*' },
    { not: { href_matches: ['/*.*', '/search*', '/*/search*'] } },
    { not: { selector_matches: '[download]' } },
  ],
};

/**
 * What a browser may load before a visitor goes there (HTML, "speculation rules"): the HTML of a page
 * whose link is pointed at, and all of it once the link is pressed. Named by a header of each page.
 */
const rules = {
  prefetch: [{ where: pages, eagerness: 'moderate' }],
  prerender: [{ where: pages, eagerness: 'conservative' }],
};

export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    'Content-Type': 'application/speculationrules+json',
    'Cache-Control': 'public, max-age=86400',
  });
  return JSON.stringify(rules);
});
