-- Sending: a draft becomes a submitted application in one transaction. The application's own id makes it once: a double
-- click, a retry, the back button and a second tab all get the same receipt. A paper form carries a key instead.

-- one row per paper form, so that one form entered twice is one application
create table private.paper_applications (
  key text primary key,
  application_id uuid references public.applications (id) on delete cascade,
  entered_at timestamptz not null default now()
);
create index paper_applications_application on private.paper_applications (application_id);
alter table private.paper_applications enable row level security;
create policy nobody_directly on private.paper_applications for select to authenticated using (false);
comment on table private.paper_applications is 'Keys of paper forms that staff typed in.';

-- What was drafted, as typed rows --------------------------------------------------------------------

create function private.store_answers(p_application public.applications, a jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := p_application.id;
  v_contact jsonb := coalesce(a -> 'contact', '{}');
  v_helped boolean := coalesce((a #>> '{contact,has_helper}')::boolean, false);
begin
  update public.candidates set full_name = trim(v_contact ->> 'full_name'), called_name = nullif(trim(v_contact ->> 'called_name'), ''),
    phone = nullif(trim(v_contact ->> 'phone'), ''), may_leave_message = coalesce((v_contact ->> 'may_leave_message')::boolean, false),
    contact_ways = coalesce(nullif(private.json_enums(v_contact -> 'contact_ways'), '{}')::public.contact_way[], contact_ways),
    locale = p_application.locale
  where id = p_application.candidate_id;
  insert into public.application_details (application_id, statement, available_on, hours_wanted, may_work_in_us, is_of_required_age, languages,
    helper_name, helper_relation, helper_email, is_helper_updated, signature_name)
  values (v_id, nullif(trim(a #>> '{statement,statement}'), ''), nullif(a #>> '{availability,available_on}', '')::date,
    (a #>> '{availability,hours_wanted}')::smallint, (a #>> '{availability,may_work_in_us}')::boolean,
    (a #>> '{availability,is_of_required_age}')::boolean, private.json_enums(nullif(a #> '{availability,languages}', 'null')),
    case when v_helped then nullif(trim(v_contact ->> 'helper_name'), '') end, case when v_helped then nullif(trim(v_contact ->> 'helper_relation'), '') end,
    case when v_helped then private.normalize_email(v_contact ->> 'helper_email') end,
    v_helped and coalesce((v_contact ->> 'is_helper_updated')::boolean, false), trim(a #>> '{signature,signature_name}'));
  insert into public.application_experiences (application_id, position, kind, organisation, role, started_on, ended_on, duties)
  select v_id, e.n - 1, (e.v ->> 'kind')::public.experience_kind, nullif(trim(e.v ->> 'organisation'), ''), nullif(trim(e.v ->> 'role'), ''),
    ((e.v ->> 'started_on') || '-01')::date,
    case when (e.v ->> 'is_current')::boolean then null else (nullif(e.v ->> 'ended_on', '') || '-01')::date end, nullif(trim(e.v ->> 'duties'), '')
  from private.entries_of(a, 'experience') e;
  insert into public.application_educations (application_id, position, school, subject, is_completed)
  select v_id, e.n - 1, trim(e.v ->> 'school'), nullif(trim(e.v ->> 'subject'), ''), (e.v ->> 'is_completed')::boolean from private.entries_of(a, 'education') e;
  insert into public.application_credentials (application_id, credential_type_id, claim, number, expires_on)
  select v_id, e.v ->> 'credential_type_id', (e.v ->> 'claim')::public.credential_claim,
    case when e.v ->> 'claim' = 'held' then nullif(trim(e.v ->> 'number'), '') end,
    case when e.v ->> 'claim' = 'held' then nullif(e.v ->> 'expires_on', '')::date end
  from private.entries_of(a, 'credentials') e on conflict do nothing;
  insert into public.application_referees (application_id, position, full_name, relation, email, phone)
  select v_id, e.n - 1, trim(e.v ->> 'full_name'), nullif(trim(e.v ->> 'relation'), ''), private.normalize_email(e.v ->> 'email'),
    nullif(trim(e.v ->> 'phone'), '') from private.entries_of(a, 'referees') e;
  insert into public.application_documents (application_id, document_id, purpose)
  select v_id, (e.v ->> 'document_id')::uuid, (e.v ->> 'purpose')::public.document_purpose from private.entries_of(a, 'documents') e on conflict do nothing;
  insert into public.application_support (application_id, needs)
  select v_id, trim(a #>> '{support,needs}') where trim(a #>> '{support,needs}') <> '';
  if (a #>> '{attestation,is_attested}')::boolean then
    insert into public.application_attestations (application_id, kind, jurisdiction, version, locale)
    select v_id, 'lived_experience', j.jurisdiction, a #>> '{attestation,version}', (a #>> '{attestation,locale}')::public.locale
    from public.jobs j where j.id = p_application.job_id;
  end if;
  insert into public.application_answers (application_id, question_id, text_value, is_yes, number_value, choices)
  select v_id, q.id, case when q.kind in ('short_text', 'long_text') then trim(g.value #>> '{}') end,
    case when q.kind = 'yes_no' then (g.value #>> '{}')::boolean end, case when q.kind = 'number' then (g.value #>> '{}')::numeric end,
    case q.kind when 'choice' then array[g.value #>> '{}'] when 'many_choices' then private.json_enums(g.value) end
  from jsonb_each(coalesce(a -> 'questions', '{}')) g join public.job_questions q on q.id::text = g.key and q.job_id = p_application.job_id and q.retired_at is null
  where coalesce(nullif(trim(g.value #>> '{}'), ''), '[]') <> '[]';
  update public.applications set source = coalesce(nullif(a #>> '{availability,source}', ''), 'not_said')::public.application_source,
    has_knock_out = exists (select from public.application_answers x where x.application_id = v_id
      and private.answer_knocks_out(x.question_id, x.is_yes, x.number_value, x.choices))
  where id = v_id;
end $$;
comment on function private.store_answers is 'Turns checked answers into the typed rows of 75_answers and the candidate''s way to be reached, and finds whether an answer knocks out.';

create function private.entries_of(p_answers jsonb, p_section text) returns table (n smallint, v jsonb) language sql immutable set search_path = '' as $$
  select e.n::smallint, e.v from jsonb_array_elements(coalesce(nullif(p_answers #> array[p_section, 'entries'], 'null'), '[]')) with ordinality as e (v, n)
  where not coalesce((p_answers #>> array[p_section, 'is_none'])::boolean, false)
$$;
comment on function private.entries_of is 'The entries of a section, counted from 1; none when the person said there are none.';

create function private.find_gap(p_application public.applications, a jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_section text;
  v_bad text;
  v_ways text[] := private.json_enums(a #> '{contact,contact_ways}');
begin
  foreach v_section in array '{contact,experience,education,credentials,statement,availability,documents,referees,support,signature}'::text[] loop
    v_bad := private.find_bad_answer(v_section, coalesce(a -> v_section, '{}'), true);
    if v_bad is not null then return v_bad; end if;
    if v_section in ('experience', 'education', 'credentials', 'referees') and not coalesce((a #>> array[v_section, 'is_none'])::boolean, false)
      and jsonb_array_length(coalesce(a #> array[v_section, 'entries'], '[]')) = 0 then return v_section || '.entries'; end if;
  end loop;
  if v_ways && '{call,text}' and coalesce(trim(a #>> '{contact,phone}'), '') = '' then return 'contact.phone'; end if;
  if (a #>> '{contact,has_helper}')::boolean then
    if coalesce(trim(a #>> '{contact,helper_name}'), '') = '' then return 'contact.helper_name'; end if;
    if not coalesce((a #>> '{contact,is_helper_agreed}')::boolean, false) then return 'contact.is_helper_agreed'; end if;
    if (a #>> '{contact,is_helper_updated}')::boolean and coalesce(trim(a #>> '{contact,helper_email}'), '') = '' then return 'contact.helper_email'; end if;
  end if;
  select format('experience.%s.ended_on', e.n - 1) into v_bad from private.entries_of(a, 'experience') e
  where not coalesce((e.v ->> 'is_current')::boolean, false)
    and (coalesce(e.v ->> 'ended_on', '') = '' or e.v ->> 'ended_on' < e.v ->> 'started_on') order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  select format('referees.%s.email', e.n - 1) into v_bad from private.entries_of(a, 'referees') e
  where coalesce(trim(e.v ->> 'email'), '') = '' and coalesce(trim(e.v ->> 'phone'), '') = '' order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  select format('credentials.%s.credential_type_id', e.n - 1) into v_bad from private.entries_of(a, 'credentials') e
  where not exists (select from public.credential_types t where t.id = e.v ->> 'credential_type_id') order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  select format('documents.%s.document_id', e.n - 1) into v_bad from private.entries_of(a, 'documents') e
  where not exists (select from public.documents d where d.id::text = e.v ->> 'document_id' and d.candidate_id = any (private.my_candidate_ids())
    and d.retired_at is null and d.erased_at is null) order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  v_bad := private.find_bad_question(p_application.job_id, coalesce(a -> 'questions', '{}'), true);
  if v_bad is not null then return v_bad; end if;
  if private.job_asks_attestation(p_application.job_id) and (not coalesce((a #>> '{attestation,is_attested}')::boolean, false) or not exists (
    select from public.attestation_texts t join public.jobs j on j.jurisdiction = t.jurisdiction
    where j.id = p_application.job_id and t.kind = 'lived_experience' and t.version = a #>> '{attestation,version}' and t.locale::text = a #>> '{attestation,locale}')) then
    return 'attestation.is_attested';
  end if;
  if not coalesce((a #>> '{signature,is_true}')::boolean, false) then return 'signature.is_true'; end if;
  return null;
end $$;
comment on function private.find_gap is 'The first answer that keeps an application from being sent, as section.field or section.entry.field; null when it is complete and sound.';

create function private.job_asks_attestation(p_job uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.job_requirements r where r.job_id = p_job and r.kind = 'attestation' and r.is_required and r.due = 'application')
    and exists (select from public.attestation_texts t join public.jobs j on j.jurisdiction = t.jurisdiction where j.id = p_job)
$$;
comment on function private.job_asks_attestation is 'Whether the posting asks for the attestation with the application; then it is needed, in the words of the job''s state.';

-- Sending --------------------------------------------------------------------------------------------

create function private.prepare_submission(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_document jsonb;
begin
  perform private.take_rate_limit('application_person', auth.uid()::text, 30, interval '1 hour');
  v_document := private.draft_document(p_id);
  if v_document is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_document || jsonb_build_object('asks_attestation', private.job_asks_attestation((v_document ->> 'job_id')::uuid),
    'questions', private.job_question_documents((v_document ->> 'job_id')::uuid),
    'files', coalesce((select jsonb_object_agg(e.n - 1, d.storage_path) from private.entries_of(v_document -> 'answers', 'documents') e
      join public.documents d on d.id::text = e.v ->> 'document_id' and d.candidate_id = any (private.my_candidate_ids())), '{}'));
end $$;

create function private.submit_application(p_id uuid, p_revision int) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_app public.applications%rowtype;
  v_draft public.application_drafts%rowtype;
  v_gap text;
begin
  select * into v_app from public.applications where id = p_id and candidate_id = any (private.my_candidate_ids()) for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  -- double click, retry, back button, second tab: the receipt they have
  if v_app.status <> 'draft' then return private.draft_document(p_id) || '{"is_new": false}'; end if;
  select * into v_draft from public.application_drafts where application_id = p_id for update;
  if v_draft.revision is distinct from p_revision or not private.job_accepts(v_app.job_id) then perform private.refuse_draft(p_id, p_revision); end if;
  if v_app.job_version <> private.current_job_version(v_app.job_id) then perform private.fail('BADST', 'the posting changed', 'job_version'); end if;
  v_gap := private.find_gap(v_app, v_draft.answers);
  if v_gap is not null then perform private.fail('INPUT', 'missing or unsound', v_gap); end if;
  v_app.locale := coalesce(nullif(v_draft.answers #>> '{contact,locale}', ''), v_app.locale::text)::public.locale;
  update public.applications set locale = v_app.locale where id = p_id;
  perform private.store_answers(v_app, v_draft.answers);
  perform 1 from private.begin_application_command(p_id, 'submit', 'draft');
  perform private.record_application_move(v_app, 'submit', 'submitted', null, null, false);
  delete from public.application_drafts where application_id = p_id;
  perform private.queue_messages('application_submitted', p_id);
  return private.draft_document(p_id) || '{"is_new": true}';
end $$;

create function private.enter_paper_application(p_job uuid, p_answers jsonb, p_key text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_app public.applications%rowtype;
  v_candidate uuid;
  v_section text;
  v_bad text;
  v_locale public.locale := coalesce(nullif(p_answers #>> '{contact,locale}', ''), 'en')::public.locale;
  v_email text := private.normalize_email(p_answers #>> '{contact,email}');
begin
  perform private.require_role('hr');
  if length(coalesce(p_key, '')) not between 16 and 200 then perform private.fail('INPUT', 'bad key', 'key'); end if;
  insert into private.paper_applications (key) values (p_key) on conflict do nothing;
  if not found then
    return (select jsonb_build_object('id', a.id, 'reference', a.reference, 'is_new', false) from private.paper_applications p
      join public.applications a on a.id = p.application_id where p.key = p_key);
  end if;
  -- a form that came in time may be typed in after the job has closed
  if not exists (select from public.jobs where id = p_job and status <> 'draft') then perform private.fail('NTFND', 'no such job'); end if;
  for v_section in select k from jsonb_object_keys(case jsonb_typeof(p_answers) when 'object' then p_answers else '{"?": 0}'::jsonb end) k loop
    v_bad := case when v_section = 'questions' then private.find_bad_question(p_job, p_answers -> v_section, false)
      else private.find_bad_answer(v_section, p_answers -> v_section, false) end;
    if v_bad is not null then perform private.fail('INPUT', 'unknown, of another kind, or too long', v_bad); end if;
  end loop;
  v_bad := private.find_paper_gap(p_answers);
  if v_bad is not null then perform private.fail('INPUT', 'missing or unsound', v_bad); end if;
  insert into public.candidates (email, full_name, locale, contact_ways) values (v_email, trim(p_answers #>> '{contact,full_name}'), v_locale,
    case when v_email is null then '{call}' else '{email}' end::public.contact_way[]) returning id into v_candidate;
  insert into public.applications (reference, job_id, job_version, candidate_id, locale, is_paper)
  values (private.new_reference(), p_job, private.current_job_version(p_job), v_candidate, v_locale, true) returning * into v_app;
  perform private.store_answers(v_app, p_answers - 'documents');
  perform private.record_application_move(v_app, 'submit', 'submitted', null, null, false);
  update private.paper_applications set application_id = v_app.id where key = p_key;
  perform private.queue_messages('application_submitted', v_app.id);
  return jsonb_build_object('id', v_app.id, 'reference', v_app.reference, 'is_new', true);
end $$;

create function private.find_paper_gap(a jsonb) returns text language sql stable set search_path = '' as $$
  -- paper may leave most things out; what stands there must be sound
  with part as (
    select s.key as section, null::text as n, s.value from jsonb_each(a) s
    union all select s.key, (e.n - 1)::text, e.v from jsonb_each(a) s cross join lateral private.entries_of(a, s.key) e where s.key <> 'questions'),
  bad as (
    select p.section, p.n, f.field from part p join private.application_fields() f on f.section = p.section and f.is_entry = (p.n is not null)
    where (p.value ? f.field and not private.answer_is_sound(f.kind, f.max_length, f.choices, p.value -> f.field))
      or (f.is_entry and f.is_needed and coalesce(trim(p.value ->> f.field), '') = '')
    union all select 'contact', null, 'full_name' where coalesce(trim(a #>> '{contact,full_name}'), '') = ''
    union all select 'signature', null, 'signature_name' where coalesce(trim(a #>> '{signature,signature_name}'), '') = '')
  select concat_ws('.', section, n, field) from bad limit 1
$$;
comment on function private.find_paper_gap is 'What keeps a paper form from being kept, as section.field: no name, no signature, or an answer that is unsound.';

create function public.prepare_submission(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.prepare_submission(p_id) $$;
create function public.submit_application(p_id uuid, p_revision int) returns jsonb language sql set search_path = '' as $$ select private.submit_application(p_id, p_revision) $$;
create function public.enter_paper_application(p_job uuid, p_answers jsonb, p_key text) returns jsonb
language sql set search_path = '' as $$ select private.enter_paper_application(p_job, p_answers, p_key) $$;
comment on function public.prepare_submission is
  'For the function submit-application, as the caller: the draft as open_my_draft gives it, with asks_attestation, the posting''s questions, and files {entry: storage path} of what is attached. SLOWD above 30 an hour, NTFND.';
comment on function public.submit_application is
  'Sends the caller''s draft: typed answers, event, mail. Sent before: the same receipt, is_new false. Gives start_application''s document with is_new. INPUT(section.field) for the first gap, STALE (another tab saved), BADST (detail `job_version`: the posting changed; open the draft again), CLOSD, NTFND.';
comment on function public.enter_paper_application is
  'HR types in a paper form: a candidate without an account and a submitted application. p_answers as the draft''s, contact.email included; documents are left out. p_key: 16–200 characters, the same for the same form. Gives {id, reference, is_new}. INPUT(section.field), NTFND, DNIED.';
grant execute on function public.prepare_submission, private.prepare_submission, public.submit_application, private.submit_application,
  public.enter_paper_application, private.enter_paper_application to authenticated;
