import { defineConfig } from 'vitest/config';

/** The unit tests: packages and scripts. CMS and site have tests of their own, in their folders. */
export default defineConfig({ test: { projects: ['packages/*', 'scripts'] } });
