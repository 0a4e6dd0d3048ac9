-- Credentials: what kinds of certificate, registration, licence and training exist, and each issuer's rules.
-- Rules are rows with sources, not constants. A person's own credentials come with a later issue.

create type public.credential_expiry_rule as enum
  ('none', 'months_from_issue', 'month_end_after_months', 'printed_date');

create table public.credential_types (
  id text primary key,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  issuer text not null,
  issuer_url text,
  lookup_url text,
  number_hint text,
  expiry_rule public.credential_expiry_rule not null,
  valid_months smallint,
  -- days before the end at which renewal may be filed, and by which it should be
  renewal_opens_days smallint,
  renewal_due_days smallint,
  -- days after the end in which the issuer still renews late
  late_renewal_days smallint not null default 0,
  training_hours numeric(5, 1),
  renewal_hours numeric(5, 1),
  -- a verification older than this does not count for a new decision (NCQA 2025: 120 days)
  verification_max_age_days smallint not null default 120,
  -- the credential that must be held as well (Virginia: RPRS needs a current CPRS, and the other way round for Medicaid)
  pairs_with text references public.credential_types (id) on delete restrict,
  checked_on date not null,
  updated_at timestamptz not null default now(),
  constraint credential_types_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint credential_types_valid_months_matches_rule
    check ((expiry_rule in ('months_from_issue', 'month_end_after_months')) = (valid_months is not null)),
  constraint credential_types_valid_months_is_1_to_120 check (valid_months between 1 and 120),
  constraint credential_types_renewal_window_is_ordered check (renewal_due_days <= renewal_opens_days),
  constraint credential_types_do_not_pair_with_themselves check (pairs_with <> id)
);

create table public.credential_type_texts (
  credential_type_id text not null references public.credential_types (id) on delete cascade,
  locale public.locale not null,
  name text not null,
  what_it_is text not null,
  how_to_get text not null,
  primary key (credential_type_id, locale),
  constraint credential_type_texts_name_is_short check (length(name) between 1 and 120),
  constraint credential_type_texts_what_it_is_is_short check (length(what_it_is) between 1 and 1000),
  constraint credential_type_texts_how_to_get_is_short check (length(how_to_get) between 1 and 1000)
);

-- every rule of a type with where it was read
create table public.credential_type_sources (
  id uuid primary key default gen_random_uuid(),
  credential_type_id text not null references public.credential_types (id) on delete cascade,
  rule text not null,
  url text not null,
  is_official boolean not null,
  constraint credential_type_sources_url_is_an_address check (url ~ '^https?://'),
  constraint credential_type_sources_rule_is_short check (length(rule) between 1 and 400)
);

create index credential_types_jurisdiction on public.credential_types (jurisdiction);
create index credential_types_pairs_with on public.credential_types (pairs_with);
create index credential_type_sources_type on public.credential_type_sources (credential_type_id);

alter table public.credential_types enable row level security;
alter table public.credential_type_texts enable row level security;
alter table public.credential_type_sources enable row level security;
create policy anyone_select on public.credential_types for select to anon, authenticated using (true);
create policy anyone_select on public.credential_type_texts for select to anon, authenticated using (true);
create policy anyone_select on public.credential_type_sources for select to anon, authenticated using (true);
grant select on public.credential_types, public.credential_type_texts, public.credential_type_sources to anon, authenticated;
-- NOTE: no writes; rules change by migration, so that each change is reviewed with its source.

create trigger touch before update on public.credential_types for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.credential_types for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.credential_type_texts for each row execute function private.tg__audit('credential_type_id,locale', '*');
create trigger audit after insert or update or delete on public.credential_type_sources for each row execute function private.tg__audit('id', '*');

comment on table public.credential_types is 'Kinds of certificate, registration, licence and training with their issuer''s rules.';
comment on table public.credential_type_texts is 'What each kind is and how to get it, per language.';
comment on table public.credential_type_sources is 'Where each rule of a kind was read.';
