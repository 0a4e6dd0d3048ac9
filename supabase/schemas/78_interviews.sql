-- Interviews: the team proposes times, the candidate picks one, and nobody sits in two at once.
-- A time is an instant with the zone of the place (of the organisation, for phone and video). A picked time books its
-- interviewers; an exclusion constraint makes overlap impossible, and `on conflict do nothing` keeps two picks at the
-- same instant free of deadlocks: one wins, the other is told TAKEN and keeps their other times.
-- The identity of an interview is its calendar UID; `sequence` rises with each change (RFC 5545, 3.8.7.4).
-- Deliberately missing: what was said there. That belongs into reviews (76).

create extension if not exists btree_gist with schema extensions;

create type public.interview_way as enum ('in_person', 'phone', 'video');
create type public.interview_status as enum ('proposed', 'set', 'cancelled', 'held', 'no_show');

create table public.interviews (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  status public.interview_status not null default 'proposed',
  way public.interview_way not null,
  location_id uuid references public.locations (id) on delete restrict,
  -- which door, which number, which link: shown to the candidate as written
  details text,
  zone text not null,
  minutes smallint not null,
  sequence int not null default 0,
  starts_at timestamptz,
  -- the candidate asked for other times, and what they wrote
  asked_at timestamptz,
  asked_note text,
  created_by uuid references public.accounts (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint interviews_in_person_name_a_place check ((way = 'in_person') = (location_id is not null)),
  constraint interviews_details_are_short check (length(details) between 1 and 500),
  constraint interviews_last_10_to_240_minutes check (minutes between 10 and 240),
  constraint interviews_have_a_time_once_set check (
    case status when 'proposed' then starts_at is null when 'cancelled' then true else starts_at is not null end),
  constraint interviews_asked_note_is_short check (length(asked_note) between 1 and 1000),
  constraint interviews_asked_note_has_its_instant check (asked_note is null or asked_at is not null)
);

create table public.interview_times (
  id uuid primary key default gen_random_uuid(),
  interview_id uuid not null references public.interviews (id) on delete cascade,
  starts_at timestamptz not null,
  constraint interview_times_differ unique (interview_id, starts_at)
);

create table public.interviewers (
  interview_id uuid not null references public.interviews (id) on delete cascade,
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  primary key (interview_id, user_id)
);

create table public.interview_bookings (
  interview_id uuid not null references public.interviews (id) on delete cascade,
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  during tstzrange not null,
  primary key (interview_id, user_id),
  constraint interview_bookings_do_not_overlap exclude using gist (user_id with =, during with &&)
);

create table public.interview_events (
  id uuid primary key default gen_random_uuid(),
  interview_id uuid not null references public.interviews (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  is_by_candidate boolean not null default false,
  command text not null,
  sequence int not null,
  starts_at timestamptz,
  note text,
  constraint interview_events_note_is_short check (length(note) between 1 and 1000)
);

-- one interview under way per application; an application's interviews; foreign keys; an interview's story
create unique index interviews_one_open_per_application on public.interviews (application_id) where status in ('proposed', 'set');
create index interviews_application on public.interviews (application_id, created_at desc);
create index interviews_location on public.interviews (location_id);
create index interviews_created_by on public.interviews (created_by);
create index interviewers_user on public.interviewers (user_id);
create index interview_events_interview on public.interview_events (interview_id, happened_at desc);
create index interview_events_actor on public.interview_events (actor_id);

alter table public.interviews enable row level security;
alter table public.interview_times enable row level security;
alter table public.interviewers enable row level security;
alter table public.interview_bookings enable row level security;
alter table public.interview_events enable row level security;
create policy hiring_team_select on public.interviews for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.interview_times for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.interviewers for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.interview_events for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy nobody_directly on public.interview_bookings for select to authenticated using (false);
grant select on public.interviews, public.interview_times, public.interviewers, public.interview_events to authenticated;
-- NOTE: no writes: every change is a command. NOTE: no grant on bookings: whose day is full is nobody's to browse.

create trigger touch before update on public.interviews for each row execute function private.tg__touch();
create trigger append_only before update on public.interview_events for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.interviews for each row execute function private.tg__audit('id',
  'application_id,status,way,location_id,zone,minutes,sequence,starts_at,asked_at,created_by');
create trigger audit after insert or update or delete on public.interview_times for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.interviewers for each row execute function private.tg__audit('interview_id,user_id', '*');
create trigger audit after insert or update or delete on public.interview_bookings for each row execute function private.tg__audit('interview_id,user_id', 'interview_id,user_id,during');
create trigger audit after insert or update or delete on public.interview_events for each row execute function private.tg__audit('id',
  'interview_id,command,sequence,starts_at,is_by_candidate');

-- Shared halves of the commands ------------------------------------------------------------------

create function private.interview_commands() returns table (
  command text, from_status public.interview_status, to_status public.interview_status, roles public.staff_role[], is_candidate boolean)
language sql immutable set search_path = '' as $$
  values
    ('pick', 'proposed'::public.interview_status, 'set'::public.interview_status, '{}'::public.staff_role[], true),
    ('ask_other_times', 'proposed', 'proposed', '{}', true),
    ('ask_other_times', 'set', 'set', '{}', true),
    ('cancel', 'proposed', 'cancelled', '{hr,hiring_manager}', true),
    ('cancel', 'set', 'cancelled', '{hr,hiring_manager}', true),
    ('held', 'set', 'held', '{hr,hiring_manager}', false),
    ('no_show', 'set', 'no_show', '{hr,hiring_manager}', false)
$$;
comment on function private.interview_commands is 'The only moves of an interview, from where to where, and who may make them. Proposing is a move of its own (propose_interview).';
grant execute on function private.interview_commands to authenticated;

create function private.begin_interview_command(p_id uuid, p_command text,
  out interview public.interviews, out to_status public.interview_status, out is_by_candidate boolean)
language plpgsql security definer set search_path = '' as $$
declare v_application public.applications%rowtype; v_move record;
begin
  -- the application first, always: commands on it and on its interviews wait for each other in one order
  select a.* into v_application from public.applications a join public.interviews i on i.application_id = a.id where i.id = p_id for update of a;
  is_by_candidate := coalesce(v_application.candidate_id = any (private.my_candidate_ids()), false);
  if not is_by_candidate and not private.has_role('hr', 'hiring_manager') then perform private.fail('DNIED', 'not yours'); end if;
  select * into interview from public.interviews where id = p_id for update;
  if interview.id is null then perform private.fail('NTFND', 'no such interview'); end if;
  if not exists (select from private.interview_commands() c where c.command = p_command
      and ((c.is_candidate and is_by_candidate) or private.has_role(variadic c.roles))) then
    perform private.fail('DNIED', 'not yours to do');
  end if;
  select * into v_move from private.interview_commands() c where c.command = p_command and c.from_status = interview.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, interview.status), interview.status::text); end if;
  to_status := v_move.to_status;
