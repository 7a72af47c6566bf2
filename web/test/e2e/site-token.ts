/** By which the CMS of the tests knows their sites. */
export const siteToken = 'the token of the sites of the tests';
