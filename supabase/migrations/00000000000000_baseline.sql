-- Made by "npm run db:baseline" from supabase/schemas. Change those, not this.

-- supabase/schemas/00_foundation.sql

-- Foundation: where code may live and what every noun shares.
-- `public` is what the Data API shows: tables, security-invoker views, invoker functions.
-- `private` is never exposed: predicates, transitions, definer functions, trigger functions.
-- Nothing is granted by default; each noun's file says who may do what.

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;

create schema private;
-- NOTE: anon gets no usage on private; its policies are written without functions.
grant usage on schema private to authenticated, service_role;

-- Hosted projects may carry older default grants; take them away for everything created below.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;

create type public.locale as enum ('en', 'es');

-- Errors ---------------------------------------------------------------------------------------

create function private.fail(p_code text, p_message text, p_detail text default null)
returns void language plpgsql volatile set search_path = '' as $$
begin
  raise exception using errcode = p_code, message = p_message, detail = coalesce(p_detail, '');
end $$;
comment on function private.fail is
  'Raises SQLSTATE p_code: NTFND, DNIED, BADST, CLOSD, TAKEN, INPUT (detail = field) or SLOWD. The message is for logs; the reader''s words live in src/lib/errors.ts.';
grant execute on function private.fail to authenticated, service_role;

-- The request ----------------------------------------------------------------------------------

create function private.request_role() returns text language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role', session_user::text)
$$;
comment on function private.request_role is 'The role of the caller''s token (anon, authenticated, service_role), or the database login when there is no token.';
grant execute on function private.request_role to authenticated, service_role;

create function private.request_address() returns text language sql stable set search_path = '' as $$
  select nullif(trim(split_part(
    coalesce(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-forwarded-for', ''), ',', 1)), '')
$$;
comment on function private.request_address is 'The caller''s network address as the gateway saw it, or null outside a request.';

create function private.require_service() returns void language plpgsql stable set search_path = '' as $$
begin
  if private.request_role() not in ('service_role', 'postgres', 'supabase_admin') then
    perform private.fail('DNIED', 'service only');
  end if;
end $$;
comment on function private.require_service is 'Raises DNIED unless the caller holds the service key (Edge Functions) or is the database owner (the clock).';

-- Shapes ---------------------------------------------------------------------------------------

create function private.normalize_email(p_email text) returns text language sql immutable set search_path = '' as $$
  select nullif(lower(trim(p_email)), '')
$$;
comment on function private.normalize_email is 'Trimmed, lower-case address, or null when empty. Compare only normalised addresses.';
grant execute on function private.normalize_email to authenticated, service_role;

create function private.normalize_phone(p_phone text) returns text language sql immutable set search_path = '' as $$
  select case
    when d = '' then null
    when length(d) = 10 then '+1' || d
    when length(d) = 11 and d like '1%' then '+' || d
    else '+' || d end
  from (select regexp_replace(coalesce(p_phone, ''), '\D', '', 'g') as d) digits
$$;
comment on function private.normalize_phone is 'E.164-like form of a phone number written any way (ITU-T E.164); ten digits are taken as North American. Null when empty.';

create function private.is_email(p_email text) returns boolean language sql immutable set search_path = '' as $$
  select p_email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and length(p_email) <= 254
$$;
comment on function private.is_email is 'Loose shape test of an e-mail address (RFC 5321 length). Delivery is the only real proof.';
grant execute on function private.is_email to authenticated, service_role;

-- Shared triggers ------------------------------------------------------------------------------

create function private.tg__touch() returns trigger language plpgsql set search_path = '' as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end $$;
comment on function private.tg__touch is 'Before update: sets updated_at.';

create function private.tg__append_only() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = 'DNIED', message = format('%I.%I is append only', tg_table_schema, tg_table_name);
end $$;
comment on function private.tg__append_only is 'Before update, delete or truncate: refuses, whoever asks. History is added to, never rewritten.';

-- supabase/schemas/10_accounts.sql

-- Accounts: everybody who can sign in. A person becomes staff only through an invitation row
-- (e-mail + role) that binds at their first sign-in with that confirmed address.
-- Deliberately missing: a password, a "staff" flag, a role in the token. Roles are read from the table
-- at every request, so taking one away works at once.

create type public.staff_role as enum
  ('admin', 'hr', 'hiring_manager', 'coordinator', 'assessor', 'supervisor', 'auditor');

create table public.accounts (
  user_id uuid primary key references auth.users (id) on delete cascade,
  email text not null,
  full_name text,
  locale public.locale not null default 'en',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accounts_email_is_normalised check (email = lower(trim(email)) and private.is_email(email)),
  constraint accounts_full_name_is_short check (length(full_name) between 1 and 120)
);

create table public.staff_roles (
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  role public.staff_role not null,
  granted_at timestamptz not null default now(),
  granted_by uuid references public.accounts (user_id) on delete set null,
  primary key (user_id, role)
);

create table public.staff_invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  role public.staff_role not null,
  full_name text,
  locale public.locale not null default 'en',
  invited_at timestamptz not null default now(),
  invited_by uuid references public.accounts (user_id) on delete set null,
  accepted_at timestamptz,
  accepted_by uuid references public.accounts (user_id) on delete set null,
  revoked_at timestamptz,
  constraint staff_invitations_email_is_normalised check (email = lower(trim(email)) and private.is_email(email)),
  constraint staff_invitations_full_name_is_short check (length(full_name) between 1 and 120),
  constraint staff_invitations_end_once check (accepted_at is null or revoked_at is null)
);

-- one open invitation per address and role; claim_account looks pending rows up by address
create unique index staff_invitations_open on public.staff_invitations (email, role)
  where accepted_at is null and revoked_at is null;
create unique index accounts_email on public.accounts (email);
-- foreign keys
create index staff_roles_granted_by on public.staff_roles (granted_by);
create index staff_invitations_invited_by on public.staff_invitations (invited_by);
create index staff_invitations_accepted_by on public.staff_invitations (accepted_by);

-- Predicates -----------------------------------------------------------------------------------
-- Policies call these as (select private.…()), so they run once per query, not once per row.

create function private.second_factor_satisfied() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return not coalesce((select requires_second_factor from public.organization), false)
      or coalesce(auth.jwt() ->> 'aal', 'aal1') = 'aal2';
end $$;
comment on function private.second_factor_satisfied is 'True when the organisation does not ask staff for a second factor, or the token proves one (aal2).';

create function private.has_role(variadic p_roles public.staff_role[]) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.second_factor_satisfied() and exists (
    select from public.staff_roles where user_id = auth.uid() and role = any (p_roles));
end $$;
comment on function private.has_role is 'True when the signed-in person holds one of the roles now and has met the second-factor rule.';

create function private.is_staff() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.second_factor_satisfied()
     and exists (select from public.staff_roles where user_id = auth.uid());
end $$;
comment on function private.is_staff is 'True when the signed-in person holds any staff role.';

create function private.require_role(variadic p_roles public.staff_role[]) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_role(variadic p_roles) then
    perform private.fail('DNIED', 'role missing');
  end if;
  return auth.uid();
end $$;
comment on function private.require_role is 'Gives the caller''s user id; raises DNIED unless they hold one of the roles.';

grant execute on function private.has_role, private.is_staff to authenticated;

-- RLS ------------------------------------------------------------------------------------------

alter table public.accounts enable row level security;
alter table public.staff_roles enable row level security;
alter table public.staff_invitations enable row level security;

create policy person_select_own_staff_select_staff on public.accounts for select to authenticated
  using (user_id = (select auth.uid())
      or ((select private.is_staff()) and exists (select from public.staff_roles r where r.user_id = accounts.user_id)));
create policy person_update_own on public.accounts for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

create policy person_select_own_staff_select_all on public.staff_roles for select to authenticated
  using (user_id = (select auth.uid()) or (select private.is_staff()));

create policy admin_select_all on public.staff_invitations for select to authenticated
  using ((select private.has_role('admin', 'auditor')));

grant select on public.accounts, public.staff_roles, public.staff_invitations to authenticated;
grant update (full_name, locale) on public.accounts to authenticated;
-- NOTE: no insert, delete or other update: accounts are made by claim_account, roles by the commands below.

-- Commands -------------------------------------------------------------------------------------

create function private.account_document(p_user uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('user_id', a.user_id, 'email', a.email, 'full_name', a.full_name, 'locale', a.locale,
    'roles', coalesce((select jsonb_agg(r.role order by r.role) from public.staff_roles r where r.user_id = a.user_id), '[]'::jsonb),
    'second_factor_satisfied', private.second_factor_satisfied())
  from public.accounts a where a.user_id = p_user
$$;
comment on function private.account_document is 'The account as {user_id, email, full_name, locale, roles[], second_factor_satisfied}.';

create function private.claim_account() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user auth.users%rowtype;
  v_email text;
begin
  select * into v_user from auth.users where id = auth.uid();
  if not found or v_user.email_confirmed_at is null then
    perform private.fail('DNIED', 'sign in with a confirmed address first');
  end if;
  v_email := private.normalize_email(v_user.email);

  insert into public.accounts as a (user_id, email) values (v_user.id, v_email)
  on conflict (user_id) do update set email = excluded.email where a.email <> excluded.email;

  with bound as (
    update public.staff_invitations set accepted_at = now(), accepted_by = v_user.id
    where email = v_email and accepted_at is null and revoked_at is null
    returning role, invited_by, full_name, locale
  ), named as (
    update public.accounts a set full_name = coalesce(a.full_name, b.full_name), locale = b.locale
    from (select full_name, locale from bound limit 1) b where a.user_id = v_user.id
  )
  insert into public.staff_roles (user_id, role, granted_by)
  select v_user.id, role, invited_by from bound
  on conflict do nothing;

  return private.account_document(v_user.id);
end $$;

create function public.claim_account() returns jsonb language sql set search_path = '' as $$ select private.claim_account() $$;
comment on function public.claim_account is
  'Called after every sign-in. Makes the caller''s account from their confirmed address, binds open invitations, and gives {user_id, email, full_name, locale, roles[], second_factor_satisfied}. DNIED without a confirmed address.';
grant execute on function public.claim_account, private.claim_account to authenticated;

create function private.invite_staff(p_email text, p_role public.staff_role, p_full_name text, p_locale public.locale) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_actor uuid := private.require_role('admin');
  v_email text := private.normalize_email(p_email);
  v_id uuid;
begin
  if v_email is null or not private.is_email(v_email) then perform private.fail('INPUT', 'bad address', 'email'); end if;
  if exists (select from public.accounts a join public.staff_roles r using (user_id) where a.email = v_email and r.role = p_role) then
    perform private.fail('TAKEN', 'already holds the role', 'email');
  end if;
  insert into public.staff_invitations (email, role, full_name, locale, invited_by)
  values (v_email, p_role, nullif(trim(p_full_name), ''), p_locale, v_actor)
  on conflict do nothing returning id into v_id;
  if v_id is null then perform private.fail('TAKEN', 'already invited', 'email'); end if;
  perform private.queue_messages('staff_invited', v_id);
  return v_id;
end $$;

create function public.invite_staff(p_email text, p_role public.staff_role, p_full_name text default null, p_locale public.locale default 'en')
returns uuid language sql set search_path = '' as $$ select private.invite_staff(p_email, p_role, p_full_name, p_locale) $$;
comment on function public.invite_staff is
  'Admin invites an address to a role and a mail is queued. Gives the invitation id. INPUT(email) for a bad address, TAKEN(email) when invited or holding the role already, DNIED for others.';
grant execute on function public.invite_staff, private.invite_staff to authenticated;

create function private.revoke_invitation(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare v_row public.staff_invitations%rowtype;
begin
  perform private.require_role('admin');
  select * into v_row from public.staff_invitations where id = p_id for update;
  if not found then perform private.fail('NTFND', 'no such invitation'); end if;
  if v_row.accepted_at is not null or v_row.revoked_at is not null then perform private.fail('BADST', 'invitation has ended'); end if;
  update public.staff_invitations set revoked_at = now() where id = p_id;
end $$;

create function public.revoke_invitation(p_id uuid) returns void language sql set search_path = '' as $$ select private.revoke_invitation(p_id) $$;
comment on function public.revoke_invitation is 'Admin takes an open invitation back. NTFND, BADST when it was accepted or revoked before, DNIED.';
grant execute on function public.revoke_invitation, private.revoke_invitation to authenticated;

create function private.set_staff_role(p_user uuid, p_role public.staff_role, p_holds boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare v_actor uuid := private.require_role('admin');
begin
  -- one lock for all changes of roles, so two admins cannot remove each other at the same instant
  lock table public.staff_roles in share row exclusive mode;
  if not exists (select from public.accounts where user_id = p_user) then perform private.fail('NTFND', 'no such account'); end if;
  if p_holds then
    insert into public.staff_roles (user_id, role, granted_by) values (p_user, p_role, v_actor) on conflict do nothing;
    return;
  end if;
  if p_role = 'admin' and not exists (select from public.staff_roles where role = 'admin' and user_id <> p_user) then
    perform private.fail('BADST', 'the last admin stays');
  end if;
  delete from public.staff_roles where user_id = p_user and role = p_role;
end $$;

create function public.set_staff_role(p_user uuid, p_role public.staff_role, p_holds boolean) returns void
language sql set search_path = '' as $$ select private.set_staff_role(p_user, p_role, p_holds) $$;
comment on function public.set_staff_role is 'Admin gives or takes a role, at once. NTFND, DNIED; BADST for the last admin. Doing it twice changes nothing.';
grant execute on function public.set_staff_role, private.set_staff_role to authenticated;

create trigger touch before update on public.accounts for each row execute function private.tg__touch();

comment on table public.accounts is 'Everybody who can sign in: address, name, language.';
comment on table public.staff_roles is 'Which roles a person holds now. Read at every request.';
comment on table public.staff_invitations is 'Address + role, bound at the first sign-in with that confirmed address.';

-- supabase/schemas/20_audit.sql

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

-- supabase/schemas/30_organization.sql

-- Organization: one row of facts and settings per deployment, its words per language, its closed days.
-- Settings are columns with a meaning and a check, not a bag of keys.

create table public.organization (
  id smallint primary key default 1,
  name text not null,
  legal_name text not null,
  phone text not null,
  email text not null,
  website text not null,
  zone text not null,
  -- working days within which a member is to be reached (42 CFR 438.68(e): 10 business days)
  contact_standard_days smallint not null default 10,
  requires_second_factor boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint organization_is_one_row check (id = 1),
  constraint organization_name_is_short check (length(name) between 1 and 120),
  constraint organization_legal_name_is_short check (length(legal_name) between 1 and 200),
  constraint organization_phone_is_short check (length(phone) between 7 and 30),
  constraint organization_email_is_an_address check (private.is_email(email)),
  constraint organization_website_is_an_address check (website ~ '^https?://'),
  constraint organization_contact_standard_is_1_to_60_days check (contact_standard_days between 1 and 60)
);

create table public.organization_texts (
  locale public.locale primary key,
  tagline text not null,
  about text not null,
  equal_opportunity_statement text not null,
  updated_at timestamptz not null default now(),
  constraint organization_texts_tagline_is_short check (length(tagline) between 1 and 200),
  constraint organization_texts_about_is_short check (length(about) between 1 and 2000),
  constraint organization_texts_statement_is_short check (length(equal_opportunity_statement) between 1 and 2000)
);

create table public.organization_holidays (
  closed_on date primary key,
  name text not null,
  constraint organization_holidays_name_is_short check (length(name) between 1 and 120)
);

alter table public.organization enable row level security;
alter table public.organization_texts enable row level security;
alter table public.organization_holidays enable row level security;

create policy anyone_select on public.organization for select to anon, authenticated using (true);
create policy anyone_select on public.organization_texts for select to anon, authenticated using (true);
create policy anyone_select on public.organization_holidays for select to anon, authenticated using (true);
create policy admin_update on public.organization for update to authenticated
  using ((select private.has_role('admin'))) with check ((select private.has_role('admin')));
create policy admin_update on public.organization_texts for update to authenticated
  using ((select private.has_role('admin'))) with check ((select private.has_role('admin')));
create policy admin_insert on public.organization_holidays for insert to authenticated
  with check ((select private.has_role('admin')));
create policy admin_delete on public.organization_holidays for delete to authenticated
  using ((select private.has_role('admin')));

grant select on public.organization, public.organization_texts, public.organization_holidays to anon, authenticated;
grant update (name, legal_name, phone, email, website, zone, contact_standard_days, requires_second_factor)
  on public.organization to authenticated;
grant update (tagline, about, equal_opportunity_statement) on public.organization_texts to authenticated;
grant insert (closed_on, name), delete on public.organization_holidays to authenticated;
-- NOTE: no insert or delete of the organization itself; the first row comes with the deployment.
-- Two editors at once: save with `updated_at` equal to what was read; no row back means somebody was faster.

create function private.tg_organization__check_zone() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from pg_catalog.pg_timezone_names where name = new.zone) then
    perform private.fail('INPUT', 'unknown time zone', 'zone');
  end if;
  return new;
end $$;
comment on function private.tg_organization__check_zone is 'Before insert or update: the zone must be an IANA name that this database knows; INPUT(zone).';

create trigger check_zone before insert or update of zone on public.organization for each row execute function private.tg_organization__check_zone();
create trigger touch before update on public.organization for each row execute function private.tg__touch();
create trigger touch before update on public.organization_texts for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.organization for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.organization_texts for each row execute function private.tg__audit('locale', '*');
create trigger audit after insert or update or delete on public.organization_holidays for each row execute function private.tg__audit('closed_on', '*');

-- Business days --------------------------------------------------------------------------------

create function private.organization_today() returns date language sql stable security definer set search_path = '' as $$
  select (now() at time zone coalesce((select zone from public.organization), 'America/Los_Angeles'))::date
$$;
comment on function private.organization_today is 'Today''s date in the organisation''s zone.';

create function private.add_business_days(p_from date, p_days int) returns date
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select d::date from generate_series(p_from + 1, p_from + p_days * 2 + 30, interval '1 day') as d
    where extract(isodow from d) < 6 and not exists (select from public.organization_holidays h where h.closed_on = d::date)
    order by d offset greatest(p_days, 1) - 1 limit 1), p_from)
$$;
comment on function private.add_business_days is 'The date p_days (≥ 1) business days after p_from: Monday to Friday, without the organisation''s closed days. The first day after p_from counts as 1.';

create function private.weekdays_until(p_day date) returns int language sql immutable set search_path = '' as $$
  select (p_day - date '2000-01-03') / 7 * 5 + least((p_day - date '2000-01-03') % 7, 4) + 1
$$;
comment on function private.weekdays_until is 'Mondays to Fridays from Monday 2000-01-03 up to and including p_day (not before that day).';

create function private.business_days_between(p_from date, p_until date) returns int
language sql stable security definer set search_path = '' as $$
  select case when p_until <= p_from then 0 else private.weekdays_until(p_until) - private.weekdays_until(p_from)
    - (select count(*)::int from public.organization_holidays where closed_on > p_from and closed_on <= p_until and extract(isodow from closed_on) < 6) end
$$;
comment on function private.business_days_between is 'Business days after p_from up to and including p_until; 0 when p_until is not later.';
grant execute on function private.organization_today, private.add_business_days, private.business_days_between to authenticated;

comment on table public.organization is 'The one organisation of this deployment: facts and settings.';
comment on table public.organization_texts is 'The organisation''s own words per language.';
comment on table public.organization_holidays is 'Days that are not business days.';

-- supabase/schemas/40_locations.sql

-- Locations: jurisdictions whose rules apply, and the places where work and meetings happen.

create table public.jurisdictions (
  code text primary key,
  name_en text not null,
  name_es text not null,
  constraint jurisdictions_code_is_iso_3166 check (code ~ '^US(-[A-Z]{2})?$')
);

create table public.locations (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  name text not null,
  street text,
  city text not null,
  county text,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  postal_code text,
  zone text not null,
  phone text,
  updated_at timestamptz not null default now(),
  constraint locations_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint locations_slug_is_unique unique (slug),
  constraint locations_name_is_short check (length(name) between 1 and 120),
  constraint locations_city_is_short check (length(city) between 1 and 80),
  constraint locations_postal_code_is_five_digits check (postal_code ~ '^[0-9]{5}(-[0-9]{4})?$')
);

create index locations_jurisdiction on public.locations (jurisdiction);

alter table public.jurisdictions enable row level security;
alter table public.locations enable row level security;
create policy anyone_select on public.jurisdictions for select to anon, authenticated using (true);
create policy anyone_select on public.locations for select to anon, authenticated using (true);
grant select on public.jurisdictions, public.locations to anon, authenticated;
-- NOTE: no writes yet; places are set up with the deployment.

create trigger touch before update on public.locations for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.jurisdictions for each row execute function private.tg__audit('code', '*');
create trigger audit after insert or update or delete on public.locations for each row execute function private.tg__audit('id', '*');

comment on table public.jurisdictions is 'States (ISO 3166-2) and the country, as the source of rules.';
comment on table public.locations is 'Places of work and meeting, with the zone whose clock they keep.';

-- supabase/schemas/50_credentials.sql

-- Credentials: what kinds of certificate, registration, licence and training exist, and each issuer's rules.
-- Rules are rows with sources, not constants. A person's own credentials come with a later issue.

create type public.credential_expiry_rule as enum
  ('none', 'months_from_issue', 'month_end_after_months', 'printed_date');

create table public.credential_types (
  id text primary key,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  issuer text not null,
  issuer_url text,
  lookup_url text,
  number_hint text,
  expiry_rule public.credential_expiry_rule not null,
  valid_months smallint,
  -- days before the end at which renewal may be filed, and by which it should be
  renewal_opens_days smallint,
  renewal_due_days smallint,
  -- days after the end in which the issuer still renews late
  late_renewal_days smallint not null default 0,
  training_hours numeric(5, 1),
  renewal_hours numeric(5, 1),
  -- a verification older than this does not count for a new decision (NCQA 2025: 120 days)
  verification_max_age_days smallint not null default 120,
  -- the credential that must be held as well (Virginia: RPRS needs a current CPRS, and the other way round for Medicaid)
  pairs_with text references public.credential_types (id) on delete restrict,
  checked_on date not null,
  updated_at timestamptz not null default now(),
  constraint credential_types_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint credential_types_valid_months_matches_rule
    check ((expiry_rule in ('months_from_issue', 'month_end_after_months')) = (valid_months is not null)),
  constraint credential_types_valid_months_is_1_to_120 check (valid_months between 1 and 120),
  constraint credential_types_renewal_window_is_ordered check (renewal_due_days <= renewal_opens_days),
  constraint credential_types_do_not_pair_with_themselves check (pairs_with <> id)
);

create table public.credential_type_texts (
  credential_type_id text not null references public.credential_types (id) on delete cascade,
  locale public.locale not null,
  name text not null,
  what_it_is text not null,
  how_to_get text not null,
  primary key (credential_type_id, locale),
  constraint credential_type_texts_name_is_short check (length(name) between 1 and 120),
  constraint credential_type_texts_what_it_is_is_short check (length(what_it_is) between 1 and 1000),
  constraint credential_type_texts_how_to_get_is_short check (length(how_to_get) between 1 and 1000)
);

-- every rule of a type with where it was read
create table public.credential_type_sources (
  id uuid primary key default gen_random_uuid(),
  credential_type_id text not null references public.credential_types (id) on delete cascade,
  rule text not null,
  url text not null,
  is_official boolean not null,
  constraint credential_type_sources_url_is_an_address check (url ~ '^https?://'),
  constraint credential_type_sources_rule_is_short check (length(rule) between 1 and 400)
);

create index credential_types_jurisdiction on public.credential_types (jurisdiction);
create index credential_types_pairs_with on public.credential_types (pairs_with);
create index credential_type_sources_type on public.credential_type_sources (credential_type_id);

alter table public.credential_types enable row level security;
alter table public.credential_type_texts enable row level security;
alter table public.credential_type_sources enable row level security;
create policy anyone_select on public.credential_types for select to anon, authenticated using (true);
create policy anyone_select on public.credential_type_texts for select to anon, authenticated using (true);
create policy anyone_select on public.credential_type_sources for select to anon, authenticated using (true);
grant select on public.credential_types, public.credential_type_texts, public.credential_type_sources to anon, authenticated;
-- NOTE: no writes; rules change by migration, so that each change is reviewed with its source.

create trigger touch before update on public.credential_types for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.credential_types for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.credential_type_texts for each row execute function private.tg__audit('credential_type_id,locale', '*');
create trigger audit after insert or update or delete on public.credential_type_sources for each row execute function private.tg__audit('id', '*');

comment on table public.credential_types is 'Kinds of certificate, registration, licence and training with their issuer''s rules.';
comment on table public.credential_type_texts is 'What each kind is and how to get it, per language.';
comment on table public.credential_type_sources is 'Where each rule of a kind was read.';

-- supabase/schemas/60_programs.sql

-- Programs: what members can join. Facts here, words per language beside them, limits as data with their source.
-- Controlled lists (field, focus, issues, approaches, populations, settings …) are shared with jobs.

create type public.publication_status as enum ('draft', 'published', 'archived');
create type public.meeting_way as enum ('in_person', 'home', 'community', 'phone', 'video', 'group');
create type public.term_kind as enum ('field', 'focus', 'issue', 'approach', 'modality', 'population', 'setting');
create type public.program_limit_kind as enum ('group_size', 'caseload', 'workers_per_supervisor_fte');

create table public.terms (
  id text primary key,
  kind public.term_kind not null,
  label_en text not null,
  label_es text not null,
  constraint terms_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint terms_labels_are_short check (length(label_en) between 1 and 120 and length(label_es) between 1 and 120)
);

create table public.programs (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  status public.publication_status not null default 'draft',
  position smallint not null default 0,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  min_age smallint,
  max_age smallint,
  meeting_ways public.meeting_way[] not null,
  accepts_medicaid boolean not null default true,
  -- members may join without being in other treatment with us
  is_open_without_other_care boolean not null default true,
  unit_minutes smallint not null default 15,
  capacity smallint,
  has_waiting_list boolean not null default false,
  updated_at timestamptz not null default now(),
  constraint programs_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint programs_slug_is_unique unique (slug),
  constraint programs_ages_are_ordered check (min_age between 0 and 120 and max_age between min_age and 120),
  constraint programs_name_a_way_to_meet check (cardinality(meeting_ways) > 0),
  constraint programs_unit_is_1_to_120_minutes check (unit_minutes between 1 and 120),
  constraint programs_capacity_is_positive check (capacity > 0)
);

create table public.program_texts (
  program_id uuid not null references public.programs (id) on delete cascade,
  locale public.locale not null,
  name text not null,
  summary text not null,
  who_can_join text not null,
  what_happens text not null,
  how_to_join text not null,
  offers text[] not null default '{}',
  primary key (program_id, locale),
  constraint program_texts_name_is_short check (length(name) between 1 and 120),
  constraint program_texts_summary_is_short check (length(summary) between 1 and 400)
);

create table public.program_limits (
  program_id uuid not null references public.programs (id) on delete cascade,
  kind public.program_limit_kind not null,
  at_most numeric(5, 1) not null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  source_url text,
  note text,
  primary key (program_id, kind),
  constraint program_limits_are_positive check (at_most > 0)
);

create table public.program_locations (
  program_id uuid not null references public.programs (id) on delete cascade,
  location_id uuid not null references public.locations (id) on delete restrict,
  primary key (program_id, location_id)
);

create table public.program_terms (
  program_id uuid not null references public.programs (id) on delete cascade,
  term_id text not null references public.terms (id) on delete restrict,
  primary key (program_id, term_id)
);

create index programs_jurisdiction on public.programs (jurisdiction);
create index program_limits_jurisdiction on public.program_limits (jurisdiction);
create index program_locations_location on public.program_locations (location_id);
create index program_terms_term on public.program_terms (term_id);

alter table public.terms enable row level security;
alter table public.programs enable row level security;
alter table public.program_texts enable row level security;
alter table public.program_limits enable row level security;
alter table public.program_locations enable row level security;
alter table public.program_terms enable row level security;

create policy anyone_select on public.terms for select to anon, authenticated using (true);
create policy anon_select_published on public.programs for select to anon using (status = 'published');
create policy person_select_published_staff_select_all on public.programs for select to authenticated
  using (status = 'published' or (select private.is_staff()));
-- children follow their program: the subquery runs under the program's own policy
create policy anyone_select_of_visible_program on public.program_texts for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));
create policy anyone_select_of_visible_program on public.program_limits for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));
create policy anyone_select_of_visible_program on public.program_locations for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));
create policy anyone_select_of_visible_program on public.program_terms for select to anon, authenticated
  using (exists (select from public.programs p where p.id = program_id));

