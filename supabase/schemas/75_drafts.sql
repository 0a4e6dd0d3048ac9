-- Drafts: an application while it is written, kept section by section. One per person and posting; who begins again
-- finds it. The revision keeps two tabs from overwriting each other without a word: the second is refused and told.
-- A closed job takes nothing more, but what was written stays readable.

create function private.draft_document(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', a.id, 'reference', a.reference, 'status', private.candidate_status(a), 'submitted_at', a.submitted_at,
    'job_id', a.job_id, 'job_slug', j.slug, 'job_version', a.job_version, 'is_job_open', private.job_accepts(a.job_id), 'closes_at', j.closes_at,
    'revision', d.revision, 'saved_at', d.saved_at, 'answers', d.answers - 'imported', 'imported', coalesce(d.answers -> 'imported', '[]'),
    'may_import', d.answers = '{}' and exists (select from public.applications e join public.application_details x on x.application_id = e.id
      where e.candidate_id = any (private.my_candidate_ids()) and e.id <> a.id),
    'has_equal_opportunity', exists (select from public.application_equal_opportunity e where e.application_id = a.id))
  from public.applications a join public.jobs j on j.id = a.job_id left join public.application_drafts d on d.application_id = a.id
  where a.id = p_id and a.candidate_id = any (private.my_candidate_ids())
$$;
comment on function private.draft_document is 'A person''s own application while it is written, or its receipt once it was sent; null when it is not theirs.';

create function private.start_application(p_job uuid, p_locale public.locale) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_candidate uuid := private.my_candidate_id();
  v_live public.applications%rowtype;
begin
  if v_candidate is null then
    -- who applies for the first time goes on in the language they began in; staff keep the one they chose
    update public.accounts set locale = p_locale where user_id = auth.uid() and locale <> p_locale and not private.is_staff();
    v_candidate := private.require_candidate();
  end if;
  -- two tabs that begin at once wait for each other here, and find one application
  perform 1 from public.candidates where id = v_candidate for update;
  select * into v_live from public.applications where job_id = p_job and candidate_id = any (private.my_candidate_ids())
    and status not in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') order by status = 'draft', created_at desc limit 1;
  if found then return private.open_my_draft(v_live.id); end if;
  -- a decision nobody was told of yet must not show by a door that opens
  select * into v_live from public.applications where job_id = p_job and candidate_id = any (private.my_candidate_ids())
    and status = 'not_selected' and told_at is null limit 1;
  if found then return private.draft_document(v_live.id); end if;
  if not exists (select from public.jobs where id = p_job and status <> 'draft') then perform private.fail('NTFND', 'no such job'); end if;
  if not private.job_accepts(p_job) then perform private.fail('CLOSD', 'the job takes no applications'); end if;
  insert into public.applications (reference, job_id, job_version, candidate_id, locale)
  values (private.new_reference(), p_job, private.current_job_version(p_job), v_candidate, p_locale) returning * into v_live;
  insert into public.application_drafts (application_id) values (v_live.id);
  return private.draft_document(v_live.id);
end $$;

