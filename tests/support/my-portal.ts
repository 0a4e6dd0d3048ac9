import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';
import type { TestMailbox } from './mailbox.ts';
import { doorWords } from './portal.ts';

/** An address of a candidate of this journey's own, so that journeys which run side by side do not meet. */
export function newCandidate(): string {
  return `candidate.${randomUUID().slice(0, 8)}@example.org`;
}

/** Signs a candidate in on one of their own pages, with the code from the mailbox. */
export async function signInAsCandidate(page: Page, mailbox: TestMailbox, email: string, path: string): Promise<void> {
  const before = (await mailbox.messages(email)).at(-1);
  await page.goto(path);
  await page.getByLabel(doorWords.en.email).fill(email);
  await page.getByRole('button', { name: doorWords.en.send }).click();
  await page.getByLabel(doorWords.en.code).fill(await mailbox.requireCode(email, before));
  await page.getByRole('button', { name: doorWords.en.signIn, exact: true }).click();
  await expect(page.locator('.my-head nav')).toBeVisible();
}
