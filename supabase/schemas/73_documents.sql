-- Documents: what a person hands in (résumé, letter, certificate, photo of a paper). One shelf per person, used again for
-- every application; a newer version points at the one it replaces, and a version that was sent stays with what it was
-- sent with, even when its owner takes it off the shelf.
-- The bytes lie in the private bucket `documents`. No storage policy speaks for anybody: they go in through the function
-- upload-document, which looks at them, and out through open-document, which asks and logs here. Table and objects are
-- compared every night (76_document_files).
-- Deliberately missing: a public or signed address, a preview, a text of the file to search in.

create type public.document_purpose as enum ('resume', 'cover_letter', 'certificate', 'other');

create table public.documents (
  id uuid primary key default gen_random_uuid(),
  candidate_id uuid not null references public.candidates (id) on delete restrict,
  kind public.document_purpose not null,
  -- personal: a name often holds the person's own; null once erased
  file_name text,
  media_type text not null,
  size_bytes int not null,
  sha256 text,
  storage_path text not null,
  -- made by the page for one attempt to upload, so that a retry after a lost answer is the same document
  upload_key uuid not null,
  replaces_id uuid references public.documents (id) on delete set null,
  uploaded_at timestamptz not null default clock_timestamp(),
  uploaded_by uuid references public.accounts (user_id) on delete set null,
  retired_at timestamptz,
  erased_at timestamptz,
  constraint documents_storage_path_is_unique unique (storage_path),
  constraint documents_storage_path_tells_nothing check (storage_path ~ '^[0-9a-f-]{36}/[0-9a-f-]{36}$'),
  constraint documents_one_per_upload unique (candidate_id, upload_key),
  constraint documents_file_name_is_short check (length(file_name) between 1 and 200),
  constraint documents_media_type_is_taken check (media_type in ('application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain', 'image/jpeg', 'image/png')),
  -- 10 MiB: a certificate of several pages scanned with a phone fits; at 1 Mbit/s it arrives in 80 seconds, within the
  -- 150 that a hosted function waits; six at once are a quarter of its 256 MB
  constraint documents_size_is_1_byte_to_10_mb check (size_bytes between 1 and 10485760),
  constraint documents_sha256_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint documents_do_not_replace_themselves check (replaces_id <> id),
  constraint documents_erased_keep_neither_name_nor_hash check (num_nonnulls(file_name, sha256) = case when erased_at is null then 2 else 0 end)
);

-- the same bytes handed in twice are one document while it is held
create unique index documents_one_per_content on public.documents (candidate_id, kind, sha256) where retired_at is null and erased_at is null;
-- a person's shelf, newest first; the newer version of one; who uploaded
create index documents_candidate on public.documents (candidate_id, uploaded_at desc);
create index documents_replaces on public.documents (replaces_id);
create index documents_uploaded_by on public.documents (uploaded_by);

alter table public.documents enable row level security;
create policy nobody_directly on public.documents for select to authenticated using (false);
-- NOTE: no grant: names of files tell names of people, and a read must leave a trace.

create trigger audit after insert or update or delete on public.documents for each row execute function private.tg__audit('id',
  'candidate_id,kind,media_type,size_bytes,replaces_id,uploaded_at,uploaded_by,retired_at,erased_at');

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('documents', 'documents', false, 10485760, '{application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,image/jpeg,image/png}')
on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- The shelf ------------------------------------------------------------------------------------

create function private.documents_of(p_candidate uuid) returns setof public.documents
language sql stable security definer set search_path = '' as $$
  select d.* from public.candidates mine
  join public.candidates c on c.id = mine.id or c.joined_to_id = mine.id or c.id = mine.joined_to_id or c.joined_to_id = mine.joined_to_id
  join public.documents d on d.candidate_id = c.id
  where mine.id = p_candidate and d.retired_at is null and d.erased_at is null
$$;
comment on function private.documents_of is 'What may be attached to an application of this candidate: the files on the shelf of the same human, neither retired nor erased.';

create function private.list_my_documents() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'file_name', d.file_name, 'media_type', d.media_type,
      'size_bytes', d.size_bytes, 'uploaded_at', d.uploaded_at, 'replaces_id', d.replaces_id, 'retired_at', d.retired_at,
      'is_current', d.retired_at is null and not exists (select from public.documents n where n.replaces_id = d.id and n.erased_at is null and n.retired_at is null),
      'sent_with', coalesce((select jsonb_agg(jsonb_build_object('application_id', a.id, 'reference', a.reference, 'title',
          (select t.title from public.job_texts t where t.job_id = a.job_id order by t.locale = a.locale desc, t.locale limit 1)) order by a.submitted_at)
        from public.application_documents s join public.applications a on a.id = s.application_id
        where s.document_id = d.id and a.status <> 'draft'), '[]')) order by d.uploaded_at desc, d.id)
    from public.documents d where d.candidate_id = any (private.my_candidate_ids()) and d.erased_at is null), '[]');