grant select on public.terms, public.programs, public.program_texts, public.program_limits, public.program_locations, public.program_terms
  to anon, authenticated;
-- NOTE: no writes yet; programs are set up with the deployment.

create trigger touch before update on public.programs for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.terms for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.programs for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.program_texts for each row execute function private.tg__audit('program_id,locale', '*');
create trigger audit after insert or update or delete on public.program_limits for each row execute function private.tg__audit('program_id,kind', '*');
create trigger audit after insert or update or delete on public.program_locations for each row execute function private.tg__audit('program_id,location_id', '*');
create trigger audit after insert or update or delete on public.program_terms for each row execute function private.tg__audit('program_id,term_id', '*');

create view public.published_programs with (security_invoker = true) as
select p.id, p.slug, p.position, p.jurisdiction, p.min_age, p.max_age, p.meeting_ways, p.accepts_medicaid,
  p.is_open_without_other_care, p.unit_minutes, p.capacity, p.has_waiting_list, p.updated_at,
  (select jsonb_object_agg(t.locale, to_jsonb(t) - 'program_id' - 'locale') from public.program_texts t where t.program_id = p.id) as texts,
  coalesce((select jsonb_agg(to_jsonb(l) - 'program_id' order by l.kind) from public.program_limits l where l.program_id = p.id), '[]') as limits,
  coalesce((select jsonb_agg(to_jsonb(l) - 'updated_at' order by l.slug) from public.program_locations pl join public.locations l on l.id = pl.location_id
    where pl.program_id = p.id), '[]') as locations,
  coalesce((select jsonb_agg(to_jsonb(t) order by t.kind, t.id) from public.program_terms pt join public.terms t on t.id = pt.term_id
    where pt.program_id = p.id), '[]') as terms
from public.programs p where p.status = 'published';
grant select on public.published_programs to anon, authenticated;

comment on view public.published_programs is 'One row per published program with its texts by locale, limits, locations and terms as JSON; what the site is built from.';
comment on table public.terms is 'Controlled lists that describe programs and jobs.';
comment on table public.programs is 'What members can join.';
comment on table public.program_texts is 'A program''s words per language.';
comment on table public.program_limits is 'Group size, caseload and supervision limits of a program and who sets them.';
comment on table public.program_locations is 'Where a program meets.';
comment on table public.program_terms is 'Whom and what a program is for, from the controlled lists.';

-- supabase/schemas/70_jobs.sql

-- Jobs: postings with pay, schedule, places and typed requirements. A posting cannot be published without
-- pay, a closing date, a place and a requirement; a closed job refuses at once, rebuilt or not.
-- Whether a job is open is computed from its status and dates, never stored.

create type public.job_status as enum ('draft', 'published', 'closed', 'filled');
create type public.employment_type as enum ('full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer');
create type public.schedule_kind as enum ('fixed', 'varies');
create type public.workplace as enum ('in_person', 'hybrid', 'remote');
create type public.pay_unit as enum ('hour', 'year');
create type public.requirement_kind as enum ('credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving');
create type public.requirement_due as enum ('application', 'interview', 'conditional_offer', 'start', 'after_start');