end $$;
comment on function private.begin_interview_command is 'Locks the application and the interview, checks who asks and the state; gives the row, where the command leads, and whether its candidate asks. DNIED, NTFND, BADST (detail: the state it is in).';

create function private.record_interview_event(p_interview uuid, p_command text, p_note text, p_is_by_candidate boolean) returns uuid
language sql security definer set search_path = '' as $$
  insert into public.interview_events (interview_id, actor_id, is_by_candidate, command, sequence, starts_at, note)
  select id, auth.uid(), p_is_by_candidate, p_command, sequence, starts_at, nullif(trim(p_note), '') from public.interviews where id = p_interview
  returning id
$$;
comment on function private.record_interview_event is 'Keeps a step of an interview as it now stands; gives the event''s id.';

create function private.end_interview(p_interview public.interviews, p_note text, p_is_by_candidate boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.interviews set status = 'cancelled', sequence = sequence + 1 where id = p_interview.id;
  delete from public.interview_bookings where interview_id = p_interview.id;
  perform private.queue_messages('interview_cancelled', private.record_interview_event(p_interview.id, 'cancel', p_note, p_is_by_candidate));
end $$;
comment on function private.end_interview is 'Calls an interview off: frees its interviewers, keeps why, and tells everybody.';

create function private.local_instant(p_local text, p_zone text) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare v_at timestamptz;
begin
  if p_local is null or p_local !~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' then perform private.fail('INPUT', 'not a local time', 'times'); end if;
  v_at := p_local::timestamp at time zone p_zone;
  if v_at at time zone p_zone <> p_local::timestamp then perform private.fail('INPUT', 'the clocks skip this time', 'times'); end if;
  return v_at;
end $$;
comment on function private.local_instant is 'The instant of a local time (YYYY-MM-DDTHH:MM) on the clock of a zone; INPUT(times) for a time that is skipped when clocks go forward. Where a time comes twice, the later (standard) one.';
