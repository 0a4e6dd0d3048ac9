-- Messages, on their way: what the sender claims and records, what the provider reports, what people see of failures.
-- The statuses and the outbox itself stand in 80_messages.sql.

-- Sending --------------------------------------------------------------------------------------

create function private.message_facts(p_kind public.message_kind, p_subject uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare v_org jsonb := (select jsonb_build_object('organization', name, 'phone', phone, 'email', email, 'website', website) from public.organization);
begin
  return v_org || case p_kind
    when 'staff_invited' then (select jsonb_build_object('role', i.role, 'full_name', i.full_name, 'invited_by', coalesce(a.full_name, a.email))
      from public.staff_invitations i left join public.accounts a on a.user_id = i.invited_by
      where i.id = p_subject and i.accepted_at is null and i.revoked_at is null)
    when 'message_given_up' then (select jsonb_build_object('kind', m.kind, 'error_code', m.error_code)
      from public.messages m where m.id = p_subject and m.status = 'given_up')
    when 'intake_received' then private.intake_message_facts(p_kind, p_subject, p_email)
    when 'intake_notice' then private.intake_message_facts(p_kind, p_subject, p_email)
    else private.hiring_message_facts(p_kind, p_subject, p_email) end;
end $$;
comment on function private.message_facts is 'What the mail may say now, or null when it should no longer be sent. Never a health fact.';

create function private.give_up_message(p_id uuid, p_code text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.messages set status = 'given_up', error_code = p_code, lease_ends_at = null where id = p_id;
  -- tell the admins, but never about a failed telling
  if (select kind from public.messages where id = p_id) <> 'message_given_up' then
    perform private.queue_messages('message_given_up', p_id);
  end if;
end $$;
comment on function private.give_up_message is 'Stops trying and tells the admins.';

create function private.claim_messages(p_worker text, p_limit int, p_lease_seconds int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.messages%rowtype;
  v_facts jsonb;
  v_result jsonb := '[]';
begin
  perform private.require_service();
  for v_row in
    select * from public.messages
    where (status = 'queued' and due_at <= now()) or (status = 'sending' and lease_ends_at <= now())
    order by due_at, id limit least(greatest(p_limit, 1), 100) for update skip locked
  loop
    if v_row.first_attempt_at < now() - interval '23 hours' then
      perform private.give_up_message(v_row.id, 'OUTCOME_UNKNOWN');
    elsif exists (select from public.suppressed_addresses s where s.email = v_row.to_email) then
      update public.messages set status = 'dropped', error_code = 'SUPPRESSED', lease_ends_at = null where id = v_row.id;
    else
      v_facts := private.message_facts(v_row.kind, v_row.subject_id, v_row.to_email);
      if v_facts is null then
        update public.messages set status = 'dropped', error_code = 'NO_LONGER_SO', lease_ends_at = null where id = v_row.id;
      else
        update public.messages set status = 'sending', claimed_by = p_worker, attempts = attempts + 1,
          lease_ends_at = now() + make_interval(secs => least(greatest(p_lease_seconds, 1), 600)),
          first_attempt_at = coalesce(first_attempt_at, now())
        where id = v_row.id;
        v_result := v_result || jsonb_build_object('id', v_row.id, 'kind', v_row.kind, 'to_email', v_row.to_email,
          'locale', v_row.locale, 'attempt', v_row.attempts + 1, 'subject_id', v_row.subject_id, 'facts', v_facts,
          'letter', private.message_letter(v_row.kind, v_row.locale, v_row.subject_id));
      end if;
    end if;
  end loop;
  return v_result;
end $$;

create function public.claim_messages(p_worker text, p_limit int default 20, p_lease_seconds int default 60) returns jsonb
language sql set search_path = '' as $$ select private.claim_messages(p_worker, p_limit, p_lease_seconds) $$;
comment on function public.claim_messages is
  'Takes up to p_limit (≤ 100) due messages, or ones whose lease ran out, for p_lease_seconds (≤ 600). Gives [{id, kind, to_email, locale, attempt, subject_id, facts, letter (own words or null)}]; drops what is suppressed or no longer so; gives up after 23 hours. Service only.';
grant execute on function public.claim_messages, private.claim_messages to service_role;

create function private.record_message_sent(p_id uuid, p_provider_id text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  -- the truth wins over leases: it was accepted, whoever holds the claim now
  update public.messages set status = 'sent', provider_id = coalesce(p_provider_id, provider_id), sent_at = now(), error_code = null, lease_ends_at = null
  where id = p_id and status in ('queued', 'sending', 'given_up');
  update public.messages set provider_id = coalesce(provider_id, p_provider_id) where id = p_id and provider_id is null;
end $$;

create function public.record_message_sent(p_id uuid, p_provider_id text default null) returns void
language sql set search_path = '' as $$ select private.record_message_sent(p_id, p_provider_id) $$;
comment on function public.record_message_sent is 'The provider accepted the message (id, or null when it only told us it had it already). Repeating is harmless. Service only.';
grant execute on function public.record_message_sent, private.record_message_sent to service_role;

create function private.record_message_failed(p_id uuid, p_worker text, p_code text, p_is_final boolean, p_retry_after_seconds int) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.messages%rowtype;
  -- seconds to wait after attempt 1, 2, …; the sum stays below the provider's 24 hours
  v_ladder int[] := '{30, 60, 120, 300, 900, 1800, 3600, 7200, 14400}';
begin
  perform private.require_service();
  select * into v_row from public.messages where id = p_id and status = 'sending' and claimed_by = p_worker for update;
  if not found then return; end if;
  if p_is_final or v_row.attempts > cardinality(v_ladder) then
    perform private.give_up_message(p_id, p_code);
  else
    update public.messages set status = 'queued', error_code = p_code, lease_ends_at = null,
      due_at = now() + make_interval(secs => greatest(v_ladder[v_row.attempts], least(coalesce(p_retry_after_seconds, 0), 14400)))
    where id = p_id;
  end if;
end $$;

create function public.record_message_failed(p_id uuid, p_worker text, p_code text, p_is_final boolean default false, p_retry_after_seconds int default null)
returns void language sql set search_path = '' as $$ select private.record_message_failed(p_id, p_worker, p_code, p_is_final, p_retry_after_seconds) $$;
comment on function public.record_message_failed is
  'The attempt failed: queued again on the backoff ladder (or later when the provider said so, seconds), or given up when final or after ten attempts. Ignored when the claim is no longer p_worker''s. Service only.';
grant execute on function public.record_message_failed, private.record_message_failed to service_role;

-- Receipts -------------------------------------------------------------------------------------

create function private.message_status_rank(p_status public.message_status) returns int language sql immutable set search_path = '' as $$
  select case p_status when 'delayed' then 2 when 'delivered' then 3 when 'bounced' then 4 when 'complained' then 5 else 1 end
$$;
comment on function private.message_status_rank is 'Order in which delivery may move; a receipt with a lower rank changes nothing.';

create function private.receive_message_event(p_event_id text, p_message_id uuid, p_provider_id text, p_event_type text, p_occurred_at timestamptz, p_is_permanent boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_status public.message_status := case p_event_type
    when 'email.sent' then 'sent' when 'email.delivery_delayed' then 'delayed' when 'email.delivered' then 'delivered'
    when 'email.bounced' then 'bounced' when 'email.failed' then 'bounced' when 'email.suppressed' then 'bounced' when 'email.complained' then 'complained' end;
  v_message public.messages%rowtype;
begin
  perform private.require_service();
  select * into v_message from public.messages where id = p_message_id or (p_message_id is null and provider_id = p_provider_id) for update;
  insert into public.message_receipts (event_id, message_id, provider_id, event_type, occurred_at)
  values (p_event_id, v_message.id, p_provider_id, p_event_type, p_occurred_at) on conflict do nothing;
  if not found then return false; end if;
  if v_message.id is null or v_status is null then return true; end if;
  update public.messages set status = v_status, provider_id = coalesce(provider_id, p_provider_id), sent_at = coalesce(sent_at, p_occurred_at),
    lease_ends_at = null, error_code = case when v_status in ('bounced', 'complained') then upper(v_status::text) end
  where id = v_message.id and status not in ('dropped')
    and (status in ('queued', 'sending', 'given_up') or private.message_status_rank(v_status) > private.message_status_rank(status));
  if v_status = 'complained' or (v_status = 'bounced' and p_is_permanent) then
    insert into public.suppressed_addresses (email, reason, message_id)
    values (v_message.to_email, case p_event_type when 'email.suppressed' then 'suppressed' else v_status::text end, v_message.id) on conflict do nothing;
  end if;
  return true;
end $$;

create function public.receive_message_event(p_event_id text, p_message_id uuid, p_provider_id text, p_event_type text, p_occurred_at timestamptz, p_is_permanent boolean default false)
returns boolean language sql set search_path = '' as $$ select private.receive_message_event(p_event_id, p_message_id, p_provider_id, p_event_type, p_occurred_at, p_is_permanent) $$;
comment on function public.receive_message_event is
  'Keeps a verified delivery event once (false when seen before) and moves the message forward only. A permanent bounce or a complaint suppresses the address. The message is found by our id (sent as a tag), else by the provider''s. Service only.';
grant execute on function public.receive_message_event, private.receive_message_event to service_role;

-- For people -----------------------------------------------------------------------------------

create function private.mask_email(p_email text) returns text language sql immutable set search_path = '' as $$
  select left(p_email, 1) || '•••@' || split_part(p_email, '@', 2)
$$;
comment on function private.mask_email is 'First letter and domain only.';

create function private.list_message_problems(p_before_at timestamptz, p_before_id uuid, p_limit int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'auditor');
  return coalesce((select jsonb_agg(to_jsonb(p)) from (
    select m.id, m.kind, private.mask_email(m.to_email) as address, m.status, m.error_code, m.attempts, m.queued_at, m.updated_at,
      exists (select from public.suppressed_addresses s where s.email = m.to_email) as is_suppressed
    from public.messages m
    where m.replaced_by is null and m.status in ('bounced', 'complained', 'given_up', 'dropped') and m.error_code is distinct from 'NO_LONGER_SO'
      and (p_before_at is null or (m.updated_at, m.id) < (p_before_at, p_before_id))
    order by m.updated_at desc, m.id desc limit least(greatest(p_limit, 1), 100)) p), '[]');
end $$;

create function public.list_message_problems(p_before_at timestamptz default null, p_before_id uuid default null, p_limit int default 50) returns jsonb
language sql stable set search_path = '' as $$ select private.list_message_problems(p_before_at, p_before_id, p_limit) $$;
comment on function public.list_message_problems is 'Messages that did not arrive, newest first, addresses masked: [{id, kind, address, status, error_code, attempts, queued_at, updated_at, is_suppressed}]. Admin, auditor.';
grant execute on function public.list_message_problems, private.list_message_problems to authenticated;

create function private.retry_message(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare v_row public.messages%rowtype; v_new uuid := gen_random_uuid();
begin
  perform private.require_role('admin');
  select * into v_row from public.messages where id = p_id and replaced_by is null for update;
  if not found then perform private.fail('NTFND', 'no such message'); end if;
  if v_row.status not in ('given_up', 'bounced', 'complained', 'dropped') then perform private.fail('BADST', 'the message is not stuck'); end if;
  delete from public.suppressed_addresses where email = v_row.to_email;
  -- a new row: a person decided to send again, so it gets its own idempotency key
  update public.messages set replaced_by = v_new where id = p_id;
  insert into public.messages (id, kind, subject_id, to_email, locale) values (v_new, v_row.kind, v_row.subject_id, v_row.to_email, v_row.locale);
  perform pg_notify('messages_queued', '');
end $$;

create function public.retry_message(p_id uuid) returns void language sql set search_path = '' as $$ select private.retry_message(p_id) $$;
comment on function public.retry_message is 'Admin sends a stuck message again under a new key and lifts the suppression of its address. NTFND, BADST, DNIED.';
grant execute on function public.retry_message, private.retry_message to authenticated;
