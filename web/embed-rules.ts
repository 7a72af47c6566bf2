import { languageCodes } from 'languages';
import type { NuxtConfig } from 'nuxt/schema';
import { prefixLanguage } from './shared/site-addresses';

type Rules = NonNullable<NuxtConfig['routeRules']>;

/** What scripts of other sites may read: it is the same for everybody. */
const forEverybody = { 'Access-Control-Allow-Origin': '*' };

/** A month that stands in other people's pages, in a frame or taken over by the widget. */
const embedded: Rules[string] = {
  headers: forEverybody,
  security: {
    headers: {
      contentSecurityPolicy: { 'frame-ancestors': ['*'] },
      crossOriginResourcePolicy: 'cross-origin',
      xFrameOptions: false,
    },
  },
};

/** The page that makes the snippet shows what it makes. */
const maker: Rules[string] = {
  security: { headers: { contentSecurityPolicy: { 'frame-src': ["'self'"] } } },
};

function writeRules(): Rules {
  const rules: Rules = {};
  for (const code of languageCodes) {
    rules[prefixLanguage(code, '/embed')] = maker;
    rules[prefixLanguage(code, '/embed/current')] = embedded;
    rules[prefixLanguage(code, '/embed/*/*')] = embedded;
  }
  return rules;
}

/** How the calendar is served to other people's pages: what frames show, and the widget's files. */
export const embedRules: Rules = {
  ...writeRules(),
  '/oembed': {
    headers: forEverybody,
    security: { headers: { crossOriginResourcePolicy: 'cross-origin' } },
  },
  '/widget/**': {
    headers: {
      ...forEverybody,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  },
};
