-- The hiring desk, one application: found by search, opened as one document. Both are kept in the record.
-- While it is sifted without names, everything that tells who it is stays out: name, contact, signature, helper, referees,
-- certificate numbers, files' names, the person's other applications. Support needs are HR's alone, opened by themselves.

create function private.search_applications(p_term text) returns setof public.application_row
language plpgsql security definer set search_path = '' as $$
declare
  v_term text := trim(p_term);
  v_ids uuid[];
begin
  perform private.require_role('hr', 'hiring_manager');
  if length(v_term) < 3 then return; end if;
  if upper(v_term) ~ '^[2-9CFGHJMPQRVWX]{3}-?[2-9CFGHJMPQRVWX]{3}$' then
    v_ids := array(select id from public.applications where reference = upper(left(v_term, 3) || '-' || right(v_term, 3)) and status <> 'draft');
  end if;
  if coalesce(cardinality(v_ids), 0) = 0 then
    -- who stands behind a hidden name is not found by it either
    v_ids := array(
      select a.id from (
        select c.id from public.candidates c where c.email = lower(v_term)
        union select c.id from public.candidates c where v_term !~ '[[:alpha:]]' and length(regexp_replace(v_term, '\D', '', 'g')) >= 10
          and c.phone_normalized = private.normalize_phone(v_term)
        union select n.id from (select c.id from public.candidates c where v_term !~ '@' and v_term ~ '[[:alpha:]]'
          and lower(c.full_name) like '%' || replace(replace(replace(lower(v_term), '\', '\\'), '%', '\%'), '_', '\_') || '%' limit 200) n) found
      join public.applications a on a.candidate_id = found.id and a.status <> 'draft'
      where not private.hides_candidate(a.id)
      order by a.status_at desc limit 20);
  end if;
  perform private.log_read('applications', 'search', jsonb_build_object('found', coalesce(cardinality(v_ids), 0)));
  return query select * from private.application_rows(v_ids);
end $$;
create function public.search_applications(p_term text) returns setof public.application_row language sql set search_path = '' as $$ select * from private.search_applications(p_term) $$;
comment on function public.search_applications is 'At most 20 applications by reference, whole mail address, whole phone number, or part of a name (three letters and more). Names hidden during sifting are not found by name, address or number. The search is logged, its words are not. HR, hiring managers; DNIED.';
grant execute on function public.search_applications, private.search_applications to authenticated;

-- The parts of the document --------------------------------------------------------------------

create function private.application_answer_sheet(p_application public.applications, p_is_hidden boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'details', (select to_jsonb(d) - 'application_id' - case when p_is_hidden then '{helper_name,helper_relation,helper_email,is_helper_updated,signature_name}' else '{}' end::text[]
      from public.application_details d where d.application_id = p_application.id),
    'experiences', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' order by e.position), '[]') from public.application_experiences e where e.application_id = p_application.id),
    'educations', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' order by e.position), '[]') from public.application_educations e where e.application_id = p_application.id),
    'credentials', (select coalesce(jsonb_agg(jsonb_build_object('credential_type_id', k.credential_type_id, 'claim', k.claim,
        'number', case when not p_is_hidden then k.number end, 'expires_on', k.expires_on,
        'names', (select jsonb_object_agg(t.locale, t.name) from public.credential_type_texts t where t.credential_type_id = k.credential_type_id)) order by k.credential_type_id), '[]')
      from public.application_credentials k where k.application_id = p_application.id),
    'attestations', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'jurisdiction', k.jurisdiction, 'attested_at', k.attested_at, 'locale', k.locale,
        'body', (select t.body from public.attestation_texts t where (t.kind, t.jurisdiction, t.version, t.locale) = (k.kind, k.jurisdiction, k.version, k.locale)))), '[]')
      from public.application_attestations k where k.application_id = p_application.id),
    'answers', (select coalesce(jsonb_agg(to_jsonb(w) - 'application_id'), '[]') from public.application_answers w where w.application_id = p_application.id),
    -- what a file is called often says whose it is; its id would tie this application to another of the same person
    'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', case when not p_is_hidden then d.id end, 'purpose', k.purpose, 'file_name', case when not p_is_hidden then d.file_name end,
        'media_type', d.media_type, 'size_bytes', d.size_bytes, 'uploaded_at', d.uploaded_at, 'is_erased', d.erased_at is not null) order by k.purpose, k.attached_at), '[]')
      from public.application_documents k join public.documents d on d.id = k.document_id where k.application_id = p_application.id));
