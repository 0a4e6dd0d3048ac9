-- Interviews, the commands: propose, pick, ask for other times, call off, record; and what mail and calendar may say.

create function private.propose_interview(p_application uuid, p_interview jsonb, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_application public.applications%rowtype;
  v_open public.interviews%rowtype;
  v_way public.interview_way := (p_interview ->> 'way')::public.interview_way;
  v_place public.locations%rowtype;
  v_zone text := (select zone from public.organization);
  v_minutes smallint := (p_interview ->> 'minutes')::smallint;
  v_people uuid[] := private.json_enums(p_interview -> 'interviewers')::uuid[];
  v_times timestamptz[];
  v_taken timestamptz;
begin
  perform private.require_role('hr', 'hiring_manager');
  select * into v_application from public.applications where id = p_application and status <> 'draft' for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_application.status <> 'interview' then perform private.fail('BADST', 'not in the interview step', v_application.status::text); end if;

  if v_way is null then perform private.fail('INPUT', 'way missing', 'way'); end if;
  if v_way = 'in_person' then
    select * into v_place from public.locations where id = (p_interview ->> 'location_id')::uuid;
    if not found then perform private.fail('INPUT', 'place missing', 'location_id'); end if;
    v_zone := v_place.zone;
  end if;
  if v_minutes is null or v_minutes not between 10 and 240 then perform private.fail('INPUT', 'bad length', 'minutes'); end if;
  if cardinality(v_people) not between 1 and 8 or exists (select from unnest(v_people) p where not exists (select from public.staff_roles r where r.user_id = p)) then
    perform private.fail('INPUT', 'interviewers are one to eight people of the staff', 'interviewers');
  end if;
  v_times := array(select distinct private.local_instant(t, v_zone) from jsonb_array_elements_text(coalesce(p_interview -> 'times', '[]')) t order by 1);
  if cardinality(v_times) not between 1 and 20 or v_times[1] <= now() then perform private.fail('INPUT', 'one to twenty times to come', 'times'); end if;
  select t into v_taken from unnest(v_times) t where exists (select from public.interview_bookings b
    where b.user_id = any (v_people) and b.during && tstzrange(t, t + make_interval(mins => v_minutes))
      and b.interview_id not in (select i.id from public.interviews i where i.application_id = p_application)) order by 1 limit 1;
  if found then perform private.fail('TAKEN', format('an interviewer is booked at %s', v_taken), 'times'); end if;

  select * into v_open from public.interviews where application_id = p_application and status in ('proposed', 'set') for update;
  if v_open.status = 'set' then
    -- a set time is called off for all who hold it; the new times are a new interview
    if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why the set time goes', 'reason'); end if;
    perform private.end_interview(v_open, p_reason, false);
    v_open := null;
  end if;
  if v_open.id is null then
    insert into public.interviews (application_id, way, location_id, details, zone, minutes, created_by)
    values (p_application, v_way, v_place.id, nullif(trim(p_interview ->> 'details'), ''), v_zone, v_minutes, auth.uid()) returning * into v_open;
  else
    update public.interviews set way = v_way, location_id = v_place.id, details = nullif(trim(p_interview ->> 'details'), ''), zone = v_zone,
      minutes = v_minutes, sequence = sequence + 1, asked_at = null, asked_note = null where id = v_open.id;
    delete from public.interview_times where interview_id = v_open.id;
    delete from public.interviewers where interview_id = v_open.id;
  end if;
  insert into public.interview_times (interview_id, starts_at) select v_open.id, t from unnest(v_times) t;
  insert into public.interviewers (interview_id, user_id) select v_open.id, p from unnest(v_people) p;
  perform private.queue_messages('interview_proposed', private.record_interview_event(v_open.id, 'propose', null, false));
  return v_open.id;
end $$;

create function private.pick_interview_time(p_interview uuid, p_time uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare v record; v_at timestamptz;
begin
  select * into v from private.begin_interview_command(p_interview, 'pick');
  select starts_at into v_at from public.interview_times where id = p_time and interview_id = p_interview;
  if v_at is null or v_at <= now() then perform private.fail('INPUT', 'that time is not offered any more', 'time'); end if;
  insert into public.interview_bookings (interview_id, user_id, during)
  select p_interview, user_id, tstzrange(v_at, v_at + make_interval(mins => (v.interview).minutes)) from public.interviewers
  where interview_id = p_interview order by user_id on conflict do nothing;
  if (select count(*) from public.interview_bookings where interview_id = p_interview) <> (select count(*) from public.interviewers where interview_id = p_interview) then
    perform private.fail('TAKEN', 'an interviewer is booked by now', 'time');
  end if;
  update public.interviews set status = v.to_status, starts_at = v_at, sequence = sequence + 1, asked_at = null, asked_note = null where id = p_interview;
  perform private.queue_messages('interview_set', private.record_interview_event(p_interview, 'pick', null, true));
end $$;

create function private.ask_other_times(p_interview uuid, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_interview_command(p_interview, 'ask_other_times');
  update public.interviews set asked_at = now(), asked_note = nullif(trim(p_note), '') where id = p_interview;
  perform private.record_interview_event(p_interview, 'ask_other_times', p_note, true);
end $$;

create function private.cancel_interview(p_interview uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_interview_command(p_interview, 'cancel');
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why', 'reason'); end if;
  perform private.end_interview(v.interview, p_reason, v.is_by_candidate);
end $$;

create function private.record_interview_outcome(p_interview uuid, p_outcome public.interview_status, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_interview_command(p_interview, case when p_outcome = 'no_show' then 'no_show' else 'held' end);
  if p_outcome is null or p_outcome not in ('held', 'no_show') then perform private.fail('INPUT', 'held or no_show', 'outcome'); end if;
  if (v.interview).starts_at > now() then perform private.fail('INPUT', 'it has not begun', 'outcome'); end if;
  update public.interviews set status = v.to_status where id = p_interview;
  perform private.record_interview_event(p_interview, p_outcome::text, p_note, false);
end $$;

create function public.propose_interview(p_application uuid, p_interview jsonb, p_reason text default null) returns uuid
language sql set search_path = '' as $$ select private.propose_interview(p_application, p_interview, p_reason) $$;
create function public.pick_interview_time(p_interview uuid, p_time uuid) returns void language sql set search_path = '' as $$ select private.pick_interview_time(p_interview, p_time) $$;
create function public.ask_other_times(p_interview uuid, p_note text default null) returns void language sql set search_path = '' as $$ select private.ask_other_times(p_interview, p_note) $$;
create function public.cancel_interview(p_interview uuid, p_reason text) returns void language sql set search_path = '' as $$ select private.cancel_interview(p_interview, p_reason) $$;
create function public.record_interview_outcome(p_interview uuid, p_outcome public.interview_status, p_note text default null) returns void
language sql set search_path = '' as $$ select private.record_interview_outcome(p_interview, p_outcome, p_note) $$;
comment on function public.propose_interview is
  'Offers times to a candidate in the interview step; times not yet picked are replaced, a set one is called off with p_reason. p_interview: {way, location_id (in person), details, minutes (10–240), interviewers[user ids], times[YYYY-MM-DDTHH:MM on the clock of the place, or of the organisation for phone and video]}. Gives the interview''s id. HR, hiring managers. INPUT(way|location_id|minutes|interviewers|times|reason), TAKEN(times), NTFND, BADST, DNIED.';
comment on function public.pick_interview_time is 'The candidate takes one of the times; it books every interviewer. TAKEN when one of them is booked by now (the other times stay), INPUT(time) when it is past or withdrawn, BADST, NTFND, DNIED.';
comment on function public.ask_other_times is 'The candidate says that no time suits, with a note; a set time stands until new ones are proposed. BADST, NTFND, DNIED.';
comment on function public.cancel_interview is 'The team or the candidate calls an interview off, saying why. INPUT(reason), BADST, NTFND, DNIED.';
comment on function public.record_interview_outcome is 'The team keeps whether it was held (held) or the candidate did not come (no_show), once it has begun. INPUT(outcome), BADST, NTFND, DNIED.';
grant execute on function public.propose_interview, public.pick_interview_time, public.ask_other_times, public.cancel_interview, public.record_interview_outcome,
  private.propose_interview, private.pick_interview_time, private.ask_other_times, private.cancel_interview, private.record_interview_outcome to authenticated;

-- An application that leaves the interview step takes its interview with it --------------------------

create function private.tg_applications__end_interviews() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_row public.interviews%rowtype;
begin
  -- one that has begun stays, so that its outcome can still be kept
  for v_row in select * from public.interviews where application_id = new.id and status in ('proposed', 'set') and (starts_at is null or starts_at > now()) for update loop
    perform private.end_interview(v_row, null, new.status = 'withdrawn');
  end loop;
  return null;
end $$;
comment on function private.tg_applications__end_interviews is 'After an application leaves the interview step: calls off what is still to come. A decision not to go on calls it off only when the candidate is told, or the calling off would tell it.';
create trigger end_interviews after update of status, told_at on public.applications for each row
  when ((old.status = 'interview' and new.status not in ('interview', 'not_selected')) or (old.told_at is null and new.told_at is not null)) execute function private.tg_applications__end_interviews();

-- What others may say ------------------------------------------------------------------------------

create function private.interview_document(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', i.id, 'status', i.status, 'way', i.way, 'details', i.details, 'zone', i.zone, 'minutes', i.minutes, 'sequence', i.sequence,
    'starts_at', i.starts_at, 'asked_at', i.asked_at, 'asked_note', i.asked_note,
    'place', (select to_jsonb(p) from (select l.name, l.street, l.city, l.jurisdiction, l.postal_code from public.locations l where l.id = i.location_id) p),
    'interviewers', (select coalesce(jsonb_agg(coalesce(a.full_name, o.name) order by a.full_name), '[]') from public.interviewers v join public.accounts a on a.user_id = v.user_id where v.interview_id = i.id),
    'times', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'starts_at', t.starts_at, 'is_open', i.status = 'proposed' and t.starts_at > now() and not exists (
        select from public.interview_bookings b join public.interviewers v on v.user_id = b.user_id and v.interview_id = i.id
        where b.during && tstzrange(t.starts_at, t.starts_at + make_interval(mins => i.minutes)))) order by t.starts_at), '[]')
      from public.interview_times t where t.interview_id = i.id),
    'ended_note', (select e.note from public.interview_events e where e.interview_id = i.id and e.command = 'cancel' order by e.happened_at desc limit 1),
    'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id), 'reference', a.reference,
    'organization', o.name, 'organization_email', o.email, 'organization_phone', o.phone)
  from public.interviews i join public.applications a on a.id = i.application_id cross join public.organization o where i.id = p_id
$$;
comment on function private.interview_document is 'An interview as its candidate, a mail and a calendar file may tell it. No name of the candidate.';

create function private.interview_facts(p_event uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select private.interview_document(e.interview_id) || jsonb_build_object('interview_id', e.interview_id, 'command', e.command, 'note', e.note, 'is_by_candidate', e.is_by_candidate)
  from public.interview_events e
  where e.id = p_event and not exists (select from public.interview_events l
    where l.interview_id = e.interview_id and l.happened_at > e.happened_at and l.command in ('propose', 'pick', 'cancel'))
$$;
comment on function private.interview_facts is 'For mail: the interview of an event, with the event''s command and note; null when a later step has overtaken it.';

create function private.list_my_interviews(p_application uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.applications where id = p_application and candidate_id = any (private.my_candidate_ids())) then
    perform private.fail('DNIED', 'not yours');
  end if;
  return (select coalesce(jsonb_agg(private.interview_document(id) order by created_at desc), '[]') from public.interviews where application_id = p_application);
end $$;
create function public.list_my_interviews(p_application uuid) returns jsonb language sql stable set search_path = '' as $$ select private.list_my_interviews(p_application) $$;
comment on function public.list_my_interviews is
  'The candidate''s interviews of one application, newest first: [{id, status, way, details, zone, minutes, sequence, starts_at, asked_at, asked_note, place, interviewers[names], times[{id, starts_at, is_open}], ended_note, job_title{locale}, reference, organization, organization_email, organization_phone}]. DNIED when it is not theirs.';
grant execute on function public.list_my_interviews, private.list_my_interviews to authenticated;

comment on table public.interviews is 'A meeting with a candidate: how, where, how long, and the time once it is picked.';
comment on table public.interview_times is 'The times a candidate may pick from.';
comment on table public.interviewers is 'Who of the staff takes part.';
comment on table public.interview_bookings is 'When an interviewer is taken. No two overlap.';
comment on table public.interview_events is 'Each step of an interview. Append only; its id is the subject of mail.';
