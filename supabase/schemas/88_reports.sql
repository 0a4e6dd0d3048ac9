-- Reports: how hiring goes, in counts, out of the steps that were kept (application_events).
-- The clock counts them once an hour into one table of counts by month, posting and step, so that a report is a sum of
-- a few hundred rows, whatever has been kept. Days are whole days; medians come out of the histogram of days.

create table private.report_counts (
  id uuid primary key default gen_random_uuid(),
  measure text not null,
  month date,
  -- null: all postings together
  job_id uuid references public.jobs (id) on delete cascade,
  status public.application_status,
  detail text,
  days int,
  n int not null,
  constraint report_counts_measure_is_known check (measure in ('received', 'reached', 'left', 'stayed', 'open', 'filled'))
);
create table private.report_runs (
  counted_at timestamptz primary key default clock_timestamp()
);
-- what a report sums; foreign key
create index report_counts_read on private.report_counts (job_id, measure, month);
-- the export walks what came in, by time
create index applications_received on public.applications (submitted_at, id) where submitted_at is not null;
alter table private.report_counts enable row level security;
alter table private.report_runs enable row level security;
create policy nobody_directly on private.report_counts for select to authenticated using (false);
create policy nobody_directly on private.report_runs for select to authenticated using (false);

create function private.count_hiring() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  lock table private.report_runs in exclusive mode;
  delete from private.report_counts;
  delete from private.report_runs;
  insert into private.report_runs default values;
  -- what came in, from where, and how far it came; by the month it came in
  insert into private.report_counts (measure, month, job_id, detail, n)
  select 'received', date_trunc('month', submitted_at)::date, job_id, source::text, count(*) from public.applications where submitted_at is not null
  group by grouping sets ((2, job_id, 4), (2, 4));
  insert into private.report_counts (measure, month, job_id, status, detail, n)
  select 'reached', date_trunc('month', a.submitted_at)::date, a.job_id, e.to_status, a.source::text, count(distinct a.id)
  from public.applications a join public.application_events e on e.application_id = a.id
  where a.submitted_at is not null and e.to_status in ('submitted', 'screening', 'interview', 'offer', 'clearing', 'hired')
  group by grouping sets ((2, a.job_id, 4, 5), (2, 4, 5));
  -- what ended without a hire: at which step, how and why; by the month it ended
  insert into private.report_counts (measure, month, job_id, status, detail, n)
  select 'left', date_trunc('month', a.status_at)::date, a.job_id, e.from_status, a.status || ' ' || a.close_reason, count(*)
  from public.applications a cross join lateral (select x.from_status from public.application_events x
    where x.application_id = a.id and x.to_status = a.status and x.from_status is distinct from a.status order by x.happened_at desc limit 1) e
  where a.status in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met')
  group by grouping sets ((2, a.job_id, 4, 5), (2, 4, 5));
  -- whole days in a step, when it was left; and from publishing to hire
  insert into private.report_counts (measure, month, job_id, status, days, n)
  select 'stayed', date_trunc('month', s.left_at)::date, a.job_id, s.to_status, extract(day from s.left_at - s.happened_at)::int, count(*)
  from (select application_id, to_status, happened_at, lead(happened_at) over (partition by application_id order by happened_at, id) as left_at
    from public.application_events where from_status is distinct from to_status) s join public.applications a on a.id = s.application_id
  where s.left_at is not null and s.to_status in ('submitted', 'screening', 'interview', 'offer', 'clearing')
  group by grouping sets ((2, a.job_id, 4, 5), (2, 4, 5));
  insert into private.report_counts (measure, month, job_id, days, n)
  select 'filled', date_trunc('month', e.happened_at)::date, a.job_id, greatest(0, extract(day from e.happened_at - j.published_at))::int, count(*)
  from public.application_events e join public.applications a on a.id = e.application_id join public.jobs j on j.id = a.job_id
  where e.to_status = 'hired' and e.command = 'hire' and j.published_at is not null
  group by grouping sets ((2, a.job_id, 4), (2, 4));
  -- what is open now, by how long ago it came in
  insert into private.report_counts (measure, job_id, status, days, n)
  select 'open', job_id, status, case when d <= 7 then 7 when d <= 14 then 14 when d <= 30 then 30 when d <= 60 then 60 else 9999 end, count(*)
  from (select job_id, status, extract(day from now() - submitted_at)::int as d from public.applications where status in ('submitted', 'screening', 'interview', 'offer', 'clearing')) o
  group by grouping sets ((job_id, status, 4), (status, 4));
end $$;
comment on function private.count_hiring is 'The clock, each hour: counts anew what reports are made of.';

