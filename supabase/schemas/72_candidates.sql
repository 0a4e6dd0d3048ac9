-- Candidates: people who apply. One row per account; a row without an account came in on paper.
-- Nobody reads this table: a candidate reads through the functions of 86, the hiring team through those of 77,
-- which hide names while a posting is sifted without them and keep who opened what.
-- Deliberately missing: birth date, home address, identity papers (Oregon HB 3187: not before the interview).
-- Two rows may be one human. A person on the team decides that (joined_to_id) and may take it back; nothing is merged.

create table public.candidates (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.accounts (user_id) on delete set null,
  email text,
  full_name text,
  called_name text,
  phone text,
  phone_normalized text generated always as (private.normalize_phone(phone)) stored,
  locale public.locale not null default 'en',
  contact_ways public.contact_way[] not null default '{email}',
  may_leave_message boolean not null default false,
  joined_to_id uuid references public.candidates (id) on delete set null,
  anonymised_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint candidates_have_one_account_each unique (user_id),
  constraint candidates_email_is_normalised check (email = lower(trim(email)) and private.is_email(email)),
  constraint candidates_full_name_is_short check (length(full_name) between 1 and 300),
  constraint candidates_called_name_is_short check (length(called_name) between 1 and 120),
  constraint candidates_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15),
  constraint candidates_name_a_way_to_reach check (cardinality(contact_ways) > 0),
  constraint candidates_do_not_join_themselves check (joined_to_id <> id),
  constraint candidates_anonymised_keep_nothing check (
    anonymised_at is null or (user_id is null and email is null and full_name is null and called_name is null and phone is null))
);

-- the hiring desk's search and the finding of duplicates; joined rows
create index candidates_email on public.candidates (email);
create index candidates_phone on public.candidates (phone_normalized);
create index candidates_name on public.candidates using gin (lower(full_name) extensions.gin_trgm_ops);
create index candidates_joined on public.candidates (joined_to_id);

alter table public.candidates enable row level security;
create policy nobody_directly on public.candidates for select to authenticated using (false);
-- NOTE: no grant at all: a read that hides no name and leaves no trace must not exist.

create trigger touch before update on public.candidates for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.candidates
  for each row execute function private.tg__audit('id', 'user_id,locale,joined_to_id,anonymised_at');

-- Who asks -------------------------------------------------------------------------------------

create function private.my_candidate_id() returns uuid language sql stable security definer set search_path = '' as $$
  select id from public.candidates where user_id = auth.uid()
$$;
comment on function private.my_candidate_id is 'The signed-in person''s candidate row, or null when they never applied.';

create function private.my_candidate_ids() returns uuid[] language sql stable security definer set search_path = '' as $$
  with mine as (select id, joined_to_id from public.candidates where user_id = auth.uid())
  select coalesce(array_agg(distinct c.id), '{}') from mine join public.candidates c
    on c.id = mine.id or (c.user_id is null and (c.joined_to_id in (mine.id, mine.joined_to_id) or c.id = mine.joined_to_id))
$$;
comment on function private.my_candidate_ids is 'Every candidate row that is the signed-in person: their own, and rows without an account (paper) that the team joined with it. Never another account''s, so that a mistaken join shows nobody a stranger.';

create function private.require_candidate() returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_account public.accounts%rowtype;
  v_id uuid;
begin
  select * into v_account from public.accounts where user_id = auth.uid();
  if not found then perform private.fail('DNIED', 'sign in first'); end if;
  insert into public.candidates as c (user_id, email, full_name, locale)
  values (v_account.user_id, v_account.email, v_account.full_name, v_account.locale)
  on conflict (user_id) do update set email = excluded.email
  returning c.id into v_id;
  return v_id;
end $$;
comment on function private.require_candidate is 'The signed-in person''s candidate row, made at need, with the address of their account; DNIED without an account.';

comment on table public.candidates is 'People who apply: name and how to reach them. Read only through functions.';
