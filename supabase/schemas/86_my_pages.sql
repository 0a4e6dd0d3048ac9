-- A candidate's own pages: their applications, one of them whole, taking it back.
-- Everything here asks private.my_candidate_ids(): a person meets their own rows and nothing else, whatever roles they
-- hold, and another's id answers like one that never was (NTFND). A status is always private.candidate_status; a step
-- shows only when they were told of it, made it themselves, or saw its effect (an offer). No instant, no count and no
-- refusal may tell of a decision nobody has told them of.

-- Which steps a candidate knows of ---------------------------------------------------------------

create function private.is_known_to_candidate(p_event public.application_events) returns boolean language sql immutable set search_path = '' as $$
  select p_event.command <> 'not_select' and (p_event.is_told
    or p_event.command in ('submit', 'withdraw', 'accept_offer', 'decline_offer', 'make_offer', 'withdraw_offer', 'lapse_offer', 'hire'))
$$;
comment on function private.is_known_to_candidate is 'Whether a step may stand in the candidate''s own timeline: told, made by them, or plain to see from an offer or a hire.';

create function private.known_since(p_application public.applications) returns timestamptz language sql stable security definer set search_path = '' as $$
  select coalesce((select max(e.happened_at) from public.application_events e
      where e.application_id = p_application.id and e.to_status = private.candidate_status(p_application) and e.command <> 'not_select'),
    p_application.submitted_at, p_application.created_at)
$$;
comment on function private.known_since is 'Since when the application has the status its candidate sees. Never the instant of a decision they were not told of.';

create function private.answer_due_on(p_application public.applications) returns date language sql stable security definer set search_path = '' as $$
  select case when private.candidate_status(p_application) in ('submitted', 'screening', 'interview', 'clearing') then
    private.add_business_days((private.known_since(p_application) at time zone o.zone)::date, o.contact_standard_days) end
  from public.organization o
$$;
comment on function private.answer_due_on is 'The day by which the candidate is to hear of the next step: the organisation''s contact standard, in business days from the last step they know of. Null where it is not our turn.';

create function private.job_titles(p_application public.applications) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select jsonb_object_agg(t.key, t.value ->> 'title') from public.job_versions v cross join lateral jsonb_each(v.document -> 'texts') t
      where v.job_id = p_application.job_id and v.version = p_application.job_version),
    (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = p_application.job_id), '{}')
$$;
comment on function private.job_titles is 'The posting''s title by locale, as it stood in the version that the application answers.';

-- The list -----------------------------------------------------------------------------------------

create function private.my_application_row(p_application public.applications) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('id', p_application.id, 'reference', p_application.reference, 'status', private.candidate_status(p_application),
    'since_at', private.known_since(p_application), 'submitted_at', p_application.submitted_at, 'answer_due_on', private.answer_due_on(p_application),
    'job_slug', j.slug, 'titles', private.job_titles(p_application), 'is_job_open', private.job_accepts(j.id), 'closes_at', j.closes_at,
    'is_paper', p_application.is_paper,
    'saved_at', (select d.saved_at from public.application_drafts d where d.application_id = p_application.id),
    'unread', (select count(*) from public.application_messages m where m.application_id = p_application.id and not m.is_from_candidate and m.read_at is null),
    'open_requests', (select count(*) from public.document_requests r where r.application_id = p_application.id and r.fulfilled_at is null and r.cancelled_at is null),
    'interview', (select jsonb_build_object('status', i.status, 'starts_at', i.starts_at, 'zone', i.zone, 'is_asked', i.asked_at is not null)
      from public.interviews i where i.application_id = p_application.id and i.status in ('proposed', 'set') limit 1),
    'offer', (select jsonb_build_object('status', o.status, 'expires_at', o.expires_at) from public.offers o
      where o.application_id = p_application.id order by o.made_at desc limit 1))
  from public.jobs j where j.id = p_application.job_id);
end $$;
comment on function private.my_application_row is 'One application as its candidate''s list shows it.';

create function private.list_my_applications() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(private.my_application_row(a) order by coalesce(a.submitted_at, a.created_at) desc, a.id), '[]')
    from public.applications a where a.candidate_id = any (private.my_candidate_ids()) and a.anonymised_at is null);
end $$;
create function public.list_my_applications() returns jsonb language sql stable set search_path = '' as $$ select private.list_my_applications() $$;
comment on function public.list_my_applications is
  'The caller''s applications, drafts too, newest first: [{id, reference, status (as they may see it), since_at, submitted_at, answer_due_on, job_slug, titles{locale}, is_job_open, closes_at, is_paper, saved_at (drafts), unread, open_requests, interview {status, starts_at, zone, is_asked}, offer {status, expires_at}}]. Empty for who never applied.';

-- One application whole ----------------------------------------------------------------------------

