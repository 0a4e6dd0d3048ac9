-- Document requests: the team asks for a paper, the candidate hands it in on /my, and it goes with the application.

create table public.document_requests (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  kind public.document_purpose not null,
  note text,
  due_on date,
  asked_by uuid references public.accounts (user_id) on delete set null,
  asked_at timestamptz not null default now(),
  document_id uuid references public.documents (id) on delete set null,
  fulfilled_at timestamptz,
  cancelled_at timestamptz,
  constraint document_requests_note_is_short check (length(note) between 1 and 500),
  constraint document_requests_end_once check (fulfilled_at is null or cancelled_at is null),
  constraint document_requests_other_says_what check (kind <> 'other' or note is not null)
);

-- an application's requests, oldest first; foreign keys
create index document_requests_application on public.document_requests (application_id, asked_at);
create index document_requests_asked_by on public.document_requests (asked_by);
create index document_requests_document on public.document_requests (document_id);

alter table public.document_requests enable row level security;
create policy hiring_team_select on public.document_requests for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
grant select on public.document_requests to authenticated;
-- NOTE: no writes; the commands below. The candidate reads through list_my_document_requests.

create trigger audit after insert or update or delete on public.document_requests for each row execute function private.tg__audit('id',
  'application_id,kind,due_on,asked_by,asked_at,document_id,fulfilled_at,cancelled_at');

create function private.check_document_request(p_request uuid, p_candidate uuid) returns void language plpgsql stable security definer set search_path = '' as $$
declare v_request public.document_requests%rowtype; v_application public.applications%rowtype;
begin
  select * into v_request from public.document_requests where id = p_request;
  select * into v_application from public.applications a where a.id = v_request.application_id
    and (a.candidate_id = p_candidate or a.candidate_id = any (private.my_candidate_ids()));
  if v_application.id is null then perform private.fail('NTFND', 'no such request'); end if;
  if v_request.cancelled_at is not null then perform private.fail('BADST', 'no longer asked for', 'cancelled'); end if;
  if v_request.fulfilled_at is not null then perform private.fail('BADST', 'handed in already', 'fulfilled'); end if;
end $$;
comment on function private.check_document_request is 'Whether the candidate may hand in what the request asks for: NTFND when it is not theirs, BADST(cancelled|fulfilled).';

create function private.fulfil_document_request(p_request uuid, p_document uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_request public.document_requests%rowtype;
begin
  select * into v_request from public.document_requests where id = p_request for update;
  -- taken back or answered meanwhile: the file is on the shelf, which is no loss
  if not found or v_request.cancelled_at is not null or v_request.fulfilled_at is not null then return; end if;
  update public.document_requests set document_id = p_document, fulfilled_at = now() where id = p_request;
  insert into public.application_documents (application_id, document_id, purpose)
  values (v_request.application_id, p_document, v_request.kind) on conflict do nothing;
end $$;
comment on function private.fulfil_document_request is 'Second half of handing in: closes the request and puts the document with its application; nothing when the request has ended.';

create function private.ask_for_document(p_application uuid, p_kind public.document_purpose, p_note text, p_due_on date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare v_actor uuid := private.require_role('hr', 'hiring_manager'); v_application public.applications%rowtype; v_id uuid;
begin
  select * into v_application from public.applications where id = p_application and status <> 'draft' for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_application.status not in ('submitted', 'screening', 'interview', 'offer', 'clearing') then
    perform private.fail('BADST', 'the application has ended', v_application.status::text);
  end if;
  if p_kind is null then perform private.fail('INPUT', 'kind missing', 'kind'); end if;
  if p_kind = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say what is asked for', 'note'); end if;
  if p_due_on < private.organization_today() then perform private.fail('INPUT', 'the day has passed', 'due_on'); end if;
  insert into public.document_requests (application_id, kind, note, due_on, asked_by)
  values (p_application, p_kind, nullif(trim(p_note), ''), p_due_on, v_actor) returning id into v_id;
  perform private.queue_messages('document_asked', v_id);
  return v_id;
end $$;
create function public.ask_for_document(p_application uuid, p_kind public.document_purpose, p_note text default null, p_due_on date default null) returns uuid
language sql set search_path = '' as $$ select private.ask_for_document(p_application, p_kind, p_note, p_due_on) $$;
comment on function public.ask_for_document is
  'HR or a hiring manager asks the candidate for a paper, by a day (the organisation''s zone) if one is named; a mail is queued. Gives the request''s id. `other` needs a note. DNIED, NTFND, BADST (detail: status), INPUT(kind|note|due_on).';
grant execute on function public.ask_for_document, private.ask_for_document to authenticated;

create function private.cancel_document_request(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_request public.document_requests%rowtype;
begin
  perform private.require_role('hr', 'hiring_manager');
  select * into v_request from public.document_requests where id = p_id for update;
  if not found then perform private.fail('NTFND', 'no such request'); end if;
  if v_request.fulfilled_at is not null then perform private.fail('BADST', 'handed in already', 'fulfilled'); end if;
  update public.document_requests set cancelled_at = coalesce(cancelled_at, now()) where id = p_id;
end $$;
create function public.cancel_document_request(p_id uuid) returns void language sql set search_path = '' as $$ select private.cancel_document_request(p_id) $$;
comment on function public.cancel_document_request is 'Takes a request back; twice is harmless. DNIED, NTFND, BADST(fulfilled).';
grant execute on function public.cancel_document_request, private.cancel_document_request to authenticated;

create function private.list_my_document_requests() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'application_id', a.id, 'reference', a.reference, 'title',
      (select t.title from public.job_texts t where t.job_id = a.job_id order by t.locale = a.locale desc, t.locale limit 1),
      'kind', r.kind, 'note', r.note, 'due_on', r.due_on, 'asked_at', r.asked_at) order by r.due_on nulls last, r.asked_at)
    from public.applications a join public.document_requests r on r.application_id = a.id
    -- as the candidate may know it: a decision not told yet must not show here either
    where a.candidate_id = any (private.my_candidate_ids()) and r.fulfilled_at is null and r.cancelled_at is null
      and private.candidate_status(a) in ('submitted', 'screening', 'interview', 'offer', 'clearing')), '[]');
end $$;
create function public.list_my_document_requests() returns jsonb language sql stable set search_path = '' as $$ select private.list_my_document_requests() $$;
comment on function public.list_my_document_requests is
  'What the caller is still asked for, the nearest day first: [{id, application_id, reference, title, kind, note, due_on, asked_at}].';
grant execute on function public.list_my_document_requests, private.list_my_document_requests to authenticated;

comment on table public.document_requests is 'Papers the team asked a candidate for, and with which file each was answered.';
