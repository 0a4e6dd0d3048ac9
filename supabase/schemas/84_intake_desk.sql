-- Intake, answered: the coordinators' queue, the logged opening of a request, and every command on it.

create function private.intake_commands() returns table (command text, from_status public.intake_status, to_status public.intake_status, roles public.staff_role[])
language sql immutable set search_path = '' as $$
  with open_status (s) as (values ('new'::public.intake_status), ('reaching_out'), ('scheduled'), ('assessed'), ('waitlisted'))
  select c.command, o.s, case when c.command in ('take_over', 'hand_over') then o.s else c.to_status end, '{coordinator}'::public.staff_role[]
    from (values ('take_over', null::public.intake_status), ('hand_over', null), ('close', 'closed')) as c (command, to_status) cross join open_status o
  union all select 'record_attempt', o.s, case when o.s = 'new' then 'reaching_out' else o.s end, '{coordinator}' from open_status o
  union all select 'reopen', 'closed', 'reaching_out', '{coordinator}'
$$;
comment on function private.intake_commands is 'The only moves of a request, from where to where, and who may make them.';
grant execute on function private.intake_commands to authenticated;

create function private.begin_intake_command(p_id uuid, p_command text, out intake public.intakes, out to_status public.intake_status)
language plpgsql security definer set search_path = '' as $$
declare v_move record;
begin
  if not private.has_role('coordinator') then perform private.fail('DNIED', 'role missing'); end if;
  select * into intake from public.intakes where id = p_id for update;
  if intake.id is null then perform private.fail('NTFND', 'no such request'); end if;
  select * into v_move from private.intake_commands() c where c.command = p_command and c.from_status = intake.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, intake.status)); end if;
  to_status := v_move.to_status;
end $$;
comment on function private.begin_intake_command is 'Locks the request, checks role and state; gives the row and where the command leads. DNIED, NTFND, BADST.';

create function private.take_over_intake(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'take_over');
  if (v.intake).owner_id = auth.uid() then return; end if;
  update public.intakes set owner_id = auth.uid() where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, to_owner_id)
  values (p_id, auth.uid(), 'take_over', (v.intake).status, v.to_status, auth.uid());
end $$;

create function private.hand_over_intake(p_id uuid, p_to uuid, p_note text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'hand_over');
  if p_to is not null and not exists (select from public.staff_roles where user_id = p_to and role = 'coordinator') then
    perform private.fail('INPUT', 'not a coordinator', 'to');
  end if;
  update public.intakes set owner_id = p_to where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, to_owner_id, note)
  values (p_id, auth.uid(), 'hand_over', (v.intake).status, v.to_status, p_to, nullif(trim(p_note), ''));
end $$;

create function private.record_intake_attempt(p_id uuid, p_way public.contact_way, p_outcome public.attempt_outcome, p_note text, p_next_step_on date) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'record_attempt');
  if p_next_step_on < private.organization_today() then perform private.fail('INPUT', 'next step lies in the past', 'next_step_on'); end if;
  insert into public.intake_attempts (intake_id, attempted_by, way, outcome, note)
  values (p_id, auth.uid(), p_way, p_outcome, nullif(trim(p_note), ''));
  update public.intakes set status = v.to_status, next_step_on = p_next_step_on, owner_id = coalesce(owner_id, auth.uid()) where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, to_owner_id)
  values (p_id, auth.uid(), 'record_attempt', (v.intake).status, v.to_status, coalesce((v.intake).owner_id, auth.uid()));
end $$;

create function private.close_intake(p_id uuid, p_reason public.intake_close_reason, p_note text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'close');
  if p_reason is null then perform private.fail('INPUT', 'reason missing', 'reason'); end if;
  if p_reason = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say which other reason', 'note'); end if;
  update public.intakes set status = 'closed', close_reason = p_reason, next_step_on = null where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, reason, note)
  values (p_id, auth.uid(), 'close', (v.intake).status, 'closed', p_reason, nullif(trim(p_note), ''));
end $$;

create function private.reopen_intake(p_id uuid, p_note text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'reopen');
  if nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'reason missing', 'note'); end if;
  update public.intakes set status = v.to_status, close_reason = null where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, note)
  values (p_id, auth.uid(), 'reopen', 'closed', v.to_status, trim(p_note));
end $$;

