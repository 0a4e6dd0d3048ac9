-- Programs: what members can join. Facts here, words per language beside them, limits as data with their source.
-- Controlled lists (field, focus, issues, approaches, populations, settings …) are shared with jobs.

create type public.publication_status as enum ('draft', 'published', 'archived');
create type public.meeting_way as enum ('in_person', 'home', 'community', 'phone', 'video', 'group');
create type public.term_kind as enum ('field', 'focus', 'issue', 'approach', 'modality', 'population', 'setting');
create type public.program_limit_kind as enum ('group_size', 'caseload', 'workers_per_supervisor_fte');

create table public.terms (
  id text primary key,
  kind public.term_kind not null,
  label_en text not null,
  label_es text not null,
  constraint terms_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint terms_labels_are_short check (length(label_en) between 1 and 120 and length(label_es) between 1 and 120)
);

create table public.programs (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  status public.publication_status not null default 'draft',
  position smallint not null default 0,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  min_age smallint,
  max_age smallint,
  meeting_ways public.meeting_way[] not null,
  accepts_medicaid boolean not null default true,
  -- members may join without being in other treatment with us
  is_open_without_other_care boolean not null default true,
  unit_minutes smallint not null default 15,
  capacity smallint,
  has_waiting_list boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint programs_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint programs_slug_is_unique unique (slug),
  constraint programs_ages_are_ordered check (min_age between 0 and 120 and max_age between min_age and 120),
  constraint programs_name_a_way_to_meet check (cardinality(meeting_ways) > 0),
  constraint programs_unit_is_1_to_120_minutes check (unit_minutes between 1 and 120),
  constraint programs_capacity_is_positive check (capacity > 0)
);

create table public.program_texts (
  program_id uuid not null references public.programs (id) on delete cascade,
  locale public.locale not null,
  name text not null,
  summary text not null,
  who_can_join text not null,
  what_happens text not null,
  how_to_join text not null,
  offers text[] not null default '{}',
  primary key (program_id, locale),
  constraint program_texts_name_is_short check (length(name) between 1 and 120),
  constraint program_texts_summary_is_short check (length(summary) between 1 and 400)
);

create table public.program_limits (
  program_id uuid not null references public.programs (id) on delete cascade,
  kind public.program_limit_kind not null,
  at_most numeric(5, 1) not null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  source_url text,
  note text,
  primary key (program_id, kind),
  constraint program_limits_are_positive check (at_most > 0)
);

create table public.program_locations (
  program_id uuid not null references public.programs (id) on delete cascade,
  location_id uuid not null references public.locations (id) on delete restrict,
  primary key (program_id, location_id)
);

create table public.program_terms (
  program_id uuid not null references public.programs (id) on delete cascade,
  term_id text not null references public.terms (id) on delete restrict,
  primary key (program_id, term_id)
);

create index programs_jurisdiction on public.programs (jurisdiction);
create index program_limits_jurisdiction on public.program_limits (jurisdiction);
create index program_locations_location on public.program_locations (location_id);
create index program_terms_term on public.program_terms (term_id);

alter table public.terms enable row level security;
alter table public.programs enable row level security;
alter table public.program_texts enable row level security;
alter table public.program_limits enable row level security;
alter table public.program_locations enable row level security;
alter table public.program_terms enable row level security;

create policy anyone_select on public.terms for select to anon, authenticated using (true);
create policy anon_select_published on public.programs for select to anon using (status = 'published');
create policy person_select_published_staff_select_all on public.programs for select to authenticated
  using (status = 'published' or (select private.is_staff()));
-- children follow their program: the subquery runs under the program's own policy
create policy anyone_select_of_visible_program on public.program_texts for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));
create policy anyone_select_of_visible_program on public.program_limits for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));
create policy anyone_select_of_visible_program on public.program_locations for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));
create policy anyone_select_of_visible_program on public.program_terms for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));

grant select on public.terms, public.programs, public.program_texts, public.program_limits, public.program_locations, public.program_terms
  to anon, authenticated;
-- NOTE: no writes yet; programs are set up with the deployment.

create trigger touch before update on public.programs for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.terms for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.programs for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.program_texts for each row execute function private.tg__audit('program_id,locale', '*');
create trigger audit after insert or update or delete on public.program_limits for each row execute function private.tg__audit('program_id,kind', '*');
create trigger audit after insert or update or delete on public.program_locations for each row execute function private.tg__audit('program_id,location_id', '*');
create trigger audit after insert or update or delete on public.program_terms for each row execute function private.tg__audit('program_id,term_id', '*');

create view public.published_programs with (security_invoker = true) as
select p.id, p.slug, p.position, p.jurisdiction, p.min_age, p.max_age, p.meeting_ways, p.accepts_medicaid,
  p.is_open_without_other_care, p.unit_minutes, p.capacity, p.has_waiting_list, p.updated_at,
  (select jsonb_object_agg(t.locale, to_jsonb(t) - 'program_id' - 'locale') from public.program_texts t where t.program_id = p.id) as texts,
  coalesce((select jsonb_agg(to_jsonb(l) - 'program_id' order by l.kind) from public.program_limits l where l.program_id = p.id), '[]') as limits,
  coalesce((select jsonb_agg(to_jsonb(l) - 'updated_at' order by l.slug) from public.program_locations pl join public.locations l on l.id = pl.location_id
    where pl.program_id = p.id), '[]') as locations,
  coalesce((select jsonb_agg(to_jsonb(t) order by t.kind, t.id) from public.program_terms pt join public.terms t on t.id = pt.term_id
    where pt.program_id = p.id), '[]') as terms
from public.programs p where p.status = 'published';
grant select on public.published_programs to anon, authenticated;

comment on view public.published_programs is 'One row per published program with its texts by locale, limits, locations and terms as JSON; what the site is built from.';
comment on table public.terms is 'Controlled lists that describe programs and jobs.';
comment on table public.programs is 'What members can join.';
comment on table public.program_texts is 'A program''s words per language.';
comment on table public.program_limits is 'Group size, caseload and supervision limits of a program and who sets them.';
comment on table public.program_locations is 'Where a program meets.';
comment on table public.program_terms is 'Whom and what a program is for, from the controlled lists.';
