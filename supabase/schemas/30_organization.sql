-- Organization: one row of facts and settings per deployment, its words per language, its closed days.
-- Settings are columns with a meaning and a check, not a bag of keys.

create table public.organization (
  id smallint primary key default 1,
  name text not null,
  legal_name text not null,
  phone text not null,
  email text not null,
  website text not null,
  zone text not null,
  -- working days within which a member is to be reached (42 CFR 438.68(e): 10 business days)
  contact_standard_days smallint not null default 10,
  requires_second_factor boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint organization_is_one_row check (id = 1),
  constraint organization_name_is_short check (length(name) between 1 and 120),
  constraint organization_legal_name_is_short check (length(legal_name) between 1 and 200),
  constraint organization_phone_is_short check (length(phone) between 7 and 30),
  constraint organization_email_is_an_address check (private.is_email(email)),
  constraint organization_website_is_an_address check (website ~ '^https?://'),
  constraint organization_contact_standard_is_1_to_60_days check (contact_standard_days between 1 and 60)
);

create table public.organization_texts (
  locale public.locale primary key,
  tagline text not null,
  about text not null,
  equal_opportunity_statement text not null,
  updated_at timestamptz not null default now(),
  constraint organization_texts_tagline_is_short check (length(tagline) between 1 and 200),
  constraint organization_texts_about_is_short check (length(about) between 1 and 2000),
  constraint organization_texts_statement_is_short check (length(equal_opportunity_statement) between 1 and 2000)
);

create table public.organization_holidays (
  closed_on date primary key,
  name text not null,
  constraint organization_holidays_name_is_short check (length(name) between 1 and 120)
);

alter table public.organization enable row level security;
alter table public.organization_texts enable row level security;
alter table public.organization_holidays enable row level security;

create policy anyone_select on public.organization for select to anon, authenticated using (true);
create policy anyone_select on public.organization_texts for select to anon, authenticated using (true);
create policy anyone_select on public.organization_holidays for select to anon, authenticated using (true);
create policy admin_update on public.organization for update to authenticated
  using ((select private.has_role('admin'))) with check ((select private.has_role('admin')));
create policy admin_update on public.organization_texts for update to authenticated
  using ((select private.has_role('admin'))) with check ((select private.has_role('admin')));
create policy admin_insert on public.organization_holidays for insert to authenticated
  with check ((select private.has_role('admin')));
create policy admin_delete on public.organization_holidays for delete to authenticated
  using ((select private.has_role('admin')));

grant select on public.organization, public.organization_texts, public.organization_holidays to anon, authenticated;
grant update (name, legal_name, phone, email, website, zone, contact_standard_days, requires_second_factor)
  on public.organization to authenticated;
grant update (tagline, about, equal_opportunity_statement) on public.organization_texts to authenticated;
grant insert (closed_on, name), delete on public.organization_holidays to authenticated;
-- NOTE: no insert or delete of the organization itself; the first row comes with the deployment.
-- Two editors at once: save with `updated_at` equal to what was read; no row back means somebody was faster.

create function private.tg_organization__check_zone() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from pg_catalog.pg_timezone_names where name = new.zone) then
    perform private.fail('INPUT', 'unknown time zone', 'zone');
  end if;
  return new;
end $$;
comment on function private.tg_organization__check_zone is 'Before insert or update: the zone must be an IANA name that this database knows; INPUT(zone).';

create trigger check_zone before insert or update of zone on public.organization for each row execute function private.tg_organization__check_zone();
create trigger touch before update on public.organization for each row execute function private.tg__touch();
create trigger touch before update on public.organization_texts for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.organization for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.organization_texts for each row execute function private.tg__audit('locale', '*');
create trigger audit after insert or update or delete on public.organization_holidays for each row execute function private.tg__audit('closed_on', '*');

-- Business days --------------------------------------------------------------------------------

create function private.organization_today() returns date language sql stable security definer set search_path = '' as $$
  select (now() at time zone coalesce((select zone from public.organization), 'America/Los_Angeles'))::date
$$;
comment on function private.organization_today is 'Today''s date in the organisation''s zone.';

create function private.add_business_days(p_from date, p_days int) returns date
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select d::date from generate_series(p_from + 1, p_from + p_days * 2 + 30, interval '1 day') as d
    where extract(isodow from d) < 6 and not exists (select from public.organization_holidays h where h.closed_on = d::date)
    order by d offset greatest(p_days, 1) - 1 limit 1), p_from)
$$;
comment on function private.add_business_days is 'The date p_days (≥ 1) business days after p_from: Monday to Friday, without the organisation''s closed days. The first day after p_from counts as 1.';

create function private.weekdays_until(p_day date) returns int language sql immutable set search_path = '' as $$
  select (p_day - date '2000-01-03') / 7 * 5 + least((p_day - date '2000-01-03') % 7, 4) + 1
$$;
comment on function private.weekdays_until is 'Mondays to Fridays from Monday 2000-01-03 up to and including p_day (not before that day).';

create function private.business_days_between(p_from date, p_until date) returns int
language sql stable security definer set search_path = '' as $$
  select case when p_until <= p_from then 0 else private.weekdays_until(p_until) - private.weekdays_until(p_from)
    - (select count(*)::int from public.organization_holidays where closed_on > p_from and closed_on <= p_until and extract(isodow from closed_on) < 6) end
$$;
comment on function private.business_days_between is 'Business days after p_from up to and including p_until; 0 when p_until is not later.';
grant execute on function private.organization_today, private.add_business_days, private.business_days_between to authenticated;

comment on table public.organization is 'The one organisation of this deployment: facts and settings.';
comment on table public.organization_texts is 'The organisation''s own words per language.';
comment on table public.organization_holidays is 'Days that are not business days.';
