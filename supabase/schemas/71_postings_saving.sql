-- Postings, saved: one document in, all or nothing. Whoever saves says which revision they opened; when somebody saved
-- meanwhile the save is refused (STALE) and nothing is lost on either side.

create function private.new_job_slug(p_title text) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  v_base text := trim(both '-' from left(regexp_replace(lower(extensions.unaccent(p_title)), '[^a-z0-9]+', '-', 'g'), 60));
  v_slug text;
begin
  if v_base = '' then v_base := 'job'; end if;
  select s into v_slug from (select case n when 1 then v_base else v_base || '-' || n end as s, n from generate_series(1, 10000) as n) c
  where not exists (select from public.jobs where slug = c.s) order by c.n limit 1;
  return v_slug;
end $$;
comment on function private.new_job_slug is 'The title as a free address: lower case, no accents, a number behind it when taken.';

create function private.save_job_texts(p_id uuid, p_texts jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from public.job_texts t where t.job_id = p_id and nullif(trim(p_texts -> t.locale::text ->> 'title'), '') is null;
  insert into public.job_texts (job_id, locale, title, summary, responsibilities, benefits, schedule_note, workplace_note, pay_note, about_the_work)
  select p_id, l.key::public.locale, trim(l.value ->> 'title'), coalesce(trim(l.value ->> 'summary'), ''),
    private.json_lines(l.value -> 'responsibilities'), private.json_lines(l.value -> 'benefits'), nullif(trim(l.value ->> 'schedule_note'), ''),
    nullif(trim(l.value ->> 'workplace_note'), ''), nullif(trim(l.value ->> 'pay_note'), ''), nullif(trim(l.value ->> 'about_the_work'), '')
  from jsonb_each(p_texts) l where nullif(trim(l.value ->> 'title'), '') is not null
  on conflict (job_id, locale) do update set title = excluded.title, summary = excluded.summary, responsibilities = excluded.responsibilities,
    benefits = excluded.benefits, schedule_note = excluded.schedule_note, workplace_note = excluded.workplace_note, pay_note = excluded.pay_note,
    about_the_work = excluded.about_the_work;
  if not exists (select from public.job_texts where job_id = p_id) then perform private.fail('INPUT', 'a title is missing', 'texts'); end if;
end $$;
comment on function private.save_job_texts is 'Keeps a posting''s words per language; a language without a title goes. INPUT(texts) when none is left.';

create function private.json_lines(p_value jsonb) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(array_agg(trim(v) order by n), '{}') from jsonb_array_elements_text(coalesce(nullif(p_value, 'null'), '[]')) with ordinality as e (v, n) where trim(v) <> ''
$$;
comment on function private.json_lines is 'A JSON array of lines in order, trimmed, without empty ones.';

create function private.save_job_requirements(p_id uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v_row jsonb; v_n int := 0; v_id uuid;
begin
  if jsonb_array_length(p_rows) > 40 then perform private.fail('INPUT', 'too many', 'requirements'); end if;
  delete from public.job_requirements r where r.job_id = p_id and not exists (select from jsonb_array_elements(p_rows) e where (e ->> 'id')::uuid = r.id);
  for v_row in select value from jsonb_array_elements(p_rows) loop
    v_n := v_n + 1;
    insert into public.job_requirements as r (id, job_id, position, kind, credential_type_id, is_required, due, due_days)
    values (coalesce((v_row ->> 'id')::uuid, gen_random_uuid()), p_id, v_n, (v_row ->> 'kind')::public.requirement_kind, nullif(v_row ->> 'credential_type_id', ''),
      (v_row ->> 'is_required')::boolean, (v_row ->> 'due')::public.requirement_due, (v_row ->> 'due_days')::smallint)
    on conflict (id) do update set position = excluded.position, kind = excluded.kind, credential_type_id = excluded.credential_type_id,
      is_required = excluded.is_required, due = excluded.due, due_days = excluded.due_days where r.job_id = p_id
    returning r.id into v_id;
    if v_id is null then perform private.fail('INPUT', 'the id belongs to another job', 'requirements'); end if;
    delete from public.job_requirement_texts t where t.requirement_id = v_id and nullif(trim(v_row -> 'texts' -> t.locale::text ->> 'label'), '') is null;
    insert into public.job_requirement_texts (requirement_id, locale, label, how_to_get)
    select v_id, l.key::public.locale, trim(l.value ->> 'label'), nullif(trim(l.value ->> 'how_to_get'), '')
    from jsonb_each(coalesce(v_row -> 'texts', '{}')) l where nullif(trim(l.value ->> 'label'), '') is not null
    on conflict (requirement_id, locale) do update set label = excluded.label, how_to_get = excluded.how_to_get;
  end loop;
end $$;
comment on function private.save_job_requirements is 'Keeps a posting''s requirements in the given order; ids stay, rows that are not named go. INPUT(requirements).';

create function private.save_job_questions(p_id uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v_row jsonb; v_n int := 0; v_id uuid; v_is_kept boolean;
begin
  if jsonb_array_length(p_rows) > 20 then perform private.fail('INPUT', 'too many', 'questions'); end if;
  for v_id, v_is_kept in select q.id, private.stood_in_a_version(p_id, 'questions', q.id) from public.job_questions q
    where q.job_id = p_id and q.retired_at is null and not exists (select from jsonb_array_elements(p_rows) e where (e ->> 'id')::uuid = q.id) loop
    if v_is_kept then update public.job_questions set retired_at = now() where id = v_id; else delete from public.job_questions where id = v_id; end if;
  end loop;
  for v_row in select value from jsonb_array_elements(p_rows) loop
    v_n := v_n + 1;
    -- what was asked once keeps its kind, so that old and new answers mean the same; another kind is another question
    if exists (select from public.job_questions q where q.id = (v_row ->> 'id')::uuid and q.kind::text <> v_row ->> 'kind' and private.stood_in_a_version(p_id, 'questions', q.id)) then
      perform private.fail('INPUT', 'a published question keeps its kind', 'questions');
    end if;
    insert into public.job_questions as q (id, job_id, position, kind, is_required, choices, knock_out_answers, knock_out_below)
    values (coalesce((v_row ->> 'id')::uuid, gen_random_uuid()), p_id, v_n, (v_row ->> 'kind')::public.question_kind, (v_row ->> 'is_required')::boolean,
      private.json_lines(v_row -> 'choices'), private.json_lines(v_row -> 'knock_out_answers'), (v_row ->> 'knock_out_below')::numeric)
    on conflict (id) do update set position = excluded.position, kind = excluded.kind, is_required = excluded.is_required, choices = excluded.choices,
      knock_out_answers = excluded.knock_out_answers, knock_out_below = excluded.knock_out_below, retired_at = null where q.job_id = p_id
    returning q.id into v_id;
    if v_id is null then perform private.fail('INPUT', 'the id belongs to another job', 'questions'); end if;
    delete from public.job_question_texts t where t.question_id = v_id and nullif(trim(v_row -> 'texts' -> t.locale::text ->> 'label'), '') is null;
    insert into public.job_question_texts (question_id, locale, label, hint, choice_labels, knock_out_note)
    select v_id, l.key::public.locale, trim(l.value ->> 'label'), nullif(trim(l.value ->> 'hint'), ''), private.json_lines(l.value -> 'choice_labels'), nullif(trim(l.value ->> 'knock_out_note'), '')
    from jsonb_each(coalesce(v_row -> 'texts', '{}')) l where nullif(trim(l.value ->> 'label'), '') is not null
    on conflict (question_id, locale) do update set label = excluded.label, hint = excluded.hint, choice_labels = excluded.choice_labels, knock_out_note = excluded.knock_out_note;
  end loop;
  if exists (select from public.job_questions q join public.job_question_texts t on t.question_id = q.id where q.job_id = p_id and q.retired_at is null
      and cardinality(t.choice_labels) <> cardinality(q.choices)) then
    perform private.fail('INPUT', 'every choice needs its words', 'questions');
  end if;
end $$;
comment on function private.save_job_questions is 'Keeps a posting''s own questions in the given order. Ids stay; a question that stood in a version is retired and keeps its kind. INPUT(questions).';

create function private.stood_in_a_version(p_job uuid, p_list text, p_id uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.job_versions v where v.job_id = p_job and v.document -> p_list @> jsonb_build_array(jsonb_build_object('id', p_id)))
$$;
comment on function private.stood_in_a_version is 'True when a question or attribute was part of the posting at any time that it was public.';

create function private.save_job_attributes(p_id uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v_row jsonb; v_n int := 0; v_id uuid; v_is_kept boolean;
begin
  if jsonb_array_length(p_rows) > 12 then perform private.fail('INPUT', 'too many', 'attributes'); end if;
  for v_id, v_is_kept in select a.id, private.stood_in_a_version(p_id, 'attributes', a.id) from public.job_attributes a
    where a.job_id = p_id and a.retired_at is null and not exists (select from jsonb_array_elements(p_rows) e where (e ->> 'id')::uuid = a.id) loop
    if v_is_kept then update public.job_attributes set retired_at = now() where id = v_id; else delete from public.job_attributes where id = v_id; end if;
  end loop;
  for v_row in select value from jsonb_array_elements(p_rows) where trim(value ->> 'label') <> '' loop
    v_n := v_n + 1;
    insert into public.job_attributes as a (id, job_id, position, label) values (coalesce((v_row ->> 'id')::uuid, gen_random_uuid()), p_id, v_n, trim(v_row ->> 'label'))
    on conflict (id) do update set position = excluded.position, label = excluded.label, retired_at = null where a.job_id = p_id returning a.id into v_id;
    if v_id is null then perform private.fail('INPUT', 'the id belongs to another job', 'attributes'); end if;
  end loop;
end $$;
comment on function private.save_job_attributes is 'Keeps what reviews rate, in the given order; one that stood in a version is retired. INPUT(attributes).';

create function private.save_job(p_id uuid, p_document jsonb, p_revision int) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs%rowtype; v_new public.jobs%rowtype; v_before jsonb; v_version smallint;
begin
  if not private.has_role('admin', 'hr') then perform private.fail('DNIED', 'role missing'); end if;
  select * into v_job from public.jobs where id = p_id for update;
  if v_job.id is null and p_revision is distinct from 0 then perform private.fail('NTFND', 'no such job'); end if;
  if v_job.id is not null and not exists (select from private.job_commands() c where c.command = 'save' and c.from_status = v_job.status) then
    perform private.fail('BADST', 'a closed posting is not changed', v_job.status::text);
  end if;
  if v_job.revision is distinct from nullif(p_revision, 0) then perform private.fail('STALE', 'saved by somebody else meanwhile', v_job.revision::text); end if;

  v_new := jsonb_populate_record(null::public.jobs, p_document);
  if v_job.status = 'published' and (v_new.closes_at is distinct from v_job.closes_at or (v_job.opens_at <= now() and v_new.opens_at is distinct from v_job.opens_at)) then
    perform private.fail('INPUT', 'dates of a public posting are moved by extend_job, shorten_job and close_job', 'closes_at');
  end if;
  if v_job.id is null then
    insert into public.jobs (id, slug, reference, jurisdiction, employment_types, schedule_kind, workplace)
    values (p_id, private.new_job_slug(coalesce(nullif(trim(p_document -> 'texts' -> 'en' ->> 'title'), ''), p_document -> 'texts' -> 'es' ->> 'title', '')),
      private.new_reference(), v_new.jurisdiction, '{}', 'varies', 'in_person');
  else
    v_before := private.job_document(p_id);
  end if;
  update public.jobs set program_id = v_new.program_id, jurisdiction = v_new.jurisdiction, employment_types = coalesce(v_new.employment_types, '{}'), schedule_kind = v_new.schedule_kind,
    schedule_days = coalesce(v_new.schedule_days, '{}'), starts_at_time = v_new.starts_at_time, ends_at_time = v_new.ends_at_time, hours_per_week = v_new.hours_per_week,
    workplace = v_new.workplace, remote_until = v_new.remote_until, pay_min = v_new.pay_min, pay_max = v_new.pay_max, pay_unit = v_new.pay_unit, currency = coalesce(v_new.currency, 'USD'),
    opens_at = v_new.opens_at, closes_at = v_new.closes_at, fair_chance = v_new.fair_chance, hides_names = v_new.hides_names
  where id = p_id;
  perform private.save_job_texts(p_id, coalesce(p_document -> 'texts', '{}'));
  delete from public.job_places where job_id = p_id and location_id not in (select (e ->> 'location_id')::uuid from jsonb_array_elements(coalesce(p_document -> 'places', '[]')) e);
  insert into public.job_places (job_id, location_id, share_percent)
  select p_id, (e ->> 'location_id')::uuid, (e ->> 'share_percent')::smallint from jsonb_array_elements(coalesce(p_document -> 'places', '[]')) e
  on conflict (job_id, location_id) do update set share_percent = excluded.share_percent;
  delete from public.job_terms where job_id = p_id and term_id <> all (private.json_lines(p_document -> 'terms'));
  insert into public.job_terms (job_id, term_id) select p_id, unnest(private.json_lines(p_document -> 'terms')) on conflict do nothing;
  perform private.save_job_requirements(p_id, coalesce(p_document -> 'requirements', '[]'));
  perform private.save_job_questions(p_id, coalesce(p_document -> 'questions', '[]'));
  perform private.save_job_attributes(p_id, coalesce(p_document -> 'attributes', '[]'));

  if v_before is distinct from private.job_document(p_id) then
    if v_job.status = 'published' then
      perform private.require_whole_job(p_id);
      v_version := private.keep_job_version(p_id);
    end if;
    if v_before is not null then update public.jobs set revision = revision + 1 where id = p_id; end if;
    insert into public.job_events (job_id, actor_id, command, from_status, to_status, version)
    values (p_id, auth.uid(), case when v_before is null then 'create' else 'save' end, v_job.status, coalesce(v_job.status, 'draft'), v_version);
  end if;
  return (select jsonb_build_object('id', id, 'slug', slug, 'reference', reference, 'revision', revision, 'status', status) from public.jobs where id = p_id);
end $$;
create function public.save_job(p_id uuid, p_document jsonb, p_revision int) returns jsonb language sql set search_path = '' as $$ select private.save_job(p_id, p_document, p_revision) $$;
comment on function public.save_job is
  'HR or admin keeps a whole posting, a new one with revision 0 and an id of the caller''s making. Gives {id, slug, reference, revision, status}. A public posting must stay whole and gets a new version. STALE(detail: the revision now), INPUT(field), BADST when closed, NTFND, DNIED.';
grant execute on function public.save_job, private.save_job to authenticated;
