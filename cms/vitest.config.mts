import { defineConfig } from 'vitest/config';

// Neither UTC nor Lisbon: what depends on the machine's zone fails here.
process.env.TZ = 'Pacific/Chatham';

const integration = {
  include: ['tests/*.test.ts'],
  // `strapi.destroy()` removes all listeners of its process, those of a forked worker's channel too.
  pool: 'threads' as const,
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

/** The same integration tests on both databases, and the unit tests beside what they test. */
export default defineConfig({
  test: {
    // Each file boots a Strapi of its own, on a database of its own. More at once would take turns.
    maxWorkers: 2,
    projects: [
      {
        // The copy that the tools of the schema load: another one's types would not be known to them.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: { name: 'unit', include: ['{seed,src}/**/*.test.ts'] },
      },
      { test: { name: 'sqlite', ...integration } },
      {
        test: {
          name: 'postgresql',
          ...integration,
          globalSetup: 'tests/support/postgresql-project.ts',
        },
      },
    ],
  },
});
