-- Document files: the bytes behind the rows, when they go and whether they are all there.
-- Hosted Storage deletes bytes only through its API, so SQL keeps a list and the function purge-files works it off.

create table private.files_to_erase (
  storage_path text primary key,
  queued_at timestamptz not null default now(),
  attempts smallint not null default 0,
  tried_at timestamptz,
  erased_at timestamptz
);
create table private.document_checks (
  checked_at timestamptz primary key default clock_timestamp(),
  documents int not null,
  missing_files int not null,
  stray_files int not null
);
-- what purge-files takes next
create index files_to_erase_waiting on private.files_to_erase (queued_at) where erased_at is null;
alter table private.files_to_erase enable row level security;
alter table private.document_checks enable row level security;
create policy nobody_directly on private.files_to_erase for select to authenticated using (false);
create policy nobody_directly on private.document_checks for select to authenticated using (false);
comment on table private.files_to_erase is 'Objects of the bucket `documents` whose bytes must go, and when they went (kept 30 days).';
comment on table private.document_checks is 'Each night''s comparison of documents with the objects in their bucket.';

create function private.erase_document(p_id uuid) returns void language sql security definer set search_path = '' as $$
  with gone as (
    update public.documents set erased_at = now(), retired_at = coalesce(retired_at, now()), file_name = null, sha256 = null
    where id = p_id and erased_at is null returning storage_path)
  insert into private.files_to_erase (storage_path) select storage_path from gone on conflict do nothing
$$;
comment on function private.erase_document is 'From now nobody can open the document; its name and hash are gone, its bytes follow with the next purge-files.';

create function private.erase_documents_of(p_candidate uuid) returns text[] language plpgsql security definer set search_path = '' as $$
declare v_paths text[];
begin
  select coalesce(array_agg(storage_path), '{}') into v_paths from public.documents where candidate_id = p_candidate and erased_at is null;
  perform private.erase_document(id) from public.documents where candidate_id = p_candidate and erased_at is null;
  return v_paths;
end $$;
comment on function private.erase_documents_of is 'Erases everything on a candidate''s shelf, sent or not, for retention and erasure; gives the storage paths. Ask private.files_are_erased when the bytes are gone.';

create function private.files_are_erased(p_paths text[]) returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from private.files_to_erase where storage_path = any (p_paths) and erased_at is null)
    and not exists (select from storage.objects where bucket_id = 'documents' and name = any (p_paths))
$$;
comment on function private.files_are_erased is 'Whether the bytes of all these paths are gone from the bucket.';

create function private.claim_files_to_erase(p_limit int) returns setof text language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  return query
  update private.files_to_erase f set attempts = f.attempts + 1, tried_at = now() from (
    select storage_path from private.files_to_erase where erased_at is null and (tried_at is null or tried_at < now() - interval '5 minutes')
    order by queued_at limit least(p_limit, 500) for update skip locked) next
  where f.storage_path = next.storage_path returning f.storage_path;
end $$;
create function private.confirm_files_erased(p_paths text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  update private.files_to_erase set erased_at = now() where storage_path = any (p_paths) and erased_at is null;
end $$;
create function public.claim_files_to_erase(p_limit int default 100) returns setof text language sql set search_path = '' as $$ select private.claim_files_to_erase(p_limit) $$;
create function public.confirm_files_erased(p_paths text[]) returns void language sql set search_path = '' as $$ select private.confirm_files_erased(p_paths) $$;
comment on function public.claim_files_to_erase is 'Paths whose bytes must go, for the function purge-files; one that is not confirmed comes again after five minutes. Service only.';
comment on function public.confirm_files_erased is 'The bytes of these paths are gone. Service only.';
grant execute on function public.claim_files_to_erase, public.confirm_files_erased, private.claim_files_to_erase, private.confirm_files_erased to service_role;

create function private.check_document_files() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  -- an hour's grace on both sides: an upload may be between its bytes and its row
  with strays as (
    insert into private.files_to_erase as f (storage_path)
    select o.name from storage.objects o where o.bucket_id = 'documents' and o.created_at < now() - interval '1 hour'
      and not exists (select from public.documents d where d.storage_path = o.name and d.erased_at is null)
    on conflict (storage_path) do update set erased_at = null where f.erased_at is not null
    returning f.storage_path)
  insert into private.document_checks (documents, missing_files, stray_files)
  select count(*), count(*) filter (where d.uploaded_at < now() - interval '1 hour'
      and not exists (select from storage.objects o where o.bucket_id = 'documents' and o.name = d.storage_path)), (select count(*) from strays)
  from public.documents d where d.erased_at is null;
  delete from private.files_to_erase where erased_at < now() - interval '30 days';
  delete from private.document_checks where checked_at < now() - interval '90 days';
end $$;
comment on function private.check_document_files is
  'Nightly: counts documents whose bytes are missing (a person must look) and has objects without a document erased. Keeps the counts.';
