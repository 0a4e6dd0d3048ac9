-- Audit: who did what, to which record, from → to, when and from where; and who read a sensitive record.
-- Rows are added by triggers and by the functions that read, never by hand, and nobody can change them.
-- Each event is sealed at commit: its hash covers the event and the hash before it (a chain, as in RFC 9162's
-- log idea but linear), so a changed, removed or inserted event shows. The lock is taken at commit only.
-- Deliberately missing: values of personal columns. A trigger names the columns whose values may be shown;
-- of the others only the fact of the change is kept. What cannot be seen: events cut off the very end of the
-- chain together with their seals; keep the head hash of each nightly verification elsewhere.

create type public.audit_action as enum ('insert', 'update', 'delete', 'read');

create table public.audit_events (
  id uuid primary key default gen_random_uuid(),
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_role text not null,
  address text,
  action public.audit_action not null,
  table_name text not null,
  record_id text not null,
  changes jsonb not null default '{}'
);

create table public.audit_seals (
  seq bigint primary key,
  event_id uuid not null references public.audit_events (id),
  previous_hash text not null,
  hash text not null,
  constraint audit_seals_one_per_event unique (event_id),
  constraint audit_seals_do_not_fork unique (previous_hash)
);

create table public.audit_verifications (
  id uuid primary key default gen_random_uuid(),
  verified_at timestamptz not null default clock_timestamp(),
  is_intact boolean not null,
  events_checked bigint not null,
  head_hash text,
  broken_seq bigint,
  broken_event_id uuid,
  reason text
);

-- newest first with a keyset; by record; by person
create index audit_events_newest on public.audit_events (happened_at desc, id desc);
create index audit_events_record on public.audit_events (table_name, record_id, happened_at desc);
create index audit_events_actor on public.audit_events (actor_id, happened_at desc);
create index audit_verifications_newest on public.audit_verifications (verified_at desc);

alter table public.audit_events enable row level security;
alter table public.audit_seals enable row level security;
alter table public.audit_verifications enable row level security;
create policy admin_auditor_select on public.audit_events for select to authenticated
  using ((select private.has_role('admin', 'auditor')));
create policy admin_auditor_select on public.audit_seals for select to authenticated
  using ((select private.has_role('admin', 'auditor')));
create policy admin_auditor_select on public.audit_verifications for select to authenticated
  using ((select private.has_role('admin', 'auditor')));
grant select on public.audit_events, public.audit_seals, public.audit_verifications to authenticated;
-- NOTE: no insert for anybody; definer code writes.

create trigger append_only before update or delete on public.audit_events for each row execute function private.tg__append_only();
create trigger append_only before update or delete on public.audit_seals for each row execute function private.tg__append_only();
create trigger append_only before update or delete on public.audit_verifications for each row execute function private.tg__append_only();
create trigger never_truncate before truncate on public.audit_events for each statement execute function private.tg__append_only();
create trigger never_truncate before truncate on public.audit_seals for each statement execute function private.tg__append_only();
create trigger never_truncate before truncate on public.audit_verifications for each statement execute function private.tg__append_only();

-- The chain ------------------------------------------------------------------------------------

create function private.audit_hash(p_previous text, e public.audit_events) returns text
language sql immutable set search_path = '' as $$
  select encode(extensions.digest(convert_to(p_previous || jsonb_build_array(
    e.id, to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.actor_role, e.address,
    e.action, e.table_name, e.record_id, e.changes)::text, 'UTF8'), 'sha256'), 'hex')
$$;
comment on function private.audit_hash is 'SHA-256, hex, of the previous hash and every column of the event in a fixed order, instants in UTC.';

create function private.tg_audit_events__seal() returns trigger
language plpgsql security definer set search_path = '' as $$
declare v_seq bigint; v_hash text;
begin
  perform pg_advisory_xact_lock(hashtext('private.audit_chain'));
  select seq, hash into v_seq, v_hash from public.audit_seals order by seq desc limit 1;
  v_hash := coalesce(v_hash, 'genesis');
  insert into public.audit_seals (seq, event_id, previous_hash, hash)
  values (coalesce(v_seq, 0) + 1, new.id, v_hash, private.audit_hash(v_hash, new));
  return null;
end $$;
comment on function private.tg_audit_events__seal is 'Deferred to commit: links the event to the chain, one transaction at a time.';

create constraint trigger seal after insert on public.audit_events
  deferrable initially deferred for each row execute function private.tg_audit_events__seal();

create function private.audit_chain_faults() returns table (seq bigint, event_id uuid, reason text)
language sql stable security definer set search_path = '' as $$
  with links as (
    select s.seq, s.event_id, s.previous_hash, s.hash, e,
      lag(s.seq) over w as before_seq, lag(s.hash) over w as before_hash
    from public.audit_seals s left join public.audit_events e on e.id = s.event_id
    window w as (order by s.seq)
  )
  select seq, event_id, case
      when seq <> coalesce(before_seq, 0) + 1 then 'seal_missing_before'
      when previous_hash <> coalesce(before_hash, 'genesis') then 'seal_changed'
      when (e).id is null then 'event_missing'
      else 'event_changed' end
  from links
  where seq <> coalesce(before_seq, 0) + 1 or previous_hash <> coalesce(before_hash, 'genesis')
     or (e).id is null or hash is distinct from private.audit_hash(previous_hash, e)
  union all
  select null, e.id, 'event_unsealed' from public.audit_events e
  where not exists (select from public.audit_seals s where s.event_id = e.id)
