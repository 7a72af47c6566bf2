import type { SearchAction, WebSite, WithContext } from 'schema-dts';
import { organisationId } from './schema-org-organization';
import { pageAddress } from './site-addresses';

/** The site in one of its languages. */
export interface SiteFacts {
  siteUrl: string;
  name: string;
  language: string;
}

// What search engines read besides the vocabulary: which part of the address is the visitor's words.
type SearchBox = Exclude<SearchAction, string> & { 'query-input': string };

/** Maps the site to https://schema.org/WebSite, with its search. */
export function toSchemaOrgWebSite({
  siteUrl,
  name,
  language,
}: SiteFacts): WithContext<Exclude<WebSite, string>> {
  const search: SearchBox = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${pageAddress(siteUrl, language, '/search')}?q={words}`,
    },
    'query-input': 'required name=words',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': new URL('/#site', siteUrl).href,
    name,
    url: pageAddress(siteUrl, language, '/'),
    inLanguage: language,
    publisher: { '@id': organisationId(siteUrl) },
    potentialAction: search,
  };
}
