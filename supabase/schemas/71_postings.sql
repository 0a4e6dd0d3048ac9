-- Postings, around the job: templates to begin from, the questions a job asks of its own, the attributes its reviews
-- rate, every version as it was published, and what was done with it when and by whom.
-- An application stays tied to the version it answered; so what stood in a version is retired, never deleted.
-- Deliberately missing: an open status. Whether a job takes applications follows from status and dates: job_accepts.

create type public.question_kind as enum ('short_text', 'long_text', 'yes_no', 'choice', 'many_choices', 'number');

-- from when the law of a place lets an employer ask about a record; the strictest place of a job counts
create table public.fair_chance_laws (
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  -- empty: the whole state
  city text not null default '',
  fair_chance public.fair_chance not null,
  law text not null,
  url text not null,
  primary key (jurisdiction, city),
  constraint fair_chance_laws_name_a_stage check (fair_chance <> 'required_by_law'),
  constraint fair_chance_laws_law_is_short check (length(law) between 1 and 200),
  constraint fair_chance_laws_url_is_an_address check (url ~ '^https?://')
);

-- what is often asked for, worded once: the editor's list to pick from, and what templates name
create table public.requirement_phrases (
  id text primary key,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  kind public.requirement_kind not null,
  due public.requirement_due not null,
  label_en text not null,
  label_es text not null,
  how_to_get_en text,
  how_to_get_es text,
  constraint requirement_phrases_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint requirement_phrases_are_not_credentials check (kind <> 'credential'),
  constraint requirement_phrases_labels_are_short check (length(label_en) between 1 and 400 and length(label_es) between 1 and 400),
  constraint requirement_phrases_have_both_ways_or_none check ((how_to_get_en is null) = (how_to_get_es is null))
);

-- `document` has the shape that save_job takes; a posting begun from it is an ordinary draft
create table public.job_templates (
  id text primary key,
  position smallint not null default 0,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  label_en text not null,
  label_es text not null,
  document jsonb not null,
  constraint job_templates_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint job_templates_labels_are_short check (length(label_en) between 1 and 120 and length(label_es) between 1 and 120),
  constraint job_templates_document_is_an_object check (jsonb_typeof(document) = 'object')
);

create table public.job_versions (
  job_id uuid not null references public.jobs (id) on delete cascade,
  version smallint not null,
  -- the whole posting as private.job_document gave it
  document jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references public.accounts (user_id) on delete set null,
  primary key (job_id, version),
  constraint job_versions_count_from_one check (version > 0)
);

create table public.job_events (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  command text not null,
  from_status public.job_status,
  to_status public.job_status not null,
  -- the version that the command made, and the closing date that it set
  version smallint,
  closes_at timestamptz,
  reason text,
  constraint job_events_reason_is_short check (length(reason) between 1 and 400)
);

create table public.job_questions (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  position smallint not null default 0,
  kind public.question_kind not null,
  is_required boolean not null default false,
  -- keys of the choices, in order; their words stand in job_question_texts.choice_labels at the same place
  choices text[] not null default '{}',
  -- answers that rule a person out: `yes` or `no`, or keys of choices; a number below knock_out_below does too
  knock_out_answers text[] not null default '{}',
  knock_out_below numeric(10, 2),
  retired_at timestamptz,
  constraint job_questions_choices_match_kind check ((kind in ('choice', 'many_choices')) = (cardinality(choices) between 2 and 20)
    and (kind in ('choice', 'many_choices') or cardinality(choices) = 0)),
  constraint job_questions_knock_out_matches_kind check (case kind
    when 'yes_no' then knock_out_answers <@ '{yes,no}' and cardinality(knock_out_answers) <= 1 and knock_out_below is null
    when 'choice' then knock_out_answers <@ choices and not knock_out_answers @> choices and knock_out_below is null
    when 'many_choices' then knock_out_answers <@ choices and not knock_out_answers @> choices and knock_out_below is null
    when 'number' then cardinality(knock_out_answers) = 0
    else cardinality(knock_out_answers) = 0 and knock_out_below is null end),
  constraint job_questions_that_knock_out_are_required check (is_required or (cardinality(knock_out_answers) = 0 and knock_out_below is null))
);

create table public.job_question_texts (
  question_id uuid not null references public.job_questions (id) on delete cascade,
  locale public.locale not null,
  label text not null,
  hint text,
  choice_labels text[] not null default '{}',
  -- what the candidate reads beside a question that knocks out
  knock_out_note text,
  primary key (question_id, locale),
  constraint job_question_texts_label_is_short check (length(label) between 1 and 400),
  constraint job_question_texts_hint_is_short check (length(hint) between 1 and 400),
  constraint job_question_texts_choice_labels_are_short check (private.are_short(choice_labels, 200)),
  constraint job_question_texts_knock_out_note_is_short check (length(knock_out_note) between 1 and 400)
);