create function private.open_my_draft(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_document jsonb;
begin
  -- from here on they answer the posting as it stands now
  update public.applications set job_version = private.current_job_version(job_id)
  where id = p_id and status = 'draft' and candidate_id = any (private.my_candidate_ids()) and job_version <> private.current_job_version(job_id);
  v_document := private.draft_document(p_id);
  if v_document is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_document;
end $$;

create function private.refuse_draft(p_id uuid, p_revision int) returns void language plpgsql stable security definer set search_path = '' as $$
declare v record;
begin
  select private.candidate_status(a) as status, d.revision, private.job_accepts(a.job_id) as is_open into v from public.applications a
  left join public.application_drafts d on d.application_id = a.id where a.id = p_id and a.candidate_id = any (private.my_candidate_ids());
  if v.status is null then perform private.fail('NTFND', 'no such application'); end if;
  if v.status <> 'draft' then perform private.fail('BADST', 'sent already', v.status::text); end if;
  if not v.is_open then perform private.fail('CLOSD', 'the job takes no applications'); end if;
  perform private.fail('STALE', 'another tab saved meanwhile', v.revision::text);
end $$;
comment on function private.refuse_draft is 'Says why a draft was not changed: NTFND, BADST (detail: the status: it was sent), CLOSD, STALE (detail: the revision now: another tab saved meanwhile).';

create function private.save_application_section(p_id uuid, p_section text, p_answers jsonb, p_revision int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_bad text;
  v_saved jsonb;
begin
  if p_section = 'questions' then
    v_bad := private.find_bad_question((select job_id from public.applications where id = p_id), p_answers, false);
  else
    v_bad := private.find_bad_answer(p_section, p_answers, false);
  end if;
  if v_bad is not null then perform private.fail('INPUT', 'unknown, of another kind, or too long', v_bad); end if;
  update public.application_drafts d set revision = d.revision + 1, saved_at = clock_timestamp(),
    answers = jsonb_set(d.answers, array[p_section], p_answers) || jsonb_build_object('imported', coalesce(d.answers -> 'imported', '[]') - p_section)
  from public.applications a where d.application_id = p_id and a.id = p_id and a.status = 'draft' and d.revision = p_revision
    and a.candidate_id = any ((select private.my_candidate_ids())::uuid[]) and private.job_accepts(a.job_id)
  returning jsonb_build_object('revision', d.revision, 'saved_at', d.saved_at) into v_saved;
  if v_saved is null then perform private.refuse_draft(p_id, p_revision); end if;
  return v_saved;
end $$;

create function private.discard_draft(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from public.applications where id = p_id and status = 'draft' and candidate_id = any (private.my_candidate_ids());
  if not found then perform private.refuse_draft(p_id, null); end if;
end $$;

create function private.import_last_application(p_id uuid, p_revision int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_last uuid;
  v_answers jsonb;
begin
  select a.id into v_last from public.applications a join public.application_details d on d.application_id = a.id
  where a.candidate_id = any (private.my_candidate_ids()) and a.id <> p_id order by a.submitted_at desc limit 1;
  if v_last is null then perform private.fail('NTFND', 'no earlier application'); end if;
  -- what is about the person; what is about that posting (why, its questions, attestation, support, signature) stays there
  select jsonb_strip_nulls(jsonb_build_object(
    'contact', jsonb_build_object('full_name', c.full_name, 'called_name', c.called_name, 'phone', c.phone,
      'contact_ways', to_jsonb(c.contact_ways), 'may_leave_message', c.may_leave_message),
    'experience', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('kind', e.kind, 'organisation', e.organisation, 'role', e.role,
      'started_on', to_char(e.started_on, 'YYYY-MM'), 'ended_on', to_char(e.ended_on, 'YYYY-MM'), 'is_current', e.ended_on is null, 'duties', e.duties)
      order by e.position)) from public.application_experiences e where e.application_id = v_last having count(*) > 0),
    'education', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('school', e.school, 'subject', e.subject,
      'is_completed', e.is_completed) order by e.position)) from public.application_educations e where e.application_id = v_last having count(*) > 0),
    'credentials', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('credential_type_id', e.credential_type_id, 'claim', e.claim,
      'number', e.number, 'expires_on', e.expires_on))) from public.application_credentials e where e.application_id = v_last having count(*) > 0),
    'referees', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('full_name', e.full_name, 'relation', e.relation,
      'email', e.email, 'phone', e.phone) order by e.position)) from public.application_referees e
      where e.application_id = v_last and e.replaced_by_id is null having count(*) > 0),
    'availability', jsonb_build_object('languages', to_jsonb(d.languages)))) into v_answers
  from public.application_details d, public.candidates c where d.application_id = v_last and c.user_id = auth.uid();
  update public.application_drafts x set revision = x.revision + 1, saved_at = clock_timestamp(),
    answers = v_answers || x.answers || jsonb_build_object('imported',
      (select coalesce(jsonb_agg(k), '[]') from jsonb_object_keys(v_answers) k where not x.answers ? k))
  from public.applications a where x.application_id = p_id and a.id = p_id and a.status = 'draft' and x.revision = p_revision
    and a.candidate_id = any (private.my_candidate_ids()) and private.job_accepts(a.job_id);
  if not found then perform private.refuse_draft(p_id, p_revision); end if;
  return private.draft_document(p_id);
