import { defineConfig } from 'rolldown';

/** The package in one file, for pages that load modules as they are, without a bundler. */
export default defineConfig({
  input: 'dist/index.js',
  platform: 'browser',
  transform: { target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
  output: { file: 'dist/browser/graphql-client.js', format: 'esm', minify: true },
});
