-- Applying: what may be answered. The form is one list, application_fields(); anything else is refused, so no birth
-- date, school date, history or diagnosis can be kept even by mistake.
-- A draft (75_drafts) is checked for known names, kinds and lengths only; whether it is sound and complete is asked
-- when it is sent (75_sending).

-- The questions -------------------------------------------------------------------------------------

create function private.application_fields() returns table (
  section text, field text, is_entry boolean, kind text, max_length int, is_needed boolean, choices text[])
language sql immutable set search_path = '' as $$
  select f.* from (values
    ('contact', 'full_name', false, 'text', 300, true, null::text[]),
    ('contact', 'called_name', false, 'text', 120, false, null),
    ('contact', 'email', false, 'email', 254, false, null),
    ('contact', 'phone', false, 'phone', 40, false, null),
    ('contact', 'contact_ways', false, 'words', 10, true, enum_range(null::public.contact_way)::text[]),
    ('contact', 'may_leave_message', false, 'flag', 0, false, null),
    ('contact', 'locale', false, 'choice', 2, false, enum_range(null::public.locale)::text[]),
    ('contact', 'has_helper', false, 'flag', 0, false, null),
    ('contact', 'helper_name', false, 'text', 300, false, null),
    ('contact', 'helper_relation', false, 'text', 120, false, null),
    ('contact', 'helper_email', false, 'email', 254, false, null),
    ('contact', 'is_helper_agreed', false, 'flag', 0, false, null),
    ('contact', 'is_helper_updated', false, 'flag', 0, false, null),
    ('experience', 'is_none', false, 'flag', 0, false, null),
    ('experience', 'entries', false, 'entries', 30, false, null),
    ('experience', 'kind', true, 'choice', 20, true, enum_range(null::public.experience_kind)::text[]),
    ('experience', 'organisation', true, 'text', 300, false, null),
    ('experience', 'role', true, 'text', 300, false, null),
    ('experience', 'started_on', true, 'month', 7, true, null),
    ('experience', 'ended_on', true, 'month', 7, false, null),
    ('experience', 'is_current', true, 'flag', 0, false, null),
    ('experience', 'duties', true, 'text', 2000, false, null),
    ('education', 'is_none', false, 'flag', 0, false, null),
    ('education', 'entries', false, 'entries', 20, false, null),
    ('education', 'school', true, 'text', 300, true, null),
    ('education', 'subject', true, 'text', 300, false, null),
    ('education', 'is_completed', true, 'flag', 0, true, null),
    ('credentials', 'is_none', false, 'flag', 0, false, null),
    ('credentials', 'entries', false, 'entries', 20, false, null),
    ('credentials', 'credential_type_id', true, 'text', 120, true, null),
    ('credentials', 'claim', true, 'choice', 20, true, enum_range(null::public.credential_claim)::text[]),
    ('credentials', 'number', true, 'text', 60, false, null),
    ('credentials', 'expires_on', true, 'day', 10, false, null),
    ('attestation', 'is_attested', false, 'flag', 0, true, null),
    ('attestation', 'version', false, 'day', 10, true, null),
    ('attestation', 'locale', false, 'choice', 2, true, enum_range(null::public.locale)::text[]),
    ('statement', 'statement', false, 'text', 5000, true, null),
    ('availability', 'available_on', false, 'day', 10, false, null),
    ('availability', 'hours_wanted', false, 'number', 60, false, null),
    ('availability', 'may_work_in_us', false, 'flag', 0, true, null),
    ('availability', 'is_of_required_age', false, 'flag', 0, true, null),
    ('availability', 'languages', false, 'words', 60, false, null),
    ('availability', 'source', false, 'choice', 30, false, enum_range(null::public.application_source)::text[]),
    ('documents', 'entries', false, 'entries', 20, false, null),
    ('documents', 'document_id', true, 'id', 36, true, null),
    ('documents', 'purpose', true, 'choice', 20, true, enum_range(null::public.document_purpose)::text[]),
    ('referees', 'is_none', false, 'flag', 0, false, null),
    ('referees', 'entries', false, 'entries', 10, false, null),
    ('referees', 'full_name', true, 'text', 300, true, null),
    ('referees', 'relation', true, 'text', 120, false, null),
    ('referees', 'email', true, 'email', 254, false, null),
    ('referees', 'phone', true, 'phone', 40, false, null),
    ('support', 'needs', false, 'text', 2000, false, null),
    ('signature', 'signature_name', false, 'text', 300, true, null),
    ('signature', 'is_true', false, 'flag', 0, true, null)
  ) as f (section, field, is_entry, kind, max_length, is_needed, choices)
$$;
comment on function private.application_fields is
  'Every question of the application form: its section, name, whether it is asked per entry, kind of answer, longest answer (characters, of one word in a list; entries; the largest number), whether it must be answered, allowed words. Mirrored in src/features/applications/apply-fields.ts.';