end $$;
create function public.list_my_documents() returns jsonb language sql stable set search_path = '' as $$ select private.list_my_documents() $$;
comment on function public.list_my_documents is
  'What we hold of the caller, newest first: [{id, kind, file_name, media_type, size_bytes, uploaded_at, replaces_id, retired_at, is_current, sent_with[{application_id, reference, title}]}]. Empty for who never applied.';
grant execute on function public.list_my_documents, private.list_my_documents to authenticated;

create function private.retire_my_document(p_id uuid) returns text language plpgsql security definer set search_path = '' as $$
declare v_document public.documents%rowtype;
begin
  select * into v_document from public.documents
  where id = p_id and candidate_id = any (private.my_candidate_ids()) and erased_at is null for update;
  if not found then perform private.fail('NTFND', 'no such document'); end if;
  update public.documents set retired_at = coalesce(retired_at, now()) where id = p_id;
  -- what was sent belongs to the application; what went nowhere serves nobody any more
  if exists (select from public.application_documents where document_id = p_id) then return 'kept'; end if;
  perform private.erase_document(p_id);
  return 'erased';
end $$;
create function public.retire_my_document(p_id uuid) returns text language sql set search_path = '' as $$ select private.retire_my_document(p_id) $$;
comment on function public.retire_my_document is
  'The owner takes a file off the shelf: `kept` when it went out with an application and stays with it, `erased` when it did not. Twice is harmless. NTFND.';
grant execute on function public.retire_my_document, private.retire_my_document to authenticated;

-- In -------------------------------------------------------------------------------------------

create function private.check_document_room(p_candidate uuid, p_size_bytes int) returns void language plpgsql stable security definer set search_path = '' as $$
declare v_files int; v_bytes bigint;
begin
  select count(*), coalesce(sum(size_bytes), 0) into v_files, v_bytes from public.documents where candidate_id = p_candidate and erased_at is null;
  if v_files >= 30 then perform private.fail('INPUT', 'too many files', 'too_many'); end if;
  if v_bytes + p_size_bytes > 100 * 1024 * 1024 then perform private.fail('INPUT', 'no room', 'no_room'); end if;
end $$;
comment on function private.check_document_room is 'A person may have 30 files of 100 MiB together with us; INPUT(too_many|no_room) when one more would not fit.';

create function private.begin_document_upload(
  p_kind public.document_purpose, p_size_bytes int, p_upload_key uuid, p_replaces uuid, p_request uuid, p_application uuid)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_candidate uuid;
begin
  if p_application is null then
    v_candidate := private.require_candidate();
    perform private.take_rate_limit('document_upload', v_candidate::text, 60, interval '1 hour');
  else
    -- HR puts a paper that came by hand or by post with an application that was sent
    perform private.require_role('hr');
    select candidate_id into v_candidate from public.applications where id = p_application and status <> 'draft' and anonymised_at is null;
    if not found then perform private.fail('NTFND', 'no such application'); end if;
  end if;
  if p_kind is null then perform private.fail('INPUT', 'kind missing', 'kind'); end if;
  if p_upload_key is null then perform private.fail('INPUT', 'key missing', 'upload_key'); end if;
  if p_size_bytes > 10485760 then perform private.fail('INPUT', 'too large', 'too_large'); end if;
  if not exists (select from public.documents where candidate_id = v_candidate and upload_key = p_upload_key) then
    perform private.check_document_room(v_candidate, greatest(p_size_bytes, 1));
    if p_replaces is not null and not exists (select from private.documents_of(v_candidate) d where d.id = p_replaces) then
      perform private.fail('NTFND', 'nothing to replace');
    end if;
    if p_request is not null then perform private.check_document_request(p_request, v_candidate); end if;
  end if;
  return jsonb_build_object('candidate_id', v_candidate, 'user_id', auth.uid());
end $$;
create function public.begin_document_upload(
  p_kind public.document_purpose, p_size_bytes int, p_upload_key uuid, p_replaces uuid default null, p_request uuid default null, p_application uuid default null)
returns jsonb language sql set search_path = '' as $$ select private.begin_document_upload(p_kind, p_size_bytes, p_upload_key, p_replaces, p_request, p_application) $$;
comment on function public.begin_document_upload is
  'Whether the caller may hand in a file now: for themselves (the candidate row is made at need), or HR for a sent application. Gives {candidate_id, user_id} for record_document. DNIED, NTFND, BADST, SLOWD, INPUT(kind|upload_key|too_large|too_many|no_room).';
