-- Postings, on the desk: the list with its counts, and one posting opened for editing.

create function private.job_phase(p_job public.jobs) returns text language sql stable set search_path = '' as $$
  select case
    when p_job.status <> 'published' then p_job.status::text
    when p_job.closes_at <= now() then 'passed'
    when p_job.opens_at > now() then 'scheduled'
    when p_job.closes_at < now() + interval '7 days' then 'closing_soon'
    else 'open' end
$$;
comment on function private.job_phase is 'Where a posting stands today: draft, scheduled, open, closing_soon (within 7 days), passed (public, past its date, still to be decided), closed, filled.';

create function private.job_phase_condition(p_phase text) returns text language sql immutable set search_path = '' as $$
  select case p_phase
    when 'passed' then 'status = ''published'' and closes_at <= now()'
    when 'scheduled' then 'status = ''published'' and closes_at > now() and opens_at > now()'
    when 'closing_soon' then 'status = ''published'' and closes_at > now() and closes_at < now() + interval ''7 days'' and coalesce(opens_at <= now(), true)'
    when 'open' then 'status = ''published'' and closes_at >= now() + interval ''7 days'' and coalesce(opens_at <= now(), true)'
    else format('status = %L', p_phase) end
$$;
comment on function private.job_phase_condition is 'The same as a condition that a plan can use an index for; a test holds the two together.';

-- the list by date, drafts without a date last; words and numbers that somebody looks for
create index job_texts_title on public.job_texts using gin (title extensions.gin_trgm_ops);
create index jobs_reference_words on public.jobs using gin (reference extensions.gin_trgm_ops);
create index jobs_current on public.jobs (coalesce(closes_at, 'infinity'), id) where status in ('draft', 'published');
create index jobs_ended on public.jobs (closed_at, id) where status in ('closed', 'filled');

create function private.untranslated_jobs() returns setof uuid language sql stable security definer set search_path = '' as $$
  select job_id from public.job_texts group by job_id having count(*) < cardinality(enum_range(null::public.locale))
    or count(distinct (summary = '', responsibilities = '{}', benefits = '{}', schedule_note is null, workplace_note is null, pay_note is null, about_the_work is null)) > 1
  union select r.job_id from public.job_requirements r join public.job_requirement_texts t on t.requirement_id = r.id
    group by r.job_id, r.id having count(*) < cardinality(enum_range(null::public.locale))
  union select q.job_id from public.job_questions q join public.job_question_texts t on t.question_id = q.id where q.retired_at is null
    group by q.job_id, q.id having count(*) < cardinality(enum_range(null::public.locale))
$$;
comment on function private.untranslated_jobs is 'Every posting for which job_untranslated names something, in one pass.';

create type public.job_list_row as (
  id uuid, slug text, reference text, status public.job_status, phase text, title_en text, title_es text, cities text[], zone text, jurisdiction text,
  opens_at timestamptz, closes_at timestamptz, closed_at timestamptz, published_at timestamptz, sort_at timestamptz, updated_at timestamptz,
  -- null for those who may not see applications
  applications int, waiting int, drafts int, gaps text[], untranslated public.locale[]);

create function private.list_jobs(p_scope text, p_phase text, p_search text, p_untranslated boolean, p_after_at timestamptz, p_after_id uuid, p_limit int)
returns setof public.job_list_row language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids uuid[];
  v_sees boolean := private.has_role('hr', 'hiring_manager', 'auditor');
  v_key text := case p_scope when 'ended' then 'closed_at' else 'coalesce(closes_at, ''infinity'')' end;
begin
  perform private.require_role('admin', 'hr', 'hiring_manager', 'auditor');
  execute 'select array(select id from public.jobs j where status in (' || case p_scope when 'ended' then '''closed'', ''filled''' else '''draft'', ''published''' end || ')'
    || case when p_phase is null then '' else ' and ' || private.job_phase_condition(p_phase) end
    || case when nullif(trim(p_search), '') is null then '' else
      ' and id = any (array(select t.job_id from public.job_texts t where t.title ilike $1 union select r.id from public.jobs r where r.reference ilike $1))' end
    || case when p_untranslated then ' and id in (select private.untranslated_jobs())' else '' end
    || case when p_after_id is null then '' else format(' and (%s, id) %s ($2, $3)', v_key, case p_scope when 'ended' then '<' else '>' end) end
    || format(' order by %s %s, id %2$s limit $4)', v_key, case p_scope when 'ended' then 'desc' else 'asc' end)
  into v_ids using '%' || regexp_replace(trim(p_search), '([\\%_])', '\\\1', 'g') || '%', p_after_at, p_after_id, least(greatest(p_limit, 1), 200);
  return query select j.id, j.slug, j.reference, j.status, private.job_phase(j), en.title, es.title, w.cities, coalesce(w.zone, o.zone), j.jurisdiction,
    j.opens_at, j.closes_at, j.closed_at, j.published_at, case p_scope when 'ended' then j.closed_at else coalesce(j.closes_at, 'infinity') end, j.updated_at,
    case when v_sees then a.applications end, case when v_sees then a.waiting end, case when v_sees then a.drafts end,
    case when j.status = 'draft' then array(select g.field from private.job_gaps(j.id) g) else '{}' end, array(select distinct u.locale from private.job_untranslated(j.id) u)
  from unnest(v_ids) with ordinality as k (id, n) join public.jobs j on j.id = k.id cross join public.organization o
  left join public.job_texts en on en.job_id = j.id and en.locale = 'en' left join public.job_texts es on es.job_id = j.id and es.locale = 'es'
  cross join lateral (select array_agg(l.city order by p.share_percent desc, l.slug) as cities, (array_agg(l.zone order by p.share_percent desc, l.slug))[1] as zone
    from public.job_places p join public.locations l on l.id = p.location_id where p.job_id = j.id) w
  cross join lateral (select count(*) filter (where x.status <> 'draft')::int as applications, count(*) filter (where x.status = 'submitted')::int as waiting,
    count(*) filter (where x.status = 'draft')::int as drafts from public.applications x where x.job_id = j.id) a
  order by k.n;
