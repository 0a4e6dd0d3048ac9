import type pg from 'pg';
import { type Measured, measureQueries } from './measure-queries.ts';

/**
 * Fills the intake tables with `count` requests, one in twenty open, spread over three years, with contacts, attempts
 * and events, as years of work leave them. Triggers are off: this is about size, not about rules.
 * @param owner a superuser's connection to a database with the schema, an organisation and a coordinator
 */
export async function crowd(owner: pg.Client, count: number): Promise<void> {
  await owner.query('set session_replication_role = replica');
  const insert = (sql: string) => owner.query(sql, [count]);
  await insert(`
    insert into public.programs (slug, status, jurisdiction, meeting_ways)
    select 'crowd-' || n, 'published', 'US-OR', '{phone}' from generate_series(1, least(8, $1)) n`);
  await insert(`
    with p as (select array_agg(id) as ids from public.programs),
      c as (select array_agg(user_id) as ids from public.staff_roles where role = 'coordinator'),
      alphabet as (select '23456789CFGHJMPQRVWX'::text as a)
    insert into public.intakes (reference, status, received_at, updated_at, locale, asked_by, called_name, language, jurisdiction, county, program_id, owner_id, close_reason)
    select
      (select string_agg(case when i = 3 then '-' else '' end || substr(a, 1 + (n / power(20, i)::int) % 20, 1), '' order by i) from generate_series(0, 5) i),
      case when n % 20 = 0 then (array['new', 'reaching_out', 'waitlisted'])[1 + n / 20 % 3] when n % 3 = 0 then 'connected' else 'closed' end::public.intake_status,
      now() - make_interval(secs => (n::bigint * 94600000 / $1)::int), now() - make_interval(secs => (n::bigint * 94600000 / $1)::int),
      case when n % 5 = 0 then 'es' else 'en' end::public.locale, 'self', 'Person ' || n, (array['en', 'en', 'en', 'es', 'vi'])[1 + n / 3 % 5], 'US-OR', 'Multnomah',
      p.ids[1 + n / 11 % cardinality(p.ids)], case when n / 7 % 4 > 0 then c.ids[1 + n % cardinality(c.ids)] end,
      case when n % 20 > 0 and n % 3 > 0 then 'declined'::public.intake_close_reason end
    from generate_series(1, $1) n, p, c, alphabet`);
  await insert(`
    insert into public.intake_contacts (intake_id, full_name, phone, email, contact_ways)
    select id, initcap(translate(left(md5(reference), 7), '0123456789', 'aeioulmnrs')) || ' ' || initcap(translate(left(md5(id::text), 9), '0123456789', 'aeioulmnrs')),
      '503555' || lpad((abs(hashtext(reference)) % 10000)::text, 4, '0'), lower(reference) || '@example.org', '{call,email}'
    from public.intakes where $1 > 0`);
  await insert(`insert into public.intake_health (intake_id) select id from public.intakes where $1 > 0`);
  await insert(
    `insert into public.intake_attempts (intake_id, way, outcome, attempted_at) select id, 'call', 'no_answer', received_at from public.intakes where $1 > 0`,
  );
  await insert(
    `insert into public.intake_events (intake_id, command, to_status, happened_at) select id, 'submit', 'new', received_at from public.intakes where $1 > 0`,
  );
  await owner.query('set session_replication_role = default');
  await owner.query('vacuum analyze');
}

/** Every query a coordinator's screen makes, as that screen makes it. */
function screenQueries(sample: Record<string, unknown>): Record<string, [sql: string, values: unknown[]]> {
  const { at, id, reference, owner_id, program_id, email, phone, full_name } = sample;
  return {
    'queue, first page': ['select * from public.list_intakes()', []],
    'queue, deep page': ['select * from public.list_intakes(p_after_at => $1, p_after_id => $2)', [at, id]],
    'queue, one status': [
      `select * from public.list_intakes(p_status => 'waitlisted', p_after_at => $1, p_after_id => $2)`,
      [at, id],
    ],
    'queue, mine': ['select * from public.list_intakes(p_owner => $1)', [owner_id]],
    'queue, nobody’s': ['select * from public.list_intakes(p_unowned => true)', []],
    'queue, one language': [`select * from public.list_intakes(p_language => 'vi')`, []],
    'queue, one program': ['select * from public.list_intakes(p_program => $1)', [program_id]],
    'queue, over the standard': ['select * from public.list_intakes(p_overdue => true)', []],
    'queue, closed': [
      `select * from public.list_intakes(p_scope => 'closed', p_after_at => $1, p_after_id => $2)`,
      [at, id],
    ],
    'queue, counts': ['select public.count_intakes()', []],
    'queue, what changed': ['select updated_at from public.intakes order by updated_at desc limit 1', []],
    'search by reference': ['select * from public.search_intakes($1)', [reference]],
    'search by phone': ['select * from public.search_intakes($1)', [phone]],
    'search by mail': ['select * from public.search_intakes($1)', [email]],
    'search by name': ['select * from public.search_intakes($1)', [full_name]],
    'open one request': ['select public.open_intake($1)', [id]],
  };
}

// the tables that crowd() fills; the planner may scan an empty one
const large = 'intakes|intake_contacts|intake_health|intake_attempts|intake_events';

/**
 * Runs every screen query as the coordinator and reads the plans of all statements inside it.
 * @param owner a superuser's connection; the coordinator's rights are taken on for each query
 * @returns each query's best time of three, in milliseconds inside Postgres, and what its plans did wrong
 */
export async function measureScreens(
  owner: pg.Client,
  coordinator: { sub: string; email: string },
): Promise<Measured[]> {
  const { rows } = await owner.query(
    `select i.received_at::text as at, i.id, i.reference, $1::uuid as owner_id, i.program_id, c.email, c.phone, c.full_name
     from public.intakes i join public.intake_contacts c on c.intake_id = i.id order by i.received_at desc offset (select count(*) / 2 from public.intakes) limit 1`,
    [coordinator.sub],
  );
  return await measureQueries(owner, coordinator, screenQueries(rows[0] ?? {}), { large, counts: /^queue, counts$/ });
}