create table public.jobs (
  id uuid primary key default gen_random_uuid(),
  slug text not null,
  reference text not null,
  status public.job_status not null default 'draft',
  program_id uuid references public.programs (id) on delete set null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  employment_types public.employment_type[] not null,
  schedule_kind public.schedule_kind not null,
  schedule_days smallint[] not null default '{}',
  starts_at_time time,
  ends_at_time time,
  hours_per_week numeric(4, 1),
  workplace public.workplace not null,
  -- for now remote, to end on this day when known
  remote_until date,
  pay_min numeric(10, 2),
  pay_max numeric(10, 2),
  pay_unit public.pay_unit,
  currency text not null default 'USD',
  opens_at timestamptz,
  closes_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  updated_at timestamptz not null default now(),
  constraint jobs_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint jobs_slug_is_unique unique (slug),
  constraint jobs_reference_is_unique unique (reference),
  constraint jobs_name_an_employment_type check (cardinality(employment_types) > 0),
  constraint jobs_schedule_days_are_iso_weekdays check (schedule_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  constraint jobs_fixed_schedule_has_days_and_hours check (
    schedule_kind <> 'fixed' or (cardinality(schedule_days) > 0 and starts_at_time is not null and ends_at_time is not null)),
  constraint jobs_hours_per_week_are_1_to_80 check (hours_per_week between 1 and 80),
  constraint jobs_pay_is_ordered check (pay_min > 0 and pay_max >= pay_min),
  constraint jobs_pay_is_whole check ((pay_min is null) = (pay_max is null) and (pay_min is null) = (pay_unit is null)),
  constraint jobs_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint jobs_open_before_they_close check (opens_at < closes_at),
  constraint jobs_published_have_pay_and_dates check (
    status = 'draft' or (pay_min is not null and closes_at is not null and published_at is not null)),
  constraint jobs_closed_at_matches_status check ((status in ('closed', 'filled')) = (closed_at is not null))
);

create table public.job_texts (
  job_id uuid not null references public.jobs (id) on delete cascade,
  locale public.locale not null,
  title text not null,
  summary text not null,
  responsibilities text[] not null default '{}',
  benefits text[] not null default '{}',
  schedule_note text,
  workplace_note text,
  pay_note text,
  about_the_work text,
  primary key (job_id, locale),
  constraint job_texts_title_is_short check (length(title) between 1 and 120),
  constraint job_texts_summary_is_short check (length(summary) between 1 and 800)
);

create table public.job_places (
  job_id uuid not null references public.jobs (id) on delete cascade,
  location_id uuid not null references public.locations (id) on delete restrict,
  share_percent smallint not null default 100,
  primary key (job_id, location_id),
  constraint job_places_share_is_1_to_100_percent check (share_percent between 1 and 100)
);

create table public.job_requirements (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  position smallint not null default 0,
  kind public.requirement_kind not null,
  credential_type_id text references public.credential_types (id) on delete restrict,
  is_required boolean not null default true,
  due public.requirement_due not null,
  due_days smallint,
  constraint job_requirements_credential_names_its_type check ((kind = 'credential') = (credential_type_id is not null)),
  constraint job_requirements_days_only_after_start check ((due = 'after_start') = (due_days is not null)),
  constraint job_requirements_days_are_1_to_730 check (due_days between 1 and 730)
);

create table public.job_requirement_texts (
  requirement_id uuid not null references public.job_requirements (id) on delete cascade,
  locale public.locale not null,
  label text not null,
  how_to_get text,
  primary key (requirement_id, locale),
  constraint job_requirement_texts_label_is_short check (length(label) between 1 and 400)
);

create table public.job_terms (
  job_id uuid not null references public.jobs (id) on delete cascade,
  term_id text not null references public.terms (id) on delete restrict,
  primary key (job_id, term_id)
);

-- the build walks the published by id; children are found by job; the rest cover foreign keys
create index jobs_status on public.jobs (status, id);
create index jobs_program on public.jobs (program_id);
create index jobs_jurisdiction on public.jobs (jurisdiction);
create index job_places_location on public.job_places (location_id);
create index job_requirements_job on public.job_requirements (job_id, position);
create index job_requirements_credential_type on public.job_requirements (credential_type_id);
create index job_terms_term on public.job_terms (term_id);

alter table public.jobs enable row level security;
alter table public.job_texts enable row level security;
alter table public.job_places enable row level security;
alter table public.job_requirements enable row level security;
alter table public.job_requirement_texts enable row level security;
alter table public.job_terms enable row level security;

create policy anon_select_published on public.jobs for select to anon
  using (status <> 'draft' and (opens_at is null or opens_at <= now()));
create policy person_select_published_staff_select_all on public.jobs for select to authenticated
  using ((status <> 'draft' and (opens_at is null or opens_at <= now())) or (select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy anyone_select_of_visible_job on public.job_texts for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_places for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_requirements for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_requirement_texts for select to anon, authenticated
  using (exists (select from public.job_requirements r where r.id = requirement_id));
create policy anyone_select_of_visible_job on public.job_terms for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));

grant select on public.jobs, public.job_texts, public.job_places, public.job_requirements, public.job_requirement_texts, public.job_terms
  to anon, authenticated;
-- NOTE: no writes; status moves only through publish_job and close_job.

create trigger touch before update on public.jobs for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.jobs for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_texts for each row execute function private.tg__audit('job_id,locale', '*');
create trigger audit after insert or update or delete on public.job_places for each row execute function private.tg__audit('job_id,location_id', '*');
create trigger audit after insert or update or delete on public.job_requirements for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_requirement_texts for each row execute function private.tg__audit('requirement_id,locale', '*');
create trigger audit after insert or update or delete on public.job_terms for each row execute function private.tg__audit('job_id,term_id', '*');

-- Commands -------------------------------------------------------------------------------------

create function private.job_commands() returns table (command text, from_status public.job_status, to_status public.job_status, roles public.staff_role[])
language sql immutable set search_path = '' as $$
  values
    ('publish', 'draft'::public.job_status, 'published'::public.job_status, '{admin,hr}'::public.staff_role[]),
    ('close', 'published', 'closed', '{admin,hr}'),
    ('fill', 'published', 'filled', '{admin,hr}')
$$;
comment on function private.job_commands is 'The only moves of a job, and who may make them.';
grant execute on function private.job_commands to authenticated;

create function private.move_job(p_id uuid, p_command text, p_reason text) returns public.jobs
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs%rowtype;
  v_move record;
begin
  select * into v_job from public.jobs where id = p_id for update;
  if not private.has_role('admin', 'hr') then perform private.fail('DNIED', 'role missing'); end if;
  if v_job.id is null then perform private.fail('NTFND', 'no such job'); end if;
  select * into v_move from private.job_commands() c where c.command = p_command and c.from_status = v_job.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, v_job.status)); end if;
  if not private.has_role(variadic v_move.roles) then perform private.fail('DNIED', 'role missing'); end if;

  if p_command = 'publish' then
    if v_job.pay_min is null then perform private.fail('INPUT', 'pay is missing', 'pay_min'); end if;
    if v_job.closes_at is null or v_job.closes_at <= now() then perform private.fail('INPUT', 'closing date is missing or past', 'closes_at'); end if;
    if not exists (select from public.job_texts where job_id = p_id and locale = 'en') then perform private.fail('INPUT', 'words are missing', 'texts'); end if;
    if not exists (select from public.job_places where job_id = p_id) and v_job.workplace <> 'remote' then perform private.fail('INPUT', 'a place is missing', 'places'); end if;
    if not exists (select from public.job_requirements where job_id = p_id) then perform private.fail('INPUT', 'a requirement is missing', 'requirements'); end if;
  end if;

  update public.jobs set status = v_move.to_status,
    published_at = case when p_command = 'publish' then now() else published_at end,
    closed_at = case when p_command = 'publish' then null else now() end,
    close_reason = case when p_command = 'publish' then null else nullif(trim(p_reason), '') end
  where id = p_id returning * into v_job;
  return v_job;
end $$;

comment on function private.move_job is 'Locks the job, checks role, state and completeness, and moves it; see publish_job, close_job and fill_job.';

create function public.publish_job(p_id uuid) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job(p_id, 'publish', null) $$;
create function public.close_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job(p_id, 'close', p_reason) $$;
create function public.fill_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job(p_id, 'fill', p_reason) $$;
comment on function public.publish_job is 'HR or admin publishes a draft; the site rebuilds. INPUT(pay_min|closes_at|texts|places|requirements) for what is missing, BADST, NTFND, DNIED.';
comment on function public.close_job is 'HR or admin closes a published job with a reason; it refuses at once. BADST, NTFND, DNIED.';
comment on function public.fill_job is 'HR or admin marks a published job as filled. BADST, NTFND, DNIED.';
grant execute on function public.publish_job, public.close_job, public.fill_job, private.move_job to authenticated;

create view public.published_jobs with (security_invoker = true) as
select j.id, j.slug, j.reference, j.status, j.jurisdiction, j.employment_types, j.schedule_kind, j.schedule_days, j.starts_at_time, j.ends_at_time,
  j.hours_per_week, j.workplace, j.remote_until, j.pay_min, j.pay_max, j.pay_unit, j.currency, j.opens_at, j.closes_at, j.published_at,
  j.closed_at, j.updated_at,
  (select p.slug from public.programs p where p.id = j.program_id) as program_slug,
  (select jsonb_object_agg(t.locale, to_jsonb(t) - 'job_id' - 'locale') from public.job_texts t where t.job_id = j.id) as texts,
  coalesce((select jsonb_agg(to_jsonb(l) - 'updated_at' || jsonb_build_object('share_percent', jp.share_percent) order by jp.share_percent desc, l.slug)
    from public.job_places jp join public.locations l on l.id = jp.location_id where jp.job_id = j.id), '[]') as places,
  coalesce((select jsonb_agg(to_jsonb(r) - 'job_id' || jsonb_build_object('texts',
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'requirement_id' - 'locale') from public.job_requirement_texts t where t.requirement_id = r.id))
      order by r.position, r.id)
    from public.job_requirements r where r.job_id = j.id), '[]') as requirements,
  coalesce((select jsonb_agg(to_jsonb(t) order by t.kind, t.id) from public.job_terms jt join public.terms t on t.id = jt.term_id where jt.job_id = j.id), '[]') as terms
from public.jobs j where j.status <> 'draft' and (j.opens_at is null or j.opens_at <= now());
grant select on public.published_jobs to anon, authenticated;

comment on view public.published_jobs is 'One row per job that was ever published, with texts by locale, places, requirements and terms as JSON; what the site is built from.';
comment on table public.jobs is 'Postings: facts, pay, schedule, status.';
comment on table public.job_texts is 'A posting''s words per language.';
comment on table public.job_places is 'Where the work is, with the share of time at each place.';
comment on table public.job_requirements is 'What is required or preferred, typed, and when it falls due.';
comment on table public.job_requirement_texts is 'A requirement''s words per language.';
comment on table public.job_terms is 'The posting''s classification from the controlled lists.';

-- supabase/schemas/80_messages.sql

-- Messages: the outbox. A row is written in the same transaction as the change it tells of; the mail is rendered
-- from current facts when it is sent, so nothing goes out for what is no longer so.
-- Exactly once under crashes: claim with a lease → send with the row's id as idempotency key → record. A worker that
-- dies in between leaves a lease that ends; the next sends with the same key, and the provider (which keeps keys for
-- 24 hours) does not send again. After 23 hours with an unknown outcome we stop and a person decides.
-- Deliberately missing: subject and body. Only who, what kind, about which record, and what became of it.

create type public.message_kind as enum ('intake_received', 'intake_notice', 'staff_invited', 'message_given_up');
create type public.message_status as enum
  ('queued', 'sending', 'sent', 'delayed', 'delivered', 'bounced', 'complained', 'given_up', 'dropped');

-- the one table that says which event sends what to whom
create table public.message_rules (
  event text not null,
  audience text not null,
  kind public.message_kind not null,
  is_enabled boolean not null default true,
  primary key (event, audience),
  constraint message_rules_audience_is_known check (audience in ('asker', 'coordinators', 'invitee', 'admins'))
);

create table public.messages (
  id uuid primary key default gen_random_uuid(),
  kind public.message_kind not null,
  subject_id uuid not null,
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

-- one live message per kind, record and address, so asking twice adds nothing
create unique index messages_one_per_event_and_address on public.messages (kind, subject_id, to_email) where replaced_by is null;
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
create policy admin_auditor_select on public.message_rules for select to authenticated
  using ((select private.has_role('admin', 'auditor')));
create policy admin_update on public.message_rules for update to authenticated
  using ((select private.has_role('admin'))) with check ((select private.has_role('admin')));
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

create function private.message_recipients(p_audience text, p_subject uuid) returns table (email text, locale public.locale)
language plpgsql stable security definer set search_path = '' as $$
begin
  case p_audience
    when 'asker' then return query select * from private.intake_update_addresses(p_subject);
    when 'invitee' then return query select i.email, i.locale from public.staff_invitations i
      where i.id = p_subject and i.accepted_at is null and i.revoked_at is null;
    else return query select a.email, a.locale from public.accounts a join public.staff_roles r on r.user_id = a.user_id
      where r.role = (case p_audience when 'coordinators' then 'coordinator' else 'admin' end)::public.staff_role;
  end case;
end $$;
comment on function private.message_recipients is 'Addresses and languages of an audience for the record p_subject, as they are now.';

create function private.queue_messages(p_event text, p_subject uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare v_count int;
begin
  insert into public.messages (kind, subject_id, to_email, locale)
  select r.kind, p_subject, t.email, t.locale
  from public.message_rules r cross join lateral private.message_recipients(r.audience, p_subject) t
  where r.event = p_event and r.is_enabled
  on conflict do nothing;
  get diagnostics v_count = row_count;
  if v_count > 0 then perform pg_notify('messages_queued', ''); end if;
  return v_count;
end $$;
comment on function private.queue_messages is 'Writes one outbox row per rule and recipient of the event about p_subject; asking twice adds nothing. Gives the number of new rows.';

comment on table public.message_rules is 'Which event sends what kind of message to whom.';
comment on table public.messages is 'The outbox: what is to be sent or was, and what became of it.';
comment on table public.message_receipts is 'Delivery events from the provider, once each. Append only.';
comment on table public.suppressed_addresses is 'Addresses that bounced for good or complained; nothing is sent there until a person lifts it.';

-- supabase/schemas/81_message_delivery.sql

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
    else private.intake_message_facts(p_kind, p_subject, p_email) end;
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
          'locale', v_row.locale, 'attempt', v_row.attempts + 1, 'subject_id', v_row.subject_id, 'facts', v_facts);
      end if;
    end if;
  end loop;
  return v_result;
end $$;

create function public.claim_messages(p_worker text, p_limit int default 20, p_lease_seconds int default 60) returns jsonb
language sql set search_path = '' as $$ select private.claim_messages(p_worker, p_limit, p_lease_seconds) $$;
comment on function public.claim_messages is
  'Takes up to p_limit (≤ 100) due messages, or ones whose lease ran out, for p_lease_seconds (≤ 600). Gives [{id, kind, to_email, locale, attempt, subject_id, facts}]; drops what is suppressed or no longer so; gives up after 23 hours. Service only.';
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

-- supabase/schemas/82_intakes.sql

-- Intakes: requests for an assessment, from arrival to connection.
-- Three tables of secrecy: `intakes` (what the queue shows), `intake_contacts` (who and how to reach safely) and
-- `intake_health` (access needs, what kind of support). The last two are read only through open_intake, which logs.
-- HR, managers and admins see none of it. Deliberately missing: birth date, diagnosis, history.

create type public.intake_status as enum ('new', 'reaching_out', 'scheduled', 'assessed', 'connected', 'waitlisted', 'closed');
create type public.intake_asked_by as enum ('self', 'helper');
create type public.intake_updates_to as enum ('self', 'helper', 'both');
create type public.contact_way as enum ('call', 'text', 'email');
create type public.day_part as enum ('morning', 'afternoon', 'evening');
create type public.sender_style as enum ('organization', 'neutral');
create type public.support_kind as enum ('mental_health', 'substance_use', 'both', 'not_said');
create type public.consent_kind as enum ('contact', 'privacy', 'name_program');
create type public.attempt_outcome as enum ('reached', 'left_message', 'no_answer', 'wrong_number', 'asked_to_call_back', 'message_sent');
create type public.intake_close_reason as enum
  ('could_not_reach', 'declined', 'not_eligible', 'referred_elsewhere', 'duplicate', 'entered_by_mistake', 'other');

create table public.coverage_plans (
  id text primary key,
  name text not null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  valid_from date not null,
  valid_until date,
  source_url text,
  constraint coverage_plans_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint coverage_plans_end_after_they_begin check (valid_until >= valid_from)
);

create table public.consent_texts (
  kind public.consent_kind not null,
  version text not null,
  locale public.locale not null,
  body text not null,
  primary key (kind, version, locale),
  constraint consent_texts_version_is_a_date check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);

create table public.intakes (
  id uuid primary key default gen_random_uuid(),
  reference text not null,
  status public.intake_status not null default 'new',
  received_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  locale public.locale not null,
  asked_by public.intake_asked_by not null,
  called_name text not null,
  language text not null,
  needs_interpreter boolean not null default false,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  county text,
  program_id uuid references public.programs (id) on delete set null,
  owner_id uuid references public.accounts (user_id) on delete set null,
  next_step_on date,
  close_reason public.intake_close_reason,
  constraint intakes_reference_reads_over_the_phone check (reference ~ '^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$'),
  constraint intakes_reference_is_unique unique (reference),
  constraint intakes_called_name_is_short check (length(called_name) between 1 and 60),
  constraint intakes_language_is_a_code check (language ~ '^[a-z]{2,5}$'),
  constraint intakes_county_is_short check (length(county) between 1 and 60),
  constraint intakes_close_reason_matches_status check ((status = 'closed') = (close_reason is not null))
);

create table public.intake_contacts (
  intake_id uuid primary key references public.intakes (id) on delete cascade,
  full_name text not null,
  phone text,
  phone_normalized text generated always as (private.normalize_phone(phone)) stored,
  email text,
  contact_ways public.contact_way[] not null,
  may_leave_message boolean not null default false,
  day_parts public.day_part[] not null default '{}',
  sender public.sender_style not null default 'organization',
  contact_note text,
  meeting_ways public.meeting_way[] not null default '{}',
  language_other text,
  plan_id text references public.coverage_plans (id) on delete restrict,
  plan_other text,
  member_number text,
  helper_name text,
  helper_relation text,
  helper_phone text,
  helper_email text,
  updates_to public.intake_updates_to not null default 'self',
  constraint intake_contacts_full_name_is_short check (length(full_name) between 1 and 120),
  constraint intake_contacts_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15),
  constraint intake_contacts_email_is_an_address check (email = lower(trim(email)) and private.is_email(email)),
  constraint intake_contacts_name_a_way_to_reach check (cardinality(contact_ways) > 0),
  constraint intake_contacts_calls_and_texts_need_a_phone check (
    not (contact_ways && '{call,text}'::public.contact_way[]) or phone is not null or (updates_to <> 'self' and helper_phone is not null)),
  constraint intake_contacts_mail_needs_an_address check (
    not ('email' = any (contact_ways)) or email is not null or (updates_to <> 'self' and helper_email is not null)),
  constraint intake_contacts_note_is_short check (length(contact_note) between 1 and 200),
  constraint intake_contacts_language_other_is_short check (length(language_other) between 1 and 60),
  constraint intake_contacts_plan_other_is_short check (length(plan_other) between 1 and 80),
  constraint intake_contacts_member_number_is_short check (length(member_number) between 1 and 30),
  constraint intake_contacts_helper_name_is_short check (length(helper_name) between 1 and 120),
  constraint intake_contacts_helper_relation_is_short check (length(helper_relation) between 1 and 60),
  constraint intake_contacts_helper_phone_has_10_to_15_digits check (length(regexp_replace(helper_phone, '\D', '', 'g')) between 10 and 15),
  constraint intake_contacts_helper_email_is_an_address check (helper_email = lower(trim(helper_email)) and private.is_email(helper_email)),
  constraint intake_contacts_updates_to_helper_need_a_helper check (updates_to = 'self' or helper_name is not null)
);

