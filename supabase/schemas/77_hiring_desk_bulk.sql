-- The hiring desk, many at once: who is affected and who is left out and why is asked first; then each application is
-- moved or written to by the same command as a single one, and what cannot be done is told for each, not for all.

create type public.bulk_row as (
  id uuid, reference text, candidate_name text, status public.application_status, is_done boolean, code text, reaches_candidate boolean);

create function private.require_bulk(p_ids uuid[]) returns void language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'hiring_manager');
  if coalesce(cardinality(p_ids), 0) not between 1 and 200 then perform private.fail('INPUT', '1 to 200 applications at a time', 'ids'); end if;
end $$;
comment on function private.require_bulk is 'Raises DNIED for others than the hiring team, INPUT(ids) unless there are 1 to 200 applications.';

create function private.letter_event(p_command text) returns text language sql immutable set search_path = '' as $$
  select case p_command when 'start_screening' then 'application_screening' when 'invite_to_interview' then 'application_interview'
    when 'move_back' then 'application_changed' when 'reopen' then 'application_changed' when 'tell_not_selected' then 'application_not_selected'
    when 'fail_conditions' then 'conditions_not_met' when 'message' then 'message_written' end
$$;
comment on function private.letter_event is 'Which rule of the mail speaks of a move of the hiring team, as in private.application_move_event; null for moves that say nothing.';

create function private.reaches_candidate(p_event text, p_candidate public.candidates) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return private.candidate_takes_mail(p_event, p_candidate) and not exists (select from public.suppressed_addresses s where s.email = p_candidate.email)
    and exists (select from public.message_rules r where r.event = p_event and r.audience = 'candidate' and r.is_enabled);
end $$;
comment on function private.reaches_candidate is 'Whether a mail about this event would be sent to the candidate: the rule is on, they take mail, and their address still works.';

create function private.preview_applications(p_ids uuid[], p_command text) returns setof public.bulk_row
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_bulk(p_ids);
  return query
  select a.id, a.reference, r.candidate_name, a.status, false, case
      when p_command = 'message' then case when a.anonymised_at is not null then 'closed' end
      when not exists (select from private.application_commands() k where k.command = p_command and private.has_role(variadic k.roles)) then 'denied'
      when not exists (select from private.application_commands() k where k.command = p_command and k.from_status = a.status and private.has_role(variadic k.roles)) then 'wrong_state'
      when p_command = 'tell_not_selected' and a.told_at is not null then 'told_already' end,
    private.reaches_candidate(private.letter_event(p_command), c)
  from unnest(p_ids) with ordinality as k (id, n)
  join public.applications a on a.id = k.id and a.status <> 'draft'
  join public.candidates c on c.id = a.candidate_id
  join private.application_rows(p_ids) r on r.id = a.id
  order by k.n;
end $$;

create function private.move_applications(
  p_ids uuid[], p_seen public.application_status[], p_command text, p_reason public.application_close_reason, p_note text, p_is_told boolean)
returns setof public.bulk_row language plpgsql security definer set search_path = '' as $$
declare
  v_one record;
  v_codes jsonb := '{}';
  v_detail text;
begin
  perform private.require_bulk(p_ids);
  -- always in the same order, so that two teams at work on the same rows wait for each other and never for ever
  for v_one in select k.id, k.seen from unnest(p_ids, p_seen) as k (id, seen) where k.id is not null order by k.id loop
    begin
      perform private.move_application(v_one.id, p_command, v_one.seen, p_reason, p_note, p_is_told);
      v_codes := v_codes || jsonb_build_object(v_one.id, null);
    exception
      when sqlstate 'BADST' then
        v_codes := v_codes || jsonb_build_object(v_one.id, case when (select told_at from public.applications where id = v_one.id) is not null then 'told_already' else 'wrong_state' end);
      when sqlstate 'DNIED' then v_codes := v_codes || jsonb_build_object(v_one.id, 'denied');
      when sqlstate 'NTFND' then v_codes := v_codes || jsonb_build_object(v_one.id, 'not_found');
    end;
  end loop;
  return query select r.id, r.reference, r.candidate_name, r.status, v_codes ->> r.id::text is null, v_codes ->> r.id::text, r.reaches_candidate
    from private.preview_applications(p_ids, p_command) r;
end $$;

