import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { findText, plantMarker, tablesOf } from '../support/marked-person.ts';
import { scenario } from '../support/scenario.ts';

const db = await testDatabase();
const marker = 'zqmarker';

/** Not about the person: the group they led, the load somebody allowed. */
const notTheirs = ['program_groups', 'limit_overrides'];
/** Words that say nothing of a person: where bytes lay (ids), what kind of file, our own keys and counts. */
const notPersonal = [
  'documents.storage_path',
  'documents.media_type',
  'application_events.command',
  'interview_events.command',
  'interviews.zone',
  'offers.currency',
  'review_ratings.attribute',
  'offer_conditions.label_en',
  'offer_conditions.label_es',
  'retention_notices.rule_id',
  'erasure_requests.reference',
  'erasure_receipts.what',
  'erasure_receipts.tables',
];

test('after erasure no word of the person is left in any table', async () => {
  const people = await scenario(db.committed);
  if (typeof people.candidate === 'string') throw new Error('not a person');
  const client = await db.connect('supabase_admin');
  const { rows } = await client.query('select id from public.candidates where user_id = $1', [people.candidate.sub]);
  const candidate: string = rows[0].id;
  // everything of theirs ended long ago, and mail about it went out
  await client.query('set session_replication_role = replica');
  await client.query(
    `update public.workers set hired_on = '2019-01-01', ended_on = '2020-01-01', end_reason = 'resigned', end_note = 'x' where candidate_id = $1`,
    [candidate],
  );
  await client.query(
    `update public.applications set is_held = false, status_at = '2020-01-01', told_at = case when status = 'not_selected' then timestamptz '2020-01-01' end,
       status = case when status in ('draft', 'hired') then status else 'withdrawn' end,
       close_reason = case when status in ('draft', 'hired') then null else 'pay'::public.application_close_reason end where candidate_id = $1`,
    [candidate],
  );
  await client.query('set session_replication_role = origin');
  const tables = await tablesOf(client, candidate, notTheirs);
  const planted = await plantMarker(client, tables, marker, notPersonal);
  // a word was planted in every table the erasure knows of, so that "nothing found" means something
  const { rows: steps } = await client.query<{ name: string }>(
    "select replace(table_name, 'public.', '') as name from private.erasure_steps()",
  );
  const tablesPlanted = new Set(planted.map((column) => column.slice(0, column.lastIndexOf('.'))));
  const wordless = ['application_documents', 'application_attestations'];
  expect(steps.map((step) => step.name).filter((name) => !tablesPlanted.has(name) && !wordless.includes(name))).toEqual(
    [],
  );
  expect(planted.length).toBeGreaterThan(50);
  await client.query(
    `insert into public.messages (kind, subject_id, to_email, locale, status) select 'application_received', a.id, c.email, 'en', 'delivered'
     from public.applications a join public.candidates c on c.id = a.candidate_id where c.id = $1`,
    [candidate],
  );
  await client.query(
    "insert into public.suppressed_addresses (email, reason) select email, 'bounced' from public.candidates where id = $1",
    [candidate],
  );
  expect(await findText(client, marker)).not.toEqual([]);

  await client.query('delete from public.erasure_requests');
  const { rows: asked } = await client.query(
    'insert into public.erasure_requests (candidate_id) values ($1) returning id',
    [candidate],
  );
  await client.query('select private.advance_erasure($1)', [asked[0].id]);
  await client.query(
    "update public.messages set status = 'delivered', lease_ends_at = null where kind = 'erasure_done'",
  );
  await client.query('select private.run_retention()');

  const leaks = await client.query(
    "select table_name, action, record_id from public.audit_events where audit_events::text like '%zqmarker%'",
  );
  expect(leaks.rows).toEqual([]);
  expect(await findText(client, marker)).toEqual([]);
  const { rows: done } = await client.query('select done_at is not null as is_done from public.erasure_requests');
  expect(done).toEqual([{ is_done: true }]);
});

test('what stays is what happened, without a name to it, and a receipt that says what went', async () => {
  const client = await db.connect('supabase_admin');
  const { rows: events } = await client.query(
    `select count(*) > 0 as are_kept from public.application_events e join public.applications a on a.id = e.application_id where a.anonymised_at is not null`,
  );
  expect(events).toEqual([{ are_kept: true }]);
  const { rows: receipts } = await client.query<{ what: string; tables: Record<string, number>; files: number }>(
    'select what, tables, files from public.erasure_receipts where request_id is not null order by erased_at',
  );
  expect(receipts.map((receipt) => receipt.what)).toEqual(
    expect.arrayContaining(['draft', 'application', 'candidate']),
  );
  const counted = receipts.flatMap((receipt) => Object.keys(receipt.tables));
  expect(counted).toEqual(
    expect.arrayContaining([
      'application_details',
      'application_referees',
      'reviews',
      'offer_condition_decisions',
      'messages',
      'candidates',
    ]),
  );
  for (const receipt of receipts) for (const n of Object.values(receipt.tables)) expect(n).toBeGreaterThanOrEqual(0);
});

test('every table with rows of a candidate is known to the erasure, or goes with one that is', async () => {
  const client = await db.connect('supabase_admin');
  const { rows } = await client.query<{ t: string }>(`
    with recursive known as (
      select replace(table_name, 'public.', '') as t from private.erasure_steps()
      union select unnest('{candidates,applications,application_events,documents,workers,application_holds,retention_notices,erasure_requests,erasure_receipts,private.erasure_files,candidate_duplicate_decisions}'::text[])
      union select c.conrelid::regclass::text from pg_constraint c join known k on k.t = c.confrelid::regclass::text where c.contype = 'f' and c.confdeltype = 'c'
        and k.t not in ('candidates', 'applications', 'workers', 'documents')
    )
    select distinct c.conrelid::regclass::text as t from pg_constraint c
    where c.contype = 'f' and c.confrelid::regclass::text in ('candidates', 'applications', 'documents', 'offers', 'interviews', 'reviews')
      and c.conrelid::regclass::text not in (select t from known)`);
  expect(rows.map((row) => row.t)).toEqual([]);
});
