-- Offers: a conditional offer, what it hangs on, and the answer. Its conditions are made from the requirements of the
-- posting as it was answered (job_versions), with their words, and decided one by one by a person who says why.
-- Decisions are added, never changed; `state` repeats the newest one for lists.
-- Deliberately missing: the network address of a signature, and any reason drawn from a check: a note names evidence.

create type public.offer_status as enum ('open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'failed');
create type public.condition_kind as enum
  ('credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving', 'references', 'other');
create type public.condition_owner as enum ('candidate', 'us');
create type public.condition_state as enum ('pending', 'met', 'not_met', 'waived');

-- what an accepting candidate signs; a version that somebody signed is never edited
create table public.offer_texts (
  version text not null,
  locale public.locale not null,
  body text not null,
  primary key (version, locale),
  constraint offer_texts_version_is_a_date check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);

create table public.offers (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  status public.offer_status not null default 'open',
  pay_amount numeric(10, 2) not null,
  pay_unit public.pay_unit not null,
  currency text not null,
  -- why the pay lies outside what the posting named
  pay_note text,
  starts_on date not null,
  hours_per_week numeric(4, 1) not null,
  fte numeric(3, 2) not null,
  location_id uuid references public.locations (id) on delete restrict,
  note text,
  expires_at timestamptz not null,
  made_at timestamptz not null default now(),
  made_by uuid references public.accounts (user_id) on delete set null,
  ended_at timestamptz,
  signature_name text,
  signature_version text,
  signature_locale public.locale,
  signed_at timestamptz,
  end_note text,
  updated_at timestamptz not null default now(),
  constraint offers_pay_is_positive check (pay_amount > 0),
  constraint offers_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint offers_pay_note_is_short check (length(pay_note) between 1 and 1000),
  constraint offers_hours_are_1_to_60 check (hours_per_week between 1 and 60),
  constraint offers_fte_is_5_to_100_percent check (fte between 0.05 and 1),
  constraint offers_note_is_short check (length(note) between 1 and 2000),
  constraint offers_end_note_is_short check (length(end_note) between 1 and 2000),
  constraint offers_signature_is_short check (length(signature_name) between 1 and 300),
  constraint offers_signature_is_whole check (num_nonnulls(signature_name, signature_version, signature_locale, signed_at) in (0, 4)),
  constraint offers_accepted_are_signed check (status <> 'accepted' or signed_at is not null),
  constraint offers_ended_at_matches_status check ((status = 'open') = (ended_at is null)),
  constraint offers_sign_a_known_text foreign key (signature_version, signature_locale) references public.offer_texts (version, locale) on delete restrict
);

create table public.offer_programs (
  offer_id uuid not null references public.offers (id) on delete cascade,
  program_id uuid not null references public.programs (id) on delete restrict,
  primary key (offer_id, program_id)
);

create table public.offer_conditions (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references public.offers (id) on delete cascade,
  position smallint not null,
  kind public.condition_kind not null,
  -- the requirement of the posting's version it was made from; the posting may have changed since
  requirement_id uuid,
  credential_type_id text references public.credential_types (id) on delete restrict,
  due public.requirement_due not null,
  due_days smallint,
  due_on date not null,
  owner public.condition_owner not null,
  label_en text not null,
  label_es text not null,
  state public.condition_state not null default 'pending',
  updated_at timestamptz not null default now(),
  constraint offer_conditions_keep_their_order unique (offer_id, position),
  constraint offer_conditions_fall_due_after_the_offer check (due in ('conditional_offer', 'start', 'after_start')),
  constraint offer_conditions_days_only_after_start check ((due = 'after_start') = (due_days is not null)),
  constraint offer_conditions_labels_are_short check (length(label_en) between 1 and 400 and length(label_es) between 1 and 400)
);

create table public.offer_condition_decisions (
  id uuid primary key default gen_random_uuid(),
  condition_id uuid not null references public.offer_conditions (id) on delete cascade,
  state public.condition_state not null,
  note text not null,
  document_id uuid,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint offer_condition_decisions_note_is_short check (length(note) between 1 and 2000)
);

-- one live offer per application; an application's offers; what the clock ends and reminds of; children; foreign keys
create unique index offers_one_live_per_application on public.offers (application_id) where status in ('open', 'accepted');
create index offers_application on public.offers (application_id, made_at desc);
create index offers_open on public.offers (expires_at) where status = 'open';
create index offers_location on public.offers (location_id);
create index offers_made_by on public.offers (made_by);
create index offers_signature on public.offers (signature_version, signature_locale);
create index offer_programs_program on public.offer_programs (program_id);
create index offer_conditions_credential_type on public.offer_conditions (credential_type_id);
create index offer_condition_decisions_condition on public.offer_condition_decisions (condition_id, decided_at desc);
create index offer_condition_decisions_person on public.offer_condition_decisions (decided_by);

alter table public.offer_texts enable row level security;
alter table public.offers enable row level security;
alter table public.offer_programs enable row level security;
alter table public.offer_conditions enable row level security;
alter table public.offer_condition_decisions enable row level security;
create policy person_select on public.offer_texts for select to authenticated using (true);
create policy hiring_team_select on public.offers for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.offer_programs for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.offer_conditions for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
-- what was seen of a check or a certificate is for those who answer for it
create policy hr_auditor_select on public.offer_condition_decisions for select to authenticated
  using ((select private.has_role('hr', 'auditor')));
grant select on public.offer_texts, public.offers, public.offer_programs, public.offer_conditions, public.offer_condition_decisions to authenticated;
-- NOTE: no writes: every change is a command.

create trigger touch before update on public.offers for each row execute function private.tg__touch();
create trigger touch before update on public.offer_conditions for each row execute function private.tg__touch();
create trigger append_only before update on public.offer_condition_decisions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.offer_texts for each row execute function private.tg__audit('version,locale', '*');
create trigger audit after insert or update or delete on public.offers for each row execute function private.tg__audit('id',
  'application_id,status,pay_amount,pay_unit,currency,starts_on,hours_per_week,fte,location_id,expires_at,made_at,made_by,ended_at,signature_version,signed_at');
create trigger audit after insert or update or delete on public.offer_programs for each row execute function private.tg__audit('offer_id,program_id', '*');
create trigger audit after insert or update or delete on public.offer_conditions for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.offer_condition_decisions for each row execute function private.tg__audit('id', 'condition_id,state,document_id,decided_by');

-- An application that ends takes its offer with it; a decision taken back brings it back --------------

create function private.tg_applications__end_offer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'clearing' and old.status = 'conditions_not_met' then
    update public.offers set status = 'accepted' where id = (
      select id from public.offers where application_id = new.id and status = 'failed' order by made_at desc limit 1);
  elsif new.status not in ('offer', 'clearing', 'hired') then
    update public.offers set status = case when new.status = 'withdrawn' then 'declined' else 'failed' end::public.offer_status, ended_at = now()
    where application_id = new.id and status in ('open', 'accepted');
  end if;
  return null;
end $$;
comment on function private.tg_applications__end_offer is 'After an application leaves the steps of an offer by another way than the offer''s own commands, or comes back to them.';
create trigger end_offer after update of status on public.applications for each row
  when (old.status in ('offer', 'clearing', 'conditions_not_met') and new.status <> old.status) execute function private.tg_applications__end_offer();

-- What an offer will hang on -------------------------------------------------------------------------

create function private.conditions_for(p_application uuid, p_starts_on date) returns table (
  "position" smallint, kind public.condition_kind, requirement_id uuid, credential_type_id text, due public.requirement_due, due_days smallint,
  due_on date, owner public.condition_owner, label_en text, label_es text)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select r.n, r.d, (r.d ->> 'kind')::public.condition_kind as kind, (r.d ->> 'due')::public.requirement_due as due
    from public.applications a join public.job_versions v on v.job_id = a.job_id and v.version = a.job_version
    cross join lateral jsonb_array_elements(coalesce(v.document -> 'requirements', '[]')) with ordinality as r (d, n)
    where a.id = p_application and (r.d ->> 'is_required')::boolean and r.d ->> 'due' in ('conditional_offer', 'start', 'after_start')
  ), worded as (
    select n, kind, (d ->> 'id')::uuid as requirement_id, d ->> 'credential_type_id' as credential_type_id, due, (d ->> 'due_days')::smallint as due_days,
      p_starts_on + coalesce((d ->> 'due_days')::int, 0) as due_on,
      case when kind in ('check', 'references') then 'us' else 'candidate' end::public.condition_owner as owner,
      coalesce(d #>> '{texts,en,label}', (select t.name from public.credential_type_texts t where t.credential_type_id = d ->> 'credential_type_id' and t.locale = 'en'), kind::text) as en,
      coalesce(d #>> '{texts,es,label}', (select t.name from public.credential_type_texts t where t.credential_type_id = d ->> 'credential_type_id' and t.locale = 'es')) as es
    from asked
  )
  select (row_number() over (order by w.n))::smallint, w.kind, w.requirement_id, w.credential_type_id, w.due, w.due_days, w.due_on, w.owner, w.en, coalesce(w.es, w.en)
  from (select * from worded union all
    select 0, 'references', null, null, 'conditional_offer', null, p_starts_on, 'us', 'References from the people you named', 'Referencias de las personas que usted nombró') w
  order by w.n
$$;
comment on function private.conditions_for is
  'The conditions an offer to this application would have with this first day: the references, then each required requirement of the answered posting that falls due at the offer, at the start, or days after it, in the posting''s order. Dates are calendar days, so clock changes do not move them.';

comment on table public.offer_texts is 'What is signed with an acceptance, per version and language.';
comment on table public.offers is 'A conditional offer: its terms, until when it stands, and how it was answered.';
comment on table public.offer_programs is 'The programs an offer is for.';
comment on table public.offer_conditions is 'What an offer hangs on: what, whose turn, by when, and where it stands.';
comment on table public.offer_condition_decisions is 'Who decided what of a condition, why, on what evidence. Append only.';
