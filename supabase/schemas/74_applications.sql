-- Applications: one person, one posting, from draft to hire. The status changes only through the commands below.
-- A decision not to go on is decided first and told later: until told_at is set, the candidate sees the state before
-- (private.candidate_status), so a candidate never reads these rows, only functions that ask it.
-- A draft's answers are an unchecked document that only its writer sees; typed answers (75) are made at submit.

create type public.application_status as enum
  ('draft', 'submitted', 'screening', 'interview', 'offer', 'clearing', 'hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create type public.application_source as enum
  ('our_site', 'staff_or_friend', 'job_board', 'social_media', 'event', 'training_program', 'community_partner', 'returning', 'other', 'not_said');
create type public.application_close_reason as enum (
  -- ours
  'other_candidate_chosen', 'required_credential_missing', 'experience_does_not_match', 'knock_out_answer', 'schedule_does_not_fit',
  'could_not_reach', 'job_closed', 'reference_not_suitable', 'check_not_passed', 'condition_not_met', 'entered_by_mistake',
  -- the candidate's
  'found_another_job', 'pay', 'schedule', 'place_or_travel', 'health_or_family', 'process_too_long', 'changed_my_mind', 'offer_lapsed', 'other');

create table public.applications (
  id uuid primary key default gen_random_uuid(),
  reference text not null,
  job_id uuid not null references public.jobs (id) on delete restrict,
  -- the posting as it stood when it was answered
  job_version smallint not null,
  candidate_id uuid not null references public.candidates (id) on delete restrict,
  status public.application_status not null default 'draft',
  status_at timestamptz not null default now(),
  submitted_at timestamptz,
  told_at timestamptz,
  close_reason public.application_close_reason,
  has_knock_out boolean not null default false,
  source public.application_source not null default 'not_said',
  locale public.locale not null,
  is_paper boolean not null default false,
  is_held boolean not null default false,
  anonymised_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint applications_answer_a_kept_version foreign key (job_id, job_version) references public.job_versions (job_id, version) on delete restrict,
  constraint applications_reference_reads_over_the_phone check (reference ~ '^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$'),
  constraint applications_reference_is_unique unique (reference),
  constraint applications_submitted_at_matches_status check ((status = 'draft') = (submitted_at is null)),
  constraint applications_told_at_only_when_not_selected check (told_at is null or status = 'not_selected'),
  constraint applications_close_reason_matches_status check (
    (status in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met')) = (close_reason is not null))
);

create table public.application_drafts (
  application_id uuid primary key references public.applications (id) on delete cascade,
  answers jsonb not null default '{}',
  revision int not null default 1,
  saved_at timestamptz not null default now(),
  constraint application_drafts_answers_are_sections check (jsonb_typeof(answers) = 'object'),
  constraint application_drafts_hold_at_most_200_kb check (pg_column_size(answers) <= 204800)
);

create table public.application_events (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  command text not null,
  from_status public.application_status,
  to_status public.application_status not null,
  reason public.application_close_reason,
  note text,
  -- whether the candidate was to be told of this step
  is_told boolean not null default false,
  constraint application_events_note_is_short check (length(note) between 1 and 2000)
);

-- one live application per posting and person
create unique index applications_one_live_per_job_and_candidate on public.applications (job_id, candidate_id)
  where status in ('draft', 'submitted', 'screening', 'interview', 'offer', 'clearing', 'hired');
-- the hiring desk (77): what waits, longest first, in all and by each filter; what has ended, newest first; what is decided
-- and not told; live refresh
create index applications_open on public.applications (status_at, id) include (status, has_knock_out)
  where status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_ended on public.applications (status_at, id)
  where status in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create index applications_untold on public.applications (status_at, id) where status = 'not_selected' and told_at is null;
create index applications_by_status on public.applications (status, status_at, id);
create index applications_by_job on public.applications (job_id, status, status_at, id);
create index applications_open_knocked_out on public.applications (status_at, id) include (status)
  where has_knock_out and status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_open_by_source on public.applications (source, status_at, id) include (status)
  where status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_open_by_language on public.applications (locale, status_at, id) include (status)
  where status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_ended_by_source on public.applications (source, status_at, id)
  where status in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create index applications_ended_by_language on public.applications (locale, status_at, id)
  where status in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create index applications_changed on public.applications (updated_at desc) where status <> 'draft';
-- foreign keys, a person's applications, an application's timeline, reports over steps
create index applications_job_version on public.applications (job_id, job_version);
create index applications_candidate on public.applications (candidate_id, created_at desc);
create index application_events_application on public.application_events (application_id, happened_at);
create index application_events_actor on public.application_events (actor_id);
create index application_events_steps on public.application_events (to_status, happened_at);

alter table public.applications enable row level security;
alter table public.application_drafts enable row level security;
alter table public.application_events enable row level security;
create policy hiring_team_select_submitted on public.applications for select to authenticated
  using (status <> 'draft' and (select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy nobody_directly on public.application_drafts for select to authenticated using (false);
create policy hiring_team_select on public.application_events for select to authenticated
  using (to_status <> 'draft' and (select private.has_role('hr', 'hiring_manager', 'auditor')));
-- NOTE: not candidate_id: it would tie an application sifted without a name to one whose name is known (77)
grant select (id, reference, job_id, job_version, status, status_at, submitted_at, told_at, close_reason, has_knock_out, source, locale,
  is_paper, is_held, anonymised_at, created_at, updated_at) on public.applications to authenticated;
grant select on public.application_events to authenticated;
-- NOTE: no writes: every change is a command. NOTE: no grant on drafts: what is not sent is nobody's business.

create trigger touch before update on public.applications for each row execute function private.tg__touch();
create trigger append_only before update on public.application_events for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.applications for each row execute function private.tg__audit('id',
  'job_id,job_version,candidate_id,status,status_at,submitted_at,told_at,close_reason,has_knock_out,source,locale,is_paper,is_held,anonymised_at');
-- NOTE: autosaves are not audited row by row; that a draft came and went is kept by applications.
create trigger audit after insert or delete on public.application_drafts for each row execute function private.tg__audit('application_id', '');
create trigger audit after insert or update or delete on public.application_events for each row execute function private.tg__audit('id',
  'application_id,command,from_status,to_status,reason,is_told');

-- Moves ----------------------------------------------------------------------------------------

create function private.application_commands() returns table (
  command text, from_status public.application_status, to_status public.application_status, roles public.staff_role[], is_candidate boolean, is_clock boolean)
language sql immutable set search_path = '' as $$
  with open_status (s) as (values ('submitted'::public.application_status), ('screening'), ('interview'), ('offer'), ('clearing'))
  select c.command, c.from_status::public.application_status, c.to_status::public.application_status, c.roles::public.staff_role[], c.is_candidate, c.is_clock
  from (values
    ('submit', 'draft', 'submitted', '{}', true, false),
    ('start_screening', 'submitted', 'screening', '{hr,hiring_manager}', false, false),
    ('invite_to_interview', 'submitted', 'interview', '{hr,hiring_manager}', false, false),
    ('invite_to_interview', 'screening', 'interview', '{hr,hiring_manager}', false, false),
    ('move_back', 'screening', 'submitted', '{hr,hiring_manager}', false, false),
    ('move_back', 'interview', 'screening', '{hr,hiring_manager}', false, false),
    ('not_select', 'submitted', 'not_selected', '{hr,hiring_manager}', false, false),
    ('not_select', 'screening', 'not_selected', '{hr,hiring_manager}', false, false),
    ('not_select', 'interview', 'not_selected', '{hr,hiring_manager}', false, false),
    ('tell_not_selected', 'not_selected', 'not_selected', '{hr}', false, false),
    ('make_offer', 'interview', 'offer', '{hr}', false, false),
    ('withdraw_offer', 'offer', 'interview', '{hr}', false, false),
    ('accept_offer', 'offer', 'clearing', '{}', true, false),
    ('decline_offer', 'offer', 'offer_declined', '{}', true, false),
    ('lapse_offer', 'offer', 'offer_declined', '{}', false, true),
    ('fail_conditions', 'clearing', 'conditions_not_met', '{hr}', false, false),
    ('hire', 'clearing', 'hired', '{hr}', false, false),
    -- taking a decision back, with a reason; never past what the candidate themselves decided
    ('reopen', 'not_selected', 'screening', '{hr}', false, false),
    ('reopen', 'withdrawn', 'screening', '{hr}', false, false),
    ('reopen', 'offer_declined', 'interview', '{hr}', false, false),
    ('reopen', 'conditions_not_met', 'clearing', '{hr}', false, false)
  ) as c (command, from_status, to_status, roles, is_candidate, is_clock)
  union all select 'withdraw', s, 'withdrawn', '{}', true, false from open_status
$$;
comment on function private.application_commands is 'The only moves of an application, from where to where, and who may make them: roles of staff, the candidate, the clock.';
grant execute on function private.application_commands to authenticated;

create function private.candidate_status(p_application public.applications) returns public.application_status
language sql stable security definer set search_path = '' as $$
  select case when p_application.status = 'not_selected' and p_application.told_at is null then
    coalesce((select e.from_status from public.application_events e where e.application_id = p_application.id and e.command = 'not_select'
      order by e.happened_at desc limit 1), 'submitted') else p_application.status end
$$;
comment on function private.candidate_status is 'The status the candidate may see: a decision not to go on shows only once they were told.';

create function private.begin_application_command(p_id uuid, p_command text, p_from public.application_status, out application public.applications, out to_status public.application_status)
language plpgsql security definer set search_path = '' as $$
declare
  v_move record;
  v_is_candidate boolean;
  v_is_clock boolean := private.request_role() <> 'authenticated';
  v_sees boolean;
begin
  select * into application from public.applications where id = p_id for update;
  v_is_candidate := coalesce(application.candidate_id = any (private.my_candidate_ids()), false);
  v_sees := v_is_candidate or v_is_clock or (application.status <> 'draft' and private.has_role('hr', 'hiring_manager', 'auditor'));
  -- whoever may see no such row learns nothing, not even that it exists
  if not exists (select from private.application_commands() c where c.command = p_command
      and (private.has_role(variadic c.roles) or (c.is_candidate and v_is_candidate) or (c.is_clock and v_is_clock))) then
    perform private.fail(case when v_is_candidate or private.is_staff() then 'DNIED' else 'NTFND' end, 'not for this person');
  end if;
  if application.id is null or not v_sees then perform private.fail('NTFND', 'no such application'); end if;
  select * into v_move from private.application_commands() c where c.command = p_command and c.from_status = application.status;
  if not found or (p_from is not null and p_from <> application.status) or (p_command = 'tell_not_selected' and application.told_at is not null) then
    perform private.fail('BADST', format('%s is not possible from %s', p_command, application.status),
      case when v_is_candidate then private.candidate_status(application) else application.status end::text);
  end if;
  to_status := v_move.to_status;
end $$;
comment on function private.begin_application_command is
  'Locks the application, checks who asks (staff role, its candidate, the clock) and its state; p_from is the state the asker saw, or null. Gives the row and where the command leads. DNIED, NTFND, BADST (detail: the state it is in, as the asker may know it).';

create function private.record_application_move(
  p_application public.applications, p_command text, p_to public.application_status, p_reason public.application_close_reason, p_note text, p_is_told boolean)
returns uuid language plpgsql security definer set search_path = '' as $$
declare v_event uuid;
begin
  if p_to in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') and p_command <> 'tell_not_selected' and p_reason is null then
    perform private.fail('INPUT', 'reason missing', 'reason');
  end if;
  if p_command in ('reopen', 'withdraw_offer', 'move_back') and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say why', 'note'); end if;
  if length(trim(p_note)) > 2000 then perform private.fail('INPUT', 'note too long', 'note'); end if;
  update public.applications set status = p_to,
    status_at = case when status = p_to then status_at else clock_timestamp() end,
    submitted_at = case when p_command = 'submit' then now() else submitted_at end,
    told_at = case when p_command = 'tell_not_selected' then now() when p_to = 'not_selected' then told_at end,
    close_reason = case when p_to in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') then coalesce(p_reason, close_reason) end
  where id = p_application.id;
  insert into public.application_events (application_id, actor_id, command, from_status, to_status, reason, note, is_told)
  values (p_application.id, auth.uid(), p_command, p_application.status, p_to, p_reason, nullif(trim(p_note), ''), p_is_told) returning id into v_event;
  if p_is_told then perform private.queue_messages('application_moved', v_event); end if;
  return v_event;
end $$;
comment on function private.record_application_move is
  'Second half of a command: changes the row, keeps the event and, when p_is_told, queues `application_moved` about the event. Gives the event''s id. INPUT(reason|note).';

create function private.move_application(
  p_id uuid, p_command text, p_from public.application_status, p_reason public.application_close_reason, p_note text, p_is_told boolean)
returns public.applications language plpgsql security definer set search_path = '' as $$
declare v record; v_row public.applications%rowtype;
begin
  if p_command is null or p_command not in ('start_screening', 'invite_to_interview', 'move_back', 'not_select', 'tell_not_selected', 'fail_conditions', 'reopen') then
    perform private.require_role('hr', 'hiring_manager');
    perform private.fail('INPUT', 'not a move of this kind', 'command');
  end if;
  select * into v from private.begin_application_command(p_id, p_command, p_from);
  -- decided, then told: a decision is told by its own command, when HR says so
  perform private.record_application_move(v.application, p_command, v.to_status, p_reason, p_note,
    p_command = 'tell_not_selected' or (p_command <> 'not_select' and coalesce(p_is_told, false)));
  select * into v_row from public.applications where id = p_id;
  -- whose it is stays here, as in the grant above
  v_row.candidate_id := null;
  return v_row;
end $$;

create function public.move_application(p_id uuid, p_command text, p_from public.application_status default null,
  p_reason public.application_close_reason default null, p_note text default null, p_is_told boolean default false)
returns public.applications language sql set search_path = '' as $$ select * from private.move_application(p_id, p_command, p_from, p_reason, p_note, p_is_told) $$;
comment on function public.move_application is
  'A move of the hiring team: start_screening, invite_to_interview, move_back, not_select, tell_not_selected, fail_conditions, reopen. p_from: the status seen; another now is BADST with the present one as detail. p_is_told queues the candidate''s mail (tell_not_selected always, not_select never). INPUT(command|reason|note), NTFND, DNIED, BADST.';
grant execute on function public.move_application, private.move_application to authenticated;

comment on table public.applications is 'One person''s application to one posting, and where it stands.';
comment on table public.application_drafts is 'Answers not yet sent, unchecked; only their writer sees them.';
comment on table public.application_events is 'Each step of an application. Append only.';
