import { defineConfig } from 'rolldown';

/** The module as browsers load it: one file, for the browsers that web/nuxt.config.ts names. */
export default defineConfig({
  input: 'src/browser.ts',
  platform: 'browser',
  transform: { target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
  output: { file: 'dist/browser/calendar.js', format: 'esm', minify: true },
});
