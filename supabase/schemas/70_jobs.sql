-- Jobs: postings with pay, schedule, places and typed requirements. A posting cannot be published without
-- pay, a closing date, a place and a requirement; a closed job refuses at once, rebuilt or not.
-- Whether a job is open is computed from its status and dates, never stored.

create type public.job_status as enum ('draft', 'published', 'closed', 'filled');
create type public.employment_type as enum ('full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer');
create type public.schedule_kind as enum ('fixed', 'varies');
create type public.workplace as enum ('in_person', 'hybrid', 'remote');
create type public.pay_unit as enum ('hour', 'year');
create type public.requirement_kind as enum ('credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving');
create type public.requirement_due as enum ('application', 'interview', 'conditional_offer', 'start', 'after_start');

create table public.jobs (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  reference text not null,
  status public.job_status not null default 'draft',
  program_id uuid references public.programs (id) on delete set null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  employment_types public.employment_type[] not null,
  schedule_kind public.schedule_kind not null,
  schedule_days smallint[] not null default '{}',
  starts_at_time time,
  ends_at_time time,
  hours_per_week numeric(4, 1),
  workplace public.workplace not null,
  -- for now remote, to end on this day when known
  remote_until date,
  pay_min numeric(10, 2),
  pay_max numeric(10, 2),
  pay_unit public.pay_unit,
  currency text not null default 'USD',
  opens_at timestamptz,
  closes_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  updated_at timestamptz not null default now(),
  constraint jobs_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint jobs_slug_is_unique unique (slug),
  constraint jobs_reference_is_unique unique (reference),
  constraint jobs_name_an_employment_type check (cardinality(employment_types) > 0),
  constraint jobs_schedule_days_are_iso_weekdays check (schedule_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  constraint jobs_fixed_schedule_has_days_and_hours check (
    schedule_kind <> 'fixed' or (cardinality(schedule_days) > 0 and starts_at_time is not null and ends_at_time is not null)),
  constraint jobs_hours_per_week_are_1_to_80 check (hours_per_week between 1 and 80),
  constraint jobs_pay_is_ordered check (pay_min > 0 and pay_max >= pay_min),
  constraint jobs_pay_is_whole check ((pay_min is null) = (pay_max is null) and (pay_min is null) = (pay_unit is null)),
  constraint jobs_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint jobs_open_before_they_close check (opens_at < closes_at),
  constraint jobs_published_have_pay_and_dates check (
    status = 'draft' or (pay_min is not null and closes_at is not null and published_at is not null)),
  constraint jobs_closed_at_matches_status check ((status in ('closed', 'filled')) = (closed_at is not null))
);

create table public.job_texts (
  job_id uuid not null references public.jobs (id) on delete cascade,
  locale public.locale not null,
  title text not null,
  summary text not null,
  responsibilities text[] not null default '{}',
  benefits text[] not null default '{}',
  schedule_note text,
  workplace_note text,
  pay_note text,
  about_the_work text,
  primary key (job_id, locale),
  constraint job_texts_title_is_short check (length(title) between 1 and 120),
  constraint job_texts_summary_is_short check (length(summary) between 1 and 800)
);

create table public.job_places (
  job_id uuid not null references public.jobs (id) on delete cascade,
  location_id uuid not null references public.locations (id) on delete restrict,
  share_percent smallint not null default 100,
  primary key (job_id, location_id),
  constraint job_places_share_is_1_to_100_percent check (share_percent between 1 and 100)
);

create table public.job_requirements (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  position smallint not null default 0,
  kind public.requirement_kind not null,
  credential_type_id text references public.credential_types (id) on delete restrict,
  is_required boolean not null default true,
  due public.requirement_due not null,
  due_days smallint,
  constraint job_requirements_credential_names_its_type check ((kind = 'credential') = (credential_type_id is not null)),
  constraint job_requirements_days_only_after_start check ((due = 'after_start') = (due_days is not null)),
  constraint job_requirements_days_are_1_to_730 check (due_days between 1 and 730)
);

create table public.job_requirement_texts (
  requirement_id uuid not null references public.job_requirements (id) on delete cascade,
  locale public.locale not null,
  label text not null,
  how_to_get text,
  primary key (requirement_id, locale),
  constraint job_requirement_texts_label_is_short check (length(label) between 1 and 400)
);

create table public.job_terms (
  job_id uuid not null references public.jobs (id) on delete cascade,
  term_id text not null references public.terms (id) on delete restrict,
  primary key (job_id, term_id)
);

-- the build walks the published by id; children are found by job; the rest cover foreign keys
create index jobs_status on public.jobs (status, id);
create index jobs_program on public.jobs (program_id);
create index jobs_jurisdiction on public.jobs (jurisdiction);
create index job_places_location on public.job_places (location_id);
create index job_requirements_job on public.job_requirements (job_id, position);
create index job_requirements_credential_type on public.job_requirements (credential_type_id);
create index job_terms_term on public.job_terms (term_id);

alter table public.jobs enable row level security;
alter table public.job_texts enable row level security;
alter table public.job_places enable row level security;
alter table public.job_requirements enable row level security;
alter table public.job_requirement_texts enable row level security;
alter table public.job_terms enable row level security;

create policy anon_select_published on public.jobs for select to anon
  using (status <> 'draft' and (opens_at is null or opens_at <= now()));
create policy person_select_published_staff_select_all on public.jobs for select to authenticated
  using ((status <> 'draft' and (opens_at is null or opens_at <= now())) or (select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy anyone_select_of_visible_job on public.job_texts for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_places for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_requirements for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_requirement_texts for select to anon, authenticated
  using (exists (select from public.job_requirements r where r.id = requirement_id));
create policy anyone_select_of_visible_job on public.job_terms for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));

grant select on public.jobs, public.job_texts, public.job_places, public.job_requirements, public.job_requirement_texts, public.job_terms
  to anon, authenticated;
-- NOTE: no writes; status moves only through publish_job and close_job.

create trigger touch before update on public.jobs for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.jobs for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_texts for each row execute function private.tg__audit('job_id,locale', '*');
create trigger audit after insert or update or delete on public.job_places for each row execute function private.tg__audit('job_id,location_id', '*');
create trigger audit after insert or update or delete on public.job_requirements for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_requirement_texts for each row execute function private.tg__audit('requirement_id,locale', '*');
create trigger audit after insert or update or delete on public.job_terms for each row execute function private.tg__audit('job_id,term_id', '*');

-- Commands -------------------------------------------------------------------------------------

create function private.job_commands() returns table (command text, from_status public.job_status, to_status public.job_status, roles public.staff_role[])
language sql immutable set search_path = '' as $$
  values
    ('publish', 'draft'::public.job_status, 'published'::public.job_status, '{admin,hr}'::public.staff_role[]),
    ('close', 'published', 'closed', '{admin,hr}'),
    ('fill', 'published', 'filled', '{admin,hr}')
$$;
comment on function private.job_commands is 'The only moves of a job, and who may make them.';
grant execute on function private.job_commands to authenticated;

create function private.move_job(p_id uuid, p_command text, p_reason text) returns public.jobs
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs%rowtype;
  v_move record;
begin
  select * into v_job from public.jobs where id = p_id for update;
  if not private.has_role('admin', 'hr') then perform private.fail('DNIED', 'role missing'); end if;
  if v_job.id is null then perform private.fail('NTFND', 'no such job'); end if;
  select * into v_move from private.job_commands() c where c.command = p_command and c.from_status = v_job.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, v_job.status)); end if;
  if not private.has_role(variadic v_move.roles) then perform private.fail('DNIED', 'role missing'); end if;

  if p_command = 'publish' then
    if v_job.pay_min is null then perform private.fail('INPUT', 'pay is missing', 'pay_min'); end if;
    if v_job.closes_at is null or v_job.closes_at <= now() then perform private.fail('INPUT', 'closing date is missing or past', 'closes_at'); end if;
    if not exists (select from public.job_texts where job_id = p_id and locale = 'en') then perform private.fail('INPUT', 'words are missing', 'texts'); end if;
    if not exists (select from public.job_places where job_id = p_id) and v_job.workplace <> 'remote' then perform private.fail('INPUT', 'a place is missing', 'places'); end if;
    if not exists (select from public.job_requirements where job_id = p_id) then perform private.fail('INPUT', 'a requirement is missing', 'requirements'); end if;
  end if;

  update public.jobs set status = v_move.to_status,
    published_at = case when p_command = 'publish' then now() else published_at end,
    closed_at = case when p_command = 'publish' then null else now() end,
    close_reason = case when p_command = 'publish' then null else nullif(trim(p_reason), '') end
  where id = p_id returning * into v_job;
  return v_job;
