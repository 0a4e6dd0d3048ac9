import type { ApplicationStatus } from '../../src/features/applications/application.ts';
import type { Person } from './actors.ts';
import type { Story } from './database.ts';
import { candidate, organization, staffMember } from './factories.ts';
import { applicationIn, candidateOf, openJob } from './hiring-factories.ts';
import type { Query } from './query.ts';
import { consentAndRules } from './reference.ts';

/** Who takes part in hiring, with one application in the interview step. */
export interface HiringWorld {
  hana: Person;
  maya: Person;
  sol: Person;
  rowan: Person;
  stranger: Person;
  job: string;
  application: string;
  program: string;
  location: string;
}

const unique = () => crypto.randomUUID().slice(0, 8);

/** Makes the world; addresses are new each time, so that several worlds stand side by side. */
export async function hiringWorld(
  story: Story,
  facts: { status?: ApplicationStatus; zone?: string } = {},
): Promise<HiringWorld> {
  return await story.asOwner(async (q) => {
    const tag = unique();
    await organization(q, facts.zone === undefined ? {} : { zone: facts.zone });
    await consentAndRules(q);
    await q(`insert into public.offer_texts values ('2026-11-01', 'en', 'I accept.'), ('2026-11-01', 'es', 'Acepto.')
             on conflict do nothing`);
    const job = await openJob(q, `job-${tag}`);
    const rowan = await candidate(q, `rowan.${tag}@people.example.org`);
    const person = await candidateOf(q, rowan);
    const { id: application } = await applicationIn(q, { job, candidate: person, status: facts.status ?? 'interview' });
    const { id: program } = await q.one<{ id: string }>(
      `insert into public.programs (slug, status, jurisdiction, meeting_ways) values ($1, 'published', 'US-OR', '{phone}') returning id`,
      [`program-${tag}`],
    );
    const { id: location } = await q.one<{ id: string }>(
      `insert into public.locations (slug, name, city, jurisdiction, zone)
       values ($1, 'Raleigh office', 'Raleigh', 'US-OR', 'America/New_York') returning id`,
      [`place-${tag}`],
    );
    return {
      hana: await staffMember(q, 'hr', `hana.${tag}@staff.example.org`),
      maya: await staffMember(q, 'hiring_manager', `maya.${tag}@staff.example.org`),
      sol: await staffMember(q, 'supervisor', `sol.${tag}@staff.example.org`),
      rowan,
      stranger: await candidate(q, `stranger.${tag}@people.example.org`),
      job,
      application,
      program,
      location,
    };
  });
}