create function private.my_answers(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'details', (select to_jsonb(d) - 'application_id' from public.application_details d where d.application_id = p_id),
    'experiences', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' - 'position' order by e.position), '[]') from public.application_experiences e where e.application_id = p_id),
    'educations', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' - 'position' order by e.position), '[]') from public.application_educations e where e.application_id = p_id),
    'credentials', (select coalesce(jsonb_agg(to_jsonb(k) - 'application_id' || jsonb_build_object('names',
        (select jsonb_object_agg(t.locale, t.name) from public.credential_type_texts t where t.credential_type_id = k.credential_type_id)) order by k.credential_type_id), '[]')
      from public.application_credentials k where k.application_id = p_id),
    'attestations', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'attested_at', s.attested_at, 'version', s.version, 'body', t.body)), '[]')
      from public.application_attestations s join public.attestation_texts t using (kind, jurisdiction, version, locale) where s.application_id = p_id),
    'questions', (select coalesce(jsonb_agg(to_jsonb(w) - 'application_id' || jsonb_build_object('kind', q.kind, 'choice_keys', q.choices, 'texts',
        (select jsonb_object_agg(t.locale, jsonb_build_object('label', t.label, 'choice_labels', t.choice_labels)) from public.job_question_texts t where t.question_id = q.id))
        order by q.position, q.id), '[]')
      from public.application_answers w left join public.job_questions q on q.id = w.question_id where w.application_id = p_id),
    'referees', (select coalesce(jsonb_agg(to_jsonb(r) - 'application_id' - 'position' - 'replaced_by_id' || jsonb_build_object('is_replaced', r.replaced_by_id is not null) order by r.position), '[]')
      from public.application_referees r where r.application_id = p_id),
    'support', (select s.needs from public.application_support s where s.application_id = p_id),
    'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'purpose', s.purpose, 'file_name', d.file_name, 'size_bytes', d.size_bytes,
        'attached_at', s.attached_at) order by s.attached_at), '[]')
      from public.application_documents s join public.documents d on d.id = s.document_id where s.application_id = p_id and d.erased_at is null));
end $$;
comment on function private.my_answers is 'What was sent with an application, as its writer may read it again: {details, experiences[], educations[], credentials[], attestations[], questions[], referees[], support, documents[]}. Equal-opportunity answers are not part of an application.';

create function private.my_events(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'command', e.command, 'to_status', e.to_status, 'happened_at', e.happened_at,
      -- a note of the team is the team's; their own words are theirs
      'is_mine', e.command in ('submit', 'withdraw', 'accept_offer', 'decline_offer'),
      'reason', case when e.command in ('withdraw', 'decline_offer') then e.reason end,
      'note', case when e.command in ('withdraw', 'decline_offer') then e.note end) order by e.happened_at, e.id), '[]')
    from public.application_events e where e.application_id = p_id and private.is_known_to_candidate(e));
end $$;
comment on function private.my_events is 'The steps a candidate knows of, oldest first: [{id, command, to_status, happened_at, is_mine, reason, note}]; reason and note only of their own.';

create function private.open_my_application(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.my_application(p_id);
begin
  if v_row.anonymised_at is not null then perform private.fail('NTFND', 'anonymised'); end if;
  return jsonb_build_object(
    'application', private.my_application_row(v_row) || jsonb_build_object('locale', v_row.locale, 'job_version', v_row.job_version),
    'posting', (select v.document - 'attributes' - 'hides_names' from public.job_versions v where v.job_id = v_row.job_id and v.version = v_row.job_version),
    'events', private.my_events(p_id),
    'requests', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'note', r.note, 'due_on', r.due_on, 'asked_at', r.asked_at,
        'fulfilled_at', r.fulfilled_at, 'file_name', d.file_name) order by r.asked_at), '[]')
      from public.document_requests r left join public.documents d on d.id = r.document_id where r.application_id = p_id and r.cancelled_at is null),
    'interviews', private.list_my_interviews(p_id),
    'offers', private.list_my_offers(p_id),
    'answers', case when v_row.status <> 'draft' then private.my_answers(p_id) end);
end $$;
create function public.open_my_application(p_id uuid) returns jsonb language sql stable set search_path = '' as $$ select private.open_my_application(p_id) $$;
comment on function public.open_my_application is
  'One of the caller''s own applications as {application (as list_my_applications, with locale and job_version), posting (the version it answers, without what is the team''s), events[], requests[], interviews[], offers[], answers}. The status and the steps are what they may know. NTFND for another''s and for none.';
grant execute on function public.list_my_applications, private.list_my_applications, public.open_my_application, private.open_my_application to authenticated;

-- Taking it back -----------------------------------------------------------------------------------

create function private.withdraw_application(p_id uuid, p_reason public.application_close_reason, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.applications%rowtype := private.my_application(p_id);
  v record;
begin
  if p_reason is not null and p_reason not in ('found_another_job', 'pay', 'schedule', 'place_or_travel', 'health_or_family', 'process_too_long', 'changed_my_mind', 'other') then
    perform private.fail('INPUT', 'not a reason of a candidate', 'reason');
  end if;
  if p_reason = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say which other reason', 'note'); end if;
  select * into v_row from public.applications where id = p_id for update;
  if v_row.status = 'not_selected' and v_row.told_at is null then
    -- decided, not told: a refusal here would tell. Whoever goes by themselves has gone by themselves
    perform private.record_application_move(v_row, 'withdraw', 'withdrawn', p_reason, p_note, true);
    return;
  end if;
  select * into v from private.begin_application_command(p_id, 'withdraw', null);
  perform private.record_application_move(v.application, 'withdraw', v.to_status, p_reason, p_note, true);
end $$;
create function public.withdraw_application(p_id uuid, p_reason public.application_close_reason, p_note text default null)
returns void language sql set search_path = '' as $$ select private.withdraw_application(p_id, p_reason, p_note) $$;
comment on function public.withdraw_application is
  'The candidate takes a sent application back, at any time before it ended, with one of the candidates'' reasons; `other` needs a note. A receipt is mailed. INPUT(reason|note), NTFND, BADST (detail: the status as they may see it).';
grant execute on function public.withdraw_application, private.withdraw_application to authenticated;
