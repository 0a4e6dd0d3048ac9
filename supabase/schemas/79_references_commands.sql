-- References, the commands: ask, replace, cancel, write down by phone; what a referee's page may do; what the clock does.

create function private.end_reference_requests(p_referee uuid) returns void language sql security definer set search_path = '' as $$
  update public.reference_requests set status = 'cancelled', ended_at = now() where referee_id = p_referee and status = 'asked'
$$;
comment on function private.end_reference_requests is 'Takes back what a person was asked; their link stops working.';

create function private.begin_reference_command(p_referee uuid, p_candidate_may boolean, out application public.applications, out referee public.application_referees)
language plpgsql security definer set search_path = '' as $$
begin
  select a.* into application from public.applications a join public.application_referees f on f.application_id = a.id where f.id = p_referee for update of a;
  if not private.has_role('hr') and not coalesce(p_candidate_may and application.candidate_id = any (private.my_candidate_ids()), false) then
    perform private.fail('DNIED', 'not yours');
  end if;
  select * into referee from public.application_referees where id = p_referee for update;
  if referee.id is null then perform private.fail('NTFND', 'no such referee'); end if;
  -- never before the offer is accepted: people were held up, and employers told, too early (features.md U50)
  if application.status <> 'clearing' then perform private.fail('BADST', 'references come after an accepted offer', application.status::text); end if;
  if referee.replaced_by_id is not null then perform private.fail('BADST', 'this person was replaced', 'replaced'); end if;
end $$;
comment on function private.begin_reference_command is 'Locks the application of a referee, checks who asks (HR, or its candidate where they may) and that an offer is accepted; gives both rows. DNIED, NTFND, BADST.';

