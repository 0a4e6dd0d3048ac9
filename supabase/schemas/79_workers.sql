-- Workers: hired people, what share of full time they work, in which programs, under whom, in which groups.
-- A program's limits (program_limits) are law here: every change that would raise a load above its limit takes the
-- program's lock first, so two at once cannot both fit into the last place, and is refused unless HR or an admin gives
-- a reason, which is kept for ever. Lowering a load is always allowed, also above the limit.
-- The three loads: FTE supervised in a program against at_most × the supervisor's own FTE there · members of a group ·
-- members on one worker's caseload, against at_most × the worker's FTE in the program.
-- Deliberately missing: pay, birth date, schedule. They live with payroll.

create type public.employment_end_reason as enum ('resigned', 'job_ended', 'dismissed', 'moved_on', 'entered_by_mistake', 'other');

create table public.workers (
  id uuid primary key default gen_random_uuid(),
  candidate_id uuid not null references public.candidates (id) on delete restrict,
  user_id uuid references public.accounts (user_id) on delete set null,
  application_id uuid not null references public.applications (id) on delete restrict,
  job_id uuid not null references public.jobs (id) on delete restrict,
  offer_id uuid not null references public.offers (id) on delete restrict,
  hired_on date not null,
  fte numeric(3, 2) not null,
  ended_on date,
  end_reason public.employment_end_reason,
  end_note text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint workers_one_per_application unique (application_id),
  constraint workers_fte_is_5_to_100_percent check (fte between 0.05 and 1),
  constraint workers_end_after_they_begin check (ended_on >= hired_on),
  constraint workers_end_with_a_reason check ((ended_on is null) = (end_reason is null)),
  constraint workers_end_note_is_short check (length(end_note) between 1 and 1000)
);

-- who supervises a program, and with what share of full time
create table public.program_supervisors (
  program_id uuid not null references public.programs (id) on delete cascade,
  user_id uuid not null references public.accounts (user_id) on delete restrict,
  fte numeric(3, 2) not null,
  updated_at timestamptz not null default now(),
  primary key (program_id, user_id),
  constraint program_supervisors_fte_is_5_to_100_percent check (fte between 0.05 and 1)
);

create table public.worker_programs (
  worker_id uuid not null references public.workers (id) on delete cascade,
  program_id uuid not null references public.programs (id) on delete restrict,
  supervisor_id uuid not null,
  fte numeric(3, 2) not null,
  -- members this worker walks beside in the program
  caseload smallint not null default 0,
  updated_at timestamptz not null default now(),
  primary key (worker_id, program_id),
  constraint worker_programs_supervisor_supervises_the_program foreign key (program_id, supervisor_id)
    references public.program_supervisors (program_id, user_id) on delete restrict,
  constraint worker_programs_fte_is_5_to_100_percent check (fte between 0.05 and 1),
  constraint worker_programs_caseload_is_0_to_500 check (caseload between 0 and 500)
);

create table public.program_groups (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null references public.programs (id) on delete restrict,
  name text not null,
  -- null once the facilitator left: somebody must take over
  facilitator_id uuid references public.workers (id) on delete restrict,
  member_count smallint not null default 0,
  ended_on date,
  updated_at timestamptz not null default now(),
  constraint program_groups_name_is_short check (length(name) between 1 and 120),
  constraint program_groups_have_0_to_500_members check (member_count between 0 and 500)
);

create table public.limit_overrides (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null references public.programs (id) on delete cascade,
  kind public.program_limit_kind not null,
  at_most numeric(6, 2) not null,
  -- what the load became
  would_be numeric(6, 2) not null,
  supervisor_id uuid references public.accounts (user_id) on delete set null,
  worker_id uuid references public.workers (id) on delete set null,
  group_id uuid references public.program_groups (id) on delete set null,
  reason text not null,
  given_by uuid references public.accounts (user_id) on delete set null,
  given_at timestamptz not null default clock_timestamp(),
  constraint limit_overrides_reason_is_short check (length(reason) between 1 and 1000),
  constraint limit_overrides_exceed_the_limit check (would_be > at_most)
);

-- the list newest first; by person; a supervisor's load; a program's groups; foreign keys
create index workers_newest on public.workers (hired_on desc, id desc);
create index workers_candidate on public.workers (candidate_id);
create index workers_user on public.workers (user_id);
create index workers_job on public.workers (job_id);
create index workers_offer on public.workers (offer_id);
create index program_supervisors_user on public.program_supervisors (user_id);
create index worker_programs_supervisor on public.worker_programs (program_id, supervisor_id);
create index program_groups_program on public.program_groups (program_id, name);
create index program_groups_facilitator on public.program_groups (facilitator_id);
create index limit_overrides_program on public.limit_overrides (program_id, given_at desc);
create index limit_overrides_supervisor on public.limit_overrides (supervisor_id);
create index limit_overrides_worker on public.limit_overrides (worker_id);
create index limit_overrides_group on public.limit_overrides (group_id);
create index limit_overrides_given_by on public.limit_overrides (given_by);

alter table public.workers enable row level security;
alter table public.program_supervisors enable row level security;
alter table public.worker_programs enable row level security;
alter table public.program_groups enable row level security;
alter table public.limit_overrides enable row level security;
create policy workforce_select on public.workers for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.program_supervisors for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.worker_programs for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.program_groups for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.limit_overrides for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
grant select on public.workers, public.program_supervisors, public.worker_programs, public.program_groups, public.limit_overrides to authenticated;
-- NOTE: no writes: every change is a command that minds the limits. Names come from list_workers.