create function private.hiring_report(p_from date, p_until date, p_job uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('hr', 'admin', 'auditor');
  with counts as (
    select * from private.report_counts c where c.job_id is not distinct from p_job
      and (c.month is null or (c.month >= date_trunc('month', p_from)::date and c.month < p_until))
  ), days as (
    select measure, status, days, sum(n) as n from counts where measure in ('stayed', 'filled') group by 1, 2, 3
  ), ranked as (
    select *, sum(n) over (partition by measure, status order by days) as below, sum(n) over (partition by measure, status) as total from days
  ), spread as (
    select measure, status, max(total)::int as n, min(days) filter (where below >= total * 0.5) as median, min(days) filter (where below >= total * 0.9) as p90 from ranked group by 1, 2
  )
  select jsonb_build_object(
    'counted_at', (select max(counted_at) from private.report_runs),
    'received', (select coalesce(sum(n), 0) from counts where measure = 'received'),
    'reached', (select coalesce(jsonb_object_agg(status, n), '{}') from (select status, sum(n) as n from counts where measure = 'reached' group by 1) r),
    'sources', (select coalesce(jsonb_agg(s order by s.n desc, s.source), '[]') from (
      select detail as source, sum(n) filter (where measure = 'received') as n, coalesce(sum(n) filter (where status = 'interview'), 0) as interviewed,
        coalesce(sum(n) filter (where status = 'hired'), 0) as hired from counts where measure in ('received', 'reached') group by 1) s where s.n > 0),
    'left', (select coalesce(jsonb_agg(l order by l.status, l.n desc, l.reason), '[]') from (
      select status, split_part(detail, ' ', 1) as ended_as, split_part(detail, ' ', 2) as reason, sum(n) as n from counts where measure = 'left' group by 1, 2, 3) l),
    'stayed', (select coalesce(jsonb_agg(jsonb_build_object('status', status, 'n', n, 'median', median, 'p90', p90) order by status), '[]') from spread where measure = 'stayed'),
    'filled', (select jsonb_build_object('n', n, 'median', median, 'p90', p90) from spread where measure = 'filled'),
    'open', (select coalesce(jsonb_agg(o order by o.status, o.days), '[]') from (select status, days, sum(n) as n from counts where measure = 'open' group by 1, 2) o))
  into v_result;
  return v_result;
end $$;
create function public.hiring_report(p_from date, p_until date, p_job uuid default null) returns jsonb
language sql stable set search_path = '' as $$ select private.hiring_report(p_from, p_until, p_job) $$;
comment on function public.hiring_report is
  'Hiring in counts from the month of p_from to before p_until, of one posting or all: {counted_at, received, reached{status: n}, sources[{source, n, interviewed, hired}], left[{status, ended_as, reason, n}], stayed[{status, n, median, p90}] and filled{n, median, p90} in whole days, open[{status, days (at most; 9999: more), n}]}. HR, admin, auditor; DNIED.';

create function private.list_report_jobs() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'admin', 'auditor');
  return (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'reference', j.reference, 'titles', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = j.id)) order by j.published_at desc nulls last, j.id), '[]')
    from (select * from public.jobs where published_at is not null order by published_at desc, id limit 200) j);
end $$;
create function public.list_report_jobs() returns jsonb language sql stable set search_path = '' as $$ select private.list_report_jobs() $$;
comment on function public.list_report_jobs is 'The 200 newest postings to choose from: [{id, reference, titles{locale}}]. HR, admin, auditor; DNIED.';

create function private.export_applications(p_from date, p_until date, p_job uuid, p_after_at timestamptz, p_after_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare v_is_hr boolean; v_rows jsonb;
begin
  perform private.require_role('hr', 'admin', 'auditor');
  v_is_hr := private.has_role('hr');
  perform private.log_read('applications', 'export', jsonb_strip_nulls(jsonb_build_object('from', p_from, 'until', p_until, 'job', p_job, 'after', p_after_at,
    'with', case when v_is_hr then '["names"]'::jsonb else '[]'::jsonb end)));
  select coalesce(jsonb_agg(r order by r.submitted_at, r.id), '[]') into v_rows from (
    select a.id, a.reference, j.reference as job, (select t.title from public.job_texts t where t.job_id = j.id order by t.locale limit 1) as job_title,
      a.status, a.submitted_at, a.status_at, a.told_at, a.close_reason, a.source, a.locale, a.is_paper, a.anonymised_at is not null as is_anonymised,
      case when h.is_shown then c.full_name end as full_name, case when h.is_shown then c.email end as email, case when h.is_shown then c.phone end as phone
    from public.applications a join public.jobs j on j.id = a.job_id join public.candidates c on c.id = a.candidate_id
    cross join lateral (select v_is_hr and not private.hides_candidate(a.id) as is_shown) h
    where a.submitted_at >= p_from and a.submitted_at < p_until and (p_job is null or a.job_id = p_job)
      and (p_after_at is null or (a.submitted_at, a.id) > (p_after_at, p_after_id))
    order by a.submitted_at, a.id limit 1000) r;
  return v_rows;
end $$;
create function public.export_applications(p_from date, p_until date, p_job uuid default null, p_after_at timestamptz default null, p_after_id uuid default null) returns jsonb
language sql set search_path = '' as $$ select private.export_applications(p_from, p_until, p_job, p_after_at, p_after_id) $$;
comment on function public.export_applications is
  'At most 1,000 applications that came in from p_from to before p_until, oldest first, after the keyset, for a file: reference, posting, state, days, source, reason; for HR also full_name, email and phone, null where a posting is sifted without names. Never an answer, a need or a voluntary answer. Each call is kept in the audit. HR, admin, auditor; DNIED.';
grant execute on function public.hiring_report, private.hiring_report, public.list_report_jobs, private.list_report_jobs, public.export_applications, private.export_applications to authenticated;

comment on table private.report_counts is 'Hiring in counts by month, posting and step; counted anew each hour.';
comment on table private.report_runs is 'When the counts were made.';