end $$;

comment on function private.move_job is 'Locks the job, checks role, state and completeness, and moves it; see publish_job, close_job and fill_job.';

create function public.publish_job(p_id uuid) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job(p_id, 'publish', null) $$;
create function public.close_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job(p_id, 'close', p_reason) $$;
create function public.fill_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job(p_id, 'fill', p_reason) $$;
comment on function public.publish_job is 'HR or admin publishes a draft; the site rebuilds. INPUT(pay_min|closes_at|texts|places|requirements) for what is missing, BADST, NTFND, DNIED.';
comment on function public.close_job is 'HR or admin closes a published job with a reason; it refuses at once. BADST, NTFND, DNIED.';
comment on function public.fill_job is 'HR or admin marks a published job as filled. BADST, NTFND, DNIED.';
grant execute on function public.publish_job, public.close_job, public.fill_job, private.move_job to authenticated;

create view public.published_jobs with (security_invoker = true) as
select j.id, j.slug, j.reference, j.status, j.jurisdiction, j.employment_types, j.schedule_kind, j.schedule_days, j.starts_at_time, j.ends_at_time,
  j.hours_per_week, j.workplace, j.remote_until, j.pay_min, j.pay_max, j.pay_unit, j.currency, j.opens_at, j.closes_at, j.published_at,
  j.closed_at, j.updated_at,
  (select p.slug from public.programs p where p.id = j.program_id) as program_slug,
  (select jsonb_object_agg(t.locale, to_jsonb(t) - 'job_id' - 'locale') from public.job_texts t where t.job_id = j.id) as texts,
  coalesce((select jsonb_agg(to_jsonb(l) - 'updated_at' || jsonb_build_object('share_percent', jp.share_percent) order by jp.share_percent desc, l.slug)
    from public.job_places jp join public.locations l on l.id = jp.location_id where jp.job_id = j.id), '[]') as places,
  coalesce((select jsonb_agg(to_jsonb(r) - 'job_id' || jsonb_build_object('texts',
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'requirement_id' - 'locale') from public.job_requirement_texts t where t.requirement_id = r.id))
      order by r.position, r.id)
    from public.job_requirements r where r.job_id = j.id), '[]') as requirements,
  coalesce((select jsonb_agg(to_jsonb(t) order by t.kind, t.id) from public.job_terms jt join public.terms t on t.id = jt.term_id where jt.job_id = j.id), '[]') as terms
from public.jobs j where j.status <> 'draft' and (j.opens_at is null or j.opens_at <= now());
grant select on public.published_jobs to anon, authenticated;

comment on view public.published_jobs is 'One row per job that was ever published, with texts by locale, places, requirements and terms as JSON; what the site is built from.';
comment on table public.jobs is 'Postings: facts, pay, schedule, status.';
comment on table public.job_texts is 'A posting''s words per language.';
comment on table public.job_places is 'Where the work is, with the share of time at each place.';
comment on table public.job_requirements is 'What is required or preferred, typed, and when it falls due.';
comment on table public.job_requirement_texts is 'A requirement''s words per language.';
comment on table public.job_terms is 'The posting''s classification from the controlled lists.';
