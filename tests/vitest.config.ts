import { defineConfig } from 'vitest/config';

const database = { globalSetup: ['tests/support/postgres-setup.ts'], testTimeout: 20_000, hookTimeout: 60_000 };

/** Levels of tests, cheapest first. Run one with `npx vitest run --config tests/vitest.config.ts --project pure`. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.local/vitest',
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'pure', include: ['src/**/*.test.ts', 'supabase/functions/**/*.test.ts'] } },
      { test: { name: 'component', include: ['src/**/*.test.tsx'], environment: 'happy-dom' } },
      { test: { name: 'database', include: ['tests/database/**/*.test.ts'], ...database } },
      { test: { name: 'functions', include: ['tests/functions/**/*.test.ts'], ...database, testTimeout: 30_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/site-setup.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'local', include: ['tests/local/**/*.test.ts'], ...database, testTimeout: 60_000 } },
    ],
  },
});
