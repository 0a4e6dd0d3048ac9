-- What we hold about a candidate, for that candidate: everything in one document they can take away, and the
-- voluntary answers they may see, change and remove. Asking for deletion stands with retention (89).
-- Deliberately not in it, and said so in the document: what reviewers wrote of them and what referees said, which were
-- given in confidence, and any decision they have not been told of.

create function private.my_equal_opportunity() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('application_id', a.id, 'reference', a.reference, 'titles', private.job_titles(a),
      'is_answered', e.application_id is not null, 'gender', e.gender, 'race_ethnicity', coalesce(e.race_ethnicity, '{}'), 'answered_at', e.answered_at)
      order by coalesce(a.submitted_at, a.created_at) desc), '[]')
    from public.applications a left join public.application_equal_opportunity e on e.application_id = a.id
    where a.candidate_id = any (private.my_candidate_ids()) and a.anonymised_at is null);
end $$;
create function public.my_equal_opportunity() returns jsonb language sql stable set search_path = '' as $$ select private.my_equal_opportunity() $$;
comment on function public.my_equal_opportunity is
  'The caller''s own voluntary answers, one line per application of theirs: [{application_id, reference, titles{locale}, is_answered, gender, race_ethnicity[], answered_at}]. Nobody else reads them; save_equal_opportunity changes them.';

create function private.remove_equal_opportunity(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from public.application_equal_opportunity where application_id = (private.my_application(p_id)).id;
end $$;
create function public.remove_equal_opportunity(p_id uuid) returns void language sql set search_path = '' as $$ select private.remove_equal_opportunity(p_id) $$;
comment on function public.remove_equal_opportunity is 'The caller takes their voluntary answers of one application back; nothing is left of them. Twice is harmless. NTFND.';

create function private.my_mails() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'status', m.status, 'queued_at', m.queued_at, 'sent_at', m.sent_at) order by m.queued_at), '[]')
    from public.accounts a join public.messages m on m.to_email = a.email where a.user_id = auth.uid());
end $$;
comment on function private.my_mails is 'Which mails we sent to the caller''s address and what became of them: [{kind, status, queued_at, sent_at}]. Their text is not kept.';

create function private.my_retention() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('application_id', a.id, 'reference', a.reference, 'titles', private.job_titles(a),
      'status', private.candidate_status(a), 'keep_months', r.keep_months, 'notice_days', r.notice_days,
      -- the time counts from the end they know of; an end they were not told of has no day yet
      'erase_on', case when private.candidate_status(a) = a.status then private.retention_due(a) end)
      order by coalesce(a.submitted_at, a.created_at) desc), '[]')
    from public.applications a
    -- what is still open will end one day, and is kept from then as the others are
    left join public.retention_rules r on r.is_enabled and case when private.candidate_status(a) in ('submitted', 'screening', 'interview', 'offer', 'clearing')
      then 'not_selected' else private.candidate_status(a) end = any (r.statuses)
    where a.candidate_id = any (private.my_candidate_ids()) and a.anonymised_at is null);
end $$;
create function public.my_retention() returns jsonb language sql stable set search_path = '' as $$ select private.my_retention() $$;
comment on function public.my_retention is
  'How long each of the caller''s applications is kept: [{application_id, reference, titles{locale}, status (as they may see it), keep_months after its end, notice_days before it is erased, erase_on (null while it is open)}]. Empty for who never applied.';
grant execute on function public.my_retention, private.my_retention to authenticated;

create function private.my_application_data(p_application public.applications) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return private.open_my_application(p_application.id) || jsonb_build_object(
    'source', p_application.source,
    'draft', (select d.answers from public.application_drafts d where d.application_id = p_application.id),
    'messages', private.thread(p_application.id, null, true, false),
    'equal_opportunity', (select to_jsonb(e) - 'application_id' from public.application_equal_opportunity e where e.application_id = p_application.id));
end $$;
comment on function private.my_application_data is 'One application with everything its candidate may have of it: open_my_application, the draft, the thread, the voluntary answers.';

create function private.my_data() returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_ids uuid[] := private.my_candidate_ids();
begin
  if not exists (select from public.accounts where user_id = auth.uid()) then perform private.fail('DNIED', 'sign in first'); end if;
  perform private.take_rate_limit('my_data', auth.uid()::text, 20, interval '1 hour');
  perform private.log_read('candidates', coalesce(private.my_candidate_id(), auth.uid())::text, '{"with": ["own copy"]}');
  return jsonb_build_object('format', 'peerdesk-candidate-1', 'made_at', now(),
    'organization', (select jsonb_build_object('name', o.name, 'phone', o.phone, 'email', o.email, 'zone', o.zone) from public.organization o),
    'account', (select jsonb_build_object('email', a.email, 'full_name', a.full_name, 'locale', a.locale, 'created_at', a.created_at) from public.accounts a where a.user_id = auth.uid()),
    'profile', private.my_profile(),
    -- rows without an account that the team joined with theirs: an application on paper
    'people', (select coalesce(jsonb_agg(to_jsonb(c) - 'joined_to_id' - 'user_id' - 'phone_normalized' - 'updated_at' order by c.created_at), '[]') from public.candidates c where c.id = any (v_ids)),
    'applications', (select coalesce(jsonb_agg(private.my_application_data(a) order by a.created_at), '[]')
      from public.applications a where a.candidate_id = any (v_ids) and a.anonymised_at is null),
    'documents', private.list_my_documents(),
    'mails', private.my_mails(),
    'kept_until', private.my_retention(),
    'left_out', '["reviews", "reference_answers", "decisions_not_told"]'::jsonb);
end $$;
create function public.my_data() returns jsonb language sql set search_path = '' as $$ select private.my_data() $$;
comment on function public.my_data is
  'Everything we hold about the caller as a candidate, for them to keep: {format, made_at, organization, account, profile, people[], applications[] (with answers, messages, steps, support needs, voluntary answers, drafts), documents[], mails[], kept_until[], left_out[]}. That a copy was taken is kept. DNIED without an account, SLOWD above 20 an hour.';
grant execute on function public.my_equal_opportunity, private.my_equal_opportunity, public.remove_equal_opportunity, private.remove_equal_opportunity,
  public.my_data, private.my_data to authenticated;
