import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import pg from 'pg';
import { mailboxAt, type TestMailbox } from './mailbox.ts';

interface JourneyFixtures {
  /** The stack's mailbox. */
  mailbox: TestMailbox;
  /** A connection of the database's owner, to arrange what no screen offers and to look behind one. */
  owner: pg.Client;
  /** Fails the journey when the page logged an error or broke the content security policy. */
  quietConsole: undefined;
  /** Errors the journey expects, e.g. the 4xx of a refusal it provokes; texts that may appear in a console line. */
  allowedErrors: string[];
}

/** An address of the running stack, put into the environment by tests/playwright.config.ts. */
function address(name: 'PEERDESK_SITE' | 'PEERDESK_API' | 'PEERDESK_MAILBOX' | 'PEERDESK_DATABASE'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run journeys with --config tests/playwright.config.ts`);
  return value;
}

/** Origin of the site under test. */
export const siteUrl = (): string => address('PEERDESK_SITE');
/** Origin of the API under test. */
export const apiUrl = (): string => address('PEERDESK_API');

/** Playwright's `test` with our fixtures. Import this in every journey. */
export const test = base.extend<JourneyFixtures>({
  allowedErrors: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
  mailbox: async ({}, use) => use(mailboxAt(address('PEERDESK_MAILBOX'))),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
  owner: async ({}, use) => {
    const client = new pg.Client({ connectionString: address('PEERDESK_DATABASE') });
    await client.connect();
    await use(client);
    await client.end();
  },
  quietConsole: [
    async ({ context, allowedErrors }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(
        errors.filter((error) => !allowedErrors.some((allowed) => error.includes(allowed))),
        'errors in the console',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Fails with the rule, the element and the help text of every axe finding of WCAG 2.2 A and AA.
 * @param page in the state to be looked at
 */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}
