import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy that the tools of the schema load: another one's types would not be known to them.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['{scripts,src,test}/**/*.test.ts'] },
});
