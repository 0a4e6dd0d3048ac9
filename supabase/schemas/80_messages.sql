-- Messages: the outbox. A row is written in the same transaction as the change it tells of; the mail is rendered
-- from current facts when it is sent, so nothing goes out for what is no longer so.
-- Exactly once under crashes: claim with a lease → send with the row's id as idempotency key → record. A worker that
-- dies in between leaves a lease that ends; the next sends with the same key, and the provider (which keeps keys for
-- 24 hours) does not send again. After 23 hours with an unknown outcome we stop and a person decides.
-- Deliberately missing: subject and body. Only who, what kind, about which record, and what became of it.

create type public.message_kind as enum (
  'intake_received', 'intake_notice', 'staff_invited', 'message_given_up',
  -- hiring: to the candidate (and a helper they named), in the order things happen
  'draft_nudge', 'draft_closing', 'job_closing_early', 'application_received', 'application_screening', 'application_interview', 'application_changed',
  'application_not_selected', 'application_withdrawn', 'message_waiting', 'document_asked', 'interview_proposed', 'interview_set', 'interview_cancelled',
  'offer_made', 'offer_reminder', 'offer_withdrawn', 'offer_accepted', 'offer_declined', 'offer_lapsed', 'conditions_not_met', 'application_hired',
  'retention_notice', 'erasure_done',
  -- to referees, interviewers, the hiring team, and to whoever tries a template out
  'reference_asked', 'reference_reminder', 'interviewer_set', 'interviewer_cancelled', 'hiring_digest', 'template_test');
create type public.message_status as enum
  ('queued', 'sending', 'sent', 'delayed', 'delivered', 'bounced', 'complained', 'given_up', 'dropped');

-- the one table that says which event sends what to whom
create table public.message_rules (
  event text not null,
  audience text not null,
  kind public.message_kind not null,
  is_enabled boolean not null default true,
  primary key (event, audience),
  constraint message_rules_audience_is_known check (
    audience in ('asker', 'coordinators', 'invitee', 'admins', 'candidate', 'helper', 'interviewers', 'referee', 'recipient'))
);

create table public.messages (
  id uuid primary key default gen_random_uuid(),
  kind public.message_kind not null,
  subject_id uuid not null,
  -- tells reminders about one record apart; empty for what is said once
  occasion text not null default '',
  to_email text not null,
  locale public.locale not null,
  status public.message_status not null default 'queued',
  queued_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  claimed_by text,
  lease_ends_at timestamptz,
  attempts smallint not null default 0,
  -- first attempt whose outcome we never learnt; the idempotency key protects us 24 hours from then
  first_attempt_at timestamptz,
  provider_id text,
  sent_at timestamptz,
  error_code text,
  updated_at timestamptz not null default now(),
  -- a person sent it again: the row that took this one's place
  replaced_by uuid references public.messages (id) on delete set null deferrable initially deferred,
  constraint messages_lease_matches_status check ((status = 'sending') = (lease_ends_at is not null)),
  constraint messages_address_is_normalised check (to_email = lower(trim(to_email)) and private.is_email(to_email))
);

-- delivery events as they came, once each (the svix id); what arrived, even when we did not know the message
create table public.message_receipts (
  event_id text primary key,
  message_id uuid references public.messages (id) on delete cascade,
  provider_id text not null,
  event_type text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  constraint message_receipts_event_id_is_short check (length(event_id) between 1 and 200)
);

create table public.suppressed_addresses (
  email text primary key,
  reason text not null,
  suppressed_at timestamptz not null default now(),
  message_id uuid references public.messages (id) on delete set null,
  constraint suppressed_addresses_reason_is_known check (reason in ('bounced', 'complained', 'suppressed'))
);

-- one live message per kind, record, occasion and address, so asking twice adds nothing
create unique index messages_one_per_event_and_address on public.messages (kind, subject_id, occasion, to_email) where replaced_by is null;
create index messages_replaced_by on public.messages (replaced_by);
-- what the sender picks next; which leases ran out; what admins must see; lookups by record, address and provider
create index messages_due on public.messages (due_at, id) where status = 'queued';
create index messages_leased on public.messages (lease_ends_at) where status = 'sending';
create index messages_problems on public.messages (updated_at desc, id desc) where status in ('bounced', 'complained', 'given_up', 'dropped');
create index messages_subject on public.messages (subject_id, queued_at);
create index messages_address on public.messages (to_email);
create index messages_provider on public.messages (provider_id);
create index message_receipts_message on public.message_receipts (message_id, occurred_at);
create index suppressed_addresses_message on public.suppressed_addresses (message_id);

