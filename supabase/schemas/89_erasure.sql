-- Erasure: taking a person out of what is kept, and leaving a receipt that says which tables, how many rows and files,
-- and when, and nothing about whom. What stays is what happened: events, sources, states, without a name to it.
-- The list of what is personal stands once (private.erasure_steps); a test walks every table that belongs to a
-- candidate, so that a new one cannot be forgotten.

create table public.erasure_requests (
  id uuid primary key default gen_random_uuid(),
  reference text not null default private.new_reference(),
  candidate_id uuid not null references public.candidates (id) on delete restrict,
  asked_at timestamptz not null default now(),
  cancelled_at timestamptz,
  done_at timestamptz,
  constraint erasure_requests_reference_is_unique unique (reference),
  constraint erasure_requests_end_once check (cancelled_at is null or done_at is null)
);

create table public.erasure_receipts (
  id uuid primary key default gen_random_uuid(),
  -- null when a rule did it
  request_id uuid references public.erasure_requests (id) on delete restrict,
  what text not null,
  -- rows that went, by table
  tables jsonb not null,
  files int not null default 0,
  erased_at timestamptz not null default clock_timestamp(),
  constraint erasure_receipts_what_is_known check (what in ('draft', 'application', 'candidate')),
  constraint erasure_receipts_tables_are_counts check (jsonb_typeof(tables) = 'object')
);

-- paths of files that are on their way out, until the bytes are gone
create table private.erasure_files (
  receipt_id uuid primary key references public.erasure_receipts (id) on delete restrict,
  paths text[] not null,
  gone_at timestamptz
);

-- one request under way per person; receipts newest first; foreign key
create unique index erasure_requests_one_open_per_candidate on public.erasure_requests (candidate_id) where done_at is null and cancelled_at is null;
create index erasure_requests_candidate on public.erasure_requests (candidate_id);
create index erasure_receipts_newest on public.erasure_receipts (erased_at desc, id desc);
create index erasure_receipts_request on public.erasure_receipts (request_id);

alter table public.erasure_requests enable row level security;
alter table public.erasure_receipts enable row level security;
alter table private.erasure_files enable row level security;
create policy keepers_select on public.erasure_requests for select to authenticated using ((select private.has_role('admin', 'hr', 'auditor')));
create policy keepers_select on public.erasure_receipts for select to authenticated using ((select private.has_role('admin', 'hr', 'auditor')));
create policy nobody_directly on private.erasure_files for select to authenticated using (false);
grant select on public.erasure_requests, public.erasure_receipts to authenticated;
-- NOTE: no writes: candidates ask through request_erasure, the clock does the rest.

create trigger append_only before update or delete on public.erasure_receipts for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.erasure_requests for each row execute function private.tg__audit('id', '*');
create trigger audit after insert on public.erasure_receipts for each row execute function private.tg__audit('id', '*');

-- What is personal -----------------------------------------------------------------------------

create function private.erasure_steps() returns table (table_name text, condition text) language sql immutable set search_path = '' as $$
  values
    -- children first, so that each table's rows are counted before their parent takes them along
    ('public.reference_answers', 'request_id in (select id from public.reference_requests where application_id = $1)'),
    ('public.reference_requests', 'application_id = $1'),
    ('public.application_referees', 'application_id = $1'),
    ('public.review_ratings', 'review_id in (select id from public.reviews where application_id = $1)'),
    ('public.reviews', 'application_id = $1'),
    ('public.application_notes', 'application_id = $1'),
    ('public.application_reveals', 'application_id = $1'),
    ('public.application_messages', 'application_id = $1'),
    ('public.interviews', 'application_id = $1'),
    ('public.document_requests', 'application_id = $1'),
    ('public.application_documents', 'application_id = $1'),
    ('public.offer_condition_decisions', 'condition_id in (select c.id from public.offer_conditions c join public.offers o on o.id = c.offer_id where o.application_id = $1)'),
    -- an offer that made a worker stays with the worker, without a signature or a note
    ('public.offers', 'application_id = $1 and not exists (select from public.workers w where w.offer_id = offers.id)'),
    ('public.application_details', 'application_id = $1'),
    ('public.application_experiences', 'application_id = $1'),
    ('public.application_educations', 'application_id = $1'),
    ('public.application_credentials', 'application_id = $1'),
    ('public.application_attestations', 'application_id = $1'),
    ('public.application_answers', 'application_id = $1'),
    ('public.application_support', 'application_id = $1'),
    -- their counts stand in the reports of their half-year by now (88)
    ('public.application_equal_opportunity', 'application_id = $1'),
    ('public.application_drafts', 'application_id = $1'),
    ('private.paper_applications', 'application_id = $1')