create function private.ask_reference(p_referee uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_id uuid := gen_random_uuid();
  v_generation smallint;
begin
  select * into v from private.begin_reference_command(p_referee, false);
  if (v.referee).email is null then perform private.fail('INPUT', 'no address: call and write the answers down', 'email'); end if;
  if exists (select from public.reference_requests where referee_id = p_referee and status in ('asked', 'given')) then perform private.fail('TAKEN', 'asked already', 'referee'); end if;
  select coalesce(max(generation), 0) + 1 into v_generation from public.reference_requests where referee_id = p_referee;
  insert into public.reference_requests (id, application_id, referee_id, generation, token_hash, asked_by, expires_at)
  values (v_id, (v.application).id, p_referee, v_generation, private.token_hash(private.reference_token(v_id, v_generation)), auth.uid(), now() + interval '84 days');
  perform private.queue_messages('reference_asked', v_id);
  return v_id;
end $$;

create function private.replace_referee(p_referee uuid, p_person jsonb) returns uuid language plpgsql security definer set search_path = '' as $$
declare v record; v_id uuid;
begin
  select * into v from private.begin_reference_command(p_referee, true);
  if exists (select from public.reference_requests where referee_id = p_referee and status = 'given') then perform private.fail('BADST', 'they answered already', 'given'); end if;
  if nullif(trim(p_person ->> 'full_name'), '') is null then perform private.fail('INPUT', 'name missing', 'full_name'); end if;
  if num_nonnulls(private.normalize_email(p_person ->> 'email'), nullif(trim(p_person ->> 'phone'), '')) = 0 then perform private.fail('INPUT', 'how to reach them', 'email'); end if;
  insert into public.application_referees (application_id, position, full_name, relation, email, phone)
  values ((v.application).id, (v.referee).position, trim(p_person ->> 'full_name'), nullif(trim(p_person ->> 'relation'), ''),
    private.normalize_email(p_person ->> 'email'), nullif(trim(p_person ->> 'phone'), ''))
  returning id into v_id;
  update public.application_referees set replaced_by_id = v_id where id = p_referee;
  perform private.end_reference_requests(p_referee);
  return v_id;
end $$;

create function private.cancel_reference(p_referee uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_reference_command(p_referee, false);
  if not exists (select from public.reference_requests where referee_id = p_referee and status = 'asked') then perform private.fail('BADST', 'not asked', 'none'); end if;
  perform private.end_reference_requests(p_referee);
end $$;

create function private.keep_reference(p_request uuid, p_answers jsonb, p_recorded_by uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_field text;
begin
  foreach v_field in array '{given_by,how_known,would_work_again,strengths}'::text[] loop
    if nullif(trim(p_answers ->> v_field), '') is null then perform private.fail('INPUT', 'an answer is missing', v_field); end if;
  end loop;
  if coalesce((p_answers ->> 'may_call')::boolean, false) and nullif(trim(p_answers ->> 'phone'), '') is null then perform private.fail('INPUT', 'a number to call', 'phone'); end if;
  insert into public.reference_answers (request_id, given_by, how_known, known_from, known_until, would_work_again, strengths, concerns, may_call, phone, recorded_by)
  values (p_request, trim(p_answers ->> 'given_by'), trim(p_answers ->> 'how_known'), nullif(p_answers ->> 'known_from', ''), nullif(p_answers ->> 'known_until', ''),
    (p_answers ->> 'would_work_again')::public.would_work_again, trim(p_answers ->> 'strengths'), nullif(trim(p_answers ->> 'concerns'), ''),
    coalesce((p_answers ->> 'may_call')::boolean, false), nullif(trim(p_answers ->> 'phone'), ''), p_recorded_by);
  update public.reference_requests set status = 'given', ended_at = now() where id = p_request;
end $$;
comment on function private.keep_reference is 'Checks and keeps a referee''s answers and closes the request. INPUT(given_by|how_known|would_work_again|strengths|phone), 23514 with the constraint''s name.';

create function private.record_phone_reference(p_referee uuid, p_answers jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v record; v_id uuid;
begin
  select * into v from private.begin_reference_command(p_referee, false);
  if exists (select from public.reference_requests where referee_id = p_referee and status = 'given') then perform private.fail('TAKEN', 'answered already', 'referee'); end if;
  perform private.end_reference_requests(p_referee);
  v_id := gen_random_uuid();
  insert into public.reference_requests (id, application_id, referee_id, token_hash, asked_by, expires_at)
  values (v_id, (v.application).id, p_referee, private.token_hash(gen_random_uuid()::text), auth.uid(), now() + interval '1 hour');
  perform private.keep_reference(v_id, p_answers, auth.uid());
end $$;

create function public.ask_reference(p_referee uuid) returns uuid language sql set search_path = '' as $$ select private.ask_reference(p_referee) $$;
create function public.replace_referee(p_referee uuid, p_person jsonb) returns uuid language sql set search_path = '' as $$ select private.replace_referee(p_referee, p_person) $$;
create function public.cancel_reference(p_referee uuid) returns void language sql set search_path = '' as $$ select private.cancel_reference(p_referee) $$;
create function public.record_phone_reference(p_referee uuid, p_answers jsonb) returns void language sql set search_path = '' as $$ select private.record_phone_reference(p_referee, p_answers) $$;
comment on function public.ask_reference is 'HR asks a named person by mail with a one-time link that stands for 12 weeks. Gives the request''s id. BADST before an offer is accepted or when the person was replaced, INPUT(email) without an address, TAKEN when asked or answered, NTFND, DNIED.';
comment on function public.replace_referee is 'HR or the candidate names another person instead: {full_name, relation, email, phone}; what the first was asked is taken back. Gives the new referee''s id. INPUT(full_name|email), BADST (also once they answered), NTFND, DNIED.';
comment on function public.cancel_reference is 'HR takes back what a person was asked. BADST when nothing is open, NTFND, DNIED.';
comment on function public.record_phone_reference is 'HR writes down a reference given by phone; an open link stops working. Answers as in give_reference. INPUT(field), TAKEN when answered, BADST, NTFND, DNIED.';
grant execute on function public.ask_reference, public.replace_referee, public.cancel_reference, public.record_phone_reference,
  private.ask_reference, private.replace_referee, private.cancel_reference, private.record_phone_reference to authenticated;

-- What HR reads ----------------------------------------------------------------------------------------

create function private.list_references(p_application uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr');
  perform private.log_read('applications', p_application::text, jsonb_build_object('with', jsonb_build_array('referees')));
  return (select coalesce(jsonb_agg(jsonb_build_object('referee_id', f.id, 'full_name', f.full_name, 'relation', f.relation, 'email', f.email, 'phone', f.phone,
      'is_replaced', f.replaced_by_id is not null, 'request_id', r.id, 'status', r.status, 'asked_at', r.asked_at, 'expires_at', r.expires_at, 'reminders', r.reminders,
      'reminded_at', r.reminded_at, 'ended_at', r.ended_at, 'is_by_phone', w.recorded_by is not null,
      'mail_status', m.status, 'is_suppressed', exists (select from public.suppressed_addresses s where s.email = f.email))
      order by f.position, f.replaced_by_id is not null, r.asked_at desc), '[]')
    from public.application_referees f
    left join lateral (select * from public.reference_requests q where q.referee_id = f.id order by q.asked_at desc limit 1) r on true
    left join public.reference_answers w on w.request_id = r.id
    left join lateral (select g.status from public.messages g where g.subject_id = r.id and g.replaced_by is null order by g.queued_at desc limit 1) m on true
    -- whom a person names tells who they are: nobody while the posting is sifted without names
    where f.application_id = p_application and not private.hides_candidate(p_application));
end $$;
create function public.list_references(p_application uuid) returns jsonb language sql set search_path = '' as $$ select private.list_references(p_application) $$;
comment on function public.list_references is
  'Who may be asked and where each stands, with what became of the mail: [{referee_id, full_name, relation, email, phone, is_replaced, request_id, status, asked_at, expires_at, reminders, reminded_at, ended_at, is_by_phone, mail_status, is_suppressed}]. HR; the reading is logged. DNIED.';

create function private.open_reference(p_request uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('hr');
  select to_jsonb(w) - 'recorded_by' || jsonb_build_object('recorded_by', coalesce(a.full_name, a.email)) into v_result
  from public.reference_answers w left join public.accounts a on a.user_id = w.recorded_by where w.request_id = p_request;
  if v_result is null then perform private.fail('NTFND', 'no answer yet'); end if;
  perform private.log_read('reference_answers', p_request::text);
  return v_result;
end $$;
create function public.open_reference(p_request uuid) returns jsonb language sql set search_path = '' as $$ select private.open_reference(p_request) $$;
comment on function public.open_reference is 'What a referee said: {request_id, given_by, how_known, known_from, known_until, would_work_again, strengths, concerns, may_call, phone, given_at, recorded_by}. HR; each opening is logged. NTFND, DNIED.';
grant execute on function public.list_references, public.open_reference, private.list_references, private.open_reference to authenticated;

-- What a referee's page does, through the function give-reference -----------------------------------------

create function private.reference_of_token(p_token text, p_address text) returns public.reference_requests
language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype;
begin
  perform private.require_service();
  -- NOTE: a wrong token must not raise here, or the count of tries would be rolled back with it
  perform private.take_rate_limit('reference_address', p_address, 60, interval '1 hour');
  select r.* into v_row from public.reference_requests r join public.applications a on a.id = r.application_id
  where r.token_hash = private.token_hash(p_token) and (r.status = 'given' or (r.status = 'asked' and r.expires_at > now() and a.status = 'clearing')) for update of r;
  return v_row;
end $$;
comment on function private.reference_of_token is 'The request a token opens: open, or answered; a null row for a wrong, expired or cancelled one. Counts the try; SLOWD above 60 an hour per address. Service only.';

create function private.open_reference_link(p_token text, p_address text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype := private.reference_of_token(p_token, p_address);
begin
  if v_row.id is null then return jsonb_build_object('state', 'unknown'); end if;
  if v_row.status = 'given' then return jsonb_build_object('state', 'given'); end if;
  return (select jsonb_build_object('state', 'open', 'referee', f.full_name, 'candidate', coalesce(c.full_name, c.called_name),
      'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id), 'organization', g.name, 'expires_at', v_row.expires_at, 'zone', g.zone)
    from public.application_referees f join public.applications a on a.id = f.application_id join public.candidates c on c.id = a.candidate_id cross join public.organization g
    where f.id = v_row.referee_id);
end $$;

create function private.give_reference(p_token text, p_answers jsonb, p_address text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype := private.reference_of_token(p_token, p_address);
begin
  if v_row.id is null then return jsonb_build_object('state', 'unknown'); end if;
  if v_row.status = 'given' then return jsonb_build_object('state', 'given'); end if;
  if coalesce((p_answers ->> 'is_refused')::boolean, false) then
    update public.reference_requests set status = 'refused', ended_at = now() where id = v_row.id;
    return jsonb_build_object('state', 'refused');
  end if;
  perform private.keep_reference(v_row.id, p_answers, null);
  return jsonb_build_object('state', 'given');
end $$;
create function public.open_reference_link(p_token text, p_address text default null) returns jsonb language sql set search_path = '' as $$ select private.open_reference_link(p_token, p_address) $$;
create function public.give_reference(p_token text, p_answers jsonb, p_address text default null) returns jsonb language sql set search_path = '' as $$ select private.give_reference(p_token, p_answers, p_address) $$;
comment on function public.open_reference_link is 'What a referee may see behind their link: {state: open, referee, candidate, job_title{locale}, organization, expires_at, zone}; {state: given} once answered; {state: unknown} for any token that opens nothing. SLOWD. Service only.';
comment on function public.give_reference is
  'Keeps a referee''s answers once: {given_by, how_known, known_from, known_until (YYYY-MM), would_work_again, strengths, concerns, may_call, phone} or {is_refused: true}. Gives {state: given|refused|unknown}; twice is harmless. INPUT(field), 23514 with the constraint''s name, SLOWD. Service only.';
grant execute on function public.open_reference_link, public.give_reference, private.open_reference_link, private.give_reference to service_role;

-- The clock -----------------------------------------------------------------------------------------------

create function private.chase_references() returns void language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype;
begin
  perform private.require_service();
  update public.reference_requests set status = 'expired', ended_at = now() where status = 'asked' and expires_at <= now();
  -- after 7, 14 and 21 days without an answer
  for v_row in select r.* from public.reference_requests r join public.applications a on a.id = r.application_id
    where r.status = 'asked' and a.status = 'clearing' and r.reminders < 3 and coalesce(r.reminded_at, r.asked_at) <= now() - interval '7 days' order by r.asked_at for update of r loop
    update public.reference_requests set reminders = reminders + 1, reminded_at = now() where id = v_row.id;
    perform private.queue_messages('reference_reminder', v_row.id, (v_row.reminders + 1)::text);
  end loop;
end $$;
comment on function private.chase_references is 'The clock: reminds after 7, 14 and 21 days without an answer, and ends requests after 12 weeks. Service only.';
