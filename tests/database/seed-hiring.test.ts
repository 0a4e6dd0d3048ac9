import { expect, test } from 'vitest';
import { applicationSources, applicationStatuses } from '../../src/features/applications/application.ts';
import { testDatabase } from '../support/database.ts';
import { seedDemo } from '../support/seed.ts';

const db = await testDatabase();
await seedDemo(db);

test('the demo shows every state of an application, every source but the two that say nothing, and all that ends one', async () => {
  await db.asOwner(async (q) => {
    const counts = Object.fromEntries(
      (await q('select status, count(*)::int as n from public.applications group by status')).map((row) => [
        row['status'],
        row['n'],
      ]),
    );
    expect(counts).toEqual({
      draft: 3,
      submitted: 11,
      screening: 10,
      interview: 6,
      offer: 2,
      clearing: 2,
      hired: 6,
      withdrawn: 2,
      not_selected: 54,
      offer_declined: 2,
      conditions_not_met: 1,
    });
    expect(Object.keys(counts).sort()).toEqual([...applicationStatuses].sort());
    const untold = await q("select from public.applications where status = 'not_selected' and told_at is null");
    expect(untold).toHaveLength(2);
    const sources = (await q("select distinct source from public.applications where status <> 'draft'")).map(
      (row) => row['source'],
    );
    expect(sources.sort()).toEqual(
      applicationSources.filter((source) => !['other', 'not_said'].includes(source)).sort(),
    );
  });
});

test('every step of the demo is one that the commands allow, by somebody who may, after the step before', async () => {
  await db.asOwner(async (q) => {
    const unlawful = await q(
      `select a.reference, e.command, e.from_status, e.to_status from public.application_events e join public.applications a on a.id = e.application_id
       join public.candidates c on c.id = a.candidate_id
       where not exists (select from private.application_commands() k where k.command = e.command and k.from_status = e.from_status and k.to_status = e.to_status
         and ((k.is_candidate and (e.actor_id = c.user_id or (a.is_paper and e.command = 'submit' and e.actor_id is null))) or (k.is_clock and e.actor_id is null)
           or exists (select from public.staff_roles r where r.user_id = e.actor_id and r.role = any (k.roles))))`,
    );
    expect(unlawful).toEqual([]);
    const leaps = await q(
      `select application_id from (select application_id, from_status, lag(to_status, 1, 'draft') over (partition by application_id order by happened_at) as before
         from public.application_events) e where from_status <> before`,
    );
    expect(leaps).toEqual([]);
    const untrue = await q(
      `select reference from public.applications a left join lateral (select * from public.application_events e where e.application_id = a.id order by happened_at desc limit 1) e on true
       where a.status <> coalesce(e.to_status, 'draft') or a.submitted_at < (select published_at from public.jobs j where j.id = a.job_id)
         or a.submitted_at > (select coalesce(closed_at, now()) from public.jobs j where j.id = a.job_id) or e.happened_at > now() or a.status_at > now()
         or (a.status <> 'draft' and not exists (select from public.application_details d where d.application_id = a.id))
         or (a.status <> 'draft' and private.job_asks_attestation(a.job_id) and not exists (select from public.application_attestations t where t.application_id = a.id))`,
    );
    expect(untrue).toEqual([]);
  });
});

