import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultLanguage, languages, prefixedLanguages } from 'languages';
import { PERSONAL_CALENDARS } from './shared/account-paths';
import { explorerPaths } from './shared/explorer-paths';
import { accountRules } from './account-rules';
import { embedRules } from './embed-rules';
import { moduleSecurity, security } from './security';

/** The message files of a language, one a group: `en/site.json`, `en/calendar.json`, ... */
function listMessageFiles(code: string): string[] {
  return readdirSync(new URL(`./i18n/locales/${code}/`, import.meta.url)).map(
    (file) => `${code}/${file}`,
  );
}

/**
 * Browsers ask each time, which costs a 304. A cache in front may answer for a second by itself, and for
 * a day when the site does not: what is unpublished is gone from it as quickly.
 */
const pageCaching = 'public, max-age=0, s-maxage=1, stale-if-error=86400';

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: ['@nuxt/content', '@nuxtjs/i18n', 'nuxt-security'],
  telemetry: { enabled: false },
  devtools: { enabled: false },

  components: [{ path: '~/components', pathPrefix: false }],
  css: ['~/assets/css/main.css'],
  features: {
    // The first paint waits for nothing but the page, which has the styles of its components (ADR 16).
    inlineStyles: true,
  },

  runtimeConfig: {
    /** NUXT_CMS_URL: where the site's server reaches the CMS. */
    cmsUrl: 'http://127.0.0.1:1337',
    /** NUXT_CMS_TIMEOUT: milliseconds until a query to the CMS counts as failed. */
    cmsTimeout: 5000,
    /** NUXT_REDIRECTS_FILE: JSON file with an operator's own redirects, `{ "/old": "/new" }`. */
    redirectsFile: '',
    public: {
      /** NUXT_PUBLIC_SITE_URL: the address visitors use, without a path. */
      siteUrl: 'http://localhost:3000',
      /** NUXT_PUBLIC_API_URL: the CMS's address as third parties know it, without a path. */
      apiUrl: 'http://localhost:1337',
      /** NUXT_PUBLIC_SITE_NAME: the name in the header, which must show without the CMS. */
      siteName: 'PRODUTECH',
      /** NUXT_PUBLIC_ASSOCIATION: slug of the association that the site shows. */
      association: 'produtech',
    },
  },

  routeRules: {
    // ADR 0005: pages are served without framework scripts.
    '/**': { noScripts: true, headers: { 'Cache-Control': pageCaching } },
    '/events/*/*': { security: moduleSecurity },
    ...Object.fromEntries(
      prefixedLanguages.map((code) => [`/${code}/events/*/*`, { security: moduleSecurity }]),
    ),
    ...Object.fromEntries(explorerPaths.map((path) => [path, { security: moduleSecurity }])),
    ...accountRules,
    ...embedRules,
    // Pages ask for their Markdown with POST, from inside (server/middleware/content-queries.ts).
    '/__nuxt_content/**': { security: { allowedMethodsRestricter: { methods: ['GET', 'POST'] } } },
    // Its handler says what a file may do.
    '/uploads/**': { security: { headers: { contentSecurityPolicy: false } } },
    '/_nuxt/**': { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  },

  // The feeds of the default language are files in server/routes; those of the others answer alike.
  serverHandlers: [
    ...prefixedLanguages.flatMap((code) =>
      ['ics', 'atom', 'json'].map((format) => ({
        route: `/${code}/events.${format}`,
        handler: `./server/routes/events.${format}.ts`,
      })),
    ),
    ...prefixedLanguages.map((code) => ({
      route: `/${code}/data/:file`,
      handler: './server/routes/data/[file].ts',
    })),
    ...prefixedLanguages.map((code) => ({
      route: `/${code}/developers/changelog.atom`,
      handler: './server/routes/developers/changelog.atom.ts',
    })),
    ...prefixedLanguages.map((code) => ({
      route: `/${code}${PERSONAL_CALENDARS}/:file`,
      handler: './server/routes/calendar/[file].ts',
    })),
  ],

  i18n: {
    strategy: 'prefix_except_default',
    defaultLocale: defaultLanguage,
    locales: languages.map(({ code, tag, name }) => ({
      code,
      language: tag,
      name,
      files: listMessageFiles(code),
    })),
    // The address says the language; a visitor is never moved.
    detectBrowserLanguage: false,
    // The module asks for one; usePageHead writes the addresses, from NUXT_PUBLIC_SITE_URL.
    baseUrl: 'http://localhost:3000',
  },

  content: {
    experimental: { sqliteConnector: 'native' },
    // It would write styles into pages; examples are coloured by modules/code-examples.ts.
    build: { markdown: { highlight: false } },
    renderer: { anchorLinks: false },
    // In memory: the server also runs from a read-only folder.
    database: { type: 'sqlite', filename: ':memory:' },
  },

  security,

  nitro: {
    // Share images are drawn with the site's own face (server/utils/share-images/fonts.ts).
    serverAssets: [
      {
        baseName: 'fonts',
        dir: dirname(
          fileURLToPath(
            import.meta.resolve('@fontsource/archivo/files/archivo-latin-400-normal.woff'),
          ),
        ),
        pattern: 'archivo-latin?(-ext)-{300,400,600,700}-normal.woff',
      },
    ],
    compressPublicAssets: true,
    // Each version of the widget stays where pages look for it (ADR 27).
    publicAssets: [
      {
        baseURL: '/widget',
        dir: fileURLToPath(
          new URL('releases', import.meta.resolve('calendar-widget/releases.json')),
        ),
        maxAge: 31_536_000,
      },
    ],
  },

  vite: {
    $client: {
      // Nuxt Content's database for browsers, 860 kB: no page has scripts that would load it.
      build: { rollupOptions: { external: ['@sqlite.org/sqlite-wasm'] } },
    },
    build: {
      // The content security policy lets no script or font come from a `data:` address.
      assetsInlineLimit: 0,
      // light-dark(), oklch() and nesting stay as written.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    },
  },

  typescript: {
    strict: true,
    tsConfig: { compilerOptions: { noUncheckedIndexedAccess: true } },
  },

  $production: {
    hooks: {
      // The style guide is for those who work on the site.
      'pages:extend': (pages) => {
        const index = pages.findIndex(({ path }) => path === '/styleguide');
        if (index !== -1) pages.splice(index, 1);
      },
      // Each page has its styles in it: Nuxt names the file again where components share one.
      'build:manifest': (manifest) => {
        for (const entry of Object.values(manifest)) entry.css = [];
      },
    },
  },

  hooks: {
    // Pages that are kept are sent before Nitro hears of the request (ADR 18). Not `nitro.entry`, which
    // would be that of the server for development and of the prerenderer too.
    'nitro:init': (nitro) => {
      if (!nitro.options.dev) {
        nitro.options.entry = fileURLToPath(new URL('server/entry.ts', import.meta.url));
      }
    },
  },
});
