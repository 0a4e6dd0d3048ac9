-- Locations: jurisdictions whose rules apply, and the places where work and meetings happen.

create table public.jurisdictions (
  code text primary key,
  name_en text not null,
  name_es text not null,
  constraint jurisdictions_code_is_iso_3166 check (code ~ '^US(-[A-Z]{2})?$')
);

create table public.locations (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  name text not null,
  street text,
  city text not null,
  county text,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  postal_code text,
  zone text not null,
  phone text,
  updated_at timestamptz not null default now(),
  constraint locations_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint locations_slug_is_unique unique (slug),
  constraint locations_name_is_short check (length(name) between 1 and 120),
  constraint locations_city_is_short check (length(city) between 1 and 80),
  constraint locations_postal_code_is_five_digits check (postal_code ~ '^[0-9]{5}(-[0-9]{4})?$')
);

create index locations_jurisdiction on public.locations (jurisdiction);

alter table public.jurisdictions enable row level security;
alter table public.locations enable row level security;
create policy anyone_select on public.jurisdictions for select to anon, authenticated using (true);
create policy anyone_select on public.locations for select to anon, authenticated using (true);
grant select on public.jurisdictions, public.locations to anon, authenticated;
-- NOTE: no writes yet; places are set up with the deployment.

create trigger touch before update on public.locations for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.jurisdictions for each row execute function private.tg__audit('code', '*');
create trigger audit after insert or update or delete on public.locations for each row execute function private.tg__audit('id', '*');

comment on table public.jurisdictions is 'States (ISO 3166-2) and the country, as the source of rules.';
comment on table public.locations is 'Places of work and meeting, with the zone whose clock they keep.';