create function private.decide_intake_duplicate(p_id uuid, p_other uuid, p_is_same boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not private.has_role('coordinator') then perform private.fail('DNIED', 'role missing'); end if;
  if (select count(*) from public.intakes where id in (p_id, p_other)) <> 2 then perform private.fail('NTFND', 'no such request'); end if;
  insert into public.intake_duplicate_decisions (intake_id, other_id, is_same_person, decided_by)
  values (least(p_id, p_other), greatest(p_id, p_other), p_is_same, auth.uid());
end $$;

create function public.take_over_intake(p_id uuid) returns void language sql set search_path = '' as $$ select private.take_over_intake(p_id) $$;
create function public.hand_over_intake(p_id uuid, p_to uuid, p_note text default null) returns void language sql set search_path = '' as $$ select private.hand_over_intake(p_id, p_to, p_note) $$;
create function public.record_intake_attempt(p_id uuid, p_way public.contact_way, p_outcome public.attempt_outcome, p_note text default null, p_next_step_on date default null)
returns void language sql set search_path = '' as $$ select private.record_intake_attempt(p_id, p_way, p_outcome, p_note, p_next_step_on) $$;
create function public.close_intake(p_id uuid, p_reason public.intake_close_reason, p_note text default null) returns void language sql set search_path = '' as $$ select private.close_intake(p_id, p_reason, p_note) $$;
create function public.reopen_intake(p_id uuid, p_note text) returns void language sql set search_path = '' as $$ select private.reopen_intake(p_id, p_note) $$;
create function public.decide_intake_duplicate(p_id uuid, p_other uuid, p_is_same boolean) returns void language sql set search_path = '' as $$ select private.decide_intake_duplicate(p_id, p_other, p_is_same) $$;
comment on function public.take_over_intake is 'The calling coordinator becomes the owner; twice is harmless. DNIED, NTFND, BADST when closed.';
comment on function public.hand_over_intake is 'Gives the request to another coordinator, or to nobody (null). INPUT(to), DNIED, NTFND, BADST.';
comment on function public.record_intake_attempt is 'Keeps a try to reach the person and the day of the next step (a date in the organisation''s zone, not past). A new request moves to reaching_out and gets an owner. INPUT(next_step_on), DNIED, NTFND, BADST.';
comment on function public.close_intake is 'Closes with a reason; `other` needs a note. INPUT(reason|note), DNIED, NTFND, BADST.';
comment on function public.reopen_intake is 'Opens a closed request again, saying why. INPUT(note), DNIED, NTFND, BADST.';
comment on function public.decide_intake_duplicate is 'A person says whether two requests are the same person. Nothing is merged. DNIED, NTFND.';
grant execute on function public.take_over_intake, public.hand_over_intake, public.record_intake_attempt, public.close_intake, public.reopen_intake, public.decide_intake_duplicate,
  private.take_over_intake, private.hand_over_intake, private.record_intake_attempt, private.close_intake, private.reopen_intake, private.decide_intake_duplicate to authenticated;

-- The queue ------------------------------------------------------------------------------------

create function private.overdue_before() returns timestamptz language sql stable security definer set search_path = '' as $$
  -- the latest midnight such that requests received before it were due (due_on) before today
  select ((max(d)::date + 1)::timestamp at time zone o.zone)
  from public.organization o, generate_series(private.organization_today() - (o.contact_standard_days * 2 + 30), private.organization_today(), interval '1 day') as d
  where private.add_business_days(d::date, o.contact_standard_days) < private.organization_today()
  group by o.zone
$$;
comment on function private.overdue_before is 'Requests received before this instant are past their due_on: the last business day within the organisation''s standard lies before today.';
grant execute on function private.overdue_before to authenticated;

create type public.intake_queue_row as (
  id uuid, reference text, status public.intake_status, called_name text, received_at timestamptz, days_waiting int, due_on date,
  language text, needs_interpreter boolean, county text, program_id uuid, owner_id uuid, owner_name text, next_step_on date,
  attempts int, last_attempt_at timestamptz, asked_by public.intake_asked_by, updated_at timestamptz);

create function private.intake_queue_rows(p_ids uuid[]) returns setof public.intake_queue_row
language sql stable security definer set search_path = '' as $$
  select i.id, i.reference, i.status, i.called_name, i.received_at,
    case when i.status not in ('closed', 'connected') then private.business_days_between((i.received_at at time zone o.zone)::date, private.organization_today()) end,
    case when i.status not in ('closed', 'connected') then private.add_business_days((i.received_at at time zone o.zone)::date, o.contact_standard_days) end,
    i.language, i.needs_interpreter, i.county, i.program_id, i.owner_id, coalesce(a.full_name, a.email), i.next_step_on,
    t.attempts::int, t.last_attempt_at, i.asked_by, i.updated_at
  from unnest(p_ids) with ordinality as k (id, n)
  join public.intakes i on i.id = k.id
  cross join public.organization o
  left join public.accounts a on a.user_id = i.owner_id
  cross join lateral (select count(*) as attempts, max(attempted_at) as last_attempt_at from public.intake_attempts where intake_id = i.id) t
  where private.has_role('coordinator')
  order by k.n
$$;
comment on function private.intake_queue_rows is 'The queue''s columns for these requests, in this order; none for others than coordinators.';
grant execute on function private.intake_queue_rows to authenticated;

create function public.list_intakes(
  p_scope text default 'open', p_status public.intake_status default null, p_owner uuid default null, p_unowned boolean default false,
  p_language text default null, p_program uuid default null, p_overdue boolean default false,
  p_after_at timestamptz default null, p_after_id uuid default null, p_limit int default 50)
returns setof public.intake_queue_row language plpgsql stable set search_path = '' as $$
declare v_ids uuid[];
begin
  execute 'select array(select id from public.intakes where '
    || case p_scope when 'closed' then 'status in (''closed'', ''connected'')' else 'status <> ''closed'' and status <> ''connected''' end
    || case when p_status is null then '' else ' and status = $1' end
    || case when p_owner is null then '' else ' and owner_id = $2' end
    || case when p_unowned then ' and owner_id is null' else '' end
    || case when p_language is null then '' else ' and language = $3' end
    || case when p_program is null then '' else ' and program_id = $4' end
    || case when p_overdue then ' and received_at < (select private.overdue_before())' else '' end
    || case when p_after_at is null then '' when p_scope = 'closed' then ' and (received_at, id) < ($5, $6)' else ' and (received_at, id) > ($5, $6)' end
    || case p_scope when 'closed' then ' order by received_at desc, id desc' else ' order by received_at, id' end
    || ' limit $7)'
  into v_ids using p_status, p_owner, p_language, p_program, p_after_at, p_after_id, least(greatest(p_limit, 1), 200);
  return query select * from private.intake_queue_rows(v_ids);
end $$;
comment on function public.list_intakes is
  'The queue, at most 200 rows after the keyset (p_after_at, p_after_id): p_scope open (longest waiting first) or closed (newest first), with filters. days_waiting are business days; due_on is the last day within the standard. Coordinators only; others get no rows.';
grant execute on function public.list_intakes to authenticated;

create function public.count_intakes() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('open', count(*), 'unowned', count(*) filter (where owner_id is null), 'mine', count(*) filter (where owner_id = (select auth.uid())),
    'overdue', count(*) filter (where received_at < (select private.overdue_before())))
  from public.intakes where status <> 'closed' and status <> 'connected'
$$;
comment on function public.count_intakes is 'Counts of open requests as {open, unowned, mine, overdue} under the caller''s policies.';
grant execute on function public.count_intakes to authenticated;

create function private.search_intakes(p_term text) returns setof public.intake_queue_row
language plpgsql security definer set search_path = '' as $$
declare
  v_term text := trim(p_term);
  v_ids uuid[];
begin
  perform private.require_role('coordinator');
  if length(v_term) < 2 then return; end if;
  if upper(v_term) ~ '^[2-9CFGHJMPQRVWX]{3}-?[2-9CFGHJMPQRVWX]{3}$' then
    v_ids := array(select id from public.intakes where reference = upper(left(v_term, 3) || '-' || right(v_term, 3)));
  elsif v_term like '%@%' then
    v_ids := array(select intake_id from public.intake_contacts where email = lower(v_term) limit 20);
  elsif length(regexp_replace(v_term, '\D', '', 'g')) >= 10 and v_term !~ '[[:alpha:]]' then
    v_ids := array(select intake_id from public.intake_contacts where phone_normalized = private.normalize_phone(v_term) limit 20);
  end if;
  if coalesce(cardinality(v_ids), 0) = 0 then
    v_ids := array(select c.intake_id from public.intake_contacts c join public.intakes i on i.id = c.intake_id
      where lower(c.full_name) like '%' || replace(replace(replace(lower(v_term), '\', '\\'), '%', '\%'), '_', '\_') || '%'
      order by i.received_at desc limit 20);
  end if;
  perform private.log_read('intakes', 'search', jsonb_build_object('found', coalesce(cardinality(v_ids), 0)));
  return query select * from private.intake_queue_rows(v_ids);
end $$;
create function public.search_intakes(p_term text) returns setof public.intake_queue_row language sql set search_path = '' as $$ select * from private.search_intakes(p_term) $$;
comment on function public.search_intakes is 'At most 20 requests by reference, full phone number, full mail address, or part of a name. The search is logged, its words are not. DNIED.';
grant execute on function public.search_intakes, private.search_intakes to authenticated;

-- Opening one ----------------------------------------------------------------------------------

create function private.intake_duplicates(p_id uuid) returns jsonb language sql stable security definer
set search_path = '' set pg_trgm.similarity_threshold = 0.6 as $$
  select coalesce(jsonb_agg(to_jsonb(d) order by d.received_at desc), '[]') from (
    select i.id, i.reference, i.status, i.received_at, c.full_name, c.phone, c.email, i.county, i.language,
      c.phone_normalized = me.phone_normalized as same_phone, c.email = me.email as same_email,
      extensions.similarity(lower(c.full_name), lower(me.full_name)) >= 0.6 as similar_name,
      (select k.is_same_person from public.intake_duplicate_decisions k
        where k.intake_id = least(i.id, p_id) and k.other_id = greatest(i.id, p_id) order by k.decided_at desc limit 1) as is_same_person
    from public.intake_contacts me
    join public.intake_contacts c on c.intake_id <> me.intake_id
      and (c.phone_normalized = me.phone_normalized or c.email = me.email or lower(c.full_name) operator(extensions.%) lower(me.full_name))
    join public.intakes i on i.id = c.intake_id
    where me.intake_id = p_id
    order by i.received_at desc limit 10) d
$$;
comment on function private.intake_duplicates is 'Up to ten other requests with the same phone or mail or a much alike name, and what was decided of each.';

create function private.open_intake(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('coordinator');
  select jsonb_build_object(
    'intake', to_jsonb(q), 'close_reason', i.close_reason, 'locale', i.locale, 'jurisdiction', i.jurisdiction,
    'contact', to_jsonb(c) - 'intake_id' - 'phone_normalized',
    'health', to_jsonb(h) - 'intake_id',
    'program_name', (select jsonb_object_agg(t.locale, t.name) from public.program_texts t where t.program_id = i.program_id),
    'plan_name', (select p.name from public.coverage_plans p where p.id = c.plan_id),
    'consents', (select coalesce(jsonb_agg(to_jsonb(k) - 'intake_id' order by k.kind), '[]') from public.intake_consents k where k.intake_id = i.id),
    'attempts', (select coalesce(jsonb_agg(to_jsonb(t) - 'intake_id' || jsonb_build_object('by_name', coalesce(a.full_name, a.email)) order by t.attempted_at desc), '[]')
      from public.intake_attempts t left join public.accounts a on a.user_id = t.attempted_by where t.intake_id = i.id),
    'events', (select coalesce(jsonb_agg(to_jsonb(e) - 'intake_id' || jsonb_build_object('by_name', coalesce(a.full_name, a.email), 'to_owner_name', coalesce(o.full_name, o.email)) order by e.happened_at desc), '[]')
      from public.intake_events e left join public.accounts a on a.user_id = e.actor_id left join public.accounts o on o.user_id = e.to_owner_id where e.intake_id = i.id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'to_email', m.to_email, 'status', m.status, 'error_code', m.error_code, 'queued_at', m.queued_at, 'sent_at', m.sent_at,
        'is_suppressed', exists (select from public.suppressed_addresses s where s.email = m.to_email)) order by m.queued_at desc), '[]')
      from public.messages m where m.subject_id = i.id and m.kind <> 'intake_notice' and m.replaced_by is null),
    'duplicates', private.intake_duplicates(i.id),
    'commands', (select coalesce(jsonb_agg(k.command order by k.command), '[]') from private.intake_commands() k where k.from_status = i.status))
  into v_result
  from public.intakes i
  join private.intake_queue_rows(array[p_id]) q on true
  join public.intake_contacts c on c.intake_id = i.id
  left join public.intake_health h on h.intake_id = i.id
  where i.id = p_id;
  if v_result is null then perform private.fail('NTFND', 'no such request'); end if;
  perform private.log_read('intakes', p_id::text, jsonb_build_object('with', jsonb_build_array('contact', 'health')));
  return v_result;
end $$;
create function public.open_intake(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_intake(p_id) $$;
comment on function public.open_intake is
  'Everything about one request as {intake (queue row), close_reason, locale, jurisdiction, contact, health, program_name{locale}, plan_name, consents[], attempts[], events[], messages[], duplicates[], commands[]}. The opening is logged. Coordinators; DNIED, NTFND.';
grant execute on function public.open_intake, private.open_intake to authenticated;