create table public.intake_health (
  intake_id uuid primary key references public.intakes (id) on delete cascade,
  support public.support_kind not null default 'not_said',
  access_needs text,
  constraint intake_health_access_needs_is_short check (length(access_needs) between 1 and 400)
);

create table public.intake_consents (
  intake_id uuid not null references public.intakes (id) on delete cascade,
  kind public.consent_kind not null,
  version text not null,
  locale public.locale not null,
  agreed_at timestamptz not null default now(),
  signed_by text not null,
  primary key (intake_id, kind),
  foreign key (kind, version, locale) references public.consent_texts (kind, version, locale) on delete restrict
);

create table public.intake_attempts (
  id uuid primary key default gen_random_uuid(),
  intake_id uuid not null references public.intakes (id) on delete cascade,
  attempted_at timestamptz not null default now(),
  attempted_by uuid references public.accounts (user_id) on delete set null,
  way public.contact_way not null,
  outcome public.attempt_outcome not null,
  note text,
  constraint intake_attempts_note_is_short check (length(note) between 1 and 1000)
);

create table public.intake_events (
  id uuid primary key default gen_random_uuid(),
  intake_id uuid not null references public.intakes (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  command text not null,
  from_status public.intake_status,
  to_status public.intake_status not null,
  to_owner_id uuid references public.accounts (user_id) on delete set null,
  reason public.intake_close_reason,
  note text,
  constraint intake_events_note_is_short check (length(note) between 1 and 1000)
);

-- what a person decided of two requests that look alike; the newest decision counts
create table public.intake_duplicate_decisions (
  id uuid primary key default gen_random_uuid(),
  intake_id uuid not null references public.intakes (id) on delete cascade,
  other_id uuid not null references public.intakes (id) on delete cascade,
  is_same_person boolean not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint intake_duplicate_decisions_are_ordered check (intake_id < other_id)
);

-- one row per submission; double click, retry and back button carry the same key
create table private.intake_submissions (
  key text primary key,
  intake_id uuid references public.intakes (id) on delete cascade,
  submitted_at timestamptz not null default now()
);

-- the queue by waiting time, all open and by filter; closed newest first; live refresh; people; duplicates; foreign keys
create index intakes_open on public.intakes (received_at, id) include (owner_id) where status <> 'closed' and status <> 'connected';
create index intakes_open_by_owner on public.intakes (owner_id, received_at, id) where status <> 'closed' and status <> 'connected';
create index intakes_open_by_program on public.intakes (program_id, received_at, id) where status <> 'closed' and status <> 'connected';
create index intakes_open_by_language on public.intakes (language, received_at, id) where status <> 'closed' and status <> 'connected';
create index intakes_done on public.intakes (received_at desc, id desc) where status in ('closed', 'connected');
create index intakes_by_status on public.intakes (status, received_at, id);
create index intakes_by_owner on public.intakes (owner_id, received_at, id);
create index intakes_by_program on public.intakes (program_id, received_at, id);
create index intakes_by_language on public.intakes (language, received_at, id);
create index intakes_changed on public.intakes (updated_at desc);
create index intakes_jurisdiction on public.intakes (jurisdiction);
create index intake_contacts_phone on public.intake_contacts (phone_normalized);
create index intake_contacts_email on public.intake_contacts (email);
create index intake_contacts_name on public.intake_contacts using gin (lower(full_name) extensions.gin_trgm_ops);
create index intake_contacts_plan on public.intake_contacts (plan_id);
create index intake_consents_text on public.intake_consents (kind, version, locale);
create index intake_attempts_intake on public.intake_attempts (intake_id, attempted_at);
create index intake_attempts_person on public.intake_attempts (attempted_by);
create index intake_events_intake on public.intake_events (intake_id, happened_at);
create index intake_events_actor on public.intake_events (actor_id);
create index intake_events_owner on public.intake_events (to_owner_id);
create index intake_duplicate_decisions_pair on public.intake_duplicate_decisions (intake_id, other_id, decided_at desc);
create index intake_duplicate_decisions_other on public.intake_duplicate_decisions (other_id);
create index intake_duplicate_decisions_person on public.intake_duplicate_decisions (decided_by);
create index intake_submissions_intake on private.intake_submissions (intake_id);
create index coverage_plans_jurisdiction on public.coverage_plans (jurisdiction);

alter table public.coverage_plans enable row level security;
alter table public.consent_texts enable row level security;
alter table public.intakes enable row level security;
alter table public.intake_contacts enable row level security;
alter table public.intake_health enable row level security;
alter table public.intake_consents enable row level security;
alter table public.intake_attempts enable row level security;
alter table public.intake_events enable row level security;
alter table public.intake_duplicate_decisions enable row level security;
alter table private.intake_submissions enable row level security;

create policy anyone_select on public.coverage_plans for select to anon, authenticated using (true);
create policy anyone_select on public.consent_texts for select to anon, authenticated using (true);
create policy coordinator_select on public.intakes for select to authenticated using ((select private.has_role('coordinator')));
-- the six below are read through open_intake and written by commands; the policies say so out loud
create policy nobody_directly on public.intake_contacts for select to authenticated using (false);
create policy nobody_directly on public.intake_health for select to authenticated using (false);
create policy nobody_directly on public.intake_consents for select to authenticated using (false);
create policy nobody_directly on public.intake_attempts for select to authenticated using (false);
create policy nobody_directly on public.intake_events for select to authenticated using (false);
create policy nobody_directly on public.intake_duplicate_decisions for select to authenticated using (false);
create policy nobody_directly on private.intake_submissions for select to authenticated using (false);

grant select on public.coverage_plans, public.consent_texts to anon, authenticated;
grant select on public.intakes to authenticated;
-- NOTE: no grant on contacts, health, consents, attempts, events, decisions, submissions: a read that is not logged must not exist.

create trigger touch before update on public.intakes for each row execute function private.tg__touch();
create trigger append_only before update on public.intake_consents for each row execute function private.tg__append_only();
create trigger append_only before update on public.intake_attempts for each row execute function private.tg__append_only();
create trigger append_only before update on public.intake_events for each row execute function private.tg__append_only();
create trigger append_only before update on public.intake_duplicate_decisions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.coverage_plans for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.consent_texts for each row execute function private.tg__audit('kind,version,locale', '*');
create trigger audit after insert or update or delete on public.intakes for each row execute function private.tg__audit('id', 'status,owner_id,next_step_on,close_reason');
create trigger audit after insert or update or delete on public.intake_contacts for each row execute function private.tg__audit('intake_id', '');
create trigger audit after insert or update or delete on public.intake_health for each row execute function private.tg__audit('intake_id', '');
create trigger audit after insert or update or delete on public.intake_consents for each row execute function private.tg__audit('intake_id,kind', 'kind,version,locale,agreed_at');
create trigger audit after insert or update or delete on public.intake_attempts for each row execute function private.tg__audit('id', 'intake_id,way,outcome');
create trigger audit after insert or update or delete on public.intake_events for each row execute function private.tg__audit('id', 'intake_id,command,from_status,to_status,to_owner_id');
create trigger audit after insert or update or delete on public.intake_duplicate_decisions for each row execute function private.tg__audit('id', 'intake_id,other_id,is_same_person');

comment on table public.coverage_plans is 'Medicaid plans a member may choose, with the dates they hold; they change.';
comment on table public.consent_texts is 'What people agreed to, word for word, per version and language.';
comment on table public.intakes is 'Requests for an assessment: what the coordinators'' queue shows.';
comment on table public.intake_contacts is 'Who asked and how to reach them safely. Read only through open_intake.';
comment on table public.intake_health is 'Access needs and the kind of support. Health facts; read only through open_intake.';
comment on table public.intake_consents is 'What was agreed to, in which text version, by whom. Append only.';
comment on table public.intake_attempts is 'Each try to reach the person. Append only.';
comment on table public.intake_events is 'Each step of a request. Append only.';
comment on table public.intake_duplicate_decisions is 'Decisions of people on look-alike requests. Append only.';
comment on table private.intake_submissions is 'Submission keys, so that one request sent twice is one request.';

-- supabase/schemas/83_intake_submission.sql

-- Intake, arriving: one request in one transaction, however often it is sent.

-- Counts per window and hashed key, so that neither addresses nor phone numbers are kept here.
create table private.rate_limit_hits (
  bucket text not null,
  key_hash text not null,
  window_starts_at timestamptz not null,
  hits int not null,
  primary key (bucket, key_hash, window_starts_at)
);
create table private.secrets (
  name text primary key,
  value text not null
);
insert into private.secrets values ('rate_limit', encode(extensions.gen_random_bytes(32), 'hex'));
alter table private.rate_limit_hits enable row level security;
alter table private.secrets enable row level security;
create policy nobody_directly on private.rate_limit_hits for select to authenticated using (false);
create policy nobody_directly on private.secrets for select to authenticated using (false);
comment on table private.rate_limit_hits is 'How often a hashed key was seen in a window. Purged by the clock.';
comment on table private.secrets is 'Random keys made with the database; never leave it.';

create function private.take_rate_limit(p_bucket text, p_key text, p_limit int, p_window interval) returns void
language plpgsql security definer set search_path = '' as $$
declare v_hits int;
begin
  if p_key is null then return; end if;
  insert into private.rate_limit_hits as r (bucket, key_hash, window_starts_at, hits)
  values (p_bucket, encode(extensions.hmac(p_key, (select value from private.secrets where name = 'rate_limit'), 'sha256'), 'hex'),
    date_bin(p_window, now(), timestamptz '2026-01-01 00:00Z'), 1)
  on conflict (bucket, key_hash, window_starts_at) do update set hits = r.hits + 1
  returning hits into v_hits;
  if v_hits > p_limit then perform private.fail('SLOWD', 'rate limit', p_bucket); end if;
end $$;
comment on function private.take_rate_limit is 'Counts one hit of p_key in the bucket''s present window; raises SLOWD above p_limit. A null key is not limited.';

create function private.new_intake_reference() returns text language sql volatile set search_path = '' as $$
  select string_agg(case when i = 4 then '-' else substr('23456789CFGHJMPQRVWX', 1 + get_byte(b, i) % 20, 1) end, '' order by i)
  from (select extensions.gen_random_bytes(8) as b) r, generate_series(1, 7) as i
$$;
comment on function private.new_intake_reference is 'Six characters in two groups, without vowels and look-alikes, to be read over the phone: 64 million values.';

create function private.json_enums(p_value jsonb) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(array_agg(distinct v), '{}') from jsonb_array_elements_text(coalesce(p_value, '[]')) as v
$$;
comment on function private.json_enums is 'A JSON array of words as a text array without repeats; null is empty.';

create function private.submit_intake(p_intake jsonb, p_key text, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_reference text;
  v_contact text := coalesce(private.normalize_phone(p_intake ->> 'phone'), private.normalize_email(p_intake ->> 'email'),
    private.normalize_phone(p_intake ->> 'helper_phone'), private.normalize_email(p_intake ->> 'helper_email'));
  v_locale public.locale := (p_intake ->> 'locale')::public.locale;
  v_program uuid;
  v_consents public.consent_kind[] := private.json_enums(p_intake -> 'consents')::public.consent_kind[];
  v_version text := p_intake ->> 'consent_version';
begin
  perform private.require_service();
  if length(coalesce(p_key, '')) not between 16 and 200 then perform private.fail('INPUT', 'bad submission key', 'key'); end if;

  -- the same submission again, also while the first is still under way: the same receipt
  insert into private.intake_submissions (key) values (p_key) on conflict do nothing;
  if not found then
    select i.reference into v_reference from private.intake_submissions s join public.intakes i on i.id = s.intake_id where s.key = p_key;
    return jsonb_build_object('reference', v_reference, 'is_new', false);
  end if;

  perform private.take_rate_limit('intake_address', p_address, 20, interval '1 hour');
  perform private.take_rate_limit('intake_contact', v_contact, 3, interval '1 day');

  if not v_consents @> '{contact,privacy}'::public.consent_kind[] then perform private.fail('INPUT', 'consent missing', 'consents'); end if;
  if p_intake ->> 'program_slug' is not null then
    select id into v_program from public.programs where slug = p_intake ->> 'program_slug' and status = 'published';
    if not found then perform private.fail('INPUT', 'unknown program', 'program_slug'); end if;
  end if;

  loop
    v_reference := private.new_intake_reference();
    insert into public.intakes (reference, locale, asked_by, called_name, language, needs_interpreter, jurisdiction, county, program_id)
    values (v_reference, v_locale, (p_intake ->> 'asked_by')::public.intake_asked_by, trim(p_intake ->> 'called_name'),
      p_intake ->> 'language', coalesce((p_intake ->> 'needs_interpreter')::boolean, false),
      coalesce(p_intake ->> 'jurisdiction', 'US-OR'), nullif(trim(p_intake ->> 'county'), ''), v_program)
    on conflict on constraint intakes_reference_is_unique do nothing returning id into v_id;
    exit when v_id is not null;
  end loop;

  insert into public.intake_contacts (intake_id, full_name, phone, email, contact_ways, may_leave_message, day_parts, sender, contact_note,
    meeting_ways, language_other, plan_id, plan_other, member_number, helper_name, helper_relation, helper_phone, helper_email, updates_to)
  values (v_id, trim(p_intake ->> 'full_name'), nullif(trim(p_intake ->> 'phone'), ''), private.normalize_email(p_intake ->> 'email'),
    private.json_enums(p_intake -> 'contact_ways')::public.contact_way[], coalesce((p_intake ->> 'may_leave_message')::boolean, false),
    private.json_enums(p_intake -> 'day_parts')::public.day_part[], coalesce((p_intake ->> 'sender')::public.sender_style, 'organization'),
    nullif(trim(p_intake ->> 'contact_note'), ''), private.json_enums(p_intake -> 'meeting_ways')::public.meeting_way[],
    nullif(trim(p_intake ->> 'language_other'), ''), nullif(p_intake ->> 'plan_id', ''), nullif(trim(p_intake ->> 'plan_other'), ''),
    nullif(trim(p_intake ->> 'member_number'), ''), nullif(trim(p_intake ->> 'helper_name'), ''), nullif(trim(p_intake ->> 'helper_relation'), ''),
    nullif(trim(p_intake ->> 'helper_phone'), ''), private.normalize_email(p_intake ->> 'helper_email'),
    coalesce((p_intake ->> 'updates_to')::public.intake_updates_to, 'self'));

  insert into public.intake_health (intake_id, support, access_needs)
  values (v_id, coalesce((p_intake ->> 'support')::public.support_kind, 'not_said'), nullif(trim(p_intake ->> 'access_needs'), ''));

  insert into public.intake_consents (intake_id, kind, version, locale, signed_by)
  select v_id, k, v_version, v_locale, coalesce(nullif(trim(p_intake ->> 'helper_name'), ''), trim(p_intake ->> 'full_name')) from unnest(v_consents) as k;

  insert into public.intake_events (intake_id, command, to_status) values (v_id, 'submit', 'new');
  update private.intake_submissions set intake_id = v_id where key = p_key;
  perform private.queue_messages('intake_submitted', v_id);
  return jsonb_build_object('reference', v_reference, 'is_new', true);
end $$;

create function public.submit_intake(p_intake jsonb, p_key text, p_address text default null) returns jsonb
language sql set search_path = '' as $$ select private.submit_intake(p_intake, p_key, p_address) $$;
comment on function public.submit_intake is
  'Stores a request and queues its mail. p_intake: {locale, asked_by, full_name, called_name, phone, email, contact_ways[], may_leave_message, day_parts[], sender, contact_note, meeting_ways[], language, language_other, needs_interpreter, jurisdiction, county, program_slug, plan_id, plan_other, member_number, support, access_needs, helper_name, helper_relation, helper_phone, helper_email, updates_to, consents[], consent_version}. p_key: 16–200 characters, the same for the same submission. Gives {reference, is_new}. INPUT(field), 23514 with the constraint''s name, SLOWD (20 an hour per network address, 3 a day per phone or mail). Service only.';
grant execute on function public.submit_intake, private.submit_intake to service_role;

-- What mail may say ------------------------------------------------------------------------------

create function private.intake_update_addresses(p_intake uuid) returns table (email text, locale public.locale)
language sql stable security definer set search_path = '' as $$
  select c.email, i.locale from public.intake_contacts c join public.intakes i on i.id = c.intake_id
    where c.intake_id = p_intake and c.email is not null and 'email' = any (c.contact_ways) and c.updates_to in ('self', 'both')
  union
  select c.helper_email, i.locale from public.intake_contacts c join public.intakes i on i.id = c.intake_id
    where c.intake_id = p_intake and c.helper_email is not null and c.updates_to in ('helper', 'both')
$$;
comment on function private.intake_update_addresses is 'Where mail about the request may go: only addresses whose owner is to get updates, and the member''s only if they allowed mail.';

create function private.intake_message_facts(p_kind public.message_kind, p_intake uuid, p_email text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select case
    when p_kind = 'intake_notice' and i.status = 'new' then
      jsonb_build_object('reference', i.reference, 'received_at', i.received_at, 'zone', (select zone from public.organization))
    when p_kind = 'intake_received' and i.status <> 'closed' and exists (select from private.intake_update_addresses(i.id) a where a.email = p_email) then
      jsonb_build_object('reference', i.reference, 'sender', c.sender, 'is_helper', c.email is distinct from p_email, 'called_name', i.called_name,
        'contact_standard_days', (select contact_standard_days from public.organization),
        'program', (select t.name from public.program_texts t where t.program_id = i.program_id and t.locale = i.locale
          and exists (select from public.intake_consents k where k.intake_id = i.id and k.kind = 'name_program'))) end
  from public.intakes i join public.intake_contacts c on c.intake_id = i.id where i.id = p_intake
$$;
comment on function private.intake_message_facts is 'Facts for a mail about a request: reference, sender style, the program''s name only with consent; null when it should not be sent any more. Never a health fact.';

-- supabase/schemas/84_intake_desk.sql

-- Intake, answered: the coordinators' queue, the logged opening of a request, and every command on it.

create function private.intake_commands() returns table (command text, from_status public.intake_status, to_status public.intake_status, roles public.staff_role[])
language sql immutable set search_path = '' as $$
  with open_status (s) as (values ('new'::public.intake_status), ('reaching_out'), ('scheduled'), ('assessed'), ('waitlisted'))
  select c.command, o.s, case when c.command in ('take_over', 'hand_over') then o.s else c.to_status end, '{coordinator}'::public.staff_role[]
    from (values ('take_over', null::public.intake_status), ('hand_over', null), ('close', 'closed')) as c (command, to_status) cross join open_status o
  union all select 'record_attempt', o.s, case when o.s = 'new' then 'reaching_out' else o.s end, '{coordinator}' from open_status o
  union all select 'reopen', 'closed', 'reaching_out', '{coordinator}'
$$;
comment on function private.intake_commands is 'The only moves of a request, from where to where, and who may make them.';
grant execute on function private.intake_commands to authenticated;

create function private.begin_intake_command(p_id uuid, p_command text, out intake public.intakes, out to_status public.intake_status)
language plpgsql security definer set search_path = '' as $$
declare v_move record;
begin
  if not private.has_role('coordinator') then perform private.fail('DNIED', 'role missing'); end if;
  select * into intake from public.intakes where id = p_id for update;
  if intake.id is null then perform private.fail('NTFND', 'no such request'); end if;
  select * into v_move from private.intake_commands() c where c.command = p_command and c.from_status = intake.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, intake.status)); end if;
  to_status := v_move.to_status;
end $$;
comment on function private.begin_intake_command is 'Locks the request, checks role and state; gives the row and where the command leads. DNIED, NTFND, BADST.';

create function private.take_over_intake(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'take_over');
  if (v.intake).owner_id = auth.uid() then return; end if;
  update public.intakes set owner_id = auth.uid() where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, to_owner_id)
  values (p_id, auth.uid(), 'take_over', (v.intake).status, v.to_status, auth.uid());
