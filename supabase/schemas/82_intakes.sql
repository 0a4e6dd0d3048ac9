-- Intakes: requests for an assessment, from arrival to connection.
-- Three tables of secrecy: `intakes` (what the queue shows), `intake_contacts` (who and how to reach safely) and
-- `intake_health` (access needs, what kind of support). The last two are read only through open_intake, which logs.
-- HR, managers and admins see none of it. Deliberately missing: birth date, diagnosis, history.

create type public.intake_status as enum ('new', 'reaching_out', 'scheduled', 'assessed', 'connected', 'waitlisted', 'closed');
create type public.intake_asked_by as enum ('self', 'helper');
create type public.intake_updates_to as enum ('self', 'helper', 'both');
create type public.day_part as enum ('morning', 'afternoon', 'evening');
create type public.sender_style as enum ('organization', 'neutral');
create type public.support_kind as enum ('mental_health', 'substance_use', 'both', 'not_said');
create type public.consent_kind as enum ('contact', 'privacy', 'name_program');
create type public.attempt_outcome as enum ('reached', 'left_message', 'no_answer', 'wrong_number', 'asked_to_call_back', 'message_sent');
create type public.intake_close_reason as enum
  ('could_not_reach', 'declined', 'not_eligible', 'referred_elsewhere', 'duplicate', 'entered_by_mistake', 'other');

create table public.coverage_plans (
  id text primary key,
  name text not null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  valid_from date not null,
  valid_until date,
  source_url text,
  constraint coverage_plans_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint coverage_plans_end_after_they_begin check (valid_until >= valid_from)
);

create table public.consent_texts (
  kind public.consent_kind not null,
  version text not null,
  locale public.locale not null,
  body text not null,
  primary key (kind, version, locale),
  constraint consent_texts_version_is_a_date check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);

create table public.intakes (
  id uuid primary key default gen_random_uuid(),
  reference text not null,
  status public.intake_status not null default 'new',
  received_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  locale public.locale not null,
  asked_by public.intake_asked_by not null,
  called_name text not null,
  language text not null,
  needs_interpreter boolean not null default false,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  county text,
  program_id uuid references public.programs (id) on delete set null,
  owner_id uuid references public.accounts (user_id) on delete set null,
  next_step_on date,
  close_reason public.intake_close_reason,
  constraint intakes_reference_reads_over_the_phone check (reference ~ '^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$'),
  constraint intakes_reference_is_unique unique (reference),
  constraint intakes_called_name_is_short check (length(called_name) between 1 and 60),
  constraint intakes_language_is_a_code check (language ~ '^[a-z]{2,5}$'),
  constraint intakes_county_is_short check (length(county) between 1 and 60),
  constraint intakes_close_reason_matches_status check ((status = 'closed') = (close_reason is not null))
);

create table public.intake_contacts (
  intake_id uuid primary key references public.intakes (id) on delete cascade,
  full_name text not null,
  phone text,
  phone_normalized text generated always as (private.normalize_phone(phone)) stored,
  email text,
  contact_ways public.contact_way[] not null,
  may_leave_message boolean not null default false,
  day_parts public.day_part[] not null default '{}',
  sender public.sender_style not null default 'organization',
  contact_note text,
  meeting_ways public.meeting_way[] not null default '{}',
  language_other text,
  plan_id text references public.coverage_plans (id) on delete restrict,
  plan_other text,
  member_number text,
  helper_name text,
  helper_relation text,
  helper_phone text,
  helper_email text,
  updates_to public.intake_updates_to not null default 'self',
  constraint intake_contacts_full_name_is_short check (length(full_name) between 1 and 120),
  constraint intake_contacts_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15),
  constraint intake_contacts_email_is_an_address check (email = lower(trim(email)) and private.is_email(email)),
  constraint intake_contacts_name_a_way_to_reach check (cardinality(contact_ways) > 0),
  constraint intake_contacts_calls_and_texts_need_a_phone check (
    not (contact_ways && '{call,text}'::public.contact_way[]) or phone is not null or (updates_to <> 'self' and helper_phone is not null)),
  constraint intake_contacts_mail_needs_an_address check (
    not ('email' = any (contact_ways)) or email is not null or (updates_to <> 'self' and helper_email is not null)),
  constraint intake_contacts_note_is_short check (length(contact_note) between 1 and 200),
  constraint intake_contacts_language_other_is_short check (length(language_other) between 1 and 60),
  constraint intake_contacts_plan_other_is_short check (length(plan_other) between 1 and 80),
  constraint intake_contacts_member_number_is_short check (length(member_number) between 1 and 30),
  constraint intake_contacts_helper_name_is_short check (length(helper_name) between 1 and 120),
  constraint intake_contacts_helper_relation_is_short check (length(helper_relation) between 1 and 60),
  constraint intake_contacts_helper_phone_has_10_to_15_digits check (length(regexp_replace(helper_phone, '\D', '', 'g')) between 10 and 15),
  constraint intake_contacts_helper_email_is_an_address check (helper_email = lower(trim(helper_email)) and private.is_email(helper_email)),
  constraint intake_contacts_updates_to_helper_need_a_helper check (updates_to = 'self' or helper_name is not null)
);