create trigger touch before update on public.workers for each row execute function private.tg__touch();
create trigger touch before update on public.program_supervisors for each row execute function private.tg__touch();
create trigger touch before update on public.worker_programs for each row execute function private.tg__touch();
create trigger touch before update on public.program_groups for each row execute function private.tg__touch();
create trigger append_only before update of program_id, kind, at_most, would_be, reason, given_by, given_at on public.limit_overrides
  for each row when (new.reason is distinct from old.reason or new.would_be is distinct from old.would_be or new.at_most is distinct from old.at_most
    or new.kind is distinct from old.kind or new.program_id is distinct from old.program_id or new.given_at is distinct from old.given_at) execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.workers for each row execute function private.tg__audit('id',
  'candidate_id,user_id,application_id,job_id,offer_id,hired_on,fte,ended_on,end_reason');
create trigger audit after insert or update or delete on public.program_supervisors for each row execute function private.tg__audit('program_id,user_id', '*');
create trigger audit after insert or update or delete on public.worker_programs for each row execute function private.tg__audit('worker_id,program_id', '*');
create trigger audit after insert or update or delete on public.program_groups for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.limit_overrides for each row execute function private.tg__audit('id', '*');

-- Loads and limits -----------------------------------------------------------------------------------

create function private.is_employed(p_worker public.workers) returns boolean language sql stable set search_path = '' as $$
  select p_worker.ended_on is null or p_worker.ended_on >= private.organization_today()
$$;
comment on function private.is_employed is 'Whether the person works here or is about to: through their last day. Somebody hired for later counts from the hire.';

create function private.program_loads(p_program uuid) returns table (kind public.program_limit_kind, owner_id uuid, load numeric, at_most numeric)
language sql stable security definer set search_path = '' as $$
  select 'workers_per_supervisor_fte'::public.program_limit_kind, s.user_id,
    coalesce((select sum(p.fte) from public.worker_programs p join public.workers w on w.id = p.worker_id
      where p.program_id = p_program and p.supervisor_id = s.user_id and private.is_employed(w)), 0), l.at_most * s.fte
  from public.program_supervisors s left join public.program_limits l on l.program_id = p_program and l.kind = 'workers_per_supervisor_fte'
  where s.program_id = p_program
  union all
  select 'caseload', p.worker_id, p.caseload, l.at_most * p.fte
  from public.worker_programs p join public.workers w on w.id = p.worker_id left join public.program_limits l on l.program_id = p_program and l.kind = 'caseload'
  where p.program_id = p_program and private.is_employed(w)
  union all
  select 'group_size', g.id, g.member_count, l.at_most
  from public.program_groups g left join public.program_limits l on l.program_id = p_program and l.kind = 'group_size'
  where g.program_id = p_program and g.ended_on is null
$$;
comment on function private.program_loads is
  'Every load of a program as it stands and what is allowed (null: no limit): FTE per supervisor (owner: the supervisor), members per worker (the worker), members per group (the group).';

create function private.lock_programs(p_programs uuid[]) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
  perform from public.programs where id = any (p_programs) order by id for no key update;
  return (select coalesce(jsonb_agg(jsonb_build_object('program', p, 'kind', l.kind, 'owner', l.owner_id, 'load', l.load, 'at_most', l.at_most)), '[]')
    from unnest(p_programs) p cross join lateral private.program_loads(p) l);
end $$;
comment on function private.lock_programs is 'Locks the programs, in one order, and gives their loads before the change that follows; pass them to mind_limits after it.';

create function private.mind_limits(p_programs uuid[], p_before jsonb, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  for v in
    select p as program, l.kind, l.owner_id, l.load, l.at_most
    from unnest(p_programs) p cross join lateral private.program_loads(p) l
    left join lateral (select (b ->> 'load')::numeric as load, (b ->> 'at_most')::numeric as at_most from jsonb_array_elements(p_before) b
      where b ->> 'program' = p::text and b ->> 'kind' = l.kind::text and b ->> 'owner' = l.owner_id::text) was on true
    -- above the limit, and further above it than before
    where l.load > l.at_most and (was.load is null or was.load <= was.at_most or l.load - l.at_most > was.load - was.at_most)
    order by p, l.kind, l.owner_id
  loop
    if nullif(trim(p_override), '') is null then
      perform private.fail('BADST', format('%s would be %s of %s', v.kind, v.load, v.at_most),
        jsonb_build_object('limit', v.kind, 'program_id', v.program, 'would_be', v.load, 'at_most', v.at_most)::text);
    end if;
    if not private.has_role('hr', 'admin') then perform private.fail('DNIED', 'only HR and admins go beyond a limit'); end if;
    insert into public.limit_overrides (program_id, kind, at_most, would_be, supervisor_id, worker_id, group_id, reason, given_by)
    values (v.program, v.kind, v.at_most, v.load, case when v.kind = 'workers_per_supervisor_fte' then v.owner_id end,
      case when v.kind = 'caseload' then v.owner_id end, case when v.kind = 'group_size' then v.owner_id end, trim(p_override), auth.uid());
  end loop;
end $$;
comment on function private.mind_limits is
  'After a change under lock_programs: refuses what raised a load above its limit (BADST, detail {limit, program_id, would_be, at_most}) unless a reason is given by HR or an admin (else DNIED), which is kept in limit_overrides.';

comment on table public.workers is 'Hired people: since when, for which posting, what share of full time, and until when.';
comment on table public.program_supervisors is 'Who supervises a program and with what share of full time.';
comment on table public.worker_programs is 'In which programs a person works, under whom, how much, and how many members they walk beside.';
comment on table public.program_groups is 'Groups of a program: who facilitates them and how many come.';
comment on table public.limit_overrides is 'Each time somebody went beyond a program''s limit, and why. Append only.';
