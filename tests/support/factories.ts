import type { StaffRole } from '../../src/features/accounts/account.ts';
import type { Person } from './actors.ts';
import type { Story } from './database.ts';
import type { Query } from './query.ts';

/** Makes a confirmed sign-in without an account yet, as the first e-mailed code does; gives who it is. */
export async function signedIn(q: Query, email: string): Promise<Person> {
  const { id } = await q.one<{ id: string }>(
    'insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), $1, now()) returning id',
    [email],
  );
  return { role: 'authenticated', sub: id, email };
}

/** Makes a person with an account and no staff role. */
export async function candidate(q: Query, email: string): Promise<Person> {
  const person = await signedIn(q, email);
  await q('insert into public.accounts (user_id, email) values ($1, $2)', [person.sub, email]);
  return person;
}

/** Makes a person with an account and the staff role. */
export async function staffMember(q: Query, role: StaffRole, email = `${role}@staff.example.org`): Promise<Person> {
  const person = await candidate(q, email);
  await q('insert into public.staff_roles (user_id, role) values ($1, $2)', [person.sub, role]);
  return person;
}

/** Makes the organisation of the deployment when there is none. */
export async function organization(q: Query, facts: { zone?: string } = {}): Promise<void> {
  await q(
    `insert into public.organization (name, legal_name, phone, email, website, zone)
     values ('Test Rivers', 'Test Rivers Inc.', '+1 503 555 0100', 'desk@rivers.example.org', 'http://localhost:4321', $1)
     on conflict (id) do update set zone = excluded.zone`,
    [facts.zone ?? 'America/Los_Angeles'],
  );
}

/** A complete request for oneself, as the function would pass it on; change what the test is about. */
export function intakeInput(facts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    locale: 'en',
    asked_by: 'self',
    full_name: 'Rowan Example',
    called_name: 'Rowan',
    phone: '(503) 555-0111',
    email: 'rowan@example.org',
    contact_ways: ['call', 'email'],
    may_leave_message: true,
    day_parts: ['morning'],
    language: 'en',
    consents: ['contact', 'privacy'],
    consent_version: '2026-11-01',
    ...facts,
  };
}

/** Sends a request with the service key; gives its reference and id. */
export async function submittedIntake(
  story: Story,
  facts: Record<string, unknown> = {},
  key = `test-key-${crypto.randomUUID()}`,
): Promise<{ id: string; reference: string }> {
  const { reference } = await story.as('service_role', async (q) => {
    const { receipt } = await q.one<{ receipt: { reference: string } }>(
      'select public.submit_intake($1, $2, $3) as receipt',
      [JSON.stringify(intakeInput(facts)), key, null],
    );
    return receipt;
  });
  const { id } = await story.asOwner((q) =>
    q.one<{ id: string }>('select id from public.intakes where reference = $1', [reference]),
  );
  return { id, reference };
}

/** Makes a draft posting that lacks nothing for publishing; gives its id. */
export async function draftJob(q: Query, slug = 'peer-support-specialist'): Promise<string> {
  const { id } = await q.one<{ id: string }>(
    `with place as (
       insert into public.locations (slug, name, city, jurisdiction, zone)
       values ('p-' || $1::text, 'Riverside office', 'Portland', 'US-OR', 'America/Los_Angeles') returning id
     ), job as (
       insert into public.jobs (slug, reference, jurisdiction, employment_types, schedule_kind, workplace, pay_min, pay_max, pay_unit, closes_at)
       values ($1, upper($1), 'US-OR', '{full_time}', 'varies', 'in_person', 20, 22, 'hour', now() + interval '30 days') returning id
     ), words as (
       insert into public.job_texts (job_id, locale, title, summary) select id, 'en', 'Peer support specialist', 'Walk beside people.' from job
     ), places as (
       insert into public.job_places (job_id, location_id) select job.id, place.id from job, place
     ), needs as (
       insert into public.job_requirements (job_id, kind, due) select id, 'skill', 'application' from job returning id
     ), asked as (
       insert into public.job_requirement_texts (requirement_id, locale, label) select id, 'en', 'Listening' from needs
     )
     select id from job`,
    [slug],
  );
  return id;
}