end $$;

create function private.hand_over_intake(p_id uuid, p_to uuid, p_note text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'hand_over');
  if p_to is not null and not exists (select from public.staff_roles where user_id = p_to and role = 'coordinator') then
    perform private.fail('INPUT', 'not a coordinator', 'to');
  end if;
  update public.intakes set owner_id = p_to where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, to_owner_id, note)
  values (p_id, auth.uid(), 'hand_over', (v.intake).status, v.to_status, p_to, nullif(trim(p_note), ''));
end $$;

create function private.record_intake_attempt(p_id uuid, p_way public.contact_way, p_outcome public.attempt_outcome, p_note text, p_next_step_on date) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'record_attempt');
  if p_next_step_on < private.organization_today() then perform private.fail('INPUT', 'next step lies in the past', 'next_step_on'); end if;
  insert into public.intake_attempts (intake_id, attempted_by, way, outcome, note)
  values (p_id, auth.uid(), p_way, p_outcome, nullif(trim(p_note), ''));
  update public.intakes set status = v.to_status, next_step_on = p_next_step_on, owner_id = coalesce(owner_id, auth.uid()) where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, to_owner_id)
  values (p_id, auth.uid(), 'record_attempt', (v.intake).status, v.to_status, coalesce((v.intake).owner_id, auth.uid()));
end $$;

create function private.close_intake(p_id uuid, p_reason public.intake_close_reason, p_note text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'close');
  if p_reason is null then perform private.fail('INPUT', 'reason missing', 'reason'); end if;
  if p_reason = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say which other reason', 'note'); end if;
  update public.intakes set status = 'closed', close_reason = p_reason, next_step_on = null where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, reason, note)
  values (p_id, auth.uid(), 'close', (v.intake).status, 'closed', p_reason, nullif(trim(p_note), ''));
end $$;

create function private.reopen_intake(p_id uuid, p_note text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_intake_command(p_id, 'reopen');
  if nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'reason missing', 'note'); end if;
  update public.intakes set status = v.to_status, close_reason = null where id = p_id;
  insert into public.intake_events (intake_id, actor_id, command, from_status, to_status, note)
  values (p_id, auth.uid(), 'reopen', 'closed', v.to_status, trim(p_note));
end $$;