end $$;
comment on function private.application_answer_sheet is 'What the candidate answered as {details, experiences[], educations[], credentials[], attestations[], answers[], documents[]}, without what tells who they are when p_is_hidden. No support needs, no equal-opportunity answers.';

create function private.application_history(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'events', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'happened_at', e.happened_at, 'command', e.command, 'from_status', e.from_status,
        'to_status', e.to_status, 'reason', e.reason, 'note', e.note, 'is_told', e.is_told,
        'by', case when s.user_id is not null then 'staff' when e.command in ('submit', 'withdraw', 'accept_offer', 'decline_offer') then 'candidate' else 'clock' end,
        -- the name of staff only: a candidate's account never speaks here
        'by_name', case when s.user_id is not null then coalesce(s.full_name, s.email) end) order by e.happened_at desc), '[]')
      from public.application_events e
      left join public.accounts s on s.user_id = e.actor_id and exists (select from public.staff_roles r where r.user_id = e.actor_id)
        and e.command not in ('submit', 'withdraw', 'accept_offer', 'decline_offer')
      where e.application_id = p_id and e.to_status <> 'draft'),
    'notes', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'body', n.body, 'written_at', n.written_at, 'by_name', coalesce(s.full_name, s.email)) order by n.written_at desc), '[]')
      from public.application_notes n left join public.accounts s on s.user_id = n.author_id where n.application_id = p_id),
    'reveals', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'revealed_at', v.revealed_at, 'reason', v.reason, 'by_name', coalesce(s.full_name, s.email)) order by v.revealed_at desc), '[]')
      from public.application_reveals v left join public.accounts s on s.user_id = v.revealed_by where v.application_id = p_id))
$$;
comment on function private.application_history is 'Steps, notes and lifted hidings of an application as {events[], notes[], reveals[]}, newest first, with names of staff only.';

create function private.application_mail(p_id uuid, p_email text, p_is_hidden boolean) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'is_suppressed', exists (select from public.suppressed_addresses s where s.email = p_email),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'to_email', case when not p_is_hidden then m.to_email end, 'status', m.status,
        'error_code', m.error_code, 'queued_at', m.queued_at, 'sent_at', m.sent_at) order by m.queued_at desc), '[]')
      from (select * from public.messages m
        where m.to_email = p_email and m.replaced_by is null
          and (m.status in ('bounced', 'complained', 'given_up', 'dropped') or m.subject_id = p_id
            or m.subject_id in (select e.id from public.application_events e where e.application_id = p_id)
            or m.subject_id in (select w.id from public.application_messages w where w.application_id = p_id))
        order by m.queued_at desc limit 30) m));
end $$;
comment on function private.application_mail is 'Mails to the candidate about this application, and any that did not reach their address, as {is_suppressed, messages[]}; without the address when p_is_hidden.';

-- Opening --------------------------------------------------------------------------------------

