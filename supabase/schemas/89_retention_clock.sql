-- Retention, at work: what the clock does each night, and a person asking to be forgotten.
-- A person who asks does not wait for what no rule asks us to keep: drafts, papers that were never sent, voluntary
-- answers. What a rule keeps goes on its day, without another word; they are told now which and why.

create function private.notice_retention() returns int language plpgsql security definer set search_path = '' as $$
declare v record; v_id uuid; v_count int := 0;
begin
  update public.retention_notices n set cancelled_at = now() from public.applications a
  where a.id = n.application_id and n.cancelled_at is null and n.done_at is null and (private.retention_due(a) is null or private.retention_due(a) > n.due_on);
  for v in
    select a.id, r.id as rule_id, greatest(private.retention_due(a), private.organization_today() + r.notice_days) as due_on
    from public.retention_rules r join public.applications a on a.status = any (r.statuses) and a.anonymised_at is null
    where r.is_enabled and not a.is_held
      -- the base is never before the status was reached, but for drafts, whose last save is asked below
      and (a.status in ('draft', 'hired') or a.status_at < now() - make_interval(months => r.keep_months) + make_interval(days => r.notice_days + 1))
      and private.retention_due(a) - r.notice_days <= private.organization_today()
      and not exists (select from public.retention_notices n where n.application_id = a.id and n.cancelled_at is null and n.done_at is null)
    order by a.status_at limit 500
  loop
    insert into public.retention_notices (application_id, rule_id, due_on) values (v.id, v.rule_id, v.due_on) returning id into v_id;
    perform private.queue_messages('retention_notice', v_id);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function private.notice_retention is 'Announces what falls due within its rule''s notice and takes back notices that no longer hold. At most 500 a run.';

create function private.erase_due() returns int language plpgsql security definer set search_path = '' as $$
declare v record; v_count int := 0;
begin
  for v in
    select n.id, a.id as application_id, a.candidate_id, a.status from public.retention_notices n
    join public.applications a on a.id = n.application_id join public.retention_rules r on r.id = n.rule_id
    where n.cancelled_at is null and n.done_at is null and n.due_on <= private.organization_today() and r.is_enabled
      and private.retention_due(a) <= private.organization_today()
    order by n.due_on, n.id limit 500 for update of a skip locked
  loop
    update public.retention_notices set done_at = now() where id = v.id;
    if v.status = 'draft' then perform private.erase_draft(v.application_id, null);
    else perform private.anonymise_application(v.application_id, null); end if;
    -- nothing speaks of the person any more: forget who they were
    perform private.anonymise_candidate(v.candidate_id, (select q.id from public.erasure_requests q where q.candidate_id = v.candidate_id and q.done_at is null and q.cancelled_at is null));
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
comment on function private.erase_due is 'Erases what was announced and whose day has come, unless it was held or moved on. At most 500 a run.';

-- A person asks --------------------------------------------------------------------------------

create function private.erasure_waits(p_candidate uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('application_id', a.id, 'reference', a.reference,
      -- as the candidate knows it: a decision they were not told of has no day and no rule yet
      'until', case when private.candidate_status(a) = a.status then private.retention_due(a) end,
      'why', case when a.is_held then 'held' when private.candidate_status(a) in ('submitted', 'screening', 'interview', 'offer', 'clearing') then 'open'
        when a.status = 'hired' and private.retention_base(a) is null then 'employed' else 'law' end,
      'source', (select r.source from public.retention_rules r where private.candidate_status(a) = any (r.statuses))) order by a.created_at), '[]')
    from public.applications a where a.candidate_id = p_candidate and a.status <> 'draft' and a.anonymised_at is null
      and (private.retention_due(a) is null or private.retention_due(a) > private.organization_today()));
end $$;
comment on function private.erasure_waits is 'Applications that cannot go yet, as [{application_id, reference, until (null: no day yet), why held|open|employed|law, source}].';

