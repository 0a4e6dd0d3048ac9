import type pg from 'pg';
import { type Measured, measureQueries } from './measure-queries.ts';

/**
 * Fills the tables of hiring with `count` applications of as many people to one posting in a hundred of them, as years
 * of work leave them: one in twenty open, a few unread messages, two thirds reviewed, a tenth of the postings
 * sifted without names. Triggers are off: this is about size, not about rules.
 * @param owner a superuser's connection to a database with the schema, an organisation, HR and a hiring manager
 */
export async function crowdHiring(owner: pg.Client, count: number): Promise<void> {
  const jobs = Math.max(10, Math.round(count / 100));
  await owner.query('set session_replication_role = replica');
  const insert = (sql: string, values: unknown[] = []) => owner.query(sql, values);
  await insert(
    `insert into public.jobs (slug, reference, status, jurisdiction, employment_types, schedule_kind, workplace, pay_min, pay_max, pay_unit, closes_at, published_at, hides_names)
     select 'crowd-' || n, 'CROWD-' || n, 'published', 'US-OR', '{full_time}', 'varies', 'remote', 20, 22, 'hour', now() + interval '30 days', now(), n % 10 = 0
     from generate_series(1, $1::int) n`,
    [jobs],
  );
  await insert(
    `insert into public.job_texts (job_id, locale, title, summary) select id, 'en', 'Peer support specialist ' || reference, 'Walk beside people.' from public.jobs`,
  );
  await insert(
    `insert into public.job_versions (job_id, version, document) select id, 1, '{}' from public.jobs on conflict do nothing`,
  );
  await insert(
    `insert into public.candidates (full_name, called_name, email, phone, created_at)
     select initcap(translate(left(md5(n::text), 7), '0123456789', 'aeioulmnrs')) || ' ' || initcap(translate(left(md5((n * 7)::text), 9), '0123456789', 'aeioulmnrs')),
       'Person', 'person' || n || '@people.example.org', '503555' || lpad((n % 10000)::text, 4, '0'), now()
     from generate_series(1, $1::int) n`,
    [count],
  );
  await insert(
    `with c as (select id, row_number() over () as n from public.candidates),
       j as (select array_agg(id) as ids from public.jobs where slug like 'crowd-%'), alphabet as (select '23456789CFGHJMPQRVWX'::text as a)
     insert into public.applications (reference, job_id, job_version, candidate_id, status, status_at, submitted_at, told_at, close_reason, has_knock_out, source, locale, updated_at)
     select (select string_agg(case when i = 3 then '-' else '' end || substr(a, 1 + (n / power(20, i)::int)::int % 20, 1), '' order by i) from generate_series(0, 5) i),
       j.ids[1 + n % cardinality(j.ids)], 1, c.id, s.status, s.at, s.at - interval '3 days', case when s.status = 'not_selected' and n % 1000 <> 7 then s.at end,
       case when s.status in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') then 'other'::public.application_close_reason end,
       n % 9 = 0, (array['our_site', 'job_board', 'event', 'staff_or_friend', 'returning'])[1 + n / 3 % 5]::public.application_source,
       case when n % 6 = 0 then 'es' else 'en' end::public.locale, s.at
     from c, j, alphabet, lateral (select
       case when n % 20 = 0 then (array['submitted', 'submitted', 'screening', 'screening', 'interview', 'offer', 'clearing'])[1 + n / 20 % 7]
         else (array['hired', 'withdrawn', 'not_selected', 'not_selected', 'not_selected', 'offer_declined', 'conditions_not_met'])[1 + n % 7] end::public.application_status as status,
       now() - make_interval(secs => (case when n % 20 = 0 then n::bigint * 5184000 / $1::int else n::bigint * 94600000 / $1::int end)::int) as at) s`,
    [count],
  );
  await insert(
    `insert into public.application_events (application_id, command, from_status, to_status, happened_at) select id, 'submit', 'draft', 'submitted', submitted_at from public.applications`,
  );
  await insert(
    `insert into public.application_details (application_id, signature_name) select id, 'Signed' from public.applications`,
  );
  await insert(
    `insert into public.application_messages (application_id, is_from_candidate, body, written_at, read_at)
     select id, true, 'Hello', status_at, case when row_number() over () % 400 <> 0 then status_at end from public.applications where has_knock_out`,
  );
  // forty people review: the one who looks, and thirty-nine others
  await insert(
    `with r as (
       select (array_agg(s.user_id))[1] || array(select gen_random_uuid() from generate_series(1, 39)) as ids from public.staff_roles s where s.role = 'hr')
     insert into public.reviews (application_id, reviewer_id, recommendation, given_at)
     select a.id, r.ids[1 + abs(hashtext(a.id::text)) % 40], 'yes', now() from public.applications a, r where abs(hashtext(a.reference)) % 3 > 0`,
  );
  await insert(
    'insert into public.application_documents (application_id, document_id, purpose) select id, gen_random_uuid(), $1 from public.applications where has_knock_out',
    ['resume'],
  );
  await owner.query('set session_replication_role = default');
  await owner.query('vacuum analyze');
}

