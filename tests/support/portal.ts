import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type pg from 'pg';
import { expect } from './journey.ts';
import type { TestMailbox } from './mailbox.ts';

type Locale = 'en' | 'es';

/** The words the journeys look for on the way in, by language. */
export const doorWords = {
  en: { email: 'E-mail', send: 'Send me a code', code: '6-digit code', signIn: 'Sign in', hello: /^Hello/ },
  es: {
    email: 'Correo electrónico',
    send: 'Enviarme un código',
    code: 'Código de 6 números',
    signIn: 'Entrar',
    hello: /^Hola/,
  },
} as const;

/** Somebody with an invitation of their own, so that journeys which run side by side do not meet in one account. */
export async function invitedStaff(owner: pg.Client, roles: readonly string[], locale: Locale = 'en'): Promise<string> {
  const email = `${roles[0]}.${randomUUID().slice(0, 8)}@example.org`;
  for (const role of roles) {
    await owner.query('insert into public.staff_invitations (email, role, full_name, locale) values ($1, $2, $3, $4)', [
      email,
      role,
      `Test ${roles[0]}`,
      locale,
    ]);
  }
  return email;
}

/** Signs in on the portal page that is open, or on `/portal`, with the code from the mailbox. */
export async function signIn(page: Page, mailbox: TestMailbox, email: string, path = '/portal'): Promise<void> {
  const words = doorWords.en;
  const before = (await mailbox.messages(email)).at(-1);
  await page.goto(path);
  await page.getByLabel(words.email).fill(email);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByLabel(words.code).fill(await mailbox.requireCode(email, before));
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await expect(page.locator('.rail')).toBeVisible();
}

/** What a request for these journeys says; every part can be changed. */
export interface TestRequest {
  full_name: string;
  called_name: string;
  phone: string;
  contact_ways: readonly string[];
  email?: string;
  support?: string;
  access_needs?: string;
  contact_note?: string;
}

/** Puts a request in, as the function behind the form does; gives its id and reference. */
export async function submittedRequest(
  owner: pg.Client,
  change: Partial<TestRequest> = {},
): Promise<{ id: string; reference: string; name: string }> {
  const digits = String(randomInt(10_000)).padStart(4, '0');
  const request = {
    locale: 'en',
    asked_by: 'self',
    full_name: `Robin Invented ${digits}`,
    called_name: `Robin ${digits}`,
    phone: `971 555 ${digits}`,
    contact_ways: ['call'],
    language: 'en',
    jurisdiction: 'US-OR',
    county: 'Lane',
    consents: ['contact', 'privacy'],
    consent_version: (await owner.query('select max(version) as version from public.consent_texts')).rows[0].version,
    ...change,
  };
  const { rows } = await owner.query('select public.submit_intake($1, $2, $3) ->> $4 as reference', [
    request,
    randomUUID(),
    `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`,
    'reference',
  ]);
  const reference: string = rows[0].reference;
  const found = await owner.query('select id from public.intakes where reference = $1', [reference]);
  return { id: found.rows[0].id, reference, name: request.called_name };
}