create function private.advance_erasure(p_request uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_candidate uuid; v_paths text[]; v_receipt uuid; v_answers int;
begin
  select candidate_id into v_candidate from public.erasure_requests where id = p_request and done_at is null and cancelled_at is null for update;
  if not found then return; end if;
  perform private.erase_draft(a.id, p_request) from public.applications a where a.candidate_id = v_candidate and a.status = 'draft';
  perform private.anonymise_application(a.id, p_request) from public.applications a
  where a.candidate_id = v_candidate and a.status <> 'draft' and a.anonymised_at is null and private.retention_due(a) <= private.organization_today();
  -- papers nobody was sent, and voluntary answers, need not wait for the rest
  select coalesce(array_agg(d.storage_path), '{}') into v_paths from public.documents d where d.candidate_id = v_candidate and d.erased_at is null
    and not exists (select from public.application_documents x where x.document_id = d.id)
    and not exists (select from public.document_requests x where x.document_id = d.id);
  perform private.erase_document(d.id) from public.documents d where d.candidate_id = v_candidate and d.storage_path = any (v_paths);
  delete from public.application_equal_opportunity e using public.applications a where a.id = e.application_id and a.candidate_id = v_candidate;
  get diagnostics v_answers = row_count;
  if cardinality(v_paths) + v_answers > 0 then
    insert into public.erasure_receipts (request_id, what, tables, files)
    values (p_request, 'candidate', jsonb_strip_nulls(jsonb_build_object('documents', nullif(cardinality(v_paths), 0), 'application_equal_opportunity', nullif(v_answers, 0))), cardinality(v_paths))
    returning id into v_receipt;
    if cardinality(v_paths) > 0 then insert into private.erasure_files (receipt_id, paths) values (v_receipt, v_paths); end if;
  end if;
  perform private.anonymise_candidate(v_candidate, p_request);
end $$;
comment on function private.advance_erasure is 'Erases what may go now of a person who asked, and the person with the last of it.';

create function private.my_erasure() returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_id uuid := private.my_candidate_id();
begin
  if v_id is null then return null; end if;
  return jsonb_build_object(
    'request', (select jsonb_build_object('id', r.id, 'reference', r.reference, 'asked_at', r.asked_at) from public.erasure_requests r
      where r.candidate_id = v_id and r.done_at is null and r.cancelled_at is null),
    'drafts', (select count(*) from public.applications a where a.candidate_id = v_id and a.status = 'draft'),
    'documents', (select count(*) from public.documents d where d.candidate_id = v_id and d.erased_at is null
      and not exists (select from public.application_documents x where x.document_id = d.id) and not exists (select from public.document_requests x where x.document_id = d.id)),
    'voluntary_answers', (select count(*) from public.application_equal_opportunity e join public.applications a on a.id = e.application_id where a.candidate_id = v_id),
    'waits', private.erasure_waits(v_id));
end $$;
create function public.my_erasure() returns jsonb language sql stable set search_path = '' as $$ select private.my_erasure() $$;
comment on function public.my_erasure is
  'What asking for deletion would do, or does: {request {id, reference, asked_at}|null, drafts, documents, voluntary_answers (how many go at once), waits [{application_id, reference, until|null, why held|open|employed|law, source}]}; null for who never applied.';

create function private.request_erasure() returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_candidate uuid := private.my_candidate_id(); v_id uuid; v_waits jsonb;
begin
  if v_candidate is null then perform private.fail('NTFND', 'nothing is kept'); end if;
  perform private.take_rate_limit('request_erasure', v_candidate::text, 5, interval '1 hour');
  insert into public.erasure_requests (candidate_id) values (v_candidate) on conflict do nothing;
  select id into v_id from public.erasure_requests where candidate_id = v_candidate and done_at is null and cancelled_at is null;
  v_waits := private.erasure_waits(v_candidate);
  perform private.advance_erasure(v_id);
  return (select jsonb_build_object('reference', r.reference, 'is_done', r.done_at is not null, 'waits', v_waits) from public.erasure_requests r where r.id = v_id);
end $$;
create function public.request_erasure() returns jsonb language sql set search_path = '' as $$ select private.request_erasure() $$;
comment on function public.request_erasure is
  'The caller asks to be forgotten. What no rule keeps goes at once; the rest on its day, by itself. Gives {reference, is_done, waits as in my_erasure}. Twice is the same request. NTFND for who never applied, SLOWD above 5 an hour.';

create function private.cancel_erasure() returns void language plpgsql security definer set search_path = '' as $$
begin
  update public.erasure_requests set cancelled_at = now() where candidate_id = private.my_candidate_id() and done_at is null and cancelled_at is null;
  if not found then perform private.fail('NTFND', 'nothing was asked'); end if;
end $$;
create function public.cancel_erasure() returns void language sql set search_path = '' as $$ select private.cancel_erasure() $$;
comment on function public.cancel_erasure is 'The caller takes their wish to be forgotten back; what is gone stays gone. NTFND.';
grant execute on function public.my_erasure, private.my_erasure, public.request_erasure, private.request_erasure, public.cancel_erasure, private.cancel_erasure to authenticated;

create function private.run_retention() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  perform private.notice_retention();
  perform private.erase_due();
  perform private.advance_erasure(r.id) from public.erasure_requests r where r.done_at is null and r.cancelled_at is null;
  perform private.scrub_farewells();
  update private.erasure_files set gone_at = now() where gone_at is null and private.files_are_erased(paths);
end $$;
comment on function private.run_retention is 'The clock, each night: notices, erasures that are due, wishes that can be finished, last addresses, and whether files are gone.';