/** A local time so many days from now, as propose_interview takes it. */
export function localTime(days: number, hour = 10): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, '0')}:00`;
}

/** A calendar day so many days from now, `YYYY-MM-DD` (UTC: leave a margin of a day). */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A proposal by phone with two times; change what the test is about. */
export function proposal(interviewers: readonly Person[], facts: Record<string, unknown> = {}): string {
  return JSON.stringify({
    way: 'phone',
    minutes: 45,
    interviewers: interviewers.map(({ sub }) => sub),
    times: [localTime(3), localTime(4)],
    ...facts,
  });
}

/** Proposes as HR; gives the interview and its times, earliest first. */
export async function proposed(
  story: Story,
  world: HiringWorld,
  facts: Record<string, unknown> = {},
  interviewers: readonly Person[] = [world.sol],
): Promise<{ id: string; times: string[] }> {
  const { id } = await story.as(world.hana, (q) =>
    q.one<{ id: string }>('select public.propose_interview($1, $2) as id', [
      world.application,
      proposal(interviewers, facts),
    ]),
  );
  const times = await story.asOwner((q) =>
    q<{ id: string }>('select id from public.interview_times where interview_id = $1 order by starts_at', [id]),
  );
  return { id, times: times.map((time) => time.id) };
}

/** Terms inside the posting's range; change what the test is about. */
export function offerTerms(world: HiringWorld, facts: Record<string, unknown> = {}): string {
  return JSON.stringify({
    pay_amount: 21,
    pay_unit: 'hour',
    starts_on: dayFromNow(20),
    hours_per_week: 30,
    fte: 0.75,
    program_ids: [world.program],
    location_id: world.location,
    expires_on: dayFromNow(7),
    ...facts,
  });
}

/** Makes an offer as HR; gives its id. */
export async function offered(story: Story, world: HiringWorld, facts: Record<string, unknown> = {}): Promise<string> {
  const { id } = await story.as(world.hana, (q) =>
    q.one<{ id: string }>('select public.make_offer($1, $2) as id', [world.application, offerTerms(world, facts)]),
  );
  return id;
}

/** Makes an offer and accepts it; gives its id. */
export async function accepted(story: Story, world: HiringWorld, facts: Record<string, unknown> = {}): Promise<string> {
  const id = await offered(story, world, facts);
  await story.as(world.rowan, (q) => q("select public.accept_offer($1, 'Rowan Example', '2026-11-01', 'en')", [id]));
  return id;
}

/** Decides every condition due before the first day as met. */
export async function conditionsMet(story: Story, world: HiringWorld, offer: string): Promise<void> {
  await story.as(world.hana, async (q) => {
    for (const { id } of await q<{ id: string }>(
      "select id from public.offer_conditions where offer_id = $1 and due <> 'after_start'",
      [offer],
    ))
      await q("select public.decide_condition($1, 'met', 'Seen')", [id]);
  });
}

/** Lets `sol` supervise the world's program with a share of full time, and sets the program's limit of workers. */
export async function supervised(q: Query, world: HiringWorld, fte = 1, atMost?: number): Promise<void> {
  await q(
    `insert into public.program_supervisors values ($1, $2, $3) on conflict (program_id, user_id) do update set fte = excluded.fte`,
    [world.program, world.sol.sub, fte],
  );
  if (atMost !== undefined)
    await q(
      `insert into public.program_limits values ($1, 'workers_per_supervisor_fte', $2, 'US-OR')
       on conflict (program_id, kind) do update set at_most = excluded.at_most`,
      [world.program, atMost],
    );
}

/** What hire_application takes: the world's program under `sol`. */
export function hireTerms(world: HiringWorld, facts: Record<string, unknown> = {}): string {
  return JSON.stringify({
    fte: 0.75,
    hired_on: dayFromNow(20),
    programs: [{ program_id: world.program, supervisor_id: world.sol.sub }],
    ...facts,
  });
}

/** How many outbox rows of a kind speak of a record. */
export async function mailsOf(story: Story, kind: string, subject: string): Promise<number> {
  const { count } = await story.asOwner((q) =>
    q.one<{ count: number }>('select count(*)::int as count from public.messages where kind = $1 and subject_id = $2', [
      kind,
      subject,
    ]),
  );
  return count;
}

/** Another application of the world's posting, cleared for hire; gives a world of its own around it. */
export async function cleared(s: Story, world: HiringWorld): Promise<HiringWorld> {
  const next = await s.asOwner(async (q) => {
    const rowan = await candidate(q, `n.${crypto.randomUUID()}@people.example.org`);
    const { id } = await applicationIn(q, {
      job: world.job,
      candidate: await candidateOf(q, rowan),
      status: 'interview',
    });
    return { ...world, rowan, application: id };
  });
  await conditionsMet(s, next, await accepted(s, next));
  return next;
}

/** Hires with a share of full time; gives the worker's id. */
export async function hired(s: Story, world: HiringWorld, fte: number, reason: string | null = null): Promise<string> {
  const { id } = await s.as(world.hana, (q) =>
    q.one<{ id: string }>('select public.hire_application($1, $2, null, $3) as id', [
      world.application,
      hireTerms(world, { fte }),
      reason,
    ]),
  );
  return id;
}