alter table public.message_rules enable row level security;
alter table public.messages enable row level security;
alter table public.message_receipts enable row level security;
alter table public.suppressed_addresses enable row level security;
create policy admin_hr_auditor_select on public.message_rules for select to authenticated
  using ((select private.has_role('admin', 'hr', 'auditor')));
create policy admin_update_hr_update_hiring on public.message_rules for update to authenticated
  using ((select private.has_role('admin')) or (audience in ('candidate', 'helper', 'interviewers', 'referee', 'recipient') and (select private.has_role('hr'))))
  with check ((select private.has_role('admin')) or (audience in ('candidate', 'helper', 'interviewers', 'referee', 'recipient') and (select private.has_role('hr'))));
-- the three below are written and read by definer functions only; these policies say so out loud
create policy nobody_directly on public.messages for select to authenticated using (false);
create policy nobody_directly on public.message_receipts for select to authenticated using (false);
create policy nobody_directly on public.suppressed_addresses for select to authenticated using (false);
grant select, update (is_enabled) on public.message_rules to authenticated;
-- NOTE: messages hold members' addresses: no grant. Admins see list_message_problems (masked), coordinators open_intake.

create trigger touch before update on public.messages for each row execute function private.tg__touch();
create trigger append_only before update or delete on public.message_receipts for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.message_rules for each row execute function private.tg__audit('event,audience', '*');
create trigger audit after insert or update or delete on public.suppressed_addresses for each row execute function private.tg__audit('message_id', 'reason');

-- Queueing -------------------------------------------------------------------------------------

create function private.message_recipients(p_event text, p_audience text, p_subject uuid) returns table (email text, locale public.locale)
language plpgsql stable security definer set search_path = '' as $$
begin
  case p_audience
    when 'asker' then return query select * from private.intake_update_addresses(p_subject);
    when 'invitee' then return query select i.email, i.locale from public.staff_invitations i
      where i.id = p_subject and i.accepted_at is null and i.revoked_at is null;
    when 'coordinators', 'admins' then return query select a.email, a.locale from public.accounts a join public.staff_roles r on r.user_id = a.user_id
      where r.role = (case p_audience when 'coordinators' then 'coordinator' else 'admin' end)::public.staff_role;
    else return query select * from private.hiring_recipients(p_event, p_audience, p_subject);
  end case;
end $$;
comment on function private.message_recipients is 'Addresses and languages of an audience for the record p_subject of an event, as they are now.';

create function private.queue_messages(p_event text, p_subject uuid, p_occasion text default '') returns int
language plpgsql security definer set search_path = '' as $$
declare
  v_count int;
  -- a move of an application is one event here and one per kind of step in the rules, so that each has its own words and switch
  v_event text := case p_event when 'application_moved' then private.application_move_event(p_subject) else p_event end;
begin
  insert into public.messages (kind, subject_id, occasion, to_email, locale)
  select r.kind, p_subject, p_occasion, t.email, t.locale
  from public.message_rules r cross join lateral private.message_recipients(r.event, r.audience, p_subject) t
  where r.event = v_event and r.is_enabled and t.email is not null
  on conflict do nothing;
  get diagnostics v_count = row_count;
  if v_count > 0 then perform pg_notify('messages_queued', ''); end if;
  return v_count;
end $$;
comment on function private.queue_messages is 'Writes one outbox row per rule and recipient of the event about p_subject; asking twice adds nothing, unless p_occasion tells the two apart (a second reminder). Gives the number of new rows.';

comment on table public.message_rules is 'Which event sends what kind of message to whom.';
comment on table public.messages is 'The outbox: what is to be sent or was, and what became of it.';
comment on table public.message_receipts is 'Delivery events from the provider, once each. Append only.';
comment on table public.suppressed_addresses is 'Addresses that bounced for good or complained; nothing is sent there until a person lifts it.';