grant execute on function public.begin_document_upload, private.begin_document_upload to authenticated;

create function private.record_document(p_upload jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_new public.documents%rowtype := jsonb_populate_record(null::public.documents, p_upload);
  v_found public.documents%rowtype;
  v_is_new boolean := false;
begin
  perform private.require_service();
  perform from public.candidates where id = v_new.candidate_id for update;
  if not found then perform private.fail('NTFND', 'no such candidate'); end if;
  select * into v_found from public.documents where candidate_id = v_new.candidate_id and erased_at is null
    and (upload_key = v_new.upload_key or (kind = v_new.kind and sha256 = v_new.sha256 and retired_at is null))
    order by upload_key = v_new.upload_key desc limit 1;
  if not found then
    perform private.check_document_room(v_new.candidate_id, v_new.size_bytes);
    insert into public.documents (candidate_id, kind, file_name, media_type, size_bytes, sha256, storage_path, upload_key, replaces_id, uploaded_by)
    values (v_new.candidate_id, v_new.kind, v_new.file_name, v_new.media_type, v_new.size_bytes, v_new.sha256, v_new.storage_path, v_new.upload_key,
      (select d.id from private.documents_of(v_new.candidate_id) d where d.id = v_new.replaces_id), v_new.uploaded_by)
    returning * into v_found;
    v_is_new := true;
  end if;
  if p_upload ->> 'request_id' is not null then perform private.fulfil_document_request((p_upload ->> 'request_id')::uuid, v_found.id); end if;
  if p_upload ->> 'application_id' is not null then
    insert into public.application_documents (application_id, document_id, purpose)
    values ((p_upload ->> 'application_id')::uuid, v_found.id, v_found.kind) on conflict do nothing;
  end if;
  return jsonb_build_object('id', v_found.id, 'kind', v_found.kind, 'file_name', v_found.file_name, 'media_type', v_found.media_type, 'size_bytes', v_found.size_bytes,
    'uploaded_at', v_found.uploaded_at, 'replaces_id', v_found.replaces_id, 'is_new', v_is_new,
    'is_duplicate', not v_is_new and v_found.upload_key <> v_new.upload_key);
end $$;
create function public.record_document(p_upload jsonb) returns jsonb language sql set search_path = '' as $$ select private.record_document(p_upload) $$;
comment on function public.record_document is
  'Keeps a file whose bytes are stored: {candidate_id, kind, file_name, media_type, size_bytes, sha256, storage_path, upload_key, replaces_id?, uploaded_by, request_id?, application_id?}. The same upload or the same bytes again give the document there is: {…, is_new, is_duplicate}; when not is_new the caller removes its bytes. Service only; INPUT(too_many|no_room).';
grant execute on function public.record_document, private.record_document to service_role;

-- Out ------------------------------------------------------------------------------------------

create function private.open_document(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_document public.documents%rowtype;
begin
  select * into v_document from public.documents where id = p_id and erased_at is null;
  if v_document.candidate_id = any (private.my_candidate_ids()) then null;
  else
    -- who has nothing to do with hiring learns not even that there is such a file
    perform private.require_role('hr', 'hiring_manager');
    -- a shelf is the person's own: the team sees what was sent, and only once the name may show to who asks (77)
    if not exists (select from public.application_documents s join public.applications a on a.id = s.application_id
        where s.document_id = v_document.id and a.status <> 'draft' and not private.hides_candidate(a.id)) then
      perform private.fail(case when exists (select from public.application_documents s join public.applications a on a.id = s.application_id
        where s.document_id = v_document.id and a.status <> 'draft') then 'DNIED' else 'NTFND' end, 'not sent, or names are hidden');
    end if;
    perform private.log_read('documents', p_id::text, jsonb_build_object('candidate_id', v_document.candidate_id, 'kind', v_document.kind));
  end if;
  return jsonb_build_object('storage_path', v_document.storage_path, 'file_name', v_document.file_name, 'media_type', v_document.media_type,
    'size_bytes', v_document.size_bytes);
end $$;
create function public.open_document(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_document(p_id) $$;
comment on function public.open_document is
  '{storage_path, file_name, media_type, size_bytes} for the function open-document. The owner; HR and hiring managers for what was sent with an application, logged; a manager not while the posting hides names and the application is submitted or in screening. DNIED, NTFND.';
grant execute on function public.open_document, private.open_document to authenticated;

comment on table public.documents is 'What a person handed in: kind, name, size, where its bytes lie. Read only through functions.';