end $$;

create function private.save_equal_opportunity(p_id uuid, p_gender text, p_race_ethnicity text[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from public.applications where id = p_id and candidate_id = any (private.my_candidate_ids()) and anonymised_at is null;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  insert into public.application_equal_opportunity as e (application_id, gender, race_ethnicity)
  values (p_id, nullif(p_gender, ''), coalesce(p_race_ethnicity, '{}'))
  on conflict (application_id) do update set gender = excluded.gender, race_ethnicity = excluded.race_ethnicity, answered_at = now();
end $$;

create function public.start_application(p_job uuid, p_locale public.locale default 'en') returns jsonb
language sql set search_path = '' as $$ select private.start_application(p_job, p_locale) $$;
create function public.open_my_draft(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_my_draft(p_id) $$;
create function public.save_application_section(p_id uuid, p_section text, p_answers jsonb, p_revision int) returns jsonb
language sql set search_path = '' as $$ select private.save_application_section(p_id, p_section, p_answers, p_revision) $$;
create function public.discard_draft(p_id uuid) returns void language sql set search_path = '' as $$ select private.discard_draft(p_id) $$;
create function public.import_last_application(p_id uuid, p_revision int) returns jsonb
language sql set search_path = '' as $$ select private.import_last_application(p_id, p_revision) $$;
create function public.save_equal_opportunity(p_id uuid, p_gender text, p_race_ethnicity text[]) returns void
language sql set search_path = '' as $$ select private.save_equal_opportunity(p_id, p_gender, p_race_ethnicity) $$;

comment on function public.start_application is
  'Begins the caller''s application for a posting, or gives the one they have: the draft, or the receipt of a sent one. {id, reference, status, submitted_at, job_id, job_slug, job_version, is_job_open, closes_at, revision, saved_at, answers {section: {…}}, imported [section], may_import, has_equal_opportunity}. CLOSD for a job that takes none, NTFND, DNIED without an account.';
comment on function public.open_my_draft is
  'The caller''s own application as start_application gives it; a draft is tied to the posting as it stands now. Answers stay readable when the job has closed. NTFND.';
comment on function public.save_application_section is
  'Keeps one section of the caller''s draft. p_revision is the one last seen. Gives {revision, saved_at}. INPUT(section.field) for what the form does not ask, the wrong kind, or too long; STALE when another tab saved meanwhile, BADST when it was sent, CLOSD, NTFND.';
comment on function public.discard_draft is 'The caller throws their draft away, also of a closed job. BADST when it was sent, NTFND.';
comment on function public.import_last_application is
  'Fills the unanswered sections of a draft from the caller''s last sent application and marks them imported until each is saved. Gives the draft. NTFND, STALE, BADST, CLOSD.';
comment on function public.save_equal_opportunity is
  'The caller''s voluntary answers for one application of theirs, before or after it is sent; p_gender may be null. Gives nothing back: nobody reads them. NTFND, 23514.';
grant execute on function public.start_application, private.start_application, public.open_my_draft, private.open_my_draft,
  public.save_application_section, private.save_application_section, public.discard_draft, private.discard_draft,
  public.import_last_application, private.import_last_application, public.save_equal_opportunity, private.save_equal_opportunity to authenticated;