create function private.decide_intake_duplicate(p_id uuid, p_other uuid, p_is_same boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not private.has_role('coordinator') then perform private.fail('DNIED', 'role missing'); end if;
  if (select count(*) from public.intakes where id in (p_id, p_other)) <> 2 then perform private.fail('NTFND', 'no such request'); end if;
  insert into public.intake_duplicate_decisions (intake_id, other_id, is_same_person, decided_by)
  values (least(p_id, p_other), greatest(p_id, p_other), p_is_same, auth.uid());
end $$;

create function public.take_over_intake(p_id uuid) returns void language sql set search_path = '' as $$ select private.take_over_intake(p_id) $$;
create function public.hand_over_intake(p_id uuid, p_to uuid, p_note text default null) returns void language sql set search_path = '' as $$ select private.hand_over_intake(p_id, p_to, p_note) $$;
create function public.record_intake_attempt(p_id uuid, p_way public.contact_way, p_outcome public.attempt_outcome, p_note text default null, p_next_step_on date default null)
returns void language sql set search_path = '' as $$ select private.record_intake_attempt(p_id, p_way, p_outcome, p_note, p_next_step_on) $$;
create function public.close_intake(p_id uuid, p_reason public.intake_close_reason, p_note text default null) returns void language sql set search_path = '' as $$ select private.close_intake(p_id, p_reason, p_note) $$;
create function public.reopen_intake(p_id uuid, p_note text) returns void language sql set search_path = '' as $$ select private.reopen_intake(p_id, p_note) $$;
create function public.decide_intake_duplicate(p_id uuid, p_other uuid, p_is_same boolean) returns void language sql set search_path = '' as $$ select private.decide_intake_duplicate(p_id, p_other, p_is_same) $$;
comment on function public.take_over_intake is 'The calling coordinator becomes the owner; twice is harmless. DNIED, NTFND, BADST when closed.';
comment on function public.hand_over_intake is 'Gives the request to another coordinator, or to nobody (null). INPUT(to), DNIED, NTFND, BADST.';
comment on function public.record_intake_attempt is 'Keeps a try to reach the person and the day of the next step (a date in the organisation''s zone, not past). A new request moves to reaching_out and gets an owner. INPUT(next_step_on), DNIED, NTFND, BADST.';
comment on function public.close_intake is 'Closes with a reason; `other` needs a note. INPUT(reason|note), DNIED, NTFND, BADST.';
comment on function public.reopen_intake is 'Opens a closed request again, saying why. INPUT(note), DNIED, NTFND, BADST.';
comment on function public.decide_intake_duplicate is 'A person says whether two requests are the same person. Nothing is merged. DNIED, NTFND.';
grant execute on function public.take_over_intake, public.hand_over_intake, public.record_intake_attempt, public.close_intake, public.reopen_intake, public.decide_intake_duplicate,
  private.take_over_intake, private.hand_over_intake, private.record_intake_attempt, private.close_intake, private.reopen_intake, private.decide_intake_duplicate to authenticated;

-- The queue ------------------------------------------------------------------------------------

create function private.overdue_before() returns timestamptz language sql stable security definer set search_path = '' as $$
  -- the latest midnight such that requests received before it were due (due_on) before today
  select ((max(d)::date + 1)::timestamp at time zone o.zone)
  from public.organization o, generate_series(private.organization_today() - (o.contact_standard_days * 2 + 30), private.organization_today(), interval '1 day') as d
  where private.add_business_days(d::date, o.contact_standard_days) < private.organization_today()
  group by o.zone
$$;
comment on function private.overdue_before is 'Requests received before this instant are past their due_on: the last business day within the organisation''s standard lies before today.';
grant execute on function private.overdue_before to authenticated;

create type public.intake_queue_row as (
  id uuid, reference text, status public.intake_status, called_name text, received_at timestamptz, days_waiting int, due_on date,
  language text, needs_interpreter boolean, county text, program_id uuid, owner_id uuid, owner_name text, next_step_on date,
  attempts int, last_attempt_at timestamptz, asked_by public.intake_asked_by, updated_at timestamptz);

create function private.intake_queue_rows(p_ids uuid[]) returns setof public.intake_queue_row
language sql stable security definer set search_path = '' as $$
  select i.id, i.reference, i.status, i.called_name, i.received_at,
    case when i.status not in ('closed', 'connected') then private.business_days_between((i.received_at at time zone o.zone)::date, private.organization_today()) end,
    case when i.status not in ('closed', 'connected') then private.add_business_days((i.received_at at time zone o.zone)::date, o.contact_standard_days) end,
    i.language, i.needs_interpreter, i.county, i.program_id, i.owner_id, coalesce(a.full_name, a.email), i.next_step_on,
    t.attempts::int, t.last_attempt_at, i.asked_by, i.updated_at
  from unnest(p_ids) with ordinality as k (id, n)
  join public.intakes i on i.id = k.id
  cross join public.organization o
  left join public.accounts a on a.user_id = i.owner_id
  cross join lateral (select count(*) as attempts, max(attempted_at) as last_attempt_at from public.intake_attempts where intake_id = i.id) t
  where private.has_role('coordinator')
  order by k.n
$$;
comment on function private.intake_queue_rows is 'The queue''s columns for these requests, in this order; none for others than coordinators.';
grant execute on function private.intake_queue_rows to authenticated;

create function public.list_intakes(
  p_scope text default 'open', p_status public.intake_status default null, p_owner uuid default null, p_unowned boolean default false,
  p_language text default null, p_program uuid default null, p_overdue boolean default false,
  p_after_at timestamptz default null, p_after_id uuid default null, p_limit int default 50)
returns setof public.intake_queue_row language plpgsql stable set search_path = '' as $$
declare v_ids uuid[];
begin
  execute 'select array(select id from public.intakes where '
    || case p_scope when 'closed' then 'status in (''closed'', ''connected'')' else 'status <> ''closed'' and status <> ''connected''' end
    || case when p_status is null then '' else ' and status = $1' end
    || case when p_owner is null then '' else ' and owner_id = $2' end
    || case when p_unowned then ' and owner_id is null' else '' end
    || case when p_language is null then '' else ' and language = $3' end
    || case when p_program is null then '' else ' and program_id = $4' end
    || case when p_overdue then ' and received_at < (select private.overdue_before())' else '' end
    || case when p_after_at is null then '' when p_scope = 'closed' then ' and (received_at, id) < ($5, $6)' else ' and (received_at, id) > ($5, $6)' end
    || case p_scope when 'closed' then ' order by received_at desc, id desc' else ' order by received_at, id' end
    || ' limit $7)'
  into v_ids using p_status, p_owner, p_language, p_program, p_after_at, p_after_id, least(greatest(p_limit, 1), 200);
  return query select * from private.intake_queue_rows(v_ids);
end $$;
comment on function public.list_intakes is
  'The queue, at most 200 rows after the keyset (p_after_at, p_after_id): p_scope open (longest waiting first) or closed (newest first), with filters. days_waiting are business days; due_on is the last day within the standard. Coordinators only; others get no rows.';
grant execute on function public.list_intakes to authenticated;

create function public.count_intakes() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('open', count(*), 'unowned', count(*) filter (where owner_id is null), 'mine', count(*) filter (where owner_id = (select auth.uid())),
    'overdue', count(*) filter (where received_at < (select private.overdue_before())))
  from public.intakes where status <> 'closed' and status <> 'connected'
$$;
comment on function public.count_intakes is 'Counts of open requests as {open, unowned, mine, overdue} under the caller''s policies.';
grant execute on function public.count_intakes to authenticated;

create function private.search_intakes(p_term text) returns setof public.intake_queue_row
language plpgsql security definer set search_path = '' as $$
declare
  v_term text := trim(p_term);
  v_ids uuid[];
begin
  perform private.require_role('coordinator');
  if length(v_term) < 2 then return; end if;
  if upper(v_term) ~ '^[2-9CFGHJMPQRVWX]{3}-?[2-9CFGHJMPQRVWX]{3}$' then
    v_ids := array(select id from public.intakes where reference = upper(left(v_term, 3) || '-' || right(v_term, 3)));
  elsif v_term like '%@%' then
    v_ids := array(select intake_id from public.intake_contacts where email = lower(v_term) limit 20);
  elsif length(regexp_replace(v_term, '\D', '', 'g')) >= 10 and v_term !~ '[[:alpha:]]' then
    v_ids := array(select intake_id from public.intake_contacts where phone_normalized = private.normalize_phone(v_term) limit 20);
  end if;
  if coalesce(cardinality(v_ids), 0) = 0 then
    v_ids := array(select c.intake_id from public.intake_contacts c join public.intakes i on i.id = c.intake_id
      where lower(c.full_name) like '%' || replace(replace(replace(lower(v_term), '\', '\\'), '%', '\%'), '_', '\_') || '%'
      order by i.received_at desc limit 20);
  end if;
  perform private.log_read('intakes', 'search', jsonb_build_object('found', coalesce(cardinality(v_ids), 0)));
  return query select * from private.intake_queue_rows(v_ids);
end $$;
create function public.search_intakes(p_term text) returns setof public.intake_queue_row language sql set search_path = '' as $$ select * from private.search_intakes(p_term) $$;
comment on function public.search_intakes is 'At most 20 requests by reference, full phone number, full mail address, or part of a name. The search is logged, its words are not. DNIED.';
grant execute on function public.search_intakes, private.search_intakes to authenticated;

-- Opening one ----------------------------------------------------------------------------------

create function private.intake_duplicates(p_id uuid) returns jsonb language sql stable security definer
set search_path = '' set pg_trgm.similarity_threshold = 0.6 as $$
  select coalesce(jsonb_agg(to_jsonb(d) order by d.received_at desc), '[]') from (
    select i.id, i.reference, i.status, i.received_at, c.full_name, c.phone, c.email, i.county, i.language,
      c.phone_normalized = me.phone_normalized as same_phone, c.email = me.email as same_email,
      extensions.similarity(lower(c.full_name), lower(me.full_name)) >= 0.6 as similar_name,
      (select k.is_same_person from public.intake_duplicate_decisions k
        where k.intake_id = least(i.id, p_id) and k.other_id = greatest(i.id, p_id) order by k.decided_at desc limit 1) as is_same_person
    from public.intake_contacts me
    join public.intake_contacts c on c.intake_id <> me.intake_id
      and (c.phone_normalized = me.phone_normalized or c.email = me.email or lower(c.full_name) operator(extensions.%) lower(me.full_name))
    join public.intakes i on i.id = c.intake_id
    where me.intake_id = p_id
    order by i.received_at desc limit 10) d
$$;
comment on function private.intake_duplicates is 'Up to ten other requests with the same phone or mail or a much alike name, and what was decided of each.';

create function private.open_intake(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('coordinator');
  select jsonb_build_object(
    'intake', to_jsonb(q), 'close_reason', i.close_reason, 'locale', i.locale, 'jurisdiction', i.jurisdiction,
    'contact', to_jsonb(c) - 'intake_id' - 'phone_normalized',
    'health', to_jsonb(h) - 'intake_id',
    'program_name', (select jsonb_object_agg(t.locale, t.name) from public.program_texts t where t.program_id = i.program_id),
    'plan_name', (select p.name from public.coverage_plans p where p.id = c.plan_id),
    'consents', (select coalesce(jsonb_agg(to_jsonb(k) - 'intake_id' order by k.kind), '[]') from public.intake_consents k where k.intake_id = i.id),
    'attempts', (select coalesce(jsonb_agg(to_jsonb(t) - 'intake_id' || jsonb_build_object('by_name', coalesce(a.full_name, a.email)) order by t.attempted_at desc), '[]')
      from public.intake_attempts t left join public.accounts a on a.user_id = t.attempted_by where t.intake_id = i.id),
    'events', (select coalesce(jsonb_agg(to_jsonb(e) - 'intake_id' || jsonb_build_object('by_name', coalesce(a.full_name, a.email), 'to_owner_name', coalesce(o.full_name, o.email)) order by e.happened_at desc), '[]')
      from public.intake_events e left join public.accounts a on a.user_id = e.actor_id left join public.accounts o on o.user_id = e.to_owner_id where e.intake_id = i.id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'to_email', m.to_email, 'status', m.status, 'error_code', m.error_code, 'queued_at', m.queued_at, 'sent_at', m.sent_at,
        'is_suppressed', exists (select from public.suppressed_addresses s where s.email = m.to_email)) order by m.queued_at desc), '[]')
      from public.messages m where m.subject_id = i.id and m.kind <> 'intake_notice' and m.replaced_by is null),
    'duplicates', private.intake_duplicates(i.id),
    'commands', (select coalesce(jsonb_agg(k.command order by k.command), '[]') from private.intake_commands() k where k.from_status = i.status))
  into v_result
  from public.intakes i
  join private.intake_queue_rows(array[p_id]) q on true
  join public.intake_contacts c on c.intake_id = i.id
  left join public.intake_health h on h.intake_id = i.id
  where i.id = p_id;
  if v_result is null then perform private.fail('NTFND', 'no such request'); end if;
  perform private.log_read('intakes', p_id::text, jsonb_build_object('with', jsonb_build_array('contact', 'health')));
  return v_result;
end $$;
create function public.open_intake(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_intake(p_id) $$;
comment on function public.open_intake is
  'Everything about one request as {intake (queue row), close_reason, locale, jurisdiction, contact, health, program_name{locale}, plan_name, consents[], attempts[], events[], messages[], duplicates[], commands[]}. The opening is logged. Coordinators; DNIED, NTFND.';
grant execute on function public.open_intake, private.open_intake to authenticated;

-- supabase/schemas/90_clock.sql

-- Clock: what runs by itself, when it last ran, and the page that says so. Hosted, pg_cron runs these jobs; on one
-- machine supabase/local/clock.ts does. A job of kind `function` calls an Edge Function; the others are SQL.

create type private.clock_job_kind as enum ('sql', 'function');

create table private.clock_jobs (
  name text primary key,
  schedule text not null,
  kind private.clock_job_kind not null,
  target text not null,
  -- longer silence than this is a failure that is shown
  expected_within interval not null,
  -- a job that never ran is silent since then
  installed_at timestamptz not null default now()
);

create table private.clock_runs (
  id uuid primary key default gen_random_uuid(),
  job text not null references private.clock_jobs (name) on delete cascade,
  started_at timestamptz not null,
  finished_at timestamptz not null default clock_timestamp(),
  is_ok boolean not null,
  detail text
);

create table private.site_rebuilds (
  id uuid primary key default gen_random_uuid(),
  requested_at timestamptz not null default clock_timestamp(),
  reason text not null,
  started_at timestamptz,
  finished_at timestamptz,
  is_ok boolean,
  detail text
);

create index clock_runs_newest on private.clock_runs (job, started_at desc);
create index site_rebuilds_waiting on private.site_rebuilds (requested_at) where finished_at is null;

alter table private.clock_jobs enable row level security;
alter table private.clock_runs enable row level security;
alter table private.site_rebuilds enable row level security;
create policy nobody_directly on private.clock_jobs for select to authenticated using (false);
create policy nobody_directly on private.clock_runs for select to authenticated using (false);
create policy nobody_directly on private.site_rebuilds for select to authenticated using (false);

comment on table private.clock_jobs is 'What runs by itself and how often (cron, UTC).';
comment on table private.clock_runs is 'Each run of a job and whether it went well.';
comment on table private.site_rebuilds is 'Requests to build the public site again, and what came of them.';

-- Rebuilding the site ----------------------------------------------------------------------------

create function private.request_site_rebuild(p_reason text) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- one waiting request is enough for any number of changes
  if not exists (select from private.site_rebuilds where started_at is null and finished_at is null) then
    insert into private.site_rebuilds (reason) values (p_reason);
  end if;
  perform pg_notify('site_rebuild', '');
end $$;
comment on function private.request_site_rebuild is 'Asks for a build of the public site, once for all changes that wait.';

create function private.tg__request_site_rebuild() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform private.request_site_rebuild(tg_table_name || ' changed');
  return null;
end $$;
comment on function private.tg__request_site_rebuild is 'After any statement that changed what the site shows.';

do $$
declare t text;
begin
  foreach t in array array['organization', 'organization_texts', 'jurisdictions', 'locations', 'credential_types', 'credential_type_texts', 'terms', 'programs',
    'program_texts', 'program_limits', 'program_locations', 'program_terms', 'jobs', 'job_texts', 'job_places', 'job_requirements', 'job_requirement_texts',
    'job_terms', 'coverage_plans', 'consent_texts'] loop
    execute format('create trigger request_site_rebuild after insert or update or delete on public.%I for each statement execute function private.tg__request_site_rebuild()', t);
  end loop;
end $$;

create function private.begin_site_rebuild() returns uuid language plpgsql security definer set search_path = '' as $$
declare v_id uuid;
begin
  perform private.require_service();
  select id into v_id from private.site_rebuilds where started_at is null and finished_at is null order by requested_at limit 1 for update skip locked;
  if v_id is not null then update private.site_rebuilds set started_at = clock_timestamp() where id = v_id; end if;
  return v_id;
end $$;
create function private.finish_site_rebuild(p_id uuid, p_is_ok boolean, p_detail text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  update private.site_rebuilds set finished_at = clock_timestamp(), is_ok = p_is_ok, detail = left(p_detail, 2000) where id = p_id;
end $$;
create function public.begin_site_rebuild() returns uuid language sql set search_path = '' as $$ select private.begin_site_rebuild() $$;
create function public.finish_site_rebuild(p_id uuid, p_is_ok boolean, p_detail text default null) returns void language sql set search_path = '' as $$ select private.finish_site_rebuild(p_id, p_is_ok, p_detail) $$;
comment on function public.begin_site_rebuild is 'Takes the oldest waiting build request; its id, or null when nothing waits. Service only.';
comment on function public.finish_site_rebuild is 'Keeps how the build went. Service only.';
grant execute on function public.begin_site_rebuild, public.finish_site_rebuild, private.begin_site_rebuild, private.finish_site_rebuild to service_role;

-- Jobs -----------------------------------------------------------------------------------------

create function private.purge_expired() returns void language sql security definer set search_path = '' as $$
  delete from private.rate_limit_hits where window_starts_at < now() - interval '2 days';
  delete from private.intake_submissions where submitted_at < now() - interval '30 days';
  delete from private.clock_runs where started_at < now() - interval '30 days';
  delete from private.site_rebuilds where finished_at < now() - interval '30 days';
$$;
comment on function private.purge_expired is 'Removes what is kept only for a while: rate-limit counts (2 days), submission keys, runs and builds (30 days).';

create function private.rebuild_on_opening_and_closing() returns void language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.jobs where status = 'published' and (
      opens_at between now() - interval '1 hour' and now() or closes_at between now() - interval '1 hour' and now())
      and not exists (select from private.site_rebuilds where requested_at > greatest(case when opens_at <= now() then opens_at end, case when closes_at <= now() then closes_at end))) then
    perform private.request_site_rebuild('a job opened or closed by time');
  end if;
end $$;
comment on function private.rebuild_on_opening_and_closing is 'Asks for a build when a posting''s opening or closing time passed within the hour and no build was asked for since.';

insert into private.clock_jobs (name, schedule, kind, target, expected_within) values
  ('send-messages', '* * * * *', 'function', 'send-messages', '5 minutes'),
  ('rebuild-site', '* * * * *', 'function', 'rebuild-site', '10 minutes'),
  ('open-and-close-jobs', '*/5 * * * *', 'sql', 'private.rebuild_on_opening_and_closing()', '20 minutes'),
  ('verify-audit-chain', '10 9 * * *', 'sql', 'private.verify_audit_chain()', '26 hours'),
  ('purge-expired', '40 9 * * *', 'sql', 'private.purge_expired()', '26 hours');

create function private.record_clock_run(p_job text, p_started_at timestamptz, p_is_ok boolean, p_detail text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  insert into private.clock_runs (job, started_at, is_ok, detail) values (p_job, p_started_at, p_is_ok, left(p_detail, 2000));
end $$;
create function public.record_clock_run(p_job text, p_started_at timestamptz, p_is_ok boolean, p_detail text default null) returns void
language sql set search_path = '' as $$ select private.record_clock_run(p_job, p_started_at, p_is_ok, p_detail) $$;
comment on function public.record_clock_run is 'An Edge Function run by the clock says how it went. Service only.';
grant execute on function public.record_clock_run, private.record_clock_run to service_role;

create function private.run_clock_job(p_name text) returns void language plpgsql security definer set search_path = '' as $$
declare v_job private.clock_jobs%rowtype; v_started timestamptz := clock_timestamp();
begin
  select * into v_job from private.clock_jobs where name = p_name and kind = 'sql';
  if not found then perform private.fail('NTFND', 'no such SQL job'); end if;
  begin
    execute 'select ' || v_job.target;
    insert into private.clock_runs (job, started_at, is_ok) values (p_name, v_started, true);
  exception when others then
    insert into private.clock_runs (job, started_at, is_ok, detail) values (p_name, v_started, false, sqlstate || ' ' || sqlerrm);
  end;
end $$;
comment on function private.run_clock_job is 'Runs one SQL job and keeps how it went; a failure is kept, not raised.';

create function private.install_clock(p_functions_url text, p_secret text) returns void language plpgsql security definer set search_path = '' as $$
declare v_job private.clock_jobs%rowtype;
begin
  perform private.require_service();
  for v_job in select * from private.clock_jobs loop
    execute format('select cron.schedule(%L, %L, %L)', 'peerdesk-' || v_job.name, v_job.schedule, case v_job.kind
      when 'sql' then format('select private.run_clock_job(%L)', v_job.name)
      else format('select net.http_post(url := %L, headers := jsonb_build_object(''Authorization'', %L))', p_functions_url || '/' || v_job.target, 'Bearer ' || p_secret) end);
  end loop;
end $$;
comment on function private.install_clock is 'Hosted only, once, by the database owner: schedules every job with pg_cron, functions through pg_net with the clock''s secret.';

-- Nothing fails silently --------------------------------------------------------------------------

create function private.system_health() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'auditor');
  return jsonb_build_object(
    'checked_at', now(),
    'messages', (select jsonb_build_object('waiting', count(*) filter (where status in ('queued', 'sending')),
        'oldest_waiting_at', min(queued_at) filter (where status in ('queued', 'sending')))
      from public.messages where status in ('queued', 'sending'))
      || (select jsonb_build_object('given_up', count(*) filter (where status = 'given_up'), 'bounced', count(*) filter (where status in ('bounced', 'complained')),
        'suppressed', count(*) filter (where status = 'dropped' and error_code = 'SUPPRESSED'))
      from public.messages where status in ('given_up', 'bounced', 'complained', 'dropped') and replaced_by is null),
    'clock', (select jsonb_agg(jsonb_build_object('job', j.name, 'schedule', j.schedule, 'last_run_at', r.started_at, 'is_ok', r.is_ok, 'detail', r.detail,
        'is_late', coalesce(r.started_at, j.installed_at) < now() - j.expected_within) order by j.name)
      from private.clock_jobs j left join lateral (select * from private.clock_runs r where r.job = j.name order by r.started_at desc limit 1) r on true),
    'audit', (select to_jsonb(v) from public.audit_verifications v order by v.verified_at desc limit 1),
    'audit_events', (select coalesce(max(seq), 0) from public.audit_seals),
    'site', (select jsonb_build_object('waiting_since', min(requested_at) filter (where finished_at is null),
        'last_finished_at', max(finished_at), 'last_is_ok', (array_agg(is_ok order by finished_at desc nulls last))[1], 'last_detail', (array_agg(detail order by finished_at desc nulls last))[1])
      from private.site_rebuilds));
end $$;
create function public.system_health() returns jsonb language sql stable set search_path = '' as $$ select private.system_health() $$;
comment on function public.system_health is
  '{checked_at, messages{waiting, oldest_waiting_at, given_up, bounced, suppressed}, clock[{job, schedule, last_run_at, is_ok, detail, is_late}], audit (last verification), audit_events, site{waiting_since, last_finished_at, last_is_ok, last_detail}}. Admin, auditor; DNIED.';
grant execute on function public.system_health, private.system_health to authenticated;

-- supabase/schemas/95_reference.sql

-- Reference: rows that every deployment starts with. States, mail rules, kinds of credential with the rules their
-- issuers set, the controlled lists, Medicaid plans and the texts people agree to.
-- Every rule of a state carries the address where it was read on 2026-11-22. `is_official` is true only when the
-- issuer's, agency's or code's own text was seen. Where two sources disagree both stand, and the column holds the official one.
-- Deliberately missing: the organisation (it comes with the deployment) and anything a person decides later.

insert into public.jurisdictions (code, name_en, name_es) values
  ('US', 'United States', 'Estados Unidos'),
  ('US-OR', 'Oregon', 'Oregon'),
  ('US-NC', 'North Carolina', 'Carolina del Norte'),
  ('US-VA', 'Virginia', 'Virginia');

insert into public.message_rules (event, audience, kind) values
  ('intake_submitted', 'asker', 'intake_received'),
  ('intake_submitted', 'coordinators', 'intake_notice'),
  ('staff_invited', 'invitee', 'staff_invited'),
  ('message_given_up', 'admins', 'message_given_up');

-- Kinds of credential --------------------------------------------------------------------------
-- One statement, because the two of Virginia name each other. Null where no source gives the figure.

insert into public.credential_types (id, jurisdiction, issuer, issuer_url, lookup_url, number_hint, expiry_rule, valid_months,
  renewal_opens_days, renewal_due_days, late_renewal_days, training_hours, renewal_hours, pairs_with, checked_on) values
  ('or-thw-registry', 'US-OR', 'Oregon Health Authority, Equity and Inclusion Division', 'https://oregon.gov/oha/EI/Pages/THW-Become-Certified.aspx',
    'https://healthworkforceregistry.oregon.gov', 'As printed on the letter; no public format is known, and a person may hold two.', 'months_from_issue', 36, null, 60, 0, null, null, null, '2026-11-22'),
  ('or-pss-adult-addictions', 'US-OR', 'Oregon Health Authority, Equity and Inclusion Division', 'https://www.oregon.gov/oha/EI/Pages/THW-PSS.aspx',
    'https://healthworkforceregistry.oregon.gov', 'THW number, as printed on the letter.', 'months_from_issue', 36, 90, 60, 0, 40, 20, null, '2026-11-22'),
  ('or-pss-adult-mental-health', 'US-OR', 'Oregon Health Authority, Equity and Inclusion Division', 'https://www.oregon.gov/oha/EI/Pages/THW-PSS.aspx',
    'https://healthworkforceregistry.oregon.gov', 'THW number, as printed on the letter.', 'months_from_issue', 36, 90, 60, 0, 40, 20, null, '2026-11-22'),
  ('or-pss-family', 'US-OR', 'Oregon Health Authority, Equity and Inclusion Division', 'https://www.oregon.gov/oha/EI/Pages/THW-PSS.aspx',
    'https://healthworkforceregistry.oregon.gov', 'THW number, as printed on the letter.', 'months_from_issue', 36, 90, 60, 0, 40, 40, null, '2026-11-22'),
  ('or-pss-youth', 'US-OR', 'Oregon Health Authority, Equity and Inclusion Division', 'https://www.oregon.gov/oha/EI/Pages/THW-PSS.aspx',
    'https://healthworkforceregistry.oregon.gov', 'THW number, as printed on the letter.', 'months_from_issue', 36, 90, 60, 0, 40, 40, null, '2026-11-22'),
  ('or-pws', 'US-OR', 'Oregon Health Authority, Equity and Inclusion Division', 'https://oregon.gov/oha/EI/Pages/THW-Become-Certified.aspx',
    'https://healthworkforceregistry.oregon.gov', 'THW number, as printed on the letter.', 'months_from_issue', 36, null, 60, 0, 80, 20, null, '2026-11-22'),
  ('or-crm', 'US-OR', 'Mental Health & Addiction Certification Board of Oregon (MHACBO)', 'https://www.mhacbo.org/en/peers/crm',
    'https://www.mhacbo.org/en/peers/crm', 'As shown in Certemy.', 'months_from_issue', 24, null, null, 0, 40, 20, null, '2026-11-22'),
  ('or-oral-health-course', 'US-OR', 'Oregon Health Authority', 'https://www.oregon.gov/oha/ei/pages/how-to-become-a-thw.aspx', null, null, 'none', null, null, null, 0, 1.5, null, null, '2026-11-22'),
  ('or-suicide-risk-training', 'US-OR', 'An approved trainer', 'https://regulations.justia.com/states/oregon/chapter-309/division-19/section-309-019-0130',
    null, null, 'months_from_issue', 24, null, null, 0, 2, 2, null, '2026-11-22'),
  ('or-orientation', 'US-OR', 'The employer', 'https://regulations.justia.com/states/oregon/chapter-309/division-19/section-309-019-0130', null, null, 'none', null, null, null, 0, null, null, null, '2026-11-22'),
  ('nc-cpss', 'US-NC', 'North Carolina Certified Peer Support Specialist Program (NC DMH/DD/SUS with UNC School of Social Work)', 'https://pss.unc.edu/certification',
    'https://pss.unc.edu/certification/pssverify', 'Looked up by name.', 'month_end_after_months', 24, null, 0, 30, 70, 20, null, '2026-11-22'),
  ('va-prs-training', 'US-VA', 'Virginia Department of Behavioral Health and Developmental Services (DBHDS)', 'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/',
    null, null, 'none', null, null, null, 0, 72, null, null, '2026-11-22'),
  ('va-cprs', 'US-VA', 'Virginia Certification Board (VCB)', 'https://www.vacertboard.org/recertification-education-information', null, 'As printed on the certificate.', 'months_from_issue', 24, null, null, 0, 72, null, 'va-rprs', '2026-11-22'),
  ('va-rprs', 'US-VA', 'Virginia Board of Counseling (DHP)', 'https://www.dhp.virginia.gov/Boards/Counseling/ApplicantResources/RPRSapplicantinfo/',
    'https://www.dhp.virginia.gov/', 'As shown in the state''s licence lookup.', 'months_from_issue', 12, null, null, 0, null, 8, 'va-cprs', '2026-11-22'),
  ('driver-license', 'US', 'The state''s driver licence office', null, null, 'As printed on the card.', 'printed_date', null, null, null, 0, null, null, null, '2026-11-22'),
  ('auto-insurance', 'US', 'An insurance company', null, null, 'Policy number.', 'printed_date', null, null, null, 0, null, null, null, '2026-11-22'),
  ('cpr-first-aid', 'US', 'An approved trainer', null, null, 'As printed on the card.', 'printed_date', null, null, null, 0, null, null, null, '2026-11-22'),
  ('high-school-diploma', 'US', 'A school or testing service', null, null, null, 'none', null, null, null, 0, null, null, null, '2026-11-22');

insert into public.credential_type_texts (credential_type_id, locale, name, what_it_is, how_to_get) values
  ('or-thw-registry', 'en', 'Oregon THW registry number', 'The number the Oregon Health Authority gives to each Traditional Health Worker. Medicaid pays only for the work of people on the registry.',
    'You get it with your certificate when the state approves you. Download your letter at healthworkforceregistry.oregon.gov. Renew with the same email, or you may end up with two numbers.'),
  ('or-thw-registry', 'es', 'Número del registro THW de Oregon', 'El número que la Autoridad de Salud de Oregon (OHA) da a cada trabajador de salud tradicional (THW). Medicaid paga solo el trabajo de quienes están en el registro.',
    'Lo recibe con su certificado cuando el estado lo aprueba. Descargue su carta en healthworkforceregistry.oregon.gov. Renueve con el mismo correo electrónico; si no, podría terminar con dos números.'),
  ('or-pss-adult-addictions', 'en', 'Oregon Peer Support Specialist, adult addictions', 'State certificate for people in recovery from addiction or problem gambling who support adults on the same road.',
    'Finish a 40-hour training that the state has approved, and the 1.5-hour oral health course. Apply to the Oregon Health Authority within 3 years of the training. The state runs a background check; you have 7 days to give your consent online.'),
  ('or-pss-adult-addictions', 'es', 'Especialista de apoyo entre pares de Oregon, adicciones en adultos', 'Certificado estatal para personas en recuperación de una adicción o del juego problemático que apoyan a adultos en el mismo camino.',
    'Complete un curso de 40 horas aprobado por el estado y el curso de salud bucal de 1.5 horas. Solicite el certificado a la OHA en los 3 años siguientes al curso. El estado hace una revisión de antecedentes; usted tiene 7 días para dar su permiso en línea.'),
  ('or-pss-adult-mental-health', 'en', 'Oregon Peer Support Specialist, adult mental health', 'State certificate for people who have used mental health services and now support other adults.',
    'Finish a 40-hour training that the state has approved, and the 1.5-hour oral health course. Apply to the Oregon Health Authority within 3 years of the training. The state runs a background check; you have 7 days to give your consent online.'),
  ('or-pss-adult-mental-health', 'es', 'Especialista de apoyo entre pares de Oregon, salud mental de adultos', 'Certificado estatal para personas que han usado servicios de salud mental y ahora apoyan a otros adultos.',
    'Complete un curso de 40 horas aprobado por el estado y el curso de salud bucal de 1.5 horas. Solicite el certificado a la OHA en los 3 años siguientes al curso. El estado hace una revisión de antecedentes; usted tiene 7 días para dar su permiso en línea.'),
  ('or-pss-family', 'en', 'Oregon Peer Support Specialist, family support', 'State certificate for family members of people who have used services. They support other families.',
    'Finish a 40-hour training that the state has approved for family support, and the 1.5-hour oral health course. Apply to the Oregon Health Authority within 3 years of the training. You renew with 40 hours of classes, not 20.'),
  ('or-pss-family', 'es', 'Especialista de apoyo entre pares de Oregon, apoyo a familias', 'Certificado estatal para familiares de personas que han usado servicios. Apoyan a otras familias.',
    'Complete un curso de 40 horas aprobado por el estado para apoyo a familias y el curso de salud bucal de 1.5 horas. Solicite el certificado a la OHA en los 3 años siguientes al curso. Para renovar se piden 40 horas de clases, no 20.'),
  ('or-pss-youth', 'en', 'Oregon Peer Support Specialist, youth support', 'State certificate for people who used services when they were young and now support people up to age 30.',
    'Finish a 40-hour training that the state has approved for youth support, and the 1.5-hour oral health course. Apply to the Oregon Health Authority within 3 years of the training. You renew with 40 hours of classes, not 20.'),
  ('or-pss-youth', 'es', 'Especialista de apoyo entre pares de Oregon, apoyo a jóvenes', 'Certificado estatal para personas que usaron servicios en su juventud y ahora apoyan a personas de hasta 30 años.',
    'Complete un curso de 40 horas aprobado por el estado para apoyo a jóvenes y el curso de salud bucal de 1.5 horas. Solicite el certificado a la OHA en los 3 años siguientes al curso. Para renovar se piden 40 horas de clases, no 20.'),
  ('or-pws', 'en', 'Oregon Peer Wellness Specialist', 'State certificate for peers who support both health and recovery. Family and youth workers may hold this one too.',
    'Finish an 80-hour training that the state has approved, and the 1.5-hour oral health course. Apply to the Oregon Health Authority within 3 years of the training.'),
  ('or-pws', 'es', 'Especialista de bienestar entre pares de Oregon (PWS)', 'Certificado estatal para pares que apoyan tanto la salud como la recuperación. También puede obtenerlo quien apoya a familias o a jóvenes.',
    'Complete un curso de 80 horas aprobado por el estado y el curso de salud bucal de 1.5 horas. Solicite el certificado a la OHA en los 3 años siguientes al curso.'),
  ('or-crm', 'en', 'Certified Recovery Mentor (CRM)', 'A certificate of the board called MHACBO for people in recovery from addiction. It is not the same as the state''s Peer Support Specialist.',
    'Have 2 years in recovery and finish a 40-hour addiction peer training. Then apply to MHACBO. The state also asks recovery mentors to file the Peer Support Specialist form, so that Medicaid can pay.'),
  ('or-crm', 'es', 'Mentor de recuperación certificado (CRM)', 'Un certificado de la junta MHACBO para personas en recuperación de una adicción. No es lo mismo que el de especialista de apoyo entre pares del estado.',
    'Tenga 2 años en recuperación y complete un curso de 40 horas para pares en adicciones. Después haga su solicitud a MHACBO. El estado pide además la solicitud de especialista de apoyo entre pares para que Medicaid pueda pagar.'),
  ('or-oral-health-course', 'en', 'Oral health course of the Oregon Health Authority', 'A course of an hour and a half that the state asks for with your first certificate and each time you renew.', 'Take it online through the Oregon Health Authority and keep the certificate.'),
  ('or-oral-health-course', 'es', 'Curso de salud bucal de la OHA', 'Un curso de una hora y media que el estado pide con el primer certificado y en cada renovación.', 'Tómelo en línea con la Autoridad de Salud de Oregon (OHA) y guarde el comprobante.'),
  ('or-suicide-risk-training', 'en', 'Suicide risk training', 'Training on how to notice and respond to suicide risk. Oregon asks for 2 hours each 2 years, or 3 hours each 3 years.', 'We sign you up and pay for it. Give us the certificate.'),
  ('or-suicide-risk-training', 'es', 'Capacitación sobre riesgo de suicidio', 'Enseña a notar el riesgo de suicidio y a responder. Oregon pide 2 horas cada 2 años, o 3 horas cada 3 años.', 'Nosotros le inscribimos y la pagamos. Solo nos entrega el comprobante.'),
  ('or-orientation', 'en', 'Orientation', 'The introduction to our rules, your rights and the rights of the people we serve. Oregon wants it done within 30 days of hire.', 'We plan it with you in your first weeks. It is paid time.'),
  ('or-orientation', 'es', 'Orientación', 'La introducción a nuestras reglas, a sus derechos y a los de las personas que atendemos. Oregon la pide en los primeros 30 días de empleo.', 'La planeamos con usted en sus primeras semanas. Es tiempo pagado.'),
  ('nc-cpss', 'en', 'North Carolina Certified Peer Support Specialist', 'State certificate for people with lived experience and at least one year of recovery.',
    'Finish an approved course of at least 50 hours plus 20 more hours of training. You need a high school diploma or its equal, two reference forms, a signed code of ethics and $20. North Carolina takes no other state''s certificate in place of its own.'),
  ('nc-cpss', 'es', 'Especialista certificado de apoyo entre pares de Carolina del Norte', 'Certificado estatal para personas con experiencia vivida y al menos un año de recuperación.',
    'Tome un curso aprobado de al menos 50 horas y 20 horas más de clases. Le piden diploma de preparatoria o su equivalente, dos cartas de referencia, firmar el código de ética y $20. No se acepta el certificado de otro estado.'),
  ('va-prs-training', 'en', 'Virginia peer recovery specialist training', 'The course of the Virginia mental health department that every peer recovery specialist takes. It is reported to be 72 hours.', 'Sign up with a trainer that the department has approved. Keep the certificate.'),
  ('va-prs-training', 'es', 'Curso de especialista en recuperación entre pares de Virginia', 'El curso del departamento de salud mental de Virginia que toma todo especialista en recuperación entre pares. Se informa que dura 72 horas.', 'Inscríbase con un instructor aprobado por el departamento. Guarde el comprobante.'),
  ('va-cprs', 'en', 'Virginia Certified Peer Recovery Specialist (CPRS)', 'A certificate of the Virginia Certification Board. It comes first; the state registration builds on it.',
    'Finish the state''s peer training, gain 500 hours of paid or volunteer peer work, and pass an exam of 75 questions. Reports put the cost at about $175.'),
  ('va-cprs', 'es', 'Especialista certificado en recuperación entre pares de Virginia (CPRS)', 'Un certificado de la Junta de Certificación de Virginia. Va primero; el registro estatal se apoya en él.',
    'Complete el curso estatal para pares, reúna 500 horas de trabajo de par, pagadas o voluntarias, y apruebe un examen de 75 preguntas. Se informa un costo de unos $175.'),
  ('va-rprs', 'en', 'Virginia Registered Peer Recovery Specialist (RPRS)', 'The state''s registration with the Board of Counseling. Medicaid pays only when you hold both this and a current certificate.',
    'Hold a current CPRS or another certificate the state accepts. Then apply to the Virginia Board of Counseling. You renew each year with 8 hours of classes, at least 2 of them in ethics.'),
  ('va-rprs', 'es', 'Especialista registrado en recuperación entre pares de Virginia (RPRS)', 'El registro estatal ante la Junta de Consejería. Medicaid paga solo si usted tiene este registro y un certificado vigente.',
    'Tenga un CPRS vigente u otro certificado que el estado acepte. Después haga su solicitud a la Junta de Consejería de Virginia. Se renueva cada año con 8 horas de clases, al menos 2 de ética.'),
  ('driver-license', 'en', 'Driver license', 'A license that lets you drive where you work. We ask only when driving is part of the job.', 'Show it to us after we make you an offer. Please do not send it with your application.'),
  ('driver-license', 'es', 'Licencia de conducir', 'Una licencia que le permite manejar donde trabaja. La pedimos solo cuando manejar es parte del empleo.', 'Muéstrela después de recibir nuestra oferta. Por favor, no la envíe con su solicitud.'),
  ('auto-insurance', 'en', 'Proof of auto insurance', 'A card or letter that shows your car is insured now.', 'Ask your insurance company for the card, or download it. Show it to us before your first day.'),
  ('auto-insurance', 'es', 'Comprobante de seguro de auto', 'Una tarjeta o carta que muestra que su auto está asegurado hoy.', 'Pida la tarjeta a su compañía de seguros o descárguela. Muéstrela antes de su primer día.'),
  ('cpr-first-aid', 'en', 'CPR and first aid', 'A short class on what to do when someone is hurt or stops breathing.', 'We sign you up and pay for it. If you hold a card, show it to us.'),
  ('cpr-first-aid', 'es', 'RCP y primeros auxilios', 'Una clase corta sobre qué hacer cuando alguien se lastima o deja de respirar.', 'Nosotros le inscribimos y la pagamos. Si ya tiene la tarjeta, muéstrela.'),
  ('high-school-diploma', 'en', 'High school diploma or its equal', 'A diploma, a GED or another proof that equals it. North Carolina and Virginia ask for it with the certificate.', 'A copy is enough. Ask your school or testing service for a new one if yours is lost.'),
  ('high-school-diploma', 'es', 'Diploma de preparatoria o su equivalente', 'Un diploma, el GED u otro comprobante equivalente. Carolina del Norte y Virginia lo piden con el certificado.', 'Basta una copia. Si perdió la suya, pida otra a su escuela o al servicio de exámenes.');

insert into public.credential_type_sources (credential_type_id, rule, url, is_official) values
  ('or-thw-registry', 'Live rules stand in OAR 950-060 (older pages say 410-180). Applicants are 18 or older, not on the Medicaid exclusion list, and pass a background check.', 'https://secure.sos.state.or.us/oard/viewSingleRule.action?ruleVrsnRsn=288131', true),
  ('or-thw-registry', 'Applicants download their determination letter and see their status in the portal, live since 2024-04-01.', 'https://healthworkforceregistry.oregon.gov', true),
  ('or-thw-registry', 'The certificate lasts 3 years from its issue; no extensions. Renew at least 60 days before.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-thw-registry', 'Only services by certified workers on the registry can be paid by Medicaid (older page).', 'http://www.oregon.gov/oha/oei/Pages/THW-Certification-Applications.aspx', true),
  ('or-thw-registry', 'Renewing with another email can create a second THW number (older page).', 'https://www.oregon.gov/oha/EI/Pages/THW-Recertification-Process.aspx', true),
  ('or-pss-adult-addictions', 'Four specialisations: adult addictions, adult mental health, family support, youth support. Lived experience belongs to the definition.', 'https://oregon.gov/oha/ei/pages/thw-pss.aspx', true),
  ('or-pss-adult-addictions', 'A peer support specialist finishes 40 hours of approved training.', 'http://oregon.gov/oha/HSD/AMH-PD/Pages/Training-Certification.aspx', true),
  ('or-pss-adult-addictions', 'Apply within 3 years of the training. OHA checks the background of every applicant; consent is due within 7 days or the application closes.', 'https://www.oregon.gov/oha/ei/pages/how-to-become-a-thw.aspx', true),
  ('or-pss-adult-addictions', 'Three years from issue. Renewal takes 20 hours, at least 3 of them on suicide risk. More than 6 months after the end: competency test as well.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-pss-adult-addictions', 'Renew 60 to 90 days before the end (the programme page says at least 60).', 'https://oregon.gov/oha/ei/pages/thw-pss.aspx', true),
  ('or-pss-adult-mental-health', 'Four specialisations: adult addictions, adult mental health, family support, youth support. Lived experience belongs to the definition.', 'https://oregon.gov/oha/ei/pages/thw-pss.aspx', true),
  ('or-pss-adult-mental-health', 'A peer support specialist finishes 40 hours of approved training.', 'http://oregon.gov/oha/HSD/AMH-PD/Pages/Training-Certification.aspx', true),
  ('or-pss-adult-mental-health', 'Apply within 3 years of the training. OHA checks the background of every applicant; consent is due within 7 days or the application closes.', 'https://www.oregon.gov/oha/ei/pages/how-to-become-a-thw.aspx', true),
  ('or-pss-adult-mental-health', 'Three years from issue. Renewal takes 20 hours, at least 3 of them on suicide risk. More than 6 months after the end: competency test as well.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-pss-adult-mental-health', 'Washington and Idaho certificates in good standing are recognised.', 'https://www.oregon.gov/oha/EI/Pages/How-to-Become-a-THW.aspx', true),
  ('or-pss-family', 'Family support may be held as peer support or peer wellness specialist.', 'https://oregon.gov/oha/ei/pages/thw-pss.aspx', true),
  ('or-pss-family', 'Renewal of family and youth support takes 40 hours in 3 years, covering lived experience and ethics.', 'https://www.oregon.gov/oha/EI/Pages/THW-PSS.aspx', true),
  ('or-pss-family', 'Three years from issue; no extensions.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-pss-youth', 'Youth support is for people served who are not older than 30.', 'https://oregon.gov/oha/ei/pages/thw-pss.aspx', true),
  ('or-pss-youth', 'Renewal of family and youth support takes 40 hours in 3 years, covering lived experience and ethics.', 'https://www.oregon.gov/oha/EI/Pages/THW-PSS.aspx', true),
  ('or-pss-youth', 'Three years from issue; no extensions.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-pws', 'A peer wellness specialist finishes 80 hours of approved training.', 'http://oregon.gov/oha/HSD/AMH-PD/Pages/Training-Certification.aspx', true),
  ('or-pws', 'Three years from issue. Renewal takes 20 hours, at least 3 of them on suicide risk.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-crm', '40 hours of addiction peer training, 2 years of recovery, renewal every 2 years with 20 hours, 6 of them in ethics. A recovery mentor is not a PSS.', 'https://www.mhacbo.org/en/peers/crm', true),
  ('or-crm', 'OHA asks recovery mentors to file a THW application as peer support specialist too.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-oral-health-course', '1.5 hours at the first certificate and at each renewal.', 'https://www.oregon.gov/oha/ei/pages/how-to-become-a-thw.aspx', true),
  ('or-oral-health-course', 'The course is asked for again at renewal.', 'https://oregon.gov/oha/ei/pages/thw-recertification-process.aspx', true),
  ('or-suicide-risk-training', 'The personnel file holds proof of 2 hours each 2 years or 3 hours each 3 years (OAR 309-019-0130).', 'https://regulations.justia.com/states/oregon/chapter-309/division-19/section-309-019-0130', true),
  ('or-orientation', 'Orientation is done within 30 days of hire (OAR 309-019-0130).', 'https://regulations.justia.com/states/oregon/chapter-309/division-19/section-309-019-0130', true),
  ('nc-cpss', 'Approved courses now have at least 50 hours (40 live and 10 at home); some state pages still say 40.', 'https://pss.unc.edu/courses', true),
  ('nc-cpss', '20 further hours, at most 8 of them on children and families; 18 or older, lived experience, at least 1 year of recovery, diploma, two references, code of ethics, $20. The course counts for 2 years. No other state''s certificate is taken.', 'https://pss.unc.edu/certification', true),
  ('nc-cpss', 'Renewal every 2 years with 20 hours, due by the last day of the month.', 'https://pss.unc.edu/certification/recertification', true),
  ('nc-cpss', '30 days of late renewal for $20 more; after that the certificate has lapsed and one applies as new. Lookup is by name.', 'https://pss.unc.edu/frequently-asked-questions-faqs', true),
  ('va-prs-training', 'A peer recovery specialist has a high school diploma, signs the code of ethics, finishes the DBHDS training and holds a current certificate (12VAC35-250-30).', 'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/', true),
  ('va-prs-training', 'The training has 72 hours.', 'https://copelandcenter.com/peer-specialists/virginia', false),
  ('va-cprs', '72-hour course, 500 hours of peer experience, exam of 75 questions, about $175.', 'https://copelandcenter.com/peer-specialists/virginia', false),
  ('va-cprs', 'Renewal every 2 years with at least 3 hours in ethics; the total number of hours is not confirmed.', 'https://www.vacertboard.org/recertification-education-information', true),
  ('va-cprs', 'Medicaid pays only with both an active registration and a current certificate.', 'https://www.dhp.virginia.gov/Boards/Counseling/ApplicantResources/RPRSapplicantinfo/', true),
  ('va-rprs', 'Registration comes on top of certification (18VAC115-70).', 'https://law.lis.virginia.gov/admincodefull/title18/agency115/chapter70', true),
  ('va-rprs', 'Renewal each year with 8 contact hours, at least 2 in ethics (18VAC115-70-60).', 'https://casetext.com/regulation/virginia-administrative-code/', true),
  ('va-rprs', 'An older summary says at least 1 hour in ethics.', 'http://www.townhall.virginia.gov/L/ViewChapter.cfm?chapterid=2940', true),
  ('va-rprs', 'Medicaid pays only with both an active registration and a current certificate.', 'https://www.dhp.virginia.gov/Boards/Counseling/ApplicantResources/RPRSapplicantinfo/', true),
  ('driver-license', 'In Oregon asked only where driving is an essential function or serves a business purpose (ORS 659A.347).', 'https://lawserver.com/law/state/oregon/or-statutes/oregon_statutes_659a-347', true),
  ('driver-license', 'In Oregon a date of birth is not asked before the first interview (HB 3187, 2025); a licence shows it.', 'https://www.wshblaw.com/publication-oregon-expands-employment-protections-under-hb-3187', false),
  ('high-school-diploma', 'North Carolina asks for a diploma or its equal.', 'https://pss.unc.edu/certification', true),
  ('high-school-diploma', 'Virginia asks for a diploma or its equal (12VAC35-250-30).', 'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/', true);

-- Controlled lists -----------------------------------------------------------------------------
-- Labels keep the words job boards use, so that postings can be found and exchanged.

insert into public.terms (id, kind, label_en, label_es) values
  ('peer-specialist', 'field', 'Peer Specialist', 'Especialista en apoyo entre pares'),
  ('other-behavioral-health-field', 'field', 'Other Behavioral, Mental, or Healthcare Field', 'Otro campo de la salud mental, conductual o general'),
  ('community-health-worker', 'field', 'Community Health Worker', 'Promotor o promotora de salud'),
  ('avoidant-personality-disorder', 'focus', 'Avoidant Personality Disorder', 'Trastorno de la personalidad por evitación'),
  ('dual-diagnosis', 'focus', 'Dual Diagnosis', 'Diagnóstico dual'),
  ('substance-related-disorders', 'focus', 'Substance-Related and Addictive Disorders', 'Trastornos relacionados con sustancias y adicciones'),
  ('first-episode-psychosis', 'focus', 'Early psychosis', 'Psicosis temprana'),
  ('depression', 'focus', 'Depression', 'Depresión'),
  ('anxiety', 'focus', 'Anxiety', 'Ansiedad'),
  ('bipolar-disorder', 'focus', 'Bipolar disorder', 'Trastorno bipolar'),
  ('addiction', 'issue', 'Addiction', 'Adicción'),
  ('coping-skills', 'issue', 'Coping Skills', 'Habilidades para afrontar'),
  ('substance-abuse', 'issue', 'Substance Abuse', 'Abuso de sustancias'),
  ('trauma', 'issue', 'Trauma', 'Trauma'),
  ('housing', 'issue', 'Housing', 'Vivienda'),
  ('loneliness', 'issue', 'Loneliness', 'Soledad'),
  ('leaving-hospital', 'issue', 'Coming home from hospital', 'Regreso a casa después del hospital'),
  ('ect', 'approach', 'ECT (electroconvulsive therapy)', 'TEC (terapia electroconvulsiva, ECT)'),
  ('person-centered', 'approach', 'Person-centered planning', 'Planificación centrada en la persona'),
  ('wrap', 'approach', 'Wellness Recovery Action Plan (WRAP)', 'Plan de acción para la recuperación del bienestar (WRAP)'),
  ('advance-directives', 'approach', 'Psychiatric advance directives', 'Directivas psiquiátricas anticipadas'),
  ('motivational-interviewing', 'approach', 'Motivational interviewing', 'Entrevista motivacional'),
  ('trauma-informed', 'approach', 'Trauma-informed care', 'Atención informada en trauma'),
  ('harm-reduction', 'approach', 'Harm reduction', 'Reducción de daños'),
  ('families', 'modality', 'Families', 'Familias'),
  ('individuals', 'modality', 'Individuals', 'Personas individuales'),
  ('groups', 'modality', 'Groups', 'Grupos'),
  ('peer-support', 'population', 'Peer Support', 'Apoyo entre pares'),
  ('people-with-addiction-issues', 'population', 'Individuals with Addiction Issues', 'Personas con problemas de adicción'),
  ('victims-of-crime-or-abuse', 'population', 'Victims of Crime/Abuse (VOC/VOA)', 'Víctimas de delito o abuso (VOC/VOA)'),
  ('racial-justice-allied', 'population', 'Racial Justice Allied', 'Aliados de la justicia racial'),
  ('youth-and-young-adults', 'population', 'Youth and young adults', 'Jóvenes'),
  ('adults', 'population', 'Adults', 'Adultos'),
  ('family-members', 'population', 'Parents and family members', 'Madres, padres y familiares'),
  ('people-without-housing', 'population', 'People without housing', 'Personas sin vivienda'),
  ('spanish-speakers', 'population', 'Spanish speakers', 'Personas que hablan español'),
  ('government', 'setting', 'Government', 'Gobierno'),
  ('milieu', 'setting', 'Milieu', 'Ambiente terapéutico (milieu)'),
  ('non-profit', 'setting', 'Non-profit', 'Organización sin fines de lucro'),
  ('research', 'setting', 'Research Facilities/Labs/Clinical Trials', 'Centros de investigación, laboratorios y ensayos clínicos'),
  ('residential-treatment', 'setting', 'Residential Treatment Facilities (RTC)', 'Centros de tratamiento residencial (RTC)'),
  ('schools', 'setting', 'Schools', 'Escuelas'),
  ('home-health', 'setting', 'Home Health/In-home', 'Atención a domicilio'),
  ('forensic', 'setting', 'Forensic', 'Ámbito forense'),
  ('outpatient', 'setting', 'Outpatient clinic', 'Clínica ambulatoria'),
  ('recovery-center', 'setting', 'Community recovery center', 'Centro comunitario de recuperación'),
  ('hospital', 'setting', 'Hospital', 'Hospital'),
  ('telehealth', 'setting', 'Phone and video', 'Teléfono y video');

-- Medicaid plans -------------------------------------------------------------------------------
-- Oregon's plans changed twice in early 2026; a plan is offered on days from valid_from to valid_until.
-- The contracts awarded in 2019 began on 2020-01-01. The official list of 2026 was not seen: check before launch.

insert into public.coverage_plans (id, name, jurisdiction, valid_from, valid_until, source_url) values
  ('or-open-card', 'Open Card (fee-for-service, no CCO)', 'US-OR', '2020-01-01', null, 'https://www.oregon.gov/oha/hsd/ohp/pages/new-ohp.aspx'),
  ('or-health-share', 'Health Share of Oregon', 'US-OR', '2020-01-01', null, 'https://systemofcare.net/coordinated-care-organizations'),
  ('or-trillium', 'Trillium Community Health Plan', 'US-OR', '2020-01-01', null, 'https://systemofcare.net/coordinated-care-organizations'),
  ('or-pacificsource-lane', 'PacificSource Community Solutions (Lane County)', 'US-OR', '2020-01-01', '2026-01-31', 'https://www.klcc.org/health-medicine/2025-10-01/'),
  ('or-pacificsource-central', 'PacificSource Community Solutions (Central Oregon)', 'US-OR', '2020-01-01', null, 'https://stateofreform.com/news/oregon/2012/06/oha-approves-eight-new-coordinated-care-organization-health-plans/'),
  ('or-pacificsource-gorge', 'PacificSource Community Solutions (Columbia Gorge)', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-pacificsource-marion-polk', 'PacificSource Community Solutions (Marion and Polk)', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-advanced-health', 'Advanced Health', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-allcare', 'AllCare CCO', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-cascade', 'Cascade Health Alliance', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-columbia-pacific', 'Columbia Pacific CCO', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-eastern', 'Eastern Oregon CCO', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-ihn', 'InterCommunity Health Network CCO (IHN)', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-jackson', 'Jackson Care Connect', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-umpqua', 'Umpqua Health Alliance', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('or-yamhill', 'Yamhill Community Care', 'US-OR', '2020-01-01', null, 'https://oregoncounties.org/cco-contacts-announced-changes-underway/'),
  ('nc-medicaid', 'NC Medicaid (any plan)', 'US-NC', '2020-01-01', null, null),
  ('va-medicaid', 'Virginia Medicaid (any plan)', 'US-VA', '2020-01-01', null, null);

-- What people agree to -------------------------------------------------------------------------
-- Never edit a version that somebody has signed; add a new one with its date.

insert into public.consent_texts (kind, version, locale, body) values
  ('contact', '2026-11-01', 'en', 'I agree that you may reach me in the ways I chose, about this request only. You will not say why you call or write unless you know it is me. Calls, texts and email can be seen or heard by others. I can change this or stop it at any time.'),
  ('contact', '2026-11-01', 'es', 'Estoy de acuerdo con que se comuniquen conmigo por los medios que elegí, solo sobre esta solicitud. No dirán el motivo si no saben que están hablando conmigo. Otras personas podrían ver u oír llamadas, mensajes y correos. Puedo cambiar esto o pedir que paren en cualquier momento.'),
  ('privacy', '2026-11-01', 'en', 'I have had the chance to read the privacy notice. I agree that you keep what I tell you here and use it to answer this request. Only staff who work on it may see it. You will not give it to anyone else unless I agree in writing or the law says you must. I can take this back at any time. If I do not agree, I can still call you.'),
  ('privacy', '2026-11-01', 'es', 'Tuve la oportunidad de leer el aviso de privacidad. Estoy de acuerdo con que guarden lo que escribo aquí y lo usen para responder a esta solicitud. Solo puede verlo el personal que la atiende. No lo darán a nadie más, salvo que yo lo autorice por escrito o la ley lo exija. Puedo retirar este permiso en cualquier momento. Si no estoy de acuerdo, aun así puedo llamarles.'),
  ('name_program', '2026-11-01', 'en', 'In email to me, you may name the program I asked about. Other people could see that email. This is my choice, and saying no changes nothing about the help I get.'),
  ('name_program', '2026-11-01', 'es', 'En los correos que me envíen pueden nombrar el programa por el que pregunté. Otras personas podrían ver ese correo. Es mi decisión, y decir que no en nada cambia la ayuda que recibo.');
