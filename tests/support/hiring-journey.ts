import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type pg from 'pg';
import { candidateDoorWords } from '../../src/features/accounts/candidate-door-words.ts';
import { signInWords } from '../../src/features/accounts/sign-in-words.ts';
import type { LetterKind } from '../../src/features/messages/letter-kinds.ts';
import { lettersEn } from '../../src/features/messages/letters.en.ts';
import { lettersEs } from '../../src/features/messages/letters.es.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { actAs, type Person } from './actors.ts';
import type { TestMailbox } from './mailbox.ts';

/** A staff member of a journey's own, with an account; commands run as them without a browser. */
export interface StaffHand extends Person {
  /** Runs one statement in a transaction of its own, as PostgREST does for their token; gives the first row. */
  run<R extends pg.QueryResultRow = pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R>;
}

/**
 * Makes a staff member with an account, so that the team's part of a candidate's journey can be done by its functions.
 * @param owner a connection of the database's owner; statements of one hand run one after another
 */
export async function staffHand(owner: pg.Client, role: 'hr' | 'hiring_manager' | 'supervisor'): Promise<StaffHand> {
  const email = `${role}.${randomUUID().slice(0, 8)}@example.org`;
  const made = await owner.query<{ id: string }>(
    `with signed_in as (insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), $1, now()) returning id),
       account as (insert into public.accounts (user_id, email, full_name) select id, $1, $3 from signed_in returning user_id)
     insert into public.staff_roles (user_id, role) select user_id, $2::public.staff_role from account returning user_id as id`,
    [email, role, `Test ${role}`],
  );
  const person: Person = { role: 'authenticated', sub: String(made.rows[0]?.id), email };
  return {
    ...person,
    async run<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
      await owner.query('begin');
      try {
        await actAs(owner, person);
        const { rows } = await owner.query<R>(sql, values);
        await owner.query('commit');
        const [row] = rows;
        if (row === undefined) throw new Error(`No row from: ${sql}`);
        return row;
      } catch (error) {
        await owner.query('rollback');
        throw error;
      } finally {
        await actAs(owner, 'owner');
      }
    },
  };
}

/** Signs a candidate in with the code from the mailbox, on a page whose door is open. */
export async function enterAsCandidate(
  page: Page,
  mailbox: TestMailbox,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const words = { ...signInWords[locale], ...candidateDoorWords[locale] };
  const before = (await mailbox.messages(email)).at(-1);
  await page.getByLabel(words.email, { exact: true }).fill(email);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByLabel(words.code).fill(await mailbox.requireCode(email, before));
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
}

/** The subject a mail of hiring has, whatever stands in its places. */
export function subjectOf(kind: LetterKind, locale: Locale): RegExp {
  const { subject } = (locale === 'es' ? lettersEs : lettersEn)[kind];
  const parts = subject.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** The day so many days from now, in the organisation's zone, as YYYY-MM-DD. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
}

/** Lets the time of an application's interview come and go, as a clock would. */
export async function hasStarted(owner: pg.Client, application: string): Promise<void> {
  await owner.query(
    "update public.interviews set starts_at = now() - interval '1 hour' where application_id = $1 and status = 'set'",
    [application],
  );
}

/** HR decides every condition that is due before the first day as met, each with its evidence. */
export async function hireConditionsMet(owner: pg.Client, hr: StaffHand, application: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `select c.id from public.offer_conditions c join public.offers o on o.id = c.offer_id
     where o.application_id = $1 and c.due <> 'after_start' order by c.position`,
    [application],
  );
  for (const { id } of rows) await hr.run("select public.decide_condition($1, 'met', 'Seen at the source.')", [id]);
}
