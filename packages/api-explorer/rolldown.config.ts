import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { defineConfig, type Plugin } from 'rolldown';

const ownFile = (name: string) => fileURLToPath(new URL(`src/${name}`, import.meta.url));

/** Style sheets are texts in the script, without GraphiQL's fonts, which would be 360 kB. */
const stylesAsText: Plugin = {
  name: 'styles-as-text',
  transform: {
    filter: { id: /\.css$/ },
    handler(text, id) {
      const { code } = transform({
        filename: id,
        code: Buffer.from(text),
        minify: true,
        visitor: { Rule: { 'font-face': () => [] } },
      });
      return { code: `export default ${JSON.stringify(String(code))};`, moduleType: 'js' };
    },
  },
};

/** All of GraphiQL in one file, for the browsers that web/nuxt.config.ts names. */
export default defineConfig({
  input: 'src/browser.ts',
  platform: 'browser',
  plugins: [stylesAsText],
  transform: {
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  resolve: {
    alias: {
      'framer-motion': ownFile('still-tabs.tsx'),
      // The page's content security policy lets no script write a style element.
      'react-style-singleton': ownFile('adopted-style-sheets.ts'),
    },
  },
  output: { file: 'dist/api-explorer.js', format: 'esm', minify: true, codeSplitting: false },
  onLog(level, log, handle) {
    // "use client" is for frameworks that render on a server.
    if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
  },
});
