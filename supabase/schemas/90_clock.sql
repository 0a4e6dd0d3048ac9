-- Clock: what runs by itself, when it last ran, and the page that says so. Hosted, pg_cron runs these jobs; on one
-- machine supabase/local/clock.ts does. A job of kind `function` calls an Edge Function; the others are SQL.

create type private.clock_job_kind as enum ('sql', 'function');

create table private.clock_jobs (
  name text primary key,
  schedule text not null,
  kind private.clock_job_kind not null,
  target text not null,
  -- longer silence than this is a failure that is shown
  expected_within interval not null,
  -- a job that never ran is silent since then
  installed_at timestamptz not null default now()
);

create table private.clock_runs (
  id uuid primary key default gen_random_uuid(),
  job text not null references private.clock_jobs (name) on delete cascade,
  started_at timestamptz not null,
  finished_at timestamptz not null default clock_timestamp(),
  is_ok boolean not null,
  detail text
);

create table private.site_rebuilds (
  id uuid primary key default gen_random_uuid(),
  requested_at timestamptz not null default clock_timestamp(),
  reason text not null,
  started_at timestamptz,
  finished_at timestamptz,
  is_ok boolean,
  detail text
);

create index clock_runs_newest on private.clock_runs (job, started_at desc);
create index site_rebuilds_waiting on private.site_rebuilds (requested_at) where finished_at is null;

alter table private.clock_jobs enable row level security;
alter table private.clock_runs enable row level security;
alter table private.site_rebuilds enable row level security;
create policy nobody_directly on private.clock_jobs for select to authenticated using (false);
create policy nobody_directly on private.clock_runs for select to authenticated using (false);
create policy nobody_directly on private.site_rebuilds for select to authenticated using (false);

comment on table private.clock_jobs is 'What runs by itself and how often (cron, UTC).';
comment on table private.clock_runs is 'Each run of a job and whether it went well.';
comment on table private.site_rebuilds is 'Requests to build the public site again, and what came of them.';

-- Rebuilding the site ----------------------------------------------------------------------------

create function private.request_site_rebuild(p_reason text) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- one waiting request is enough for any number of changes; it is held until this change is committed, so that no build
  -- begins for it that cannot see the change yet
  perform from private.site_rebuilds where started_at is null and finished_at is null limit 1 for update skip locked;
  if not found then insert into private.site_rebuilds (reason) values (p_reason); end if;
  perform pg_notify('site_rebuild', '');
end $$;
comment on function private.request_site_rebuild is 'Asks for a build of the public site, once for all changes that wait.';

create function private.tg__request_site_rebuild() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform private.request_site_rebuild(tg_table_name || ' changed');
  return null;
end $$;
comment on function private.tg__request_site_rebuild is 'After any statement that changed what the site shows.';

do $$
declare t text;
begin
  foreach t in array array['organization', 'organization_texts', 'jurisdictions', 'locations', 'credential_types', 'credential_type_texts', 'terms', 'programs',
    'program_texts', 'program_limits', 'program_locations', 'program_terms', 'jobs', 'job_texts', 'job_places', 'job_requirements', 'job_requirement_texts',
    'job_terms', 'job_questions', 'job_question_texts', 'coverage_plans', 'consent_texts'] loop
    execute format('create trigger request_site_rebuild after insert or update or delete on public.%I for each statement execute function private.tg__request_site_rebuild()', t);
  end loop;
end $$;

create function private.begin_site_rebuild() returns uuid language plpgsql security definer set search_path = '' as $$
declare v_id uuid;
begin
  perform private.require_service();
  select id into v_id from private.site_rebuilds where started_at is null and finished_at is null order by requested_at limit 1 for update skip locked;
  if v_id is not null then update private.site_rebuilds set started_at = clock_timestamp() where id = v_id; end if;
  return v_id;