create table public.job_attributes (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  position smallint not null default 0,
  label text not null,
  retired_at timestamptz,
  constraint job_attributes_label_is_short check (length(label) between 1 and 120)
);

-- children in order; the newest of a job first; foreign keys
create index job_questions_job on public.job_questions (job_id, position);
create index job_attributes_job on public.job_attributes (job_id, position);
create index job_events_job on public.job_events (job_id, happened_at desc);
create index job_events_actor on public.job_events (actor_id);
create index job_versions_made_by on public.job_versions (made_by);
create index job_templates_jurisdiction on public.job_templates (jurisdiction);
create index requirement_phrases_jurisdiction on public.requirement_phrases (jurisdiction);

alter table public.fair_chance_laws enable row level security;
alter table public.requirement_phrases enable row level security;
alter table public.job_templates enable row level security;
alter table public.job_versions enable row level security;
alter table public.job_events enable row level security;
alter table public.job_questions enable row level security;
alter table public.job_question_texts enable row level security;
alter table public.job_attributes enable row level security;

create policy anyone_select on public.fair_chance_laws for select to anon, authenticated using (true);
create policy hiring_select on public.requirement_phrases for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_templates for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_versions for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_events for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_attributes for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy anyone_select_of_visible_job on public.job_questions for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_question_texts for select to anon, authenticated
  using (exists (select from public.job_questions q where q.id = question_id));

grant select on public.fair_chance_laws, public.job_questions, public.job_question_texts to anon, authenticated;
grant select on public.requirement_phrases, public.job_templates, public.job_versions, public.job_events, public.job_attributes to authenticated;
-- NOTE: no writes; save_job and the commands write. Attributes and versions are the team's, not the candidate's.

create trigger append_only before update on public.job_events for each row execute function private.tg__append_only();
create trigger append_only before update on public.job_versions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.fair_chance_laws for each row execute function private.tg__audit('jurisdiction,city', '*');
create trigger audit after insert or update or delete on public.requirement_phrases for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_templates for each row execute function private.tg__audit('id', 'label_en,label_es,jurisdiction');
create trigger audit after insert or update or delete on public.job_versions for each row execute function private.tg__audit('job_id,version', 'version');
create trigger audit after insert or update or delete on public.job_events for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_questions for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_question_texts for each row execute function private.tg__audit('question_id,locale', '*');
create trigger audit after insert or update or delete on public.job_attributes for each row execute function private.tg__audit('id', '*');

-- What others ask of a job ----------------------------------------------------------------------

create function private.job_accepts(p_job uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.jobs where id = p_job and status = 'published' and coalesce(opens_at <= now(), true) and closes_at > now())
$$;
comment on function private.job_accepts is 'True while people can apply: published, opened, and not past its closing date.';

create function private.current_job_version(p_job uuid) returns smallint language sql stable security definer set search_path = '' as $$
  select max(version) from public.job_versions where job_id = p_job
$$;
comment on function private.current_job_version is 'The newest version of the posting: what a new application answers. Null when it was never published.';

create function private.answer_knocks_out(p_question uuid, p_is_yes boolean, p_number numeric, p_choices text[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_or(case kind
    when 'yes_no' then (case when p_is_yes then 'yes' else 'no' end) = any (knock_out_answers) and p_is_yes is not null
    when 'number' then p_number < knock_out_below
    else p_choices && knock_out_answers end), false)
  from public.job_questions where id = p_question
$$;
comment on function private.answer_knocks_out is 'True when the posting says of this answer that whoever gives it cannot be hired for the job. It rejects nobody by itself.';
grant execute on function private.job_accepts, private.current_job_version to authenticated;

comment on table public.fair_chance_laws is 'From which stage the law of a place lets an employer ask about a record.';
comment on table public.requirement_phrases is 'What postings often ask for besides credentials, worded once in both languages, with the usual moment.';
comment on table public.job_templates is 'Job descriptions to begin a posting from, as save_job takes them.';
comment on table public.job_versions is 'Every posting as it was published: what applications answered. Append only.';
comment on table public.job_events is 'What was done with a posting, by whom and why. Append only.';
comment on table public.job_questions is 'What a job asks of its own. Ids stay across saves; one that stood in a version is retired, never deleted.';
comment on table public.job_question_texts is 'A question''s words per language.';
comment on table public.job_attributes is 'What reviews of a job''s applications rate. One that stood in a version is retired, never deleted.';