create function private.open_application(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_a public.applications%rowtype;
  v_c public.candidates%rowtype;
  v_is_hidden boolean;
  v_is_hr boolean := private.has_role('hr');
  v_roles public.staff_role[] := array(select r.role from public.staff_roles r where r.user_id = auth.uid());
  v_result jsonb;
begin
  perform private.require_role('hr', 'hiring_manager');
  select * into v_a from public.applications where id = p_id and status <> 'draft';
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  select * into v_c from public.candidates where id = v_a.candidate_id;
  v_is_hidden := private.hides_candidate(p_id);
  v_result := jsonb_build_object(
    'application', (select to_jsonb(r) from private.application_rows(array[p_id]) r),
    'job_version', v_a.job_version, 'current_version', private.current_job_version(v_a.job_id),
    'posting', (select v.document from public.job_versions v where v.job_id = v_a.job_id and v.version = v_a.job_version),
    'candidate', case when not v_is_hidden then jsonb_build_object('full_name', v_c.full_name, 'called_name', v_c.called_name, 'email', v_c.email, 'phone', v_c.phone,
      'contact_ways', v_c.contact_ways, 'may_leave_message', v_c.may_leave_message, 'locale', v_c.locale, 'has_account', v_c.user_id is not null) end,
    'referees', case when v_is_hr and not v_is_hidden then
      (select coalesce(jsonb_agg(to_jsonb(f) - 'application_id' order by f.position), '[]') from public.application_referees f where f.application_id = p_id) end,
    'has_support', case when v_is_hr then exists (select from public.application_support s where s.application_id = p_id) end,
    'mail', private.application_mail(p_id, v_c.email, v_is_hidden),
    'reviews', private.visible_reviews(p_id),
    'my_review', (select private.review_document(r) from public.reviews r where r.application_id = p_id and r.reviewer_id = auth.uid()),
    'review_attributes', (select jsonb_agg(jsonb_build_object('attribute', k.attribute, 'label', k.label) order by k.position) from private.review_attributes(v_a.job_id) k),
    'other_applications', case when v_is_hidden then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'reference', o.reference, 'status', o.status,
        'submitted_at', o.submitted_at, 'job_titles', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = o.job_id)) order by o.submitted_at desc), '[]')
      from private.same_person(v_a.candidate_id) p join public.applications o on o.candidate_id = p
      where o.id <> p_id and o.status <> 'draft' and not private.hides_candidate(o.id)) end,
    'duplicates', case when v_is_hr and not v_is_hidden and v_a.anonymised_at is null then private.candidate_duplicates(p_id) else '[]' end,
    'may_reveal', v_is_hr and v_is_hidden,
    'commands', (select coalesce(jsonb_agg(distinct k.command), '[]') from private.application_commands() k
      where k.from_status = v_a.status and k.roles && v_roles and not (k.command = 'tell_not_selected' and v_a.told_at is not null)))
    || private.application_answer_sheet(v_a, v_is_hidden) || private.application_history(p_id);
  perform private.log_read('applications', p_id::text, jsonb_build_object('is_name_hidden', v_is_hidden));
  return v_result;
end $$;
create function public.open_application(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_application(p_id) $$;
comment on function public.open_application is
  'Everything the hiring team may know of one application: {application (row), posting, job_version, current_version, candidate|null, details, experiences[], educations[], credentials[], attestations[], answers[], documents[], referees|null (HR), has_support|null (HR), mail, events[], notes[], reveals[], reviews|null, my_review, review_attributes[], other_applications[], duplicates[], may_reveal, commands[]}. The opening is logged. HR, hiring managers; DNIED, NTFND.';

create function private.open_application_support(p_id uuid) returns text language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr');
  if not exists (select from public.applications where id = p_id and status <> 'draft') then perform private.fail('NTFND', 'no such application'); end if;
  perform private.log_read('application_support', p_id::text);
  return (select s.needs from public.application_support s where s.application_id = p_id);
end $$;
create function public.open_application_support(p_id uuid) returns text language sql set search_path = '' as $$ select private.open_application_support(p_id) $$;
comment on function public.open_application_support is 'The support a candidate asked for, or null. HR only, logged by itself; DNIED, NTFND.';

create function private.reveal_candidate(p_id uuid, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr');
  if not exists (select from public.applications where id = p_id and status <> 'draft') then perform private.fail('NTFND', 'no such application'); end if;
  if not private.hides_candidate(p_id) then perform private.fail('BADST', 'the name is not hidden'); end if;
  if coalesce(length(trim(p_reason)), 0) not between 1 and 400 then perform private.fail('INPUT', 'say why', 'reason'); end if;
  insert into public.application_reveals (application_id, revealed_by, reason) values (p_id, auth.uid(), trim(p_reason));
end $$;
create function public.reveal_candidate(p_id uuid, p_reason text) returns void language sql set search_path = '' as $$ select private.reveal_candidate(p_id, p_reason) $$;
comment on function public.reveal_candidate is 'HR lifts the hiding of one application''s name for themselves, saying why; it is kept and shown to the team. INPUT(reason), BADST when nothing is hidden, NTFND, DNIED.';
grant execute on function public.open_application, public.open_application_support, public.reveal_candidate,
  private.open_application, private.open_application_support, private.reveal_candidate to authenticated;
