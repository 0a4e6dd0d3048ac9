-- Postings, read: the whole posting as one document, what is missing in it, and what the site is built from.

create function private.job_requirement_documents(p_job uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(r) - 'job_id' - 'position' || jsonb_build_object('texts', coalesce(
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'requirement_id' - 'locale') from public.job_requirement_texts t where t.requirement_id = r.id), '{}'))
      order by r.position, r.id), '[]')
  from public.job_requirements r where r.job_id = p_job
$$;
comment on function private.job_requirement_documents is 'A job''s requirements in order as [{id, kind, credential_type_id, is_required, due, due_days, texts{locale}}], as far as the caller may see them.';

create function private.job_question_documents(p_job uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(q) - 'job_id' - 'position' - 'retired_at' || jsonb_build_object('texts', coalesce(
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'question_id' - 'locale') from public.job_question_texts t where t.question_id = q.id), '{}'))
      order by q.position, q.id), '[]')
  from public.job_questions q where q.job_id = p_job and q.retired_at is null
$$;
comment on function private.job_question_documents is 'A job''s own questions in order as [{id, kind, is_required, choices[], knock_out_answers[], knock_out_below, texts{locale{label, hint, choice_labels[], knock_out_note}}}], as far as the caller may see them.';

create function private.job_document(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'slug', j.slug, 'reference', j.reference, 'program_id', j.program_id, 'jurisdiction', j.jurisdiction, 'employment_types', j.employment_types,
    'schedule_kind', j.schedule_kind, 'schedule_days', j.schedule_days, 'starts_at_time', j.starts_at_time, 'ends_at_time', j.ends_at_time,
    'hours_per_week', j.hours_per_week, 'workplace', j.workplace, 'remote_until', j.remote_until, 'pay_min', j.pay_min, 'pay_max', j.pay_max,
    'pay_unit', j.pay_unit, 'currency', j.currency, 'opens_at', j.opens_at, 'closes_at', j.closes_at, 'fair_chance', j.fair_chance, 'hides_names', j.hides_names,
    'texts', coalesce((select jsonb_object_agg(t.locale, to_jsonb(t) - 'job_id' - 'locale') from public.job_texts t where t.job_id = j.id), '{}'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('location_id', p.location_id, 'share_percent', p.share_percent) order by p.share_percent desc, p.location_id)
      from public.job_places p where p.job_id = j.id), '[]'),
    'terms', coalesce((select jsonb_agg(t.term_id order by t.term_id) from public.job_terms t where t.job_id = j.id), '[]'),
    'requirements', private.job_requirement_documents(j.id),
    'questions', private.job_question_documents(j.id),
    'attributes', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'label', a.label) order by a.position, a.id)
      from public.job_attributes a where a.job_id = j.id and a.retired_at is null), '[]'))
  from public.jobs j where j.id = p_id
$$;
comment on function private.job_document is
  'The whole posting as save_job takes it: its facts by column name, texts{locale}, places[{location_id, share_percent}], terms[id], requirements[], questions[], attributes[{id, label}]. Retired questions and attributes are left out.';

-- What is missing ------------------------------------------------------------------------------

create function private.job_fair_chance(p_job uuid) returns public.fair_chance language sql stable security definer set search_path = '' as $$
  select coalesce(max(l.fair_chance), 'after_interview') from public.fair_chance_laws l
  where (l.jurisdiction, l.city) in (
    select j.jurisdiction, '' from public.jobs j where j.id = p_job
    union select p.jurisdiction, c from public.job_places jp join public.locations p on p.id = jp.location_id cross join lateral (values (''), (p.city)) as v (c) where jp.job_id = p_job)
$$;
comment on function private.job_fair_chance is 'The earliest stage at which the laws of the job''s state and places let us ask about a record; the strictest counts.';

create function private.job_gaps(p_job uuid) returns table (field text) language sql stable security definer set search_path = '' as $$
  with j as (select * from public.jobs where id = p_job)
  select g.field from j left join public.job_texts t on t.job_id = j.id and t.locale = 'en' cross join lateral (values
    (1, 'texts', t.job_id is null),
    (2, 'summary', t.summary = ''),
    (3, 'employment_types', cardinality(j.employment_types) = 0),
    (4, 'schedule_days', j.schedule_kind = 'fixed' and (cardinality(j.schedule_days) = 0 or j.starts_at_time is null or j.ends_at_time is null)),
    (5, 'pay_min', j.pay_min is null),
    (6, 'closes_at', j.closes_at is null or j.closes_at <= now()),
    (7, 'places', (select coalesce(sum(p.share_percent), case when j.workplace = 'remote' then 100 else 0 end) <> 100 from public.job_places p where p.job_id = j.id)),
    (8, 'requirements', not exists (select from public.job_requirements r where r.job_id = j.id)
      or exists (select from public.job_requirements r where r.job_id = j.id and r.kind <> 'credential'
        and not exists (select from public.job_requirement_texts x where x.requirement_id = r.id and x.locale = 'en'))),
    (9, 'questions', exists (select from public.job_questions q left join public.job_question_texts x on x.question_id = q.id and x.locale = 'en'
      where q.job_id = j.id and q.retired_at is null
        and (x.question_id is null or ((cardinality(q.knock_out_answers) > 0 or q.knock_out_below is not null) and x.knock_out_note is null)))),
    (10, 'fair_chance', j.fair_chance < private.job_fair_chance(j.id))) as g (n, field, is_missing)
  where g.is_missing order by g.n
