import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type pg from 'pg';
import { applicationIn, openJob } from './hiring-factories.ts';
import { expect } from './journey.ts';
import { newCandidate } from './my-portal.ts';
import { queryOn } from './query.ts';

/** Somebody who applied, and their application. */
export interface Applied {
  email: string;
  id: string;
}

/** Somebody with an account in this language, and an application of theirs in screening. */
export async function applied(owner: pg.Client, locale: 'en' | 'es'): Promise<Applied> {
  const email = newCandidate();
  const q = queryOn(owner);
  const { candidate } = await q.one<{ candidate: string }>(
    `with u as (insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, confirmation_token, recovery_token, email_change, email_change_token_new)
         values (gen_random_uuid(), 'authenticated', 'authenticated', $1, now(), '{"provider": "email", "providers": ["email"]}', '{}', '', '', '', '') returning id),
       i as (insert into auth.identities (id, provider, provider_id, user_id, identity_data) select gen_random_uuid(), 'email', id::text, id,
         jsonb_build_object('sub', id, 'email', $1::text, 'email_verified', true) from u),
       a as (insert into public.accounts (user_id, email, locale) select id, $1, $2 from u returning user_id)
     insert into public.candidates (user_id, email, full_name, called_name, locale) select user_id, $1, 'Wren Invented', 'Wren', $2 from a returning id as candidate`,
    [email, locale],
  );
  const job = await openJob(q, `my-${randomUUID().slice(0, 8)}`);
  const { id } = await applicationIn(q, { job, candidate, status: 'screening' });
  return { email, id };
}

/** Fails when the page is wider than the screen. */
export const nothingSideways = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);

/** The section with this heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