test('interviews, offers, references and workers of the demo agree with where their application stands', async () => {
  await db.asOwner(async (q) => {
    const odd = await q(
      `select a.reference, 'interview' as what from public.interviews i join public.applications a on a.id = i.application_id where i.status in ('proposed', 'set') and a.status <> 'interview'
       union all select a.reference, 'offer' from public.offers o join public.applications a on a.id = o.application_id
         where (o.status = 'open') <> (a.status = 'offer') or (o.status = 'accepted') <> (a.status in ('clearing', 'hired')) or (o.status = 'open' and o.expires_at < now() + interval '2 days')
       union all select a.reference, 'no offer' from public.applications a where a.status in ('offer', 'clearing', 'hired', 'conditions_not_met')
         and not exists (select from public.offers o where o.application_id = a.id)
       union all select a.reference, 'hired on open conditions' from public.applications a join public.offers o on o.application_id = a.id join public.offer_conditions k on k.offer_id = o.id
         where a.status = 'hired' and o.status = 'accepted' and k.due <> 'after_start' and k.state not in ('met', 'waived')
       union all select a.reference, 'worker' from public.applications a where (a.status = 'hired') <> exists (select from public.workers w where w.application_id = a.id)
       union all select a.reference, 'reference too early' from public.reference_requests r join public.applications a on a.id = r.application_id join public.offers o on o.application_id = a.id
         where r.asked_at < o.signed_at`,
    );
    expect(odd).toEqual([]);
    const over = await q(
      `select l.kind, l.load, l.at_most from public.programs p cross join lateral private.program_loads(p.id) l where l.load > l.at_most
         and not exists (select from public.limit_overrides o where o.program_id = p.id and o.kind = l.kind and o.would_be = l.load)`,
    );
    expect(over).toEqual([]);
    const { share } = await q.one<{ share: string }>(
      `select max(l.load / l.at_most) as share from public.programs p cross join lateral private.program_loads(p.id) l where l.kind = 'workers_per_supervisor_fte' and l.at_most is not null`,
    );
    expect(Number(share)).toBeGreaterThan(0.9);
  });
});

test('every table of hiring that a screen shows has rows, in the states that differ', async () => {
  await db.asOwner(async (q) => {
    const states = async (table: string, column: string) =>
      (await q(`select distinct ${column}::text as state from public.${table} order by 1`)).map((row) => row['state']);
    expect(await states('interviews', 'status')).toEqual(['held', 'proposed', 'set']);
    expect(await states('offers', 'status')).toEqual(['accepted', 'declined', 'failed', 'lapsed', 'open', 'withdrawn']);
    expect(await states('offer_conditions', 'state')).toEqual(['met', 'not_met', 'pending', 'waived']);
    expect(await states('reference_requests', 'status')).toEqual(['asked', 'given', 'refused']);
    expect(await states('application_experiences', 'kind')).toHaveLength(5);
    expect(await states('application_credentials', 'claim')).toHaveLength(3);
    const kinds = await q(
      `select distinct k.kind from public.application_answers w join public.job_questions k on k.id = w.question_id`,
    );
    expect(kinds).toHaveLength(6);
    const filled = await q.one(
      `select (select count(*) from public.reviews where given_at is null)::int as unfinished, (select count(*) from public.reviews where given_at is not null)::int as given,
         (select count(*) from public.application_messages where is_from_candidate and read_at is null)::int as unread, (select count(*) from public.application_notes)::int as notes,
         (select count(*) from public.applications where has_knock_out)::int as knocked_out, (select count(*) from public.application_support)::int as support,
         (select count(*) from public.applications where is_paper)::int as paper, (select count(*) from public.candidates where joined_to_id is not null)::int as joined,
         (select count(*) from public.limit_overrides)::int as overrides, (select count(*) from public.workers where ended_on is not null)::int as have_left,
         (select count(*) from public.saved_views)::int as views, (select count(*) from public.documents)::int as documents, (select count(*) from public.document_requests where fulfilled_at is null)::int as asked_for,
         (select count(*) from public.applications where is_held)::int as held, (select count(*) from public.erasure_requests where done_at is null)::int as to_forget, (select count(*) from public.erasure_receipts)::int as receipts`,
    );
    expect(filled).toEqual({
      unfinished: 5,
      given: 27,
      unread: 5,
      notes: 8,
      knocked_out: 2,
      support: 1,
      paper: 50,
      joined: 1,
      overrides: 1,
      have_left: 1,
      views: 5,
      documents: 7,
      asked_for: 4,
      held: 1,
      to_forget: 1,
      receipts: 1,
    });
  });
});