end $$;
create function public.list_jobs(p_scope text default 'current', p_phase text default null, p_search text default null, p_untranslated boolean default false,
  p_after_at timestamptz default null, p_after_id uuid default null, p_limit int default 50)
returns setof public.job_list_row language sql stable set search_path = '' as $$
  select * from private.list_jobs(p_scope, p_phase, p_search, p_untranslated, p_after_at, p_after_id, p_limit) $$;
comment on function public.list_jobs is
  'Postings, at most 200: `current` (drafts and public) by closing date, or `ended` (closed, filled) newest first; after the keyset (sort_at, id). Filters: phase, words in title or number, lacking a translation. Admin, HR, hiring managers, auditors; DNIED.';

create function private.count_jobs() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'hiring_manager', 'auditor');
  return (select coalesce(jsonb_agg(jsonb_build_object('phase', phase, 'jobs', n)), '[]') from (
    select case when j.status <> 'published' then j.status::text when j.closes_at <= now() then 'passed' when j.opens_at > now() then 'scheduled'
      when j.closes_at < now() + interval '7 days' then 'closing_soon' else 'open' end as phase, count(*) as n from public.jobs j group by 1) p);
end $$;
create function public.count_jobs() returns jsonb language sql stable set search_path = '' as $$ select private.count_jobs() $$;
comment on function public.count_jobs is 'How many postings stand in each phase, [{phase, jobs}]; phases without any are left out. Admin, HR, hiring managers, auditors; DNIED.';

create function private.open_job(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_job public.jobs%rowtype; v_roles public.staff_role[];
begin
  perform private.require_role('admin', 'hr', 'hiring_manager', 'auditor');
  select * into v_job from public.jobs where id = p_id;
  if v_job.id is null then perform private.fail('NTFND', 'no such job'); end if;
  select array_agg(role) into v_roles from public.staff_roles where user_id = auth.uid();
  return jsonb_build_object(
    'id', v_job.id, 'slug', v_job.slug, 'reference', v_job.reference, 'status', v_job.status, 'phase', private.job_phase(v_job), 'revision', v_job.revision,
    'document', private.job_document(p_id), 'published_at', v_job.published_at, 'closed_at', v_job.closed_at, 'close_reason', v_job.close_reason,
    'version', private.current_job_version(p_id),
    'published_document', (select v.document from public.job_versions v where v.job_id = p_id order by v.version desc limit 1),
    'gaps', (select coalesce(jsonb_agg(g.field), '[]') from private.job_gaps(p_id) g),
    'asked_question_ids', (select coalesce(jsonb_agg(q.id), '[]') from public.job_questions q where q.job_id = p_id and private.stood_in_a_version(p_id, 'questions', q.id)),
    'fair_chance_from', private.job_fair_chance(p_id),
    'drafts', (select count(*) from public.applications a where a.job_id = p_id and a.status = 'draft'),
    'events', (select coalesce(jsonb_agg(to_jsonb(e) - 'job_id' || jsonb_build_object('by_name', coalesce(a.full_name, a.email), 'is_mine', e.actor_id is not distinct from auth.uid()) order by e.happened_at desc), '[]')
      from (select * from public.job_events where job_id = p_id order by happened_at desc limit 100) e left join public.accounts a on a.user_id = e.actor_id),
    'commands', (select coalesce(jsonb_agg(distinct c.command), '[]') from private.job_commands() c where c.from_status = v_job.status and c.roles && v_roles));
end $$;
create function public.open_job(p_id uuid) returns jsonb language sql stable set search_path = '' as $$ select private.open_job(p_id) $$;
comment on function public.open_job is
  'One posting for the editor: {id, slug, reference, status, phase, revision, document (as save_job takes it), published_document (newest version), version, gaps[], asked_question_ids[], fair_chance_from, drafts, events[] newest first, commands[]}. Admin, HR, hiring managers, auditors; DNIED, NTFND.';
grant execute on function public.list_jobs, public.count_jobs, public.open_job, private.list_jobs, private.count_jobs, private.open_job to authenticated;
