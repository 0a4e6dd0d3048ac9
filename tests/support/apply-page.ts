import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type pg from 'pg';
import { candidateDoorWords } from '../../src/features/accounts/candidate-door-words.ts';
import { signInWords } from '../../src/features/accounts/sign-in-words.ts';
import type { ApplySection } from '../../src/features/applications/apply-fields.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { wholeAnswers } from './apply-factories.ts';
import { formWords } from './apply-journey.ts';
import { openJob } from './hiring-factories.ts';
import { expect } from './journey.ts';
import type { TestMailbox } from './mailbox.ts';
import { queryOn } from './query.ts';

/** An address of one's own, so that journeys which run side by side do not meet. */
export const newAddress = () => `ro.${randomUUID().slice(0, 8)}@example.org`;

/** A posting of the journey's own, open for a month; gives its slug and id. */
export async function newJob(owner: pg.Client): Promise<{ slug: string; id: string }> {
  const slug = `journey-${randomUUID().slice(0, 8)}`;
  return { slug, id: await openJob(queryOn(owner), slug) };
}

/** Types address and code where the page asks for them. */
export async function signInHere(
  page: Page,
  mailbox: TestMailbox,
  email: string,
  locale: Locale = 'en',
  within = page.locator('body'),
): Promise<void> {
  const words = { ...signInWords[locale], ...candidateDoorWords[locale] };
  const before = (await mailbox.messages(email)).at(-1);
  const address = within.getByLabel(words.email, { exact: true });
  if (await address.isEditable()) await address.fill(email);
  await within.getByRole('button', { name: words.send }).click();
  await within.getByLabel(signInWords[locale].code).fill(await mailbox.requireCode(email, before));
  await within.getByRole('button', { name: signInWords[locale].signIn, exact: true }).click();
}

/** Opens the form of a posting, signs in and stands before the list of steps. */
export async function begin(
  page: Page,
  mailbox: TestMailbox,
  slug: string,
  email: string,
  locale: Locale = 'en',
  device: 'mine' | 'shared' = 'mine',
): Promise<void> {
  const { page: around } = formWords(locale);
  await page.goto(`${locale === 'es' ? '/es' : ''}/apply?job=${slug}`);
  await page.getByRole('radio', { name: around[device] }).check();
  await page.getByRole('button', { name: around.start }).click();
  await signInHere(page, mailbox, email, locale);
  await expect(page.locator('.apply-list')).toBeVisible();
}

/** Opens a step from the list. */
export async function open(page: Page, section: ApplySection, locale: Locale = 'en'): Promise<void> {
  const { form } = formWords(locale);
  await page.locator('.apply-list').getByRole('link', { name: form.sections[section].title }).click();
  await expect(page.getByRole('heading', { level: 2, name: form.sections[section].title })).toBeFocused();
}

/** The draft of an address, as the database holds it. */
export async function draftOf(owner: pg.Client, email: string) {
  const { rows } = await owner.query<{
    id: string;
    answers: Record<string, Record<string, unknown>>;
    revision: number;
  }>(
    `select a.id, d.answers, d.revision from public.candidates c join public.applications a on a.candidate_id = c.id
     join public.application_drafts d on d.application_id = a.id where c.email = $1`,
    [email],
  );
  return rows[0];
}

/** Puts a complete form behind a draft, as if every step had been done; the page must be opened again to see it. */
export async function completeDraft(owner: pg.Client, email: string): Promise<void> {
  const { signature: _, ...answers } = wholeAnswers();
  await owner.query(
    `update public.application_drafts d set answers = $2, revision = revision + 1 from public.applications a
     join public.candidates c on c.id = a.candidate_id where d.application_id = a.id and c.email = $1`,
    [email, JSON.stringify(answers)],
  );
}

/** How many applications an address has sent. */
export async function sentCount(owner: pg.Client, email: string): Promise<number> {
  const { rows } = await owner.query(
    "select 1 from public.candidates c join public.applications a on a.candidate_id = c.id where c.email = $1 and a.status <> 'draft'",
    [email],
  );
  return rows.length;
}
