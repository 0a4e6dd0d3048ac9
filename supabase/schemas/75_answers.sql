-- Answers of a submitted application, typed, one table per subject; a table is the unit of secrecy.
-- Nobody reads them directly: the hiring team through open_application (77), the candidate through open_my_application (86).
-- Support needs are for HR alone (their own logged function). Equal-opportunity answers are for nobody who decides:
-- only counts of five and more leave their table (29 CFR 1602.13).
-- Deliberately missing: birth date, school dates (Oregon HB 3187), criminal history (ORS 659A.360), pay history
-- (ORS 659A.357), diagnosis, treatment. Lived experience is one attestation in the words of the job's state.

create type public.experience_kind as enum ('paid', 'volunteer', 'caring', 'training', 'gap');
create type public.credential_claim as enum ('held', 'in_training', 'planned');
create type public.attestation_kind as enum ('lived_experience');

create table public.attestation_texts (
  kind public.attestation_kind not null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  version text not null,
  locale public.locale not null,
  body text not null,
  source_url text,
  primary key (kind, jurisdiction, version, locale),
  constraint attestation_texts_version_is_a_date check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  constraint attestation_texts_source_is_an_address check (source_url ~ '^https?://')
);

create table public.application_details (
  application_id uuid primary key references public.applications (id) on delete cascade,
  statement text,
  available_on date,
  hours_wanted smallint,
  -- may lawfully work in the United States; whether the candidate is of the age the work requires (never which age)
  may_work_in_us boolean,
  is_of_required_age boolean,
  languages text[] not null default '{}',
  helper_name text,
  helper_relation text,
  helper_email text,
  is_helper_updated boolean not null default false,
  signature_name text not null,
  signed_at timestamptz not null default now(),
  constraint application_details_statement_is_short check (length(statement) between 1 and 5000),
  constraint application_details_hours_are_1_to_60 check (hours_wanted between 1 and 60),
  constraint application_details_languages_are_few check (cardinality(languages) <= 20),
  constraint application_details_helper_name_is_short check (length(helper_name) between 1 and 300),
  constraint application_details_helper_relation_is_short check (length(helper_relation) between 1 and 120),
  constraint application_details_helper_email_is_an_address check (helper_email = lower(trim(helper_email)) and private.is_email(helper_email)),
  constraint application_details_updates_need_a_helper check (not is_helper_updated or (helper_name is not null and helper_email is not null)),
  constraint application_details_signature_is_short check (length(signature_name) between 1 and 300)
);

create table public.application_experiences (
  application_id uuid not null references public.applications (id) on delete cascade,
  position smallint not null,
  kind public.experience_kind not null,
  organisation text,
  role text,
  started_on date not null,
  ended_on date,
  duties text,
  primary key (application_id, position),
  constraint application_experiences_months_begin_on_the_first check (
    extract(day from started_on) = 1 and (ended_on is null or extract(day from ended_on) = 1)),
  constraint application_experiences_end_after_they_begin check (ended_on >= started_on),
  constraint application_experiences_organisation_is_short check (length(organisation) between 1 and 300),
  constraint application_experiences_role_is_short check (length(role) between 1 and 300),
  constraint application_experiences_duties_are_short check (length(duties) between 1 and 2000),
  constraint application_experiences_are_at_most_30 check (position between 0 and 29)
);

create table public.application_educations (
  application_id uuid not null references public.applications (id) on delete cascade,
  position smallint not null,
  school text not null,
  subject text,
  is_completed boolean not null,
  primary key (application_id, position),
  constraint application_educations_school_is_short check (length(school) between 1 and 300),
  constraint application_educations_subject_is_short check (length(subject) between 1 and 300),
  constraint application_educations_are_at_most_20 check (position between 0 and 19)
);

create table public.application_credentials (
  application_id uuid not null references public.applications (id) on delete cascade,
  credential_type_id text not null references public.credential_types (id) on delete restrict,
  claim public.credential_claim not null,
  number text,
  expires_on date,
  primary key (application_id, credential_type_id),
  constraint application_credentials_number_is_short check (length(number) between 1 and 60),
  constraint application_credentials_facts_only_when_held check (claim = 'held' or (number is null and expires_on is null))
);

create table public.application_attestations (
  application_id uuid not null references public.applications (id) on delete cascade,
  kind public.attestation_kind not null,
  jurisdiction text not null,
  version text not null,
  locale public.locale not null,
  attested_at timestamptz not null default now(),
  primary key (application_id, kind),
  constraint application_attestations_quote_a_text foreign key (kind, jurisdiction, version, locale)
    references public.attestation_texts (kind, jurisdiction, version, locale) on delete restrict
);

