-- Hiring mail: who hears of what, and what a mail may say at the moment it is sent.
-- A fact here is a name, a reference, a date or a place. Never an answer, a health fact, a disclosure or an
-- equal-opportunity answer: for those there is a link. Facts that are null mean "no longer so": the mail is dropped.

-- About which application ----------------------------------------------------------------------

create function private.application_move_event(p_event_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case e.command
    when 'start_screening' then 'application_screening'
    when 'invite_to_interview' then 'application_interview'
    when 'move_back' then 'application_changed'
    when 'reopen' then 'application_changed'
    when 'tell_not_selected' then 'application_not_selected'
    when 'withdraw' then 'application_withdrawn'
    when 'accept_offer' then 'offer_accepted'
    when 'decline_offer' then 'offer_declined'
    when 'lapse_offer' then 'offer_lapsed'
    when 'fail_conditions' then 'conditions_not_met'
    when 'hire' then 'application_hired' end
  from public.application_events e where e.id = p_event_id
$$;
comment on function private.application_move_event is 'Which rule speaks of a step of an application; null for steps with a mail of their own (submit, make_offer, withdraw_offer) and for decisions not told yet.';

create function private.hiring_application(p_event text, p_subject uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  case
    when p_event in ('application_submitted', 'draft_nudge', 'draft_closing', 'job_closing_early') then return p_subject;
    when p_event = 'message_written' then return (select m.application_id from public.application_messages m where m.id = p_subject and not m.is_from_candidate);
    when p_event = 'document_asked' then return (select r.application_id from public.document_requests r where r.id = p_subject);
    when p_event in ('interview_proposed', 'interview_set', 'interview_cancelled') then
      return (select i.application_id from public.interview_events e join public.interviews i on i.id = e.interview_id where e.id = p_subject);
    when p_event in ('offer_made', 'offer_reminder', 'offer_withdrawn') then return (select o.application_id from public.offers o where o.id = p_subject);
    when p_event in ('reference_asked', 'reference_reminder') then return (select r.application_id from public.reference_requests r where r.id = p_subject);
    when p_event = 'retention_notice' then return (select n.application_id from public.retention_notices n where n.id = p_subject);
    else return (select e.application_id from public.application_events e where e.id = p_subject);
  end case;
end $$;
comment on function private.hiring_application is 'The application an event''s subject belongs to; null when it is gone or nobody is to hear of it.';

-- To whom --------------------------------------------------------------------------------------

create function private.candidate_takes_mail(p_event text, p_candidate public.candidates) returns boolean
language sql immutable set search_path = '' as $$
  select p_candidate.email is not null and p_candidate.anonymised_at is null and (
    'email' = any (p_candidate.contact_ways)
    or p_event in ('application_submitted', 'application_withdrawn', 'offer_accepted', 'offer_declined', 'retention_notice', 'erasure_done'))
$$;
comment on function private.candidate_takes_mail is 'Whether mail may go to the person: when they allow mail, or when it is the receipt of their own act or a notice about their data.';

create function private.hiring_recipients(p_event text, p_audience text, p_subject uuid) returns table (email text, locale public.locale)
language plpgsql stable security definer set search_path = '' as $$
declare v_application uuid := case when p_audience in ('candidate', 'helper') then private.hiring_application(p_event, p_subject) end;
begin
  case p_audience
    when 'candidate' then return query
      select c.email, c.locale from public.applications a join public.candidates c on c.id = a.candidate_id
      where a.id = v_application and a.anonymised_at is null and private.candidate_takes_mail(p_event, c);
    when 'helper' then return query
      select d.helper_email, a.locale from public.applications a join public.application_details d on d.application_id = a.id
      where a.id = v_application and a.anonymised_at is null and d.is_helper_updated
        and d.helper_email is distinct from (select c.email from public.candidates c where c.id = a.candidate_id);
    when 'interviewers' then return query
      -- a time that was never set was in nobody's calendar
      select u.email, u.locale from public.interview_events e join public.interviewers v on v.interview_id = e.interview_id join public.accounts u on u.user_id = v.user_id
      where e.id = p_subject and e.starts_at is not null;
    when 'referee' then return query
      select f.email, a.locale from public.reference_requests r join public.application_referees f on f.id = r.referee_id join public.applications a on a.id = r.application_id
      where r.id = p_subject and f.email is not null;
    when 'recipient' then return query
      select a.email, t.locale from public.template_tests t join public.accounts a on a.user_id = t.asked_by where p_event = 'template_test' and t.id = p_subject
      union all
      select a.email, a.locale from private.hiring_digests d join public.accounts a on a.user_id = d.user_id where p_event = 'hiring_digest' and d.id = p_subject
      union all
      select c.email, c.locale from public.erasure_requests r join public.candidates c on c.id = r.candidate_id where p_event = 'erasure_done' and r.id = p_subject;
    else return;
  end case;
end $$;
comment on function private.hiring_recipients is 'Addresses and languages of an audience of hiring for the subject of an event, as they are now.';

-- What it may say ------------------------------------------------------------------------------

create function private.hiring_message_facts(p_kind public.message_kind, p_subject uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return case p_kind
    when 'template_test' then (select jsonb_build_object('kind', t.kind) from public.template_tests t where t.id = p_subject)
    when 'hiring_digest' then private.digest_facts(p_subject)
    when 'erasure_done' then (select jsonb_build_object('reference', r.reference) from public.erasure_requests r where r.id = p_subject and r.done_at is not null)
    when 'reference_asked' then private.referee_facts(p_subject, p_email)
    when 'reference_reminder' then private.referee_facts(p_subject, p_email)
    else private.application_message_facts(p_kind, p_subject, p_email) end;
end $$;
comment on function private.hiring_message_facts is 'Facts for a mail of hiring, or null when it should not be sent any more.';

create function private.referee_facts(p_request uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare v jsonb := private.reference_link_facts(p_request, p_email);
begin
  return case when v is not null then jsonb_build_object('name', v -> 'referee', 'candidate', v -> 'candidate', 'token', v -> 'token',
    'answer_by', (((v ->> 'expires_at')::timestamptz - interval '1 second') at time zone (v ->> 'zone'))::date) end;
end $$;
comment on function private.referee_facts is 'What a referee is told: who named them, the way to the form, by when. Never the posting, which would say more than a name.';

create function private.application_message_facts(p_kind public.message_kind, p_subject uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_event text := (select r.event from public.message_rules r where r.kind = p_kind limit 1);
  v_a public.applications%rowtype;
  v_c public.candidates%rowtype;
  v_job public.jobs%rowtype;
  v_zone text := (select zone from public.organization);
  v_is_to_staff boolean := p_kind in ('interviewer_set', 'interviewer_cancelled');
  v_more jsonb;
begin
  select * into v_a from public.applications where id = private.hiring_application(v_event, p_subject);
  if v_a.id is null or v_a.anonymised_at is not null then return null; end if;
  select * into v_c from public.candidates where id = v_a.candidate_id;
  select * into v_job from public.jobs where id = v_a.job_id;
  -- an address that was changed or taken back meanwhile gets nothing
  if not v_is_to_staff and not exists (select from private.hiring_recipients(v_event, 'candidate', p_subject) r where r.email = p_email)
    and not exists (select from private.hiring_recipients(v_event, 'helper', p_subject) r where r.email = p_email) then return null; end if;

  v_more := case
    when p_kind in ('draft_nudge', 'draft_closing', 'job_closing_early') then
      case when v_a.status = 'draft' and (p_kind = 'job_closing_early' or private.nudges_draft(p_kind, v_a)) then
        jsonb_build_object('zone', v_zone, 'closes_at', case when private.job_accepts(v_a.job_id) then v_job.closes_at end) end
    when p_kind = 'application_received' then case when v_a.status not in ('draft', 'withdrawn') then '{}' end::jsonb
    when p_kind = 'message_waiting' then (select '{}'::jsonb from public.application_messages m where m.id = p_subject and m.read_at is null)
    when p_kind = 'document_asked' then (select jsonb_build_object('document', r.kind) from public.document_requests r
      where r.id = p_subject and r.fulfilled_at is null and r.cancelled_at is null)
    when p_kind in ('interview_proposed', 'interview_set', 'interview_cancelled', 'interviewer_set', 'interviewer_cancelled') then
      (select jsonb_build_object('interview', f.doc) from (select private.interview_facts(p_subject) as doc) f
        where f.doc ->> 'status' = split_part(p_kind::text, '_', 2))
    when p_kind in ('offer_made', 'offer_reminder') then (select jsonb_build_object('answer_by', ((o.expires_at - interval '1 second') at time zone v_zone)::date)
      from public.offers o where o.id = p_subject and o.status = 'open' and o.expires_at > now())
    when p_kind = 'offer_withdrawn' then (select '{}'::jsonb from public.offers o where o.id = p_subject and o.status = 'withdrawn' and v_a.status = 'interview')
    when p_kind = 'retention_notice' then (select jsonb_build_object('erase_on', n.due_on) from public.retention_notices n
      where n.id = p_subject and n.cancelled_at is null and not v_a.is_held)
    else private.move_facts(p_subject, v_a) end;

  return v_more || jsonb_build_object('application_id', v_a.id, 'reference', v_a.reference,
    'name', case when not v_is_to_staff then coalesce(v_c.called_name, v_c.full_name) end,
    'job', coalesce((select t.title from public.job_texts t where t.job_id = v_a.job_id and t.locale = v_c.locale),
      (select t.title from public.job_texts t where t.job_id = v_a.job_id order by t.locale limit 1)),
    'is_helper', not v_is_to_staff and p_email is distinct from v_c.email);
end $$;
comment on function private.application_message_facts is
  'Facts of a mail about an application: {application_id, reference, name, job, is_helper} and what its kind adds; null when the address, the step or the record it speaks of is no longer so.';

create function private.move_facts(p_event_id uuid, p_application public.applications) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('status', e.to_status) from public.application_events e
    where e.id = p_event_id and e.is_told and e.to_status = p_application.status
      and not exists (select from public.application_events l where l.application_id = e.application_id and l.happened_at > e.happened_at
        and l.from_status is distinct from l.to_status));
end $$;
comment on function private.move_facts is 'The step an application made, or null when it moved on or back since, or the candidate is not to be told.';