$$;
comment on function private.erasure_steps is 'Which rows of an application ($1) are personal and go, in order.';

create function private.message_subjects(p_application uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(select p_application
    union all select id from public.application_events where application_id = p_application
    union all select id from public.application_messages where application_id = p_application
    union all select id from public.document_requests where application_id = p_application
    union all select e.id from public.interview_events e join public.interviews i on i.id = e.interview_id where i.application_id = p_application
    union all select id from public.offers where application_id = p_application
    union all select id from public.reference_requests where application_id = p_application
    union all select id from public.retention_notices where application_id = p_application);
end $$;
comment on function private.message_subjects is 'The ids by which mail speaks of an application.';

create function private.anonymise_application(p_id uuid, p_request uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_step record;
  v_count int;
  v_tables jsonb := '{}';
  v_events public.application_events[];
  v_subjects uuid[] := private.message_subjects(p_id);
begin
  if (select is_held from public.applications where id = p_id) then perform private.fail('BADST', 'the application is held', 'held'); end if;
  for v_step in select * from private.erasure_steps() loop
    execute format('delete from %s where %s', v_step.table_name, v_step.condition) using p_id;
    get diagnostics v_count = row_count;
    if v_count > 0 then v_tables := v_tables || jsonb_build_object(split_part(v_step.table_name, '.', 2), v_count); end if;
  end loop;
  update public.offers set signature_name = case when signature_name is not null then '—' end, note = null, pay_note = null, end_note = null where application_id = p_id;
  update public.workers set end_note = null where application_id = p_id;
  -- the steps stay, what somebody wrote beside them goes; events cannot be changed, so they are put back without it
  v_events := array(select e from public.application_events e where e.application_id = p_id and e.note is not null order by e.happened_at);
  delete from public.application_events where application_id = p_id and note is not null;
  insert into public.application_events (id, application_id, happened_at, actor_id, command, from_status, to_status, reason, is_told)
  select id, application_id, happened_at, actor_id, command, from_status, to_status, reason, is_told from unnest(v_events);
  if cardinality(v_events) > 0 then v_tables := v_tables || jsonb_build_object('application_events', cardinality(v_events)); end if;
  -- the outbox keeps that something was sent, not to whom; staff keep theirs
  update public.messages m set to_email = 'erased-' || left(md5(m.id::text), 16) || '@erased.invalid', lease_ends_at = null,
    status = case when m.status in ('queued', 'sending') then 'dropped' else m.status end,
    error_code = case when m.status in ('queued', 'sending') then 'NO_LONGER_SO' else m.error_code end
  where m.subject_id = any (v_subjects) and m.kind not in ('erasure_done', 'interviewer_set', 'interviewer_cancelled');
  update public.application_holds set reason = '—' where application_id = p_id;
  -- the reference stands in the person's mailbox: it must not find the row again
  update public.applications set anonymised_at = now(), reference = private.new_reference() where id = p_id;
  insert into public.erasure_receipts (request_id, what, tables) values (p_request, 'application', v_tables || '{"applications": 1}');
end $$;
comment on function private.anonymise_application is 'Takes the person out of an application and leaves a receipt; events, source and state stay. BADST when it is held.';

create function private.erase_draft(p_id uuid, p_request uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.applications where id = p_id and status = 'draft' and not is_held;
  if found then
    insert into public.erasure_receipts (request_id, what, tables) values (p_request, 'draft', '{"applications": 1, "application_drafts": 1}');
  end if;
end $$;
comment on function private.erase_draft is 'Deletes an application that was never sent; leaves a receipt.';

create function private.scrub_outbox(p_email text) returns int
language plpgsql security definer set search_path = '' as $$
declare v_count int;
begin
  -- what says that all is deleted keeps its address until it has been delivered (private.scrub_farewells)
  update public.messages m set to_email = 'erased-' || left(md5(m.id::text), 16) || '@erased.invalid', lease_ends_at = null,
    status = case when m.status in ('queued', 'sending') then 'dropped' else m.status end,
    error_code = case when m.status in ('queued', 'sending') then 'NO_LONGER_SO' else m.error_code end
  where m.to_email = p_email and m.kind <> 'erasure_done' and not exists (select from public.accounts a join public.staff_roles r on r.user_id = a.user_id where a.email = p_email);
  get diagnostics v_count = row_count;
  delete from public.suppressed_addresses where email = p_email;
  return v_count;
end $$;
comment on function private.scrub_outbox is 'Takes an address out of the outbox and off the suppression list; mail still waiting for it is dropped. Staff keep theirs. Gives the number of messages.';

create function private.anonymise_candidate(p_id uuid, p_request uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.candidates%rowtype;
  v_paths text[];
  v_receipt uuid;
  v_messages int := 0;
  v_addresses text[];
begin
  select * into v_row from public.candidates where id = p_id for update;
  if v_row.anonymised_at is not null or exists (select from public.applications where candidate_id = p_id and anonymised_at is null) then return; end if;
  if p_request is not null then
    update public.erasure_requests set done_at = now() where id = p_request;
    perform private.queue_messages('erasure_done', p_request);
  end if;
  v_paths := private.erase_documents_of(p_id);
  delete from public.candidate_duplicate_decisions where p_id in (candidate_id, other_id);
  if v_row.email is not null then v_messages := private.scrub_outbox(v_row.email); end if;
  update public.candidates set user_id = null, email = null, full_name = null, called_name = null, phone = null, joined_to_id = null,
    may_leave_message = false, anonymised_at = now() where id = p_id;
  update public.candidates set joined_to_id = null where joined_to_id = p_id;
  insert into public.erasure_receipts (request_id, what, tables, files)
  values (p_request, 'candidate', jsonb_build_object('candidates', 1, 'documents', cardinality(v_paths), 'messages', v_messages), cardinality(v_paths)) returning id into v_receipt;
  if cardinality(v_paths) > 0 then insert into private.erasure_files (receipt_id, paths) values (v_receipt, v_paths); end if;
end $$;
comment on function private.anonymise_candidate is 'Forgets who a person was once none of their applications knows them any more: name, ways to reach them, documents, their address in the outbox. Tells them first when they asked for it.';

create function private.scrub_farewells() returns void language sql security definer set search_path = '' as $$
  update public.messages m set to_email = 'erased-' || left(md5(m.id::text), 16) || '@erased.invalid'
  where m.kind = 'erasure_done' and m.to_email not like '%@erased.invalid' and m.status not in ('queued', 'sending')
    and (m.status <> 'sent' or m.sent_at < now() - interval '2 days')
$$;
comment on function private.scrub_farewells is 'Takes the address out of the last mail once it was delivered, or two days after it was sent, or when it cannot be sent.';

comment on table public.erasure_requests is 'People who asked to be forgotten, and when it was done.';
comment on table public.erasure_receipts is 'What was erased: tables, rows, files, when; never whom. Append only.';
comment on table private.erasure_files is 'Files an erasure covers, and when their bytes were gone.';