create function private.answer_fits(p_kind text, p_max int, p_value jsonb) returns boolean language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_value) = 'null' then true else case p_kind
    when 'flag' then jsonb_typeof(p_value) = 'boolean'
    when 'number' then jsonb_typeof(p_value) = 'number'
    when 'entries' then jsonb_typeof(p_value) = 'array' and jsonb_array_length(p_value) <= p_max
    when 'words' then jsonb_typeof(p_value) = 'array' and jsonb_array_length(p_value) <= 20 and not exists (
      select from jsonb_array_elements(case jsonb_typeof(p_value) when 'array' then p_value else '[]' end) w
      where jsonb_typeof(w) <> 'string' or length(w #>> '{}') not between 1 and p_max)
    else jsonb_typeof(p_value) = 'string' and length(p_value #>> '{}') <= p_max end end
$$;
comment on function private.answer_fits is 'Whether an answer is of its question''s kind and not too long. Null is no answer yet, and fits.';

create function private.answer_is_sound(p_kind text, p_max int, p_choices text[], p_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_value) = 'null' or p_value = '""' then true else case p_kind
    when 'choice' then p_value #>> '{}' = any (p_choices)
    when 'words' then p_choices is null or private.json_enums(p_value) <@ p_choices
    when 'number' then (p_value #>> '{}')::numeric between 1 and p_max and (p_value #>> '{}')::numeric % 1 = 0
    when 'email' then private.is_email(trim(p_value #>> '{}'))
    when 'phone' then length(regexp_replace(p_value #>> '{}', '\D', '', 'g')) between 10 and 15
    when 'month' then p_value #>> '{}' ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'
    when 'day' then p_value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(p_value #>> '{}', 'date')
    when 'id' then pg_input_is_valid(p_value #>> '{}', 'uuid')
    else true end end
$$;
comment on function private.answer_is_sound is 'Whether an answer that fits can be sent: a listed word, a real day, an address, a phone number. No answer is sound; needs are asked elsewhere.';

create function private.find_bad_answer(p_section text, p_answers jsonb, p_is_final boolean) returns text
language sql stable set search_path = '' as $$
  with field as (select * from private.application_fields() f where f.section = p_section),
  entry as (
    select (e.n - 1)::text as n, case jsonb_typeof(e.value) when 'object' then e.value else '{"?": 0}'::jsonb end as value
    from jsonb_array_elements(case jsonb_typeof(p_answers -> 'entries') when 'array' then p_answers -> 'entries' else '[]'::jsonb end)
      with ordinality as e (value, n)),
  part as (
    select null::text as n, case jsonb_typeof(p_answers) when 'object' then p_answers else '{"?": 0}'::jsonb end as value
    union all select n, value from entry),
  bad as (
    select part.n, given.key as name from part cross join jsonb_each(part.value) given
    left join field on field.field = given.key and field.is_entry = (part.n is not null)
    where field.field is null or not private.answer_fits(field.kind, field.max_length, given.value)
      or (p_is_final and not private.answer_is_sound(field.kind, field.max_length, field.choices, given.value))
    union all
    select part.n, field.field from part join field on field.is_needed and field.is_entry = (part.n is not null)
    where p_is_final and coalesce(nullif(trim(part.value ->> field.field), ''), '[]') = '[]')
  select concat_ws('.', p_section, n, name) from bad
  union all select p_section where not exists (select from field)
  limit 1
$$;
comment on function private.find_bad_answer is
  'The first answer of a section that is unknown, of the wrong kind or too long, as section.field or section.entry.field; with p_is_final also one that is unsound or missing. Null when all is well.';

create function private.find_bad_question(p_job uuid, p_answers jsonb, p_is_final boolean) returns text
language sql stable security definer set search_path = '' as $$
  select 'questions.' || bad.key from (
    select g.key from jsonb_each(case jsonb_typeof(p_answers) when 'object' then p_answers else '{"?": 0}'::jsonb end) g
    left join public.job_questions q on q.job_id = p_job and q.id::text = g.key
    where q.id is null
      or not private.answer_fits(case q.kind when 'yes_no' then 'flag' when 'number' then 'number' when 'many_choices' then 'words' else 'text' end,
        case when q.kind = 'many_choices' then 120 else 5000 end, g.value)
      or (p_is_final and q.retired_at is null and jsonb_typeof(g.value) <> 'null' and case q.kind
        when 'choice' then g.value <> '""' and not g.value #>> '{}' = any (q.choices)
        when 'many_choices' then not private.json_enums(g.value) <@ q.choices
        when 'number' then abs((g.value #>> '{}')::numeric) >= 10000000000
        else false end)
    union all
    select q.id::text from public.job_questions q where p_is_final and q.job_id = p_job and q.retired_at is null and q.is_required
      and coalesce(nullif(trim(p_answers ->> q.id::text), ''), '[]') = '[]') bad
  limit 1
$$;
comment on function private.find_bad_question is 'As find_bad_answer, for the posting''s own questions: unknown to the job, not of the question''s kind; with p_is_final also not among its choices, or required and missing.';
