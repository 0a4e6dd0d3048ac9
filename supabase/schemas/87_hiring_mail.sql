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
begin
  case p_audience
    when 'candidate' then return query
      select c.email, c.locale from public.applications a join public.candidates c on c.id = a.candidate_id
      where a.id = private.hiring_application(p_event, p_subject) and a.anonymised_at is null and private.candidate_takes_mail(p_event, c);
    when 'helper' then return query
      select d.helper_email, a.locale from public.applications a join public.application_details d on d.application_id = a.id
      where a.id = private.hiring_application(p_event, p_subject) and a.anonymised_at is null and d.is_helper_updated
        and d.helper_email is distinct from (select c.email from public.candidates c where c.id = a.candidate_id);
    else return;
  end case;
end $$;
comment on function private.hiring_recipients is 'Addresses and languages of an audience of hiring for the subject of an event, as they are now.';

-- What it may say ------------------------------------------------------------------------------

create function private.hiring_message_facts(p_kind public.message_kind, p_subject uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_event text := (select r.event from public.message_rules r where r.kind = p_kind order by r.event limit 1);
  v_application public.applications%rowtype;
  v_candidate public.candidates%rowtype;
begin
  select * into v_application from public.applications where id = private.hiring_application(v_event, p_subject);
  select * into v_candidate from public.candidates where id = v_application.candidate_id;
  if v_application.id is null or v_application.anonymised_at is not null then return null; end if;
  return jsonb_build_object('reference', v_application.reference, 'application_id', v_application.id,
    'name', coalesce(v_candidate.called_name, v_candidate.full_name), 'is_helper', p_email is distinct from v_candidate.email);
end $$;
comment on function private.hiring_message_facts is 'Facts for a mail of hiring, or null when it should not be sent any more.';