end $$;
create function private.finish_site_rebuild(p_id uuid, p_is_ok boolean, p_detail text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  update private.site_rebuilds set finished_at = clock_timestamp(), is_ok = p_is_ok, detail = left(p_detail, 2000) where id = p_id;
end $$;
create function public.begin_site_rebuild() returns uuid language sql set search_path = '' as $$ select private.begin_site_rebuild() $$;
create function public.finish_site_rebuild(p_id uuid, p_is_ok boolean, p_detail text default null) returns void language sql set search_path = '' as $$ select private.finish_site_rebuild(p_id, p_is_ok, p_detail) $$;
comment on function public.begin_site_rebuild is 'Takes the oldest waiting build request; its id, or null when nothing waits. Service only.';
comment on function public.finish_site_rebuild is 'Keeps how the build went. Service only.';
grant execute on function public.begin_site_rebuild, public.finish_site_rebuild, private.begin_site_rebuild, private.finish_site_rebuild to service_role;

-- Jobs -----------------------------------------------------------------------------------------

create function private.purge_expired() returns void language sql security definer set search_path = '' as $$
  delete from private.rate_limit_hits where window_starts_at < now() - interval '2 days';
  delete from private.intake_submissions where submitted_at < now() - interval '30 days';
  delete from private.clock_runs where started_at < now() - interval '30 days';
  delete from private.site_rebuilds where finished_at < now() - interval '30 days';
$$;
comment on function private.purge_expired is 'Removes what is kept only for a while: rate-limit counts (2 days), submission keys, runs and builds (30 days).';

create function private.rebuild_on_opening_and_closing() returns void language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.jobs j cross join (select coalesce(max(requested_at), now() - interval '30 days') as last_at from private.site_rebuilds) r
      where j.status = 'published' and (j.opens_at between r.last_at and now() or j.closes_at between r.last_at and now())) then
    perform private.request_site_rebuild('a job opened or closed by time');
  end if;
end $$;
comment on function private.rebuild_on_opening_and_closing is 'Asks for a build when a posting''s opening or closing time passed and no build was asked for since, however long the clock stood still (up to the 30 days for which requests are kept).';

insert into private.clock_jobs (name, schedule, kind, target, expected_within) values
  ('send-messages', '* * * * *', 'function', 'send-messages', '5 minutes'),
  ('rebuild-site', '* * * * *', 'function', 'rebuild-site', '10 minutes'),
  ('open-and-close-jobs', '*/5 * * * *', 'sql', 'private.rebuild_on_opening_and_closing()', '20 minutes'),
  ('nudge-drafts', '25 16 * * *', 'sql', 'private.nudge_drafts()', '26 hours'),
  ('send-digests', '*/10 * * * *', 'sql', 'private.send_digests()', '30 minutes'),
  ('count-hiring', '5 * * * *', 'sql', 'private.count_hiring()', '3 hours'),
  ('equal-opportunity-reports', '30 10 * * *', 'sql', 'private.make_equal_opportunity_reports()', '26 hours'),
  ('run-retention', '20 10 * * *', 'sql', 'private.run_retention()', '26 hours'),
  ('verify-audit-chain', '10 9 * * *', 'sql', 'private.verify_audit_chain()', '26 hours'),
  ('purge-files', '*/10 * * * *', 'function', 'purge-files', '30 minutes'),
  ('check-document-files', '20 9 * * *', 'sql', 'private.check_document_files()', '26 hours'),
  ('purge-expired', '40 9 * * *', 'sql', 'private.purge_expired()', '26 hours');

