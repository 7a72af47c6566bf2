import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Neither UTC nor Lisbon, and 45 minutes off the hour: code that reads the machine's zone fails.
    env: { TZ: 'Pacific/Chatham' },
    // Worker threads ignore a changed TZ; processes take it.
    pool: 'forks',
  },
});