create table public.intake_health (
  intake_id uuid primary key references public.intakes (id) on delete cascade,
  support public.support_kind not null default 'not_said',
  access_needs text,
  constraint intake_health_access_needs_is_short check (length(access_needs) between 1 and 400)
);

create table public.intake_consents (
  intake_id uuid not null references public.intakes (id) on delete cascade,
  kind public.consent_kind not null,
  version text not null,
  locale public.locale not null,
  agreed_at timestamptz not null default now(),
  signed_by text not null,
  primary key (intake_id, kind),
  foreign key (kind, version, locale) references public.consent_texts (kind, version, locale) on delete restrict
);

create table public.intake_attempts (
  id uuid primary key default gen_random_uuid(),
  intake_id uuid not null references public.intakes (id) on delete cascade,
  attempted_at timestamptz not null default now(),
  attempted_by uuid references public.accounts (user_id) on delete set null,
  way public.contact_way not null,
  outcome public.attempt_outcome not null,
  note text,
  constraint intake_attempts_note_is_short check (length(note) between 1 and 1000)
);

create table public.intake_events (
  id uuid primary key default gen_random_uuid(),
  intake_id uuid not null references public.intakes (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  command text not null,
  from_status public.intake_status,
  to_status public.intake_status not null,
  to_owner_id uuid references public.accounts (user_id) on delete set null,
  reason public.intake_close_reason,
  note text,
  constraint intake_events_note_is_short check (length(note) between 1 and 1000)
);

-- what a person decided of two requests that look alike; the newest decision counts
create table public.intake_duplicate_decisions (
  id uuid primary key default gen_random_uuid(),
  intake_id uuid not null references public.intakes (id) on delete cascade,
  other_id uuid not null references public.intakes (id) on delete cascade,
  is_same_person boolean not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint intake_duplicate_decisions_are_ordered check (intake_id < other_id)
);

-- one row per submission; double click, retry and back button carry the same key
create table private.intake_submissions (
  key text primary key,
  intake_id uuid references public.intakes (id) on delete cascade,
  submitted_at timestamptz not null default now()
);

-- the queue by waiting time, all open and by filter; closed newest first; live refresh; people; duplicates; foreign keys
create index intakes_open on public.intakes (received_at, id) include (owner_id) where status <> 'closed' and status <> 'connected';
create index intakes_open_by_owner on public.intakes (owner_id, received_at, id) where status <> 'closed' and status <> 'connected';
create index intakes_open_by_program on public.intakes (program_id, received_at, id) where status <> 'closed' and status <> 'connected';
create index intakes_open_by_language on public.intakes (language, received_at, id) where status <> 'closed' and status <> 'connected';
create index intakes_done on public.intakes (received_at desc, id desc) where status in ('closed', 'connected');
create index intakes_by_status on public.intakes (status, received_at, id);
create index intakes_by_owner on public.intakes (owner_id, received_at, id);
create index intakes_by_program on public.intakes (program_id, received_at, id);
create index intakes_by_language on public.intakes (language, received_at, id);
create index intakes_changed on public.intakes (updated_at desc);
create index intakes_jurisdiction on public.intakes (jurisdiction);
create index intake_contacts_phone on public.intake_contacts (phone_normalized);
create index intake_contacts_email on public.intake_contacts (email);
create index intake_contacts_name on public.intake_contacts using gin (lower(full_name) extensions.gin_trgm_ops);
create index intake_contacts_plan on public.intake_contacts (plan_id);
create index intake_consents_text on public.intake_consents (kind, version, locale);
create index intake_attempts_intake on public.intake_attempts (intake_id, attempted_at);
create index intake_attempts_person on public.intake_attempts (attempted_by);
create index intake_events_intake on public.intake_events (intake_id, happened_at);
create index intake_events_actor on public.intake_events (actor_id);
create index intake_events_owner on public.intake_events (to_owner_id);
create index intake_duplicate_decisions_pair on public.intake_duplicate_decisions (intake_id, other_id, decided_at desc);
create index intake_duplicate_decisions_other on public.intake_duplicate_decisions (other_id);
create index intake_duplicate_decisions_person on public.intake_duplicate_decisions (decided_by);
create index intake_submissions_intake on private.intake_submissions (intake_id);
create index coverage_plans_jurisdiction on public.coverage_plans (jurisdiction);

alter table public.coverage_plans enable row level security;
alter table public.consent_texts enable row level security;
alter table public.intakes enable row level security;
alter table public.intake_contacts enable row level security;
alter table public.intake_health enable row level security;
alter table public.intake_consents enable row level security;
alter table public.intake_attempts enable row level security;
alter table public.intake_events enable row level security;
alter table public.intake_duplicate_decisions enable row level security;
alter table private.intake_submissions enable row level security;

create policy anyone_select on public.coverage_plans for select to anon, authenticated using (true);
create policy anyone_select on public.consent_texts for select to anon, authenticated using (true);
create policy coordinator_select on public.intakes for select to authenticated using ((select private.has_role('coordinator')));
-- the six below are read through open_intake and written by commands; the policies say so out loud
create policy nobody_directly on public.intake_contacts for select to authenticated using (false);
create policy nobody_directly on public.intake_health for select to authenticated using (false);
create policy nobody_directly on public.intake_consents for select to authenticated using (false);
create policy nobody_directly on public.intake_attempts for select to authenticated using (false);
create policy nobody_directly on public.intake_events for select to authenticated using (false);
create policy nobody_directly on public.intake_duplicate_decisions for select to authenticated using (false);
create policy nobody_directly on private.intake_submissions for select to authenticated using (false);

grant select on public.coverage_plans, public.consent_texts to anon, authenticated;
grant select on public.intakes to authenticated;
-- NOTE: no grant on contacts, health, consents, attempts, events, decisions, submissions: a read that is not logged must not exist.

create trigger touch before update on public.intakes for each row execute function private.tg__touch();
create trigger append_only before update on public.intake_consents for each row execute function private.tg__append_only();
create trigger append_only before update on public.intake_attempts for each row execute function private.tg__append_only();
create trigger append_only before update on public.intake_events for each row execute function private.tg__append_only();
create trigger append_only before update on public.intake_duplicate_decisions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.coverage_plans for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.consent_texts for each row execute function private.tg__audit('kind,version,locale', '*');
create trigger audit after insert or update or delete on public.intakes for each row execute function private.tg__audit('id', 'status,owner_id,next_step_on,close_reason');
create trigger audit after insert or update or delete on public.intake_contacts for each row execute function private.tg__audit('intake_id', '');
create trigger audit after insert or update or delete on public.intake_health for each row execute function private.tg__audit('intake_id', '');
create trigger audit after insert or update or delete on public.intake_consents for each row execute function private.tg__audit('intake_id,kind', 'kind,version,locale,agreed_at');
create trigger audit after insert or update or delete on public.intake_attempts for each row execute function private.tg__audit('id', 'intake_id,way,outcome');
create trigger audit after insert or update or delete on public.intake_events for each row execute function private.tg__audit('id', 'intake_id,command,from_status,to_status,to_owner_id');
create trigger audit after insert or update or delete on public.intake_duplicate_decisions for each row execute function private.tg__audit('id', 'intake_id,other_id,is_same_person');

comment on table public.coverage_plans is 'Medicaid plans a member may choose, with the dates they hold; they change.';
comment on table public.consent_texts is 'What people agreed to, word for word, per version and language.';
comment on table public.intakes is 'Requests for an assessment: what the coordinators'' queue shows.';
comment on table public.intake_contacts is 'Who asked and how to reach them safely. Read only through open_intake.';
comment on table public.intake_health is 'Access needs and the kind of support. Health facts; read only through open_intake.';
comment on table public.intake_consents is 'What was agreed to, in which text version, by whom. Append only.';
comment on table public.intake_attempts is 'Each try to reach the person. Append only.';
comment on table public.intake_events is 'Each step of a request. Append only.';
comment on table public.intake_duplicate_decisions is 'Decisions of people on look-alike requests. Append only.';
comment on table private.intake_submissions is 'Submission keys, so that one request sent twice is one request.';
