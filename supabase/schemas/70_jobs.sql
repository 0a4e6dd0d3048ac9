-- Jobs: postings with pay, schedule, places and typed requirements. A posting cannot be published without
-- pay, a closing date, a place and a requirement; a closed job refuses at once, rebuilt or not.
-- Whether a job is open is computed from its status and dates, never stored. A draft may lack almost anything; what
-- publishing asks for stands in private.job_gaps (71). Nobody writes here directly: save_job and the commands of 71 do.

create type public.job_status as enum ('draft', 'published', 'closed', 'filled');
create type public.employment_type as enum ('full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer');
create type public.schedule_kind as enum ('fixed', 'varies');
create type public.workplace as enum ('in_person', 'hybrid', 'remote');
create type public.pay_unit as enum ('hour', 'year');
create type public.requirement_kind as enum ('credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving');
-- when a record check may first be asked about, for this job
create type public.fair_chance as enum ('after_interview', 'after_offer', 'required_by_law');
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
  fair_chance public.fair_chance not null default 'after_offer',
  -- the hiring team sifts without names
  hides_names boolean not null default false,
  -- counts saves; who saves says which one they opened, so nobody overwrites a change they never saw
  revision int not null default 1,
  updated_at timestamptz not null default now(),
  constraint jobs_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint jobs_slug_is_unique unique (slug),
  constraint jobs_reference_is_unique unique (reference),
  constraint jobs_name_an_employment_type check (status = 'draft' or cardinality(employment_types) > 0),
  constraint jobs_schedule_days_are_iso_weekdays check (schedule_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  constraint jobs_fixed_schedule_has_days_and_hours check (
    status = 'draft' or schedule_kind <> 'fixed' or (cardinality(schedule_days) > 0 and starts_at_time is not null and ends_at_time is not null)),
  constraint jobs_hours_per_week_are_1_to_80 check (hours_per_week between 1 and 80),
  constraint jobs_pay_is_ordered check (pay_min > 0 and pay_max >= pay_min),
  constraint jobs_pay_is_whole check ((pay_min is null) = (pay_max is null) and (pay_min is null) = (pay_unit is null)),
  constraint jobs_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint jobs_open_before_they_close check (opens_at < closes_at),
  constraint jobs_published_have_pay_and_dates check (
    status = 'draft' or (pay_min is not null and closes_at is not null and published_at is not null)),
  constraint jobs_close_reason_is_short check (length(close_reason) between 1 and 400),
  constraint jobs_revision_counts_up check (revision > 0),
  constraint jobs_closed_at_matches_status check ((status in ('closed', 'filled')) = (closed_at is not null))
);

create function private.are_short(p_texts text[], p_max int) returns boolean language sql immutable set search_path = '' as $$
  select cardinality(p_texts) <= 40 and coalesce(bool_and(length(t) between 1 and p_max), true) from unnest(p_texts) as t
$$;
comment on function private.are_short is 'True when the list has at most 40 lines, none empty and none longer than p_max characters.';

create table public.job_texts (
  job_id uuid not null references public.jobs (id) on delete cascade,
  locale public.locale not null,
  title text not null,
  summary text not null default '',
  responsibilities text[] not null default '{}',
  benefits text[] not null default '{}',
  schedule_note text,
  workplace_note text,
  pay_note text,
  about_the_work text,
  primary key (job_id, locale),
  constraint job_texts_title_is_short check (length(title) between 1 and 120),
  constraint job_texts_summary_is_short check (length(summary) <= 800),
  constraint job_texts_responsibilities_are_short check (private.are_short(responsibilities, 600)),
  constraint job_texts_benefits_are_short check (private.are_short(benefits, 600)),
  constraint job_texts_schedule_note_is_short check (length(schedule_note) between 1 and 600),
  constraint job_texts_workplace_note_is_short check (length(workplace_note) between 1 and 600),
  constraint job_texts_pay_note_is_short check (length(pay_note) between 1 and 600),
  constraint job_texts_about_the_work_is_short check (length(about_the_work) between 1 and 4000)
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
  constraint job_requirement_texts_label_is_short check (length(label) between 1 and 400),
  constraint job_requirement_texts_how_to_get_is_short check (length(how_to_get) between 1 and 800)
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
-- NOTE: no writes; postings are kept by save_job and moved by the commands of 71.

create trigger touch before update on public.jobs for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.jobs for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_texts for each row execute function private.tg__audit('job_id,locale', '*');
create trigger audit after insert or update or delete on public.job_places for each row execute function private.tg__audit('job_id,location_id', '*');
create trigger audit after insert or update or delete on public.job_requirements for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_requirement_texts for each row execute function private.tg__audit('requirement_id,locale', '*');
create trigger audit after insert or update or delete on public.job_terms for each row execute function private.tg__audit('job_id,term_id', '*');

comment on table public.jobs is 'Postings: facts, pay, schedule, status.';
comment on table public.job_texts is 'A posting''s words per language.';
comment on table public.job_places is 'Where the work is, with the share of time at each place.';
comment on table public.job_requirements is 'What is required or preferred, typed, and when it falls due. Ids stay across saves; a save may delete a row, so refer to it with on delete set null and copy what must stay.';
comment on table public.job_requirement_texts is 'A requirement''s words per language.';
comment on table public.job_terms is 'The posting''s classification from the controlled lists.';
