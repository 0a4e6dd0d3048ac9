import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type pg from 'pg';
import type { StaffRole } from '../../src/features/accounts/account.ts';
import { candidateDoorWords } from '../../src/features/accounts/candidate-door-words.ts';
import { signInWords } from '../../src/features/accounts/sign-in-words.ts';
import type { LetterKind } from '../../src/features/messages/letter-kinds.ts';
import { lettersEn } from '../../src/features/messages/letters.en.ts';
import { lettersEs } from '../../src/features/messages/letters.es.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { actAs, type Person } from './actors.ts';
import type { TestMailbox } from './mailbox.ts';

/** Somebody of a journey's own, with an account; commands run as them without a browser. */
export interface Hand extends Person {
  /** Runs one statement in a transaction of its own, as PostgREST does for their token; gives the first row. */
  run<R extends pg.QueryResultRow = pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R>;
}

/**
 * Makes a person with an account, so that one side of a journey can be done by its functions while the other uses the
 * screens.
 * @param owner a connection of the database's owner; statements of its hands run one after another
 * @param role of the staff; a candidate when there is none
 */
export async function newHand(owner: pg.Client, role?: StaffRole): Promise<Hand> {
  const email = `${role ?? 'candidate'}.${randomUUID().slice(0, 8)}@example.org`;
  const made = await owner.query<{ id: string }>(
    `with signed_in as (insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), $1, now()) returning id)
     insert into public.accounts (user_id, email, full_name) select id, $1, $2 from signed_in returning user_id as id`,
    [email, `Test ${role ?? 'candidate'}`],
  );
  const person: Person = { role: 'authenticated', sub: String(made.rows[0]?.id), email };
  if (role) await owner.query('insert into public.staff_roles (user_id, role) values ($1, $2)', [person.sub, role]);
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

/** One value of a query that must give exactly one row. */
export async function oneValue(owner: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  const { rows } = await owner.query<{ value: string }>(sql, values);
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows from: ${sql}`);
  return row.value;
}

/**
 * Sends a whole application to a posting, section by section, as its candidate; gives the reference.
 * @param job id of an open posting without needed questions of its own
 */
export async function sendApplication(owner: pg.Client, candidate: Hand, job: string, name: string): Promise<string> {
  const version = await oneValue(owner, 'select max(version) as value from public.attestation_texts');
  const sections = {
    contact: { full_name: name, contact_ways: ['email'] },
    experience: { entries: [{ kind: 'volunteer', role: 'Host', started_on: '2022-03', is_current: true }] },
    education: { is_none: true },
    credentials: { is_none: true },
    attestation: { is_attested: true, version, locale: 'en' },
    statement: { statement: 'I would like to be good company.' },
    availability: { may_work_in_us: true, is_of_required_age: true },
    referees: { entries: [{ full_name: 'Ada Example', email: 'ada.example@example.org' }] },
    signature: { signature_name: name, is_true: true },
  };
  const { draft } = await candidate.run<{ draft: { id: string; reference: string; revision: number } }>(
    'select public.start_application($1) as draft',
    [job],
  );
  let { revision } = draft;
  for (const [section, answers] of Object.entries(sections)) {
    const { saved } = await candidate.run<{ saved: { revision: number } }>(
      'select public.save_application_section($1, $2, $3, $4) as saved',
      [draft.id, section, JSON.stringify(answers), revision],
    );
    revision = saved.revision;
  }
  await candidate.run('select public.submit_application($1, $2)', [draft.id, revision]);
  return draft.reference;
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
export async function hireConditionsMet(owner: pg.Client, hr: Hand, application: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `select c.id from public.offer_conditions c join public.offers o on o.id = c.offer_id
     where o.application_id = $1 and c.due <> 'after_start' order by c.position`,
    [application],
  );
  for (const { id } of rows) await hr.run("select public.decide_condition($1, 'met', 'Seen at the source.')", [id]);
}