// what crowdHiring() fills; the planner may scan an empty table
const large =
  'applications|application_events|application_details|application_messages|application_documents|candidates|reviews';

function screenQueries(sample: Record<string, unknown>): Record<string, [sql: string, values: unknown[]]> {
  const { at, id, reference, job_id, email, phone, full_name } = sample;
  const list = (filters: object): [string, unknown[]] => [
    'select * from public.list_applications($1)',
    [JSON.stringify(filters)],
  ];
  const after = (filters: object): [string, unknown[]] => [
    'select * from public.list_applications($1, $2, $3)',
    [JSON.stringify(filters), at, id],
  ];
  return {
    'table, first page': list({}),
    'table, deep page': after({}),
    'table, ended': list({ scope: 'closed' }),
    'table, ended, deep page': after({ scope: 'closed' }),
    'table, one job': list({ job: job_id }),
    'table, one job, ended': list({ job: job_id, scope: 'closed' }),
    'table, one status': after({ status: 'screening' }),
    'table, one source': list({ source: 'event' }),
    'table, one source, ended': list({ source: 'event', scope: 'closed' }),
    'table, one language': list({ locale: 'es' }),
    'table, knocked out': list({ knock_out: true }),
    'table, needs my review': list({ my_review: true }),
    'table, waiting long': list({ waiting_days: 20 }),
    'table, unread': list({ unread: true }),
    'table, decided and not told': list({ status: 'not_selected', untold: true }),
    'table, ended, several filters': list({ source: 'job_board', locale: 'es', knock_out: true, scope: 'closed' }),
    'table, several filters': list({ source: 'job_board', locale: 'es', knock_out: true, waiting_days: 10 }),
    'board, first page': ['select * from public.list_application_board()', []],
    'board, one job': ['select * from public.list_application_board($1)', [JSON.stringify({ job: job_id })]],
    'board, needs my review': [
      'select * from public.list_application_board($1)',
      [JSON.stringify({ my_review: true })],
    ],
    'board, counts': ['select public.count_applications()', []],
    'board, counts of one job': ['select public.count_applications($1)', [JSON.stringify({ job: job_id })]],
    'board, counts of several filters': [
      'select public.count_applications($1)',
      [JSON.stringify({ locale: 'es', my_review: true })],
    ],
    'home, counts': ['select public.count_my_hiring()', []],
    'list, what changed': ['select updated_at from public.applications order by updated_at desc limit 1', []],
    'search by reference': ['select * from public.search_applications($1)', [reference]],
    'search by mail': ['select * from public.search_applications($1)', [email]],
    'search by phone': ['select * from public.search_applications($1)', [phone]],
    'search by name': ['select * from public.search_applications($1)', [full_name]],
    'open one application': ['select public.open_application($1)', [id]],
  };
}

/**
 * Runs every query of the hiring desk's screens as a member of the team and reads the plans of all statements inside.
 * @param owner a superuser's connection; the person's rights are taken on for each query
 * @returns each query's best time of three, in milliseconds inside Postgres, and what its plans did wrong
 */
export async function measureHiring(owner: pg.Client, person: { sub: string; email: string }): Promise<Measured[]> {
  const { rows } = await owner.query(
    `select a.status_at::text as at, a.id, a.reference, a.job_id, c.email, c.phone, c.full_name
     from public.applications a join public.candidates c on c.id = a.candidate_id join public.jobs j on j.id = a.job_id
     where a.status = 'screening' and not j.hides_names order by a.status_at offset (select count(*) / 40 from public.applications where status = 'screening') limit 1`,
  );
  return await measureQueries(owner, person, screenQueries(rows[0] ?? {}), { large, counts: /counts/ });
}
