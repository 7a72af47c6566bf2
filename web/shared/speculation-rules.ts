import { accountPaths } from './account-paths';

/** Pages that are made for one visitor, some of them to be seen once. */
const ofAccounts = accountPaths.flatMap((path) => [`${path}*`, `/*${path}*`]);

/** Links of the site that lead to pages: not to files, which have an end, and not to searches, which cost. */
const pages = {
  and: [
    { href_matches: '/*' },
    { not: { href_matches: ['/*.*', '/search*', '/*/search*', ...ofAccounts] } },
    { not: { selector_matches: '[download]' } },
  ],
};

/**
 * What a browser may load before a visitor goes there (HTML, "speculation rules"), as it stands in each
 * page: the HTML of a page whose link is pointed at, and all of it once the link is pressed.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: pages, eagerness: 'moderate' }],
  prerender: [{ where: pages, eagerness: 'conservative' }],
});