$$;
comment on function private.audit_chain_faults is 'Every link that does not hold, with its place in the chain and why; no rows when the chain is whole.';

create function private.verify_audit_chain() returns public.audit_verifications
language plpgsql security definer set search_path = '' as $$
declare v_fault record; v_result public.audit_verifications%rowtype;
begin
  if private.request_role() = 'authenticated' then perform private.require_role('admin', 'auditor'); else perform private.require_service(); end if;
  select * into v_fault from private.audit_chain_faults() order by seq nulls last limit 1;
  insert into public.audit_verifications (is_intact, events_checked, head_hash, broken_seq, broken_event_id, reason)
  select v_fault.reason is null, (select count(*) from public.audit_seals),
    (select hash from public.audit_seals order by seq desc limit 1), v_fault.seq, v_fault.event_id, v_fault.reason
  returning * into v_result;
  return v_result;
end $$;

create function public.verify_audit_chain() returns public.audit_verifications language sql set search_path = '' as $$ select * from private.verify_audit_chain() $$;
comment on function public.verify_audit_chain is
  'Walks the whole chain, keeps the result as a row of audit_verifications and gives it; names the first broken link. Admin, auditor, or the clock; DNIED for others.';
grant execute on function public.verify_audit_chain, private.verify_audit_chain to authenticated, service_role;

-- Writing --------------------------------------------------------------------------------------

create function private.tg__audit() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_old jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  v_new jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  v_keys text[] := string_to_array(tg_argv[0], ',');
  v_shown text[] := string_to_array(tg_argv[1], ',');
  v_changes jsonb;
begin
  select jsonb_object_agg(c.key, case
      when tg_argv[1] <> '*' and not c.key = any (v_shown) then '"hidden"'::jsonb
      else jsonb_strip_nulls(jsonb_build_object('from', v_old -> c.key, 'to', v_new -> c.key)) end)
    into v_changes
  from (select key from jsonb_object_keys(v_old || v_new) as k (key)) c
  where c.key <> 'updated_at' and (v_old -> c.key) is distinct from (v_new -> c.key)
    and coalesce(nullif(v_old -> c.key, 'null'::jsonb), nullif(v_new -> c.key, 'null'::jsonb)) is not null;
  if v_changes is null and tg_op = 'UPDATE' then return null; end if;
  insert into public.audit_events (actor_id, actor_role, address, action, table_name, record_id, changes)
  values (auth.uid(), private.request_role(), private.request_address(), lower(tg_op)::public.audit_action, tg_table_name,
    (select string_agg(coalesce((v_old || v_new) ->> k.key, ''), ':' order by k.n) from unnest(v_keys) with ordinality as k (key, n)),
    coalesce(v_changes, '{}'));
  return null;
end $$;
comment on function private.tg__audit is
  'After each row change: writes an audit event. Arguments: comma list of key columns; comma list of columns whose values may be shown, or * for all. Others are kept as "hidden".';

create function private.log_read(p_table text, p_record_id text, p_what jsonb default '{}') returns void
language sql security definer set search_path = '' as $$
  insert into public.audit_events (actor_id, actor_role, address, action, table_name, record_id, changes)
  values (auth.uid(), private.request_role(), private.request_address(), 'read', p_table, p_record_id, p_what)
$$;
comment on function private.log_read is 'Keeps that the caller read a sensitive record. Called by the function that reads, before it returns.';

create trigger audit after insert or update or delete on public.accounts for each row execute function private.tg__audit('user_id', 'locale');
create trigger audit after insert or update or delete on public.staff_roles for each row execute function private.tg__audit('user_id,role', '*');
create trigger audit after insert or update or delete on public.staff_invitations for each row execute function private.tg__audit('id', '*');

-- Reading --------------------------------------------------------------------------------------

create function public.search_audit(
  p_table text default null, p_record_id text default null, p_actor uuid default null, p_action public.audit_action default null,
  p_from timestamptz default null, p_until timestamptz default null,
  p_before_at timestamptz default null, p_before_id uuid default null, p_limit int default 50)
returns setof public.audit_events language plpgsql stable set search_path = '' as $$
begin
  return query execute 'select * from public.audit_events where true'
    || case when p_table is null then '' else ' and table_name = $1' end
    || case when p_record_id is null then '' else ' and record_id = $2' end
    || case when p_actor is null then '' else ' and actor_id = $3' end
    || case when p_action is null then '' else ' and action = $4' end
    || case when p_from is null then '' else ' and happened_at >= $5' end
    || case when p_until is null then '' else ' and happened_at < $6' end
    || case when p_before_at is null then '' else ' and (happened_at, id) < ($7, $8)' end
    || ' order by happened_at desc, id desc limit $9'
  using p_table, p_record_id, p_actor, p_action, p_from, p_until, p_before_at, p_before_id, least(greatest(p_limit, 1), 200);
end $$;
comment on function public.search_audit is
  'Events newest first, at most 200, after the keyset (p_before_at, p_before_id). Runs under the caller''s policies: admin and auditor see events, others none.';
grant execute on function public.search_audit to authenticated;

comment on table public.audit_events is 'Who did or read what. Append only.';
comment on table public.audit_seals is 'The hash chain over audit_events. Append only.';
comment on table public.audit_verifications is 'Each walk over the chain and what it found. Append only.';