$$;
comment on function private.job_gaps is
  'What keeps a posting from being public, by field, in the order of the form: texts, summary, employment_types, schedule_days, pay_min, closes_at, places (none, or shares that do not add up to 100), requirements, questions, fair_chance (earlier than the law allows). No row: complete.';

create function private.job_untranslated(p_job uuid) returns table (locale public.locale, field text) language sql stable security definer set search_path = '' as $$
  with languages as (select unnest(enum_range(null::public.locale)) as l), words as (
    select t.locale, '' as id, k.key as field from public.job_texts t cross join lateral jsonb_each(to_jsonb(t) - 'job_id' - 'locale') k
      where t.job_id = p_job and k.value not in ('null', '""', '[]')
    union all select t.locale, r.id::text, 'requirements' from public.job_requirements r join public.job_requirement_texts t on t.requirement_id = r.id where r.job_id = p_job
    union all select t.locale, q.id::text, 'questions' from public.job_questions q join public.job_question_texts t on t.question_id = q.id where q.job_id = p_job and q.retired_at is null)
  select languages.l, w.field from languages, (select distinct id, words.field from words) w
  where not exists (select from words o where o.locale = languages.l and o.id = w.id and o.field = w.field)
  group by 1, 2 order by 1, 2
$$;
comment on function private.job_untranslated is 'Words that one language has and another lacks: the language that lacks them and the column of job_texts, or requirements, or questions.';

-- What the site is built from ------------------------------------------------------------------

create view public.job_pages with (security_invoker = true) as
select j.id, j.slug, j.reference, j.status, j.jurisdiction, j.employment_types, j.schedule_kind, j.schedule_days, j.starts_at_time, j.ends_at_time,
  j.hours_per_week, j.workplace, j.remote_until, j.pay_min, j.pay_max, j.pay_unit, j.currency, j.opens_at, j.closes_at, j.published_at,
  j.closed_at, j.fair_chance, j.updated_at,
  (select p.slug from public.programs p where p.id = j.program_id) as program_slug,
  (select jsonb_object_agg(t.locale, to_jsonb(t) - 'job_id' - 'locale') from public.job_texts t where t.job_id = j.id) as texts,
  coalesce((select jsonb_agg(to_jsonb(l) - 'updated_at' || jsonb_build_object('share_percent', jp.share_percent) order by jp.share_percent desc, l.slug)
    from public.job_places jp join public.locations l on l.id = jp.location_id where jp.job_id = j.id), '[]') as places,
  coalesce((select jsonb_agg(to_jsonb(r) - 'job_id' || jsonb_build_object('texts',
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'requirement_id' - 'locale') from public.job_requirement_texts t where t.requirement_id = r.id))
      order by r.position, r.id)
    from public.job_requirements r where r.job_id = j.id), '[]') as requirements,
  coalesce((select jsonb_agg(to_jsonb(t) order by t.kind, t.id) from public.job_terms jt join public.terms t on t.id = jt.term_id where jt.job_id = j.id), '[]') as terms,
  coalesce((select jsonb_agg(to_jsonb(q) - 'job_id' - 'retired_at' || jsonb_build_object('texts',
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'question_id' - 'locale') from public.job_question_texts t where t.question_id = q.id))
      order by q.position, q.id)
    from public.job_questions q where q.job_id = j.id and q.retired_at is null), '[]') as questions
from public.jobs j;
create view public.published_jobs with (security_invoker = true) as
  select * from public.job_pages where status <> 'draft' and (opens_at is null or opens_at <= now());
grant select on public.job_pages, public.published_jobs to anon, authenticated;

comment on view public.job_pages is 'A row per job the caller may see, with everything its page shows as JSON; the preview reads drafts from it.';
comment on view public.published_jobs is 'The job_pages of what was ever published; what the site is built from.';
