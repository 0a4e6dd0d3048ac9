import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs, findChromium } from './support/chromium.ts';

const executablePath = findChromium();

/** Journeys that read the public site as it was built; the others post jobs of their own, which the site then shows. */
const readers = /(every-page|public-.*|reader-journey|security-headers)\.spec\.ts$/;

/** Browser journeys. One stack for the run, started and stopped here; see tests/support/journey.ts for the fixtures. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../.local/test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // the readers are given out first
  projects: [
    { name: 'readers', testMatch: readers },
    { name: 'desks', testIgnore: readers },
  ],
  reporter: [['list'], ['json', { outputFile: '../.local/test/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['PEERDESK_SITE'] ?? '',
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    trace: 'retain-on-failure',
    launchOptions: { args: [...chromiumArgs], ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    name: 'stack',
    command: `exec "${process.execPath}" tests/support/journey-stack.ts`,
    cwd: '..',
    wait: {
      stdout:
        /Journeys on (?<peerdesk_site>\S+) (?<peerdesk_api>\S+) (?<peerdesk_mailbox>\S+) (?<peerdesk_database>\S+) \./,
    },
    gracefulShutdown: { signal: 'SIGINT', timeout: 15_000 },
    timeout: 120_000,
  },
});