create function private.record_clock_run(p_job text, p_started_at timestamptz, p_is_ok boolean, p_detail text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  insert into private.clock_runs (job, started_at, is_ok, detail) values (p_job, p_started_at, p_is_ok, left(p_detail, 2000));
end $$;
create function public.record_clock_run(p_job text, p_started_at timestamptz, p_is_ok boolean, p_detail text default null) returns void
language sql set search_path = '' as $$ select private.record_clock_run(p_job, p_started_at, p_is_ok, p_detail) $$;
comment on function public.record_clock_run is 'An Edge Function run by the clock says how it went. Service only.';
grant execute on function public.record_clock_run, private.record_clock_run to service_role;

create function private.run_clock_job(p_name text) returns void language plpgsql security definer set search_path = '' as $$
declare v_job private.clock_jobs%rowtype; v_started timestamptz := clock_timestamp();
begin
  select * into v_job from private.clock_jobs where name = p_name and kind = 'sql';
  if not found then perform private.fail('NTFND', 'no such SQL job'); end if;
  begin
    execute 'select ' || v_job.target;
    insert into private.clock_runs (job, started_at, is_ok) values (p_name, v_started, true);
  exception when others then
    insert into private.clock_runs (job, started_at, is_ok, detail) values (p_name, v_started, false, sqlstate || ' ' || sqlerrm);
  end;
end $$;
comment on function private.run_clock_job is 'Runs one SQL job and keeps how it went; a failure is kept, not raised.';

create function private.install_clock(p_functions_url text, p_secret text) returns void language plpgsql security definer set search_path = '' as $$
declare v_job private.clock_jobs%rowtype;
begin
  perform private.require_service();
  for v_job in select * from private.clock_jobs loop
    execute format('select cron.schedule(%L, %L, %L)', 'peerdesk-' || v_job.name, v_job.schedule, case v_job.kind
      when 'sql' then format('select private.run_clock_job(%L)', v_job.name)
      else format('select net.http_post(url := %L, headers := jsonb_build_object(''Authorization'', %L))', p_functions_url || '/' || v_job.target, 'Bearer ' || p_secret) end);
  end loop;
end $$;
comment on function private.install_clock is 'Hosted only, once, by the database owner: schedules every job with pg_cron, functions through pg_net with the clock''s secret.';

-- Nothing fails silently --------------------------------------------------------------------------

create function private.system_health() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'auditor');
  return jsonb_build_object(
    'checked_at', now(),
    'messages', (select jsonb_build_object('waiting', count(*) filter (where status in ('queued', 'sending')),
        'oldest_waiting_at', min(queued_at) filter (where status in ('queued', 'sending')))
      from public.messages where status in ('queued', 'sending'))
      || (select jsonb_build_object('given_up', count(*) filter (where status = 'given_up'), 'bounced', count(*) filter (where status in ('bounced', 'complained')),
        'suppressed', count(*) filter (where status = 'dropped' and error_code = 'SUPPRESSED'))
      from public.messages where status in ('given_up', 'bounced', 'complained', 'dropped') and replaced_by is null),
    'clock', (select jsonb_agg(jsonb_build_object('job', j.name, 'schedule', j.schedule, 'last_run_at', r.started_at, 'is_ok', r.is_ok, 'detail', r.detail,
        'is_late', coalesce(r.started_at, j.installed_at) < now() - j.expected_within) order by j.name)
      from private.clock_jobs j left join lateral (select * from private.clock_runs r where r.job = j.name order by r.started_at desc limit 1) r on true),
    'audit', (select to_jsonb(v) from public.audit_verifications v order by v.verified_at desc limit 1),
    'audit_events', (select coalesce(max(seq), 0) from public.audit_seals),
    'site', (select jsonb_build_object('waiting_since', min(requested_at) filter (where finished_at is null),
        'last_finished_at', max(finished_at), 'last_is_ok', (array_agg(is_ok order by finished_at desc nulls last))[1], 'last_detail', (array_agg(detail order by finished_at desc nulls last))[1])
      from private.site_rebuilds),
    'files', (select jsonb_build_object('waiting', count(*), 'oldest_waiting_at', min(queued_at)) from private.files_to_erase where erased_at is null)
      || coalesce((select jsonb_build_object('checked_at', c.checked_at, 'documents', c.documents, 'missing', c.missing_files)
        from private.document_checks c order by c.checked_at desc limit 1), '{"checked_at": null, "documents": 0, "missing": 0}'));
end $$;
create function public.system_health() returns jsonb language sql stable set search_path = '' as $$ select private.system_health() $$;
comment on function public.system_health is
  '{checked_at, messages{waiting, oldest_waiting_at, given_up, bounced, suppressed}, clock[{job, schedule, last_run_at, is_ok, detail, is_late}], audit (last verification), audit_events, site{waiting_since, last_finished_at, last_is_ok, last_detail}, files{checked_at, documents, missing, waiting, oldest_waiting_at}}. Admin, auditor; DNIED.';
grant execute on function public.system_health, private.system_health to authenticated;