create function private.message_applications(p_ids uuid[], p_body text) returns setof public.bulk_row
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_codes jsonb := '{}';
begin
  perform private.require_bulk(p_ids);
  for v_id in select k from unnest(p_ids) as k where k is not null order by k loop
    begin
      perform private.write_message(v_id, p_body, null);
      v_codes := v_codes || jsonb_build_object(v_id, null);
    exception
      when sqlstate 'BADST' or sqlstate 'CLOSD' then v_codes := v_codes || jsonb_build_object(v_id, 'closed');
      when sqlstate 'DNIED' then v_codes := v_codes || jsonb_build_object(v_id, 'denied');
      when sqlstate 'NTFND' then v_codes := v_codes || jsonb_build_object(v_id, 'not_found');
    end;
  end loop;
  return query select r.id, r.reference, r.candidate_name, r.status, v_codes ->> r.id::text is null, v_codes ->> r.id::text, r.reaches_candidate
    from private.preview_applications(p_ids, 'message') r;
end $$;

create function public.preview_applications(p_ids uuid[], p_command text) returns setof public.bulk_row language sql stable set search_path = '' as $$
  select * from private.preview_applications(p_ids, p_command) $$;
create function public.move_applications(p_ids uuid[], p_seen public.application_status[], p_command text, p_reason public.application_close_reason default null,
  p_note text default null, p_is_told boolean default false)
returns setof public.bulk_row language sql set search_path = '' as $$ select * from private.move_applications(p_ids, p_seen, p_command, p_reason, p_note, p_is_told) $$;
create function public.message_applications(p_ids uuid[], p_body text) returns setof public.bulk_row language sql set search_path = '' as $$
  select * from private.message_applications(p_ids, p_body) $$;
comment on function public.preview_applications is
  'Before a step with many: for each of at most 200 applications whether p_command (a move, or `message`) can be made (code null) or why not (wrong_state, denied, told_already, closed), and whether a mail would reach the candidate. HR, hiring managers; INPUT(ids), DNIED.';
comment on function public.move_applications is
  'Makes one move with at most 200 applications, each as by move_application; p_seen are the states they were seen in, in the same order. Gives what became of each: is_done, or a code (wrong_state, denied, told_already, not_found) and the state it is in. INPUT(ids|command|reason|note) refuses the whole, DNIED.';
comment on function public.message_applications is
  'Writes the same message to at most 200 candidates, each as by write_message; gives what became of each. INPUT(ids|body) refuses the whole, DNIED.';
grant execute on function public.preview_applications, public.move_applications, public.message_applications,
  private.preview_applications, private.move_applications, private.message_applications to authenticated;

-- What the candidate would read ------------------------------------------------------------------

create function private.preview_move_letter(p_id uuid, p_command text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_event text := private.letter_event(p_command);
  v_kind text;
begin
  perform private.require_role('hr', 'hiring_manager');
  select r.kind::text into v_kind from public.message_rules r where r.event = v_event and r.audience = 'candidate';
  return (select jsonb_build_object('kind', v_kind, 'locale', c.locale, 'reaches_candidate', private.reaches_candidate(v_event, c),
      'template', (select jsonb_build_object('subject', t.subject, 'heading', t.heading, 'paragraphs', t.paragraphs)
        from public.message_templates t where t.kind::text = v_kind and t.locale = c.locale),
      'name', case when not private.hides_candidate(a.id) then coalesce(c.called_name, c.full_name) end,
      'job', coalesce((select t.title from public.job_texts t where t.job_id = a.job_id and t.locale = c.locale), (select t.title from public.job_texts t where t.job_id = a.job_id and t.locale = 'en')),
      'reference', a.reference, 'organization', (select o.name from public.organization o), 'phone', (select o.phone from public.organization o))
    from public.applications a join public.candidates c on c.id = a.candidate_id where a.id = p_id and a.status <> 'draft');
end $$;
create function public.preview_move_letter(p_id uuid, p_command text) returns jsonb language sql stable set search_path = '' as $$ select private.preview_move_letter(p_id, p_command) $$;
comment on function public.preview_move_letter is
  'What a mail about a move would be made of: {kind|null, locale, reaches_candidate, template|null (the built-in words stand), name|null (hidden), job, reference, organization, phone}; null when there is no such application. HR, hiring managers; DNIED.';
grant execute on function public.preview_move_letter, private.preview_move_letter to authenticated;
