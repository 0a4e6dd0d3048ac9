import { defineConfig } from 'vitest/config';

// Time-outs only end what hangs; a slow machine must not decide a test.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const database = { globalSetup: ['tests/support/postgres-setup.ts'], ...patience };
const site = { globalSetup: ['tests/support/site-setup.ts'], ...patience };

/** Levels of tests, cheapest first. Run one with `npx vitest run --config tests/vitest.config.ts --project pure`. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.local/vitest',
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'pure', include: ['src/**/*.test.ts', 'supabase/functions/**/*.test.ts'], ...patience } },
      { test: { name: 'component', include: ['src/**/*.test.tsx'], environment: 'happy-dom', ...patience } },
      { test: { name: 'database', include: ['tests/database/**/*.test.ts'], ...database } },
      { test: { name: 'functions', include: ['tests/functions/**/*.test.ts'], ...database } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...site } },
      { test: { name: 'local', include: ['tests/local/**/*.test.ts'], ...database } },
    ],
  },
});