create table public.application_answers (
  application_id uuid not null references public.applications (id) on delete cascade,
  question_id uuid not null references public.job_questions (id) on delete restrict,
  text_value text,
  is_yes boolean,
  number_value numeric(12, 2),
  choices text[],
  primary key (application_id, question_id),
  constraint application_answers_hold_one_kind check (num_nonnulls(text_value, is_yes, number_value, choices) = 1),
  constraint application_answers_text_is_short check (length(text_value) between 1 and 5000)
);

create table public.application_referees (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  position smallint not null,
  full_name text not null,
  relation text,
  email text,
  phone text,
  replaced_by_id uuid references public.application_referees (id) on delete set null,
  constraint application_referees_full_name_is_short check (length(full_name) between 1 and 300),
  constraint application_referees_relation_is_short check (length(relation) between 1 and 120),
  constraint application_referees_email_is_an_address check (email = lower(trim(email)) and private.is_email(email)),
  constraint application_referees_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15),
  constraint application_referees_can_be_reached check (email is not null or phone is not null),
  constraint application_referees_are_at_most_10 check (position between 0 and 9)
);

create table public.application_documents (
  application_id uuid not null references public.applications (id) on delete cascade,
  document_id uuid not null references public.documents (id) on delete restrict,
  purpose public.document_purpose not null,
  attached_at timestamptz not null default now(),
  primary key (application_id, document_id)
);

create table public.application_support (
  application_id uuid primary key references public.applications (id) on delete cascade,
  needs text not null,
  constraint application_support_needs_are_short check (length(needs) between 1 and 2000)
);

create table public.application_equal_opportunity (
  application_id uuid primary key references public.applications (id) on delete cascade,
  gender text,
  race_ethnicity text[] not null default '{}',
  answered_at timestamptz not null default now(),
  -- words of 29 CFR 1602.7 (EEO-1), as options; an empty answer is an answer too
  constraint application_equal_opportunity_gender_is_listed check (gender in ('female', 'male', 'nonbinary', 'self_described', 'rather_not_say')),
  constraint application_equal_opportunity_race_is_listed check (race_ethnicity <@ array['hispanic_or_latino', 'white', 'black_or_african_american',
    'native_hawaiian_or_pacific_islander', 'asian', 'american_indian_or_alaska_native', 'middle_eastern_or_north_african', 'rather_not_say'])
);

-- foreign keys
create index attestation_texts_jurisdiction on public.attestation_texts (jurisdiction);
create index application_credentials_type on public.application_credentials (credential_type_id);
create index application_attestations_text on public.application_attestations (kind, jurisdiction, version, locale);
create index application_answers_question on public.application_answers (question_id);
create index application_referees_application on public.application_referees (application_id, position);
create index application_referees_replaced_by on public.application_referees (replaced_by_id);
create index application_documents_document on public.application_documents (document_id);

do $$
declare v_table text;
begin
  foreach v_table in array '{application_details,application_experiences,application_educations,application_credentials,application_attestations,application_answers,application_referees,application_documents,application_support,application_equal_opportunity}'::text[] loop
    execute format('alter table public.%I enable row level security', v_table);
    execute format('create policy nobody_directly on public.%I for select to authenticated using (false)', v_table);
    execute format('create trigger audit after insert or update or delete on public.%I for each row execute function private.tg__audit(''application_id'', '''')', v_table);
  end loop;
end $$;
-- NOTE: no grant on any of them; the loop above says the same three lines for each.
alter table public.attestation_texts enable row level security;
create policy anyone_select on public.attestation_texts for select to anon, authenticated using (true);
grant select on public.attestation_texts to anon, authenticated;
create trigger audit after insert or update or delete on public.attestation_texts for each row execute function private.tg__audit('kind,jurisdiction,version,locale', '*');

comment on table public.attestation_texts is 'What a person attests to, word for word, per state, version and language.';
comment on table public.application_details is 'Statement, availability, right to work, helper, signature.';
comment on table public.application_experiences is 'Work paid and unpaid, caring, training and gaps, by month.';
comment on table public.application_educations is 'Schools and subjects. No dates (Oregon HB 3187).';
comment on table public.application_credentials is 'Certificates the candidate says they hold or work towards; claims, not proof.';
comment on table public.application_attestations is 'What was attested to, in which text version.';
comment on table public.application_answers is 'Answers to the posting''s own questions, typed.';
comment on table public.application_referees is 'People who may be asked, and only after a conditional offer.';
comment on table public.application_documents is 'Which papers went with the application.';
comment on table public.application_support is 'Support a candidate asks for. HR only, logged.';
comment on table public.application_equal_opportunity is 'Voluntary answers, read by nobody who decides; only counts of five and more leave.';
