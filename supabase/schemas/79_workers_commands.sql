-- Workers, the commands: hire, move, supervise, group, end; and the two documents the workforce page reads.

create function private.assign_worker(p_worker uuid, p_fte numeric, p_programs jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  if p_fte is null or p_fte not between 0.05 and 1 then perform private.fail('INPUT', 'share of full time missing', 'fte'); end if;
  if jsonb_array_length(coalesce(p_programs, '[]')) not between 1 and 10
     or (select count(distinct d ->> 'program_id') from jsonb_array_elements(p_programs) d) <> jsonb_array_length(p_programs) then
    perform private.fail('INPUT', 'one to ten programs, each once', 'programs');
  end if;
  for v in select (d ->> 'program_id')::uuid as program, (d ->> 'supervisor_id')::uuid as supervisor,
      coalesce((d ->> 'fte')::numeric, case when jsonb_array_length(p_programs) = 1 then p_fte end) as fte from jsonb_array_elements(p_programs) d loop
    if not exists (select from public.programs where id = v.program) then perform private.fail('INPUT', 'unknown program', 'programs'); end if;
    if v.fte is null or v.fte not between 0.05 and 1 then perform private.fail('INPUT', 'share of time in the program missing', 'programs'); end if;
    if not exists (select from public.program_supervisors s join public.staff_roles r on r.user_id = s.user_id and r.role = 'supervisor'
        where s.program_id = v.program and s.user_id = v.supervisor) then
      perform private.fail('INPUT', 'not a supervisor of the program', 'supervisor_id');
    end if;
    insert into public.worker_programs as p (worker_id, program_id, supervisor_id, fte) values (p_worker, v.program, v.supervisor, v.fte)
    on conflict (worker_id, program_id) do update set supervisor_id = excluded.supervisor_id, fte = excluded.fte;
  end loop;
  delete from public.worker_programs where worker_id = p_worker and program_id not in (select (d ->> 'program_id')::uuid from jsonb_array_elements(p_programs) d);
  if (select sum(fte) from public.worker_programs where worker_id = p_worker) > p_fte then perform private.fail('INPUT', 'the programs add up to more than the whole', 'fte'); end if;
end $$;
comment on function private.assign_worker is 'Puts a worker into exactly these programs: [{program_id, supervisor_id, fte (may be left out for one)}]. INPUT(fte|programs|supervisor_id). Limits are minded by the caller.';

create function private.hire_application(p_application uuid, p_from public.application_status, p_hire jsonb, p_override text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_offer public.offers%rowtype;
  v_open text;
  v_programs uuid[] := array(select (d ->> 'program_id')::uuid from jsonb_array_elements(coalesce(p_hire -> 'programs', '[]')) d order by 1);
  v_before jsonb;
  v_hired_on date := (p_hire ->> 'hired_on')::date;
  v_id uuid;
begin
  perform private.require_role('hr');
  select * into v from private.begin_application_command(p_application, 'hire', p_from);
  select * into v_offer from public.offers where application_id = p_application and status = 'accepted';
  if not found then perform private.fail('BADST', 'no accepted offer', (v.application).status::text); end if;
  select string_agg(label_en, '; ' order by position) into v_open from public.offer_conditions
  where offer_id = v_offer.id and due <> 'after_start' and state not in ('met', 'waived');
  if v_open is not null then perform private.fail('INPUT', format('open conditions: %s', v_open), 'conditions'); end if;
  if v_hired_on is null or v_hired_on not between private.organization_today() - 90 and private.organization_today() + 365 then perform private.fail('INPUT', 'first day missing or far off', 'hired_on'); end if;

  v_before := private.lock_programs(v_programs);
  insert into public.workers (candidate_id, user_id, application_id, job_id, offer_id, hired_on, fte)
  select c.id, c.user_id, p_application, (v.application).job_id, v_offer.id, v_hired_on, coalesce((p_hire ->> 'fte')::numeric, v_offer.fte)
  from public.candidates c where c.id = (v.application).candidate_id returning id into v_id;
  perform private.assign_worker(v_id, coalesce((p_hire ->> 'fte')::numeric, v_offer.fte), p_hire -> 'programs');
  perform private.mind_limits(v_programs, v_before, p_override);
  perform private.record_application_move(v.application, 'hire', v.to_status, null, null, true);
  return v_id;
end $$;

create function private.begin_worker_command(p_worker uuid) returns public.workers language plpgsql security definer set search_path = '' as $$
declare v_worker public.workers%rowtype;
begin
  perform private.require_role('admin', 'hr');
  select * into v_worker from public.workers where id = p_worker for update;
  if not found then perform private.fail('NTFND', 'no such worker'); end if;
  return v_worker;
end $$;
comment on function private.begin_worker_command is 'Locks a worker for HR or an admin. DNIED, NTFND.';

create function private.move_worker(p_worker uuid, p_fte numeric, p_programs jsonb, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_worker public.workers%rowtype := private.begin_worker_command(p_worker);
  v_programs uuid[];
  v_before jsonb;
begin
  if v_worker.ended_on < private.organization_today() then perform private.fail('BADST', 'no longer works here', 'ended'); end if;
  v_programs := array(select program_id from public.worker_programs where worker_id = p_worker
    union select (d ->> 'program_id')::uuid from jsonb_array_elements(coalesce(p_programs, '[]')) d);
  v_before := private.lock_programs(v_programs);
  update public.workers set fte = p_fte where id = p_worker and p_fte between 0.05 and 1;
  perform private.assign_worker(p_worker, p_fte, p_programs);
  perform private.mind_limits(v_programs, v_before, p_override);
end $$;

create function private.end_employment(p_worker uuid, p_ended_on date, p_reason public.employment_end_reason, p_note text, p_override text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_worker public.workers%rowtype := private.begin_worker_command(p_worker);
  v_programs uuid[] := array(select program_id from public.worker_programs where worker_id = p_worker);
  v_before jsonb;
begin
  if p_ended_on is not null and p_reason is null then perform private.fail('INPUT', 'reason missing', 'reason'); end if;
  if p_reason = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say which other reason', 'note'); end if;
  if p_ended_on < v_worker.hired_on or p_ended_on > private.organization_today() + 365 then perform private.fail('INPUT', 'last day before the first, or far off', 'ended_on'); end if;
  if p_ended_on is null and v_worker.ended_on is null then perform private.fail('BADST', 'works here', 'employed'); end if;
  v_before := private.lock_programs(v_programs);
  update public.workers set ended_on = p_ended_on, end_reason = case when p_ended_on is not null then p_reason end,
    end_note = case when p_ended_on is not null then nullif(trim(p_note), '') end where id = p_worker;
  update public.program_groups set facilitator_id = null where facilitator_id = p_worker and p_ended_on < private.organization_today();
  perform private.mind_limits(v_programs, v_before, p_override);
end $$;

create function private.set_caseload(p_worker uuid, p_program uuid, p_caseload int, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare v_before jsonb;
begin
  perform private.require_role('admin', 'hr', 'supervisor');
  v_before := private.lock_programs(array[p_program]);
  if p_caseload is null or p_caseload not between 0 and 500 then perform private.fail('INPUT', 'number of members missing', 'caseload'); end if;
  update public.worker_programs set caseload = p_caseload where worker_id = p_worker and program_id = p_program;
  if not found then perform private.fail('NTFND', 'not in the program'); end if;
  perform private.mind_limits(array[p_program], v_before, p_override);
end $$;

create function private.save_program_group(p_id uuid, p_program uuid, p_name text, p_facilitator uuid, p_member_count int, p_override text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare v_before jsonb; v_id uuid := p_id;
begin
  perform private.require_role('admin', 'hr', 'supervisor');
  if nullif(trim(p_name), '') is null or length(trim(p_name)) > 120 then perform private.fail('INPUT', 'name missing', 'name'); end if;
  if p_member_count is null or p_member_count not between 0 and 500 then perform private.fail('INPUT', 'number of members missing', 'member_count'); end if;
  v_before := private.lock_programs(array[p_program]);
  if p_facilitator is not null and not exists (select from public.worker_programs p join public.workers w on w.id = p.worker_id
      where p.program_id = p_program and w.id = p_facilitator and private.is_employed(w)) then
    perform private.fail('INPUT', 'the facilitator works in the program', 'facilitator_id');
  end if;
  if p_id is null then
    if not exists (select from public.programs where id = p_program) then perform private.fail('INPUT', 'unknown program', 'program_id'); end if;
    insert into public.program_groups (program_id, name, facilitator_id, member_count) values (p_program, trim(p_name), p_facilitator, p_member_count) returning id into v_id;
  else
    update public.program_groups set name = trim(p_name), facilitator_id = p_facilitator, member_count = p_member_count where id = p_id and program_id = p_program and ended_on is null;
    if not found then perform private.fail('NTFND', 'no such group'); end if;
  end if;
  perform private.mind_limits(array[p_program], v_before, p_override);
  return v_id;
end $$;

create function private.end_program_group(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'supervisor');
  update public.program_groups set ended_on = private.organization_today() where id = p_id and ended_on is null;
  if not found then perform private.fail('NTFND', 'no such group'); end if;
end $$;

create function private.set_program_supervisor(p_program uuid, p_user uuid, p_fte numeric, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare v_before jsonb;
begin
  perform private.require_role('admin', 'hr');
  v_before := private.lock_programs(array[p_program]);
  if not exists (select from public.programs where id = p_program) then perform private.fail('NTFND', 'no such program'); end if;
  if not exists (select from public.staff_roles where user_id = p_user and role = 'supervisor') then perform private.fail('INPUT', 'not a supervisor', 'supervisor_id'); end if;
  if p_fte = 0 then
    if exists (select from public.worker_programs where program_id = p_program and supervisor_id = p_user) then perform private.fail('BADST', 'people still report to them', 'supervises'); end if;
    delete from public.program_supervisors where program_id = p_program and user_id = p_user;
    return;
  end if;
  if p_fte is null or p_fte not between 0.05 and 1 then perform private.fail('INPUT', 'share of full time missing', 'fte'); end if;
  insert into public.program_supervisors as s (program_id, user_id, fte) values (p_program, p_user, p_fte)
  on conflict (program_id, user_id) do update set fte = excluded.fte;
  perform private.mind_limits(array[p_program], v_before, p_override);
end $$;

create function public.hire_application(p_application uuid, p_hire jsonb, p_from public.application_status default null, p_override text default null) returns uuid language sql set search_path = '' as $$ select private.hire_application(p_application, p_from, p_hire, p_override) $$;
create function public.move_worker(p_worker uuid, p_fte numeric, p_programs jsonb, p_override text default null) returns void language sql set search_path = '' as $$ select private.move_worker(p_worker, p_fte, p_programs, p_override) $$;
create function public.end_employment(p_worker uuid, p_ended_on date, p_reason public.employment_end_reason default null, p_note text default null, p_override text default null) returns void language sql set search_path = '' as $$ select private.end_employment(p_worker, p_ended_on, p_reason, p_note, p_override) $$;
create function public.set_caseload(p_worker uuid, p_program uuid, p_caseload int, p_override text default null) returns void language sql set search_path = '' as $$ select private.set_caseload(p_worker, p_program, p_caseload, p_override) $$;
create function public.save_program_group(p_id uuid, p_program uuid, p_name text, p_facilitator uuid, p_member_count int, p_override text default null) returns uuid language sql set search_path = '' as $$ select private.save_program_group(p_id, p_program, p_name, p_facilitator, p_member_count, p_override) $$;
create function public.end_program_group(p_id uuid) returns void language sql set search_path = '' as $$ select private.end_program_group(p_id) $$;
create function public.set_program_supervisor(p_program uuid, p_user uuid, p_fte numeric, p_override text default null) returns void language sql set search_path = '' as $$ select private.set_program_supervisor(p_program, p_user, p_fte, p_override) $$;
comment on function public.hire_application is
  'Makes a worker of an application whose conditions due before the start are all met or waived. p_hire: {fte (default: the offer''s), hired_on, programs[{program_id, supervisor_id, fte (may be left out for one)}]}. Gives the worker''s id. HR. INPUT(conditions|hired_on|fte|programs|supervisor_id), NTFND, DNIED; BADST, for a limit with detail {limit, program_id, would_be, at_most} unless p_override says why.';
comment on function public.move_worker is 'HR or an admin sets share of time, programs and supervisors of a worker, all at once; see hire_application. BADST once they left or above a limit.';
comment on function public.end_employment is 'HR or an admin sets the last day with a reason (`other` needs a note); null takes it back, minding limits. INPUT(reason|note|ended_on), BADST, NTFND, DNIED.';
comment on function public.set_caseload is 'How many members a worker walks beside in a program. HR, admins, supervisors. INPUT(caseload), NTFND, DNIED, BADST above the limit.';
comment on function public.save_program_group is 'Makes (p_id null) or changes a group: name, facilitator (a worker of the program, or null), members. HR, admins, supervisors. INPUT(name|member_count|facilitator_id|program_id), NTFND, DNIED, BADST above the limit.';
comment on function public.end_program_group is 'Ends a group today. HR, admins, supervisors. NTFND, DNIED.';
comment on function public.set_program_supervisor is 'HR or an admin says with what share of full time somebody supervises a program; 0 takes them off, when nobody reports to them. INPUT(supervisor_id|fte), NTFND, DNIED, BADST.';
grant execute on function public.hire_application, public.move_worker, public.end_employment, public.set_caseload, public.save_program_group, public.end_program_group, public.set_program_supervisor,
  private.hire_application, private.move_worker, private.end_employment, private.set_caseload, private.save_program_group, private.end_program_group, private.set_program_supervisor to authenticated;

-- What the workforce page reads --------------------------------------------------------------------------

create function private.list_workers(p_scope text, p_program uuid, p_supervisor uuid, p_term text, p_before_on date, p_before_id uuid, p_limit int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'supervisor', 'auditor');
  return (select coalesce(jsonb_agg(to_jsonb(r) order by r.hired_on desc, r.id desc), '[]') from (
    select w.id, w.application_id, coalesce(c.full_name, c.called_name) as full_name, w.hired_on, w.fte, w.ended_on, w.end_reason, w.end_note,
      (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = w.job_id) as job_title,
      (select coalesce(jsonb_agg(jsonb_build_object('program_id', p.program_id, 'supervisor_id', p.supervisor_id, 'supervisor_name', coalesce(a.full_name, a.email), 'fte', p.fte,
          'caseload', p.caseload, 'caseload_at_most', l.at_most * p.fte) order by p.fte desc, p.program_id), '[]')
        from public.worker_programs p join public.accounts a on a.user_id = p.supervisor_id
        left join public.program_limits l on l.program_id = p.program_id and l.kind = 'caseload' where p.worker_id = w.id) as programs,
      (select coalesce(jsonb_agg(g.name order by g.name), '[]') from public.program_groups g where g.facilitator_id = w.id and g.ended_on is null) as groups
    from public.workers w join public.candidates c on c.id = w.candidate_id
    where (p_scope = 'ended') <> private.is_employed(w)
      and (p_program is null or exists (select from public.worker_programs p where p.worker_id = w.id and p.program_id = p_program))
      and (p_supervisor is null or exists (select from public.worker_programs p where p.worker_id = w.id and p.supervisor_id = p_supervisor))
      and (nullif(trim(p_term), '') is null or lower(c.full_name) like '%' || replace(replace(replace(lower(trim(p_term)), '\', '\\'), '%', '\%'), '_', '\_') || '%')
      and (p_before_on is null or (w.hired_on, w.id) < (p_before_on, p_before_id))
    order by w.hired_on desc, w.id desc limit least(greatest(p_limit, 1), 100)) r);
end $$;
create function public.list_workers(p_scope text default 'current', p_program uuid default null, p_supervisor uuid default null, p_term text default null,
  p_before_on date default null, p_before_id uuid default null, p_limit int default 50) returns jsonb language sql stable set search_path = '' as $$
  select private.list_workers(p_scope, p_program, p_supervisor, p_term, p_before_on, p_before_id, p_limit) $$;
comment on function public.list_workers is
  'Workers newest first, at most 100 after the keyset (p_before_on, p_before_id): p_scope current or ended, by program, supervisor, part of a name. [{id, application_id, full_name, hired_on, fte, ended_on, end_reason, end_note, job_title{locale}, programs[{program_id, supervisor_id, supervisor_name, fte, caseload, caseload_at_most}], groups[names]}]. Admins, HR, supervisors, auditors; DNIED.';

create function private.list_program_teams() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'supervisor', 'auditor');
  return (select coalesce(jsonb_agg(jsonb_build_object('program_id', p.id,
      'names', (select jsonb_object_agg(t.locale, t.name) from public.program_texts t where t.program_id = p.id),
      'limits', (select coalesce(jsonb_object_agg(l.kind, l.at_most), '{}') from public.program_limits l where l.program_id = p.id),
      'supervisors', (select coalesce(jsonb_agg(jsonb_build_object('user_id', s.user_id, 'name', coalesce(a.full_name, a.email), 'fte', s.fte, 'load', d.load, 'at_most', d.at_most) order by a.full_name), '[]')
        from public.program_supervisors s join public.accounts a on a.user_id = s.user_id
        join private.program_loads(p.id) d on d.kind = 'workers_per_supervisor_fte' and d.owner_id = s.user_id where s.program_id = p.id),
      'groups', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'facilitator_id', g.facilitator_id, 'facilitator_name', coalesce(c.full_name, c.called_name),
          'facilitator_ends_on', w.ended_on, 'member_count', g.member_count) order by g.name), '[]')
        from public.program_groups g left join public.workers w on w.id = g.facilitator_id left join public.candidates c on c.id = w.candidate_id where g.program_id = p.id and g.ended_on is null),
      'overrides', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from (select v.id, v.kind, v.at_most, v.would_be, v.reason, v.given_at, coalesce(a.full_name, a.email) as given_by
        from public.limit_overrides v left join public.accounts a on a.user_id = v.given_by where v.program_id = p.id order by v.given_at desc limit 5) o)) order by p.position, p.id), '[]')
    from public.programs p where p.status <> 'archived');
end $$;
create function public.list_program_teams() returns jsonb language sql stable set search_path = '' as $$ select private.list_program_teams() $$;
comment on function public.list_program_teams is
  'Every program with its limits and loads: [{program_id, names{locale}, limits{kind}, supervisors[{user_id, name, fte, load, at_most}], groups[{id, name, facilitator_id, facilitator_name, facilitator_ends_on, member_count}], overrides[the last five]}]. Admins, HR, supervisors, auditors; DNIED.';
grant execute on function public.list_workers, public.list_program_teams, private.list_workers, private.list_program_teams to authenticated;
