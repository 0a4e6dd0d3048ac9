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
create type public.contact_way as enum ('call', 'text', 'email');

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

create function private.new_reference() returns text language sql volatile set search_path = '' as $$
  select string_agg(case when i = 4 then '-' else substr('23456789CFGHJMPQRVWX', 1 + get_byte(b, i) % 20, 1) end, '' order by i)
  from (select extensions.gen_random_bytes(8) as b) r, generate_series(1, 7) as i
$$;
comment on function private.new_reference is 'Six characters in two groups, without vowels and look-alikes, to be read over the phone: 64 million values.';

create function private.json_enums(p_value jsonb) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(array_agg(distinct v), '{}') from jsonb_array_elements_text(coalesce(p_value, '[]')) as v
$$;
comment on function private.json_enums is 'A JSON array of words as a text array without repeats; null is empty.';

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
-- Whether a job is open is computed from its status and dates, never stored. A draft may lack almost anything; what
-- publishing asks for stands in private.job_gaps (71). Nobody writes here directly: save_job and the commands of 71 do.

create type public.job_status as enum ('draft', 'published', 'closed', 'filled');
create type public.employment_type as enum ('full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer');
create type public.schedule_kind as enum ('fixed', 'varies');
create type public.workplace as enum ('in_person', 'hybrid', 'remote');
create type public.pay_unit as enum ('hour', 'year');
create type public.requirement_kind as enum ('credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving');
-- when a record check may first be asked about, for this job
create type public.fair_chance as enum ('after_interview', 'after_offer', 'required_by_law');
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
  fair_chance public.fair_chance not null default 'after_offer',
  -- the hiring team sifts without names
  hides_names boolean not null default false,
  -- counts saves; who saves says which one they opened, so nobody overwrites a change they never saw
  revision int not null default 1,
  updated_at timestamptz not null default now(),
  constraint jobs_slug_is_kebab check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint jobs_slug_is_unique unique (slug),
  constraint jobs_reference_is_unique unique (reference),
  constraint jobs_name_an_employment_type check (status = 'draft' or cardinality(employment_types) > 0),
  constraint jobs_schedule_days_are_iso_weekdays check (schedule_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  constraint jobs_fixed_schedule_has_days_and_hours check (
    status = 'draft' or schedule_kind <> 'fixed' or (cardinality(schedule_days) > 0 and starts_at_time is not null and ends_at_time is not null)),
  constraint jobs_hours_per_week_are_1_to_80 check (hours_per_week between 1 and 80),
  constraint jobs_pay_is_ordered check (pay_min > 0 and pay_max >= pay_min),
  constraint jobs_pay_is_whole check ((pay_min is null) = (pay_max is null) and (pay_min is null) = (pay_unit is null)),
  constraint jobs_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint jobs_open_before_they_close check (opens_at < closes_at),
  constraint jobs_published_have_pay_and_dates check (
    status = 'draft' or (pay_min is not null and closes_at is not null and published_at is not null)),
  constraint jobs_close_reason_is_short check (length(close_reason) between 1 and 400),
  constraint jobs_revision_counts_up check (revision > 0),
  constraint jobs_closed_at_matches_status check ((status in ('closed', 'filled')) = (closed_at is not null))
);

create function private.are_short(p_texts text[], p_max int) returns boolean language sql immutable set search_path = '' as $$
  select cardinality(p_texts) <= 40 and coalesce(bool_and(length(t) between 1 and p_max), true) from unnest(p_texts) as t
$$;
comment on function private.are_short is 'True when the list has at most 40 lines, none empty and none longer than p_max characters.';

create table public.job_texts (
  job_id uuid not null references public.jobs (id) on delete cascade,
  locale public.locale not null,
  title text not null,
  summary text not null default '',
  responsibilities text[] not null default '{}',
  benefits text[] not null default '{}',
  schedule_note text,
  workplace_note text,
  pay_note text,
  about_the_work text,
  primary key (job_id, locale),
  constraint job_texts_title_is_short check (length(title) between 1 and 120),
  constraint job_texts_summary_is_short check (length(summary) <= 800),
  constraint job_texts_responsibilities_are_short check (private.are_short(responsibilities, 600)),
  constraint job_texts_benefits_are_short check (private.are_short(benefits, 600)),
  constraint job_texts_schedule_note_is_short check (length(schedule_note) between 1 and 600),
  constraint job_texts_workplace_note_is_short check (length(workplace_note) between 1 and 600),
  constraint job_texts_pay_note_is_short check (length(pay_note) between 1 and 600),
  constraint job_texts_about_the_work_is_short check (length(about_the_work) between 1 and 4000)
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
  constraint job_requirement_texts_label_is_short check (length(label) between 1 and 400),
  constraint job_requirement_texts_how_to_get_is_short check (length(how_to_get) between 1 and 800)
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
-- NOTE: no writes; postings are kept by save_job and moved by the commands of 71.

create trigger touch before update on public.jobs for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.jobs for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_texts for each row execute function private.tg__audit('job_id,locale', '*');
create trigger audit after insert or update or delete on public.job_places for each row execute function private.tg__audit('job_id,location_id', '*');
create trigger audit after insert or update or delete on public.job_requirements for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_requirement_texts for each row execute function private.tg__audit('requirement_id,locale', '*');
create trigger audit after insert or update or delete on public.job_terms for each row execute function private.tg__audit('job_id,term_id', '*');

comment on table public.jobs is 'Postings: facts, pay, schedule, status.';
comment on table public.job_texts is 'A posting''s words per language.';
comment on table public.job_places is 'Where the work is, with the share of time at each place.';
comment on table public.job_requirements is 'What is required or preferred, typed, and when it falls due. Ids stay across saves; a save may delete a row, so refer to it with on delete set null and copy what must stay.';
comment on table public.job_requirement_texts is 'A requirement''s words per language.';
comment on table public.job_terms is 'The posting''s classification from the controlled lists.';

-- supabase/schemas/71_postings.sql

-- Postings, around the job: templates to begin from, the questions a job asks of its own, the attributes its reviews
-- rate, every version as it was published, and what was done with it when and by whom.
-- An application stays tied to the version it answered; so what stood in a version is retired, never deleted.
-- Deliberately missing: an open status. Whether a job takes applications follows from status and dates: job_accepts.

create type public.question_kind as enum ('short_text', 'long_text', 'yes_no', 'choice', 'many_choices', 'number');

-- from when the law of a place lets an employer ask about a record; the strictest place of a job counts
create table public.fair_chance_laws (
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  -- empty: the whole state
  city text not null default '',
  fair_chance public.fair_chance not null,
  law text not null,
  url text not null,
  primary key (jurisdiction, city),
  constraint fair_chance_laws_name_a_stage check (fair_chance <> 'required_by_law'),
  constraint fair_chance_laws_law_is_short check (length(law) between 1 and 200),
  constraint fair_chance_laws_url_is_an_address check (url ~ '^https?://')
);

-- what is often asked for, worded once: the editor's list to pick from, and what templates name
create table public.requirement_phrases (
  id text primary key,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  kind public.requirement_kind not null,
  due public.requirement_due not null,
  label_en text not null,
  label_es text not null,
  how_to_get_en text,
  how_to_get_es text,
  constraint requirement_phrases_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint requirement_phrases_are_not_credentials check (kind <> 'credential'),
  constraint requirement_phrases_labels_are_short check (length(label_en) between 1 and 400 and length(label_es) between 1 and 400),
  constraint requirement_phrases_have_both_ways_or_none check ((how_to_get_en is null) = (how_to_get_es is null))
);

-- `document` has the shape that save_job takes; a posting begun from it is an ordinary draft
create table public.job_templates (
  id text primary key,
  position smallint not null default 0,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  label_en text not null,
  label_es text not null,
  document jsonb not null,
  constraint job_templates_id_is_kebab check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint job_templates_labels_are_short check (length(label_en) between 1 and 120 and length(label_es) between 1 and 120),
  constraint job_templates_document_is_an_object check (jsonb_typeof(document) = 'object')
);

create table public.job_versions (
  job_id uuid not null references public.jobs (id) on delete cascade,
  version smallint not null,
  -- the whole posting as private.job_document gave it
  document jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references public.accounts (user_id) on delete set null,
  primary key (job_id, version),
  constraint job_versions_count_from_one check (version > 0)
);

create table public.job_events (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  command text not null,
  from_status public.job_status,
  to_status public.job_status not null,
  -- the version that the command made, and the closing date that it set
  version smallint,
  closes_at timestamptz,
  reason text,
  constraint job_events_reason_is_short check (length(reason) between 1 and 400)
);

create table public.job_questions (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  position smallint not null default 0,
  kind public.question_kind not null,
  is_required boolean not null default false,
  -- keys of the choices, in order; their words stand in job_question_texts.choice_labels at the same place
  choices text[] not null default '{}',
  -- answers that rule a person out: `yes` or `no`, or keys of choices; a number below knock_out_below does too
  knock_out_answers text[] not null default '{}',
  knock_out_below numeric(10, 2),
  retired_at timestamptz,
  constraint job_questions_choices_match_kind check ((kind in ('choice', 'many_choices')) = (cardinality(choices) between 2 and 20)
    and (kind in ('choice', 'many_choices') or cardinality(choices) = 0)),
  constraint job_questions_knock_out_matches_kind check (case kind
    when 'yes_no' then knock_out_answers <@ '{yes,no}' and cardinality(knock_out_answers) <= 1 and knock_out_below is null
    when 'choice' then knock_out_answers <@ choices and not knock_out_answers @> choices and knock_out_below is null
    when 'many_choices' then knock_out_answers <@ choices and not knock_out_answers @> choices and knock_out_below is null
    when 'number' then cardinality(knock_out_answers) = 0
    else cardinality(knock_out_answers) = 0 and knock_out_below is null end),
  constraint job_questions_that_knock_out_are_required check (is_required or (cardinality(knock_out_answers) = 0 and knock_out_below is null))
);

create table public.job_question_texts (
  question_id uuid not null references public.job_questions (id) on delete cascade,
  locale public.locale not null,
  label text not null,
  hint text,
  choice_labels text[] not null default '{}',
  -- what the candidate reads beside a question that knocks out
  knock_out_note text,
  primary key (question_id, locale),
  constraint job_question_texts_label_is_short check (length(label) between 1 and 400),
  constraint job_question_texts_hint_is_short check (length(hint) between 1 and 400),
  constraint job_question_texts_choice_labels_are_short check (private.are_short(choice_labels, 200)),
  constraint job_question_texts_knock_out_note_is_short check (length(knock_out_note) between 1 and 400)
);

create table public.job_attributes (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.jobs (id) on delete cascade,
  position smallint not null default 0,
  label text not null,
  retired_at timestamptz,
  constraint job_attributes_label_is_short check (length(label) between 1 and 120)
);

-- children in order; the newest of a job first; foreign keys
create index job_questions_job on public.job_questions (job_id, position);
create index job_attributes_job on public.job_attributes (job_id, position);
create index job_events_job on public.job_events (job_id, happened_at desc);
create index job_events_actor on public.job_events (actor_id);
create index job_versions_made_by on public.job_versions (made_by);
create index job_templates_jurisdiction on public.job_templates (jurisdiction);
create index requirement_phrases_jurisdiction on public.requirement_phrases (jurisdiction);

alter table public.fair_chance_laws enable row level security;
alter table public.requirement_phrases enable row level security;
alter table public.job_templates enable row level security;
alter table public.job_versions enable row level security;
alter table public.job_events enable row level security;
alter table public.job_questions enable row level security;
alter table public.job_question_texts enable row level security;
alter table public.job_attributes enable row level security;

create policy anyone_select on public.fair_chance_laws for select to anon, authenticated using (true);
create policy hiring_select on public.requirement_phrases for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_templates for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_versions for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_events for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy hiring_select on public.job_attributes for select to authenticated using ((select private.has_role('admin', 'hr', 'hiring_manager', 'auditor')));
create policy anyone_select_of_visible_job on public.job_questions for select to anon, authenticated
  using (exists (select from public.jobs j where j.id = job_id));
create policy anyone_select_of_visible_job on public.job_question_texts for select to anon, authenticated
  using (exists (select from public.job_questions q where q.id = question_id));

grant select on public.fair_chance_laws, public.job_questions, public.job_question_texts to anon, authenticated;
grant select on public.requirement_phrases, public.job_templates, public.job_versions, public.job_events, public.job_attributes to authenticated;
-- NOTE: no writes; save_job and the commands write. Attributes and versions are the team's, not the candidate's.

create trigger append_only before update on public.job_events for each row execute function private.tg__append_only();
create trigger append_only before update on public.job_versions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.fair_chance_laws for each row execute function private.tg__audit('jurisdiction,city', '*');
create trigger audit after insert or update or delete on public.requirement_phrases for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_templates for each row execute function private.tg__audit('id', 'label_en,label_es,jurisdiction');
create trigger audit after insert or update or delete on public.job_versions for each row execute function private.tg__audit('job_id,version', 'version');
create trigger audit after insert or update or delete on public.job_events for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_questions for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.job_question_texts for each row execute function private.tg__audit('question_id,locale', '*');
create trigger audit after insert or update or delete on public.job_attributes for each row execute function private.tg__audit('id', '*');

-- What others ask of a job ----------------------------------------------------------------------

create function private.job_accepts(p_job uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.jobs where id = p_job and status = 'published' and coalesce(opens_at <= now(), true) and closes_at > now())
$$;
comment on function private.job_accepts is 'True while people can apply: published, opened, and not past its closing date.';

create function private.current_job_version(p_job uuid) returns smallint language sql stable security definer set search_path = '' as $$
  select max(version) from public.job_versions where job_id = p_job
$$;
comment on function private.current_job_version is 'The newest version of the posting: what a new application answers. Null when it was never published.';

create function private.answer_knocks_out(p_question uuid, p_is_yes boolean, p_number numeric, p_choices text[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_or(case kind
    when 'yes_no' then (case when p_is_yes then 'yes' else 'no' end) = any (knock_out_answers) and p_is_yes is not null
    when 'number' then p_number < knock_out_below
    else p_choices && knock_out_answers end), false)
  from public.job_questions where id = p_question
$$;
comment on function private.answer_knocks_out is 'True when the posting says of this answer that whoever gives it cannot be hired for the job. It rejects nobody by itself.';
grant execute on function private.job_accepts, private.current_job_version to authenticated;

comment on table public.fair_chance_laws is 'From which stage the law of a place lets an employer ask about a record.';
comment on table public.requirement_phrases is 'What postings often ask for besides credentials, worded once in both languages, with the usual moment.';
comment on table public.job_templates is 'Job descriptions to begin a posting from, as save_job takes them.';
comment on table public.job_versions is 'Every posting as it was published: what applications answered. Append only.';
comment on table public.job_events is 'What was done with a posting, by whom and why. Append only.';
comment on table public.job_questions is 'What a job asks of its own. Ids stay across saves; one that stood in a version is retired, never deleted.';
comment on table public.job_question_texts is 'A question''s words per language.';
comment on table public.job_attributes is 'What reviews of a job''s applications rate. One that stood in a version is retired, never deleted.';

-- supabase/schemas/71_postings_commands.sql

-- Postings, moved: publish, put off or bring forward the closing date, close, fill, reopen, discard. A posting closes by
-- itself when its date passes; nothing is stored for that.

create function private.job_commands() returns table (command text, from_status public.job_status, to_status public.job_status, roles public.staff_role[])
language sql immutable set search_path = '' as $$
  values
    ('save', 'draft'::public.job_status, 'draft'::public.job_status, '{admin,hr}'::public.staff_role[]),
    ('save', 'published', 'published', '{admin,hr}'),
    ('discard', 'draft', null, '{admin,hr}'),
    ('publish', 'draft', 'published', '{admin,hr}'),
    ('extend', 'published', 'published', '{admin,hr}'),
    ('shorten', 'published', 'published', '{admin,hr}'),
    ('close', 'published', 'closed', '{admin,hr}'),
    ('fill', 'published', 'filled', '{admin,hr}'),
    ('reopen', 'closed', 'published', '{admin,hr}')
$$;
comment on function private.job_commands is 'The only moves of a posting, and who may make them; to nowhere: the draft is thrown away.';
grant execute on function private.job_commands to authenticated;

create function private.keep_job_version(p_job uuid) returns smallint language plpgsql security definer set search_path = '' as $$
declare v_version smallint := coalesce(private.current_job_version(p_job), 0) + 1;
begin
  insert into public.job_versions (job_id, version, document, made_by) values (p_job, v_version, private.job_document(p_job), auth.uid());
  return v_version;
end $$;
comment on function private.keep_job_version is 'Keeps the posting as it stands as its next version and gives its number. The caller holds the job''s lock.';

create function private.require_whole_job(p_job uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_gap text;
begin
  select field into v_gap from private.job_gaps(p_job) limit 1;
  if found then perform private.fail('INPUT', 'the posting is not whole', v_gap); end if;
end $$;
comment on function private.require_whole_job is 'Raises INPUT with the first field of job_gaps.';

create function private.warn_drafts_of_job(p_job uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.queue_messages('job_closing_early', a.id) from public.applications a where a.job_id = p_job and a.status = 'draft';
end $$;
comment on function private.warn_drafts_of_job is 'Tells everybody with an unfinished application that the job takes none any more, or only until its new date.';

create function private.begin_job_command(p_id uuid, p_command text, p_reason text) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs%rowtype; v_move record;
begin
  select * into v_job from public.jobs where id = p_id for update;
  if not private.has_role('admin', 'hr') then perform private.fail('DNIED', 'role missing'); end if;
  if v_job.id is null then perform private.fail('NTFND', 'no such job'); end if;
  select * into v_move from private.job_commands() c where c.command = p_command and c.from_status = v_job.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, v_job.status), v_job.status::text); end if;
  if not private.has_role(variadic v_move.roles) then perform private.fail('DNIED', 'role missing'); end if;
  if length(trim(p_reason)) > 400 then perform private.fail('INPUT', 'reason is too long', 'reason'); end if;
  return v_job;
end $$;
comment on function private.begin_job_command is 'Locks the posting, checks role and state. DNIED, NTFND, BADST(detail: the status now), INPUT(reason).';

create function private.record_job_event(p_job public.jobs, p_command text, p_to public.job_status, p_reason text, p_version smallint, p_closes_at timestamptz) returns void
language sql security definer set search_path = '' as $$
  insert into public.job_events (job_id, actor_id, command, from_status, to_status, reason, version, closes_at)
  values (p_job.id, auth.uid(), p_command, p_job.status, p_to, nullif(trim(p_reason), ''), p_version, p_closes_at)
$$;
comment on function private.record_job_event is 'Adds one step to a posting''s history.';

create function private.publish_job(p_id uuid, p_revision int) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs := private.begin_job_command(p_id, 'publish', null); v_result public.jobs;
begin
  if v_job.revision <> p_revision then perform private.fail('STALE', 'saved by somebody else meanwhile', v_job.revision::text); end if;
  perform private.require_whole_job(p_id);
  update public.jobs set status = 'published', published_at = now() where id = p_id returning * into v_result;
  perform private.record_job_event(v_job, 'publish', 'published', null, private.keep_job_version(p_id), v_result.closes_at);
  return v_result;
end $$;

create function private.move_job_closing(p_id uuid, p_command text, p_closes_at timestamptz, p_reason text) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs := private.begin_job_command(p_id, p_command, p_reason); v_result public.jobs;
begin
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'reason missing', 'reason'); end if;
  if p_closes_at is null or p_closes_at <= greatest(now(), coalesce(v_job.opens_at, now()))
    or (p_command = 'extend' and p_closes_at <= v_job.closes_at) or (p_command = 'shorten' and p_closes_at >= v_job.closes_at) then
    perform private.fail('INPUT', 'the new date does not fit', 'closes_at');
  end if;
  update public.jobs set status = 'published', closes_at = p_closes_at, closed_at = null, close_reason = null, revision = revision + 1 where id = p_id returning * into v_result;
  perform private.require_whole_job(p_id);
  perform private.record_job_event(v_job, p_command, 'published', p_reason, case when p_command = 'reopen' then private.keep_job_version(p_id) end, p_closes_at);
  if p_command = 'shorten' then perform private.warn_drafts_of_job(p_id); end if;
  return v_result;
end $$;
comment on function private.move_job_closing is 'Sets another closing date with a reason; see extend_job, shorten_job and reopen_job.';

create function private.end_job(p_id uuid, p_command text, p_to public.job_status, p_reason text) returns public.jobs language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs := private.begin_job_command(p_id, p_command, p_reason); v_result public.jobs;
begin
  if p_command = 'close' and v_job.closes_at > now() and nullif(trim(p_reason), '') is null then
    perform private.fail('INPUT', 'closing before the date needs a reason', 'reason');
  end if;
  update public.jobs set status = p_to, closed_at = now(), close_reason = nullif(trim(p_reason), '') where id = p_id returning * into v_result;
  perform private.record_job_event(v_job, p_command, p_to, p_reason, null, null);
  if v_job.closes_at > now() then perform private.warn_drafts_of_job(p_id); end if;
  return v_result;
end $$;
comment on function private.end_job is 'Ends a public posting; see close_job and fill_job.';

create function private.discard_job(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_job_command(p_id, 'discard', null);
  delete from public.jobs where id = p_id;
end $$;

create function public.publish_job(p_id uuid, p_revision int default null) returns public.jobs language sql set search_path = '' as $$ select * from private.publish_job(p_id, p_revision) $$;
create function public.extend_job(p_id uuid, p_closes_at timestamptz, p_reason text) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job_closing(p_id, 'extend', p_closes_at, p_reason) $$;
create function public.shorten_job(p_id uuid, p_closes_at timestamptz, p_reason text) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job_closing(p_id, 'shorten', p_closes_at, p_reason) $$;
create function public.reopen_job(p_id uuid, p_closes_at timestamptz, p_reason text) returns public.jobs language sql set search_path = '' as $$ select * from private.move_job_closing(p_id, 'reopen', p_closes_at, p_reason) $$;
create function public.close_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.end_job(p_id, 'close', 'closed', p_reason) $$;
create function public.fill_job(p_id uuid, p_reason text default null) returns public.jobs language sql set search_path = '' as $$ select * from private.end_job(p_id, 'fill', 'filled', p_reason) $$;
create function public.discard_job(p_id uuid) returns void language sql set search_path = '' as $$ select private.discard_job(p_id) $$;
comment on function public.publish_job is 'HR or admin publishes a draft, as they saw it (p_revision, null: as it is); the site rebuilds and version 1 is kept. INPUT(a field of job_gaps) for what is missing, STALE, BADST, NTFND, DNIED.';
comment on function public.extend_job is 'A later closing date (also after it passed), with a reason. INPUT(closes_at|reason), BADST, NTFND, DNIED.';
comment on function public.shorten_job is 'An earlier closing date that still lies ahead, with a reason; people with a draft are told. INPUT(closes_at|reason), BADST, NTFND, DNIED.';
comment on function public.reopen_job is 'A closed posting takes applications again until the new date, with a reason; a version is kept. INPUT(closes_at|reason|a field of job_gaps), BADST, NTFND, DNIED.';
comment on function public.close_job is 'Closes a public posting; it refuses at once. Before its date a reason is needed and people with a draft are told. INPUT(reason), BADST, NTFND, DNIED.';
comment on function public.fill_job is 'Marks a public posting as filled; before its date people with a draft are told. BADST, NTFND, DNIED.';
comment on function public.discard_job is 'Throws a draft away. BADST once it was published, NTFND, DNIED.';
grant execute on function public.publish_job, public.extend_job, public.shorten_job, public.reopen_job, public.close_job, public.fill_job, public.discard_job,
  private.publish_job, private.move_job_closing, private.end_job, private.discard_job to authenticated;

-- supabase/schemas/71_postings_reading.sql

-- Postings, read: the whole posting as one document, what is missing in it, and what the site is built from.

create function private.job_requirement_documents(p_job uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(r) - 'job_id' - 'position' || jsonb_build_object('texts', coalesce(
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'requirement_id' - 'locale') from public.job_requirement_texts t where t.requirement_id = r.id), '{}'))
      order by r.position, r.id), '[]')
  from public.job_requirements r where r.job_id = p_job
$$;
comment on function private.job_requirement_documents is 'A job''s requirements in order as [{id, kind, credential_type_id, is_required, due, due_days, texts{locale}}], as far as the caller may see them.';

create function private.job_question_documents(p_job uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(q) - 'job_id' - 'position' - 'retired_at' || jsonb_build_object('texts', coalesce(
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'question_id' - 'locale') from public.job_question_texts t where t.question_id = q.id), '{}'))
      order by q.position, q.id), '[]')
  from public.job_questions q where q.job_id = p_job and q.retired_at is null
$$;
comment on function private.job_question_documents is 'A job''s own questions in order as [{id, kind, is_required, choices[], knock_out_answers[], knock_out_below, texts{locale{label, hint, choice_labels[], knock_out_note}}}], as far as the caller may see them.';

create function private.job_document(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'slug', j.slug, 'reference', j.reference, 'program_id', j.program_id, 'jurisdiction', j.jurisdiction, 'employment_types', j.employment_types,
    'schedule_kind', j.schedule_kind, 'schedule_days', j.schedule_days, 'starts_at_time', j.starts_at_time, 'ends_at_time', j.ends_at_time,
    'hours_per_week', j.hours_per_week, 'workplace', j.workplace, 'remote_until', j.remote_until, 'pay_min', j.pay_min, 'pay_max', j.pay_max,
    'pay_unit', j.pay_unit, 'currency', j.currency, 'opens_at', j.opens_at, 'closes_at', j.closes_at, 'fair_chance', j.fair_chance, 'hides_names', j.hides_names,
    'texts', coalesce((select jsonb_object_agg(t.locale, to_jsonb(t) - 'job_id' - 'locale') from public.job_texts t where t.job_id = j.id), '{}'),
    'places', coalesce((select jsonb_agg(jsonb_build_object('location_id', p.location_id, 'share_percent', p.share_percent) order by p.share_percent desc, p.location_id)
      from public.job_places p where p.job_id = j.id), '[]'),
    'terms', coalesce((select jsonb_agg(t.term_id order by t.term_id) from public.job_terms t where t.job_id = j.id), '[]'),
    'requirements', private.job_requirement_documents(j.id),
    'questions', private.job_question_documents(j.id),
    'attributes', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'label', a.label) order by a.position, a.id)
      from public.job_attributes a where a.job_id = j.id and a.retired_at is null), '[]'))
  from public.jobs j where j.id = p_id
$$;
comment on function private.job_document is
  'The whole posting as save_job takes it: its facts by column name, texts{locale}, places[{location_id, share_percent}], terms[id], requirements[], questions[], attributes[{id, label}]. Retired questions and attributes are left out.';

-- What is missing ------------------------------------------------------------------------------

create function private.job_fair_chance(p_job uuid) returns public.fair_chance language sql stable security definer set search_path = '' as $$
  select coalesce(max(l.fair_chance), 'after_interview') from public.fair_chance_laws l
  where (l.jurisdiction, l.city) in (
    select j.jurisdiction, '' from public.jobs j where j.id = p_job
    union select p.jurisdiction, c from public.job_places jp join public.locations p on p.id = jp.location_id cross join lateral (values (''), (p.city)) as v (c) where jp.job_id = p_job)
$$;
comment on function private.job_fair_chance is 'The earliest stage at which the laws of the job''s state and places let us ask about a record; the strictest counts.';

create function private.job_gaps(p_job uuid) returns table (field text) language sql stable security definer set search_path = '' as $$
  with j as (select * from public.jobs where id = p_job)
  select g.field from j left join public.job_texts t on t.job_id = j.id and t.locale = 'en' cross join lateral (values
    (1, 'texts', t.job_id is null),
    (2, 'summary', t.summary = ''),
    (3, 'employment_types', cardinality(j.employment_types) = 0),
    (4, 'schedule_days', j.schedule_kind = 'fixed' and (cardinality(j.schedule_days) = 0 or j.starts_at_time is null or j.ends_at_time is null)),
    (5, 'pay_min', j.pay_min is null),
    (6, 'closes_at', j.closes_at is null or j.closes_at <= now()),
    (7, 'places', (select coalesce(sum(p.share_percent), case when j.workplace = 'remote' then 100 else 0 end) <> 100 from public.job_places p where p.job_id = j.id)),
    (8, 'requirements', not exists (select from public.job_requirements r where r.job_id = j.id)
      or exists (select from public.job_requirements r where r.job_id = j.id and r.kind <> 'credential'
        and not exists (select from public.job_requirement_texts x where x.requirement_id = r.id and x.locale = 'en'))),
    (9, 'questions', exists (select from public.job_questions q left join public.job_question_texts x on x.question_id = q.id and x.locale = 'en'
      where q.job_id = j.id and q.retired_at is null
        and (x.question_id is null or ((cardinality(q.knock_out_answers) > 0 or q.knock_out_below is not null) and x.knock_out_note is null)))),
    (10, 'fair_chance', j.fair_chance < private.job_fair_chance(j.id))) as g (n, field, is_missing)
  where g.is_missing order by g.n
$$;
comment on function private.job_gaps is
  'What keeps a posting from being public, by field, in the order of the form: texts, summary, employment_types, schedule_days, pay_min, closes_at, places (none, or shares that do not add up to 100), requirements, questions, fair_chance (earlier than the law allows). No row: complete.';

create function private.job_untranslated(p_job uuid) returns table (locale public.locale, field text) language sql stable security definer set search_path = '' as $$
  with languages as (select unnest(enum_range(null::public.locale)) as l), words as (
    select t.locale, '' as id, k.key as field from public.job_texts t cross join lateral jsonb_each(to_jsonb(t) - 'job_id' - 'locale') k
      where t.job_id = p_job and k.value not in ('null', '""', '[]')
    union all select t.locale, r.id::text, 'requirements' from public.job_requirements r join public.job_requirement_texts t on t.requirement_id = r.id where r.job_id = p_job
    union all select t.locale, q.id::text, 'questions' from public.job_questions q join public.job_question_texts t on t.question_id = q.id where q.job_id = p_job and q.retired_at is null)
  select languages.l, w.field from languages, (select distinct id, words.field from words) w
  where not exists (select from words o where o.locale = languages.l and o.id = w.id and o.field = w.field)
  group by 1, 2 order by 1, 2
$$;
comment on function private.job_untranslated is 'Words that one language has and another lacks: the language that lacks them and the column of job_texts, or requirements, or questions.';

-- What the site is built from ------------------------------------------------------------------

create view public.job_pages with (security_invoker = true) as
select j.id, j.slug, j.reference, j.status, j.jurisdiction, j.employment_types, j.schedule_kind, j.schedule_days, j.starts_at_time, j.ends_at_time,
  j.hours_per_week, j.workplace, j.remote_until, j.pay_min, j.pay_max, j.pay_unit, j.currency, j.opens_at, j.closes_at, j.published_at,
  j.closed_at, j.fair_chance, j.updated_at,
  (select p.slug from public.programs p where p.id = j.program_id) as program_slug,
  (select jsonb_object_agg(t.locale, to_jsonb(t) - 'job_id' - 'locale') from public.job_texts t where t.job_id = j.id) as texts,
  coalesce((select jsonb_agg(to_jsonb(l) - 'updated_at' || jsonb_build_object('share_percent', jp.share_percent) order by jp.share_percent desc, l.slug)
    from public.job_places jp join public.locations l on l.id = jp.location_id where jp.job_id = j.id), '[]') as places,
  coalesce((select jsonb_agg(to_jsonb(r) - 'job_id' || jsonb_build_object('texts',
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'requirement_id' - 'locale') from public.job_requirement_texts t where t.requirement_id = r.id))
      order by r.position, r.id)
    from public.job_requirements r where r.job_id = j.id), '[]') as requirements,
  coalesce((select jsonb_agg(to_jsonb(t) order by t.kind, t.id) from public.job_terms jt join public.terms t on t.id = jt.term_id where jt.job_id = j.id), '[]') as terms,
  coalesce((select jsonb_agg(to_jsonb(q) - 'job_id' - 'retired_at' || jsonb_build_object('texts',
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'question_id' - 'locale') from public.job_question_texts t where t.question_id = q.id))
      order by q.position, q.id)
    from public.job_questions q where q.job_id = j.id and q.retired_at is null), '[]') as questions
from public.jobs j;
create view public.published_jobs with (security_invoker = true) as
  select * from public.job_pages where status <> 'draft' and (opens_at is null or opens_at <= now());
grant select on public.job_pages, public.published_jobs to anon, authenticated;

comment on view public.job_pages is 'A row per job the caller may see, with everything its page shows as JSON; the preview reads drafts from it.';
comment on view public.published_jobs is 'The job_pages of what was ever published; what the site is built from.';

-- supabase/schemas/71_postings_saving.sql

-- Postings, saved: one document in, all or nothing. Whoever saves says which revision they opened; when somebody saved
-- meanwhile the save is refused (STALE) and nothing is lost on either side.

create function private.new_job_slug(p_title text) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  v_base text := trim(both '-' from left(regexp_replace(lower(extensions.unaccent(p_title)), '[^a-z0-9]+', '-', 'g'), 60));
  v_slug text;
begin
  if v_base = '' then v_base := 'job'; end if;
  select s into v_slug from (select case n when 1 then v_base else v_base || '-' || n end as s, n from generate_series(1, 10000) as n) c
  where not exists (select from public.jobs where slug = c.s) order by c.n limit 1;
  return v_slug;
end $$;
comment on function private.new_job_slug is 'The title as a free address: lower case, no accents, a number behind it when taken.';

create function private.save_job_texts(p_id uuid, p_texts jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from public.job_texts t where t.job_id = p_id and nullif(trim(p_texts -> t.locale::text ->> 'title'), '') is null;
  insert into public.job_texts (job_id, locale, title, summary, responsibilities, benefits, schedule_note, workplace_note, pay_note, about_the_work)
  select p_id, l.key::public.locale, trim(l.value ->> 'title'), coalesce(trim(l.value ->> 'summary'), ''),
    private.json_lines(l.value -> 'responsibilities'), private.json_lines(l.value -> 'benefits'), nullif(trim(l.value ->> 'schedule_note'), ''),
    nullif(trim(l.value ->> 'workplace_note'), ''), nullif(trim(l.value ->> 'pay_note'), ''), nullif(trim(l.value ->> 'about_the_work'), '')
  from jsonb_each(p_texts) l where nullif(trim(l.value ->> 'title'), '') is not null
  on conflict (job_id, locale) do update set title = excluded.title, summary = excluded.summary, responsibilities = excluded.responsibilities,
    benefits = excluded.benefits, schedule_note = excluded.schedule_note, workplace_note = excluded.workplace_note, pay_note = excluded.pay_note,
    about_the_work = excluded.about_the_work;
  if not exists (select from public.job_texts where job_id = p_id) then perform private.fail('INPUT', 'a title is missing', 'texts'); end if;
end $$;
comment on function private.save_job_texts is 'Keeps a posting''s words per language; a language without a title goes. INPUT(texts) when none is left.';

create function private.json_lines(p_value jsonb) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(array_agg(trim(v) order by n), '{}') from jsonb_array_elements_text(coalesce(nullif(p_value, 'null'), '[]')) with ordinality as e (v, n) where trim(v) <> ''
$$;
comment on function private.json_lines is 'A JSON array of lines in order, trimmed, without empty ones.';

create function private.save_job_requirements(p_id uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v_row jsonb; v_n int := 0; v_id uuid;
begin
  if jsonb_array_length(p_rows) > 40 then perform private.fail('INPUT', 'too many', 'requirements'); end if;
  delete from public.job_requirements r where r.job_id = p_id and not exists (select from jsonb_array_elements(p_rows) e where (e ->> 'id')::uuid = r.id);
  for v_row in select value from jsonb_array_elements(p_rows) loop
    v_n := v_n + 1;
    insert into public.job_requirements as r (id, job_id, position, kind, credential_type_id, is_required, due, due_days)
    values (coalesce((v_row ->> 'id')::uuid, gen_random_uuid()), p_id, v_n, (v_row ->> 'kind')::public.requirement_kind, nullif(v_row ->> 'credential_type_id', ''),
      (v_row ->> 'is_required')::boolean, (v_row ->> 'due')::public.requirement_due, (v_row ->> 'due_days')::smallint)
    on conflict (id) do update set position = excluded.position, kind = excluded.kind, credential_type_id = excluded.credential_type_id,
      is_required = excluded.is_required, due = excluded.due, due_days = excluded.due_days where r.job_id = p_id
    returning r.id into v_id;
    if v_id is null then perform private.fail('INPUT', 'the id belongs to another job', 'requirements'); end if;
    delete from public.job_requirement_texts t where t.requirement_id = v_id and nullif(trim(v_row -> 'texts' -> t.locale::text ->> 'label'), '') is null;
    insert into public.job_requirement_texts (requirement_id, locale, label, how_to_get)
    select v_id, l.key::public.locale, trim(l.value ->> 'label'), nullif(trim(l.value ->> 'how_to_get'), '')
    from jsonb_each(coalesce(v_row -> 'texts', '{}')) l where nullif(trim(l.value ->> 'label'), '') is not null
    on conflict (requirement_id, locale) do update set label = excluded.label, how_to_get = excluded.how_to_get;
  end loop;
end $$;
comment on function private.save_job_requirements is 'Keeps a posting''s requirements in the given order; ids stay, rows that are not named go. INPUT(requirements).';

create function private.save_job_questions(p_id uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v_row jsonb; v_n int := 0; v_id uuid; v_is_kept boolean;
begin
  if jsonb_array_length(p_rows) > 20 then perform private.fail('INPUT', 'too many', 'questions'); end if;
  for v_id, v_is_kept in select q.id, private.stood_in_a_version(p_id, 'questions', q.id) from public.job_questions q
    where q.job_id = p_id and q.retired_at is null and not exists (select from jsonb_array_elements(p_rows) e where (e ->> 'id')::uuid = q.id) loop
    if v_is_kept then update public.job_questions set retired_at = now() where id = v_id; else delete from public.job_questions where id = v_id; end if;
  end loop;
  for v_row in select value from jsonb_array_elements(p_rows) loop
    v_n := v_n + 1;
    -- what was asked once keeps its kind, so that old and new answers mean the same; another kind is another question
    if exists (select from public.job_questions q where q.id = (v_row ->> 'id')::uuid and q.kind::text <> v_row ->> 'kind' and private.stood_in_a_version(p_id, 'questions', q.id)) then
      perform private.fail('INPUT', 'a published question keeps its kind', 'questions');
    end if;
    insert into public.job_questions as q (id, job_id, position, kind, is_required, choices, knock_out_answers, knock_out_below)
    values (coalesce((v_row ->> 'id')::uuid, gen_random_uuid()), p_id, v_n, (v_row ->> 'kind')::public.question_kind, (v_row ->> 'is_required')::boolean,
      private.json_lines(v_row -> 'choices'), private.json_lines(v_row -> 'knock_out_answers'), (v_row ->> 'knock_out_below')::numeric)
    on conflict (id) do update set position = excluded.position, kind = excluded.kind, is_required = excluded.is_required, choices = excluded.choices,
      knock_out_answers = excluded.knock_out_answers, knock_out_below = excluded.knock_out_below, retired_at = null where q.job_id = p_id
    returning q.id into v_id;
    if v_id is null then perform private.fail('INPUT', 'the id belongs to another job', 'questions'); end if;
    delete from public.job_question_texts t where t.question_id = v_id and nullif(trim(v_row -> 'texts' -> t.locale::text ->> 'label'), '') is null;
    insert into public.job_question_texts (question_id, locale, label, hint, choice_labels, knock_out_note)
    select v_id, l.key::public.locale, trim(l.value ->> 'label'), nullif(trim(l.value ->> 'hint'), ''), private.json_lines(l.value -> 'choice_labels'), nullif(trim(l.value ->> 'knock_out_note'), '')
    from jsonb_each(coalesce(v_row -> 'texts', '{}')) l where nullif(trim(l.value ->> 'label'), '') is not null
    on conflict (question_id, locale) do update set label = excluded.label, hint = excluded.hint, choice_labels = excluded.choice_labels, knock_out_note = excluded.knock_out_note;
  end loop;
  if exists (select from public.job_questions q join public.job_question_texts t on t.question_id = q.id where q.job_id = p_id and q.retired_at is null
      and cardinality(t.choice_labels) <> cardinality(q.choices)) then
    perform private.fail('INPUT', 'every choice needs its words', 'questions');
  end if;
end $$;
comment on function private.save_job_questions is 'Keeps a posting''s own questions in the given order. Ids stay; a question that stood in a version is retired and keeps its kind. INPUT(questions).';

create function private.stood_in_a_version(p_job uuid, p_list text, p_id uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.job_versions v where v.job_id = p_job and v.document -> p_list @> jsonb_build_array(jsonb_build_object('id', p_id)))
$$;
comment on function private.stood_in_a_version is 'True when a question or attribute was part of the posting at any time that it was public.';

create function private.save_job_attributes(p_id uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v_row jsonb; v_n int := 0; v_id uuid; v_is_kept boolean;
begin
  if jsonb_array_length(p_rows) > 12 then perform private.fail('INPUT', 'too many', 'attributes'); end if;
  for v_id, v_is_kept in select a.id, private.stood_in_a_version(p_id, 'attributes', a.id) from public.job_attributes a
    where a.job_id = p_id and a.retired_at is null and not exists (select from jsonb_array_elements(p_rows) e where (e ->> 'id')::uuid = a.id) loop
    if v_is_kept then update public.job_attributes set retired_at = now() where id = v_id; else delete from public.job_attributes where id = v_id; end if;
  end loop;
  for v_row in select value from jsonb_array_elements(p_rows) where trim(value ->> 'label') <> '' loop
    v_n := v_n + 1;
    insert into public.job_attributes as a (id, job_id, position, label) values (coalesce((v_row ->> 'id')::uuid, gen_random_uuid()), p_id, v_n, trim(v_row ->> 'label'))
    on conflict (id) do update set position = excluded.position, label = excluded.label, retired_at = null where a.job_id = p_id returning a.id into v_id;
    if v_id is null then perform private.fail('INPUT', 'the id belongs to another job', 'attributes'); end if;
  end loop;
end $$;
comment on function private.save_job_attributes is 'Keeps what reviews rate, in the given order; one that stood in a version is retired. INPUT(attributes).';

create function private.save_job(p_id uuid, p_document jsonb, p_revision int) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_job public.jobs%rowtype; v_new public.jobs%rowtype; v_before jsonb; v_version smallint;
begin
  if not private.has_role('admin', 'hr') then perform private.fail('DNIED', 'role missing'); end if;
  select * into v_job from public.jobs where id = p_id for update;
  if v_job.id is null and p_revision is distinct from 0 then perform private.fail('NTFND', 'no such job'); end if;
  if v_job.id is not null and not exists (select from private.job_commands() c where c.command = 'save' and c.from_status = v_job.status) then
    perform private.fail('BADST', 'a closed posting is not changed', v_job.status::text);
  end if;
  if v_job.revision is distinct from nullif(p_revision, 0) then perform private.fail('STALE', 'saved by somebody else meanwhile', v_job.revision::text); end if;

  v_new := jsonb_populate_record(null::public.jobs, p_document);
  if v_job.status = 'published' and (v_new.closes_at is distinct from v_job.closes_at or (v_job.opens_at <= now() and v_new.opens_at is distinct from v_job.opens_at)) then
    perform private.fail('INPUT', 'dates of a public posting are moved by extend_job, shorten_job and close_job', 'closes_at');
  end if;
  if v_job.id is null then
    insert into public.jobs (id, slug, reference, jurisdiction, employment_types, schedule_kind, workplace)
    values (p_id, private.new_job_slug(coalesce(nullif(trim(p_document -> 'texts' -> 'en' ->> 'title'), ''), p_document -> 'texts' -> 'es' ->> 'title', '')),
      private.new_reference(), v_new.jurisdiction, '{}', 'varies', 'in_person');
  else
    v_before := private.job_document(p_id);
  end if;
  update public.jobs set program_id = v_new.program_id, jurisdiction = v_new.jurisdiction, employment_types = coalesce(v_new.employment_types, '{}'), schedule_kind = v_new.schedule_kind,
    schedule_days = coalesce(v_new.schedule_days, '{}'), starts_at_time = v_new.starts_at_time, ends_at_time = v_new.ends_at_time, hours_per_week = v_new.hours_per_week,
    workplace = v_new.workplace, remote_until = v_new.remote_until, pay_min = v_new.pay_min, pay_max = v_new.pay_max, pay_unit = v_new.pay_unit, currency = coalesce(v_new.currency, 'USD'),
    opens_at = v_new.opens_at, closes_at = v_new.closes_at, fair_chance = v_new.fair_chance, hides_names = v_new.hides_names
  where id = p_id;
  perform private.save_job_texts(p_id, coalesce(p_document -> 'texts', '{}'));
  delete from public.job_places where job_id = p_id and location_id not in (select (e ->> 'location_id')::uuid from jsonb_array_elements(coalesce(p_document -> 'places', '[]')) e);
  insert into public.job_places (job_id, location_id, share_percent)
  select p_id, (e ->> 'location_id')::uuid, (e ->> 'share_percent')::smallint from jsonb_array_elements(coalesce(p_document -> 'places', '[]')) e
  on conflict (job_id, location_id) do update set share_percent = excluded.share_percent;
  delete from public.job_terms where job_id = p_id and term_id <> all (private.json_lines(p_document -> 'terms'));
  insert into public.job_terms (job_id, term_id) select p_id, unnest(private.json_lines(p_document -> 'terms')) on conflict do nothing;
  perform private.save_job_requirements(p_id, coalesce(p_document -> 'requirements', '[]'));
  perform private.save_job_questions(p_id, coalesce(p_document -> 'questions', '[]'));
  perform private.save_job_attributes(p_id, coalesce(p_document -> 'attributes', '[]'));

  if v_before is distinct from private.job_document(p_id) then
    if v_job.status = 'published' then
      perform private.require_whole_job(p_id);
      v_version := private.keep_job_version(p_id);
    end if;
    if v_before is not null then update public.jobs set revision = revision + 1 where id = p_id; end if;
    insert into public.job_events (job_id, actor_id, command, from_status, to_status, version)
    values (p_id, auth.uid(), case when v_before is null then 'create' else 'save' end, v_job.status, coalesce(v_job.status, 'draft'), v_version);
  end if;
  return (select jsonb_build_object('id', id, 'slug', slug, 'reference', reference, 'revision', revision, 'status', status) from public.jobs where id = p_id);
end $$;
create function public.save_job(p_id uuid, p_document jsonb, p_revision int) returns jsonb language sql set search_path = '' as $$ select private.save_job(p_id, p_document, p_revision) $$;
comment on function public.save_job is
  'HR or admin keeps a whole posting, a new one with revision 0 and an id of the caller''s making. Gives {id, slug, reference, revision, status}. A public posting must stay whole and gets a new version. STALE(detail: the revision now), INPUT(field), BADST when closed, NTFND, DNIED.';
grant execute on function public.save_job, private.save_job to authenticated;

-- supabase/schemas/71_postings_screens.sql

-- Postings, on the desk: the list with its counts, and one posting opened for editing.

create function private.job_phase(p_job public.jobs) returns text language sql stable set search_path = '' as $$
  select case
    when p_job.status <> 'published' then p_job.status::text
    when p_job.closes_at <= now() then 'passed'
    when p_job.opens_at > now() then 'scheduled'
    when p_job.closes_at < now() + interval '7 days' then 'closing_soon'
    else 'open' end
$$;
comment on function private.job_phase is 'Where a posting stands today: draft, scheduled, open, closing_soon (within 7 days), passed (public, past its date, still to be decided), closed, filled.';

create function private.job_phase_condition(p_phase text) returns text language sql immutable set search_path = '' as $$
  select case p_phase
    when 'passed' then 'status = ''published'' and closes_at <= now()'
    when 'scheduled' then 'status = ''published'' and closes_at > now() and opens_at > now()'
    when 'closing_soon' then 'status = ''published'' and closes_at > now() and closes_at < now() + interval ''7 days'' and coalesce(opens_at <= now(), true)'
    when 'open' then 'status = ''published'' and closes_at >= now() + interval ''7 days'' and coalesce(opens_at <= now(), true)'
    else format('status = %L', p_phase) end
$$;
comment on function private.job_phase_condition is 'The same as a condition that a plan can use an index for; a test holds the two together.';

-- the list by date, drafts without a date last; words and numbers that somebody looks for
create index job_texts_title on public.job_texts using gin (title extensions.gin_trgm_ops);
create index jobs_reference_words on public.jobs using gin (reference extensions.gin_trgm_ops);
create index jobs_current on public.jobs (coalesce(closes_at, 'infinity'), id) where status in ('draft', 'published');
create index jobs_ended on public.jobs (closed_at, id) where status in ('closed', 'filled');

create function private.untranslated_jobs() returns setof uuid language sql stable security definer set search_path = '' as $$
  select job_id from public.job_texts group by job_id having count(*) < cardinality(enum_range(null::public.locale))
    or count(distinct (summary = '', responsibilities = '{}', benefits = '{}', schedule_note is null, workplace_note is null, pay_note is null, about_the_work is null)) > 1
  union select r.job_id from public.job_requirements r join public.job_requirement_texts t on t.requirement_id = r.id
    group by r.job_id, r.id having count(*) < cardinality(enum_range(null::public.locale))
  union select q.job_id from public.job_questions q join public.job_question_texts t on t.question_id = q.id where q.retired_at is null
    group by q.job_id, q.id having count(*) < cardinality(enum_range(null::public.locale))
$$;
comment on function private.untranslated_jobs is 'Every posting for which job_untranslated names something, in one pass.';

create type public.job_list_row as (
  id uuid, slug text, reference text, status public.job_status, phase text, title_en text, title_es text, cities text[], zone text, jurisdiction text,
  opens_at timestamptz, closes_at timestamptz, closed_at timestamptz, published_at timestamptz, sort_at timestamptz, updated_at timestamptz,
  -- null for those who may not see applications
  applications int, waiting int, drafts int, gaps text[], untranslated public.locale[]);

create function private.list_jobs(p_scope text, p_phase text, p_search text, p_untranslated boolean, p_after_at timestamptz, p_after_id uuid, p_limit int)
returns setof public.job_list_row language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids uuid[];
  v_sees boolean := private.has_role('hr', 'hiring_manager', 'auditor');
  v_key text := case p_scope when 'ended' then 'closed_at' else 'coalesce(closes_at, ''infinity'')' end;
begin
  perform private.require_role('admin', 'hr', 'hiring_manager', 'auditor');
  execute 'select array(select id from public.jobs j where status in (' || case p_scope when 'ended' then '''closed'', ''filled''' else '''draft'', ''published''' end || ')'
    || case when p_phase is null then '' else ' and ' || private.job_phase_condition(p_phase) end
    || case when nullif(trim(p_search), '') is null then '' else
      ' and id = any (array(select t.job_id from public.job_texts t where t.title ilike $1 union select r.id from public.jobs r where r.reference ilike $1))' end
    || case when p_untranslated then ' and id in (select private.untranslated_jobs())' else '' end
    || case when p_after_id is null then '' else format(' and (%s, id) %s ($2, $3)', v_key, case p_scope when 'ended' then '<' else '>' end) end
    || format(' order by %s %s, id %2$s limit $4)', v_key, case p_scope when 'ended' then 'desc' else 'asc' end)
  into v_ids using '%' || regexp_replace(trim(p_search), '([\\%_])', '\\\1', 'g') || '%', p_after_at, p_after_id, least(greatest(p_limit, 1), 200);
  return query select j.id, j.slug, j.reference, j.status, private.job_phase(j), en.title, es.title, w.cities, coalesce(w.zone, o.zone), j.jurisdiction,
    j.opens_at, j.closes_at, j.closed_at, j.published_at, case p_scope when 'ended' then j.closed_at else coalesce(j.closes_at, 'infinity') end, j.updated_at,
    case when v_sees then a.applications end, case when v_sees then a.waiting end, case when v_sees then a.drafts end,
    case when j.status = 'draft' then array(select g.field from private.job_gaps(j.id) g) else '{}' end, array(select distinct u.locale from private.job_untranslated(j.id) u)
  from unnest(v_ids) with ordinality as k (id, n) join public.jobs j on j.id = k.id cross join public.organization o
  left join public.job_texts en on en.job_id = j.id and en.locale = 'en' left join public.job_texts es on es.job_id = j.id and es.locale = 'es'
  cross join lateral (select array_agg(l.city order by p.share_percent desc, l.slug) as cities, (array_agg(l.zone order by p.share_percent desc, l.slug))[1] as zone
    from public.job_places p join public.locations l on l.id = p.location_id where p.job_id = j.id) w
  cross join lateral (select count(*) filter (where x.status <> 'draft')::int as applications, count(*) filter (where x.status = 'submitted')::int as waiting,
    count(*) filter (where x.status = 'draft')::int as drafts from public.applications x where x.job_id = j.id) a
  order by k.n;
end $$;
create function public.list_jobs(p_scope text default 'current', p_phase text default null, p_search text default null, p_untranslated boolean default false,
  p_after_at timestamptz default null, p_after_id uuid default null, p_limit int default 50)
returns setof public.job_list_row language sql stable set search_path = '' as $$
  select * from private.list_jobs(p_scope, p_phase, p_search, p_untranslated, p_after_at, p_after_id, p_limit) $$;
comment on function public.list_jobs is
  'Postings, at most 200: `current` (drafts and public) by closing date, or `ended` (closed, filled) newest first; after the keyset (sort_at, id). Filters: phase, words in title or number, lacking a translation. Admin, HR, hiring managers, auditors; DNIED.';

create function private.count_jobs() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'hiring_manager', 'auditor');
  return (select coalesce(jsonb_agg(jsonb_build_object('phase', phase, 'jobs', n)), '[]') from (
    select case when j.status <> 'published' then j.status::text when j.closes_at <= now() then 'passed' when j.opens_at > now() then 'scheduled'
      when j.closes_at < now() + interval '7 days' then 'closing_soon' else 'open' end as phase, count(*) as n from public.jobs j group by 1) p);
end $$;
create function public.count_jobs() returns jsonb language sql stable set search_path = '' as $$ select private.count_jobs() $$;
comment on function public.count_jobs is 'How many postings stand in each phase, [{phase, jobs}]; phases without any are left out. Admin, HR, hiring managers, auditors; DNIED.';

create function private.open_job(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_job public.jobs%rowtype; v_roles public.staff_role[];
begin
  perform private.require_role('admin', 'hr', 'hiring_manager', 'auditor');
  select * into v_job from public.jobs where id = p_id;
  if v_job.id is null then perform private.fail('NTFND', 'no such job'); end if;
  select array_agg(role) into v_roles from public.staff_roles where user_id = auth.uid();
  return jsonb_build_object(
    'id', v_job.id, 'slug', v_job.slug, 'reference', v_job.reference, 'status', v_job.status, 'phase', private.job_phase(v_job), 'revision', v_job.revision,
    'document', private.job_document(p_id), 'published_at', v_job.published_at, 'closed_at', v_job.closed_at, 'close_reason', v_job.close_reason,
    'version', private.current_job_version(p_id),
    'published_document', (select v.document from public.job_versions v where v.job_id = p_id order by v.version desc limit 1),
    'gaps', (select coalesce(jsonb_agg(g.field), '[]') from private.job_gaps(p_id) g),
    'asked_question_ids', (select coalesce(jsonb_agg(q.id), '[]') from public.job_questions q where q.job_id = p_id and private.stood_in_a_version(p_id, 'questions', q.id)),
    'fair_chance_from', private.job_fair_chance(p_id),
    'drafts', (select count(*) from public.applications a where a.job_id = p_id and a.status = 'draft'),
    'events', (select coalesce(jsonb_agg(to_jsonb(e) - 'job_id' || jsonb_build_object('by_name', coalesce(a.full_name, a.email), 'is_mine', e.actor_id is not distinct from auth.uid()) order by e.happened_at desc), '[]')
      from (select * from public.job_events where job_id = p_id order by happened_at desc limit 100) e left join public.accounts a on a.user_id = e.actor_id),
    'commands', (select coalesce(jsonb_agg(distinct c.command), '[]') from private.job_commands() c where c.from_status = v_job.status and c.roles && v_roles));
end $$;
create function public.open_job(p_id uuid) returns jsonb language sql stable set search_path = '' as $$ select private.open_job(p_id) $$;
comment on function public.open_job is
  'One posting for the editor: {id, slug, reference, status, phase, revision, document (as save_job takes it), published_document (newest version), version, gaps[], asked_question_ids[], fair_chance_from, drafts, events[] newest first, commands[]}. Admin, HR, hiring managers, auditors; DNIED, NTFND.';
grant execute on function public.list_jobs, public.count_jobs, public.open_job, private.list_jobs, private.count_jobs, private.open_job to authenticated;

-- supabase/schemas/72_candidates.sql

-- Candidates: people who apply. One row per account; a row without an account came in on paper.
-- Nobody reads this table: a candidate reads through the functions of 86, the hiring team through those of 77,
-- which hide names while a posting is sifted without them and keep who opened what.
-- Deliberately missing: birth date, home address, identity papers (Oregon HB 3187: not before the interview).
-- Two rows may be one human. A person on the team decides that (joined_to_id) and may take it back; nothing is merged.

create table public.candidates (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.accounts (user_id) on delete set null,
  email text,
  full_name text,
  called_name text,
  phone text,
  phone_normalized text generated always as (private.normalize_phone(phone)) stored,
  locale public.locale not null default 'en',
  contact_ways public.contact_way[] not null default '{email}',
  may_leave_message boolean not null default false,
  joined_to_id uuid references public.candidates (id) on delete set null,
  anonymised_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint candidates_have_one_account_each unique (user_id),
  constraint candidates_email_is_normalised check (email = lower(trim(email)) and private.is_email(email)),
  constraint candidates_full_name_is_short check (length(full_name) between 1 and 300),
  constraint candidates_called_name_is_short check (length(called_name) between 1 and 120),
  constraint candidates_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15),
  constraint candidates_name_a_way_to_reach check (cardinality(contact_ways) > 0),
  constraint candidates_do_not_join_themselves check (joined_to_id <> id),
  constraint candidates_anonymised_keep_nothing check (
    anonymised_at is null or (user_id is null and email is null and full_name is null and called_name is null and phone is null))
);

-- the hiring desk's search and the finding of duplicates; joined rows
create index candidates_email on public.candidates (email);
create index candidates_phone on public.candidates (phone_normalized);
create index candidates_name on public.candidates using gin (lower(full_name) extensions.gin_trgm_ops);
create index candidates_joined on public.candidates (joined_to_id);

alter table public.candidates enable row level security;
create policy nobody_directly on public.candidates for select to authenticated using (false);
-- NOTE: no grant at all: a read that hides no name and leaves no trace must not exist.

create trigger touch before update on public.candidates for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.candidates
  for each row execute function private.tg__audit('id', 'user_id,locale,joined_to_id,anonymised_at');

-- Who asks -------------------------------------------------------------------------------------

create function private.my_candidate_id() returns uuid language sql stable security definer set search_path = '' as $$
  select id from public.candidates where user_id = auth.uid()
$$;
comment on function private.my_candidate_id is 'The signed-in person''s candidate row, or null when they never applied.';

create function private.my_candidate_ids() returns uuid[] language sql stable security definer set search_path = '' as $$
  with mine as (select id, joined_to_id from public.candidates where user_id = auth.uid())
  select coalesce(array_agg(distinct c.id), '{}') from mine join public.candidates c
    on c.id = mine.id or (c.user_id is null and (c.joined_to_id in (mine.id, mine.joined_to_id) or c.id = mine.joined_to_id))
$$;
comment on function private.my_candidate_ids is 'Every candidate row that is the signed-in person: their own, and rows without an account (paper) that the team joined with it. Never another account''s, so that a mistaken join shows nobody a stranger.';

create function private.require_candidate() returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_account public.accounts%rowtype;
  v_id uuid;
begin
  select * into v_account from public.accounts where user_id = auth.uid();
  if not found then perform private.fail('DNIED', 'sign in first'); end if;
  insert into public.candidates as c (user_id, email, full_name, locale)
  values (v_account.user_id, v_account.email, v_account.full_name, v_account.locale)
  on conflict (user_id) do update set email = excluded.email
  returning c.id into v_id;
  return v_id;
end $$;
comment on function private.require_candidate is 'The signed-in person''s candidate row, made at need, with the address of their account; DNIED without an account.';

comment on table public.candidates is 'People who apply: name and how to reach them. Read only through functions.';

-- supabase/schemas/73_documents.sql

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

-- supabase/schemas/74_applications.sql

-- Applications: one person, one posting, from draft to hire. The status changes only through the commands below.
-- A decision not to go on is decided first and told later: until told_at is set, the candidate sees the state before
-- (private.candidate_status), so a candidate never reads these rows, only functions that ask it.
-- A draft's answers are an unchecked document that only its writer sees; typed answers (75) are made at submit.

create type public.application_status as enum
  ('draft', 'submitted', 'screening', 'interview', 'offer', 'clearing', 'hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create type public.application_source as enum
  ('our_site', 'staff_or_friend', 'job_board', 'social_media', 'event', 'training_program', 'community_partner', 'returning', 'other', 'not_said');
create type public.application_close_reason as enum (
  -- ours
  'other_candidate_chosen', 'required_credential_missing', 'experience_does_not_match', 'knock_out_answer', 'schedule_does_not_fit',
  'could_not_reach', 'job_closed', 'reference_not_suitable', 'check_not_passed', 'condition_not_met', 'entered_by_mistake',
  -- the candidate's
  'found_another_job', 'pay', 'schedule', 'place_or_travel', 'health_or_family', 'process_too_long', 'changed_my_mind', 'offer_lapsed', 'other');

create table public.applications (
  id uuid primary key default gen_random_uuid(),
  reference text not null,
  job_id uuid not null references public.jobs (id) on delete restrict,
  -- the posting as it stood when it was answered
  job_version smallint not null,
  candidate_id uuid not null references public.candidates (id) on delete restrict,
  status public.application_status not null default 'draft',
  status_at timestamptz not null default now(),
  submitted_at timestamptz,
  told_at timestamptz,
  close_reason public.application_close_reason,
  has_knock_out boolean not null default false,
  source public.application_source not null default 'not_said',
  locale public.locale not null,
  is_paper boolean not null default false,
  is_held boolean not null default false,
  anonymised_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint applications_answer_a_kept_version foreign key (job_id, job_version) references public.job_versions (job_id, version) on delete restrict,
  constraint applications_reference_reads_over_the_phone check (reference ~ '^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$'),
  constraint applications_reference_is_unique unique (reference),
  constraint applications_submitted_at_matches_status check ((status = 'draft') = (submitted_at is null)),
  constraint applications_told_at_only_when_not_selected check (told_at is null or status = 'not_selected'),
  constraint applications_close_reason_matches_status check (
    (status in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met')) = (close_reason is not null))
);

create table public.application_drafts (
  application_id uuid primary key references public.applications (id) on delete cascade,
  answers jsonb not null default '{}',
  revision int not null default 1,
  saved_at timestamptz not null default now(),
  constraint application_drafts_answers_are_sections check (jsonb_typeof(answers) = 'object'),
  constraint application_drafts_hold_at_most_200_kb check (pg_column_size(answers) <= 204800)
);

create table public.application_events (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  command text not null,
  from_status public.application_status,
  to_status public.application_status not null,
  reason public.application_close_reason,
  note text,
  -- whether the candidate was to be told of this step
  is_told boolean not null default false,
  constraint application_events_note_is_short check (length(note) between 1 and 2000)
);

-- one live application per posting and person
create unique index applications_one_live_per_job_and_candidate on public.applications (job_id, candidate_id)
  where status in ('draft', 'submitted', 'screening', 'interview', 'offer', 'clearing', 'hired');
-- the hiring desk (77): what waits, longest first, in all and by each filter; what has ended, newest first; what is decided
-- and not told; live refresh
create index applications_open on public.applications (status_at, id) include (status, has_knock_out)
  where status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_ended on public.applications (status_at, id)
  where status in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create index applications_untold on public.applications (status_at, id) where status = 'not_selected' and told_at is null;
create index applications_by_status on public.applications (status, status_at, id);
create index applications_by_job on public.applications (job_id, status, status_at, id);
create index applications_open_knocked_out on public.applications (status_at, id) include (status)
  where has_knock_out and status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_open_by_source on public.applications (source, status_at, id) include (status)
  where status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_open_by_language on public.applications (locale, status_at, id) include (status)
  where status in ('submitted', 'screening', 'interview', 'offer', 'clearing');
create index applications_ended_by_source on public.applications (source, status_at, id)
  where status in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create index applications_ended_by_language on public.applications (locale, status_at, id)
  where status in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met');
create index applications_changed on public.applications (updated_at desc) where status <> 'draft';
-- foreign keys, a person's applications, an application's timeline, reports over steps
create index applications_job_version on public.applications (job_id, job_version);
create index applications_candidate on public.applications (candidate_id, created_at desc);
create index application_events_application on public.application_events (application_id, happened_at);
create index application_events_actor on public.application_events (actor_id);
create index application_events_steps on public.application_events (to_status, happened_at);

alter table public.applications enable row level security;
alter table public.application_drafts enable row level security;
alter table public.application_events enable row level security;
create policy hiring_team_select_submitted on public.applications for select to authenticated
  using (status <> 'draft' and (select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy nobody_directly on public.application_drafts for select to authenticated using (false);
create policy hiring_team_select on public.application_events for select to authenticated
  using (to_status <> 'draft' and (select private.has_role('hr', 'hiring_manager', 'auditor')));
-- NOTE: not candidate_id: it would tie an application sifted without a name to one whose name is known (77)
grant select (id, reference, job_id, job_version, status, status_at, submitted_at, told_at, close_reason, has_knock_out, source, locale,
  is_paper, is_held, anonymised_at, created_at, updated_at) on public.applications to authenticated;
grant select on public.application_events to authenticated;
-- NOTE: no writes: every change is a command. NOTE: no grant on drafts: what is not sent is nobody's business.

create trigger touch before update on public.applications for each row execute function private.tg__touch();
create trigger append_only before update on public.application_events for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.applications for each row execute function private.tg__audit('id',
  'job_id,job_version,candidate_id,status,status_at,submitted_at,told_at,close_reason,has_knock_out,source,locale,is_paper,is_held,anonymised_at');
-- NOTE: autosaves are not audited row by row; that a draft came and went is kept by applications.
create trigger audit after insert or delete on public.application_drafts for each row execute function private.tg__audit('application_id', '');
create trigger audit after insert or update or delete on public.application_events for each row execute function private.tg__audit('id',
  'application_id,command,from_status,to_status,reason,is_told');

-- Moves ----------------------------------------------------------------------------------------

create function private.application_commands() returns table (
  command text, from_status public.application_status, to_status public.application_status, roles public.staff_role[], is_candidate boolean, is_clock boolean)
language sql immutable set search_path = '' as $$
  with open_status (s) as (values ('submitted'::public.application_status), ('screening'), ('interview'), ('offer'), ('clearing'))
  select c.command, c.from_status::public.application_status, c.to_status::public.application_status, c.roles::public.staff_role[], c.is_candidate, c.is_clock
  from (values
    ('submit', 'draft', 'submitted', '{}', true, false),
    ('start_screening', 'submitted', 'screening', '{hr,hiring_manager}', false, false),
    ('invite_to_interview', 'submitted', 'interview', '{hr,hiring_manager}', false, false),
    ('invite_to_interview', 'screening', 'interview', '{hr,hiring_manager}', false, false),
    ('move_back', 'screening', 'submitted', '{hr,hiring_manager}', false, false),
    ('move_back', 'interview', 'screening', '{hr,hiring_manager}', false, false),
    ('not_select', 'submitted', 'not_selected', '{hr,hiring_manager}', false, false),
    ('not_select', 'screening', 'not_selected', '{hr,hiring_manager}', false, false),
    ('not_select', 'interview', 'not_selected', '{hr,hiring_manager}', false, false),
    ('tell_not_selected', 'not_selected', 'not_selected', '{hr}', false, false),
    ('make_offer', 'interview', 'offer', '{hr}', false, false),
    ('withdraw_offer', 'offer', 'interview', '{hr}', false, false),
    ('accept_offer', 'offer', 'clearing', '{}', true, false),
    ('decline_offer', 'offer', 'offer_declined', '{}', true, false),
    ('lapse_offer', 'offer', 'offer_declined', '{}', false, true),
    ('fail_conditions', 'clearing', 'conditions_not_met', '{hr}', false, false),
    ('hire', 'clearing', 'hired', '{hr}', false, false),
    -- taking a decision back, with a reason; never past what the candidate themselves decided
    ('reopen', 'not_selected', 'screening', '{hr}', false, false),
    ('reopen', 'withdrawn', 'screening', '{hr}', false, false),
    ('reopen', 'offer_declined', 'interview', '{hr}', false, false),
    ('reopen', 'conditions_not_met', 'clearing', '{hr}', false, false)
  ) as c (command, from_status, to_status, roles, is_candidate, is_clock)
  union all select 'withdraw', s, 'withdrawn', '{}', true, false from open_status
$$;
comment on function private.application_commands is 'The only moves of an application, from where to where, and who may make them: roles of staff, the candidate, the clock.';
grant execute on function private.application_commands to authenticated;

create function private.candidate_status(p_application public.applications) returns public.application_status
language sql stable security definer set search_path = '' as $$
  select case when p_application.status = 'not_selected' and p_application.told_at is null then
    coalesce((select e.from_status from public.application_events e where e.application_id = p_application.id and e.command = 'not_select'
      order by e.happened_at desc limit 1), 'submitted') else p_application.status end
$$;
comment on function private.candidate_status is 'The status the candidate may see: a decision not to go on shows only once they were told.';

create function private.begin_application_command(p_id uuid, p_command text, p_from public.application_status, out application public.applications, out to_status public.application_status)
language plpgsql security definer set search_path = '' as $$
declare
  v_move record;
  v_is_candidate boolean;
  v_is_clock boolean := private.request_role() <> 'authenticated';
  v_sees boolean;
begin
  select * into application from public.applications where id = p_id for update;
  v_is_candidate := coalesce(application.candidate_id = any (private.my_candidate_ids()), false);
  v_sees := v_is_candidate or v_is_clock or (application.status <> 'draft' and private.has_role('hr', 'hiring_manager', 'auditor'));
  -- whoever may see no such row learns nothing, not even that it exists
  if not exists (select from private.application_commands() c where c.command = p_command
      and (private.has_role(variadic c.roles) or (c.is_candidate and v_is_candidate) or (c.is_clock and v_is_clock))) then
    perform private.fail(case when v_is_candidate or private.is_staff() then 'DNIED' else 'NTFND' end, 'not for this person');
  end if;
  if application.id is null or not v_sees then perform private.fail('NTFND', 'no such application'); end if;
  select * into v_move from private.application_commands() c where c.command = p_command and c.from_status = application.status;
  if not found or (p_from is not null and p_from <> application.status) or (p_command = 'tell_not_selected' and application.told_at is not null) then
    perform private.fail('BADST', format('%s is not possible from %s', p_command, application.status),
      case when v_is_candidate then private.candidate_status(application) else application.status end::text);
  end if;
  to_status := v_move.to_status;
end $$;
comment on function private.begin_application_command is
  'Locks the application, checks who asks (staff role, its candidate, the clock) and its state; p_from is the state the asker saw, or null. Gives the row and where the command leads. DNIED, NTFND, BADST (detail: the state it is in, as the asker may know it).';

create function private.record_application_move(
  p_application public.applications, p_command text, p_to public.application_status, p_reason public.application_close_reason, p_note text, p_is_told boolean)
returns uuid language plpgsql security definer set search_path = '' as $$
declare v_event uuid;
begin
  if p_to in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') and p_command <> 'tell_not_selected' and p_reason is null then
    perform private.fail('INPUT', 'reason missing', 'reason');
  end if;
  if p_command in ('reopen', 'withdraw_offer', 'move_back') and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say why', 'note'); end if;
  if length(trim(p_note)) > 2000 then perform private.fail('INPUT', 'note too long', 'note'); end if;
  update public.applications set status = p_to,
    status_at = case when status = p_to then status_at else clock_timestamp() end,
    submitted_at = case when p_command = 'submit' then now() else submitted_at end,
    told_at = case when p_command = 'tell_not_selected' then now() when p_to = 'not_selected' then told_at end,
    close_reason = case when p_to in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') then coalesce(p_reason, close_reason) end
  where id = p_application.id;
  insert into public.application_events (application_id, actor_id, command, from_status, to_status, reason, note, is_told)
  values (p_application.id, auth.uid(), p_command, p_application.status, p_to, p_reason, nullif(trim(p_note), ''), p_is_told) returning id into v_event;
  if p_is_told then perform private.queue_messages('application_moved', v_event); end if;
  return v_event;
end $$;
comment on function private.record_application_move is
  'Second half of a command: changes the row, keeps the event and, when p_is_told, queues `application_moved` about the event. Gives the event''s id. INPUT(reason|note).';

create function private.move_application(
  p_id uuid, p_command text, p_from public.application_status, p_reason public.application_close_reason, p_note text, p_is_told boolean)
returns public.applications language plpgsql security definer set search_path = '' as $$
declare v record; v_row public.applications%rowtype;
begin
  if p_command is null or p_command not in ('start_screening', 'invite_to_interview', 'move_back', 'not_select', 'tell_not_selected', 'fail_conditions', 'reopen') then
    perform private.require_role('hr', 'hiring_manager');
    perform private.fail('INPUT', 'not a move of this kind', 'command');
  end if;
  select * into v from private.begin_application_command(p_id, p_command, p_from);
  -- decided, then told: a decision is told by its own command, when HR says so
  perform private.record_application_move(v.application, p_command, v.to_status, p_reason, p_note,
    p_command = 'tell_not_selected' or (p_command <> 'not_select' and coalesce(p_is_told, false)));
  select * into v_row from public.applications where id = p_id;
  -- whose it is stays here, as in the grant above
  v_row.candidate_id := null;
  return v_row;
end $$;

create function public.move_application(p_id uuid, p_command text, p_from public.application_status default null,
  p_reason public.application_close_reason default null, p_note text default null, p_is_told boolean default false)
returns public.applications language sql set search_path = '' as $$ select * from private.move_application(p_id, p_command, p_from, p_reason, p_note, p_is_told) $$;
comment on function public.move_application is
  'A move of the hiring team: start_screening, invite_to_interview, move_back, not_select, tell_not_selected, fail_conditions, reopen. p_from: the status seen; another now is BADST with the present one as detail. p_is_told queues the candidate''s mail (tell_not_selected always, not_select never). INPUT(command|reason|note), NTFND, DNIED, BADST.';
grant execute on function public.move_application, private.move_application to authenticated;

comment on table public.applications is 'One person''s application to one posting, and where it stands.';
comment on table public.application_drafts is 'Answers not yet sent, unchecked; only their writer sees them.';
comment on table public.application_events is 'Each step of an application. Append only.';

-- supabase/schemas/75_answers.sql

-- Answers of a submitted application, typed, one table per subject; a table is the unit of secrecy.
-- Nobody reads them directly: the hiring team through open_application (77), the candidate through open_my_application (86).
-- Support needs are for HR alone (their own logged function). Equal-opportunity answers are for nobody who decides:
-- only counts of five and more leave their table (29 CFR 1602.13).
-- Deliberately missing: birth date, school dates (Oregon HB 3187), criminal history (ORS 659A.360), pay history
-- (ORS 659A.357), diagnosis, treatment. Lived experience is one attestation in the words of the job's state.

create type public.experience_kind as enum ('paid', 'volunteer', 'caring', 'training', 'gap');
create type public.credential_claim as enum ('held', 'in_training', 'planned');
create type public.attestation_kind as enum ('lived_experience');

create table public.attestation_texts (
  kind public.attestation_kind not null,
  jurisdiction text not null references public.jurisdictions (code) on delete restrict,
  version text not null,
  locale public.locale not null,
  body text not null,
  source_url text,
  primary key (kind, jurisdiction, version, locale),
  constraint attestation_texts_version_is_a_date check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  constraint attestation_texts_source_is_an_address check (source_url ~ '^https?://')
);

create table public.application_details (
  application_id uuid primary key references public.applications (id) on delete cascade,
  statement text,
  available_on date,
  hours_wanted smallint,
  -- may lawfully work in the United States; whether the candidate is of the age the work requires (never which age)
  may_work_in_us boolean,
  is_of_required_age boolean,
  languages text[] not null default '{}',
  helper_name text,
  helper_relation text,
  helper_email text,
  is_helper_updated boolean not null default false,
  signature_name text not null,
  signed_at timestamptz not null default now(),
  constraint application_details_statement_is_short check (length(statement) between 1 and 5000),
  constraint application_details_hours_are_1_to_60 check (hours_wanted between 1 and 60),
  constraint application_details_languages_are_few check (cardinality(languages) <= 20),
  constraint application_details_helper_name_is_short check (length(helper_name) between 1 and 300),
  constraint application_details_helper_relation_is_short check (length(helper_relation) between 1 and 120),
  constraint application_details_helper_email_is_an_address check (helper_email = lower(trim(helper_email)) and private.is_email(helper_email)),
  constraint application_details_updates_need_a_helper check (not is_helper_updated or (helper_name is not null and helper_email is not null)),
  constraint application_details_signature_is_short check (length(signature_name) between 1 and 300)
);

create table public.application_experiences (
  application_id uuid not null references public.applications (id) on delete cascade,
  position smallint not null,
  kind public.experience_kind not null,
  organisation text,
  role text,
  started_on date not null,
  ended_on date,
  duties text,
  primary key (application_id, position),
  constraint application_experiences_months_begin_on_the_first check (
    extract(day from started_on) = 1 and (ended_on is null or extract(day from ended_on) = 1)),
  constraint application_experiences_end_after_they_begin check (ended_on >= started_on),
  constraint application_experiences_organisation_is_short check (length(organisation) between 1 and 300),
  constraint application_experiences_role_is_short check (length(role) between 1 and 300),
  constraint application_experiences_duties_are_short check (length(duties) between 1 and 2000),
  constraint application_experiences_are_at_most_30 check (position between 0 and 29)
);

create table public.application_educations (
  application_id uuid not null references public.applications (id) on delete cascade,
  position smallint not null,
  school text not null,
  subject text,
  is_completed boolean not null,
  primary key (application_id, position),
  constraint application_educations_school_is_short check (length(school) between 1 and 300),
  constraint application_educations_subject_is_short check (length(subject) between 1 and 300),
  constraint application_educations_are_at_most_20 check (position between 0 and 19)
);

create table public.application_credentials (
  application_id uuid not null references public.applications (id) on delete cascade,
  credential_type_id text not null references public.credential_types (id) on delete restrict,
  claim public.credential_claim not null,
  number text,
  expires_on date,
  primary key (application_id, credential_type_id),
  constraint application_credentials_number_is_short check (length(number) between 1 and 60),
  constraint application_credentials_facts_only_when_held check (claim = 'held' or (number is null and expires_on is null))
);

create table public.application_attestations (
  application_id uuid not null references public.applications (id) on delete cascade,
  kind public.attestation_kind not null,
  jurisdiction text not null,
  version text not null,
  locale public.locale not null,
  attested_at timestamptz not null default now(),
  primary key (application_id, kind),
  constraint application_attestations_quote_a_text foreign key (kind, jurisdiction, version, locale)
    references public.attestation_texts (kind, jurisdiction, version, locale) on delete restrict
);

create table public.application_answers (
  application_id uuid not null references public.applications (id) on delete cascade,
  question_id uuid not null references public.job_questions (id) on delete restrict,
  text_value text,
  is_yes boolean,
  number_value numeric(12, 2),
  choices text[],
  primary key (application_id, question_id),
  constraint application_answers_hold_one_kind check (num_nonnulls(text_value, is_yes, number_value, choices) = 1),
  constraint application_answers_text_is_short check (length(text_value) between 1 and 5000)
);

create table public.application_referees (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  position smallint not null,
  full_name text not null,
  relation text,
  email text,
  phone text,
  replaced_by_id uuid references public.application_referees (id) on delete set null,
  constraint application_referees_full_name_is_short check (length(full_name) between 1 and 300),
  constraint application_referees_relation_is_short check (length(relation) between 1 and 120),
  constraint application_referees_email_is_an_address check (email = lower(trim(email)) and private.is_email(email)),
  constraint application_referees_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15),
  constraint application_referees_can_be_reached check (email is not null or phone is not null),
  constraint application_referees_are_at_most_10 check (position between 0 and 9)
);

create table public.application_documents (
  application_id uuid not null references public.applications (id) on delete cascade,
  document_id uuid not null references public.documents (id) on delete restrict,
  purpose public.document_purpose not null,
  attached_at timestamptz not null default now(),
  primary key (application_id, document_id)
);

create table public.application_support (
  application_id uuid primary key references public.applications (id) on delete cascade,
  needs text not null,
  constraint application_support_needs_are_short check (length(needs) between 1 and 2000)
);

create table public.application_equal_opportunity (
  application_id uuid primary key references public.applications (id) on delete cascade,
  gender text,
  race_ethnicity text[] not null default '{}',
  answered_at timestamptz not null default now(),
  -- words of 29 CFR 1602.7 (EEO-1), as options; an empty answer is an answer too
  constraint application_equal_opportunity_gender_is_listed check (gender in ('female', 'male', 'nonbinary', 'self_described', 'rather_not_say')),
  constraint application_equal_opportunity_race_is_listed check (race_ethnicity <@ array['hispanic_or_latino', 'white', 'black_or_african_american',
    'native_hawaiian_or_pacific_islander', 'asian', 'american_indian_or_alaska_native', 'middle_eastern_or_north_african', 'rather_not_say'])
);

-- foreign keys
create index attestation_texts_jurisdiction on public.attestation_texts (jurisdiction);
create index application_credentials_type on public.application_credentials (credential_type_id);
create index application_attestations_text on public.application_attestations (kind, jurisdiction, version, locale);
create index application_answers_question on public.application_answers (question_id);
create index application_referees_application on public.application_referees (application_id, position);
create index application_referees_replaced_by on public.application_referees (replaced_by_id);
create index application_documents_document on public.application_documents (document_id);

do $$
declare v_table text;
begin
  foreach v_table in array '{application_details,application_experiences,application_educations,application_credentials,application_attestations,application_answers,application_referees,application_documents,application_support,application_equal_opportunity}'::text[] loop
    execute format('alter table public.%I enable row level security', v_table);
    execute format('create policy nobody_directly on public.%I for select to authenticated using (false)', v_table);
    execute format('create trigger audit after insert or update or delete on public.%I for each row execute function private.tg__audit(''application_id'', '''')', v_table);
  end loop;
end $$;
-- NOTE: no grant on any of them; the loop above says the same three lines for each.
alter table public.attestation_texts enable row level security;
create policy anyone_select on public.attestation_texts for select to anon, authenticated using (true);
grant select on public.attestation_texts to anon, authenticated;
create trigger audit after insert or update or delete on public.attestation_texts for each row execute function private.tg__audit('kind,jurisdiction,version,locale', '*');

comment on table public.attestation_texts is 'What a person attests to, word for word, per state, version and language.';
comment on table public.application_details is 'Statement, availability, right to work, helper, signature.';
comment on table public.application_experiences is 'Work paid and unpaid, caring, training and gaps, by month.';
comment on table public.application_educations is 'Schools and subjects. No dates (Oregon HB 3187).';
comment on table public.application_credentials is 'Certificates the candidate says they hold or work towards; claims, not proof.';
comment on table public.application_attestations is 'What was attested to, in which text version.';
comment on table public.application_answers is 'Answers to the posting''s own questions, typed.';
comment on table public.application_referees is 'People who may be asked, and only after a conditional offer.';
comment on table public.application_documents is 'Which papers went with the application.';
comment on table public.application_support is 'Support a candidate asks for. HR only, logged.';
comment on table public.application_equal_opportunity is 'Voluntary answers, read by nobody who decides; only counts of five and more leave.';

-- supabase/schemas/75_applying.sql

-- Applying: what may be answered. The form is one list, application_fields(); anything else is refused, so no birth
-- date, school date, history or diagnosis can be kept even by mistake.
-- A draft (75_drafts) is checked for known names, kinds and lengths only; whether it is sound and complete is asked
-- when it is sent (75_sending).

-- The questions -------------------------------------------------------------------------------------

create function private.application_fields() returns table (
  section text, field text, is_entry boolean, kind text, max_length int, is_needed boolean, choices text[])
language sql immutable set search_path = '' as $$
  select f.* from (values
    ('contact', 'full_name', false, 'text', 300, true, null::text[]),
    ('contact', 'called_name', false, 'text', 120, false, null),
    ('contact', 'email', false, 'email', 254, false, null),
    ('contact', 'phone', false, 'phone', 40, false, null),
    ('contact', 'contact_ways', false, 'words', 10, true, enum_range(null::public.contact_way)::text[]),
    ('contact', 'may_leave_message', false, 'flag', 0, false, null),
    ('contact', 'locale', false, 'choice', 2, false, enum_range(null::public.locale)::text[]),
    ('contact', 'has_helper', false, 'flag', 0, false, null),
    ('contact', 'helper_name', false, 'text', 300, false, null),
    ('contact', 'helper_relation', false, 'text', 120, false, null),
    ('contact', 'helper_email', false, 'email', 254, false, null),
    ('contact', 'is_helper_agreed', false, 'flag', 0, false, null),
    ('contact', 'is_helper_updated', false, 'flag', 0, false, null),
    ('experience', 'is_none', false, 'flag', 0, false, null),
    ('experience', 'entries', false, 'entries', 30, false, null),
    ('experience', 'kind', true, 'choice', 20, true, enum_range(null::public.experience_kind)::text[]),
    ('experience', 'organisation', true, 'text', 300, false, null),
    ('experience', 'role', true, 'text', 300, false, null),
    ('experience', 'started_on', true, 'month', 7, true, null),
    ('experience', 'ended_on', true, 'month', 7, false, null),
    ('experience', 'is_current', true, 'flag', 0, false, null),
    ('experience', 'duties', true, 'text', 2000, false, null),
    ('education', 'is_none', false, 'flag', 0, false, null),
    ('education', 'entries', false, 'entries', 20, false, null),
    ('education', 'school', true, 'text', 300, true, null),
    ('education', 'subject', true, 'text', 300, false, null),
    ('education', 'is_completed', true, 'flag', 0, true, null),
    ('credentials', 'is_none', false, 'flag', 0, false, null),
    ('credentials', 'entries', false, 'entries', 20, false, null),
    ('credentials', 'credential_type_id', true, 'text', 120, true, null),
    ('credentials', 'claim', true, 'choice', 20, true, enum_range(null::public.credential_claim)::text[]),
    ('credentials', 'number', true, 'text', 60, false, null),
    ('credentials', 'expires_on', true, 'day', 10, false, null),
    ('attestation', 'is_attested', false, 'flag', 0, true, null),
    ('attestation', 'version', false, 'day', 10, true, null),
    ('attestation', 'locale', false, 'choice', 2, true, enum_range(null::public.locale)::text[]),
    ('statement', 'statement', false, 'text', 5000, true, null),
    ('availability', 'available_on', false, 'day', 10, false, null),
    ('availability', 'hours_wanted', false, 'number', 60, false, null),
    ('availability', 'may_work_in_us', false, 'flag', 0, true, null),
    ('availability', 'is_of_required_age', false, 'flag', 0, true, null),
    ('availability', 'languages', false, 'words', 60, false, null),
    ('availability', 'source', false, 'choice', 30, false, enum_range(null::public.application_source)::text[]),
    ('documents', 'entries', false, 'entries', 20, false, null),
    ('documents', 'document_id', true, 'id', 36, true, null),
    ('documents', 'purpose', true, 'choice', 20, true, enum_range(null::public.document_purpose)::text[]),
    ('referees', 'is_none', false, 'flag', 0, false, null),
    ('referees', 'entries', false, 'entries', 10, false, null),
    ('referees', 'full_name', true, 'text', 300, true, null),
    ('referees', 'relation', true, 'text', 120, false, null),
    ('referees', 'email', true, 'email', 254, false, null),
    ('referees', 'phone', true, 'phone', 40, false, null),
    ('support', 'needs', false, 'text', 2000, false, null),
    ('signature', 'signature_name', false, 'text', 300, true, null),
    ('signature', 'is_true', false, 'flag', 0, true, null)
  ) as f (section, field, is_entry, kind, max_length, is_needed, choices)
$$;
comment on function private.application_fields is
  'Every question of the application form: its section, name, whether it is asked per entry, kind of answer, longest answer (characters, of one word in a list; entries; the largest number), whether it must be answered, allowed words. Mirrored in src/features/applications/apply-fields.ts.';

create function private.answer_fits(p_kind text, p_max int, p_value jsonb) returns boolean language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_value) = 'null' then true else case p_kind
    when 'flag' then jsonb_typeof(p_value) = 'boolean'
    when 'number' then jsonb_typeof(p_value) = 'number'
    when 'entries' then jsonb_typeof(p_value) = 'array' and jsonb_array_length(p_value) <= p_max
    when 'words' then jsonb_typeof(p_value) = 'array' and jsonb_array_length(p_value) <= 20 and not exists (
      select from jsonb_array_elements(case jsonb_typeof(p_value) when 'array' then p_value else '[]' end) w
      where jsonb_typeof(w) <> 'string' or length(w #>> '{}') not between 1 and p_max)
    else jsonb_typeof(p_value) = 'string' and length(p_value #>> '{}') <= p_max end end
$$;
comment on function private.answer_fits is 'Whether an answer is of its question''s kind and not too long. Null is no answer yet, and fits.';

create function private.answer_is_sound(p_kind text, p_max int, p_choices text[], p_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_value) = 'null' or p_value = '""' then true else case p_kind
    when 'choice' then p_value #>> '{}' = any (p_choices)
    when 'words' then p_choices is null or private.json_enums(p_value) <@ p_choices
    when 'number' then (p_value #>> '{}')::numeric between 1 and p_max and (p_value #>> '{}')::numeric % 1 = 0
    when 'email' then private.is_email(trim(p_value #>> '{}'))
    when 'phone' then length(regexp_replace(p_value #>> '{}', '\D', '', 'g')) between 10 and 15
    when 'month' then p_value #>> '{}' ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'
    when 'day' then p_value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(p_value #>> '{}', 'date')
    when 'id' then pg_input_is_valid(p_value #>> '{}', 'uuid')
    else true end end
$$;
comment on function private.answer_is_sound is 'Whether an answer that fits can be sent: a listed word, a real day, an address, a phone number. No answer is sound; needs are asked elsewhere.';

create function private.find_bad_answer(p_section text, p_answers jsonb, p_is_final boolean) returns text
language sql stable set search_path = '' as $$
  with field as (select * from private.application_fields() f where f.section = p_section),
  entry as (
    select (e.n - 1)::text as n, case jsonb_typeof(e.value) when 'object' then e.value else '{"?": 0}'::jsonb end as value
    from jsonb_array_elements(case jsonb_typeof(p_answers -> 'entries') when 'array' then p_answers -> 'entries' else '[]'::jsonb end)
      with ordinality as e (value, n)),
  part as (
    select null::text as n, case jsonb_typeof(p_answers) when 'object' then p_answers else '{"?": 0}'::jsonb end as value
    union all select n, value from entry),
  bad as (
    select part.n, given.key as name from part cross join jsonb_each(part.value) given
    left join field on field.field = given.key and field.is_entry = (part.n is not null)
    where field.field is null or not private.answer_fits(field.kind, field.max_length, given.value)
      or (p_is_final and not private.answer_is_sound(field.kind, field.max_length, field.choices, given.value))
    union all
    select part.n, field.field from part join field on field.is_needed and field.is_entry = (part.n is not null)
    where p_is_final and coalesce(nullif(trim(part.value ->> field.field), ''), '[]') = '[]')
  select concat_ws('.', p_section, n, name) from bad
  union all select p_section where not exists (select from field)
  limit 1
$$;
comment on function private.find_bad_answer is
  'The first answer of a section that is unknown, of the wrong kind or too long, as section.field or section.entry.field; with p_is_final also one that is unsound or missing. Null when all is well.';

create function private.find_bad_question(p_job uuid, p_answers jsonb, p_is_final boolean) returns text
language sql stable security definer set search_path = '' as $$
  select 'questions.' || bad.key from (
    select g.key from jsonb_each(case jsonb_typeof(p_answers) when 'object' then p_answers else '{"?": 0}'::jsonb end) g
    left join public.job_questions q on q.job_id = p_job and q.id::text = g.key
    where q.id is null
      or not private.answer_fits(case q.kind when 'yes_no' then 'flag' when 'number' then 'number' when 'many_choices' then 'words' else 'text' end,
        case when q.kind = 'many_choices' then 120 else 5000 end, g.value)
      or (p_is_final and q.retired_at is null and jsonb_typeof(g.value) <> 'null' and case q.kind
        when 'choice' then g.value <> '""' and not g.value #>> '{}' = any (q.choices)
        when 'many_choices' then not private.json_enums(g.value) <@ q.choices
        when 'number' then abs((g.value #>> '{}')::numeric) >= 10000000000
        else false end)
    union all
    select q.id::text from public.job_questions q where p_is_final and q.job_id = p_job and q.retired_at is null and q.is_required
      and coalesce(nullif(trim(p_answers ->> q.id::text), ''), '[]') = '[]') bad
  limit 1
$$;
comment on function private.find_bad_question is 'As find_bad_answer, for the posting''s own questions: unknown to the job, not of the question''s kind; with p_is_final also not among its choices, or required and missing.';

-- supabase/schemas/75_drafts.sql

-- Drafts: an application while it is written, kept section by section. One per person and posting; who begins again
-- finds it. The revision keeps two tabs from overwriting each other without a word: the second is refused and told.
-- A closed job takes nothing more, but what was written stays readable.

create function private.draft_document(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', a.id, 'reference', a.reference, 'status', private.candidate_status(a), 'submitted_at', a.submitted_at,
    'job_id', a.job_id, 'job_slug', j.slug, 'job_version', a.job_version, 'is_job_open', private.job_accepts(a.job_id), 'closes_at', j.closes_at,
    'revision', d.revision, 'saved_at', d.saved_at, 'answers', d.answers - 'imported', 'imported', coalesce(d.answers -> 'imported', '[]'),
    'may_import', d.answers = '{}' and exists (select from public.applications e join public.application_details x on x.application_id = e.id
      where e.candidate_id = any (private.my_candidate_ids()) and e.id <> a.id),
    'has_equal_opportunity', exists (select from public.application_equal_opportunity e where e.application_id = a.id))
  from public.applications a join public.jobs j on j.id = a.job_id left join public.application_drafts d on d.application_id = a.id
  where a.id = p_id and a.candidate_id = any (private.my_candidate_ids())
$$;
comment on function private.draft_document is 'A person''s own application while it is written, or its receipt once it was sent; null when it is not theirs.';

create function private.start_application(p_job uuid, p_locale public.locale) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_candidate uuid := private.my_candidate_id();
  v_live public.applications%rowtype;
begin
  if v_candidate is null then
    -- who applies for the first time goes on in the language they began in; staff keep the one they chose
    update public.accounts set locale = p_locale where user_id = auth.uid() and locale <> p_locale and not private.is_staff();
    v_candidate := private.require_candidate();
  end if;
  -- two tabs that begin at once wait for each other here, and find one application
  perform 1 from public.candidates where id = v_candidate for update;
  select * into v_live from public.applications where job_id = p_job and candidate_id = any (private.my_candidate_ids())
    and status not in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') order by status = 'draft', created_at desc limit 1;
  if found then return private.open_my_draft(v_live.id); end if;
  -- a decision nobody was told of yet must not show by a door that opens
  select * into v_live from public.applications where job_id = p_job and candidate_id = any (private.my_candidate_ids())
    and status = 'not_selected' and told_at is null limit 1;
  if found then return private.draft_document(v_live.id); end if;
  if not exists (select from public.jobs where id = p_job and status <> 'draft') then perform private.fail('NTFND', 'no such job'); end if;
  if not private.job_accepts(p_job) then perform private.fail('CLOSD', 'the job takes no applications'); end if;
  insert into public.applications (reference, job_id, job_version, candidate_id, locale)
  values (private.new_reference(), p_job, private.current_job_version(p_job), v_candidate, p_locale) returning * into v_live;
  insert into public.application_drafts (application_id) values (v_live.id);
  return private.draft_document(v_live.id);
end $$;

create function private.open_my_draft(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_document jsonb;
begin
  -- from here on they answer the posting as it stands now
  update public.applications set job_version = private.current_job_version(job_id)
  where id = p_id and status = 'draft' and candidate_id = any (private.my_candidate_ids()) and job_version <> private.current_job_version(job_id);
  v_document := private.draft_document(p_id);
  if v_document is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_document;
end $$;

create function private.refuse_draft(p_id uuid, p_revision int) returns void language plpgsql stable security definer set search_path = '' as $$
declare v record;
begin
  select private.candidate_status(a) as status, d.revision, private.job_accepts(a.job_id) as is_open into v from public.applications a
  left join public.application_drafts d on d.application_id = a.id where a.id = p_id and a.candidate_id = any (private.my_candidate_ids());
  if v.status is null then perform private.fail('NTFND', 'no such application'); end if;
  if v.status <> 'draft' then perform private.fail('BADST', 'sent already', v.status::text); end if;
  if not v.is_open then perform private.fail('CLOSD', 'the job takes no applications'); end if;
  perform private.fail('STALE', 'another tab saved meanwhile', v.revision::text);
end $$;
comment on function private.refuse_draft is 'Says why a draft was not changed: NTFND, BADST (detail: the status: it was sent), CLOSD, STALE (detail: the revision now: another tab saved meanwhile).';

create function private.save_application_section(p_id uuid, p_section text, p_answers jsonb, p_revision int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_bad text;
  v_saved jsonb;
begin
  if p_section = 'questions' then
    v_bad := private.find_bad_question((select job_id from public.applications where id = p_id), p_answers, false);
  else
    v_bad := private.find_bad_answer(p_section, p_answers, false);
  end if;
  if v_bad is not null then perform private.fail('INPUT', 'unknown, of another kind, or too long', v_bad); end if;
  update public.application_drafts d set revision = d.revision + 1, saved_at = clock_timestamp(),
    answers = jsonb_set(d.answers, array[p_section], p_answers) || jsonb_build_object('imported', coalesce(d.answers -> 'imported', '[]') - p_section)
  from public.applications a where d.application_id = p_id and a.id = p_id and a.status = 'draft' and d.revision = p_revision
    and a.candidate_id = any ((select private.my_candidate_ids())::uuid[]) and private.job_accepts(a.job_id)
  returning jsonb_build_object('revision', d.revision, 'saved_at', d.saved_at) into v_saved;
  if v_saved is null then perform private.refuse_draft(p_id, p_revision); end if;
  return v_saved;
end $$;

create function private.discard_draft(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from public.applications where id = p_id and status = 'draft' and candidate_id = any (private.my_candidate_ids());
  if not found then perform private.refuse_draft(p_id, null); end if;
end $$;

create function private.import_last_application(p_id uuid, p_revision int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_last uuid;
  v_answers jsonb;
begin
  select a.id into v_last from public.applications a join public.application_details d on d.application_id = a.id
  where a.candidate_id = any (private.my_candidate_ids()) and a.id <> p_id order by a.submitted_at desc limit 1;
  if v_last is null then perform private.fail('NTFND', 'no earlier application'); end if;
  -- what is about the person; what is about that posting (why, its questions, attestation, support, signature) stays there
  select jsonb_strip_nulls(jsonb_build_object(
    'contact', jsonb_build_object('full_name', c.full_name, 'called_name', c.called_name, 'phone', c.phone,
      'contact_ways', to_jsonb(c.contact_ways), 'may_leave_message', c.may_leave_message),
    'experience', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('kind', e.kind, 'organisation', e.organisation, 'role', e.role,
      'started_on', to_char(e.started_on, 'YYYY-MM'), 'ended_on', to_char(e.ended_on, 'YYYY-MM'), 'is_current', e.ended_on is null, 'duties', e.duties)
      order by e.position)) from public.application_experiences e where e.application_id = v_last having count(*) > 0),
    'education', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('school', e.school, 'subject', e.subject,
      'is_completed', e.is_completed) order by e.position)) from public.application_educations e where e.application_id = v_last having count(*) > 0),
    'credentials', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('credential_type_id', e.credential_type_id, 'claim', e.claim,
      'number', e.number, 'expires_on', e.expires_on))) from public.application_credentials e where e.application_id = v_last having count(*) > 0),
    'referees', (select jsonb_build_object('entries', jsonb_agg(jsonb_build_object('full_name', e.full_name, 'relation', e.relation,
      'email', e.email, 'phone', e.phone) order by e.position)) from public.application_referees e
      where e.application_id = v_last and e.replaced_by_id is null having count(*) > 0),
    'availability', jsonb_build_object('languages', to_jsonb(d.languages)))) into v_answers
  from public.application_details d, public.candidates c where d.application_id = v_last and c.user_id = auth.uid();
  update public.application_drafts x set revision = x.revision + 1, saved_at = clock_timestamp(),
    answers = v_answers || x.answers || jsonb_build_object('imported',
      (select coalesce(jsonb_agg(k), '[]') from jsonb_object_keys(v_answers) k where not x.answers ? k))
  from public.applications a where x.application_id = p_id and a.id = p_id and a.status = 'draft' and x.revision = p_revision
    and a.candidate_id = any (private.my_candidate_ids()) and private.job_accepts(a.job_id);
  if not found then perform private.refuse_draft(p_id, p_revision); end if;
  return private.draft_document(p_id);
end $$;

create function private.save_equal_opportunity(p_id uuid, p_gender text, p_race_ethnicity text[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from public.applications where id = p_id and candidate_id = any (private.my_candidate_ids()) and anonymised_at is null;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  insert into public.application_equal_opportunity as e (application_id, gender, race_ethnicity)
  values (p_id, nullif(p_gender, ''), coalesce(p_race_ethnicity, '{}'))
  on conflict (application_id) do update set gender = excluded.gender, race_ethnicity = excluded.race_ethnicity, answered_at = now();
end $$;

create function public.start_application(p_job uuid, p_locale public.locale default 'en') returns jsonb
language sql set search_path = '' as $$ select private.start_application(p_job, p_locale) $$;
create function public.open_my_draft(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_my_draft(p_id) $$;
create function public.save_application_section(p_id uuid, p_section text, p_answers jsonb, p_revision int) returns jsonb
language sql set search_path = '' as $$ select private.save_application_section(p_id, p_section, p_answers, p_revision) $$;
create function public.discard_draft(p_id uuid) returns void language sql set search_path = '' as $$ select private.discard_draft(p_id) $$;
create function public.import_last_application(p_id uuid, p_revision int) returns jsonb
language sql set search_path = '' as $$ select private.import_last_application(p_id, p_revision) $$;
create function public.save_equal_opportunity(p_id uuid, p_gender text, p_race_ethnicity text[]) returns void
language sql set search_path = '' as $$ select private.save_equal_opportunity(p_id, p_gender, p_race_ethnicity) $$;

comment on function public.start_application is
  'Begins the caller''s application for a posting, or gives the one they have: the draft, or the receipt of a sent one. {id, reference, status, submitted_at, job_id, job_slug, job_version, is_job_open, closes_at, revision, saved_at, answers {section: {…}}, imported [section], may_import, has_equal_opportunity}. CLOSD for a job that takes none, NTFND, DNIED without an account.';
comment on function public.open_my_draft is
  'The caller''s own application as start_application gives it; a draft is tied to the posting as it stands now. Answers stay readable when the job has closed. NTFND.';
comment on function public.save_application_section is
  'Keeps one section of the caller''s draft. p_revision is the one last seen. Gives {revision, saved_at}. INPUT(section.field) for what the form does not ask, the wrong kind, or too long; STALE when another tab saved meanwhile, BADST when it was sent, CLOSD, NTFND.';
comment on function public.discard_draft is 'The caller throws their draft away, also of a closed job. BADST when it was sent, NTFND.';
comment on function public.import_last_application is
  'Fills the unanswered sections of a draft from the caller''s last sent application and marks them imported until each is saved. Gives the draft. NTFND, STALE, BADST, CLOSD.';
comment on function public.save_equal_opportunity is
  'The caller''s voluntary answers for one application of theirs, before or after it is sent; p_gender may be null. Gives nothing back: nobody reads them. NTFND, 23514.';
grant execute on function public.start_application, private.start_application, public.open_my_draft, private.open_my_draft,
  public.save_application_section, private.save_application_section, public.discard_draft, private.discard_draft,
  public.import_last_application, private.import_last_application, public.save_equal_opportunity, private.save_equal_opportunity to authenticated;

-- supabase/schemas/75_sending.sql

-- Sending: a draft becomes a submitted application in one transaction. The application's own id makes it once: a double
-- click, a retry, the back button and a second tab all get the same receipt. A paper form carries a key instead.

-- one row per paper form, so that one form entered twice is one application
create table private.paper_applications (
  key text primary key,
  application_id uuid references public.applications (id) on delete cascade,
  entered_at timestamptz not null default now()
);
create index paper_applications_application on private.paper_applications (application_id);
alter table private.paper_applications enable row level security;
create policy nobody_directly on private.paper_applications for select to authenticated using (false);
comment on table private.paper_applications is 'Keys of paper forms that staff typed in.';

-- What was drafted, as typed rows --------------------------------------------------------------------

create function private.store_answers(p_application public.applications, a jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := p_application.id;
  v_contact jsonb := coalesce(a -> 'contact', '{}');
  v_helped boolean := coalesce((a #>> '{contact,has_helper}')::boolean, false);
begin
  update public.candidates set full_name = trim(v_contact ->> 'full_name'), called_name = nullif(trim(v_contact ->> 'called_name'), ''),
    phone = nullif(trim(v_contact ->> 'phone'), ''), may_leave_message = coalesce((v_contact ->> 'may_leave_message')::boolean, false),
    contact_ways = coalesce(nullif(private.json_enums(v_contact -> 'contact_ways'), '{}')::public.contact_way[], contact_ways),
    locale = p_application.locale
  where id = p_application.candidate_id;
  insert into public.application_details (application_id, statement, available_on, hours_wanted, may_work_in_us, is_of_required_age, languages,
    helper_name, helper_relation, helper_email, is_helper_updated, signature_name)
  values (v_id, nullif(trim(a #>> '{statement,statement}'), ''), nullif(a #>> '{availability,available_on}', '')::date,
    (a #>> '{availability,hours_wanted}')::smallint, (a #>> '{availability,may_work_in_us}')::boolean,
    (a #>> '{availability,is_of_required_age}')::boolean, private.json_enums(nullif(a #> '{availability,languages}', 'null')),
    case when v_helped then nullif(trim(v_contact ->> 'helper_name'), '') end, case when v_helped then nullif(trim(v_contact ->> 'helper_relation'), '') end,
    case when v_helped then private.normalize_email(v_contact ->> 'helper_email') end,
    v_helped and coalesce((v_contact ->> 'is_helper_updated')::boolean, false), trim(a #>> '{signature,signature_name}'));
  insert into public.application_experiences (application_id, position, kind, organisation, role, started_on, ended_on, duties)
  select v_id, e.n - 1, (e.v ->> 'kind')::public.experience_kind, nullif(trim(e.v ->> 'organisation'), ''), nullif(trim(e.v ->> 'role'), ''),
    ((e.v ->> 'started_on') || '-01')::date,
    case when (e.v ->> 'is_current')::boolean then null else (nullif(e.v ->> 'ended_on', '') || '-01')::date end, nullif(trim(e.v ->> 'duties'), '')
  from private.entries_of(a, 'experience') e;
  insert into public.application_educations (application_id, position, school, subject, is_completed)
  select v_id, e.n - 1, trim(e.v ->> 'school'), nullif(trim(e.v ->> 'subject'), ''), (e.v ->> 'is_completed')::boolean from private.entries_of(a, 'education') e;
  insert into public.application_credentials (application_id, credential_type_id, claim, number, expires_on)
  select v_id, e.v ->> 'credential_type_id', (e.v ->> 'claim')::public.credential_claim,
    case when e.v ->> 'claim' = 'held' then nullif(trim(e.v ->> 'number'), '') end,
    case when e.v ->> 'claim' = 'held' then nullif(e.v ->> 'expires_on', '')::date end
  from private.entries_of(a, 'credentials') e on conflict do nothing;
  insert into public.application_referees (application_id, position, full_name, relation, email, phone)
  select v_id, e.n - 1, trim(e.v ->> 'full_name'), nullif(trim(e.v ->> 'relation'), ''), private.normalize_email(e.v ->> 'email'),
    nullif(trim(e.v ->> 'phone'), '') from private.entries_of(a, 'referees') e;
  insert into public.application_documents (application_id, document_id, purpose)
  select v_id, (e.v ->> 'document_id')::uuid, (e.v ->> 'purpose')::public.document_purpose from private.entries_of(a, 'documents') e on conflict do nothing;
  insert into public.application_support (application_id, needs)
  select v_id, trim(a #>> '{support,needs}') where trim(a #>> '{support,needs}') <> '';
  if (a #>> '{attestation,is_attested}')::boolean then
    insert into public.application_attestations (application_id, kind, jurisdiction, version, locale)
    select v_id, 'lived_experience', j.jurisdiction, a #>> '{attestation,version}', (a #>> '{attestation,locale}')::public.locale
    from public.jobs j where j.id = p_application.job_id;
  end if;
  insert into public.application_answers (application_id, question_id, text_value, is_yes, number_value, choices)
  select v_id, q.id, case when q.kind in ('short_text', 'long_text') then trim(g.value #>> '{}') end,
    case when q.kind = 'yes_no' then (g.value #>> '{}')::boolean end, case when q.kind = 'number' then (g.value #>> '{}')::numeric end,
    case q.kind when 'choice' then array[g.value #>> '{}'] when 'many_choices' then private.json_enums(g.value) end
  from jsonb_each(coalesce(a -> 'questions', '{}')) g join public.job_questions q on q.id::text = g.key and q.job_id = p_application.job_id and q.retired_at is null
  where coalesce(nullif(trim(g.value #>> '{}'), ''), '[]') <> '[]';
  update public.applications set source = coalesce(nullif(a #>> '{availability,source}', ''), 'not_said')::public.application_source,
    has_knock_out = exists (select from public.application_answers x where x.application_id = v_id
      and private.answer_knocks_out(x.question_id, x.is_yes, x.number_value, x.choices))
  where id = v_id;
end $$;
comment on function private.store_answers is 'Turns checked answers into the typed rows of 75_answers and the candidate''s way to be reached, and finds whether an answer knocks out.';

create function private.entries_of(p_answers jsonb, p_section text) returns table (n smallint, v jsonb) language sql immutable set search_path = '' as $$
  select e.n::smallint, e.v from jsonb_array_elements(coalesce(nullif(p_answers #> array[p_section, 'entries'], 'null'), '[]')) with ordinality as e (v, n)
  where not coalesce((p_answers #>> array[p_section, 'is_none'])::boolean, false)
$$;
comment on function private.entries_of is 'The entries of a section, counted from 1; none when the person said there are none.';

create function private.find_gap(p_application public.applications, a jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_section text;
  v_bad text;
  v_ways text[] := private.json_enums(a #> '{contact,contact_ways}');
begin
  foreach v_section in array '{contact,experience,education,credentials,statement,availability,documents,referees,support,signature}'::text[] loop
    v_bad := private.find_bad_answer(v_section, coalesce(a -> v_section, '{}'), true);
    if v_bad is not null then return v_bad; end if;
    if v_section in ('experience', 'education', 'credentials', 'referees') and not coalesce((a #>> array[v_section, 'is_none'])::boolean, false)
      and jsonb_array_length(coalesce(a #> array[v_section, 'entries'], '[]')) = 0 then return v_section || '.entries'; end if;
  end loop;
  if v_ways && '{call,text}' and coalesce(trim(a #>> '{contact,phone}'), '') = '' then return 'contact.phone'; end if;
  if (a #>> '{contact,has_helper}')::boolean then
    if coalesce(trim(a #>> '{contact,helper_name}'), '') = '' then return 'contact.helper_name'; end if;
    if not coalesce((a #>> '{contact,is_helper_agreed}')::boolean, false) then return 'contact.is_helper_agreed'; end if;
    if (a #>> '{contact,is_helper_updated}')::boolean and coalesce(trim(a #>> '{contact,helper_email}'), '') = '' then return 'contact.helper_email'; end if;
  end if;
  select format('experience.%s.ended_on', e.n - 1) into v_bad from private.entries_of(a, 'experience') e
  where not coalesce((e.v ->> 'is_current')::boolean, false)
    and (coalesce(e.v ->> 'ended_on', '') = '' or e.v ->> 'ended_on' < e.v ->> 'started_on') order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  select format('referees.%s.email', e.n - 1) into v_bad from private.entries_of(a, 'referees') e
  where coalesce(trim(e.v ->> 'email'), '') = '' and coalesce(trim(e.v ->> 'phone'), '') = '' order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  select format('credentials.%s.credential_type_id', e.n - 1) into v_bad from private.entries_of(a, 'credentials') e
  where not exists (select from public.credential_types t where t.id = e.v ->> 'credential_type_id') order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  select format('documents.%s.document_id', e.n - 1) into v_bad from private.entries_of(a, 'documents') e
  where not exists (select from public.documents d where d.id::text = e.v ->> 'document_id' and d.candidate_id = any (private.my_candidate_ids())
    and d.retired_at is null and d.erased_at is null) order by e.n limit 1;
  if v_bad is not null then return v_bad; end if;
  v_bad := private.find_bad_question(p_application.job_id, coalesce(a -> 'questions', '{}'), true);
  if v_bad is not null then return v_bad; end if;
  if private.job_asks_attestation(p_application.job_id) and (not coalesce((a #>> '{attestation,is_attested}')::boolean, false) or not exists (
    select from public.attestation_texts t join public.jobs j on j.jurisdiction = t.jurisdiction
    where j.id = p_application.job_id and t.kind = 'lived_experience' and t.version = a #>> '{attestation,version}' and t.locale::text = a #>> '{attestation,locale}')) then
    return 'attestation.is_attested';
  end if;
  if not coalesce((a #>> '{signature,is_true}')::boolean, false) then return 'signature.is_true'; end if;
  return null;
end $$;
comment on function private.find_gap is 'The first answer that keeps an application from being sent, as section.field or section.entry.field; null when it is complete and sound.';

create function private.job_asks_attestation(p_job uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.job_requirements r where r.job_id = p_job and r.kind = 'attestation' and r.is_required and r.due = 'application')
    and exists (select from public.attestation_texts t join public.jobs j on j.jurisdiction = t.jurisdiction where j.id = p_job)
$$;
comment on function private.job_asks_attestation is 'Whether the posting asks for the attestation with the application; then it is needed, in the words of the job''s state.';

-- Sending --------------------------------------------------------------------------------------------

create function private.prepare_submission(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_document jsonb;
begin
  perform private.take_rate_limit('application_person', auth.uid()::text, 30, interval '1 hour');
  v_document := private.draft_document(p_id);
  if v_document is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_document || jsonb_build_object('asks_attestation', private.job_asks_attestation((v_document ->> 'job_id')::uuid),
    'questions', private.job_question_documents((v_document ->> 'job_id')::uuid),
    'files', coalesce((select jsonb_object_agg(e.n - 1, d.storage_path) from private.entries_of(v_document -> 'answers', 'documents') e
      join public.documents d on d.id::text = e.v ->> 'document_id' and d.candidate_id = any (private.my_candidate_ids())), '{}'));
end $$;

create function private.submit_application(p_id uuid, p_revision int) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_app public.applications%rowtype;
  v_draft public.application_drafts%rowtype;
  v_gap text;
begin
  select * into v_app from public.applications where id = p_id and candidate_id = any (private.my_candidate_ids()) for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  -- double click, retry, back button, second tab: the receipt they have
  if v_app.status <> 'draft' then return private.draft_document(p_id) || '{"is_new": false}'; end if;
  select * into v_draft from public.application_drafts where application_id = p_id for update;
  if v_draft.revision is distinct from p_revision or not private.job_accepts(v_app.job_id) then perform private.refuse_draft(p_id, p_revision); end if;
  if v_app.job_version <> private.current_job_version(v_app.job_id) then perform private.fail('BADST', 'the posting changed', 'job_version'); end if;
  v_gap := private.find_gap(v_app, v_draft.answers);
  if v_gap is not null then perform private.fail('INPUT', 'missing or unsound', v_gap); end if;
  v_app.locale := coalesce(nullif(v_draft.answers #>> '{contact,locale}', ''), v_app.locale::text)::public.locale;
  update public.applications set locale = v_app.locale where id = p_id;
  perform private.store_answers(v_app, v_draft.answers);
  perform 1 from private.begin_application_command(p_id, 'submit', 'draft');
  perform private.record_application_move(v_app, 'submit', 'submitted', null, null, false);
  delete from public.application_drafts where application_id = p_id;
  perform private.queue_messages('application_submitted', p_id);
  return private.draft_document(p_id) || '{"is_new": true}';
end $$;

create function private.enter_paper_application(p_job uuid, p_answers jsonb, p_key text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_app public.applications%rowtype;
  v_candidate uuid;
  v_section text;
  v_bad text;
  v_locale public.locale := coalesce(nullif(p_answers #>> '{contact,locale}', ''), 'en')::public.locale;
  v_email text := private.normalize_email(p_answers #>> '{contact,email}');
begin
  perform private.require_role('hr');
  if length(coalesce(p_key, '')) not between 16 and 200 then perform private.fail('INPUT', 'bad key', 'key'); end if;
  insert into private.paper_applications (key) values (p_key) on conflict do nothing;
  if not found then
    return (select jsonb_build_object('id', a.id, 'reference', a.reference, 'is_new', false) from private.paper_applications p
      join public.applications a on a.id = p.application_id where p.key = p_key);
  end if;
  -- a form that came in time may be typed in after the job has closed
  if not exists (select from public.jobs where id = p_job and status <> 'draft') then perform private.fail('NTFND', 'no such job'); end if;
  for v_section in select k from jsonb_object_keys(case jsonb_typeof(p_answers) when 'object' then p_answers else '{"?": 0}'::jsonb end) k loop
    v_bad := case when v_section = 'questions' then private.find_bad_question(p_job, p_answers -> v_section, false)
      else private.find_bad_answer(v_section, p_answers -> v_section, false) end;
    if v_bad is not null then perform private.fail('INPUT', 'unknown, of another kind, or too long', v_bad); end if;
  end loop;
  v_bad := private.find_paper_gap(p_answers);
  if v_bad is not null then perform private.fail('INPUT', 'missing or unsound', v_bad); end if;
  insert into public.candidates (email, full_name, locale, contact_ways) values (v_email, trim(p_answers #>> '{contact,full_name}'), v_locale,
    case when v_email is null then '{call}' else '{email}' end::public.contact_way[]) returning id into v_candidate;
  insert into public.applications (reference, job_id, job_version, candidate_id, locale, is_paper)
  values (private.new_reference(), p_job, private.current_job_version(p_job), v_candidate, v_locale, true) returning * into v_app;
  perform private.store_answers(v_app, p_answers - 'documents');
  perform private.record_application_move(v_app, 'submit', 'submitted', null, null, false);
  update private.paper_applications set application_id = v_app.id where key = p_key;
  perform private.queue_messages('application_submitted', v_app.id);
  return jsonb_build_object('id', v_app.id, 'reference', v_app.reference, 'is_new', true);
end $$;

create function private.find_paper_gap(a jsonb) returns text language sql stable set search_path = '' as $$
  -- paper may leave most things out; what stands there must be sound
  with part as (
    select s.key as section, null::text as n, s.value from jsonb_each(a) s
    union all select s.key, (e.n - 1)::text, e.v from jsonb_each(a) s cross join lateral private.entries_of(a, s.key) e where s.key <> 'questions'),
  bad as (
    select p.section, p.n, f.field from part p join private.application_fields() f on f.section = p.section and f.is_entry = (p.n is not null)
    where (p.value ? f.field and not private.answer_is_sound(f.kind, f.max_length, f.choices, p.value -> f.field))
      or (f.is_entry and f.is_needed and coalesce(trim(p.value ->> f.field), '') = '')
    union all select 'contact', null, 'full_name' where coalesce(trim(a #>> '{contact,full_name}'), '') = ''
    union all select 'signature', null, 'signature_name' where coalesce(trim(a #>> '{signature,signature_name}'), '') = '')
  select concat_ws('.', section, n, field) from bad limit 1
$$;
comment on function private.find_paper_gap is 'What keeps a paper form from being kept, as section.field: no name, no signature, or an answer that is unsound.';

create function public.prepare_submission(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.prepare_submission(p_id) $$;
create function public.submit_application(p_id uuid, p_revision int) returns jsonb language sql set search_path = '' as $$ select private.submit_application(p_id, p_revision) $$;
create function public.enter_paper_application(p_job uuid, p_answers jsonb, p_key text) returns jsonb
language sql set search_path = '' as $$ select private.enter_paper_application(p_job, p_answers, p_key) $$;
comment on function public.prepare_submission is
  'For the function submit-application, as the caller: the draft as open_my_draft gives it, with asks_attestation, the posting''s questions, and files {entry: storage path} of what is attached. SLOWD above 30 an hour, NTFND.';
comment on function public.submit_application is
  'Sends the caller''s draft: typed answers, event, mail. Sent before: the same receipt, is_new false. Gives start_application''s document with is_new. INPUT(section.field) for the first gap, STALE (another tab saved), BADST (detail `job_version`: the posting changed; open the draft again), CLOSD, NTFND.';
comment on function public.enter_paper_application is
  'HR types in a paper form: a candidate without an account and a submitted application. p_answers as the draft''s, contact.email included; documents are left out. p_key: 16–200 characters, the same for the same form. Gives {id, reference, is_new}. INPUT(section.field), NTFND, DNIED.';
grant execute on function public.prepare_submission, private.prepare_submission, public.submit_application, private.submit_application,
  public.enter_paper_application, private.enter_paper_application to authenticated;

-- supabase/schemas/76_document_files.sql

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

-- supabase/schemas/76_document_requests.sql

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

-- supabase/schemas/76_reviews.sql

-- Reviews: what the hiring team thinks of an application, each first on their own.
-- A review is unfinished until it is given, and until then nobody but its author can read a word of it, by any path.
-- A hiring manager reads what others gave only after giving their own; HR reads it unless they hold an unfinished one.
-- A given review stays as it was given. Notes and saved views of the hiring desk stand here too.
-- Deliberately missing: a total score. Five steps of recommendation and a sentence say more, and rank nobody by machine.

create type public.review_recommendation as enum ('strong_no', 'no', 'mixed', 'yes', 'strong_yes');

create table public.reviews (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  reviewer_id uuid references public.accounts (user_id) on delete set null,
  recommendation public.review_recommendation,
  comment text,
  given_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reviews_are_one_per_person_and_application unique (application_id, reviewer_id),
  constraint reviews_comment_is_short check (length(comment) between 1 and 4000),
  constraint reviews_given_recommend check (given_at is null or recommendation is not null)
);

-- the attribute is the id of a posting's own (job_attributes), with its words as they were, or one of the house's
create table public.review_ratings (
  review_id uuid not null references public.reviews (id) on delete cascade,
  attribute text not null,
  label text,
  rating smallint not null,
  primary key (review_id, attribute),
  constraint review_ratings_are_1_to_5 check (rating between 1 and 5),
  constraint review_ratings_attribute_is_short check (length(attribute) between 1 and 40)
);

create table public.application_notes (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  author_id uuid references public.accounts (user_id) on delete set null,
  body text not null,
  written_at timestamptz not null default clock_timestamp(),
  constraint application_notes_body_is_short check (length(body) between 1 and 4000)
);

-- a set of filters by name, each person's own; the query is what stands in the address, and holds no name of anybody
create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  name text not null,
  query text not null,
  created_at timestamptz not null default now(),
  constraint saved_views_have_one_name_each unique (user_id, name),
  constraint saved_views_name_is_short check (length(name) between 1 and 60),
  constraint saved_views_query_is_filters check (length(query) <= 400 and query ~ '^[a-z_]+=[A-Za-z0-9_-]+(&[a-z_]+=[A-Za-z0-9_-]+)*$')
);

-- what a person gave, for "needs my review"; those of an application come by the unique key; the rest cover foreign keys
create index reviews_given on public.reviews (reviewer_id, application_id) where given_at is not null;
create index reviews_reviewer on public.reviews (reviewer_id);
create index application_notes_application on public.application_notes (application_id, written_at);
create index application_notes_author on public.application_notes (author_id);

alter table public.reviews enable row level security;
alter table public.review_ratings enable row level security;
alter table public.application_notes enable row level security;
alter table public.saved_views enable row level security;
create policy reviewer_select_own on public.reviews for select to authenticated using (reviewer_id = (select auth.uid()));
create policy reviewer_select_own on public.review_ratings for select to authenticated
  using (exists (select from public.reviews r where r.id = review_id));
create policy nobody_directly on public.application_notes for select to authenticated using (false);
create policy person_select_own on public.saved_views for select to authenticated using (user_id = (select auth.uid()));
grant select on public.reviews, public.review_ratings, public.saved_views to authenticated;
-- NOTE: other people's given reviews and all notes are read through open_application only, which keeps the reading.

create function private.tg_reviews__stay_given() returns trigger language plpgsql set search_path = '' as $$
begin
  -- erasing what was written stays possible: retention takes the words and leaves the recommendation
  if old.given_at is not null and (new.given_at is distinct from old.given_at or new.recommendation is distinct from old.recommendation
      or (new.comment is distinct from old.comment and new.comment is not null)) then
    perform private.fail('BADST', 'a given review stays as it was given');
  end if;
  return new;
end $$;
comment on function private.tg_reviews__stay_given is 'Before update: a given review keeps its time, recommendation and words, whoever asks; its words may only be erased.';

create trigger stay_given before update on public.reviews for each row execute function private.tg_reviews__stay_given();
create trigger touch before update on public.reviews for each row execute function private.tg__touch();
create trigger append_only before update on public.application_notes for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.reviews for each row execute function private.tg__audit('id', 'application_id,reviewer_id,given_at');
create trigger audit after insert or update or delete on public.review_ratings for each row execute function private.tg__audit('review_id,attribute', '');
create trigger audit after insert or update or delete on public.application_notes for each row execute function private.tg__audit('id', 'application_id,author_id');
create trigger audit after insert or update or delete on public.saved_views for each row execute function private.tg__audit('id', 'user_id');

-- Writing a review -----------------------------------------------------------------------------

create function private.review_attributes(p_job uuid) returns table (attribute text, label text, "position" int)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select a.id::text, a.label, a.position::int from public.job_attributes a where a.job_id = p_job and a.retired_at is null order by a.position, a.id;
  if not found then
    return query select d.attribute, null::text, d.n::int
      from unnest('{peer_values,communication,boundaries,teamwork,reliability}'::text[]) with ordinality as d (attribute, n);
  end if;
end $$;
comment on function private.review_attributes is 'What a review of this job rates: the posting''s own attributes, or the house''s five, whose words are in TypeScript (label null).';

create function private.save_review(p_id uuid, p_review jsonb, p_is_given boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_role('hr', 'hiring_manager');
  v_application public.applications%rowtype;
  v_review public.reviews%rowtype;
  v_ratings jsonb := coalesce(nullif(p_review -> 'ratings', 'null'), '{}');
begin
  select * into v_application from public.applications where id = p_id and status <> 'draft';
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_application.status not in ('submitted', 'screening', 'interview') then
    perform private.fail('BADST', 'reviews are written before an offer', v_application.status::text);
  end if;
  if exists (select from jsonb_each_text(v_ratings) r where r.key not in (select a.attribute from private.review_attributes(v_application.job_id) a)
      or r.value !~ '^[1-5]$') then
    perform private.fail('INPUT', 'unknown attribute or rating', 'ratings');
  end if;
  if p_is_given then
    if p_review ->> 'recommendation' is null then perform private.fail('INPUT', 'recommendation is missing', 'recommendation'); end if;
    if (select count(*) from jsonb_object_keys(v_ratings)) < (select count(*) from private.review_attributes(v_application.job_id)) then
      perform private.fail('INPUT', 'a rating is missing', 'ratings');
    end if;
  end if;

  insert into public.reviews as r (application_id, reviewer_id, recommendation, comment, given_at)
  values (p_id, v_me, (p_review ->> 'recommendation')::public.review_recommendation, nullif(trim(p_review ->> 'comment'), ''),
    case when p_is_given then now() end)
  on conflict (application_id, reviewer_id) do update
    set recommendation = excluded.recommendation, comment = excluded.comment, given_at = excluded.given_at
    where r.given_at is null
  returning * into v_review;
  if v_review.id is null then perform private.fail('BADST', 'this review was given already', 'given'); end if;

  delete from public.review_ratings where review_id = v_review.id and not v_ratings ? attribute;
  insert into public.review_ratings as t (review_id, attribute, label, rating)
  select v_review.id, a.attribute, a.label, (v_ratings ->> a.attribute)::smallint
  from private.review_attributes(v_application.job_id) a where v_ratings ? a.attribute
  on conflict (review_id, attribute) do update set rating = excluded.rating where t.rating <> excluded.rating;
  return private.review_document(v_review);
end $$;

create function private.review_document(p_review public.reviews) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_review.id, 'reviewer_id', p_review.reviewer_id,
    'reviewer_name', (select coalesce(a.full_name, a.email) from public.accounts a where a.user_id = p_review.reviewer_id),
    'recommendation', p_review.recommendation, 'comment', p_review.comment, 'given_at', p_review.given_at, 'updated_at', p_review.updated_at,
    'ratings', (select coalesce(jsonb_agg(jsonb_build_object('attribute', t.attribute, 'label', t.label, 'rating', t.rating) order by t.attribute), '[]')
      from public.review_ratings t where t.review_id = p_review.id))
$$;
comment on function private.review_document is 'A review as {id, reviewer_id, reviewer_name, recommendation, comment, given_at, updated_at, ratings[{attribute, label, rating}]}. Its caller decides who may see it.';

create function private.discard_review(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_me uuid := private.require_role('hr', 'hiring_manager');
begin
  delete from public.reviews where application_id = p_id and reviewer_id = v_me and given_at is null;
  if not found then perform private.fail('NTFND', 'no unfinished review of yours'); end if;
end $$;

create function private.visible_reviews(p_application uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_mine public.reviews%rowtype;
begin
  select * into v_mine from public.reviews where application_id = p_application and reviewer_id = auth.uid();
  if (private.has_role('hr') and v_mine.id is not null and v_mine.given_at is null)
      or (not private.has_role('hr') and (not private.has_role('hiring_manager') or v_mine.given_at is null)) then
    return null;
  end if;
  return (select coalesce(jsonb_agg(private.review_document(r) order by r.given_at), '[]')
    from public.reviews r where r.application_id = p_application and r.given_at is not null);
end $$;
comment on function private.visible_reviews is 'The given reviews of an application, or null while the caller may not read them: a hiring manager before giving their own, HR while their own is unfinished, everybody else always.';

create function public.save_review(p_id uuid, p_review jsonb) returns jsonb language sql set search_path = '' as $$ select private.save_review(p_id, p_review, false) $$;
create function public.give_review(p_id uuid, p_review jsonb) returns jsonb language sql set search_path = '' as $$ select private.save_review(p_id, p_review, true) $$;
create function public.discard_review(p_id uuid) returns void language sql set search_path = '' as $$ select private.discard_review(p_id) $$;
comment on function public.save_review is
  'Keeps the caller''s unfinished review {recommendation, comment, ratings{attribute: 1–5}}, whole or in part, and gives it back. HR, hiring managers; INPUT(ratings), NTFND, BADST once given or past the interview.';
comment on function public.give_review is
  'Gives the caller''s review for good: a recommendation and every rating are needed. INPUT(recommendation|ratings), BADST (detail given, or the status), NTFND, DNIED.';
comment on function public.discard_review is 'Throws the caller''s unfinished review away. NTFND when there is none, DNIED.';
grant execute on function public.save_review, public.give_review, public.discard_review, private.save_review, private.discard_review to authenticated;

-- Notes and views ------------------------------------------------------------------------------

create function private.add_application_note(p_id uuid, p_body text) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_me uuid := private.require_role('hr', 'hiring_manager'); v_id uuid;
begin
  if coalesce(length(trim(p_body)), 0) not between 1 and 4000 then perform private.fail('INPUT', 'a note has 1 to 4,000 letters', 'body'); end if;
  if not exists (select from public.applications where id = p_id and status <> 'draft') then perform private.fail('NTFND', 'no such application'); end if;
  insert into public.application_notes (application_id, author_id, body) values (p_id, v_me, trim(p_body)) returning id into v_id;
  return v_id;
end $$;

create function private.save_view(p_name text, p_query text) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_me uuid := private.require_role('hr', 'hiring_manager'); v_id uuid;
begin
  if coalesce(length(trim(p_name)), 0) not between 1 and 60 then perform private.fail('INPUT', 'a view has a name', 'name'); end if;
  if (select count(*) from public.saved_views where user_id = v_me and name <> trim(p_name)) >= 30 then perform private.fail('INPUT', 'thirty views are enough', 'name'); end if;
  insert into public.saved_views (user_id, name, query) values (v_me, trim(p_name), p_query)
  on conflict (user_id, name) do update set query = excluded.query returning id into v_id;
  return v_id;
end $$;

create function private.delete_view(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'hiring_manager');
  delete from public.saved_views where id = p_id and user_id = auth.uid();
  if not found then perform private.fail('NTFND', 'no such view'); end if;
end $$;

create function public.add_application_note(p_id uuid, p_body text) returns uuid language sql set search_path = '' as $$ select private.add_application_note(p_id, p_body) $$;
create function public.save_view(p_name text, p_query text) returns uuid language sql set search_path = '' as $$ select private.save_view(p_name, p_query) $$;
create function public.delete_view(p_id uuid) returns void language sql set search_path = '' as $$ select private.delete_view(p_id) $$;
comment on function public.add_application_note is 'Adds a note for the team; it stays. HR, hiring managers; INPUT(body), NTFND, DNIED.';
comment on function public.save_view is 'Keeps the caller''s filters under a name; the same name again replaces them. At most 30. INPUT(name), a broken check for the query, DNIED.';
comment on function public.delete_view is 'Forgets a view of the caller. NTFND, DNIED.';
grant execute on function public.add_application_note, public.save_view, public.delete_view, private.add_application_note, private.save_view, private.delete_view to authenticated;

comment on table public.reviews is 'One review per person and application, unfinished until given. Its author reads it; others through open_application.';
comment on table public.review_ratings is 'One to five for each rated attribute of a review.';
comment on table public.application_notes is 'What the team notes on an application. Added to, never changed.';
comment on table public.saved_views is 'Filters of the hiring desk, kept by name, each person''s own.';

-- supabase/schemas/77_hiring_desk.sql

-- The hiring desk: one source for board and table, one condition for lists and counts.
-- The ids of a page come from a definer function that asks the caller's role once: under a policy Postgres may not use a
-- comparison of enums as an index condition (its functions are not leakproof), and would walk through every open row.
-- Names hidden during sifting: when the posting says so, who applied stays unknown to everybody on the team until the
-- interview, in every list, search and opening. HR may lift that for one application; it is kept, and counts for them alone.
-- Deliberately missing: the candidate's id in any answer, which would tie a hidden application to an open one.

create table public.application_reveals (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  revealed_by uuid references public.accounts (user_id) on delete set null,
  revealed_at timestamptz not null default clock_timestamp(),
  reason text not null,
  constraint application_reveals_reason_is_short check (length(reason) between 1 and 400)
);
create index application_reveals_application on public.application_reveals (application_id, revealed_by);
create index application_reveals_person on public.application_reveals (revealed_by);
alter table public.application_reveals enable row level security;
create policy nobody_directly on public.application_reveals for select to authenticated using (false);
create trigger append_only before update on public.application_reveals for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.application_reveals for each row execute function private.tg__audit('id', 'application_id,revealed_by');
comment on table public.application_reveals is 'Who lifted the hiding of a name during sifting, and why. Append only.';

create function private.is_sifted_blind(p_status public.application_status, p_hides_names boolean) returns boolean
language sql immutable set search_path = '' as $$ select p_hides_names and p_status in ('submitted', 'screening') $$;
comment on function private.is_sifted_blind is 'True while an application is sifted without names: its posting hides them and no interview was decided.';

create function private.hides_candidate(p_application uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from public.applications a join public.jobs j on j.id = a.job_id
      where a.id = p_application and private.is_sifted_blind(a.status, j.hides_names))
    and not (private.has_role('hr')
      and exists (select from public.application_reveals v where v.application_id = p_application and v.revealed_by = auth.uid()));
end $$;
comment on function private.hides_candidate is
  'True when the caller may not learn who is behind this application: it is sifted without names and the caller is not HR who lifted that. Every function that shows a name, an address, a number, a file''s name or a file asks it.';
grant execute on function private.hides_candidate to authenticated;

create function private.stale_days(p_status public.application_status) returns int language sql immutable set search_path = '' as $$
  select case p_status when 'submitted' then 7 when 'screening' then 10 when 'interview' then 14 when 'offer' then 7 when 'clearing' then 30 end
$$;
comment on function private.stale_days is 'Days after which an application that stands still in this status is marked; null where waiting is over.';
grant execute on function private.stale_days to authenticated;

-- What a row shows -----------------------------------------------------------------------------

create type public.application_row as (
  id uuid, reference text, status public.application_status, status_at timestamptz, submitted_at timestamptz, told_at timestamptz,
  close_reason public.application_close_reason, days_waiting int, is_stale boolean, job_id uuid, job_reference text, job_titles jsonb,
  candidate_name text, is_name_hidden boolean, is_anonymised boolean, source public.application_source, locale public.locale,
  has_knock_out boolean, is_paper boolean, reviews_given int, my_review text, unread int, other_applications int, updated_at timestamptz);

create function private.same_person(p_candidate uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.id from public.candidates me join public.candidates c
    on c.id = coalesce(me.joined_to_id, me.id) or c.joined_to_id = coalesce(me.joined_to_id, me.id)
  where me.id = p_candidate
$$;
comment on function private.same_person is 'Every candidate row that a person of the team joined with this one, and itself.';

create function private.application_rows(p_ids uuid[]) returns setof public.application_row
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_role('hr', 'hiring_manager') then return; end if;
  return query
  select a.id, a.reference, a.status, a.status_at, a.submitted_at, a.told_at, a.close_reason,
    case when a.status in ('submitted', 'screening', 'interview', 'offer', 'clearing') or (a.status = 'not_selected' and a.told_at is null)
      then extract(day from now() - a.status_at)::int end,
    coalesce(a.status_at < now() - make_interval(days => private.stale_days(a.status)), false),
    a.job_id, j.reference, (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = j.id),
    case when h.is_hidden then null else coalesce(c.full_name, c.called_name) end, h.is_hidden, a.anonymised_at is not null,
    a.source, a.locale, a.has_knock_out, a.is_paper,
    (select count(*)::int from public.reviews r where r.application_id = a.id and r.given_at is not null),
    (select case when r.given_at is null then 'unfinished' else 'given' end from public.reviews r where r.application_id = a.id and r.reviewer_id = auth.uid()),
    (select count(*)::int from public.application_messages m where m.application_id = a.id and m.is_from_candidate and m.read_at is null),
    case when h.is_hidden then 0 else (select count(*)::int from private.same_person(a.candidate_id) p join public.applications o on o.candidate_id = p
      where o.id <> a.id and o.status <> 'draft' and not private.hides_candidate(o.id)) end,
    a.updated_at
  from unnest(p_ids) with ordinality as k (id, n)
  join public.applications a on a.id = k.id and a.status <> 'draft'
  join public.jobs j on j.id = a.job_id
  join public.candidates c on c.id = a.candidate_id
  cross join lateral (select private.is_sifted_blind(a.status, j.hides_names) and private.hides_candidate(a.id) as is_hidden) h
  order by k.n;
end $$;
comment on function private.application_rows is 'What the hiring desk shows of these applications, in this order; names only where the caller may know them; none for others than HR and hiring managers.';
grant execute on function private.application_rows to authenticated;

-- Lists and counts -----------------------------------------------------------------------------

create function private.unread_application_ids() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_role('hr', 'hiring_manager') then return '{}'; end if;
  return array(select distinct m.application_id from public.application_messages m where m.is_from_candidate and m.read_at is null);
end $$;
comment on function private.unread_application_ids is 'Applications with a message of the candidate that nobody read yet; none for others than the hiring team.';
grant execute on function private.unread_application_ids to authenticated;

create function private.application_where(p_filters jsonb) returns text language plpgsql stable set search_path = '' as $$
declare
  v_status public.application_status := p_filters ->> 'status';
  v_job uuid := p_filters ->> 'job';
  v_source public.application_source := p_filters ->> 'source';
  v_locale public.locale := p_filters ->> 'locale';
  v_days int := p_filters ->> 'waiting_days';
begin
  return case
      when p_filters ? 'status' then format('a.status = %L::public.application_status and a.status <> ''draft''', v_status)
        || case when (p_filters ->> 'untold')::boolean then ' and a.told_at is null' else '' end
      when p_filters ->> 'scope' = 'closed' then 'a.status in (''hired'', ''withdrawn'', ''not_selected'', ''offer_declined'', ''conditions_not_met'')'
      else 'a.status in (''submitted'', ''screening'', ''interview'', ''offer'', ''clearing'')' end
    || case when v_job is null then '' else format(' and a.job_id = %L', v_job) end
    || case when v_source is null then '' else format(' and a.source = %L', v_source) end
    || case when v_locale is null then '' else format(' and a.locale = %L', v_locale) end
    || case when (p_filters ->> 'knock_out')::boolean then ' and a.has_knock_out' else '' end
    || case when v_days is null then '' else format(' and a.status_at < now() - make_interval(days => %s)', greatest(v_days, 0)) end
    || case when (p_filters ->> 'unread')::boolean then ' and a.id = any ((select private.unread_application_ids())::uuid[])' else '' end
    || case when not coalesce((p_filters ->> 'my_review')::boolean, false) then '' else
      ' and a.status in (''submitted'', ''screening'', ''interview'') and not exists (select from public.reviews r
        where r.application_id = a.id and r.reviewer_id = (select auth.uid()) and r.given_at is not null)' end;
end $$;
comment on function private.application_where is
  'The condition for filters {scope open|closed, status, untold, job, source, locale, knock_out, waiting_days, unread, my_review}, each checked by its type; over applications as a. Never drafts.';

create function private.walk_application_ids(p_query text, p_after_at timestamptz, p_after_id uuid, p_limit int) returns uuid[]
-- every order asked for is the order of an index, to be walked until the page is full; a planner that guesses many
-- matches would read and sort them all
language plpgsql stable set search_path = '' set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare v_ids uuid[];
begin
  execute p_query into v_ids using p_after_at, p_after_id, p_limit;
  return v_ids;
end $$;
comment on function private.walk_application_ids is 'Runs a query of application_ids along an index. Granted to nobody.';

create function private.application_ids(p_filters jsonb, p_after_at timestamptz, p_after_id uuid, p_limit int) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids uuid[];
  v_is_closed boolean := coalesce(p_filters ->> 'status', case when p_filters ->> 'scope' = 'closed' then 'hired' else 'submitted' end)
    in ('hired', 'withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') and not coalesce((p_filters ->> 'untold')::boolean, false);
  v_limit int := least(greatest(p_limit, 1), 200);
  v_query text := 'select array(select a.id from public.applications a where ' || private.application_where(p_filters)
    || case when p_after_at is null then '' when v_is_closed then ' and (a.status_at, a.id) < ($1, $2)' else ' and (a.status_at, a.id) > ($1, $2)' end
    || case when v_is_closed then ' order by a.status_at desc, a.id desc' else ' order by a.status_at, a.id' end || ' limit $3)';
begin
  if not private.has_role('hr', 'hiring_manager') then return '{}'; end if;
  -- the few of one job, or with an unread message, are found first and sorted; everything else is walked
  if not p_filters ? 'job' and not coalesce((p_filters ->> 'unread')::boolean, false) then return private.walk_application_ids(v_query, p_after_at, p_after_id, v_limit); end if;
  execute v_query into v_ids using p_after_at, p_after_id, v_limit;
  return v_ids;
end $$;
comment on function private.application_ids is 'Ids of a page: what waits comes longest first, what has ended newest first; none for others than HR and hiring managers.';
grant execute on function private.application_ids to authenticated;

create function public.list_applications(p_filters jsonb default '{}', p_after_at timestamptz default null, p_after_id uuid default null, p_limit int default 50)
returns setof public.application_row language plpgsql stable set search_path = '' as $$
begin
  return query select * from private.application_rows(private.application_ids(p_filters, p_after_at, p_after_id, p_limit));
end $$;
comment on function public.list_applications is
  'At most 200 applications after the keyset (status_at, id) with filters {scope open|closed, status, untold, job, source, locale, knock_out, waiting_days, unread, my_review}. Waiting longest first; ended ones newest first. HR and hiring managers; others get no rows.';

create function public.list_application_board(p_filters jsonb default '{}', p_limit int default 15) returns setof public.application_row
language plpgsql stable set search_path = '' as $$
declare v_ids uuid[] := '{}'; v_column jsonb;
begin
  foreach v_column in array array['{"status": "submitted"}', '{"status": "screening"}', '{"status": "interview"}', '{"status": "offer"}',
      '{"status": "clearing"}', '{"status": "not_selected", "untold": true}']::jsonb[] loop
    v_ids := v_ids || private.application_ids(p_filters - 'scope' || v_column, null, null, least(p_limit, 30));
  end loop;
  return query select * from private.application_rows(v_ids);
end $$;
comment on function public.list_application_board is
  'The top of each column of the board: the five open states and what was decided but not yet told, at most 30 each, with the filters of list_applications.';

create function private.count_applications(p_filters jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_counts jsonb := '{"submitted": 0, "screening": 0, "interview": 0, "offer": 0, "clearing": 0, "untold": 0}';
  v_found jsonb;
  v_untold int;
  v_filters jsonb := p_filters - 'scope' - 'status' - 'untold';
begin
  if not private.has_role('hr', 'hiring_manager') then return v_counts; end if;
  execute 'select jsonb_object_agg(status, n) from (select a.status, count(*) as n from public.applications a where '
    || private.application_where(v_filters) || ' group by a.status) s' into v_found;
  execute 'select count(*)::int from public.applications a where ' || private.application_where(v_filters || '{"status": "not_selected", "untold": true}') into v_untold;
  return v_counts || coalesce(v_found, '{}') || jsonb_build_object('untold', v_untold);
end $$;
create function public.count_applications(p_filters jsonb default '{}') returns jsonb language sql stable set search_path = '' as $$ select private.count_applications(p_filters) $$;
comment on function public.count_applications is
  'How many applications stand in each column of the board under the filters of list_applications, whatever was loaded: {submitted, screening, interview, offer, clearing, untold}. HR and hiring managers; nothing but zeros for others.';
grant execute on function public.list_applications, public.list_application_board, public.count_applications, private.count_applications to authenticated;

create function private.count_my_hiring() returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_stale int := 0;
begin
  if private.has_role('hr', 'hiring_manager') then
    select sum(c.n) into v_stale
    from unnest('{submitted,screening,interview,offer,clearing}'::public.application_status[]) as s (status)
    cross join lateral (select count(*) as n from public.applications a
      where a.status = s.status and a.status_at < now() - make_interval(days => private.stale_days(s.status))) c;
  end if;
  return private.count_applications('{}') || jsonb_build_object('stale', v_stale, 'unread', cardinality(private.unread_application_ids()),
    'my_review', (select sum(n::int) from jsonb_each_text(private.count_applications('{"my_review": true}')) c (status, n) where status <> 'untold'));
end $$;
create function public.count_my_hiring() returns jsonb language sql stable set search_path = '' as $$ select private.count_my_hiring() $$;
comment on function public.count_my_hiring is 'The numbers a working day of the hiring team begins with: the columns of the board, and {stale, unread, my_review}.';
grant execute on function public.count_my_hiring, private.count_my_hiring to authenticated;

-- supabase/schemas/77_hiring_desk_bulk.sql

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

-- supabase/schemas/77_hiring_desk_opening.sql

-- The hiring desk, one application: found by search, opened as one document. Both are kept in the record.
-- While it is sifted without names, everything that tells who it is stays out: name, contact, signature, helper, referees,
-- certificate numbers, files' names, the person's other applications. Support needs are HR's alone, opened by themselves.

create function private.search_applications(p_term text) returns setof public.application_row
language plpgsql security definer set search_path = '' as $$
declare
  v_term text := trim(p_term);
  v_ids uuid[];
begin
  perform private.require_role('hr', 'hiring_manager');
  if length(v_term) < 3 then return; end if;
  if upper(v_term) ~ '^[2-9CFGHJMPQRVWX]{3}-?[2-9CFGHJMPQRVWX]{3}$' then
    v_ids := array(select id from public.applications where reference = upper(left(v_term, 3) || '-' || right(v_term, 3)) and status <> 'draft');
  end if;
  if coalesce(cardinality(v_ids), 0) = 0 then
    -- who stands behind a hidden name is not found by it either
    v_ids := array(
      select a.id from (
        select c.id from public.candidates c where c.email = lower(v_term)
        union select c.id from public.candidates c where v_term !~ '[[:alpha:]]' and length(regexp_replace(v_term, '\D', '', 'g')) >= 10
          and c.phone_normalized = private.normalize_phone(v_term)
        union select n.id from (select c.id from public.candidates c where v_term !~ '@' and v_term ~ '[[:alpha:]]'
          and lower(c.full_name) like '%' || replace(replace(replace(lower(v_term), '\', '\\'), '%', '\%'), '_', '\_') || '%' limit 200) n) found
      join public.applications a on a.candidate_id = found.id and a.status <> 'draft'
      where not private.hides_candidate(a.id)
      order by a.status_at desc limit 20);
  end if;
  perform private.log_read('applications', 'search', jsonb_build_object('found', coalesce(cardinality(v_ids), 0)));
  return query select * from private.application_rows(v_ids);
end $$;
create function public.search_applications(p_term text) returns setof public.application_row language sql set search_path = '' as $$ select * from private.search_applications(p_term) $$;
comment on function public.search_applications is 'At most 20 applications by reference, whole mail address, whole phone number, or part of a name (three letters and more). Names hidden during sifting are not found by name, address or number. The search is logged, its words are not. HR, hiring managers; DNIED.';
grant execute on function public.search_applications, private.search_applications to authenticated;

-- The parts of the document --------------------------------------------------------------------

create function private.application_answer_sheet(p_application public.applications, p_is_hidden boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'details', (select to_jsonb(d) - 'application_id' - case when p_is_hidden then '{helper_name,helper_relation,helper_email,is_helper_updated,signature_name}' else '{}' end::text[]
      from public.application_details d where d.application_id = p_application.id),
    'experiences', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' order by e.position), '[]') from public.application_experiences e where e.application_id = p_application.id),
    'educations', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' order by e.position), '[]') from public.application_educations e where e.application_id = p_application.id),
    'credentials', (select coalesce(jsonb_agg(jsonb_build_object('credential_type_id', k.credential_type_id, 'claim', k.claim,
        'number', case when not p_is_hidden then k.number end, 'expires_on', k.expires_on,
        'names', (select jsonb_object_agg(t.locale, t.name) from public.credential_type_texts t where t.credential_type_id = k.credential_type_id)) order by k.credential_type_id), '[]')
      from public.application_credentials k where k.application_id = p_application.id),
    'attestations', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'jurisdiction', k.jurisdiction, 'attested_at', k.attested_at, 'locale', k.locale,
        'body', (select t.body from public.attestation_texts t where (t.kind, t.jurisdiction, t.version, t.locale) = (k.kind, k.jurisdiction, k.version, k.locale)))), '[]')
      from public.application_attestations k where k.application_id = p_application.id),
    'answers', (select coalesce(jsonb_agg(to_jsonb(w) - 'application_id'), '[]') from public.application_answers w where w.application_id = p_application.id),
    -- what a file is called often says whose it is; its id would tie this application to another of the same person
    'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', case when not p_is_hidden then d.id end, 'purpose', k.purpose, 'file_name', case when not p_is_hidden then d.file_name end,
        'media_type', d.media_type, 'size_bytes', d.size_bytes, 'uploaded_at', d.uploaded_at, 'is_erased', d.erased_at is not null) order by k.purpose, k.attached_at), '[]')
      from public.application_documents k join public.documents d on d.id = k.document_id where k.application_id = p_application.id));
end $$;
comment on function private.application_answer_sheet is 'What the candidate answered as {details, experiences[], educations[], credentials[], attestations[], answers[], documents[]}, without what tells who they are when p_is_hidden. No support needs, no equal-opportunity answers.';

create function private.application_history(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'events', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'happened_at', e.happened_at, 'command', e.command, 'from_status', e.from_status,
        'to_status', e.to_status, 'reason', e.reason, 'note', e.note, 'is_told', e.is_told,
        'by', case when s.user_id is not null then 'staff' when e.command in ('submit', 'withdraw', 'accept_offer', 'decline_offer') then 'candidate' else 'clock' end,
        -- the name of staff only: a candidate's account never speaks here
        'by_name', case when s.user_id is not null then coalesce(s.full_name, s.email) end) order by e.happened_at desc), '[]')
      from public.application_events e
      left join public.accounts s on s.user_id = e.actor_id and exists (select from public.staff_roles r where r.user_id = e.actor_id)
        and e.command not in ('submit', 'withdraw', 'accept_offer', 'decline_offer')
      where e.application_id = p_id and e.to_status <> 'draft'),
    'notes', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'body', n.body, 'written_at', n.written_at, 'by_name', coalesce(s.full_name, s.email)) order by n.written_at desc), '[]')
      from public.application_notes n left join public.accounts s on s.user_id = n.author_id where n.application_id = p_id),
    'reveals', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'revealed_at', v.revealed_at, 'reason', v.reason, 'by_name', coalesce(s.full_name, s.email)) order by v.revealed_at desc), '[]')
      from public.application_reveals v left join public.accounts s on s.user_id = v.revealed_by where v.application_id = p_id))
$$;
comment on function private.application_history is 'Steps, notes and lifted hidings of an application as {events[], notes[], reveals[]}, newest first, with names of staff only.';

create function private.application_mail(p_id uuid, p_email text, p_is_hidden boolean) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'is_suppressed', exists (select from public.suppressed_addresses s where s.email = p_email),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'to_email', case when not p_is_hidden then m.to_email end, 'status', m.status,
        'error_code', m.error_code, 'queued_at', m.queued_at, 'sent_at', m.sent_at) order by m.queued_at desc), '[]')
      from (select * from public.messages m
        where m.to_email = p_email and m.replaced_by is null
          and (m.status in ('bounced', 'complained', 'given_up', 'dropped') or m.subject_id = p_id
            or m.subject_id in (select e.id from public.application_events e where e.application_id = p_id)
            or m.subject_id in (select w.id from public.application_messages w where w.application_id = p_id))
        order by m.queued_at desc limit 30) m));
end $$;
comment on function private.application_mail is 'Mails to the candidate about this application, and any that did not reach their address, as {is_suppressed, messages[]}; without the address when p_is_hidden.';

-- Opening --------------------------------------------------------------------------------------

create function private.open_application(p_id uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_a public.applications%rowtype;
  v_c public.candidates%rowtype;
  v_is_hidden boolean;
  v_is_hr boolean := private.has_role('hr');
  v_roles public.staff_role[] := array(select r.role from public.staff_roles r where r.user_id = auth.uid());
  v_result jsonb;
begin
  perform private.require_role('hr', 'hiring_manager');
  select * into v_a from public.applications where id = p_id and status <> 'draft';
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  select * into v_c from public.candidates where id = v_a.candidate_id;
  v_is_hidden := private.hides_candidate(p_id);
  v_result := jsonb_build_object(
    'application', (select to_jsonb(r) from private.application_rows(array[p_id]) r),
    'job_version', v_a.job_version, 'current_version', private.current_job_version(v_a.job_id),
    'posting', (select v.document from public.job_versions v where v.job_id = v_a.job_id and v.version = v_a.job_version),
    'candidate', case when not v_is_hidden then jsonb_build_object('full_name', v_c.full_name, 'called_name', v_c.called_name, 'email', v_c.email, 'phone', v_c.phone,
      'contact_ways', v_c.contact_ways, 'may_leave_message', v_c.may_leave_message, 'locale', v_c.locale, 'has_account', v_c.user_id is not null) end,
    'referees', case when v_is_hr and not v_is_hidden then
      (select coalesce(jsonb_agg(to_jsonb(f) - 'application_id' order by f.position), '[]') from public.application_referees f where f.application_id = p_id) end,
    'has_support', case when v_is_hr then exists (select from public.application_support s where s.application_id = p_id) end,
    'mail', private.application_mail(p_id, v_c.email, v_is_hidden),
    'reviews', private.visible_reviews(p_id),
    'my_review', (select private.review_document(r) from public.reviews r where r.application_id = p_id and r.reviewer_id = auth.uid()),
    'review_attributes', (select jsonb_agg(jsonb_build_object('attribute', k.attribute, 'label', k.label) order by k.position) from private.review_attributes(v_a.job_id) k),
    'other_applications', case when v_is_hidden then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'reference', o.reference, 'status', o.status,
        'submitted_at', o.submitted_at, 'job_titles', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = o.job_id)) order by o.submitted_at desc), '[]')
      from private.same_person(v_a.candidate_id) p join public.applications o on o.candidate_id = p
      where o.id <> p_id and o.status <> 'draft' and not private.hides_candidate(o.id)) end,
    'duplicates', case when v_is_hr and not v_is_hidden and v_a.anonymised_at is null then private.candidate_duplicates(p_id) else '[]' end,
    'may_reveal', v_is_hr and v_is_hidden,
    'commands', (select coalesce(jsonb_agg(distinct k.command), '[]') from private.application_commands() k
      where k.from_status = v_a.status and k.roles && v_roles and not (k.command = 'tell_not_selected' and v_a.told_at is not null)))
    || private.application_answer_sheet(v_a, v_is_hidden) || private.application_history(p_id);
  perform private.log_read('applications', p_id::text, jsonb_build_object('is_name_hidden', v_is_hidden));
  return v_result;
end $$;
create function public.open_application(p_id uuid) returns jsonb language sql set search_path = '' as $$ select private.open_application(p_id) $$;
comment on function public.open_application is
  'Everything the hiring team may know of one application: {application (row), posting, job_version, current_version, candidate|null, details, experiences[], educations[], credentials[], attestations[], answers[], documents[], referees|null (HR), has_support|null (HR), mail, events[], notes[], reveals[], reviews|null, my_review, review_attributes[], other_applications[], duplicates[], may_reveal, commands[]}. The opening is logged. HR, hiring managers; DNIED, NTFND.';

create function private.open_application_support(p_id uuid) returns text language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr');
  if not exists (select from public.applications where id = p_id and status <> 'draft') then perform private.fail('NTFND', 'no such application'); end if;
  perform private.log_read('application_support', p_id::text);
  return (select s.needs from public.application_support s where s.application_id = p_id);
end $$;
create function public.open_application_support(p_id uuid) returns text language sql set search_path = '' as $$ select private.open_application_support(p_id) $$;
comment on function public.open_application_support is 'The support a candidate asked for, or null. HR only, logged by itself; DNIED, NTFND.';

create function private.reveal_candidate(p_id uuid, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr');
  if not exists (select from public.applications where id = p_id and status <> 'draft') then perform private.fail('NTFND', 'no such application'); end if;
  if not private.hides_candidate(p_id) then perform private.fail('BADST', 'the name is not hidden'); end if;
  if coalesce(length(trim(p_reason)), 0) not between 1 and 400 then perform private.fail('INPUT', 'say why', 'reason'); end if;
  insert into public.application_reveals (application_id, revealed_by, reason) values (p_id, auth.uid(), trim(p_reason));
end $$;
create function public.reveal_candidate(p_id uuid, p_reason text) returns void language sql set search_path = '' as $$ select private.reveal_candidate(p_id, p_reason) $$;
comment on function public.reveal_candidate is 'HR lifts the hiding of one application''s name for themselves, saying why; it is kept and shown to the team. INPUT(reason), BADST when nothing is hidden, NTFND, DNIED.';
grant execute on function public.open_application, public.open_application_support, public.reveal_candidate,
  private.open_application, private.open_application_support, private.reveal_candidate to authenticated;

-- supabase/schemas/77_hiring_desk_people.sql

-- The hiring desk, one human behind several rows: look-alikes are found by the machine and joined by a person, never the
-- other way round. Each decision is kept; who is joined to whom follows from the newest decision of each pair, so taking
-- one back undoes exactly that. Joined rows stay as they came; each shows the other's applications, and the person who
-- signs in sees both (private.my_candidate_ids).

create table public.candidate_duplicate_decisions (
  id uuid primary key default gen_random_uuid(),
  candidate_id uuid not null references public.candidates (id) on delete cascade,
  other_id uuid not null references public.candidates (id) on delete cascade,
  is_same_person boolean not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint candidate_duplicate_decisions_are_ordered check (candidate_id < other_id)
);
create index candidate_duplicate_decisions_pair on public.candidate_duplicate_decisions (candidate_id, other_id, decided_at desc);
create index candidate_duplicate_decisions_other on public.candidate_duplicate_decisions (other_id);
create index candidate_duplicate_decisions_person on public.candidate_duplicate_decisions (decided_by);
alter table public.candidate_duplicate_decisions enable row level security;
create policy nobody_directly on public.candidate_duplicate_decisions for select to authenticated using (false);
create trigger append_only before update on public.candidate_duplicate_decisions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.candidate_duplicate_decisions for each row execute function private.tg__audit('id', 'candidate_id,other_id,is_same_person');
comment on table public.candidate_duplicate_decisions is 'Whether two candidate rows are one person, as somebody decided; the newest decision of a pair counts. Append only.';

create function private.candidate_duplicates(p_application uuid) returns jsonb language plpgsql stable security definer
set search_path = '' set pg_trgm.similarity_threshold = 0.6 as $$
declare
  v_me public.candidates%rowtype;
  v_root uuid;
begin
  select c.* into v_me from public.applications a join public.candidates c on c.id = a.candidate_id where a.id = p_application;
  v_root := coalesce(v_me.joined_to_id, v_me.id);
  return (select coalesce(jsonb_agg(to_jsonb(d) order by d.is_joined desc, d.submitted_at desc), '[]') from (
    select o.id, o.reference, o.status, o.submitted_at, (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = o.job_id) as job_titles,
      c.full_name, c.phone, c.email, c.user_id is not null as has_account,
      c.phone_normalized = v_me.phone_normalized as same_phone, c.email = v_me.email as same_email,
      extensions.similarity(lower(c.full_name), lower(v_me.full_name)) >= 0.6 as similar_name,
      (select k.is_same_person from public.candidate_duplicate_decisions k
        where k.candidate_id = least(c.id, v_me.id) and k.other_id = greatest(c.id, v_me.id) order by k.decided_at desc limit 1) as is_same_person,
      coalesce(c.joined_to_id, c.id) = v_root as is_joined
    from (
      (select c.id from public.candidates c where c.phone_normalized = v_me.phone_normalized limit 20)
      union (select c.id from public.candidates c where c.email = v_me.email limit 20)
      union (select c.id from public.candidates c where lower(c.full_name) operator(extensions.%) lower(v_me.full_name) limit 20)
      union select c.id from public.candidates c where c.joined_to_id = v_root
      union select v_root) alike
    join public.candidates c on c.id = alike.id and c.id <> v_me.id
    -- one line a person: their newest application; whoever is sifted without a name does not show here either
    join lateral (select a.* from public.applications a join public.jobs j on j.id = a.job_id
      where a.candidate_id = c.id and a.status <> 'draft' and not (private.is_sifted_blind(a.status, j.hides_names) and private.hides_candidate(a.id))
      order by a.submitted_at desc limit 1) o on true
    order by is_joined desc, o.submitted_at desc limit 10) d);
end $$;
comment on function private.candidate_duplicates is 'Up to ten other people with the same phone or mail or a much alike name, by their newest application, and what was decided of each pair. Its caller checks that the name is not hidden.';

create function private.rejoin_candidates(p_candidate uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_all uuid[]; v_group uuid[]; v_left uuid[];
begin
  -- everybody that was or is tied to this one, each put together anew from the decisions in force
  v_all := array(with recursive tied (id) as (
      select p_candidate
      union select case when k.candidate_id = t.id then k.other_id else k.candidate_id end
      from tied t join public.candidate_duplicate_decisions k on t.id in (k.candidate_id, k.other_id))
    select id from tied);
  v_left := v_all;
  while cardinality(v_left) > 0 loop
    v_group := array(with recursive joined (id) as (
        select v_left[1]
        union select case when k.candidate_id = j.id then k.other_id else k.candidate_id end
        from joined j join (select distinct on (d.candidate_id, d.other_id) d.* from public.candidate_duplicate_decisions d
          where d.candidate_id = any (v_all) order by d.candidate_id, d.other_id, d.decided_at desc) k on j.id in (k.candidate_id, k.other_id) and k.is_same_person)
      -- the row that signs in stands for all, else the oldest
      select j.id from joined j join public.candidates c on c.id = j.id order by (c.user_id is null), c.created_at, c.id);
    update public.candidates set joined_to_id = case when id = v_group[1] then null else v_group[1] end
    where id = any (v_group) and joined_to_id is distinct from case when id = v_group[1] then null else v_group[1] end;
    v_left := array(select x from unnest(v_left) x where x <> all (v_group));
  end loop;
end $$;
comment on function private.rejoin_candidates is 'Sets joined_to_id of everybody tied to this candidate by a decision, from the newest decision of each pair.';

create function private.decide_same_person(p_id uuid, p_other uuid, p_is_same boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare v_one uuid; v_two uuid;
begin
  perform private.require_role('hr');
  select a.candidate_id into v_one from public.applications a where a.id = p_id and a.status <> 'draft' and not private.hides_candidate(a.id);
  select a.candidate_id into v_two from public.applications a where a.id = p_other and a.status <> 'draft' and not private.hides_candidate(a.id);
  if v_one is null or v_two is null then perform private.fail('NTFND', 'no such application'); end if;
  if v_one = v_two then perform private.fail('INPUT', 'the same candidate already', 'other'); end if;
  -- decisions about people are few; one at a time keeps the groups whole
  perform pg_advisory_xact_lock(hashtext('private.decide_same_person'));
  insert into public.candidate_duplicate_decisions (candidate_id, other_id, is_same_person, decided_by)
  values (least(v_one, v_two), greatest(v_one, v_two), p_is_same, auth.uid());
  perform private.rejoin_candidates(v_one);
end $$;
comment on function private.decide_same_person is 'Keeps what HR decided of the people behind two applications and joins or separates them; see join_candidates and separate_candidates.';

create function public.join_candidates(p_id uuid, p_other uuid) returns void language sql set search_path = '' as $$ select private.decide_same_person(p_id, p_other, true) $$;
create function public.separate_candidates(p_id uuid, p_other uuid) returns void language sql set search_path = '' as $$ select private.decide_same_person(p_id, p_other, false) $$;
comment on function public.join_candidates is 'HR says that the people behind two applications are one. Nothing is merged; each shows the other''s applications. INPUT(other) when it is one row, NTFND (also while a name is hidden), DNIED.';
comment on function public.separate_candidates is 'HR says that the people behind two applications are not one, taking back what was said before. INPUT(other), NTFND, DNIED.';
grant execute on function public.join_candidates, public.separate_candidates, private.decide_same_person to authenticated;

-- supabase/schemas/78_interviews.sql

-- Interviews: the team proposes times, the candidate picks one, and nobody sits in two at once.
-- A time is an instant with the zone of the place (of the organisation, for phone and video). A picked time books its
-- interviewers; an exclusion constraint makes overlap impossible, and `on conflict do nothing` keeps two picks at the
-- same instant free of deadlocks: one wins, the other is told TAKEN and keeps their other times.
-- The identity of an interview is its calendar UID; `sequence` rises with each change (RFC 5545, 3.8.7.4).
-- Deliberately missing: what was said there. That belongs into reviews (76).

create extension if not exists btree_gist with schema extensions;

create type public.interview_way as enum ('in_person', 'phone', 'video');
create type public.interview_status as enum ('proposed', 'set', 'cancelled', 'held', 'no_show');

create table public.interviews (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  status public.interview_status not null default 'proposed',
  way public.interview_way not null,
  location_id uuid references public.locations (id) on delete restrict,
  -- which door, which number, which link: shown to the candidate as written
  details text,
  zone text not null,
  minutes smallint not null,
  sequence int not null default 0,
  starts_at timestamptz,
  -- the candidate asked for other times, and what they wrote
  asked_at timestamptz,
  asked_note text,
  created_by uuid references public.accounts (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint interviews_in_person_name_a_place check ((way = 'in_person') = (location_id is not null)),
  constraint interviews_details_are_short check (length(details) between 1 and 500),
  constraint interviews_last_10_to_240_minutes check (minutes between 10 and 240),
  constraint interviews_have_a_time_once_set check (
    case status when 'proposed' then starts_at is null when 'cancelled' then true else starts_at is not null end),
  constraint interviews_asked_note_is_short check (length(asked_note) between 1 and 1000),
  constraint interviews_asked_note_has_its_instant check (asked_note is null or asked_at is not null)
);

create table public.interview_times (
  id uuid primary key default gen_random_uuid(),
  interview_id uuid not null references public.interviews (id) on delete cascade,
  starts_at timestamptz not null,
  constraint interview_times_differ unique (interview_id, starts_at)
);

create table public.interviewers (
  interview_id uuid not null references public.interviews (id) on delete cascade,
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  primary key (interview_id, user_id)
);

create table public.interview_bookings (
  interview_id uuid not null references public.interviews (id) on delete cascade,
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  during tstzrange not null,
  primary key (interview_id, user_id),
  constraint interview_bookings_do_not_overlap exclude using gist (user_id with =, during with &&)
);

create table public.interview_events (
  id uuid primary key default gen_random_uuid(),
  interview_id uuid not null references public.interviews (id) on delete cascade,
  happened_at timestamptz not null default clock_timestamp(),
  actor_id uuid references public.accounts (user_id) on delete set null,
  is_by_candidate boolean not null default false,
  command text not null,
  sequence int not null,
  starts_at timestamptz,
  note text,
  constraint interview_events_note_is_short check (length(note) between 1 and 1000)
);

-- one interview under way per application; an application's interviews; foreign keys; an interview's story
create unique index interviews_one_open_per_application on public.interviews (application_id) where status in ('proposed', 'set');
create index interviews_application on public.interviews (application_id, created_at desc);
create index interviews_location on public.interviews (location_id);
create index interviews_created_by on public.interviews (created_by);
create index interviewers_user on public.interviewers (user_id);
create index interview_events_interview on public.interview_events (interview_id, happened_at desc);
create index interview_events_actor on public.interview_events (actor_id);

alter table public.interviews enable row level security;
alter table public.interview_times enable row level security;
alter table public.interviewers enable row level security;
alter table public.interview_bookings enable row level security;
alter table public.interview_events enable row level security;
create policy hiring_team_select on public.interviews for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.interview_times for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.interviewers for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.interview_events for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy nobody_directly on public.interview_bookings for select to authenticated using (false);
grant select on public.interviews, public.interview_times, public.interviewers, public.interview_events to authenticated;
-- NOTE: no writes: every change is a command. NOTE: no grant on bookings: whose day is full is nobody's to browse.

create trigger touch before update on public.interviews for each row execute function private.tg__touch();
create trigger append_only before update on public.interview_events for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.interviews for each row execute function private.tg__audit('id',
  'application_id,status,way,location_id,zone,minutes,sequence,starts_at,asked_at,created_by');
create trigger audit after insert or update or delete on public.interview_times for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.interviewers for each row execute function private.tg__audit('interview_id,user_id', '*');
create trigger audit after insert or update or delete on public.interview_bookings for each row execute function private.tg__audit('interview_id,user_id', 'interview_id,user_id,during');
create trigger audit after insert or update or delete on public.interview_events for each row execute function private.tg__audit('id',
  'interview_id,command,sequence,starts_at,is_by_candidate');

-- Shared halves of the commands ------------------------------------------------------------------

create function private.interview_commands() returns table (
  command text, from_status public.interview_status, to_status public.interview_status, roles public.staff_role[], is_candidate boolean)
language sql immutable set search_path = '' as $$
  values
    ('pick', 'proposed'::public.interview_status, 'set'::public.interview_status, '{}'::public.staff_role[], true),
    ('ask_other_times', 'proposed', 'proposed', '{}', true),
    ('ask_other_times', 'set', 'set', '{}', true),
    ('cancel', 'proposed', 'cancelled', '{hr,hiring_manager}', true),
    ('cancel', 'set', 'cancelled', '{hr,hiring_manager}', true),
    ('held', 'set', 'held', '{hr,hiring_manager}', false),
    ('no_show', 'set', 'no_show', '{hr,hiring_manager}', false)
$$;
comment on function private.interview_commands is 'The only moves of an interview, from where to where, and who may make them. Proposing is a move of its own (propose_interview).';
grant execute on function private.interview_commands to authenticated;

create function private.begin_interview_command(p_id uuid, p_command text,
  out interview public.interviews, out to_status public.interview_status, out is_by_candidate boolean)
language plpgsql security definer set search_path = '' as $$
declare v_application public.applications%rowtype; v_move record;
begin
  -- the application first, always: commands on it and on its interviews wait for each other in one order
  select a.* into v_application from public.applications a join public.interviews i on i.application_id = a.id where i.id = p_id for update of a;
  is_by_candidate := coalesce(v_application.candidate_id = any (private.my_candidate_ids()), false);
  if not is_by_candidate and not private.has_role('hr', 'hiring_manager') then perform private.fail('DNIED', 'not yours'); end if;
  select * into interview from public.interviews where id = p_id for update;
  if interview.id is null then perform private.fail('NTFND', 'no such interview'); end if;
  if not exists (select from private.interview_commands() c where c.command = p_command
      and ((c.is_candidate and is_by_candidate) or private.has_role(variadic c.roles))) then
    perform private.fail('DNIED', 'not yours to do');
  end if;
  select * into v_move from private.interview_commands() c where c.command = p_command and c.from_status = interview.status;
  if not found then perform private.fail('BADST', format('%s is not possible from %s', p_command, interview.status), interview.status::text); end if;
  to_status := v_move.to_status;
end $$;
comment on function private.begin_interview_command is 'Locks the application and the interview, checks who asks and the state; gives the row, where the command leads, and whether its candidate asks. DNIED, NTFND, BADST (detail: the state it is in).';

create function private.record_interview_event(p_interview uuid, p_command text, p_note text, p_is_by_candidate boolean) returns uuid
language sql security definer set search_path = '' as $$
  insert into public.interview_events (interview_id, actor_id, is_by_candidate, command, sequence, starts_at, note)
  select id, auth.uid(), p_is_by_candidate, p_command, sequence, starts_at, nullif(trim(p_note), '') from public.interviews where id = p_interview
  returning id
$$;
comment on function private.record_interview_event is 'Keeps a step of an interview as it now stands; gives the event''s id.';

create function private.end_interview(p_interview public.interviews, p_note text, p_is_by_candidate boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.interviews set status = 'cancelled', sequence = sequence + 1 where id = p_interview.id;
  delete from public.interview_bookings where interview_id = p_interview.id;
  perform private.queue_messages('interview_cancelled', private.record_interview_event(p_interview.id, 'cancel', p_note, p_is_by_candidate));
end $$;
comment on function private.end_interview is 'Calls an interview off: frees its interviewers, keeps why, and tells everybody.';

create function private.local_instant(p_local text, p_zone text) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare v_at timestamptz;
begin
  if p_local is null or p_local !~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' then perform private.fail('INPUT', 'not a local time', 'times'); end if;
  v_at := p_local::timestamp at time zone p_zone;
  if v_at at time zone p_zone <> p_local::timestamp then perform private.fail('INPUT', 'the clocks skip this time', 'times'); end if;
  return v_at;
end $$;
comment on function private.local_instant is 'The instant of a local time (YYYY-MM-DDTHH:MM) on the clock of a zone; INPUT(times) for a time that is skipped when clocks go forward. Where a time comes twice, the later (standard) one.';

-- supabase/schemas/78_interviews_commands.sql

-- Interviews, the commands: propose, pick, ask for other times, call off, record; and what mail and calendar may say.

create function private.propose_interview(p_application uuid, p_interview jsonb, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_application public.applications%rowtype;
  v_open public.interviews%rowtype;
  v_way public.interview_way := (p_interview ->> 'way')::public.interview_way;
  v_place public.locations%rowtype;
  v_zone text := (select zone from public.organization);
  v_minutes smallint := (p_interview ->> 'minutes')::smallint;
  v_people uuid[] := private.json_enums(p_interview -> 'interviewers')::uuid[];
  v_times timestamptz[];
  v_taken timestamptz;
begin
  perform private.require_role('hr', 'hiring_manager');
  select * into v_application from public.applications where id = p_application and status <> 'draft' for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_application.status <> 'interview' then perform private.fail('BADST', 'not in the interview step', v_application.status::text); end if;

  if v_way is null then perform private.fail('INPUT', 'way missing', 'way'); end if;
  if v_way = 'in_person' then
    select * into v_place from public.locations where id = (p_interview ->> 'location_id')::uuid;
    if not found then perform private.fail('INPUT', 'place missing', 'location_id'); end if;
    v_zone := v_place.zone;
  end if;
  if v_minutes is null or v_minutes not between 10 and 240 then perform private.fail('INPUT', 'bad length', 'minutes'); end if;
  if cardinality(v_people) not between 1 and 8 or exists (select from unnest(v_people) p where not exists (select from public.staff_roles r where r.user_id = p)) then
    perform private.fail('INPUT', 'interviewers are one to eight people of the staff', 'interviewers');
  end if;
  v_times := array(select distinct private.local_instant(t, v_zone) from jsonb_array_elements_text(coalesce(p_interview -> 'times', '[]')) t order by 1);
  if cardinality(v_times) not between 1 and 20 or v_times[1] <= now() then perform private.fail('INPUT', 'one to twenty times to come', 'times'); end if;
  select t into v_taken from unnest(v_times) t where exists (select from public.interview_bookings b
    where b.user_id = any (v_people) and b.during && tstzrange(t, t + make_interval(mins => v_minutes))
      and b.interview_id not in (select i.id from public.interviews i where i.application_id = p_application)) order by 1 limit 1;
  if found then perform private.fail('TAKEN', format('an interviewer is booked at %s', v_taken), 'times'); end if;

  select * into v_open from public.interviews where application_id = p_application and status in ('proposed', 'set') for update;
  if v_open.status = 'set' then
    -- a set time is called off for all who hold it; the new times are a new interview
    if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why the set time goes', 'reason'); end if;
    perform private.end_interview(v_open, p_reason, false);
    v_open := null;
  end if;
  if v_open.id is null then
    insert into public.interviews (application_id, way, location_id, details, zone, minutes, created_by)
    values (p_application, v_way, v_place.id, nullif(trim(p_interview ->> 'details'), ''), v_zone, v_minutes, auth.uid()) returning * into v_open;
  else
    update public.interviews set way = v_way, location_id = v_place.id, details = nullif(trim(p_interview ->> 'details'), ''), zone = v_zone,
      minutes = v_minutes, sequence = sequence + 1, asked_at = null, asked_note = null where id = v_open.id;
    delete from public.interview_times where interview_id = v_open.id;
    delete from public.interviewers where interview_id = v_open.id;
  end if;
  insert into public.interview_times (interview_id, starts_at) select v_open.id, t from unnest(v_times) t;
  insert into public.interviewers (interview_id, user_id) select v_open.id, p from unnest(v_people) p;
  perform private.queue_messages('interview_proposed', private.record_interview_event(v_open.id, 'propose', null, false));
  return v_open.id;
end $$;

create function private.pick_interview_time(p_interview uuid, p_time uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare v record; v_at timestamptz;
begin
  select * into v from private.begin_interview_command(p_interview, 'pick');
  select starts_at into v_at from public.interview_times where id = p_time and interview_id = p_interview;
  if v_at is null or v_at <= now() then perform private.fail('INPUT', 'that time is not offered any more', 'time'); end if;
  insert into public.interview_bookings (interview_id, user_id, during)
  select p_interview, user_id, tstzrange(v_at, v_at + make_interval(mins => (v.interview).minutes)) from public.interviewers
  where interview_id = p_interview order by user_id on conflict do nothing;
  if (select count(*) from public.interview_bookings where interview_id = p_interview) <> (select count(*) from public.interviewers where interview_id = p_interview) then
    perform private.fail('TAKEN', 'an interviewer is booked by now', 'time');
  end if;
  update public.interviews set status = v.to_status, starts_at = v_at, sequence = sequence + 1, asked_at = null, asked_note = null where id = p_interview;
  perform private.queue_messages('interview_set', private.record_interview_event(p_interview, 'pick', null, true));
end $$;

create function private.ask_other_times(p_interview uuid, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_interview_command(p_interview, 'ask_other_times');
  update public.interviews set asked_at = now(), asked_note = nullif(trim(p_note), '') where id = p_interview;
  perform private.record_interview_event(p_interview, 'ask_other_times', p_note, true);
end $$;

create function private.cancel_interview(p_interview uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_interview_command(p_interview, 'cancel');
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why', 'reason'); end if;
  perform private.end_interview(v.interview, p_reason, v.is_by_candidate);
end $$;

create function private.record_interview_outcome(p_interview uuid, p_outcome public.interview_status, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_interview_command(p_interview, case when p_outcome = 'no_show' then 'no_show' else 'held' end);
  if p_outcome is null or p_outcome not in ('held', 'no_show') then perform private.fail('INPUT', 'held or no_show', 'outcome'); end if;
  if (v.interview).starts_at > now() then perform private.fail('INPUT', 'it has not begun', 'outcome'); end if;
  update public.interviews set status = v.to_status where id = p_interview;
  perform private.record_interview_event(p_interview, p_outcome::text, p_note, false);
end $$;

create function public.propose_interview(p_application uuid, p_interview jsonb, p_reason text default null) returns uuid
language sql set search_path = '' as $$ select private.propose_interview(p_application, p_interview, p_reason) $$;
create function public.pick_interview_time(p_interview uuid, p_time uuid) returns void language sql set search_path = '' as $$ select private.pick_interview_time(p_interview, p_time) $$;
create function public.ask_other_times(p_interview uuid, p_note text default null) returns void language sql set search_path = '' as $$ select private.ask_other_times(p_interview, p_note) $$;
create function public.cancel_interview(p_interview uuid, p_reason text) returns void language sql set search_path = '' as $$ select private.cancel_interview(p_interview, p_reason) $$;
create function public.record_interview_outcome(p_interview uuid, p_outcome public.interview_status, p_note text default null) returns void
language sql set search_path = '' as $$ select private.record_interview_outcome(p_interview, p_outcome, p_note) $$;
comment on function public.propose_interview is
  'Offers times to a candidate in the interview step; times not yet picked are replaced, a set one is called off with p_reason. p_interview: {way, location_id (in person), details, minutes (10–240), interviewers[user ids], times[YYYY-MM-DDTHH:MM on the clock of the place, or of the organisation for phone and video]}. Gives the interview''s id. HR, hiring managers. INPUT(way|location_id|minutes|interviewers|times|reason), TAKEN(times), NTFND, BADST, DNIED.';
comment on function public.pick_interview_time is 'The candidate takes one of the times; it books every interviewer. TAKEN when one of them is booked by now (the other times stay), INPUT(time) when it is past or withdrawn, BADST, NTFND, DNIED.';
comment on function public.ask_other_times is 'The candidate says that no time suits, with a note; a set time stands until new ones are proposed. BADST, NTFND, DNIED.';
comment on function public.cancel_interview is 'The team or the candidate calls an interview off, saying why. INPUT(reason), BADST, NTFND, DNIED.';
comment on function public.record_interview_outcome is 'The team keeps whether it was held (held) or the candidate did not come (no_show), once it has begun. INPUT(outcome), BADST, NTFND, DNIED.';
grant execute on function public.propose_interview, public.pick_interview_time, public.ask_other_times, public.cancel_interview, public.record_interview_outcome,
  private.propose_interview, private.pick_interview_time, private.ask_other_times, private.cancel_interview, private.record_interview_outcome to authenticated;

-- An application that leaves the interview step takes its interview with it --------------------------

create function private.tg_applications__end_interviews() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_row public.interviews%rowtype;
begin
  -- one that has begun stays, so that its outcome can still be kept
  for v_row in select * from public.interviews where application_id = new.id and status in ('proposed', 'set') and (starts_at is null or starts_at > now()) for update loop
    perform private.end_interview(v_row, null, new.status = 'withdrawn');
  end loop;
  return null;
end $$;
comment on function private.tg_applications__end_interviews is 'After an application leaves the interview step: calls off what is still to come. A decision not to go on calls it off only when the candidate is told, or the calling off would tell it.';
create trigger end_interviews after update of status, told_at on public.applications for each row
  when ((old.status = 'interview' and new.status not in ('interview', 'not_selected')) or (old.told_at is null and new.told_at is not null)) execute function private.tg_applications__end_interviews();

-- What others may say ------------------------------------------------------------------------------

create function private.interview_document(p_id uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', i.id, 'status', i.status, 'way', i.way, 'details', i.details, 'zone', i.zone, 'minutes', i.minutes, 'sequence', i.sequence,
    'starts_at', i.starts_at, 'asked_at', i.asked_at, 'asked_note', i.asked_note,
    'place', (select to_jsonb(p) from (select l.name, l.street, l.city, l.jurisdiction, l.postal_code from public.locations l where l.id = i.location_id) p),
    'interviewers', (select coalesce(jsonb_agg(coalesce(a.full_name, o.name) order by a.full_name), '[]') from public.interviewers v join public.accounts a on a.user_id = v.user_id where v.interview_id = i.id),
    'times', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'starts_at', t.starts_at, 'is_open', i.status = 'proposed' and t.starts_at > now() and not exists (
        select from public.interview_bookings b join public.interviewers v on v.user_id = b.user_id and v.interview_id = i.id
        where b.during && tstzrange(t.starts_at, t.starts_at + make_interval(mins => i.minutes)))) order by t.starts_at), '[]')
      from public.interview_times t where t.interview_id = i.id),
    'ended_note', (select e.note from public.interview_events e where e.interview_id = i.id and e.command = 'cancel' order by e.happened_at desc limit 1),
    'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id), 'reference', a.reference,
    'organization', o.name, 'organization_email', o.email, 'organization_phone', o.phone)
  from public.interviews i join public.applications a on a.id = i.application_id cross join public.organization o where i.id = p_id
$$;
comment on function private.interview_document is 'An interview as its candidate, a mail and a calendar file may tell it. No name of the candidate.';

create function private.interview_facts(p_event uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select private.interview_document(e.interview_id) || jsonb_build_object('interview_id', e.interview_id, 'command', e.command, 'note', e.note, 'is_by_candidate', e.is_by_candidate)
  from public.interview_events e
  where e.id = p_event and not exists (select from public.interview_events l
    where l.interview_id = e.interview_id and l.happened_at > e.happened_at and l.command in ('propose', 'pick', 'cancel'))
$$;
comment on function private.interview_facts is 'For mail: the interview of an event, with the event''s command and note; null when a later step has overtaken it.';

create function private.list_my_interviews(p_application uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.applications where id = p_application and candidate_id = any (private.my_candidate_ids())) then
    perform private.fail('DNIED', 'not yours');
  end if;
  return (select coalesce(jsonb_agg(private.interview_document(id) order by created_at desc), '[]') from public.interviews where application_id = p_application);
end $$;
create function public.list_my_interviews(p_application uuid) returns jsonb language sql stable set search_path = '' as $$ select private.list_my_interviews(p_application) $$;
comment on function public.list_my_interviews is
  'The candidate''s interviews of one application, newest first: [{id, status, way, details, zone, minutes, sequence, starts_at, asked_at, asked_note, place, interviewers[names], times[{id, starts_at, is_open}], ended_note, job_title{locale}, reference, organization, organization_email, organization_phone}]. DNIED when it is not theirs.';
grant execute on function public.list_my_interviews, private.list_my_interviews to authenticated;

comment on table public.interviews is 'A meeting with a candidate: how, where, how long, and the time once it is picked.';
comment on table public.interview_times is 'The times a candidate may pick from.';
comment on table public.interviewers is 'Who of the staff takes part.';
comment on table public.interview_bookings is 'When an interviewer is taken. No two overlap.';
comment on table public.interview_events is 'Each step of an interview. Append only; its id is the subject of mail.';

-- supabase/schemas/79_offers.sql

-- Offers: a conditional offer, what it hangs on, and the answer. Its conditions are made from the requirements of the
-- posting as it was answered (job_versions), with their words, and decided one by one by a person who says why.
-- Decisions are added, never changed; `state` repeats the newest one for lists.
-- Deliberately missing: the network address of a signature, and any reason drawn from a check: a note names evidence.

create type public.offer_status as enum ('open', 'accepted', 'declined', 'withdrawn', 'lapsed', 'failed');
create type public.condition_kind as enum
  ('credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving', 'references', 'other');
create type public.condition_owner as enum ('candidate', 'us');
create type public.condition_state as enum ('pending', 'met', 'not_met', 'waived');

-- what an accepting candidate signs; a version that somebody signed is never edited
create table public.offer_texts (
  version text not null,
  locale public.locale not null,
  body text not null,
  primary key (version, locale),
  constraint offer_texts_version_is_a_date check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);

create table public.offers (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  status public.offer_status not null default 'open',
  pay_amount numeric(10, 2) not null,
  pay_unit public.pay_unit not null,
  currency text not null,
  -- why the pay lies outside what the posting named
  pay_note text,
  starts_on date not null,
  hours_per_week numeric(4, 1) not null,
  fte numeric(3, 2) not null,
  location_id uuid references public.locations (id) on delete restrict,
  note text,
  expires_at timestamptz not null,
  made_at timestamptz not null default now(),
  made_by uuid references public.accounts (user_id) on delete set null,
  ended_at timestamptz,
  signature_name text,
  signature_version text,
  signature_locale public.locale,
  signed_at timestamptz,
  end_note text,
  updated_at timestamptz not null default now(),
  constraint offers_pay_is_positive check (pay_amount > 0),
  constraint offers_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint offers_pay_note_is_short check (length(pay_note) between 1 and 1000),
  constraint offers_hours_are_1_to_60 check (hours_per_week between 1 and 60),
  constraint offers_fte_is_5_to_100_percent check (fte between 0.05 and 1),
  constraint offers_note_is_short check (length(note) between 1 and 2000),
  constraint offers_end_note_is_short check (length(end_note) between 1 and 2000),
  constraint offers_signature_is_short check (length(signature_name) between 1 and 300),
  constraint offers_signature_is_whole check (num_nonnulls(signature_name, signature_version, signature_locale, signed_at) in (0, 4)),
  constraint offers_accepted_are_signed check (status <> 'accepted' or signed_at is not null),
  constraint offers_ended_at_matches_status check ((status = 'open') = (ended_at is null)),
  constraint offers_sign_a_known_text foreign key (signature_version, signature_locale) references public.offer_texts (version, locale) on delete restrict
);

create table public.offer_programs (
  offer_id uuid not null references public.offers (id) on delete cascade,
  program_id uuid not null references public.programs (id) on delete restrict,
  primary key (offer_id, program_id)
);

create table public.offer_conditions (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references public.offers (id) on delete cascade,
  position smallint not null,
  kind public.condition_kind not null,
  -- the requirement of the posting's version it was made from; the posting may have changed since
  requirement_id uuid,
  credential_type_id text references public.credential_types (id) on delete restrict,
  due public.requirement_due not null,
  due_days smallint,
  due_on date not null,
  owner public.condition_owner not null,
  label_en text not null,
  label_es text not null,
  state public.condition_state not null default 'pending',
  updated_at timestamptz not null default now(),
  constraint offer_conditions_keep_their_order unique (offer_id, position),
  constraint offer_conditions_fall_due_after_the_offer check (due in ('conditional_offer', 'start', 'after_start')),
  constraint offer_conditions_days_only_after_start check ((due = 'after_start') = (due_days is not null)),
  constraint offer_conditions_labels_are_short check (length(label_en) between 1 and 400 and length(label_es) between 1 and 400)
);

create table public.offer_condition_decisions (
  id uuid primary key default gen_random_uuid(),
  condition_id uuid not null references public.offer_conditions (id) on delete cascade,
  state public.condition_state not null,
  note text not null,
  document_id uuid,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint offer_condition_decisions_note_is_short check (length(note) between 1 and 2000)
);

-- one live offer per application; an application's offers; what the clock ends and reminds of; children; foreign keys
create unique index offers_one_live_per_application on public.offers (application_id) where status in ('open', 'accepted');
create index offers_application on public.offers (application_id, made_at desc);
create index offers_open on public.offers (expires_at) where status = 'open';
create index offers_location on public.offers (location_id);
create index offers_made_by on public.offers (made_by);
create index offers_signature on public.offers (signature_version, signature_locale);
create index offer_programs_program on public.offer_programs (program_id);
create index offer_conditions_credential_type on public.offer_conditions (credential_type_id);
create index offer_condition_decisions_condition on public.offer_condition_decisions (condition_id, decided_at desc);
create index offer_condition_decisions_person on public.offer_condition_decisions (decided_by);

alter table public.offer_texts enable row level security;
alter table public.offers enable row level security;
alter table public.offer_programs enable row level security;
alter table public.offer_conditions enable row level security;
alter table public.offer_condition_decisions enable row level security;
create policy person_select on public.offer_texts for select to authenticated using (true);
create policy hiring_team_select on public.offers for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.offer_programs for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
create policy hiring_team_select on public.offer_conditions for select to authenticated
  using ((select private.has_role('hr', 'hiring_manager', 'auditor')));
-- what was seen of a check or a certificate is for those who answer for it
create policy hr_auditor_select on public.offer_condition_decisions for select to authenticated
  using ((select private.has_role('hr', 'auditor')));
grant select on public.offer_texts, public.offers, public.offer_programs, public.offer_conditions, public.offer_condition_decisions to authenticated;
-- NOTE: no writes: every change is a command.

create trigger touch before update on public.offers for each row execute function private.tg__touch();
create trigger touch before update on public.offer_conditions for each row execute function private.tg__touch();
create trigger append_only before update on public.offer_condition_decisions for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.offer_texts for each row execute function private.tg__audit('version,locale', '*');
create trigger audit after insert or update or delete on public.offers for each row execute function private.tg__audit('id',
  'application_id,status,pay_amount,pay_unit,currency,starts_on,hours_per_week,fte,location_id,expires_at,made_at,made_by,ended_at,signature_version,signed_at');
create trigger audit after insert or update or delete on public.offer_programs for each row execute function private.tg__audit('offer_id,program_id', '*');
create trigger audit after insert or update or delete on public.offer_conditions for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.offer_condition_decisions for each row execute function private.tg__audit('id', 'condition_id,state,document_id,decided_by');

-- An application that ends takes its offer with it; a decision taken back brings it back --------------

create function private.tg_applications__end_offer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'clearing' and old.status = 'conditions_not_met' then
    update public.offers set status = 'accepted' where id = (
      select id from public.offers where application_id = new.id and status = 'failed' order by made_at desc limit 1);
  elsif new.status not in ('offer', 'clearing', 'hired') then
    update public.offers set status = case when new.status = 'withdrawn' then 'declined' else 'failed' end::public.offer_status, ended_at = now()
    where application_id = new.id and status in ('open', 'accepted');
  end if;
  return null;
end $$;
comment on function private.tg_applications__end_offer is 'After an application leaves the steps of an offer by another way than the offer''s own commands, or comes back to them.';
create trigger end_offer after update of status on public.applications for each row
  when (old.status in ('offer', 'clearing', 'conditions_not_met') and new.status <> old.status) execute function private.tg_applications__end_offer();

-- What an offer will hang on -------------------------------------------------------------------------

create function private.conditions_for(p_application uuid, p_starts_on date) returns table (
  "position" smallint, kind public.condition_kind, requirement_id uuid, credential_type_id text, due public.requirement_due, due_days smallint,
  due_on date, owner public.condition_owner, label_en text, label_es text)
language sql stable security definer set search_path = '' as $$
  with asked as (
    select r.n, r.d, (r.d ->> 'kind')::public.condition_kind as kind, (r.d ->> 'due')::public.requirement_due as due
    from public.applications a join public.job_versions v on v.job_id = a.job_id and v.version = a.job_version
    cross join lateral jsonb_array_elements(coalesce(v.document -> 'requirements', '[]')) with ordinality as r (d, n)
    where a.id = p_application and (r.d ->> 'is_required')::boolean and r.d ->> 'due' in ('conditional_offer', 'start', 'after_start')
  ), worded as (
    select n, kind, (d ->> 'id')::uuid as requirement_id, d ->> 'credential_type_id' as credential_type_id, due, (d ->> 'due_days')::smallint as due_days,
      p_starts_on + coalesce((d ->> 'due_days')::int, 0) as due_on,
      case when kind in ('check', 'references') then 'us' else 'candidate' end::public.condition_owner as owner,
      coalesce(d #>> '{texts,en,label}', (select t.name from public.credential_type_texts t where t.credential_type_id = d ->> 'credential_type_id' and t.locale = 'en'), kind::text) as en,
      coalesce(d #>> '{texts,es,label}', (select t.name from public.credential_type_texts t where t.credential_type_id = d ->> 'credential_type_id' and t.locale = 'es')) as es
    from asked
  )
  select (row_number() over (order by w.n))::smallint, w.kind, w.requirement_id, w.credential_type_id, w.due, w.due_days, w.due_on, w.owner, w.en, coalesce(w.es, w.en)
  from (select * from worded union all
    select 0, 'references', null, null, 'conditional_offer', null, p_starts_on, 'us', 'References from the people you named', 'Referencias de las personas que usted nombró') w
  order by w.n
$$;
comment on function private.conditions_for is
  'The conditions an offer to this application would have with this first day: the references, then each required requirement of the answered posting that falls due at the offer, at the start, or days after it, in the posting''s order. Dates are calendar days, so clock changes do not move them.';

comment on table public.offer_texts is 'What is signed with an acceptance, per version and language.';
comment on table public.offers is 'A conditional offer: its terms, until when it stands, and how it was answered.';
comment on table public.offer_programs is 'The programs an offer is for.';
comment on table public.offer_conditions is 'What an offer hangs on: what, whose turn, by when, and where it stands.';
comment on table public.offer_condition_decisions is 'Who decided what of a condition, why, on what evidence. Append only.';

-- supabase/schemas/79_offers_commands.sql

-- Offers, the commands: preview, make, withdraw, accept, decline, decide a condition; and what the clock does.

create function private.preview_offer(p_application uuid, p_starts_on date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('hr', 'hiring_manager');
  select jsonb_build_object('pay_min', v.document -> 'pay_min', 'pay_max', v.document -> 'pay_max', 'pay_unit', v.document -> 'pay_unit',
    'currency', v.document -> 'currency', 'hours_per_week', v.document -> 'hours_per_week', 'program_id', v.document -> 'program_id',
    'location_ids', coalesce((select jsonb_agg(p -> 'location_id') from jsonb_array_elements(v.document -> 'places') p), '[]'),
    'conditions', (select jsonb_agg(to_jsonb(c) order by c.position) from private.conditions_for(p_application, coalesce(p_starts_on, private.organization_today() + 14)) c))
  into v_result
  from public.applications a left join public.job_versions v on v.job_id = a.job_id and v.version = a.job_version where a.id = p_application and a.status <> 'draft';
  if v_result is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_result;
end $$;

create function private.make_offer(p_application uuid, p_from public.application_status, p_offer jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_posting jsonb;
  v_zone text := (select zone from public.organization);
  v_today date := private.organization_today();
  v_pay numeric := (p_offer ->> 'pay_amount')::numeric;
  v_unit public.pay_unit := (p_offer ->> 'pay_unit')::public.pay_unit;
  v_starts_on date := (p_offer ->> 'starts_on')::date;
  v_expires_on date := (p_offer ->> 'expires_on')::date;
  v_programs uuid[] := private.json_enums(p_offer -> 'program_ids')::uuid[];
  v_id uuid;
begin
  perform private.require_role('hr');
  select * into v from private.begin_application_command(p_application, 'make_offer', p_from);
  select document into v_posting from public.job_versions where job_id = (v.application).job_id and version = (v.application).job_version;
  if v_pay is null or v_pay <= 0 then perform private.fail('INPUT', 'pay missing', 'pay_amount'); end if;
  if v_unit is null then perform private.fail('INPUT', 'unit missing', 'pay_unit'); end if;
  if nullif(trim(p_offer ->> 'pay_note'), '') is null and not coalesce(v_unit::text = v_posting ->> 'pay_unit'
      and v_pay between (v_posting ->> 'pay_min')::numeric and (v_posting ->> 'pay_max')::numeric, false) then
    perform private.fail('INPUT', 'pay outside the posting needs a note', 'pay_note');
  end if;
  if v_starts_on is null or v_starts_on < v_today or v_starts_on > v_today + 365 then perform private.fail('INPUT', 'first day missing, past or too far', 'starts_on'); end if;
  if v_expires_on is null or v_expires_on < v_today or v_expires_on > least(v_starts_on, v_today + 90) then perform private.fail('INPUT', 'answer wanted from today to the first day', 'expires_on'); end if;
  if (p_offer ->> 'hours_per_week')::numeric is null or (p_offer ->> 'hours_per_week')::numeric not between 1 and 60 then perform private.fail('INPUT', 'hours missing', 'hours_per_week'); end if;
  if (p_offer ->> 'fte')::numeric is null or (p_offer ->> 'fte')::numeric not between 0.05 and 1 then perform private.fail('INPUT', 'share of full time missing', 'fte'); end if;
  if cardinality(v_programs) = 0 or exists (select from unnest(v_programs) p where not exists (select from public.programs g where g.id = p and g.status <> 'archived')) then
    perform private.fail('INPUT', 'program missing', 'program_ids');
  end if;
  if p_offer ->> 'location_id' is not null and not exists (select from public.locations where id = (p_offer ->> 'location_id')::uuid) then perform private.fail('INPUT', 'unknown place', 'location_id'); end if;

  insert into public.offers (application_id, pay_amount, pay_unit, currency, pay_note, starts_on, hours_per_week, fte, location_id, note, expires_at, made_by)
  values (p_application, v_pay, v_unit, coalesce(v_posting ->> 'currency', 'USD'), nullif(trim(p_offer ->> 'pay_note'), ''), v_starts_on, (p_offer ->> 'hours_per_week')::numeric,
    (p_offer ->> 'fte')::numeric, (p_offer ->> 'location_id')::uuid, nullif(trim(p_offer ->> 'note'), ''), (v_expires_on + 1)::timestamp at time zone v_zone, auth.uid())
  returning id into v_id;
  insert into public.offer_programs (offer_id, program_id) select v_id, p from unnest(v_programs) p;
  perform private.write_offer_conditions(v_id, p_application, v_starts_on, p_offer);
  perform private.record_application_move(v.application, 'make_offer', v.to_status, null, null, false);
  perform private.queue_messages('offer_made', v_id);
  return v_id;
end $$;

create function private.write_offer_conditions(p_offer_id uuid, p_application uuid, p_starts_on date, p_offer jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare v_extra jsonb; v_position smallint;
begin
  -- what was changed in the preview: whose turn it is and by when; what the posting asks for cannot be left out, only waived later
  insert into public.offer_conditions (offer_id, position, kind, requirement_id, credential_type_id, due, due_days, due_on, owner, label_en, label_es)
  select p_offer_id, c.position, c.kind, c.requirement_id, c.credential_type_id, c.due, c.due_days, coalesce((e.d ->> 'due_on')::date, c.due_on),
    coalesce((e.d ->> 'owner')::public.condition_owner, c.owner), c.label_en, c.label_es
  from private.conditions_for(p_application, p_starts_on) c
  left join lateral (select d from jsonb_array_elements(coalesce(p_offer -> 'conditions', '[]')) d
    where (d ->> 'requirement_id')::uuid is not distinct from c.requirement_id limit 1) e on true;
  if exists (select from public.offer_conditions where offer_id = p_offer_id and case when due = 'after_start' then due_on < p_starts_on else due_on > p_starts_on end) then
    perform private.fail('INPUT', 'a condition falls due on the wrong side of the first day', 'conditions');
  end if;
  select coalesce(max(position), 0) into v_position from public.offer_conditions where offer_id = p_offer_id;
  for v_extra in select value from jsonb_array_elements(coalesce(p_offer -> 'extra_conditions', '[]')) loop
    v_position := v_position + 1;
    if nullif(trim(v_extra ->> 'label_en'), '') is null or nullif(trim(v_extra ->> 'label_es'), '') is null or length(v_extra ->> 'label_en') > 400 or length(v_extra ->> 'label_es') > 400 then
      perform private.fail('INPUT', 'a condition needs its words in both languages', 'extra_conditions');
    end if;
    insert into public.offer_conditions (offer_id, position, kind, due, due_on, owner, label_en, label_es)
    values (p_offer_id, v_position, 'other', 'start', least(coalesce((v_extra ->> 'due_on')::date, p_starts_on), p_starts_on),
      coalesce((v_extra ->> 'owner')::public.condition_owner, 'candidate'), trim(v_extra ->> 'label_en'), trim(v_extra ->> 'label_es'));
  end loop;
end $$;
comment on function private.write_offer_conditions is 'Second half of make_offer: the generated conditions with what was changed of them, then the added ones. INPUT(conditions|extra_conditions).';

create function private.begin_offer_answer(p_offer uuid, p_command text, out application public.applications, out to_status public.application_status, out offer public.offers)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_application_command((select application_id from public.offers where id = p_offer), p_command, null);
  application := v.application;
  to_status := v.to_status;
  select * into offer from public.offers where id = p_offer for update;
  if offer.status <> 'open' then perform private.fail('BADST', 'not the open offer', offer.status::text); end if;
  if offer.expires_at <= now() then perform private.fail('CLOSD', 'the time to answer is over'); end if;
end $$;
comment on function private.begin_offer_answer is 'Locks the application and the offer for its candidate''s answer; gives both and where the command leads. NTFND, DNIED, BADST, CLOSD after expires_at.';

create function private.accept_offer(p_offer uuid, p_signature text, p_version text, p_locale public.locale) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_offer_answer(p_offer, 'accept_offer');
  if nullif(trim(p_signature), '') is null or length(trim(p_signature)) > 300 then perform private.fail('INPUT', 'signature missing', 'signature'); end if;
  if not exists (select from public.offer_texts where version = p_version and locale = p_locale) then perform private.fail('INPUT', 'unknown text', 'version'); end if;
  update public.offers set status = 'accepted', ended_at = now(), signature_name = trim(p_signature), signature_version = p_version, signature_locale = p_locale, signed_at = now()
  where id = p_offer;
  perform private.record_application_move(v.application, 'accept_offer', v.to_status, null, null, true);
end $$;

create function private.decline_offer(p_offer uuid, p_reason public.application_close_reason, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from private.begin_offer_answer(p_offer, 'decline_offer');
  if p_reason is null or p_reason not in ('found_another_job', 'pay', 'schedule', 'place_or_travel', 'health_or_family', 'process_too_long', 'changed_my_mind', 'other') then
    perform private.fail('INPUT', 'a reason of the candidate''s', 'reason');
  end if;
  update public.offers set status = 'declined', ended_at = now(), end_note = nullif(trim(p_note), '') where id = p_offer;
  perform private.record_application_move(v.application, 'decline_offer', v.to_status, p_reason, p_note, true);
end $$;

create function private.withdraw_offer(p_application uuid, p_from public.application_status, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare v record; v_offer uuid;
begin
  perform private.require_role('hr');
  select * into v from private.begin_application_command(p_application, 'withdraw_offer', p_from);
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why', 'reason'); end if;
  update public.offers set status = 'withdrawn', ended_at = now(), end_note = trim(p_reason) where application_id = p_application and status = 'open' returning id into v_offer;
  perform private.record_application_move(v.application, 'withdraw_offer', v.to_status, null, p_reason, false);
  if v_offer is not null then perform private.queue_messages('offer_withdrawn', v_offer); end if;
end $$;

create function private.decide_condition(p_condition uuid, p_state public.condition_state, p_note text, p_document uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare v_application public.applications%rowtype; v_offer public.offers%rowtype;
begin
  perform private.require_role('hr');
  select a.* into v_application from public.applications a join public.offers o on o.application_id = a.id join public.offer_conditions c on c.offer_id = o.id
  where c.id = p_condition for update of a;
  if not found then perform private.fail('NTFND', 'no such condition'); end if;
  select o.* into v_offer from public.offers o join public.offer_conditions c on c.offer_id = o.id where c.id = p_condition;
  if v_application.status not in ('offer', 'clearing', 'hired') or v_offer.status not in ('open', 'accepted') then
    perform private.fail('BADST', 'the offer is over', v_application.status::text);
  end if;
  if p_state is null then perform private.fail('INPUT', 'decide what', 'state'); end if;
  if nullif(trim(p_note), '') is null or length(trim(p_note)) > 2000 then perform private.fail('INPUT', 'say on what evidence, or why', 'note'); end if;
  if p_document is not null and not exists (select from public.documents d where d.id = p_document and d.candidate_id = v_application.candidate_id) then
    perform private.fail('INPUT', 'not a document of this candidate', 'document');
  end if;
  insert into public.offer_condition_decisions (condition_id, state, note, document_id, decided_by) values (p_condition, p_state, trim(p_note), p_document, auth.uid());
  update public.offer_conditions set state = p_state where id = p_condition;
end $$;

create function public.preview_offer(p_application uuid, p_starts_on date default null) returns jsonb language sql stable set search_path = '' as $$ select private.preview_offer(p_application, p_starts_on) $$;
create function public.make_offer(p_application uuid, p_offer jsonb, p_from public.application_status default null) returns uuid language sql set search_path = '' as $$ select private.make_offer(p_application, p_from, p_offer) $$;
create function public.accept_offer(p_offer uuid, p_signature text, p_version text, p_locale public.locale) returns void language sql set search_path = '' as $$ select private.accept_offer(p_offer, p_signature, p_version, p_locale) $$;
create function public.decline_offer(p_offer uuid, p_reason public.application_close_reason, p_note text default null) returns void language sql set search_path = '' as $$ select private.decline_offer(p_offer, p_reason, p_note) $$;
create function public.withdraw_offer(p_application uuid, p_reason text, p_from public.application_status default null) returns void language sql set search_path = '' as $$ select private.withdraw_offer(p_application, p_from, p_reason) $$;
create function public.decide_condition(p_condition uuid, p_state public.condition_state, p_note text, p_document uuid default null) returns void language sql set search_path = '' as $$ select private.decide_condition(p_condition, p_state, p_note, p_document) $$;
comment on function public.preview_offer is 'What an offer to this application may pay by its posting and would hang on with a first day (default: in two weeks): {pay_min, pay_max, pay_unit, currency, hours_per_week, program_id, location_ids[], conditions[]}. HR, hiring managers. NTFND, DNIED.';
comment on function public.make_offer is
  'Makes a conditional offer from the interview step and tells the candidate. p_offer: {pay_amount, pay_unit, pay_note (needed outside the posting''s range), starts_on, hours_per_week, fte (0.05–1), program_ids[], location_id, expires_on (last day to answer, on the organisation''s clock), note, conditions[{requirement_id (null: the references), owner, due_on}] for what was changed, extra_conditions[{label_en, label_es, owner, due_on}]}. Gives the offer''s id. HR. INPUT(field), NTFND, DNIED, BADST.';
comment on function public.accept_offer is 'The candidate accepts with a typed name under a version of offer_texts. INPUT(signature|version), CLOSD after the last day, BADST, NTFND, DNIED.';
comment on function public.decline_offer is 'The candidate declines with a reason of theirs. INPUT(reason), CLOSD, BADST, NTFND, DNIED.';
comment on function public.withdraw_offer is 'HR takes an unanswered offer back, saying why; the application returns to the interview step and the candidate is told. INPUT(reason), BADST, NTFND, DNIED.';
comment on function public.decide_condition is 'HR decides a condition (pending takes a decision back) with a note on the evidence, and a document of the candidate if there is one. INPUT(state|note|document), NTFND, DNIED, BADST when the offer is over.';
grant execute on function public.preview_offer, public.make_offer, public.accept_offer, public.decline_offer, public.withdraw_offer, public.decide_condition,
  private.preview_offer, private.make_offer, private.accept_offer, private.decline_offer, private.withdraw_offer, private.decide_condition to authenticated;

-- The clock ------------------------------------------------------------------------------------------

create function private.tend_offers() returns void language plpgsql security definer set search_path = '' as $$
declare v_offer public.offers%rowtype; v record;
begin
  perform private.require_service();
  for v_offer in select * from public.offers where status = 'open' and expires_at <= now() order by expires_at loop
    begin
      select * into v from private.begin_application_command(v_offer.application_id, 'lapse_offer', null);
      update public.offers set status = 'lapsed', ended_at = now() where id = v_offer.id;
      perform private.record_application_move(v.application, 'lapse_offer', v.to_status, 'offer_lapsed', null, true);
    exception when sqlstate 'BADST' then null; -- answered or withdrawn while we waited for the lock
    end;
  end loop;
  -- once, when the last two days begin, to those who had more time than that
  perform private.queue_messages('offer_reminder', id) from public.offers
  where status = 'open' and expires_at between now() and now() + interval '2 days' and made_at < expires_at - interval '3 days';
end $$;
comment on function private.tend_offers is 'The clock: ends offers whose time is over (the application becomes offer_declined, reason offer_lapsed) and reminds once of those that end within two days. Service only.';

-- What the candidate and mail may know -----------------------------------------------------------------

create function private.offer_document(p_offer uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', o.id, 'application_id', o.application_id, 'status', o.status, 'pay_amount', o.pay_amount, 'pay_unit', o.pay_unit, 'currency', o.currency,
    'starts_on', o.starts_on, 'hours_per_week', o.hours_per_week, 'fte', o.fte, 'note', o.note, 'expires_at', o.expires_at, 'made_at', o.made_at, 'ended_at', o.ended_at,
    'zone', g.zone, 'organization', g.name, 'phone', g.phone, 'signature_name', o.signature_name, 'signed_at', o.signed_at,
    'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id),
    'place', (select to_jsonb(p) from (select l.name, l.street, l.city, l.jurisdiction, l.postal_code from public.locations l where l.id = o.location_id) p),
    'programs', (select coalesce(jsonb_agg(x.names), '[]') from (select jsonb_object_agg(t.locale, t.name) as names from public.offer_programs p
      join public.program_texts t on t.program_id = p.program_id where p.offer_id = o.id group by p.program_id) x),
    'conditions', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'label', jsonb_build_object('en', c.label_en, 'es', c.label_es),
      'due', c.due, 'due_on', c.due_on, 'owner', c.owner, 'state', c.state) order by c.position), '[]') from public.offer_conditions c where c.offer_id = o.id),
    'text', (select jsonb_build_object('version', max(t.version), 'body', jsonb_object_agg(t.locale, t.body)) from public.offer_texts t
      where t.version = coalesce(o.signature_version, (select max(version) from public.offer_texts))))
  from public.offers o join public.applications a on a.id = o.application_id cross join public.organization g where o.id = p_offer
$$;
comment on function private.offer_document is 'An offer as its candidate and mail may tell it: the terms and what it hangs on, never a note on a decision. No name of the candidate.';

create function private.list_my_offers(p_application uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select from public.applications where id = p_application and candidate_id = any (private.my_candidate_ids())) then
    perform private.fail('DNIED', 'not yours');
  end if;
  return (select coalesce(jsonb_agg(private.offer_document(id) order by made_at desc), '[]') from public.offers where application_id = p_application);
end $$;
create function public.list_my_offers(p_application uuid) returns jsonb language sql stable set search_path = '' as $$ select private.list_my_offers(p_application) $$;
comment on function public.list_my_offers is
  'The candidate''s offers of one application, newest first: [{id, application_id, status, pay_amount, pay_unit, currency, starts_on, hours_per_week, fte, note, expires_at, made_at, ended_at, zone, organization, phone, signature_name, signed_at, job_title{locale}, place, programs[{locale}], conditions[{id, kind, label{locale}, due, due_on, owner, state}], text{version, body{locale}}}]. DNIED when it is not theirs.';
grant execute on function public.list_my_offers, private.list_my_offers to authenticated;

-- supabase/schemas/79_references.sql

-- References: asked by a link with a one-time token, and only once an offer is accepted (never before, for no job).
-- The token is never stored: it is an HMAC of the request and its generation under a secret of the database, made anew
-- when the mail is written; only its hash lies here, so that the page can find the request. The link carries it behind
-- `#`, which browsers do not send, so it reaches no log.
-- Deliberately missing: marks and scores. A referee answers in their own words; HR alone reads them, and it is logged.

create type public.reference_status as enum ('asked', 'given', 'refused', 'expired', 'cancelled');
create type public.would_work_again as enum ('yes', 'with_reservations', 'no', 'rather_not_say');

create table public.reference_requests (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  referee_id uuid not null references public.application_referees (id) on delete cascade,
  status public.reference_status not null default 'asked',
  generation smallint not null default 1,
  token_hash text not null,
  asked_at timestamptz not null default now(),
  asked_by uuid references public.accounts (user_id) on delete set null,
  expires_at timestamptz not null,
  reminders smallint not null default 0,
  reminded_at timestamptz,
  ended_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint reference_requests_token_is_unique unique (token_hash),
  constraint reference_requests_ended_at_matches_status check ((status = 'asked') = (ended_at is null)),
  constraint reference_requests_remind_at_most_3_times check (reminders between 0 and 3)
);

create table public.reference_answers (
  request_id uuid primary key references public.reference_requests (id) on delete cascade,
  given_by text not null,
  how_known text not null,
  -- roughly: months, as people remember them
  known_from text,
  known_until text,
  would_work_again public.would_work_again not null,
  strengths text not null,
  concerns text,
  may_call boolean not null default false,
  phone text,
  given_at timestamptz not null default now(),
  -- HR who wrote down what was said on the phone
  recorded_by uuid references public.accounts (user_id) on delete set null,
  constraint reference_answers_given_by_is_short check (length(given_by) between 1 and 300),
  constraint reference_answers_how_known_is_short check (length(how_known) between 1 and 1000),
  constraint reference_answers_known_from_is_a_month check (known_from ~ '^(19|20)\d{2}-(0[1-9]|1[0-2])$'),
  constraint reference_answers_known_until_is_a_month check (known_until ~ '^(19|20)\d{2}-(0[1-9]|1[0-2])$'),
  constraint reference_answers_known_in_order check (known_until >= known_from),
  constraint reference_answers_strengths_are_short check (length(strengths) between 1 and 4000),
  constraint reference_answers_concerns_are_short check (length(concerns) between 1 and 4000),
  constraint reference_answers_calls_need_a_phone check (not may_call or phone is not null),
  constraint reference_answers_phone_has_10_to_15_digits check (length(regexp_replace(phone, '\D', '', 'g')) between 10 and 15)
);

-- one request under way per referee; an application's requests; what the clock reminds of and ends; foreign keys
create unique index reference_requests_one_open_per_referee on public.reference_requests (referee_id) where status = 'asked';
create index reference_requests_application on public.reference_requests (application_id, asked_at);
create index reference_requests_open on public.reference_requests (expires_at) where status = 'asked';
create index reference_requests_referee on public.reference_requests (referee_id);
create index reference_requests_asked_by on public.reference_requests (asked_by);
create index reference_answers_recorded_by on public.reference_answers (recorded_by);

alter table public.reference_requests enable row level security;
alter table public.reference_answers enable row level security;
create policy nobody_directly on public.reference_requests for select to authenticated using (false);
create policy nobody_directly on public.reference_answers for select to authenticated using (false);
-- NOTE: no grant on either. HR reads list_references and open_reference, which is logged; the token's hash is for nobody.

create trigger touch before update on public.reference_requests for each row execute function private.tg__touch();
create trigger append_only before update on public.reference_answers for each row execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.reference_requests for each row execute function private.tg__audit('id',
  'application_id,referee_id,status,generation,asked_at,asked_by,expires_at,reminders,ended_at');
create trigger audit after insert or update or delete on public.reference_answers for each row execute function private.tg__audit('request_id', 'given_at,recorded_by');

-- The token ------------------------------------------------------------------------------------------

create function private.reference_token(p_request uuid, p_generation smallint) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return encode(extensions.hmac(p_request::text || ':' || p_generation, (select value from private.secrets where name = 'reference_link'), 'sha256'), 'hex');
end $$;
comment on function private.reference_token is 'The one-time token of a request: HMAC-SHA-256, hex, of its id and generation under the database''s own secret. Granted to nobody.';

create function private.token_hash(p_token text) returns text language sql immutable set search_path = '' as $$
  select encode(extensions.digest(p_token, 'sha256'), 'hex')
$$;
comment on function private.token_hash is 'What is kept of a token: its SHA-256, hex.';

create function private.reference_link_facts(p_request uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_service();
  return (
    select jsonb_build_object('token', private.reference_token(r.id, r.generation), 'referee', f.full_name, 'candidate', coalesce(c.full_name, c.called_name),
      'expires_at', r.expires_at, 'zone', (select zone from public.organization),
      'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id))
    from public.reference_requests r join public.application_referees f on f.id = r.referee_id join public.applications a on a.id = r.application_id
    join public.candidates c on c.id = a.candidate_id
    where r.id = p_request and r.status = 'asked' and r.expires_at > now() and a.status = 'clearing' and f.replaced_by_id is null and f.email = p_email);
end $$;
comment on function private.reference_link_facts is
  'For mail, when it is written: {token (the link is /reference#token), referee, candidate, expires_at, zone, job_title{locale}}; null when the request is over or the address is not the referee''s any more. Service only; the one place where the token leaves the database.';

comment on table public.reference_requests is 'A person asked for a reference by link, and what came of it. Never the link itself.';
comment on table public.reference_answers is 'What a referee said. HR only, logged, never changed.';

-- supabase/schemas/79_references_commands.sql

-- References, the commands: ask, replace, cancel, write down by phone; what a referee's page may do; what the clock does.

create function private.end_reference_requests(p_referee uuid) returns void language sql security definer set search_path = '' as $$
  update public.reference_requests set status = 'cancelled', ended_at = now() where referee_id = p_referee and status = 'asked'
$$;
comment on function private.end_reference_requests is 'Takes back what a person was asked; their link stops working.';

create function private.begin_reference_command(p_referee uuid, p_candidate_may boolean, out application public.applications, out referee public.application_referees)
language plpgsql security definer set search_path = '' as $$
begin
  select a.* into application from public.applications a join public.application_referees f on f.application_id = a.id where f.id = p_referee for update of a;
  if not private.has_role('hr') and not coalesce(p_candidate_may and application.candidate_id = any (private.my_candidate_ids()), false) then
    perform private.fail('DNIED', 'not yours');
  end if;
  select * into referee from public.application_referees where id = p_referee for update;
  if referee.id is null then perform private.fail('NTFND', 'no such referee'); end if;
  -- never before the offer is accepted: people were held up, and employers told, too early (features.md U50)
  if application.status <> 'clearing' then perform private.fail('BADST', 'references come after an accepted offer', application.status::text); end if;
  if referee.replaced_by_id is not null then perform private.fail('BADST', 'this person was replaced', 'replaced'); end if;
end $$;
comment on function private.begin_reference_command is 'Locks the application of a referee, checks who asks (HR, or its candidate where they may) and that an offer is accepted; gives both rows. DNIED, NTFND, BADST.';

create function private.ask_reference(p_referee uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_id uuid := gen_random_uuid();
  v_generation smallint;
begin
  select * into v from private.begin_reference_command(p_referee, false);
  if (v.referee).email is null then perform private.fail('INPUT', 'no address: call and write the answers down', 'email'); end if;
  if exists (select from public.reference_requests where referee_id = p_referee and status in ('asked', 'given')) then perform private.fail('TAKEN', 'asked already', 'referee'); end if;
  select coalesce(max(generation), 0) + 1 into v_generation from public.reference_requests where referee_id = p_referee;
  insert into public.reference_requests (id, application_id, referee_id, generation, token_hash, asked_by, expires_at)
  values (v_id, (v.application).id, p_referee, v_generation, private.token_hash(private.reference_token(v_id, v_generation)), auth.uid(), now() + interval '84 days');
  perform private.queue_messages('reference_asked', v_id);
  return v_id;
end $$;

create function private.replace_referee(p_referee uuid, p_person jsonb) returns uuid language plpgsql security definer set search_path = '' as $$
declare v record; v_id uuid;
begin
  select * into v from private.begin_reference_command(p_referee, true);
  if exists (select from public.reference_requests where referee_id = p_referee and status = 'given') then perform private.fail('BADST', 'they answered already', 'given'); end if;
  if nullif(trim(p_person ->> 'full_name'), '') is null then perform private.fail('INPUT', 'name missing', 'full_name'); end if;
  if num_nonnulls(private.normalize_email(p_person ->> 'email'), nullif(trim(p_person ->> 'phone'), '')) = 0 then perform private.fail('INPUT', 'how to reach them', 'email'); end if;
  insert into public.application_referees (application_id, position, full_name, relation, email, phone)
  values ((v.application).id, (v.referee).position, trim(p_person ->> 'full_name'), nullif(trim(p_person ->> 'relation'), ''),
    private.normalize_email(p_person ->> 'email'), nullif(trim(p_person ->> 'phone'), ''))
  returning id into v_id;
  update public.application_referees set replaced_by_id = v_id where id = p_referee;
  perform private.end_reference_requests(p_referee);
  return v_id;
end $$;

create function private.cancel_reference(p_referee uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_reference_command(p_referee, false);
  if not exists (select from public.reference_requests where referee_id = p_referee and status = 'asked') then perform private.fail('BADST', 'not asked', 'none'); end if;
  perform private.end_reference_requests(p_referee);
end $$;

create function private.keep_reference(p_request uuid, p_answers jsonb, p_recorded_by uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_field text;
begin
  foreach v_field in array '{given_by,how_known,would_work_again,strengths}'::text[] loop
    if nullif(trim(p_answers ->> v_field), '') is null then perform private.fail('INPUT', 'an answer is missing', v_field); end if;
  end loop;
  if coalesce((p_answers ->> 'may_call')::boolean, false) and nullif(trim(p_answers ->> 'phone'), '') is null then perform private.fail('INPUT', 'a number to call', 'phone'); end if;
  insert into public.reference_answers (request_id, given_by, how_known, known_from, known_until, would_work_again, strengths, concerns, may_call, phone, recorded_by)
  values (p_request, trim(p_answers ->> 'given_by'), trim(p_answers ->> 'how_known'), nullif(p_answers ->> 'known_from', ''), nullif(p_answers ->> 'known_until', ''),
    (p_answers ->> 'would_work_again')::public.would_work_again, trim(p_answers ->> 'strengths'), nullif(trim(p_answers ->> 'concerns'), ''),
    coalesce((p_answers ->> 'may_call')::boolean, false), nullif(trim(p_answers ->> 'phone'), ''), p_recorded_by);
  update public.reference_requests set status = 'given', ended_at = now() where id = p_request;
end $$;
comment on function private.keep_reference is 'Checks and keeps a referee''s answers and closes the request. INPUT(given_by|how_known|would_work_again|strengths|phone), 23514 with the constraint''s name.';

create function private.record_phone_reference(p_referee uuid, p_answers jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v record; v_id uuid;
begin
  select * into v from private.begin_reference_command(p_referee, false);
  if exists (select from public.reference_requests where referee_id = p_referee and status = 'given') then perform private.fail('TAKEN', 'answered already', 'referee'); end if;
  perform private.end_reference_requests(p_referee);
  v_id := gen_random_uuid();
  insert into public.reference_requests (id, application_id, referee_id, token_hash, asked_by, expires_at)
  values (v_id, (v.application).id, p_referee, private.token_hash(gen_random_uuid()::text), auth.uid(), now() + interval '1 hour');
  perform private.keep_reference(v_id, p_answers, auth.uid());
end $$;

create function public.ask_reference(p_referee uuid) returns uuid language sql set search_path = '' as $$ select private.ask_reference(p_referee) $$;
create function public.replace_referee(p_referee uuid, p_person jsonb) returns uuid language sql set search_path = '' as $$ select private.replace_referee(p_referee, p_person) $$;
create function public.cancel_reference(p_referee uuid) returns void language sql set search_path = '' as $$ select private.cancel_reference(p_referee) $$;
create function public.record_phone_reference(p_referee uuid, p_answers jsonb) returns void language sql set search_path = '' as $$ select private.record_phone_reference(p_referee, p_answers) $$;
comment on function public.ask_reference is 'HR asks a named person by mail with a one-time link that stands for 12 weeks. Gives the request''s id. BADST before an offer is accepted or when the person was replaced, INPUT(email) without an address, TAKEN when asked or answered, NTFND, DNIED.';
comment on function public.replace_referee is 'HR or the candidate names another person instead: {full_name, relation, email, phone}; what the first was asked is taken back. Gives the new referee''s id. INPUT(full_name|email), BADST (also once they answered), NTFND, DNIED.';
comment on function public.cancel_reference is 'HR takes back what a person was asked. BADST when nothing is open, NTFND, DNIED.';
comment on function public.record_phone_reference is 'HR writes down a reference given by phone; an open link stops working. Answers as in give_reference. INPUT(field), TAKEN when answered, BADST, NTFND, DNIED.';
grant execute on function public.ask_reference, public.replace_referee, public.cancel_reference, public.record_phone_reference,
  private.ask_reference, private.replace_referee, private.cancel_reference, private.record_phone_reference to authenticated;

-- What HR reads ----------------------------------------------------------------------------------------

create function private.list_references(p_application uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr');
  perform private.log_read('applications', p_application::text, jsonb_build_object('with', jsonb_build_array('referees')));
  return (select coalesce(jsonb_agg(jsonb_build_object('referee_id', f.id, 'full_name', f.full_name, 'relation', f.relation, 'email', f.email, 'phone', f.phone,
      'is_replaced', f.replaced_by_id is not null, 'request_id', r.id, 'status', r.status, 'asked_at', r.asked_at, 'expires_at', r.expires_at, 'reminders', r.reminders,
      'reminded_at', r.reminded_at, 'ended_at', r.ended_at, 'is_by_phone', w.recorded_by is not null,
      'mail_status', m.status, 'is_suppressed', exists (select from public.suppressed_addresses s where s.email = f.email))
      order by f.position, f.replaced_by_id is not null, r.asked_at desc), '[]')
    from public.application_referees f
    left join lateral (select * from public.reference_requests q where q.referee_id = f.id order by q.asked_at desc limit 1) r on true
    left join public.reference_answers w on w.request_id = r.id
    left join lateral (select g.status from public.messages g where g.subject_id = r.id and g.replaced_by is null order by g.queued_at desc limit 1) m on true
    -- whom a person names tells who they are: nobody while the posting is sifted without names
    where f.application_id = p_application and not private.hides_candidate(p_application));
end $$;
create function public.list_references(p_application uuid) returns jsonb language sql set search_path = '' as $$ select private.list_references(p_application) $$;
comment on function public.list_references is
  'Who may be asked and where each stands, with what became of the mail: [{referee_id, full_name, relation, email, phone, is_replaced, request_id, status, asked_at, expires_at, reminders, reminded_at, ended_at, is_by_phone, mail_status, is_suppressed}]. HR; the reading is logged. DNIED.';

create function private.open_reference(p_request uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('hr');
  select to_jsonb(w) - 'recorded_by' || jsonb_build_object('recorded_by', coalesce(a.full_name, a.email)) into v_result
  from public.reference_answers w left join public.accounts a on a.user_id = w.recorded_by where w.request_id = p_request;
  if v_result is null then perform private.fail('NTFND', 'no answer yet'); end if;
  perform private.log_read('reference_answers', p_request::text);
  return v_result;
end $$;
create function public.open_reference(p_request uuid) returns jsonb language sql set search_path = '' as $$ select private.open_reference(p_request) $$;
comment on function public.open_reference is 'What a referee said: {request_id, given_by, how_known, known_from, known_until, would_work_again, strengths, concerns, may_call, phone, given_at, recorded_by}. HR; each opening is logged. NTFND, DNIED.';
grant execute on function public.list_references, public.open_reference, private.list_references, private.open_reference to authenticated;

-- What a referee's page does, through the function give-reference -----------------------------------------

create function private.reference_of_token(p_token text, p_address text) returns public.reference_requests
language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype;
begin
  perform private.require_service();
  -- NOTE: a wrong token must not raise here, or the count of tries would be rolled back with it
  perform private.take_rate_limit('reference_address', p_address, 60, interval '1 hour');
  select r.* into v_row from public.reference_requests r join public.applications a on a.id = r.application_id
  where r.token_hash = private.token_hash(p_token) and (r.status = 'given' or (r.status = 'asked' and r.expires_at > now() and a.status = 'clearing')) for update of r;
  return v_row;
end $$;
comment on function private.reference_of_token is 'The request a token opens: open, or answered; a null row for a wrong, expired or cancelled one. Counts the try; SLOWD above 60 an hour per address. Service only.';

create function private.open_reference_link(p_token text, p_address text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype := private.reference_of_token(p_token, p_address);
begin
  if v_row.id is null then return jsonb_build_object('state', 'unknown'); end if;
  if v_row.status = 'given' then return jsonb_build_object('state', 'given'); end if;
  return (select jsonb_build_object('state', 'open', 'referee', f.full_name, 'candidate', coalesce(c.full_name, c.called_name),
      'job_title', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = a.job_id), 'organization', g.name, 'expires_at', v_row.expires_at, 'zone', g.zone)
    from public.application_referees f join public.applications a on a.id = f.application_id join public.candidates c on c.id = a.candidate_id cross join public.organization g
    where f.id = v_row.referee_id);
end $$;

create function private.give_reference(p_token text, p_answers jsonb, p_address text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype := private.reference_of_token(p_token, p_address);
begin
  if v_row.id is null then return jsonb_build_object('state', 'unknown'); end if;
  if v_row.status = 'given' then return jsonb_build_object('state', 'given'); end if;
  if coalesce((p_answers ->> 'is_refused')::boolean, false) then
    update public.reference_requests set status = 'refused', ended_at = now() where id = v_row.id;
    return jsonb_build_object('state', 'refused');
  end if;
  perform private.keep_reference(v_row.id, p_answers, null);
  return jsonb_build_object('state', 'given');
end $$;
create function public.open_reference_link(p_token text, p_address text default null) returns jsonb language sql set search_path = '' as $$ select private.open_reference_link(p_token, p_address) $$;
create function public.give_reference(p_token text, p_answers jsonb, p_address text default null) returns jsonb language sql set search_path = '' as $$ select private.give_reference(p_token, p_answers, p_address) $$;
comment on function public.open_reference_link is 'What a referee may see behind their link: {state: open, referee, candidate, job_title{locale}, organization, expires_at, zone}; {state: given} once answered; {state: unknown} for any token that opens nothing. SLOWD. Service only.';
comment on function public.give_reference is
  'Keeps a referee''s answers once: {given_by, how_known, known_from, known_until (YYYY-MM), would_work_again, strengths, concerns, may_call, phone} or {is_refused: true}. Gives {state: given|refused|unknown}; twice is harmless. INPUT(field), 23514 with the constraint''s name, SLOWD. Service only.';
grant execute on function public.open_reference_link, public.give_reference, private.open_reference_link, private.give_reference to service_role;

-- The clock -----------------------------------------------------------------------------------------------

create function private.chase_references() returns void language plpgsql security definer set search_path = '' as $$
declare v_row public.reference_requests%rowtype;
begin
  perform private.require_service();
  update public.reference_requests set status = 'expired', ended_at = now() where status = 'asked' and expires_at <= now();
  -- after 7, 14 and 21 days without an answer
  for v_row in select r.* from public.reference_requests r join public.applications a on a.id = r.application_id
    where r.status = 'asked' and a.status = 'clearing' and r.reminders < 3 and coalesce(r.reminded_at, r.asked_at) <= now() - interval '7 days' order by r.asked_at for update of r loop
    update public.reference_requests set reminders = reminders + 1, reminded_at = now() where id = v_row.id;
    perform private.queue_messages('reference_reminder', v_row.id, (v_row.reminders + 1)::text);
  end loop;
end $$;
comment on function private.chase_references is 'The clock: reminds after 7, 14 and 21 days without an answer, and ends requests after 12 weeks. Service only.';

-- supabase/schemas/79_workers.sql

-- Workers: hired people, what share of full time they work, in which programs, under whom, in which groups.
-- A program's limits (program_limits) are law here: every change that would raise a load above its limit takes the
-- program's lock first, so two at once cannot both fit into the last place, and is refused unless HR or an admin gives
-- a reason, which is kept for ever. Lowering a load is always allowed, also above the limit.
-- The three loads: FTE supervised in a program against at_most × the supervisor's own FTE there · members of a group ·
-- members on one worker's caseload, against at_most × the worker's FTE in the program.
-- Deliberately missing: pay, birth date, schedule. They live with payroll.

create type public.employment_end_reason as enum ('resigned', 'job_ended', 'dismissed', 'moved_on', 'entered_by_mistake', 'other');

create table public.workers (
  id uuid primary key default gen_random_uuid(),
  candidate_id uuid not null references public.candidates (id) on delete restrict,
  user_id uuid references public.accounts (user_id) on delete set null,
  application_id uuid not null references public.applications (id) on delete restrict,
  job_id uuid not null references public.jobs (id) on delete restrict,
  offer_id uuid not null references public.offers (id) on delete restrict,
  hired_on date not null,
  fte numeric(3, 2) not null,
  ended_on date,
  end_reason public.employment_end_reason,
  end_note text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint workers_one_per_application unique (application_id),
  constraint workers_fte_is_5_to_100_percent check (fte between 0.05 and 1),
  constraint workers_end_after_they_begin check (ended_on >= hired_on),
  constraint workers_end_with_a_reason check ((ended_on is null) = (end_reason is null)),
  constraint workers_end_note_is_short check (length(end_note) between 1 and 1000)
);

-- who supervises a program, and with what share of full time
create table public.program_supervisors (
  program_id uuid not null references public.programs (id) on delete cascade,
  user_id uuid not null references public.accounts (user_id) on delete restrict,
  fte numeric(3, 2) not null,
  updated_at timestamptz not null default now(),
  primary key (program_id, user_id),
  constraint program_supervisors_fte_is_5_to_100_percent check (fte between 0.05 and 1)
);

create table public.worker_programs (
  worker_id uuid not null references public.workers (id) on delete cascade,
  program_id uuid not null references public.programs (id) on delete restrict,
  supervisor_id uuid not null,
  fte numeric(3, 2) not null,
  -- members this worker walks beside in the program
  caseload smallint not null default 0,
  updated_at timestamptz not null default now(),
  primary key (worker_id, program_id),
  constraint worker_programs_supervisor_supervises_the_program foreign key (program_id, supervisor_id)
    references public.program_supervisors (program_id, user_id) on delete restrict,
  constraint worker_programs_fte_is_5_to_100_percent check (fte between 0.05 and 1),
  constraint worker_programs_caseload_is_0_to_500 check (caseload between 0 and 500)
);

create table public.program_groups (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null references public.programs (id) on delete restrict,
  name text not null,
  -- null once the facilitator left: somebody must take over
  facilitator_id uuid references public.workers (id) on delete restrict,
  member_count smallint not null default 0,
  ended_on date,
  updated_at timestamptz not null default now(),
  constraint program_groups_name_is_short check (length(name) between 1 and 120),
  constraint program_groups_have_0_to_500_members check (member_count between 0 and 500)
);

create table public.limit_overrides (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null references public.programs (id) on delete cascade,
  kind public.program_limit_kind not null,
  at_most numeric(6, 2) not null,
  -- what the load became
  would_be numeric(6, 2) not null,
  supervisor_id uuid references public.accounts (user_id) on delete set null,
  worker_id uuid references public.workers (id) on delete set null,
  group_id uuid references public.program_groups (id) on delete set null,
  reason text not null,
  given_by uuid references public.accounts (user_id) on delete set null,
  given_at timestamptz not null default clock_timestamp(),
  constraint limit_overrides_reason_is_short check (length(reason) between 1 and 1000),
  constraint limit_overrides_exceed_the_limit check (would_be > at_most)
);

-- the list newest first; by person; a supervisor's load; a program's groups; foreign keys
create index workers_newest on public.workers (hired_on desc, id desc);
create index workers_candidate on public.workers (candidate_id);
create index workers_user on public.workers (user_id);
create index workers_job on public.workers (job_id);
create index workers_offer on public.workers (offer_id);
create index program_supervisors_user on public.program_supervisors (user_id);
create index worker_programs_supervisor on public.worker_programs (program_id, supervisor_id);
create index program_groups_program on public.program_groups (program_id, name);
create index program_groups_facilitator on public.program_groups (facilitator_id);
create index limit_overrides_program on public.limit_overrides (program_id, given_at desc);
create index limit_overrides_supervisor on public.limit_overrides (supervisor_id);
create index limit_overrides_worker on public.limit_overrides (worker_id);
create index limit_overrides_group on public.limit_overrides (group_id);
create index limit_overrides_given_by on public.limit_overrides (given_by);

alter table public.workers enable row level security;
alter table public.program_supervisors enable row level security;
alter table public.worker_programs enable row level security;
alter table public.program_groups enable row level security;
alter table public.limit_overrides enable row level security;
create policy workforce_select on public.workers for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.program_supervisors for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.worker_programs for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.program_groups for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
create policy workforce_select on public.limit_overrides for select to authenticated
  using ((select private.has_role('admin', 'hr', 'supervisor', 'auditor')));
grant select on public.workers, public.program_supervisors, public.worker_programs, public.program_groups, public.limit_overrides to authenticated;
-- NOTE: no writes: every change is a command that minds the limits. Names come from list_workers.

create trigger touch before update on public.workers for each row execute function private.tg__touch();
create trigger touch before update on public.program_supervisors for each row execute function private.tg__touch();
create trigger touch before update on public.worker_programs for each row execute function private.tg__touch();
create trigger touch before update on public.program_groups for each row execute function private.tg__touch();
create trigger append_only before update of program_id, kind, at_most, would_be, reason, given_by, given_at on public.limit_overrides
  for each row when (new.reason is distinct from old.reason or new.would_be is distinct from old.would_be or new.at_most is distinct from old.at_most
    or new.kind is distinct from old.kind or new.program_id is distinct from old.program_id or new.given_at is distinct from old.given_at) execute function private.tg__append_only();
create trigger audit after insert or update or delete on public.workers for each row execute function private.tg__audit('id',
  'candidate_id,user_id,application_id,job_id,offer_id,hired_on,fte,ended_on,end_reason');
create trigger audit after insert or update or delete on public.program_supervisors for each row execute function private.tg__audit('program_id,user_id', '*');
create trigger audit after insert or update or delete on public.worker_programs for each row execute function private.tg__audit('worker_id,program_id', '*');
create trigger audit after insert or update or delete on public.program_groups for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.limit_overrides for each row execute function private.tg__audit('id', '*');

-- Loads and limits -----------------------------------------------------------------------------------

create function private.is_employed(p_worker public.workers) returns boolean language sql stable set search_path = '' as $$
  select p_worker.ended_on is null or p_worker.ended_on >= private.organization_today()
$$;
comment on function private.is_employed is 'Whether the person works here or is about to: through their last day. Somebody hired for later counts from the hire.';

create function private.program_loads(p_program uuid) returns table (kind public.program_limit_kind, owner_id uuid, load numeric, at_most numeric)
language sql stable security definer set search_path = '' as $$
  select 'workers_per_supervisor_fte'::public.program_limit_kind, s.user_id,
    coalesce((select sum(p.fte) from public.worker_programs p join public.workers w on w.id = p.worker_id
      where p.program_id = p_program and p.supervisor_id = s.user_id and private.is_employed(w)), 0), l.at_most * s.fte
  from public.program_supervisors s left join public.program_limits l on l.program_id = p_program and l.kind = 'workers_per_supervisor_fte'
  where s.program_id = p_program
  union all
  select 'caseload', p.worker_id, p.caseload, l.at_most * p.fte
  from public.worker_programs p join public.workers w on w.id = p.worker_id left join public.program_limits l on l.program_id = p_program and l.kind = 'caseload'
  where p.program_id = p_program and private.is_employed(w)
  union all
  select 'group_size', g.id, g.member_count, l.at_most
  from public.program_groups g left join public.program_limits l on l.program_id = p_program and l.kind = 'group_size'
  where g.program_id = p_program and g.ended_on is null
$$;
comment on function private.program_loads is
  'Every load of a program as it stands and what is allowed (null: no limit): FTE per supervisor (owner: the supervisor), members per worker (the worker), members per group (the group).';

create function private.lock_programs(p_programs uuid[]) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
  perform from public.programs where id = any (p_programs) order by id for no key update;
  return (select coalesce(jsonb_agg(jsonb_build_object('program', p, 'kind', l.kind, 'owner', l.owner_id, 'load', l.load, 'at_most', l.at_most)), '[]')
    from unnest(p_programs) p cross join lateral private.program_loads(p) l);
end $$;
comment on function private.lock_programs is 'Locks the programs, in one order, and gives their loads before the change that follows; pass them to mind_limits after it.';

create function private.mind_limits(p_programs uuid[], p_before jsonb, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  for v in
    select p as program, l.kind, l.owner_id, l.load, l.at_most
    from unnest(p_programs) p cross join lateral private.program_loads(p) l
    left join lateral (select (b ->> 'load')::numeric as load, (b ->> 'at_most')::numeric as at_most from jsonb_array_elements(p_before) b
      where b ->> 'program' = p::text and b ->> 'kind' = l.kind::text and b ->> 'owner' = l.owner_id::text) was on true
    -- above the limit, and further above it than before
    where l.load > l.at_most and (was.load is null or was.load <= was.at_most or l.load - l.at_most > was.load - was.at_most)
    order by p, l.kind, l.owner_id
  loop
    if nullif(trim(p_override), '') is null then
      perform private.fail('BADST', format('%s would be %s of %s', v.kind, v.load, v.at_most),
        jsonb_build_object('limit', v.kind, 'program_id', v.program, 'would_be', v.load, 'at_most', v.at_most)::text);
    end if;
    if not private.has_role('hr', 'admin') then perform private.fail('DNIED', 'only HR and admins go beyond a limit'); end if;
    insert into public.limit_overrides (program_id, kind, at_most, would_be, supervisor_id, worker_id, group_id, reason, given_by)
    values (v.program, v.kind, v.at_most, v.load, case when v.kind = 'workers_per_supervisor_fte' then v.owner_id end,
      case when v.kind = 'caseload' then v.owner_id end, case when v.kind = 'group_size' then v.owner_id end, trim(p_override), auth.uid());
  end loop;
end $$;
comment on function private.mind_limits is
  'After a change under lock_programs: refuses what raised a load above its limit (BADST, detail {limit, program_id, would_be, at_most}) unless a reason is given by HR or an admin (else DNIED), which is kept in limit_overrides.';

comment on table public.workers is 'Hired people: since when, for which posting, what share of full time, and until when.';
comment on table public.program_supervisors is 'Who supervises a program and with what share of full time.';
comment on table public.worker_programs is 'In which programs a person works, under whom, how much, and how many members they walk beside.';
comment on table public.program_groups is 'Groups of a program: who facilitates them and how many come.';
comment on table public.limit_overrides is 'Each time somebody went beyond a program''s limit, and why. Append only.';

-- supabase/schemas/79_workers_commands.sql

-- Workers, the commands: hire, move, supervise, group, end; and the two documents the workforce page reads.

create function private.assign_worker(p_worker uuid, p_fte numeric, p_programs jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  if p_fte is null or p_fte not between 0.05 and 1 then perform private.fail('INPUT', 'share of full time missing', 'fte'); end if;
  if jsonb_array_length(coalesce(p_programs, '[]')) not between 1 and 10
     or (select count(distinct d ->> 'program_id') from jsonb_array_elements(p_programs) d) <> jsonb_array_length(p_programs) then
    perform private.fail('INPUT', 'one to ten programs, each once', 'programs');
  end if;
  for v in select (d ->> 'program_id')::uuid as program, (d ->> 'supervisor_id')::uuid as supervisor,
      coalesce((d ->> 'fte')::numeric, case when jsonb_array_length(p_programs) = 1 then p_fte end) as fte from jsonb_array_elements(p_programs) d loop
    if not exists (select from public.programs where id = v.program) then perform private.fail('INPUT', 'unknown program', 'programs'); end if;
    if v.fte is null or v.fte not between 0.05 and 1 then perform private.fail('INPUT', 'share of time in the program missing', 'programs'); end if;
    if not exists (select from public.program_supervisors s join public.staff_roles r on r.user_id = s.user_id and r.role = 'supervisor'
        where s.program_id = v.program and s.user_id = v.supervisor) then
      perform private.fail('INPUT', 'not a supervisor of the program', 'supervisor_id');
    end if;
    insert into public.worker_programs as p (worker_id, program_id, supervisor_id, fte) values (p_worker, v.program, v.supervisor, v.fte)
    on conflict (worker_id, program_id) do update set supervisor_id = excluded.supervisor_id, fte = excluded.fte;
  end loop;
  delete from public.worker_programs where worker_id = p_worker and program_id not in (select (d ->> 'program_id')::uuid from jsonb_array_elements(p_programs) d);
  if (select sum(fte) from public.worker_programs where worker_id = p_worker) > p_fte then perform private.fail('INPUT', 'the programs add up to more than the whole', 'fte'); end if;
end $$;
comment on function private.assign_worker is 'Puts a worker into exactly these programs: [{program_id, supervisor_id, fte (may be left out for one)}]. INPUT(fte|programs|supervisor_id). Limits are minded by the caller.';

create function private.hire_application(p_application uuid, p_from public.application_status, p_hire jsonb, p_override text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_offer public.offers%rowtype;
  v_open text;
  v_programs uuid[] := array(select (d ->> 'program_id')::uuid from jsonb_array_elements(coalesce(p_hire -> 'programs', '[]')) d order by 1);
  v_before jsonb;
  v_hired_on date := (p_hire ->> 'hired_on')::date;
  v_id uuid;
begin
  perform private.require_role('hr');
  select * into v from private.begin_application_command(p_application, 'hire', p_from);
  select * into v_offer from public.offers where application_id = p_application and status = 'accepted';
  if not found then perform private.fail('BADST', 'no accepted offer', (v.application).status::text); end if;
  select string_agg(label_en, '; ' order by position) into v_open from public.offer_conditions
  where offer_id = v_offer.id and due <> 'after_start' and state not in ('met', 'waived');
  if v_open is not null then perform private.fail('INPUT', format('open conditions: %s', v_open), 'conditions'); end if;
  if v_hired_on is null or v_hired_on not between private.organization_today() - 90 and private.organization_today() + 365 then perform private.fail('INPUT', 'first day missing or far off', 'hired_on'); end if;

  v_before := private.lock_programs(v_programs);
  insert into public.workers (candidate_id, user_id, application_id, job_id, offer_id, hired_on, fte)
  select c.id, c.user_id, p_application, (v.application).job_id, v_offer.id, v_hired_on, coalesce((p_hire ->> 'fte')::numeric, v_offer.fte)
  from public.candidates c where c.id = (v.application).candidate_id returning id into v_id;
  perform private.assign_worker(v_id, coalesce((p_hire ->> 'fte')::numeric, v_offer.fte), p_hire -> 'programs');
  perform private.mind_limits(v_programs, v_before, p_override);
  perform private.record_application_move(v.application, 'hire', v.to_status, null, null, true);
  return v_id;
end $$;

create function private.begin_worker_command(p_worker uuid) returns public.workers language plpgsql security definer set search_path = '' as $$
declare v_worker public.workers%rowtype;
begin
  perform private.require_role('admin', 'hr');
  select * into v_worker from public.workers where id = p_worker for update;
  if not found then perform private.fail('NTFND', 'no such worker'); end if;
  return v_worker;
end $$;
comment on function private.begin_worker_command is 'Locks a worker for HR or an admin. DNIED, NTFND.';

create function private.move_worker(p_worker uuid, p_fte numeric, p_programs jsonb, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_worker public.workers%rowtype := private.begin_worker_command(p_worker);
  v_programs uuid[];
  v_before jsonb;
begin
  if v_worker.ended_on < private.organization_today() then perform private.fail('BADST', 'no longer works here', 'ended'); end if;
  v_programs := array(select program_id from public.worker_programs where worker_id = p_worker
    union select (d ->> 'program_id')::uuid from jsonb_array_elements(coalesce(p_programs, '[]')) d);
  v_before := private.lock_programs(v_programs);
  update public.workers set fte = p_fte where id = p_worker and p_fte between 0.05 and 1;
  perform private.assign_worker(p_worker, p_fte, p_programs);
  perform private.mind_limits(v_programs, v_before, p_override);
end $$;

create function private.end_employment(p_worker uuid, p_ended_on date, p_reason public.employment_end_reason, p_note text, p_override text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_worker public.workers%rowtype := private.begin_worker_command(p_worker);
  v_programs uuid[] := array(select program_id from public.worker_programs where worker_id = p_worker);
  v_before jsonb;
begin
  if p_ended_on is not null and p_reason is null then perform private.fail('INPUT', 'reason missing', 'reason'); end if;
  if p_reason = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say which other reason', 'note'); end if;
  if p_ended_on < v_worker.hired_on or p_ended_on > private.organization_today() + 365 then perform private.fail('INPUT', 'last day before the first, or far off', 'ended_on'); end if;
  if p_ended_on is null and v_worker.ended_on is null then perform private.fail('BADST', 'works here', 'employed'); end if;
  v_before := private.lock_programs(v_programs);
  update public.workers set ended_on = p_ended_on, end_reason = case when p_ended_on is not null then p_reason end,
    end_note = case when p_ended_on is not null then nullif(trim(p_note), '') end where id = p_worker;
  update public.program_groups set facilitator_id = null where facilitator_id = p_worker and p_ended_on < private.organization_today();
  perform private.mind_limits(v_programs, v_before, p_override);
end $$;

create function private.set_caseload(p_worker uuid, p_program uuid, p_caseload int, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare v_before jsonb;
begin
  perform private.require_role('admin', 'hr', 'supervisor');
  v_before := private.lock_programs(array[p_program]);
  if p_caseload is null or p_caseload not between 0 and 500 then perform private.fail('INPUT', 'number of members missing', 'caseload'); end if;
  update public.worker_programs set caseload = p_caseload where worker_id = p_worker and program_id = p_program;
  if not found then perform private.fail('NTFND', 'not in the program'); end if;
  perform private.mind_limits(array[p_program], v_before, p_override);
end $$;

create function private.save_program_group(p_id uuid, p_program uuid, p_name text, p_facilitator uuid, p_member_count int, p_override text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare v_before jsonb; v_id uuid := p_id;
begin
  perform private.require_role('admin', 'hr', 'supervisor');
  if nullif(trim(p_name), '') is null or length(trim(p_name)) > 120 then perform private.fail('INPUT', 'name missing', 'name'); end if;
  if p_member_count is null or p_member_count not between 0 and 500 then perform private.fail('INPUT', 'number of members missing', 'member_count'); end if;
  v_before := private.lock_programs(array[p_program]);
  if p_facilitator is not null and not exists (select from public.worker_programs p join public.workers w on w.id = p.worker_id
      where p.program_id = p_program and w.id = p_facilitator and private.is_employed(w)) then
    perform private.fail('INPUT', 'the facilitator works in the program', 'facilitator_id');
  end if;
  if p_id is null then
    if not exists (select from public.programs where id = p_program) then perform private.fail('INPUT', 'unknown program', 'program_id'); end if;
    insert into public.program_groups (program_id, name, facilitator_id, member_count) values (p_program, trim(p_name), p_facilitator, p_member_count) returning id into v_id;
  else
    update public.program_groups set name = trim(p_name), facilitator_id = p_facilitator, member_count = p_member_count where id = p_id and program_id = p_program and ended_on is null;
    if not found then perform private.fail('NTFND', 'no such group'); end if;
  end if;
  perform private.mind_limits(array[p_program], v_before, p_override);
  return v_id;
end $$;

create function private.end_program_group(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'supervisor');
  update public.program_groups set ended_on = private.organization_today() where id = p_id and ended_on is null;
  if not found then perform private.fail('NTFND', 'no such group'); end if;
end $$;

create function private.set_program_supervisor(p_program uuid, p_user uuid, p_fte numeric, p_override text) returns void language plpgsql security definer set search_path = '' as $$
declare v_before jsonb;
begin
  perform private.require_role('admin', 'hr');
  v_before := private.lock_programs(array[p_program]);
  if not exists (select from public.programs where id = p_program) then perform private.fail('NTFND', 'no such program'); end if;
  if not exists (select from public.staff_roles where user_id = p_user and role = 'supervisor') then perform private.fail('INPUT', 'not a supervisor', 'supervisor_id'); end if;
  if p_fte = 0 then
    if exists (select from public.worker_programs where program_id = p_program and supervisor_id = p_user) then perform private.fail('BADST', 'people still report to them', 'supervises'); end if;
    delete from public.program_supervisors where program_id = p_program and user_id = p_user;
    return;
  end if;
  if p_fte is null or p_fte not between 0.05 and 1 then perform private.fail('INPUT', 'share of full time missing', 'fte'); end if;
  insert into public.program_supervisors as s (program_id, user_id, fte) values (p_program, p_user, p_fte)
  on conflict (program_id, user_id) do update set fte = excluded.fte;
  perform private.mind_limits(array[p_program], v_before, p_override);
end $$;

create function public.hire_application(p_application uuid, p_hire jsonb, p_from public.application_status default null, p_override text default null) returns uuid language sql set search_path = '' as $$ select private.hire_application(p_application, p_from, p_hire, p_override) $$;
create function public.move_worker(p_worker uuid, p_fte numeric, p_programs jsonb, p_override text default null) returns void language sql set search_path = '' as $$ select private.move_worker(p_worker, p_fte, p_programs, p_override) $$;
create function public.end_employment(p_worker uuid, p_ended_on date, p_reason public.employment_end_reason default null, p_note text default null, p_override text default null) returns void language sql set search_path = '' as $$ select private.end_employment(p_worker, p_ended_on, p_reason, p_note, p_override) $$;
create function public.set_caseload(p_worker uuid, p_program uuid, p_caseload int, p_override text default null) returns void language sql set search_path = '' as $$ select private.set_caseload(p_worker, p_program, p_caseload, p_override) $$;
create function public.save_program_group(p_id uuid, p_program uuid, p_name text, p_facilitator uuid, p_member_count int, p_override text default null) returns uuid language sql set search_path = '' as $$ select private.save_program_group(p_id, p_program, p_name, p_facilitator, p_member_count, p_override) $$;
create function public.end_program_group(p_id uuid) returns void language sql set search_path = '' as $$ select private.end_program_group(p_id) $$;
create function public.set_program_supervisor(p_program uuid, p_user uuid, p_fte numeric, p_override text default null) returns void language sql set search_path = '' as $$ select private.set_program_supervisor(p_program, p_user, p_fte, p_override) $$;
comment on function public.hire_application is
  'Makes a worker of an application whose conditions due before the start are all met or waived. p_hire: {fte (default: the offer''s), hired_on, programs[{program_id, supervisor_id, fte (may be left out for one)}]}. Gives the worker''s id. HR. INPUT(conditions|hired_on|fte|programs|supervisor_id), NTFND, DNIED; BADST, for a limit with detail {limit, program_id, would_be, at_most} unless p_override says why.';
comment on function public.move_worker is 'HR or an admin sets share of time, programs and supervisors of a worker, all at once; see hire_application. BADST once they left or above a limit.';
comment on function public.end_employment is 'HR or an admin sets the last day with a reason (`other` needs a note); null takes it back, minding limits. INPUT(reason|note|ended_on), BADST, NTFND, DNIED.';
comment on function public.set_caseload is 'How many members a worker walks beside in a program. HR, admins, supervisors. INPUT(caseload), NTFND, DNIED, BADST above the limit.';
comment on function public.save_program_group is 'Makes (p_id null) or changes a group: name, facilitator (a worker of the program, or null), members. HR, admins, supervisors. INPUT(name|member_count|facilitator_id|program_id), NTFND, DNIED, BADST above the limit.';
comment on function public.end_program_group is 'Ends a group today. HR, admins, supervisors. NTFND, DNIED.';
comment on function public.set_program_supervisor is 'HR or an admin says with what share of full time somebody supervises a program; 0 takes them off, when nobody reports to them. INPUT(supervisor_id|fte), NTFND, DNIED, BADST.';
grant execute on function public.hire_application, public.move_worker, public.end_employment, public.set_caseload, public.save_program_group, public.end_program_group, public.set_program_supervisor,
  private.hire_application, private.move_worker, private.end_employment, private.set_caseload, private.save_program_group, private.end_program_group, private.set_program_supervisor to authenticated;

-- What the workforce page reads --------------------------------------------------------------------------

create function private.list_workers(p_scope text, p_program uuid, p_supervisor uuid, p_term text, p_before_on date, p_before_id uuid, p_limit int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'supervisor', 'auditor');
  return (select coalesce(jsonb_agg(to_jsonb(r) order by r.hired_on desc, r.id desc), '[]') from (
    select w.id, w.application_id, coalesce(c.full_name, c.called_name) as full_name, w.hired_on, w.fte, w.ended_on, w.end_reason, w.end_note,
      (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = w.job_id) as job_title,
      (select coalesce(jsonb_agg(jsonb_build_object('program_id', p.program_id, 'supervisor_id', p.supervisor_id, 'supervisor_name', coalesce(a.full_name, a.email), 'fte', p.fte,
          'caseload', p.caseload, 'caseload_at_most', l.at_most * p.fte) order by p.fte desc, p.program_id), '[]')
        from public.worker_programs p join public.accounts a on a.user_id = p.supervisor_id
        left join public.program_limits l on l.program_id = p.program_id and l.kind = 'caseload' where p.worker_id = w.id) as programs,
      (select coalesce(jsonb_agg(g.name order by g.name), '[]') from public.program_groups g where g.facilitator_id = w.id and g.ended_on is null) as groups
    from public.workers w join public.candidates c on c.id = w.candidate_id
    where (p_scope = 'ended') <> private.is_employed(w)
      and (p_program is null or exists (select from public.worker_programs p where p.worker_id = w.id and p.program_id = p_program))
      and (p_supervisor is null or exists (select from public.worker_programs p where p.worker_id = w.id and p.supervisor_id = p_supervisor))
      and (nullif(trim(p_term), '') is null or lower(c.full_name) like '%' || replace(replace(replace(lower(trim(p_term)), '\', '\\'), '%', '\%'), '_', '\_') || '%')
      and (p_before_on is null or (w.hired_on, w.id) < (p_before_on, p_before_id))
    order by w.hired_on desc, w.id desc limit least(greatest(p_limit, 1), 100)) r);
end $$;
create function public.list_workers(p_scope text default 'current', p_program uuid default null, p_supervisor uuid default null, p_term text default null,
  p_before_on date default null, p_before_id uuid default null, p_limit int default 50) returns jsonb language sql stable set search_path = '' as $$
  select private.list_workers(p_scope, p_program, p_supervisor, p_term, p_before_on, p_before_id, p_limit) $$;
comment on function public.list_workers is
  'Workers newest first, at most 100 after the keyset (p_before_on, p_before_id): p_scope current or ended, by program, supervisor, part of a name. [{id, application_id, full_name, hired_on, fte, ended_on, end_reason, end_note, job_title{locale}, programs[{program_id, supervisor_id, supervisor_name, fte, caseload, caseload_at_most}], groups[names]}]. Admins, HR, supervisors, auditors; DNIED.';

create function private.list_program_teams() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'supervisor', 'auditor');
  return (select coalesce(jsonb_agg(jsonb_build_object('program_id', p.id,
      'names', (select jsonb_object_agg(t.locale, t.name) from public.program_texts t where t.program_id = p.id),
      'limits', (select coalesce(jsonb_object_agg(l.kind, l.at_most), '{}') from public.program_limits l where l.program_id = p.id),
      'supervisors', (select coalesce(jsonb_agg(jsonb_build_object('user_id', s.user_id, 'name', coalesce(a.full_name, a.email), 'fte', s.fte, 'load', d.load, 'at_most', d.at_most) order by a.full_name), '[]')
        from public.program_supervisors s join public.accounts a on a.user_id = s.user_id
        join private.program_loads(p.id) d on d.kind = 'workers_per_supervisor_fte' and d.owner_id = s.user_id where s.program_id = p.id),
      'groups', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'facilitator_id', g.facilitator_id, 'facilitator_name', coalesce(c.full_name, c.called_name),
          'facilitator_ends_on', w.ended_on, 'member_count', g.member_count) order by g.name), '[]')
        from public.program_groups g left join public.workers w on w.id = g.facilitator_id left join public.candidates c on c.id = w.candidate_id where g.program_id = p.id and g.ended_on is null),
      'overrides', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from (select v.id, v.kind, v.at_most, v.would_be, v.reason, v.given_at, coalesce(a.full_name, a.email) as given_by
        from public.limit_overrides v left join public.accounts a on a.user_id = v.given_by where v.program_id = p.id order by v.given_at desc limit 5) o)) order by p.position, p.id), '[]')
    from public.programs p where p.status <> 'archived');
end $$;
create function public.list_program_teams() returns jsonb language sql stable set search_path = '' as $$ select private.list_program_teams() $$;
comment on function public.list_program_teams is
  'Every program with its limits and loads: [{program_id, names{locale}, limits{kind}, supervisors[{user_id, name, fte, load, at_most}], groups[{id, name, facilitator_id, facilitator_name, facilitator_ends_on, member_count}], overrides[the last five]}]. Admins, HR, supervisors, auditors; DNIED.';
grant execute on function public.list_workers, public.list_program_teams, private.list_workers, private.list_program_teams to authenticated;

-- supabase/schemas/80_messages.sql

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

-- supabase/schemas/82_intakes.sql

-- Intakes: requests for an assessment, from arrival to connection.
-- Three tables of secrecy: `intakes` (what the queue shows), `intake_contacts` (who and how to reach safely) and
-- `intake_health` (access needs, what kind of support). The last two are read only through open_intake, which logs.
-- HR, managers and admins see none of it. Deliberately missing: birth date, diagnosis, history.

create type public.intake_status as enum ('new', 'reaching_out', 'scheduled', 'assessed', 'connected', 'waitlisted', 'closed');
create type public.intake_asked_by as enum ('self', 'helper');
create type public.intake_updates_to as enum ('self', 'helper', 'both');
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
insert into private.secrets values ('rate_limit', encode(extensions.gen_random_bytes(32), 'hex')), ('reference_link', encode(extensions.gen_random_bytes(32), 'hex'));
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
    v_reference := private.new_reference();
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

-- supabase/schemas/85_message_templates.sql

-- Words of mail: the organisation may say a mail of hiring in its own words, per language. What is built in stands in
-- TypeScript (src/features/messages/letters.*.ts) and is used wherever no row stands here; taking a row away goes back to it.
-- A text may name only the placeholders of its kind: whatever else a mail could say, it does not know.

create function private.message_letters() returns table (kind public.message_kind, placeholders text[])
language sql immutable set search_path = '' as $$
  select k::public.message_kind, array['organization', 'phone'] || p from (values
    ('draft_nudge', '{name,job,reference,closes}'::text[]),
    ('draft_closing', '{name,job,reference,closes}'),
    ('job_closing_early', '{name,job,reference,closes}'),
    ('application_received', '{name,job,reference}'),
    ('application_screening', '{name,job,reference}'),
    ('application_interview', '{name,job,reference}'),
    ('application_changed', '{name,job,reference,status}'),
    ('application_not_selected', '{name,job,reference}'),
    ('application_withdrawn', '{name,job,reference}'),
    ('message_waiting', '{name,job,reference}'),
    ('document_asked', '{name,job,reference,document}'),
    ('interview_proposed', '{name,job,reference}'),
    ('interview_set', '{name,job,reference,when,place}'),
    ('interview_cancelled', '{name,job,reference,when}'),
    ('offer_made', '{name,job,reference,answer_by}'),
    ('offer_reminder', '{name,job,reference,answer_by}'),
    ('offer_withdrawn', '{name,job,reference}'),
    ('offer_accepted', '{name,job,reference}'),
    ('offer_declined', '{name,job,reference}'),
    ('offer_lapsed', '{name,job,reference}'),
    ('conditions_not_met', '{name,job,reference}'),
    ('application_hired', '{name,job,reference}'),
    ('retention_notice', '{name,job,reference,erase_on}'),
    ('erasure_done', '{reference}'),
    ('reference_asked', '{name,candidate,answer_by}'),
    ('reference_reminder', '{name,candidate,answer_by}'),
    ('interviewer_set', '{name,job,reference,when,place}'),
    ('interviewer_cancelled', '{name,job,reference,when}')) as l (k, p)
$$;
comment on function private.message_letters is 'The kinds of mail whose words may be changed, and the placeholders each may name.';
grant execute on function private.message_letters to authenticated;

create table public.message_templates (
  kind public.message_kind not null,
  locale public.locale not null,
  subject text not null,
  heading text not null,
  paragraphs text[] not null,
  -- what the next editor must have seen
  revision int not null default 1,
  updated_by uuid references public.accounts (user_id) on delete set null,
  updated_at timestamptz not null default now(),
  primary key (kind, locale),
  constraint message_templates_subject_is_one_short_line check (length(trim(subject)) between 1 and 150 and subject !~ '[\r\n]'),
  constraint message_templates_heading_is_one_short_line check (length(trim(heading)) between 1 and 150 and heading !~ '[\r\n]'),
  constraint message_templates_have_1_to_12_paragraphs check (cardinality(paragraphs) between 1 and 12 and array_position(paragraphs, null) is null
    and array_position(paragraphs, '') is null and length(array_to_string(paragraphs, ' ')) <= 5000)
);

-- an attempt of somebody to see a mail in their own mailbox; gone after a week
create table public.template_tests (
  id uuid primary key default gen_random_uuid(),
  kind public.message_kind not null,
  locale public.locale not null,
  asked_by uuid not null references public.accounts (user_id) on delete cascade,
  asked_at timestamptz not null default now()
);

-- foreign keys
create index message_templates_updated_by on public.message_templates (updated_by);
create index template_tests_asked_by on public.template_tests (asked_by);

alter table public.message_templates enable row level security;
alter table public.template_tests enable row level security;
create policy writers_auditor_select on public.message_templates for select to authenticated
  using ((select private.has_role('admin', 'hr', 'auditor')));
create policy nobody_directly on public.template_tests for select to authenticated using (false);
grant select on public.message_templates to authenticated;
-- NOTE: no writes: save_message_template and reset_message_template refuse what was changed meanwhile.

create trigger touch before update on public.message_templates for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.message_templates for each row execute function private.tg__audit('kind,locale', '*');
create trigger audit after insert on public.template_tests for each row execute function private.tg__audit('id', 'kind,locale');

create function private.check_letter(p_kind public.message_kind, p_subject text, p_heading text, p_paragraphs text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_allowed text[] := (select placeholders from private.message_letters() l where l.kind = p_kind);
  v_field record;
  v_name text;
begin
  if v_allowed is null then perform private.fail('INPUT', 'the words of this mail are fixed', 'kind'); end if;
  for v_field in select * from (values ('subject', p_subject), ('heading', p_heading), ('paragraphs', array_to_string(p_paragraphs, ' '))) as f (name, text) loop
    for v_name in select m[1] from regexp_matches(v_field.text, '\{([^{}]*)\}', 'g') as m loop
      if not v_name = any (v_allowed) then perform private.fail('INPUT', format('unknown placeholder {%s}', left(v_name, 60)), v_field.name); end if;
    end loop;
    if regexp_replace(v_field.text, '\{[^{}]*\}', '', 'g') ~ '[{}]' then perform private.fail('INPUT', 'a brace without its partner', v_field.name); end if;
  end loop;
end $$;
comment on function private.check_letter is 'Raises INPUT(kind|subject|heading|paragraphs) when the words of a kind are fixed or a text names a placeholder the kind does not have.';

create function private.save_message_template(p_kind public.message_kind, p_locale public.locale, p_subject text, p_heading text, p_paragraphs text[], p_revision int)
returns int language plpgsql security definer set search_path = '' as $$
declare
  v_actor uuid := private.require_role('admin', 'hr');
  v_paragraphs text[] := (select array_agg(trim(p) order by n) from unnest(p_paragraphs) with ordinality as t (p, n) where trim(p) <> '');
  v_revision int;
begin
  perform private.check_letter(p_kind, p_subject, p_heading, v_paragraphs);
  if v_paragraphs is null then perform private.fail('INPUT', 'no words', 'paragraphs'); end if;
  insert into public.message_templates as t (kind, locale, subject, heading, paragraphs, updated_by)
  select p_kind, p_locale, trim(p_subject), trim(p_heading), v_paragraphs, v_actor where coalesce(p_revision, 0) = 0
  on conflict do nothing returning revision into v_revision;
  if v_revision is null then
    update public.message_templates set subject = trim(p_subject), heading = trim(p_heading), paragraphs = v_paragraphs, updated_by = v_actor, revision = revision + 1
    where kind = p_kind and locale = p_locale and revision = p_revision returning revision into v_revision;
  end if;
  if v_revision is null then
    perform private.fail('BADST', 'changed meanwhile', coalesce((select revision::text from public.message_templates where kind = p_kind and locale = p_locale), '0'));
  end if;
  return v_revision;
end $$;

create function public.save_message_template(p_kind public.message_kind, p_locale public.locale, p_subject text, p_heading text, p_paragraphs text[], p_revision int default 0)
returns int language sql set search_path = '' as $$ select private.save_message_template(p_kind, p_locale, p_subject, p_heading, p_paragraphs, p_revision) $$;
comment on function public.save_message_template is
  'Keeps own words for a mail. p_revision: the one that was read, 0 when the built-in words stood. Gives the new revision. BADST (detail: the present revision) when somebody was faster; INPUT(kind|subject|heading|paragraphs); DNIED. Admin, HR.';
grant execute on function public.save_message_template, private.save_message_template to authenticated;

create function private.reset_message_template(p_kind public.message_kind, p_locale public.locale, p_revision int) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr');
  delete from public.message_templates where kind = p_kind and locale = p_locale and revision = p_revision;
  if not found then
    perform private.fail('BADST', 'changed meanwhile', coalesce((select revision::text from public.message_templates where kind = p_kind and locale = p_locale), '0'));
  end if;
end $$;

create function public.reset_message_template(p_kind public.message_kind, p_locale public.locale, p_revision int) returns void
language sql set search_path = '' as $$ select private.reset_message_template(p_kind, p_locale, p_revision) $$;
comment on function public.reset_message_template is 'Goes back to the built-in words. BADST (detail: the present revision) when somebody changed them meanwhile; DNIED. Admin, HR.';
grant execute on function public.reset_message_template, private.reset_message_template to authenticated;

create function private.check_message_template(p_kind public.message_kind, p_subject text, p_heading text, p_paragraphs text[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('admin', 'hr', 'auditor');
  perform private.check_letter(p_kind, p_subject, p_heading, p_paragraphs);
  return (select jsonb_build_object('organization', name, 'phone', phone, 'email', email, 'website', website) from public.organization);
end $$;

create function public.check_message_template(p_kind public.message_kind, p_subject text, p_heading text, p_paragraphs text[]) returns jsonb
language sql stable set search_path = '' as $$ select private.check_message_template(p_kind, p_subject, p_heading, p_paragraphs) $$;
comment on function public.check_message_template is 'Checks words that are not saved yet, for their preview; gives the house''s facts {organization, phone, email, website}. INPUT, DNIED. Admin, HR, auditor.';
grant execute on function public.check_message_template, private.check_message_template to authenticated;

create function private.message_letter(p_kind public.message_kind, p_locale public.locale, p_subject uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('subject', t.subject, 'heading', t.heading, 'paragraphs', t.paragraphs) from public.message_templates t
  where t.locale = p_locale and t.kind = case p_kind when 'template_test' then (select s.kind from public.template_tests s where s.id = p_subject) else p_kind end
$$;
comment on function private.message_letter is 'The organisation''s own words for a message, or null where the built-in ones stand.';

create function private.send_template_test(p_kind public.message_kind, p_locale public.locale) returns void
language plpgsql security definer set search_path = '' as $$
declare v_actor uuid := private.require_role('admin', 'hr'); v_id uuid;
begin
  if not exists (select from private.message_letters() l where l.kind = p_kind) then perform private.fail('INPUT', 'the words of this mail are fixed', 'kind'); end if;
  perform private.take_rate_limit('template_test', v_actor::text, 30, interval '1 hour');
  insert into public.template_tests (kind, locale, asked_by) values (p_kind, p_locale, v_actor) returning id into v_id;
  perform private.queue_messages('template_test', v_id);
end $$;

create function public.send_template_test(p_kind public.message_kind, p_locale public.locale) returns void
language sql set search_path = '' as $$ select private.send_template_test(p_kind, p_locale) $$;
comment on function public.send_template_test is 'Mails the words as saved, filled with invented facts, to the caller''s own address. SLOWD above 30 an hour; INPUT(kind); DNIED. Admin, HR.';
grant execute on function public.send_template_test, private.send_template_test to authenticated;

comment on table public.message_templates is 'The organisation''s own words for a mail, per language; where none stand, the built-in words are used.';
comment on table public.template_tests is 'Mails somebody sent to themselves to see the words. Purged by the clock after a week.';

-- supabase/schemas/86_application_messages.sql

-- Messages of an application: the candidate and the hiring team write to each other, both ways, in one thread.
-- One row is one message; read_at is when the other side first had it on their screen.
-- Nobody reads the table: a candidate reads their own threads, the team through functions that keep who opened one
-- (looking for newer messages of a thread that is open already leaves no further trace).
-- Deliberately missing: editing and taking back (what was said was said), files (documents have a shelf of their own).

create table public.application_messages (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  is_from_candidate boolean not null,
  author_id uuid references public.accounts (user_id) on delete set null,
  body text not null,
  written_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  constraint application_messages_body_is_short check (body = trim(body) and length(body) between 1 and 4000),
  constraint application_messages_are_read_after_they_are_written check (read_at >= written_at)
);

-- a thread in order; what the team has not read; foreign key
create index application_messages_thread on public.application_messages (application_id, written_at);
create index application_messages_unread on public.application_messages (application_id, is_from_candidate) where read_at is null;
create index application_messages_author on public.application_messages (author_id);

alter table public.application_messages enable row level security;
create policy nobody_directly on public.application_messages for select to authenticated using (false);
-- NOTE: no grant: threads hold names, and some postings are sifted without them.

create trigger audit after insert or update or delete on public.application_messages
  for each row execute function private.tg__audit('id', 'application_id,is_from_candidate,author_id,read_at');

-- Whose thread ---------------------------------------------------------------------------------

create function private.my_application(p_id uuid) returns public.applications language plpgsql stable security definer set search_path = '' as $$
declare v_row public.applications%rowtype;
begin
  select * into v_row from public.applications where id = p_id and candidate_id = any (private.my_candidate_ids());
  if v_row.id is null then perform private.fail('NTFND', 'no such application of this person'); end if;
  return v_row;
end $$;
comment on function private.my_application is 'The signed-in person''s own application, drafts too. Another''s and one that never was are alike: NTFND.';

create function private.team_application(p_id uuid, variadic p_roles public.staff_role[]) returns public.applications
language plpgsql stable security definer set search_path = '' as $$
declare v_row public.applications%rowtype;
begin
  perform private.require_role(variadic p_roles);
  select * into v_row from public.applications where id = p_id and status <> 'draft';
  if v_row.id is null then perform private.fail('NTFND', 'no such application'); end if;
  return v_row;
end $$;
comment on function private.team_application is 'A submitted application, for staff with one of the roles; DNIED, NTFND.';

-- Writing --------------------------------------------------------------------------------------

create function private.add_application_message(p_application public.applications, p_key uuid, p_body text, p_is_from_candidate boolean) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_body text := trim(regexp_replace(coalesce(p_body, ''), '\r\n?', E'\n', 'g'), E' \n\t');
  v_id uuid;
begin
  if v_body = '' or length(v_body) > 4000 then perform private.fail('INPUT', 'nothing written, or too much', 'body'); end if;
  if p_application.status = 'draft' or p_application.anonymised_at is not null then
    perform private.fail('BADST', 'no thread yet, or none any more', private.candidate_status(p_application)::text);
  end if;
  insert into public.application_messages (id, application_id, is_from_candidate, author_id, body)
  values (coalesce(p_key, gen_random_uuid()), p_application.id, p_is_from_candidate, auth.uid(), v_body)
  on conflict (id) do nothing returning id into v_id;
  -- the same message again, after a lost answer: written once
  if v_id is null then return p_key; end if;
  perform private.take_rate_limit(case when p_is_from_candidate then 'my_message' else 'team_message' end, auth.uid()::text,
    case when p_is_from_candidate then 20 else 200 end, interval '1 hour');
  if not p_is_from_candidate then perform private.queue_messages('message_written', v_id); end if;
  return v_id;
end $$;
comment on function private.add_application_message is 'Adds one message; p_key is its id, chosen by the writer, so that sending twice writes once. INPUT(body), BADST, SLOWD (20 an hour for a candidate, 200 for a member of staff).';

create function private.write_my_message(p_id uuid, p_body text, p_key uuid) returns uuid language plpgsql security definer set search_path = '' as $$
begin
  return private.add_application_message(private.my_application(p_id), p_key, p_body, true);
end $$;
create function public.write_my_message(p_id uuid, p_body text, p_key uuid default null) returns uuid language sql set search_path = '' as $$ select private.write_my_message(p_id, p_body, p_key) $$;
comment on function public.write_my_message is
  'The candidate writes to the hiring team about their application. p_key: an id of the sender''s choice, the same for the same message. Gives the message''s id. INPUT(body), NTFND, BADST for a draft, SLOWD above 20 an hour.';

create function private.write_message(p_id uuid, p_body text, p_key uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.team_application(p_id, 'hr', 'hiring_manager');
begin
  -- who applied answers on their own pages, not as the team
  if v_row.candidate_id = any (private.my_candidate_ids()) then perform private.fail('DNIED', 'their own application'); end if;
  return private.add_application_message(v_row, p_key, p_body, false);
end $$;
create function public.write_message(p_id uuid, p_body text, p_key uuid default null) returns uuid language sql set search_path = '' as $$ select private.write_message(p_id, p_body, p_key) $$;
comment on function public.write_message is
  'The hiring team writes to a candidate; a mail with a link goes out, never the text. p_key: an id of the sender''s choice, the same for the same message. Gives the message''s id. hr, hiring_manager. INPUT(body), NTFND, DNIED, BADST, SLOWD.';
grant execute on function public.write_my_message, private.write_my_message, public.write_message, private.write_message to authenticated;

-- Reading --------------------------------------------------------------------------------------

create function private.thread(p_application uuid, p_after timestamptz, p_is_candidate boolean, p_is_hidden boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'is_from_candidate', m.is_from_candidate, 'is_mine', coalesce(m.author_id = auth.uid(), false),
      -- who of the team wrote is for the team; to the candidate the organisation speaks with a first name
      'author_name', case when m.is_from_candidate then null when p_is_candidate then split_part(a.full_name, ' ', 1) else coalesce(a.full_name, a.email) end,
      -- while the posting is sifted without names, what a candidate wrote waits: people sign what they write
      'body', case when not (p_is_hidden and m.is_from_candidate) then m.body end, 'written_at', m.written_at, 'read_at', m.read_at) order by m.written_at, m.id), '[]')
  from public.application_messages m left join public.accounts a on a.user_id = m.author_id
  where m.application_id = p_application and (p_after is null or m.written_at > p_after or m.read_at > p_after)
$$;
comment on function private.thread is 'Messages of an application in order as [{id, is_from_candidate, is_mine, author_name, body, written_at, read_at}]; with p_after only those written or first read after it. The body of a candidate''s message is null while it is hidden.';

create function private.list_my_messages(p_id uuid, p_after timestamptz) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return private.thread((private.my_application(p_id)).id, p_after, true, false);
end $$;
create function public.list_my_messages(p_id uuid, p_after timestamptz default null) returns jsonb language sql stable set search_path = '' as $$ select private.list_my_messages(p_id, p_after) $$;
comment on function public.list_my_messages is
  'The thread of the caller''s own application in order as [{id, is_from_candidate, is_mine, author_name, body, written_at, read_at}]; with p_after only what was written or first read after it. NTFND.';

create function private.list_messages(p_id uuid, p_after timestamptz) returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.team_application(p_id, 'hr', 'hiring_manager', 'auditor');
begin
  if p_after is null then perform private.log_read('applications', p_id::text, '{"with": ["messages"]}'); end if;
  return private.thread(v_row.id, p_after, false, private.hides_candidate(v_row.id));
end $$;
create function public.list_messages(p_id uuid, p_after timestamptz default null) returns jsonb language sql set search_path = '' as $$ select private.list_messages(p_id, p_after) $$;
comment on function public.list_messages is
  'The thread of an application for the team, as list_my_messages gives it; a candidate''s body is null while names are hidden from the caller. Opening it is logged; asking for what came after p_after is not. hr, hiring_manager, auditor. NTFND, DNIED.';
grant execute on function public.list_my_messages, private.list_my_messages, public.list_messages, private.list_messages to authenticated;

create function private.mark_thread_read(p_application uuid, p_until timestamptz, p_is_from_candidate boolean) returns int
language plpgsql security definer set search_path = '' as $$
declare v_count int;
begin
  update public.application_messages set read_at = clock_timestamp()
  where application_id = p_application and is_from_candidate = p_is_from_candidate and read_at is null and written_at <= coalesce(p_until, clock_timestamp());
  get diagnostics v_count = row_count;
  return v_count;
end $$;
comment on function private.mark_thread_read is 'Marks one side''s messages up to an instant as read by the other; gives how many were new.';

create function private.read_my_messages(p_id uuid, p_until timestamptz) returns int language plpgsql security definer set search_path = '' as $$
begin
  return private.mark_thread_read((private.my_application(p_id)).id, p_until, false);
end $$;
create function public.read_my_messages(p_id uuid, p_until timestamptz default null) returns int language sql set search_path = '' as $$ select private.read_my_messages(p_id, p_until) $$;
comment on function public.read_my_messages is 'Marks the team''s messages written until p_until (default: now) as read by the candidate; gives how many were new. NTFND.';

create function private.read_messages(p_id uuid, p_until timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.team_application(p_id, 'hr', 'hiring_manager');
begin
  if v_row.candidate_id = any (private.my_candidate_ids()) or private.hides_candidate(v_row.id) then return 0; end if;
  return private.mark_thread_read(v_row.id, p_until, true);
end $$;
create function public.read_messages(p_id uuid, p_until timestamptz default null) returns int language sql set search_path = '' as $$ select private.read_messages(p_id, p_until) $$;
comment on function public.read_messages is 'Marks the candidate''s messages written until p_until (default: now) as read by the team; gives how many were new. hr, hiring_manager. NTFND, DNIED.';

create function private.count_my_unread() returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from public.application_messages m join public.applications a on a.id = m.application_id
  where a.candidate_id = any (private.my_candidate_ids()) and not m.is_from_candidate and m.read_at is null
$$;
create function public.count_my_unread() returns int language sql stable set search_path = '' as $$ select private.count_my_unread() $$;
comment on function public.count_my_unread is 'How many messages of the team the caller has not read, over all their applications.';
grant execute on function public.read_my_messages, private.read_my_messages, public.read_messages, private.read_messages,
  public.count_my_unread, private.count_my_unread to authenticated;

comment on table public.application_messages is 'What the candidate and the team wrote to each other about an application.';

-- supabase/schemas/86_my_data.sql

-- What we hold about a candidate, for that candidate: everything in one document they can take away, and the
-- voluntary answers they may see, change and remove. Asking for deletion stands with retention (89).
-- Deliberately not in it, and said so in the document: what reviewers wrote of them and what referees said, which were
-- given in confidence, and any decision they have not been told of.

create function private.my_equal_opportunity() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('application_id', a.id, 'reference', a.reference, 'titles', private.job_titles(a),
      'is_answered', e.application_id is not null, 'gender', e.gender, 'race_ethnicity', coalesce(e.race_ethnicity, '{}'), 'answered_at', e.answered_at)
      order by coalesce(a.submitted_at, a.created_at) desc), '[]')
    from public.applications a left join public.application_equal_opportunity e on e.application_id = a.id
    where a.candidate_id = any (private.my_candidate_ids()) and a.anonymised_at is null);
end $$;
create function public.my_equal_opportunity() returns jsonb language sql stable set search_path = '' as $$ select private.my_equal_opportunity() $$;
comment on function public.my_equal_opportunity is
  'The caller''s own voluntary answers, one line per application of theirs: [{application_id, reference, titles{locale}, is_answered, gender, race_ethnicity[], answered_at}]. Nobody else reads them; save_equal_opportunity changes them.';

create function private.remove_equal_opportunity(p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from public.application_equal_opportunity where application_id = (private.my_application(p_id)).id;
end $$;
create function public.remove_equal_opportunity(p_id uuid) returns void language sql set search_path = '' as $$ select private.remove_equal_opportunity(p_id) $$;
comment on function public.remove_equal_opportunity is 'The caller takes their voluntary answers of one application back; nothing is left of them. Twice is harmless. NTFND.';

create function private.my_mails() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'status', m.status, 'queued_at', m.queued_at, 'sent_at', m.sent_at) order by m.queued_at), '[]')
    from public.accounts a join public.messages m on m.to_email = a.email where a.user_id = auth.uid());
end $$;
comment on function private.my_mails is 'Which mails we sent to the caller''s address and what became of them: [{kind, status, queued_at, sent_at}]. Their text is not kept.';

create function private.my_retention() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('application_id', a.id, 'reference', a.reference, 'titles', private.job_titles(a),
      'status', private.candidate_status(a), 'keep_months', r.keep_months, 'notice_days', r.notice_days,
      -- the time counts from the end they know of; an end they were not told of has no day yet
      'erase_on', case when private.candidate_status(a) = a.status then private.retention_due(a) end)
      order by coalesce(a.submitted_at, a.created_at) desc), '[]')
    from public.applications a
    -- what is still open will end one day, and is kept from then as the others are
    left join public.retention_rules r on r.is_enabled and case when private.candidate_status(a) in ('submitted', 'screening', 'interview', 'offer', 'clearing')
      then 'not_selected' else private.candidate_status(a) end = any (r.statuses)
    where a.candidate_id = any (private.my_candidate_ids()) and a.anonymised_at is null);
end $$;
create function public.my_retention() returns jsonb language sql stable set search_path = '' as $$ select private.my_retention() $$;
comment on function public.my_retention is
  'How long each of the caller''s applications is kept: [{application_id, reference, titles{locale}, status (as they may see it), keep_months after its end, notice_days before it is erased, erase_on (null while it is open)}]. Empty for who never applied.';
grant execute on function public.my_retention, private.my_retention to authenticated;

create function private.my_application_data(p_application public.applications) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return private.open_my_application(p_application.id) || jsonb_build_object(
    'source', p_application.source,
    'draft', (select d.answers from public.application_drafts d where d.application_id = p_application.id),
    'messages', private.thread(p_application.id, null, true, false),
    'equal_opportunity', (select to_jsonb(e) - 'application_id' from public.application_equal_opportunity e where e.application_id = p_application.id));
end $$;
comment on function private.my_application_data is 'One application with everything its candidate may have of it: open_my_application, the draft, the thread, the voluntary answers.';

create function private.my_data() returns jsonb language plpgsql security definer set search_path = '' as $$
declare v_ids uuid[] := private.my_candidate_ids();
begin
  if not exists (select from public.accounts where user_id = auth.uid()) then perform private.fail('DNIED', 'sign in first'); end if;
  perform private.take_rate_limit('my_data', auth.uid()::text, 20, interval '1 hour');
  perform private.log_read('candidates', coalesce(private.my_candidate_id(), auth.uid())::text, '{"with": ["own copy"]}');
  return jsonb_build_object('format', 'peerdesk-candidate-1', 'made_at', now(),
    'organization', (select jsonb_build_object('name', o.name, 'phone', o.phone, 'email', o.email, 'zone', o.zone) from public.organization o),
    'account', (select jsonb_build_object('email', a.email, 'full_name', a.full_name, 'locale', a.locale, 'created_at', a.created_at) from public.accounts a where a.user_id = auth.uid()),
    'profile', private.my_profile(),
    -- rows without an account that the team joined with theirs: an application on paper
    'people', (select coalesce(jsonb_agg(to_jsonb(c) - 'joined_to_id' - 'user_id' - 'phone_normalized' - 'updated_at' order by c.created_at), '[]') from public.candidates c where c.id = any (v_ids)),
    'applications', (select coalesce(jsonb_agg(private.my_application_data(a) order by a.created_at), '[]')
      from public.applications a where a.candidate_id = any (v_ids) and a.anonymised_at is null),
    'documents', private.list_my_documents(),
    'mails', private.my_mails(),
    'kept_until', private.my_retention(),
    'left_out', '["reviews", "reference_answers", "decisions_not_told"]'::jsonb);
end $$;
create function public.my_data() returns jsonb language sql set search_path = '' as $$ select private.my_data() $$;
comment on function public.my_data is
  'Everything we hold about the caller as a candidate, for them to keep: {format, made_at, organization, account, profile, people[], applications[] (with answers, messages, steps, support needs, voluntary answers, drafts), documents[], mails[], kept_until[], left_out[]}. That a copy was taken is kept. DNIED without an account, SLOWD above 20 an hour.';
grant execute on function public.my_equal_opportunity, private.my_equal_opportunity, public.remove_equal_opportunity, private.remove_equal_opportunity,
  public.my_data, private.my_data to authenticated;

-- supabase/schemas/86_my_pages.sql

-- A candidate's own pages: their applications, one of them whole, taking it back.
-- Everything here asks private.my_candidate_ids(): a person meets their own rows and nothing else, whatever roles they
-- hold, and another's id answers like one that never was (NTFND). A status is always private.candidate_status; a step
-- shows only when they were told of it, made it themselves, or saw its effect (an offer). No instant, no count and no
-- refusal may tell of a decision nobody has told them of.

-- Which steps a candidate knows of ---------------------------------------------------------------

create function private.is_known_to_candidate(p_event public.application_events) returns boolean language sql immutable set search_path = '' as $$
  select p_event.command <> 'not_select' and (p_event.is_told
    or p_event.command in ('submit', 'withdraw', 'accept_offer', 'decline_offer', 'make_offer', 'withdraw_offer', 'lapse_offer', 'hire'))
$$;
comment on function private.is_known_to_candidate is 'Whether a step may stand in the candidate''s own timeline: told, made by them, or plain to see from an offer or a hire.';

create function private.known_since(p_application public.applications) returns timestamptz language sql stable security definer set search_path = '' as $$
  select coalesce((select max(e.happened_at) from public.application_events e
      where e.application_id = p_application.id and e.to_status = private.candidate_status(p_application) and e.command <> 'not_select'),
    p_application.submitted_at, p_application.created_at)
$$;
comment on function private.known_since is 'Since when the application has the status its candidate sees. Never the instant of a decision they were not told of.';

create function private.answer_due_on(p_application public.applications) returns date language sql stable security definer set search_path = '' as $$
  select case when private.candidate_status(p_application) in ('submitted', 'screening', 'interview', 'clearing') then
    private.add_business_days((private.known_since(p_application) at time zone o.zone)::date, o.contact_standard_days) end
  from public.organization o
$$;
comment on function private.answer_due_on is 'The day by which the candidate is to hear of the next step: the organisation''s contact standard, in business days from the last step they know of. Null where it is not our turn.';

create function private.job_titles(p_application public.applications) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select jsonb_object_agg(t.key, t.value ->> 'title') from public.job_versions v cross join lateral jsonb_each(v.document -> 'texts') t
      where v.job_id = p_application.job_id and v.version = p_application.job_version),
    (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = p_application.job_id), '{}')
$$;
comment on function private.job_titles is 'The posting''s title by locale, as it stood in the version that the application answers.';

-- The list -----------------------------------------------------------------------------------------

create function private.my_application_row(p_application public.applications) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('id', p_application.id, 'reference', p_application.reference, 'status', private.candidate_status(p_application),
    'since_at', private.known_since(p_application), 'submitted_at', p_application.submitted_at, 'answer_due_on', private.answer_due_on(p_application),
    'job_slug', j.slug, 'titles', private.job_titles(p_application), 'is_job_open', private.job_accepts(j.id), 'closes_at', j.closes_at,
    'is_paper', p_application.is_paper,
    'saved_at', (select d.saved_at from public.application_drafts d where d.application_id = p_application.id),
    'unread', (select count(*) from public.application_messages m where m.application_id = p_application.id and not m.is_from_candidate and m.read_at is null),
    'open_requests', (select count(*) from public.document_requests r where r.application_id = p_application.id and r.fulfilled_at is null and r.cancelled_at is null),
    'interview', (select jsonb_build_object('status', i.status, 'starts_at', i.starts_at, 'zone', i.zone, 'is_asked', i.asked_at is not null)
      from public.interviews i where i.application_id = p_application.id and i.status in ('proposed', 'set') limit 1),
    'offer', (select jsonb_build_object('status', o.status, 'expires_at', o.expires_at) from public.offers o
      where o.application_id = p_application.id order by o.made_at desc limit 1))
  from public.jobs j where j.id = p_application.job_id);
end $$;
comment on function private.my_application_row is 'One application as its candidate''s list shows it.';

create function private.list_my_applications() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(private.my_application_row(a) order by coalesce(a.submitted_at, a.created_at) desc, a.id), '[]')
    from public.applications a where a.candidate_id = any (private.my_candidate_ids()) and a.anonymised_at is null);
end $$;
create function public.list_my_applications() returns jsonb language sql stable set search_path = '' as $$ select private.list_my_applications() $$;
comment on function public.list_my_applications is
  'The caller''s applications, drafts too, newest first: [{id, reference, status (as they may see it), since_at, submitted_at, answer_due_on, job_slug, titles{locale}, is_job_open, closes_at, is_paper, saved_at (drafts), unread, open_requests, interview {status, starts_at, zone, is_asked}, offer {status, expires_at}}]. Empty for who never applied.';

-- One application whole ----------------------------------------------------------------------------

create function private.my_answers(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'details', (select to_jsonb(d) - 'application_id' from public.application_details d where d.application_id = p_id),
    'experiences', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' - 'position' order by e.position), '[]') from public.application_experiences e where e.application_id = p_id),
    'educations', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' - 'position' order by e.position), '[]') from public.application_educations e where e.application_id = p_id),
    'credentials', (select coalesce(jsonb_agg(to_jsonb(k) - 'application_id' || jsonb_build_object('names',
        (select jsonb_object_agg(t.locale, t.name) from public.credential_type_texts t where t.credential_type_id = k.credential_type_id)) order by k.credential_type_id), '[]')
      from public.application_credentials k where k.application_id = p_id),
    'attestations', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'attested_at', s.attested_at, 'version', s.version, 'body', t.body)), '[]')
      from public.application_attestations s join public.attestation_texts t using (kind, jurisdiction, version, locale) where s.application_id = p_id),
    'questions', (select coalesce(jsonb_agg(to_jsonb(w) - 'application_id' || jsonb_build_object('kind', q.kind, 'choice_keys', q.choices, 'texts',
        (select jsonb_object_agg(t.locale, jsonb_build_object('label', t.label, 'choice_labels', t.choice_labels)) from public.job_question_texts t where t.question_id = q.id))
        order by q.position, q.id), '[]')
      from public.application_answers w left join public.job_questions q on q.id = w.question_id where w.application_id = p_id),
    'referees', (select coalesce(jsonb_agg(to_jsonb(r) - 'application_id' - 'position' - 'replaced_by_id' || jsonb_build_object('is_replaced', r.replaced_by_id is not null) order by r.position), '[]')
      from public.application_referees r where r.application_id = p_id),
    'support', (select s.needs from public.application_support s where s.application_id = p_id),
    'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'purpose', s.purpose, 'file_name', d.file_name, 'size_bytes', d.size_bytes,
        'attached_at', s.attached_at) order by s.attached_at), '[]')
      from public.application_documents s join public.documents d on d.id = s.document_id where s.application_id = p_id and d.erased_at is null));
end $$;
comment on function private.my_answers is 'What was sent with an application, as its writer may read it again: {details, experiences[], educations[], credentials[], attestations[], questions[], referees[], support, documents[]}. Equal-opportunity answers are not part of an application.';

create function private.my_events(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'command', e.command, 'to_status', e.to_status, 'happened_at', e.happened_at,
      -- a note of the team is the team's; their own words are theirs
      'is_mine', e.command in ('submit', 'withdraw', 'accept_offer', 'decline_offer'),
      'reason', case when e.command in ('withdraw', 'decline_offer') then e.reason end,
      'note', case when e.command in ('withdraw', 'decline_offer') then e.note end) order by e.happened_at, e.id), '[]')
    from public.application_events e where e.application_id = p_id and private.is_known_to_candidate(e));
end $$;
comment on function private.my_events is 'The steps a candidate knows of, oldest first: [{id, command, to_status, happened_at, is_mine, reason, note}]; reason and note only of their own.';

create function private.open_my_application(p_id uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_row public.applications%rowtype := private.my_application(p_id);
begin
  if v_row.anonymised_at is not null then perform private.fail('NTFND', 'anonymised'); end if;
  return jsonb_build_object(
    'application', private.my_application_row(v_row) || jsonb_build_object('locale', v_row.locale, 'job_version', v_row.job_version),
    'posting', (select v.document - 'attributes' - 'hides_names' from public.job_versions v where v.job_id = v_row.job_id and v.version = v_row.job_version),
    'events', private.my_events(p_id),
    'requests', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'note', r.note, 'due_on', r.due_on, 'asked_at', r.asked_at,
        'fulfilled_at', r.fulfilled_at, 'file_name', d.file_name) order by r.asked_at), '[]')
      from public.document_requests r left join public.documents d on d.id = r.document_id where r.application_id = p_id and r.cancelled_at is null),
    'interviews', private.list_my_interviews(p_id),
    'offers', private.list_my_offers(p_id),
    'answers', case when v_row.status <> 'draft' then private.my_answers(p_id) end);
end $$;
create function public.open_my_application(p_id uuid) returns jsonb language sql stable set search_path = '' as $$ select private.open_my_application(p_id) $$;
comment on function public.open_my_application is
  'One of the caller''s own applications as {application (as list_my_applications, with locale and job_version), posting (the version it answers, without what is the team''s), events[], requests[], interviews[], offers[], answers}. The status and the steps are what they may know. NTFND for another''s and for none.';
grant execute on function public.list_my_applications, private.list_my_applications, public.open_my_application, private.open_my_application to authenticated;

-- Taking it back -----------------------------------------------------------------------------------

create function private.withdraw_application(p_id uuid, p_reason public.application_close_reason, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.applications%rowtype := private.my_application(p_id);
  v record;
begin
  if p_reason is not null and p_reason not in ('found_another_job', 'pay', 'schedule', 'place_or_travel', 'health_or_family', 'process_too_long', 'changed_my_mind', 'other') then
    perform private.fail('INPUT', 'not a reason of a candidate', 'reason');
  end if;
  if p_reason = 'other' and nullif(trim(p_note), '') is null then perform private.fail('INPUT', 'say which other reason', 'note'); end if;
  select * into v_row from public.applications where id = p_id for update;
  if v_row.status = 'not_selected' and v_row.told_at is null then
    -- decided, not told: a refusal here would tell. Whoever goes by themselves has gone by themselves
    perform private.record_application_move(v_row, 'withdraw', 'withdrawn', p_reason, p_note, true);
    return;
  end if;
  select * into v from private.begin_application_command(p_id, 'withdraw', null);
  perform private.record_application_move(v.application, 'withdraw', v.to_status, p_reason, p_note, true);
end $$;
create function public.withdraw_application(p_id uuid, p_reason public.application_close_reason, p_note text default null)
returns void language sql set search_path = '' as $$ select private.withdraw_application(p_id, p_reason, p_note) $$;
comment on function public.withdraw_application is
  'The candidate takes a sent application back, at any time before it ended, with one of the candidates'' reasons; `other` needs a note. A receipt is mailed. INPUT(reason|note), NTFND, BADST (detail: the status as they may see it).';
grant execute on function public.withdraw_application, private.withdraw_application to authenticated;

-- supabase/schemas/86_my_profile.sql

-- What a candidate settles for themselves: name, how to be reached, language, who else hears of an application, and
-- the voluntary equal-opportunity answers. Everything is asked of private.my_candidate_ids(); staff roles change nothing.
-- Deliberately missing: another address. That is a new proof (a code to it), which signing in gives.

-- The language belongs to the person: what is chosen on any page counts for mail too.
create function private.tg_accounts__speak_to_candidate() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.candidates set locale = new.locale where user_id = new.user_id and locale <> new.locale;
  return null;
end $$;
comment on function private.tg_accounts__speak_to_candidate is 'After an account changes its language: mail to the candidate follows.';
create trigger speak_to_candidate after update of locale on public.accounts for each row
  when (old.locale is distinct from new.locale) execute function private.tg_accounts__speak_to_candidate();

create function private.my_profile() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('email', a.email, 'full_name', coalesce(c.full_name, a.full_name), 'called_name', c.called_name, 'phone', c.phone,
      'locale', a.locale, 'contact_ways', coalesce(c.contact_ways, '{email}'), 'may_leave_message', coalesce(c.may_leave_message, false),
      'is_mail_refused', exists (select from public.suppressed_addresses s where s.email = a.email),
      'helpers', coalesce((select jsonb_agg(jsonb_build_object('application_id', p.id, 'reference', p.reference, 'titles', private.job_titles(p),
          'name', d.helper_name, 'relation', d.helper_relation, 'email', d.helper_email, 'is_updated', d.is_helper_updated) order by p.submitted_at desc)
        from public.applications p join public.application_details d on d.application_id = p.id
        where p.candidate_id = any (private.my_candidate_ids()) and p.anonymised_at is null), '[]'))
    from public.accounts a left join public.candidates c on c.user_id = a.user_id where a.user_id = auth.uid());
end $$;
create function public.my_profile() returns jsonb language sql stable set search_path = '' as $$ select private.my_profile() $$;
comment on function public.my_profile is
  'The caller as a candidate: {email, full_name, called_name, phone, locale, contact_ways[], may_leave_message, is_mail_refused (our mail bounced there), helpers[{application_id, reference, titles{locale}, name, relation, email, is_updated}] one per sent application}. Null without an account.';

create function private.update_my_profile(p_profile jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := private.require_candidate();
  v_name text := nullif(trim(p_profile ->> 'full_name'), '');
  v_called text := nullif(trim(p_profile ->> 'called_name'), '');
  v_phone text := nullif(trim(p_profile ->> 'phone'), '');
  v_ways public.contact_way[] := private.json_enums(p_profile -> 'contact_ways')::public.contact_way[];
  v_locale public.locale := (p_profile ->> 'locale')::public.locale;
begin
  if v_name is null or length(v_name) > 300 then perform private.fail('INPUT', 'name missing or too long', 'full_name'); end if;
  if length(v_called) > 120 then perform private.fail('INPUT', 'too long', 'called_name'); end if;
  if length(regexp_replace(v_phone, '\D', '', 'g')) not between 10 and 15 then perform private.fail('INPUT', 'not a phone number', 'phone'); end if;
  if cardinality(v_ways) = 0 then perform private.fail('INPUT', 'name a way', 'contact_ways'); end if;
  if v_phone is null and v_ways && '{call,text}' then perform private.fail('INPUT', 'calls and texts need a number', 'phone'); end if;
  if v_locale is null then perform private.fail('INPUT', 'language missing', 'locale'); end if;
  update public.candidates set full_name = v_name, called_name = v_called, phone = v_phone, contact_ways = v_ways,
    may_leave_message = coalesce((p_profile ->> 'may_leave_message')::boolean, false) and v_ways && '{call}' where id = v_id;
  update public.accounts set locale = v_locale where user_id = auth.uid() and locale <> v_locale;
end $$;
create function public.update_my_profile(p_profile jsonb) returns void language sql set search_path = '' as $$ select private.update_my_profile(p_profile) $$;
comment on function public.update_my_profile is
  'Keeps how the caller is called and reached: {full_name, called_name, phone, contact_ways[call|text|email], may_leave_message, locale}. Messages to leave belong to calls. INPUT(full_name|called_name|phone|contact_ways|locale), DNIED without an account.';

create function private.update_my_helper(p_id uuid, p_helper jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_row public.applications%rowtype := private.my_application(p_id);
  v_name text := nullif(trim(p_helper ->> 'name'), '');
  v_relation text := nullif(trim(p_helper ->> 'relation'), '');
  v_email text := private.normalize_email(p_helper ->> 'email');
  v_is_updated boolean := coalesce((p_helper ->> 'is_updated')::boolean, false);
begin
  if v_row.status = 'draft' or v_row.anonymised_at is not null then perform private.fail('NTFND', 'nothing sent'); end if;
  if length(v_name) > 300 or (v_name is null and (v_relation is not null or v_email is not null or v_is_updated)) then perform private.fail('INPUT', 'whose name', 'name'); end if;
  if length(v_relation) > 120 then perform private.fail('INPUT', 'too long', 'relation'); end if;
  if not coalesce(private.is_email(v_email), true) or (v_is_updated and v_email is null) then perform private.fail('INPUT', 'updates need an address', 'email'); end if;
  update public.application_details set helper_name = v_name, helper_relation = v_relation, helper_email = v_email, is_helper_updated = v_is_updated
  where application_id = p_id;
end $$;
create function public.update_my_helper(p_id uuid, p_helper jsonb) returns void language sql set search_path = '' as $$ select private.update_my_helper(p_id, p_helper) $$;
comment on function public.update_my_helper is
  'Says who helps with one of the caller''s sent applications and whether they get its mails: {name, relation, email, is_updated}; an empty object means nobody. INPUT(name|relation|email), NTFND.';
grant execute on function public.my_profile, private.my_profile, public.update_my_profile, private.update_my_profile,
  public.update_my_helper, private.update_my_helper to authenticated;

-- supabase/schemas/87_hiring_mail.sql

-- Hiring mail: who hears of what, and what a mail may say at the moment it is sent.
-- A fact here is a name, a reference, a date or a place. Never an answer, a health fact, a disclosure or an
-- equal-opportunity answer: for those there is a link. Facts that are null mean "no longer so": the mail is dropped.

-- About which application ----------------------------------------------------------------------

create function private.application_move_event(p_event_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case e.command
    when 'start_screening' then 'application_screening'
    when 'invite_to_interview' then 'application_interview'
    when 'move_back' then 'application_changed'
    when 'reopen' then 'application_changed'
    when 'tell_not_selected' then 'application_not_selected'
    when 'withdraw' then 'application_withdrawn'
    when 'accept_offer' then 'offer_accepted'
    when 'decline_offer' then 'offer_declined'
    when 'lapse_offer' then 'offer_lapsed'
    when 'fail_conditions' then 'conditions_not_met'
    when 'hire' then 'application_hired' end
  from public.application_events e where e.id = p_event_id
$$;
comment on function private.application_move_event is 'Which rule speaks of a step of an application; null for steps with a mail of their own (submit, make_offer, withdraw_offer) and for decisions not told yet.';

create function private.hiring_application(p_event text, p_subject uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  case
    when p_event in ('application_submitted', 'draft_nudge', 'draft_closing', 'job_closing_early') then return p_subject;
    when p_event = 'message_written' then return (select m.application_id from public.application_messages m where m.id = p_subject and not m.is_from_candidate);
    when p_event = 'document_asked' then return (select r.application_id from public.document_requests r where r.id = p_subject);
    when p_event in ('interview_proposed', 'interview_set', 'interview_cancelled') then
      return (select i.application_id from public.interview_events e join public.interviews i on i.id = e.interview_id where e.id = p_subject);
    when p_event in ('offer_made', 'offer_reminder', 'offer_withdrawn') then return (select o.application_id from public.offers o where o.id = p_subject);
    when p_event in ('reference_asked', 'reference_reminder') then return (select r.application_id from public.reference_requests r where r.id = p_subject);
    when p_event = 'retention_notice' then return (select n.application_id from public.retention_notices n where n.id = p_subject);
    else return (select e.application_id from public.application_events e where e.id = p_subject);
  end case;
end $$;
comment on function private.hiring_application is 'The application an event''s subject belongs to; null when it is gone or nobody is to hear of it.';

-- To whom --------------------------------------------------------------------------------------

create function private.candidate_takes_mail(p_event text, p_candidate public.candidates) returns boolean
language sql immutable set search_path = '' as $$
  select p_candidate.email is not null and p_candidate.anonymised_at is null and (
    'email' = any (p_candidate.contact_ways)
    or p_event in ('application_submitted', 'application_withdrawn', 'offer_accepted', 'offer_declined', 'retention_notice', 'erasure_done'))
$$;
comment on function private.candidate_takes_mail is 'Whether mail may go to the person: when they allow mail, or when it is the receipt of their own act or a notice about their data.';

create function private.hiring_recipients(p_event text, p_audience text, p_subject uuid) returns table (email text, locale public.locale)
language plpgsql stable security definer set search_path = '' as $$
declare v_application uuid := case when p_audience in ('candidate', 'helper') then private.hiring_application(p_event, p_subject) end;
begin
  case p_audience
    when 'candidate' then return query
      select c.email, c.locale from public.applications a join public.candidates c on c.id = a.candidate_id
      where a.id = v_application and a.anonymised_at is null and private.candidate_takes_mail(p_event, c);
    when 'helper' then return query
      select d.helper_email, a.locale from public.applications a join public.application_details d on d.application_id = a.id
      where a.id = v_application and a.anonymised_at is null and d.is_helper_updated
        and d.helper_email is distinct from (select c.email from public.candidates c where c.id = a.candidate_id);
    when 'interviewers' then return query
      -- a time that was never set was in nobody's calendar
      select u.email, u.locale from public.interview_events e join public.interviewers v on v.interview_id = e.interview_id join public.accounts u on u.user_id = v.user_id
      where e.id = p_subject and e.starts_at is not null;
    when 'referee' then return query
      select f.email, a.locale from public.reference_requests r join public.application_referees f on f.id = r.referee_id join public.applications a on a.id = r.application_id
      where r.id = p_subject and f.email is not null;
    when 'recipient' then return query
      select a.email, t.locale from public.template_tests t join public.accounts a on a.user_id = t.asked_by where p_event = 'template_test' and t.id = p_subject
      union all
      select a.email, a.locale from private.hiring_digests d join public.accounts a on a.user_id = d.user_id where p_event = 'hiring_digest' and d.id = p_subject
      union all
      select c.email, c.locale from public.erasure_requests r join public.candidates c on c.id = r.candidate_id where p_event = 'erasure_done' and r.id = p_subject;
    else return;
  end case;
end $$;
comment on function private.hiring_recipients is 'Addresses and languages of an audience of hiring for the subject of an event, as they are now.';

-- What it may say ------------------------------------------------------------------------------

create function private.hiring_message_facts(p_kind public.message_kind, p_subject uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return case p_kind
    when 'template_test' then (select jsonb_build_object('kind', t.kind) from public.template_tests t where t.id = p_subject)
    when 'hiring_digest' then private.digest_facts(p_subject)
    when 'erasure_done' then (select jsonb_build_object('reference', r.reference) from public.erasure_requests r where r.id = p_subject and r.done_at is not null)
    when 'reference_asked' then private.referee_facts(p_subject, p_email)
    when 'reference_reminder' then private.referee_facts(p_subject, p_email)
    else private.application_message_facts(p_kind, p_subject, p_email) end;
end $$;
comment on function private.hiring_message_facts is 'Facts for a mail of hiring, or null when it should not be sent any more.';

create function private.referee_facts(p_request uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare v jsonb := private.reference_link_facts(p_request, p_email);
begin
  return case when v is not null then jsonb_build_object('name', v -> 'referee', 'candidate', v -> 'candidate', 'token', v -> 'token',
    'answer_by', (((v ->> 'expires_at')::timestamptz - interval '1 second') at time zone (v ->> 'zone'))::date) end;
end $$;
comment on function private.referee_facts is 'What a referee is told: who named them, the way to the form, by when. Never the posting, which would say more than a name.';

create function private.application_message_facts(p_kind public.message_kind, p_subject uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_event text := (select r.event from public.message_rules r where r.kind = p_kind limit 1);
  v_a public.applications%rowtype;
  v_c public.candidates%rowtype;
  v_job public.jobs%rowtype;
  v_zone text := (select zone from public.organization);
  v_is_to_staff boolean := p_kind in ('interviewer_set', 'interviewer_cancelled');
  v_more jsonb;
begin
  select * into v_a from public.applications where id = private.hiring_application(v_event, p_subject);
  if v_a.id is null or v_a.anonymised_at is not null then return null; end if;
  select * into v_c from public.candidates where id = v_a.candidate_id;
  select * into v_job from public.jobs where id = v_a.job_id;
  -- an address that was changed or taken back meanwhile gets nothing
  if not v_is_to_staff and not exists (select from private.hiring_recipients(v_event, 'candidate', p_subject) r where r.email = p_email)
    and not exists (select from private.hiring_recipients(v_event, 'helper', p_subject) r where r.email = p_email) then return null; end if;

  v_more := case
    when p_kind in ('draft_nudge', 'draft_closing', 'job_closing_early') then
      case when v_a.status = 'draft' and (p_kind = 'job_closing_early' or private.nudges_draft(p_kind, v_a)) then
        jsonb_build_object('zone', v_zone, 'closes_at', case when private.job_accepts(v_a.job_id) then v_job.closes_at end) end
    when p_kind = 'application_received' then case when v_a.status not in ('draft', 'withdrawn') then '{}' end::jsonb
    when p_kind = 'message_waiting' then (select '{}'::jsonb from public.application_messages m where m.id = p_subject and m.read_at is null)
    when p_kind = 'document_asked' then (select jsonb_build_object('document', r.kind) from public.document_requests r
      where r.id = p_subject and r.fulfilled_at is null and r.cancelled_at is null)
    when p_kind in ('interview_proposed', 'interview_set', 'interview_cancelled', 'interviewer_set', 'interviewer_cancelled') then
      (select jsonb_build_object('interview', f.doc) from (select private.interview_facts(p_subject) as doc) f
        where f.doc ->> 'status' = split_part(p_kind::text, '_', 2))
    when p_kind in ('offer_made', 'offer_reminder') then (select jsonb_build_object('answer_by', ((o.expires_at - interval '1 second') at time zone v_zone)::date)
      from public.offers o where o.id = p_subject and o.status = 'open' and o.expires_at > now())
    when p_kind = 'offer_withdrawn' then (select '{}'::jsonb from public.offers o where o.id = p_subject and o.status = 'withdrawn' and v_a.status = 'interview')
    when p_kind = 'retention_notice' then (select jsonb_build_object('erase_on', n.due_on) from public.retention_notices n
      where n.id = p_subject and n.cancelled_at is null and not v_a.is_held)
    else private.move_facts(p_subject, v_a) end;

  return v_more || jsonb_build_object('application_id', v_a.id, 'reference', v_a.reference,
    'name', case when not v_is_to_staff then coalesce(v_c.called_name, v_c.full_name) end,
    'job', coalesce((select t.title from public.job_texts t where t.job_id = v_a.job_id and t.locale = v_c.locale),
      (select t.title from public.job_texts t where t.job_id = v_a.job_id order by t.locale limit 1)),
    'is_helper', not v_is_to_staff and p_email is distinct from v_c.email);
end $$;
comment on function private.application_message_facts is
  'Facts of a mail about an application: {application_id, reference, name, job, is_helper} and what its kind adds; null when the address, the step or the record it speaks of is no longer so.';

create function private.move_facts(p_event_id uuid, p_application public.applications) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_build_object('status', e.to_status) from public.application_events e
    where e.id = p_event_id and e.is_told and e.to_status = p_application.status
      and not exists (select from public.application_events l where l.application_id = e.application_id and l.happened_at > e.happened_at
        and l.from_status is distinct from l.to_status));
end $$;
comment on function private.move_facts is 'The step an application made, or null when it moved on or back since, or the candidate is not to be told.';

-- supabase/schemas/87_hiring_mail_clock.sql

-- Hiring mail by the clock: reminders of unsent applications, and one digest each morning instead of a mail per event.

create table private.hiring_digests (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.accounts (user_id) on delete cascade,
  -- the morning, on the organisation's calendar
  for_on date not null,
  -- applications that came in after this are new to the reader
  since_at timestamptz not null,
  made_at timestamptz not null default now(),
  constraint hiring_digests_are_one_a_day unique (user_id, for_on)
);

-- whoever stands here wants no digest; the row is theirs
create table public.digest_pauses (
  user_id uuid primary key references public.accounts (user_id) on delete cascade,
  paused_at timestamptz not null default now()
);

alter table private.hiring_digests enable row level security;
alter table public.digest_pauses enable row level security;
create policy nobody_directly on private.hiring_digests for select to authenticated using (false);
create policy person_select_own on public.digest_pauses for select to authenticated using (user_id = (select auth.uid()));
grant select on public.digest_pauses to authenticated;
-- NOTE: no writes: set_digest says yes or no.
create trigger audit after insert or update or delete on public.digest_pauses for each row execute function private.tg__audit('user_id', '*');

create function private.set_digest(p_is_wanted boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'hiring_manager');
  if p_is_wanted then delete from public.digest_pauses where user_id = auth.uid();
  else insert into public.digest_pauses (user_id) values (auth.uid()) on conflict do nothing; end if;
end $$;
create function public.set_digest(p_is_wanted boolean) returns void language sql set search_path = '' as $$ select private.set_digest(p_is_wanted) $$;
comment on function public.set_digest is 'Turns the caller''s morning digest of hiring on or off. HR, hiring managers; DNIED.';
grant execute on function public.set_digest, private.set_digest to authenticated;

-- Drafts ---------------------------------------------------------------------------------------

create function private.nudges_draft(p_kind public.message_kind, p_application public.applications) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return p_application.status = 'draft' and p_application.anonymised_at is null and private.job_accepts(p_application.job_id) and case p_kind
    when 'draft_nudge' then exists (select from public.application_drafts d where d.application_id = p_application.id and d.saved_at < now() - interval '3 days')
    else exists (select from public.jobs j join public.application_drafts d on d.application_id = p_application.id
      where j.id = p_application.job_id and j.closes_at < now() + interval '2 days' and d.saved_at < now() - interval '1 day') end;
end $$;
comment on function private.nudges_draft is 'Whether a reminder of an unsent application is due: untouched for 3 days (draft_nudge), or the posting closes within 2 days and it was not touched today (draft_closing). Never for a closed posting.';

create function private.nudge_drafts() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  perform private.queue_messages(k.kind::text, a.id)
  from public.applications a cross join (values ('draft_nudge'::public.message_kind), ('draft_closing')) as k (kind)
  where a.status = 'draft' and private.nudges_draft(k.kind, a)
    and not exists (select from public.messages m where m.kind = k.kind and m.subject_id = a.id);
end $$;
comment on function private.nudge_drafts is 'The clock: reminds of unsent applications, each kind of reminder once. Stops by itself when the draft is sent or thrown away, the posting closes, or the person takes no mail.';

-- The digest -----------------------------------------------------------------------------------

create function private.digest_counts(p_user uuid, p_since timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_zone text := (select zone from public.organization);
  v_today date := private.organization_today();
begin
  return jsonb_build_object(
    'new_applications', (select count(*) from public.applications a where a.status = 'submitted' and a.submitted_at > p_since),
    'answered_offers', (select count(*) from public.application_events e where e.to_status in ('clearing', 'offer_declined') and e.command in ('accept_offer', 'decline_offer') and e.happened_at > p_since),
    'waiting_reviews', (select count(*) from public.reviews r join public.applications a on a.id = r.application_id
      where r.reviewer_id = p_user and r.given_at is null and a.status in ('submitted', 'screening', 'interview')),
    'unread_messages', (select count(*) from public.application_messages m where m.is_from_candidate and m.read_at is null),
    'interviews_today', (select count(*) from public.interview_bookings b where b.user_id = p_user
      and (lower(b.during) at time zone v_zone)::date = v_today),
    'conditions_due', (select count(*) from public.offer_conditions c join public.offers o on o.id = c.offer_id
      where o.status = 'accepted' and c.state = 'pending' and c.due_on <= v_today));
end $$;
comment on function private.digest_counts is 'What waits for a member of the hiring team: applications and answers to offers since p_since, own reviews begun and not given, unread messages, own interviews today, conditions due.';

create function private.digest_facts(p_digest uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_row private.hiring_digests%rowtype; v_counts jsonb;
begin
  select d.* into v_row from private.hiring_digests d where d.id = p_digest and d.for_on = private.organization_today()
    and exists (select from public.staff_roles r where r.user_id = d.user_id and r.role in ('hr', 'hiring_manager'))
    and not exists (select from public.digest_pauses p where p.user_id = d.user_id);
  if not found then return null; end if;
  v_counts := private.digest_counts(v_row.user_id, v_row.since_at);
  return case when (select sum(n::int) from jsonb_each_text(v_counts) as c (name, n)) > 0 then jsonb_build_object('counts', v_counts) end;
end $$;
comment on function private.digest_facts is 'The counts of a digest as they are now; null when nothing waits, the day is over, or the person no longer wants or may have it.';

create function private.send_digests() returns void language plpgsql security definer set search_path = '' as $$
declare
  v_person record;
  v_id uuid;
  v_today date := private.organization_today();
begin
  perform private.require_service();
  -- from seven in the morning on the organisation's clock; the clock asks often, so that a late start still sends
  if extract(hour from now() at time zone coalesce((select zone from public.organization), 'UTC')) not between 7 and 11 then return; end if;
  for v_person in
    select distinct r.user_id from public.staff_roles r where r.role in ('hr', 'hiring_manager')
      and not exists (select from public.digest_pauses p where p.user_id = r.user_id)
      and not exists (select from private.hiring_digests d where d.user_id = r.user_id and d.for_on = v_today)
  loop
    insert into private.hiring_digests (user_id, for_on, since_at)
    values (v_person.user_id, v_today, coalesce((select max(made_at) from private.hiring_digests where user_id = v_person.user_id), now() - interval '1 day'))
    on conflict do nothing returning id into v_id;
    if v_id is not null and private.digest_facts(v_id) is not null then perform private.queue_messages('hiring_digest', v_id); end if;
  end loop;
  delete from private.hiring_digests where for_on < v_today - 30;
  delete from public.template_tests where asked_at < now() - interval '7 days';
end $$;
comment on function private.send_digests is 'The clock: one digest a morning for each of HR and the hiring managers who wants it, when something waits. Asking again the same morning adds nothing.';

comment on table private.hiring_digests is 'The morning mails of the hiring team: for whom, which day, counted since when. Kept 30 days.';
comment on table public.digest_pauses is 'Members of the hiring team who want no morning digest.';

-- supabase/schemas/88_equal_opportunity.sql

-- Equal opportunity, in counts: who applied and how far they came, by gender and by race, and never by person.
-- What is guarded against:
-- · small counts: nothing below five comes out, and no sum that can be worked out from what is shown is below five;
-- · totals that give a hidden cell away: hidden cells come in such numbers that no equation of rows and columns has one
--   answer (a hidden cell whose loss would part its row from its column is determined, so more is hidden);
-- · two looks at two moments, and periods that overlap: a report is of one finished half-year, is made once, and never again.
-- Row totals (how many applied, for what, how far they came) are known to HR anyway, so they count as known.

create table public.equal_opportunity_reports (
  period text primary key,
  starts_on date not null,
  ends_on date not null,
  made_at timestamptz not null default now(),
  document jsonb not null,
  constraint equal_opportunity_reports_period_is_a_half_year check (period ~ '^\d{4}-H[12]$'),
  constraint equal_opportunity_reports_days_in_order check (starts_on < ends_on)
);
alter table public.equal_opportunity_reports enable row level security;
create policy hr_admin_select on public.equal_opportunity_reports for select to authenticated using ((select private.has_role('hr', 'admin')));
grant select on public.equal_opportunity_reports to authenticated;
create trigger append_only before update or delete on public.equal_opportunity_reports for each row execute function private.tg__append_only();
create trigger audit after insert on public.equal_opportunity_reports for each row execute function private.tg__audit('period', 'starts_on,ends_on');

create function private.least_shown(p_numbers int[], p_hidden boolean[]) returns int language sql immutable set search_path = '' as $$
  select i::int from unnest(p_numbers, p_hidden) with ordinality as u (n, is_hidden, i) where not is_hidden order by n, i limit 1
$$;
comment on function private.least_shown is 'The place of the smallest number not hidden; null when all are.';

create function private.hide_line(p_numbers int[], p_hidden boolean[]) returns boolean[] language plpgsql immutable set search_path = '' as $$
declare v_at int;
begin
  loop
    -- one hidden number, or hidden numbers below five together, would follow from the line's total
    exit when not exists (select from unnest(p_hidden) h where h)
      or ((select count(*) from unnest(p_hidden) h where h) > 1 and (select sum(n) from unnest(p_numbers, p_hidden) as u (n, h) where h) >= 5);
    v_at := private.least_shown(p_numbers, p_hidden);
    exit when v_at is null;
    p_hidden[v_at] := true;
  end loop;
  return p_hidden;
end $$;
comment on function private.hide_line is 'Hides more of a line whose total is known until what is hidden is more than one number and at least five together.';

create function private.is_determined(p_hidden boolean[][], p_has_total boolean[], p_row int, p_column int) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  v_rows int := array_length(p_hidden, 1);
  v_columns int := array_length(p_hidden, 2);
  v_row_seen boolean[] := array_fill(false, array[array_length(p_hidden, 1)]);
  -- columns without a shown total share one equation: place 0
  v_column_seen boolean[] := array_fill(false, array[array_length(p_hidden, 2)]);
  v_group_seen boolean := false;
  v_changed boolean := true;
begin
  v_row_seen[p_row] := true;
  while v_changed loop
    v_changed := false;
    for i in 1 .. v_rows loop
      for j in 1 .. v_columns loop
        continue when not p_hidden[i][j] or (i = p_row and j = p_column);
        if p_has_total[j] then
          if v_row_seen[i] <> v_column_seen[j] then v_row_seen[i] := true; v_column_seen[j] := true; v_changed := true; end if;
        elsif v_row_seen[i] <> v_group_seen then v_row_seen[i] := true; v_group_seen := true; v_changed := true;
        end if;
      end loop;
    end loop;
  end loop;
  return not (case when p_has_total[p_column] then v_column_seen[p_column] else v_group_seen end);
end $$;
comment on function private.is_determined is 'Whether a hidden cell follows from the totals: true when no other chain of hidden cells joins its row to its column.';

create function private.suppress_small(p_cells int[][], p_totals jsonb default null) returns jsonb language plpgsql immutable set search_path = '' as $$
declare
  v_rows int := array_length(p_cells, 1);
  v_columns int := array_length(p_cells, 2);
  v_totals int[];
  v_hidden_total boolean[];
  v_hidden boolean[][];
  v_line int[];
  v_flags boolean[];
  v_before boolean[][];
begin
  select array_agg((select sum(p_cells[i][j])::int from generate_series(1, v_rows) i) order by j) into v_totals from generate_series(1, v_columns) j;
  v_hidden_total := private.hide_line(v_totals, array(
    select t < 5 or (p_totals is not null and p_totals -> (n - 1)::int = 'null') from unnest(v_totals) with ordinality as u (t, n) order by n));
  v_hidden := array_fill(false, array[v_rows, v_columns]);
  loop
    v_before := v_hidden;
    for i in 1 .. v_rows loop
      for j in 1 .. v_columns loop
        if p_cells[i][j] < 5 or v_hidden_total[j] then v_hidden[i][j] := true; end if;
      end loop;
      select array_agg(p_cells[i][j] order by j), array_agg(v_hidden[i][j] order by j) into v_line, v_flags from generate_series(1, v_columns) j;
      v_flags := private.hide_line(v_line, v_flags);
      for j in 1 .. v_columns loop v_hidden[i][j] := v_flags[j]; end loop;
    end loop;
    for j in 1 .. v_columns loop
      continue when v_hidden_total[j];
      select array_agg(p_cells[i][j] order by i), array_agg(v_hidden[i][j] order by i) into v_line, v_flags from generate_series(1, v_rows) i;
      v_flags := private.hide_line(v_line, v_flags);
      for i in 1 .. v_rows loop v_hidden[i][j] := v_flags[i]; end loop;
    end loop;
    if v_hidden = v_before then
      -- stable line by line; now cells that follow from several lines together
      <<search>> for i in 1 .. v_rows loop
        for j in 1 .. v_columns loop
          if v_hidden[i][j] and private.is_determined(v_hidden, array(select not h from unnest(v_hidden_total) with ordinality as u (h, n) order by n), i, j) then
            select array_agg(p_cells[i][k] order by k), array_agg(v_hidden[i][k] order by k) into v_line, v_flags from generate_series(1, v_columns) k;
            if private.least_shown(v_line, v_flags) is not null then v_hidden[i][private.least_shown(v_line, v_flags)] := true;
            elsif not v_hidden_total[j] then
              v_hidden_total[j] := true;
              v_hidden_total := private.hide_line(v_totals, v_hidden_total);
            else continue;
            end if;
            v_before := null;
            exit search;
          end if;
        end loop;
      end loop search;
      exit when v_before is not null;
    end if;
  end loop;
  return jsonb_build_object(
    'totals', (select jsonb_agg(case when not v_hidden_total[j] then v_totals[j] end order by j) from generate_series(1, v_columns) j),
    'cells', (select jsonb_agg((select jsonb_agg(case when not v_hidden[i][j] then p_cells[i][j] end order by j) from generate_series(1, v_columns) j) order by i)
      from generate_series(1, v_rows) i));
end $$;
comment on function private.suppress_small is
  'A table of counts without those below five and without what they follow from: {totals[], cells[][]}, null where hidden. Row totals count as known to the reader; column totals may be hidden too, and are wherever p_totals (of another table with the same columns) hides them.';

create function private.cells_of(p_rows text[], p_columns text[], p_counts jsonb) returns int[][] language plpgsql immutable set search_path = '' as $$
declare v_cells int[][] := array_fill(0, array[cardinality(p_rows), cardinality(p_columns)]);
begin
  for i in 1 .. cardinality(p_rows) loop
    for j in 1 .. cardinality(p_columns) loop
      v_cells[i][j] := coalesce((p_counts -> p_rows[i] ->> p_columns[j])::int, 0);
    end loop;
  end loop;
  return v_cells;
end $$;
comment on function private.cells_of is 'Counts {row: {column: n}} as a matrix.';

create function private.suppress_both(p_one int[][], p_other int[][]) returns jsonb language plpgsql immutable set search_path = '' as $$
declare v_one jsonb; v_other jsonb; v_totals jsonb;
begin
  loop
    -- both tables have the same column totals: what one must hide, the other must not tell
    v_one := private.suppress_small(p_one, v_totals);
    v_other := private.suppress_small(p_other, v_one -> 'totals');
    exit when v_one -> 'totals' = v_other -> 'totals';
    v_totals := v_other -> 'totals';
  end loop;
  return jsonb_build_array(v_one, v_other);
end $$;
comment on function private.suppress_both is 'Two tables of the same people by the same columns, hidden so that neither tells what the other hides.';

create function private.tally(p_people jsonb, p_row text, p_column text) returns jsonb language sql immutable set search_path = '' as $$
  select jsonb_object_agg(r.name, r.columns) from (
    select c.row_name as name, jsonb_object_agg(c.column_name, c.n) as columns
    from (select p ->> p_row as row_name, p ->> p_column as column_name, sum((p ->> 'n')::int) as n from jsonb_array_elements(p_people) p group by 1, 2) c
    group by c.row_name) r
$$;
comment on function private.tally is 'Counts [{job, outcome, gender, race, n}] by two of their parts: {row: {column: n}}.';

create function private.count_people(p_starts_on date, p_ends_on date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_zone text := (select zone from public.organization);
begin
  return (
    with reached as (
      select a.id, a.job_id, case when bool_or(v.to_status = 'hired') then 'hired' when bool_or(v.to_status in ('offer', 'clearing')) then 'offered'
        when bool_or(v.to_status = 'interview') then 'interviewed' else 'not_interviewed' end as outcome
      from public.applications a join public.application_events v on v.application_id = a.id
      where a.submitted_at >= p_starts_on::timestamp at time zone v_zone and a.submitted_at < p_ends_on::timestamp at time zone v_zone
      group by a.id
    ), people as (
      select job_id, outcome, coalesce(nullif(e.gender, 'rather_not_say'), 'not_said') as gender,
        case when 'hispanic_or_latino' = any (e.race_ethnicity) then 'hispanic_or_latino'
          when cardinality(array_remove(e.race_ethnicity, 'rather_not_say')) > 1 then 'two_or_more'
          else coalesce((array_remove(e.race_ethnicity, 'rather_not_say'))[1], 'not_said') end as race
      from reached left join public.application_equal_opportunity e on e.application_id = reached.id
    ), largest as (select job_id from people group by job_id order by count(*) desc, job_id limit 40)
    select jsonb_agg(to_jsonb(c)) from (
      select case when job_id in (select job_id from largest) then job_id::text else 'other' end as job, outcome, gender, race, count(*) as n
      from people group by 1, 2, 3, 4) c);
end $$;
comment on function private.count_people is 'Who applied between two days (organisation''s zone), counted by posting (the forty largest, the rest as `other`), furthest step, gender and race; null when nobody did. Never leaves the database as it is.';

create function private.make_equal_opportunity_report(p_starts_on date) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_ends_on date := p_starts_on + interval '6 months';
  v_genders text[] := '{female,male,nonbinary,self_described,not_said}';
  v_races text[] := '{hispanic_or_latino,white,black_or_african_american,native_hawaiian_or_pacific_islander,asian,american_indian_or_alaska_native,middle_eastern_or_north_african,two_or_more,not_said}';
  v_outcomes text[] := '{not_interviewed,interviewed,offered,hired}';
  v_people jsonb := private.count_people(p_starts_on, v_ends_on);
  v_jobs text[] := array(select p ->> 'job' from jsonb_array_elements(v_people) p group by 1 order by p ->> 'job' = 'other', sum((p ->> 'n')::int) desc, 1);
  v_gender jsonb;
  v_race jsonb;
begin
  if v_people is null then return; end if;
  v_gender := private.suppress_both(private.cells_of(v_outcomes, v_genders, private.tally(v_people, 'outcome', 'gender')),
    private.cells_of(v_jobs, v_genders, private.tally(v_people, 'job', 'gender')));
  v_race := private.suppress_both(private.cells_of(v_outcomes, v_races, private.tally(v_people, 'outcome', 'race')),
    private.cells_of(v_jobs, v_races, private.tally(v_people, 'job', 'race')));
  insert into public.equal_opportunity_reports (period, starts_on, ends_on, document)
  select to_char(p_starts_on, 'YYYY') || case extract(month from p_starts_on) when 1 then '-H1' else '-H2' end, p_starts_on, v_ends_on, jsonb_build_object(
    'applicants', (select sum((p ->> 'n')::int) from jsonb_array_elements(v_people) p),
    'gender_by_outcome', v_gender -> 0 || jsonb_build_object('rows', v_outcomes, 'columns', v_genders),
    'gender_by_job', v_gender -> 1 || jsonb_build_object('rows', v_jobs, 'columns', v_genders),
    'race_by_outcome', v_race -> 0 || jsonb_build_object('rows', v_outcomes, 'columns', v_races),
    'race_by_job', v_race -> 1 || jsonb_build_object('rows', v_jobs, 'columns', v_races),
    'jobs', (select coalesce(jsonb_object_agg(j.id, jsonb_build_object('reference', j.reference, 'titles', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = j.id))), '{}')
      from public.jobs j where j.id::text = any (v_jobs)))
  on conflict do nothing;
end $$;
comment on function private.make_equal_opportunity_report is 'Counts one finished half-year and keeps the tables; nothing when nobody applied then, or when it is there already.';

create function private.make_equal_opportunity_reports() returns void language plpgsql security definer set search_path = '' as $$
declare v_first date; v_now date := date_trunc('month', private.organization_today()) - make_interval(months => (extract(month from private.organization_today())::int - 1) % 6);
begin
  perform private.require_service();
  v_first := (select min(submitted_at)::date from public.applications where status <> 'draft');
  perform private.make_equal_opportunity_report(d::date)
  from generate_series(date_trunc('year', v_first), v_now - interval '6 months', interval '6 months') d
  where not exists (select from public.equal_opportunity_reports r where r.starts_on = d::date);
end $$;
comment on function private.make_equal_opportunity_reports is 'The clock: the report of each half-year that is over and has none.';

comment on table public.equal_opportunity_reports is 'Counts of voluntary answers per finished half-year, small ones hidden. Made once, never changed.';

-- supabase/schemas/88_reports.sql

-- Reports: how hiring goes, in counts, out of the steps that were kept (application_events).
-- The clock counts them once an hour into one table of counts by month, posting and step, so that a report is a sum of
-- a few hundred rows, whatever has been kept. Days are whole days; medians come out of the histogram of days.

create table private.report_counts (
  id uuid primary key default gen_random_uuid(),
  measure text not null,
  month date,
  -- null: all postings together
  job_id uuid references public.jobs (id) on delete cascade,
  status public.application_status,
  detail text,
  days int,
  n int not null,
  constraint report_counts_measure_is_known check (measure in ('received', 'reached', 'left', 'stayed', 'open', 'filled'))
);
create table private.report_runs (
  counted_at timestamptz primary key default clock_timestamp()
);
-- what a report sums; foreign key
create index report_counts_read on private.report_counts (job_id, measure, month);
-- the export walks what came in, by time
create index applications_received on public.applications (submitted_at, id) where submitted_at is not null;
alter table private.report_counts enable row level security;
alter table private.report_runs enable row level security;
create policy nobody_directly on private.report_counts for select to authenticated using (false);
create policy nobody_directly on private.report_runs for select to authenticated using (false);

create function private.count_hiring() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_service();
  lock table private.report_runs in exclusive mode;
  delete from private.report_counts;
  delete from private.report_runs;
  insert into private.report_runs default values;
  -- what came in, from where, and how far it came; by the month it came in
  insert into private.report_counts (measure, month, job_id, detail, n)
  select 'received', date_trunc('month', submitted_at)::date, job_id, source::text, count(*) from public.applications where submitted_at is not null
  group by grouping sets ((2, job_id, 4), (2, 4));
  insert into private.report_counts (measure, month, job_id, status, detail, n)
  select 'reached', date_trunc('month', a.submitted_at)::date, a.job_id, e.to_status, a.source::text, count(distinct a.id)
  from public.applications a join public.application_events e on e.application_id = a.id
  where a.submitted_at is not null and e.to_status in ('submitted', 'screening', 'interview', 'offer', 'clearing', 'hired')
  group by grouping sets ((2, a.job_id, 4, 5), (2, 4, 5));
  -- what ended without a hire: at which step, how and why; by the month it ended
  insert into private.report_counts (measure, month, job_id, status, detail, n)
  select 'left', date_trunc('month', a.status_at)::date, a.job_id, e.from_status, a.status || ' ' || a.close_reason, count(*)
  from public.applications a cross join lateral (select x.from_status from public.application_events x
    where x.application_id = a.id and x.to_status = a.status and x.from_status is distinct from a.status order by x.happened_at desc limit 1) e
  where a.status in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met')
  group by grouping sets ((2, a.job_id, 4, 5), (2, 4, 5));
  -- whole days in a step, when it was left; and from publishing to hire
  insert into private.report_counts (measure, month, job_id, status, days, n)
  select 'stayed', date_trunc('month', s.left_at)::date, a.job_id, s.to_status, extract(day from s.left_at - s.happened_at)::int, count(*)
  from (select application_id, to_status, happened_at, lead(happened_at) over (partition by application_id order by happened_at, id) as left_at
    from public.application_events where from_status is distinct from to_status) s join public.applications a on a.id = s.application_id
  where s.left_at is not null and s.to_status in ('submitted', 'screening', 'interview', 'offer', 'clearing')
  group by grouping sets ((2, a.job_id, 4, 5), (2, 4, 5));
  insert into private.report_counts (measure, month, job_id, days, n)
  select 'filled', date_trunc('month', e.happened_at)::date, a.job_id, greatest(0, extract(day from e.happened_at - j.published_at))::int, count(*)
  from public.application_events e join public.applications a on a.id = e.application_id join public.jobs j on j.id = a.job_id
  where e.to_status = 'hired' and e.command = 'hire' and j.published_at is not null
  group by grouping sets ((2, a.job_id, 4), (2, 4));
  -- what is open now, by how long ago it came in
  insert into private.report_counts (measure, job_id, status, days, n)
  select 'open', job_id, status, case when d <= 7 then 7 when d <= 14 then 14 when d <= 30 then 30 when d <= 60 then 60 else 9999 end, count(*)
  from (select job_id, status, extract(day from now() - submitted_at)::int as d from public.applications where status in ('submitted', 'screening', 'interview', 'offer', 'clearing')) o
  group by grouping sets ((job_id, status, 4), (status, 4));
end $$;
comment on function private.count_hiring is 'The clock, each hour: counts anew what reports are made of.';

create function private.hiring_report(p_from date, p_until date, p_job uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_result jsonb;
begin
  perform private.require_role('hr', 'admin', 'auditor');
  with counts as (
    select * from private.report_counts c where c.job_id is not distinct from p_job
      and (c.month is null or (c.month >= date_trunc('month', p_from)::date and c.month < p_until))
  ), days as (
    select measure, status, days, sum(n) as n from counts where measure in ('stayed', 'filled') group by 1, 2, 3
  ), ranked as (
    select *, sum(n) over (partition by measure, status order by days) as below, sum(n) over (partition by measure, status) as total from days
  ), spread as (
    select measure, status, max(total)::int as n, min(days) filter (where below >= total * 0.5) as median, min(days) filter (where below >= total * 0.9) as p90 from ranked group by 1, 2
  )
  select jsonb_build_object(
    'counted_at', (select max(counted_at) from private.report_runs),
    'received', (select coalesce(sum(n), 0) from counts where measure = 'received'),
    'reached', (select coalesce(jsonb_object_agg(status, n), '{}') from (select status, sum(n) as n from counts where measure = 'reached' group by 1) r),
    'sources', (select coalesce(jsonb_agg(s order by s.n desc, s.source), '[]') from (
      select detail as source, sum(n) filter (where measure = 'received') as n, coalesce(sum(n) filter (where status = 'interview'), 0) as interviewed,
        coalesce(sum(n) filter (where status = 'hired'), 0) as hired from counts where measure in ('received', 'reached') group by 1) s where s.n > 0),
    'left', (select coalesce(jsonb_agg(l order by l.status, l.n desc, l.reason), '[]') from (
      select status, split_part(detail, ' ', 1) as ended_as, split_part(detail, ' ', 2) as reason, sum(n) as n from counts where measure = 'left' group by 1, 2, 3) l),
    'stayed', (select coalesce(jsonb_agg(jsonb_build_object('status', status, 'n', n, 'median', median, 'p90', p90) order by status), '[]') from spread where measure = 'stayed'),
    'filled', (select jsonb_build_object('n', n, 'median', median, 'p90', p90) from spread where measure = 'filled'),
    'open', (select coalesce(jsonb_agg(o order by o.status, o.days), '[]') from (select status, days, sum(n) as n from counts where measure = 'open' group by 1, 2) o))
  into v_result;
  return v_result;
end $$;
create function public.hiring_report(p_from date, p_until date, p_job uuid default null) returns jsonb
language sql stable set search_path = '' as $$ select private.hiring_report(p_from, p_until, p_job) $$;
comment on function public.hiring_report is
  'Hiring in counts from the month of p_from to before p_until, of one posting or all: {counted_at, received, reached{status: n}, sources[{source, n, interviewed, hired}], left[{status, ended_as, reason, n}], stayed[{status, n, median, p90}] and filled{n, median, p90} in whole days, open[{status, days (at most; 9999: more), n}]}. HR, admin, auditor; DNIED.';

create function private.list_report_jobs() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('hr', 'admin', 'auditor');
  return (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'reference', j.reference, 'titles', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = j.id)) order by j.published_at desc nulls last, j.id), '[]')
    from (select * from public.jobs where published_at is not null order by published_at desc, id limit 200) j);
end $$;
create function public.list_report_jobs() returns jsonb language sql stable set search_path = '' as $$ select private.list_report_jobs() $$;
comment on function public.list_report_jobs is 'The 200 newest postings to choose from: [{id, reference, titles{locale}}]. HR, admin, auditor; DNIED.';

create function private.export_applications(p_from date, p_until date, p_job uuid, p_after_at timestamptz, p_after_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare v_is_hr boolean; v_rows jsonb;
begin
  perform private.require_role('hr', 'admin', 'auditor');
  v_is_hr := private.has_role('hr');
  perform private.log_read('applications', 'export', jsonb_strip_nulls(jsonb_build_object('from', p_from, 'until', p_until, 'job', p_job, 'after', p_after_at,
    'with', case when v_is_hr then '["names"]'::jsonb else '[]'::jsonb end)));
  select coalesce(jsonb_agg(r order by r.submitted_at, r.id), '[]') into v_rows from (
    select a.id, a.reference, j.reference as job, (select t.title from public.job_texts t where t.job_id = j.id order by t.locale limit 1) as job_title,
      a.status, a.submitted_at, a.status_at, a.told_at, a.close_reason, a.source, a.locale, a.is_paper, a.anonymised_at is not null as is_anonymised,
      case when h.is_shown then c.full_name end as full_name, case when h.is_shown then c.email end as email, case when h.is_shown then c.phone end as phone
    from public.applications a join public.jobs j on j.id = a.job_id join public.candidates c on c.id = a.candidate_id
    cross join lateral (select v_is_hr and not private.hides_candidate(a.id) as is_shown) h
    where a.submitted_at >= p_from and a.submitted_at < p_until and (p_job is null or a.job_id = p_job)
      and (p_after_at is null or (a.submitted_at, a.id) > (p_after_at, p_after_id))
    order by a.submitted_at, a.id limit 1000) r;
  return v_rows;
end $$;
create function public.export_applications(p_from date, p_until date, p_job uuid default null, p_after_at timestamptz default null, p_after_id uuid default null) returns jsonb
language sql set search_path = '' as $$ select private.export_applications(p_from, p_until, p_job, p_after_at, p_after_id) $$;
comment on function public.export_applications is
  'At most 1,000 applications that came in from p_from to before p_until, oldest first, after the keyset, for a file: reference, posting, state, days, source, reason; for HR also full_name, email and phone, null where a posting is sifted without names. Never an answer, a need or a voluntary answer. Each call is kept in the audit. HR, admin, auditor; DNIED.';
grant execute on function public.hiring_report, private.hiring_report, public.list_report_jobs, private.list_report_jobs, public.export_applications, private.export_applications to authenticated;

comment on table private.report_counts is 'Hiring in counts by month, posting and step; counted anew each hour.';
comment on table private.report_runs is 'When the counts were made.';

-- supabase/schemas/89_erasure.sql

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

-- supabase/schemas/89_retention.sql

-- Retention: how long what is kept, as rules of data, worked by the clock with a notice first.
-- 29 CFR 1602.14: one year from the making of the record or the personnel action, whichever is later (two years for
-- state and local bodies and some contractors, 29 CFR 1602.31, 41 CFR 60-1.12). A charge or a lawsuit stops it: HR holds
-- the application, and nothing touches it until HR lets go.

create table public.retention_rules (
  id text primary key,
  statuses public.application_status[] not null,
  keep_months smallint not null,
  notice_days smallint not null,
  is_enabled boolean not null default true,
  source text,
  source_url text,
  revision int not null default 1,
  updated_by uuid references public.accounts (user_id) on delete set null,
  updated_at timestamptz not null default now(),
  constraint retention_rules_keep_what_the_law_says check ('draft' = any (statuses) or keep_months >= 12),
  constraint retention_rules_keep_1_to_120_months check (keep_months between 1 and 120),
  constraint retention_rules_give_7_to_90_days_notice check (notice_days between 7 and 90),
  constraint retention_rules_source_is_an_address check (source_url ~ '^https?://')
);

create table public.retention_notices (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  rule_id text not null references public.retention_rules (id) on delete restrict,
  noticed_at timestamptz not null default now(),
  due_on date not null,
  -- it moved on, was held or kept longer since
  cancelled_at timestamptz,
  done_at timestamptz
);

create table public.application_holds (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references public.applications (id) on delete cascade,
  is_held boolean not null,
  reason text not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by uuid references public.accounts (user_id) on delete set null,
  constraint application_holds_reason_is_short check (length(reason) between 1 and 1000)
);

-- one notice under way per application; what falls due; an application's holds; what a rule looks at; foreign keys
create unique index retention_notices_one_open_per_application on public.retention_notices (application_id) where cancelled_at is null and done_at is null;
create index retention_notices_due on public.retention_notices (due_on, id) where cancelled_at is null and done_at is null;
create index retention_notices_application on public.retention_notices (application_id);
create index retention_notices_rule on public.retention_notices (rule_id);
create index retention_rules_updated_by on public.retention_rules (updated_by);
create index application_holds_application on public.application_holds (application_id, decided_at desc);
create index application_holds_decided_by on public.application_holds (decided_by);
create index applications_kept on public.applications (status, status_at) where anonymised_at is null;

alter table public.retention_rules enable row level security;
alter table public.retention_notices enable row level security;
alter table public.application_holds enable row level security;
create policy keepers_select on public.retention_rules for select to authenticated using ((select private.has_role('admin', 'hr', 'auditor')));
create policy keepers_select on public.retention_notices for select to authenticated using ((select private.has_role('hr', 'auditor')));
create policy keepers_select on public.application_holds for select to authenticated using ((select private.has_role('hr', 'auditor')));
grant select on public.retention_rules, public.retention_notices, public.application_holds to authenticated;
-- NOTE: no writes: save_retention_rule and hold_application; the clock does the rest.

create trigger touch before update on public.retention_rules for each row execute function private.tg__touch();
create trigger audit after insert or update or delete on public.retention_rules for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.retention_notices for each row execute function private.tg__audit('id', '*');
create trigger audit after insert or update or delete on public.application_holds for each row execute function private.tg__audit('id', 'application_id,is_held,decided_by');

create function private.save_retention_rule(p_id text, p_keep_months int, p_notice_days int, p_is_enabled boolean, p_revision int) returns int
language plpgsql security definer set search_path = '' as $$
declare v_actor uuid := private.require_role('admin', 'hr'); v_revision int;
begin
  update public.retention_rules set keep_months = p_keep_months, notice_days = p_notice_days, is_enabled = p_is_enabled, revision = revision + 1, updated_by = v_actor
  where id = p_id and revision = p_revision returning revision into v_revision;
  if v_revision is null then
    select revision into v_revision from public.retention_rules where id = p_id;
    if v_revision is null then perform private.fail('NTFND', 'no such rule'); end if;
    perform private.fail('BADST', 'changed meanwhile', v_revision::text);
  end if;
  return v_revision;
end $$;
create function public.save_retention_rule(p_id text, p_keep_months int, p_notice_days int, p_is_enabled boolean, p_revision int) returns int
language sql set search_path = '' as $$ select private.save_retention_rule(p_id, p_keep_months, p_notice_days, p_is_enabled, p_revision) $$;
comment on function public.save_retention_rule is 'Changes how long something is kept and how long before a notice goes out. A check refuses less than the law''s year. BADST (detail: the present revision), NTFND, DNIED. Admin, HR.';
grant execute on function public.save_retention_rule, private.save_retention_rule to authenticated;

create function private.hold_application(p_id uuid, p_is_held boolean, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare v_row public.applications%rowtype; v_actor uuid := private.require_role('hr');
begin
  select * into v_row from public.applications where id = p_id and status <> 'draft' and anonymised_at is null for update;
  if not found then perform private.fail('NTFND', 'no such application'); end if;
  if v_row.is_held = p_is_held then perform private.fail('BADST', 'it is so already', case when p_is_held then 'held' else 'not_held' end); end if;
  if nullif(trim(p_reason), '') is null then perform private.fail('INPUT', 'say why', 'reason'); end if;
  update public.applications set is_held = p_is_held where id = p_id;
  insert into public.application_holds (application_id, is_held, reason, decided_by) values (p_id, p_is_held, trim(p_reason), v_actor);
  if p_is_held then update public.retention_notices set cancelled_at = now() where application_id = p_id and cancelled_at is null and done_at is null; end if;
end $$;
create function public.hold_application(p_id uuid, p_is_held boolean, p_reason text) returns void
language sql set search_path = '' as $$ select private.hold_application(p_id, p_is_held, p_reason) $$;
comment on function public.hold_application is 'Holds an application for a charge or a lawsuit, or lets it go: while held nothing erases it. Says why. BADST, INPUT(reason), NTFND, DNIED. HR.';
grant execute on function public.hold_application, private.hold_application to authenticated;

-- When -----------------------------------------------------------------------------------------

create function private.retention_base(p_application public.applications) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  -- as long as the person works here, and from the day they left
  if p_application.status = 'hired' and exists (select from public.workers w where w.application_id = p_application.id) then
    return (select w.ended_on from public.workers w where w.application_id = p_application.id);
  end if;
  return (case p_application.status
    when 'draft' then (select greatest(d.saved_at, p_application.created_at) from public.application_drafts d where d.application_id = p_application.id)
    when 'not_selected' then coalesce(p_application.told_at, p_application.status_at)
    when 'hired' then p_application.status_at
    when 'withdrawn' then p_application.status_at
    when 'offer_declined' then p_application.status_at
    when 'conditions_not_met' then p_application.status_at
    end at time zone 'UTC')::date;
end $$;
comment on function private.retention_base is 'The day from which an application''s time counts: its last save, the day the candidate was told, the end, the worker''s last day. Null while it is open or the person works here.';

create function private.retention_due(p_application public.applications) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_application.is_held or p_application.anonymised_at is not null then return null; end if;
  return (select (private.retention_base(p_application) + make_interval(months => r.keep_months))::date from public.retention_rules r where p_application.status = any (r.statuses));
end $$;
comment on function private.retention_due is 'The day an application may be erased; null while it is open, held or without a rule.';

comment on table public.retention_rules is 'How long applications of a kind are kept, by which rule, and how long before their end a notice goes out.';
comment on table public.retention_notices is 'Applications that are about to be erased, and what came of it.';
comment on table public.application_holds is 'Who held an application for a charge or a lawsuit, or let it go, and why.';

-- supabase/schemas/89_retention_clock.sql

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
  -- one waiting request is enough for any number of changes; it is held until this change is committed, so that no build
  -- begins for it that cannot see the change yet
  perform from private.site_rebuilds where started_at is null and finished_at is null limit 1 for update skip locked;
  if not found then insert into private.site_rebuilds (reason) values (p_reason); end if;
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
    'job_terms', 'job_questions', 'job_question_texts', 'coverage_plans', 'consent_texts'] loop
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
  if exists (select from public.jobs j cross join (select coalesce(max(requested_at), now() - interval '30 days') as last_at from private.site_rebuilds) r
      where j.status = 'published' and (j.opens_at between r.last_at and now() or j.closes_at between r.last_at and now())) then
    perform private.request_site_rebuild('a job opened or closed by time');
  end if;
end $$;
comment on function private.rebuild_on_opening_and_closing is 'Asks for a build when a posting''s opening or closing time passed and no build was asked for since, however long the clock stood still (up to the 30 days for which requests are kept).';

insert into private.clock_jobs (name, schedule, kind, target, expected_within) values
  ('send-messages', '* * * * *', 'function', 'send-messages', '5 minutes'),
  ('rebuild-site', '* * * * *', 'function', 'rebuild-site', '10 minutes'),
  ('open-and-close-jobs', '*/5 * * * *', 'sql', 'private.rebuild_on_opening_and_closing()', '20 minutes'),
  ('nudge-drafts', '25 16 * * *', 'sql', 'private.nudge_drafts()', '26 hours'),
  ('send-digests', '*/10 * * * *', 'sql', 'private.send_digests()', '30 minutes'),
  ('count-hiring', '5 * * * *', 'sql', 'private.count_hiring()', '3 hours'),
  ('equal-opportunity-reports', '30 10 * * *', 'sql', 'private.make_equal_opportunity_reports()', '26 hours'),
  ('run-retention', '20 10 * * *', 'sql', 'private.run_retention()', '26 hours'),
  ('verify-audit-chain', '10 9 * * *', 'sql', 'private.verify_audit_chain()', '26 hours'),
  ('purge-files', '*/10 * * * *', 'function', 'purge-files', '30 minutes'),
  ('check-document-files', '20 9 * * *', 'sql', 'private.check_document_files()', '26 hours'),
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
      from private.site_rebuilds),
    'files', (select jsonb_build_object('waiting', count(*), 'oldest_waiting_at', min(queued_at)) from private.files_to_erase where erased_at is null)
      || coalesce((select jsonb_build_object('checked_at', c.checked_at, 'documents', c.documents, 'missing', c.missing_files)
        from private.document_checks c order by c.checked_at desc limit 1), '{"checked_at": null, "documents": 0, "missing": 0}'));
end $$;
create function public.system_health() returns jsonb language sql stable set search_path = '' as $$ select private.system_health() $$;
comment on function public.system_health is
  '{checked_at, messages{waiting, oldest_waiting_at, given_up, bounced, suppressed}, clock[{job, schedule, last_run_at, is_ok, detail, is_late}], audit (last verification), audit_events, site{waiting_since, last_finished_at, last_is_ok, last_detail}, files{checked_at, documents, missing, waiting, oldest_waiting_at}}. Admin, auditor; DNIED.';
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

-- supabase/schemas/96_attestation_texts.sql

-- Attestation: the one sentence about lived experience that a candidate may be asked to sign, in the words of the
-- job's state. It names the state's own description and asks for no part of it: no diagnosis, no treatment, no dates.
-- Where a state's description holds a number (North Carolina: one year of recovery) the sentence holds it too.

insert into public.attestation_texts (kind, jurisdiction, version, locale, body, source_url) values
  ('lived_experience', 'US-OR', '2026-11-22', 'en',
    'I have lived experience as Oregon describes it for peer support. I have used mental health or addiction services, or I am in recovery from addiction or from problem gambling, or I am close family of someone who has. I do not have to say which.',
    'https://oregon.gov/oha/ei/pages/thw-pss.aspx'),
  ('lived_experience', 'US-OR', '2026-11-22', 'es',
    'Tengo experiencia vivida como la describe Oregon para el apoyo entre pares. He usado servicios de salud mental o de adicciones, o estoy en recuperación de una adicción o del juego problemático, o soy familiar cercano de alguien que lo ha vivido. No tengo que decir cuál.',
    'https://oregon.gov/oha/ei/pages/thw-pss.aspx'),
  ('lived_experience', 'US-NC', '2026-11-22', 'en',
    'I have lived experience as North Carolina describes it for peer support, and I have been in recovery for at least one year. I do not have to say from what.',
    'https://pss.unc.edu/certification'),
  ('lived_experience', 'US-NC', '2026-11-22', 'es',
    'Tengo experiencia vivida como la describe Carolina del Norte para el apoyo entre pares y llevo al menos un año en recuperación. No tengo que decir de qué.',
    'https://pss.unc.edu/certification'),
  ('lived_experience', 'US-VA', '2026-11-22', 'en',
    'I have lived experience of mental health or addiction recovery, my own or that of someone in my close family, and I can use it to support others, as Virginia asks of peer recovery specialists. I do not have to say more.',
    'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/'),
  ('lived_experience', 'US-VA', '2026-11-22', 'es',
    'Tengo experiencia vivida de recuperación en salud mental o adicciones, mía o de alguien de mi familia cercana, y puedo usarla para apoyar a otras personas, como Virginia pide a los especialistas en recuperación. No tengo que decir más.',
    'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/');

-- supabase/schemas/96_hiring_rules.sql

-- Rules of hiring as rows: which mail goes to whom, and how long what is kept. Both can be changed in
-- the portal; a check refuses to keep for less than the law asks.

-- what a candidate hears, and with them the helper they named and wanted told
insert into public.message_rules (event, audience, kind)
select e, a, k::public.message_kind from (values
    ('application_submitted', 'application_received'), ('application_screening', 'application_screening'),
    ('application_interview', 'application_interview'), ('application_changed', 'application_changed'),
    ('application_not_selected', 'application_not_selected'), ('application_withdrawn', 'application_withdrawn'),
    ('application_hired', 'application_hired'), ('document_asked', 'document_asked'),
    ('interview_set', 'interview_set'), ('interview_cancelled', 'interview_cancelled')) as told (e, k),
  unnest('{candidate,helper}'::text[]) as a;

-- what is the candidate's own business
insert into public.message_rules (event, audience, kind) values
  ('draft_nudge', 'candidate', 'draft_nudge'),
  ('draft_closing', 'candidate', 'draft_closing'),
  ('job_closing_early', 'candidate', 'job_closing_early'),
  ('message_written', 'candidate', 'message_waiting'),
  ('interview_proposed', 'candidate', 'interview_proposed'),
  ('offer_made', 'candidate', 'offer_made'),
  ('offer_reminder', 'candidate', 'offer_reminder'),
  ('offer_withdrawn', 'candidate', 'offer_withdrawn'),
  ('offer_accepted', 'candidate', 'offer_accepted'),
  ('offer_declined', 'candidate', 'offer_declined'),
  ('offer_lapsed', 'candidate', 'offer_lapsed'),
  ('conditions_not_met', 'candidate', 'conditions_not_met'),
  ('retention_notice', 'candidate', 'retention_notice'),
  ('erasure_done', 'recipient', 'erasure_done');

-- others
insert into public.message_rules (event, audience, kind) values
  ('interview_set', 'interviewers', 'interviewer_set'),
  ('interview_cancelled', 'interviewers', 'interviewer_cancelled'),
  ('reference_asked', 'referee', 'reference_asked'),
  ('reference_reminder', 'referee', 'reference_reminder'),
  ('hiring_digest', 'recipient', 'hiring_digest'),
  ('template_test', 'recipient', 'template_test');

-- How long ---------------------------------------------------------------------------------------
-- Sent applications: 29 CFR 1602.14, one year from the record or the action; employers bound to two years (state and local
-- bodies, some federal contractors) choose 24 months. Drafts were never part of a hiring decision: no rule keeps them.

insert into public.retention_rules (id, statuses, keep_months, notice_days, source, source_url) values
  ('drafts', '{draft}', 6, 14, null, null),
  ('not_selected', '{not_selected}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14'),
  ('withdrawn', '{withdrawn}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14'),
  ('offers_ended', '{offer_declined,conditions_not_met}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14'),
  ('hired', '{hired}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14');

-- supabase/schemas/96_job_templates.sql

-- Postings to begin from: what is often asked for, the laws on records, and the job descriptions of three states and a
-- general one. Facts stand as the sources give them (tests/support/source-facts); the words are ours, in both languages.

-- read on 2026-11-22; a state that is not named sets no limit we know of, and the desk proposes the strictest rule anyway
insert into public.fair_chance_laws (jurisdiction, city, fair_chance, law, url) values
  ('US-OR', '', 'after_interview', 'ORS 659A.360', 'https://oregon.public.law/statutes/ors_659a.360'),
  ('US-OR', 'Portland', 'after_offer', 'Portland City Code 23.10', 'https://www.portland.gov/code/23/10');

insert into public.requirement_phrases (id, jurisdiction, kind, due, label_en, how_to_get_en, label_es, how_to_get_es) values
  ('lived-experience', 'US', 'attestation', 'application',
    'You have used mental health services yourself, now or in the past', 'A yes is enough. Please do not tell us a diagnosis, a treatment or dates.',
    'Ha usado servicios de salud mental, ahora o en el pasado', 'Basta con un sí. Por favor, no nos diga diagnóstico, tratamiento ni fechas.'),
  ('lived-experience-both', 'US', 'attestation', 'application',
    'You have used mental health services, or care for mental health and substance use together', 'A yes is enough. Please do not tell us a diagnosis, a treatment or dates.',
    'Ha usado servicios de salud mental, o atención de salud mental y consumo de sustancias a la vez', 'Basta con un sí. Por favor, no nos diga diagnóstico, tratamiento ni fechas.'),
  ('lived-experience-recovery', 'US', 'attestation', 'application',
    'You are in recovery from addiction yourself', 'A yes is enough. Please do not tell us a substance, a treatment or dates.',
    'Está en recuperación de una adicción', 'Basta con un sí. Por favor, no nos diga sustancia, tratamiento ni fechas.'),
  ('lived-experience-any', 'US', 'attestation', 'application',
    'You have lived through mental health struggles, trauma or addiction yourself, and you are in recovery', 'A yes is enough. Please do not tell us a diagnosis, a treatment or dates.',
    'Ha vivido problemas de salud mental, trauma o adicción, y está en recuperación', 'Basta con un sí. Por favor, no nos diga diagnóstico, tratamiento ni fechas.'),
  ('lived-experience-nc', 'US-NC', 'attestation', 'application',
    'You have lived with a serious mental illness or a substance use disorder, as federal rules define them, and you are well settled in your own recovery', 'A yes is enough. Please do not tell us a diagnosis, a treatment or dates.',
    'Ha vivido con una enfermedad mental grave o un trastorno por consumo de sustancias, según las definiciones federales, y su recuperación está bien asentada', 'Basta con un sí. Por favor, no nos diga diagnóstico, tratamiento ni fechas.'),
  ('lived-experience-family', 'US', 'attestation', 'application',
    'You have raised or cared for a young person who used mental health services', 'A yes is enough. Please tell us nothing about the young person.',
    'Ha criado o cuidado a un joven que usó servicios de salud mental', 'Basta con un sí. Por favor, no nos cuente nada del joven.'),
  ('essential-tasks', 'US', 'attestation', 'conditional_offer',
    'You can do the main tasks of the job safely, with or without changes we make for you', 'Ask us for any change you need. Asking does not count against you.',
    'Puede hacer las tareas principales sin peligro para usted ni para otros, con o sin ajustes de nuestra parte', 'Pida el ajuste que necesite. Pedirlo no le perjudica.'),
  ('flexible-hours', 'US', 'attestation', 'interview',
    'You can work hours that change from week to week', 'We plan the week ahead with you.',
    'Puede trabajar con un horario que cambia cada semana', 'Planeamos con usted la semana siguiente.'),
  ('or-background-check', 'US-OR', 'check', 'conditional_offer',
    'You pass the background check of the Oregon Department of Human Services (DHS)', 'We start it after our offer. The state emails you, and you give consent and answer on its own site. We never see those answers. A record does not close the door by itself.',
    'Aprueba la revisión de antecedentes del Departamento de Servicios Humanos de Oregon (DHS)', 'La iniciamos después de nuestra oferta. El estado le escribe y usted da su permiso y responde en su propio sitio. Nunca vemos esas respuestas. Tener antecedentes no cierra la puerta por sí solo.'),
  ('nc-background-check', 'US-NC', 'check', 'conditional_offer',
    'You pass the criminal record check that North Carolina law sets for this work', 'We order and pay for it after our offer, with your written consent.',
    'Aprueba la revisión de antecedentes penales que la ley de Carolina del Norte pide para este trabajo', 'La pedimos y la pagamos después de nuestra oferta, con su permiso por escrito.'),
  ('nc-registry-check', 'US-NC', 'check', 'conditional_offer',
    'You have no finding against you on the state''s Health Care Personnel Registry', 'We look it up. You have nothing to do.',
    'No tiene hallazgos en su contra en el registro estatal de personal de salud', 'Lo consultamos nosotros. Usted no tiene que hacer nada.'),
  ('va-fingerprints', 'US-VA', 'check', 'conditional_offer',
    'You pass Virginia''s fingerprint background check', 'We book and pay for it after our offer. State law lists exceptions for peer recovery specialists; ask us.',
    'Aprueba la revisión de antecedentes con huellas de Virginia', 'La programamos y la pagamos después de nuestra oferta. La ley estatal tiene excepciones para especialistas en recuperación; pregúntenos.'),
  ('not-excluded', 'US', 'check', 'conditional_offer',
    'You are not on the federal list of people whom Medicaid may not pay', 'We look it up by name. You have nothing to do.',
    'No está en la lista federal de personas a quienes Medicaid no puede pagar', 'La consultamos por nombre. Usted no tiene que hacer nada.'),
  ('own-car', 'US', 'driving', 'conditional_offer',
    'You can take people along in your own car, and you meet our driving rules', 'You need a car you may use. With your written consent we order your driving record.',
    'Puede llevar a personas en su propio auto y cumple nuestras reglas de manejo', 'Necesita un auto que pueda usar. Con su permiso por escrito pedimos su historial de manejo.'),
  ('good-communication', 'US', 'skill', 'interview',
    'You communicate well and respect people of many cultures', null,
    'Se comunica bien y respeta a personas de muchas culturas', null),
  ('knows-young-people', 'US', 'skill', 'interview',
    'You know how teenagers and young adults grow and what they need', null,
    'Conoce cómo crecen los adolescentes y jóvenes y lo que necesitan', null),
  ('computer-basics', 'US', 'skill', 'interview',
    'You can use a computer: keyboard, mouse, web pages and a browser', 'If this is new to you, say so. We teach it.',
    'Sabe usar una computadora: teclado, ratón, páginas web y navegador', 'Si es nuevo para usted, dígalo. Le enseñamos.'),
  ('listening', 'US', 'skill', 'interview',
    'You listen well and say things clearly', null,
    'Escucha bien y se expresa con claridad', null),
  ('knows-recovery', 'US', 'skill', 'interview',
    'You understand what recovery is and how it goes', null,
    'Entiende qué es la recuperación y cómo se da', null),
  ('empathy', 'US', 'skill', 'interview',
    'You meet people with empathy and care', null,
    'Trata a las personas con empatía y compasión', null),
  ('gets-on-with-people', 'US', 'skill', 'interview',
    'You get on well with all kinds of people', null,
    'Se lleva bien con todo tipo de personas', null),
  ('leads-groups', 'US', 'skill', 'interview',
    'You can lead a group so that all feel safe', null,
    'Puede guiar un grupo en el que todos se sientan seguros', null),
  ('speaks-spanish', 'US', 'skill', 'interview',
    'You speak Spanish and English with ease', null,
    'Habla español e inglés con soltura', null),
  ('recovery-training', 'US', 'skill', 'interview',
    'You have had training in ethics, core skills of recovery coaching, stages of change, motivational interviewing and co-occurring disorders', 'State agencies, non-profits and approved trainers teach it, also online.',
    'Se ha capacitado en ética, habilidades básicas de acompañamiento, etapas del cambio, entrevista motivacional y trastornos concurrentes', 'La imparten agencias estatales, organizaciones sin fines de lucro e instructores aprobados, también en línea.'),
  ('one-to-two-years', 'US', 'experience', 'interview',
    'One to two years in mental health or social services, paid or not', 'Part-time work, internships and volunteering count.',
    'Uno o dos años en salud mental o servicios sociales, con o sin pago', 'Cuentan el medio tiempo, las prácticas y el voluntariado.'),
  ('three-years-as-peer', 'US', 'experience', 'application',
    'Three years or more of work as a peer specialist', null,
    'Tres años o más de trabajo como especialista de apoyo entre pares', null),
  ('peer-certificate', 'US', 'education', 'after_start',
    'You hold your state''s peer certificate, or can get it in this time', 'Ask us how; we help you with the forms.',
    'Tiene el certificado de par de su estado o puede obtenerlo en este plazo', 'Pregúntenos cómo; le ayudamos con los formularios.');

-- an ask is [phrase or kind of credential, when due, days after the start, "welcome" when only preferred]
insert into public.job_templates (id, position, jurisdiction, label_en, label_es, document)
select d ->> 'id', n, d ->> 'jurisdiction', d -> 'label' ->> 'en', d -> 'label' ->> 'es',
  d -> 'facts' || jsonb_build_object('jurisdiction', d -> 'jurisdiction', 'currency', 'USD', 'fair_chance', 'after_offer', 'hides_names', false,
    'terms', d -> 'terms', 'texts', d -> 'texts', 'questions', d -> 'questions',
    'attributes', (select jsonb_agg(jsonb_build_object('label', l) order by i) from jsonb_array_elements_text(d -> 'attributes') with ordinality as a (l, i)),
    'requirements', (select jsonb_agg(jsonb_build_object('kind', coalesce(p.kind, 'credential'), 'credential_type_id', case when p.id is null then a.v ->> 0 end,
        'is_required', a.v ->> 3 is null, 'due', a.v -> 1, 'due_days', a.v -> 2, 'texts', case when p.id is null then '{}' else jsonb_build_object(
          'en', jsonb_build_object('label', p.label_en, 'how_to_get', p.how_to_get_en), 'es', jsonb_build_object('label', p.label_es, 'how_to_get', p.how_to_get_es)) end) order by a.i)
      from jsonb_array_elements(d -> 'asks') with ordinality as a (v, i) left join public.requirement_phrases p on p.id = a.v ->> 0))
from jsonb_array_elements($json$[
{"id": "oregon-young-adults", "jurisdiction": "US-OR", "label": {"en": "Peer support specialist, young adults (Oregon)", "es": "Especialista de apoyo entre pares, jóvenes (Oregon)"},
 "facts": {"employment_types": ["full_time"], "schedule_kind": "fixed", "schedule_days": [1, 2, 3, 4, 5], "starts_at_time": "09:00", "ends_at_time": "17:00", "hours_per_week": 40, "workplace": "remote", "pay_min": 16.05, "pay_max": 17.25, "pay_unit": "hour"},
 "terms": ["peer-specialist", "youth-and-young-adults", "first-episode-psychosis", "person-centered", "individuals", "families", "home-health", "outpatient", "non-profit"],
 "asks": [["lived-experience", "application"], ["good-communication", "interview"], ["knows-young-people", "interview"], ["computer-basics", "interview"], ["or-pss-youth", "conditional_offer"], ["or-thw-registry", "conditional_offer"], ["own-car", "conditional_offer"], ["driver-license", "conditional_offer"], ["or-background-check", "conditional_offer"], ["not-excluded", "conditional_offer"], ["essential-tasks", "conditional_offer"], ["auto-insurance", "start"], ["or-orientation", "after_start", 30], ["or-suicide-risk-training", "after_start", 60]],
 "attributes": ["Uses their own story with purpose", "Keeps to what the person wants", "Knows young people", "Writes clearly and on time"],
 "questions": [
  {"kind": "choice", "is_required": false, "choices": ["on-registry", "trained", "in-training", "not-yet"], "texts": {
   "en": {"label": "Where do you stand with Oregon's peer certificate and the THW registry?", "hint": "You need both after our offer, not today.", "choice_labels": ["I am on the registry", "I have done the training and am not on the registry yet", "I am in training now", "Not yet"]},
   "es": {"label": "¿En qué punto está con el certificado de par de Oregon y el registro THW?", "hint": "Los necesita después de nuestra oferta, no hoy.", "choice_labels": ["Estoy en el registro", "Hice la capacitación y aún no estoy en el registro", "Estoy en capacitación", "Todavía no"]}}},
  {"kind": "long_text", "is_required": false, "texts": {
   "en": {"label": "What have you learned from being with young people?", "hint": "At work or at home, paid or not. Please leave out health facts, theirs and yours."},
   "es": {"label": "¿Qué ha aprendido de estar con jóvenes?", "hint": "En el trabajo o en casa, con o sin pago. No incluya datos de salud, ni de ellos ni suyos."}}}],
 "texts": {
  "en": {"title": "Peer Support Specialist, young adults", "summary": "Stand by young people who have begun to see, hear or believe things that scare them. As a certified peer you work with those who have asked for one.",
   "responsibilities": ["Write a peer-assisted wellness recovery plan with each person, fitted to what that person needs", "Use your own story as your training taught you, and show what recovery, health and self-direction can look like", "Help people find support in their own lives, so that they lean less on the mental health system", "Help each person set goals for the life they want, and work on the ones in their service plan (ISSP) step by step", "Stand by people whose symptoms could lead to a hospital stay: shop for food, cook, or just spend time together", "Help people get to food boxes, visits to the doctor and other services", "Welcome family and friends into the support when the person wants them", "Keep records private, correct and on time, as your performance review sets out", "Meet with your supervisor and the team, join case talks and meetings with the psychiatrist, and report on your work in speech and writing", "Teach others about peer-delivered services and the recovery model, and speak up for them", "Keep learning about other cultures, and finish the online courses we assign", "Check email and voice mail through the day; answer within 48 hours, and sooner when it is urgent"],
   "benefits": ["Full benefits", "Health, dental and vision insurance", "Paid time off and holidays", "A supervisor who is a peer too"], "pay_note": "Where you start depends on your experience.", "about_the_work": "Our sites are free of drugs and tobacco. Peers here have been through mental health treatment themselves and hold a peer certificate."},
  "es": {"title": "Especialista de apoyo entre pares, jóvenes", "summary": "Acompañe a jóvenes que han empezado a ver, oír o creer cosas que les asustan. Como par certificado, usted trabaja con quienes lo han pedido.",
   "responsibilities": ["Escribir con cada persona un plan de bienestar y recuperación apoyado por un par, a la medida de lo que necesita", "Usar su propia historia como le enseñó su capacitación y mostrar cómo pueden verse la recuperación, la salud y la autonomía", "Ayudar a encontrar apoyo en la propia vida, para depender menos del sistema de salud mental", "Ayudar a fijar metas para la vida que cada quien quiere y trabajar paso a paso en las de su plan de servicios (ISSP)", "Acompañar a personas con síntomas que podrían llevarlas al hospital: hacer las compras, cocinar o simplemente pasar tiempo juntos", "Ayudar a conseguir despensas, citas médicas y otros servicios", "Incluir a la familia y amistades cuando la persona lo quiere", "Llevar expedientes privados, correctos y al día, como pide su evaluación de desempeño", "Reunirse con su supervisor y el equipo, asistir a las pláticas de casos y a las reuniones con el psiquiatra, e informar de su trabajo de palabra y por escrito", "Enseñar a otros lo que son los servicios entre pares y el modelo de recuperación, y defenderlos", "Seguir aprendiendo sobre otras culturas y completar los cursos en línea que se le asignen", "Revisar el correo y el buzón de voz durante el día; responder en 48 horas, y antes si es urgente"],
   "benefits": ["Prestaciones completas", "Seguro médico, dental y de la vista", "Vacaciones y días feriados pagados", "Un supervisor que también es par"], "pay_note": "El pago inicial depende de su experiencia.", "about_the_work": "En nuestras sedes no se permiten drogas ni tabaco. Aquí los pares han pasado por tratamiento de salud mental y tienen certificado de par."}}},
{"id": "north-carolina", "jurisdiction": "US-NC", "label": {"en": "Peer support specialist (North Carolina)", "es": "Especialista de apoyo entre pares (Carolina del Norte)"},
 "facts": {"employment_types": ["full_time", "part_time"], "schedule_kind": "varies", "workplace": "in_person"},
 "terms": ["peer-specialist", "adults", "dual-diagnosis", "wrap", "advance-directives", "person-centered", "coping-skills", "leaving-hospital", "individuals", "groups", "home-health", "hospital"],
 "asks": [["lived-experience-nc", "application"], ["flexible-hours", "interview"], ["listening", "interview"], ["nc-cpss", "conditional_offer"], ["high-school-diploma", "conditional_offer"], ["nc-background-check", "conditional_offer"], ["nc-registry-check", "conditional_offer"], ["not-excluded", "conditional_offer"], ["cpr-first-aid", "after_start", 60]],
 "attributes": ["Uses their own story with purpose", "Helps people speak for themselves", "Stays calm in a crisis", "Builds skills step by step"],
 "questions": [
  {"kind": "yes_no", "is_required": true, "knock_out_answers": ["no"], "texts": {
   "en": {"label": "Can you work hours that change from week to week?", "hint": "If you need a change because of your health or a disability, answer yes and ask us.", "knock_out_note": "This job has no fixed hours. We cannot hire people who answer no."},
   "es": {"label": "¿Puede trabajar con un horario que cambia cada semana?", "hint": "Si necesita un ajuste por su salud o una discapacidad, responda sí y pídalo.", "knock_out_note": "Este empleo no tiene horario fijo. No podemos contratar a quien responda no."}}},
  {"kind": "yes_no", "is_required": false, "texts": {
   "en": {"label": "Are you certified as a peer in North Carolina now?", "hint": "You need it after our offer, not today."},
   "es": {"label": "¿Tiene ahora el certificado de par de Carolina del Norte?", "hint": "Lo necesita después de nuestra oferta, no hoy."}}}],
 "texts": {
  "en": {"title": "Peer Support Specialist", "summary": "You support adults 18 and older who live with mental health and substance use conditions. The meetings are planned and have a purpose: people learn to run their own recovery and to speak up for themselves.",
   "responsibilities": ["Self-help: help people make their own informed choices, and build a circle they can turn to", "System advocacy: help people speak to a group about mental illness, write a letter or make a call on recovery", "Individual advocacy: raise worries about medicine with a doctor or nurse when asked, make appointments, and help people lead in their own health care", "Before and after a crisis: write crisis plans, psychiatric advance directives and Wellness Recovery Action Plans (WRAP) with people, name early signs, and practice how to ask for help", "Teach people, and those with a part in their person-centered plan", "Build daily living, social and coping skills, and ways to adapt at home, school and work", "Help people watch and manage their own symptoms, anger and behavior", "Mentor and counsel as a peer; teach about substance use", "Tell people about benefits and community resources, help them get these, and see that they keep coming", "Link services: referrals, assessments, and moves between levels of care", "Plan discharge, and help people settle back in after hospital or residential care", "Take your turn on crisis cover, which runs 24 hours a day on all 365 days, with a clinician on call", "Keep the records the service asks for"],
   "benefits": ["Health, dental and vision insurance from 30 hours a week", "Paid time off", "Paid time for renewal classes", "Mileage"], "schedule_note": "Your schedule varies with what the people you are assigned need. Be ready for flexible hours.", "workplace_note": "You work in homes, offices, clinics and out in the community.", "about_the_work": "A group has at most 9 people for one peer (1:9). One supervisor (QP) has at most 6 full-time peers (1:6). Time is billed in units of 15 minutes. Work on advance directives, WRAP and crisis plans counts as billable time. The state's own notices name other numbers, so we keep these limits as settings."},
  "es": {"title": "Especialista de apoyo entre pares", "summary": "Usted apoya a adultos de 18 años o más que viven con condiciones de salud mental y de consumo de sustancias. Los encuentros se planean y tienen un fin: que cada quien aprenda a llevar su recuperación y a hablar por sí mismo.",
   "responsibilities": ["Ayuda mutua: apoyar decisiones propias e informadas y formar un círculo a quien acudir", "Defensa ante el sistema: ayudar a hablar ante un grupo sobre la enfermedad mental, a escribir una carta o a hacer una llamada sobre la recuperación", "Defensa individual: plantear dudas sobre medicinas al médico o la enfermera cuando la persona lo pide, hacer citas y ayudarle a tomar la iniciativa en su salud", "Antes y después de una crisis: escribir planes de crisis, directivas psiquiátricas anticipadas y planes WRAP, reconocer primeras señales y practicar cómo pedir ayuda", "Enseñar a la persona y a quienes participan en su plan centrado en la persona", "Desarrollar habilidades de la vida diaria, sociales y de afrontamiento, y formas de adaptarse en casa, la escuela y el trabajo", "Ayudar a observar y manejar los propios síntomas, el enojo y la conducta", "Ser mentor y dar consejo como par; enseñar sobre el consumo de sustancias", "Informar sobre beneficios y recursos de la comunidad, ayudar a obtenerlos y dar seguimiento", "Enlazar servicios: referencias, evaluaciones y cambios entre niveles de atención", "Planear altas y ayudar a retomar la vida después del hospital o de una residencia", "Tomar su turno en la cobertura de crisis, que funciona las 24 horas de los 365 días, con un profesional clínico de guardia", "Llevar los registros que pide el servicio"],
   "benefits": ["Seguro médico, dental y de la vista desde 30 horas por semana", "Vacaciones pagadas", "Tiempo pagado para las clases de renovación", "Pago por millas"], "schedule_note": "El horario varía según lo que necesitan las personas que se le asignan. Hace falta flexibilidad.", "workplace_note": "Trabaja en casas, oficinas, clínicas y en la comunidad.", "about_the_work": "Un grupo tiene como máximo 9 personas por par (1:9). Un supervisor (QP) tiene como máximo 6 pares de tiempo completo (1:6). El tiempo se cobra en unidades de 15 minutos. El trabajo en directivas anticipadas, WRAP y planes de crisis cuenta como tiempo cobrable. Los avisos del estado dan otras cifras; por eso estos límites son ajustes nuestros."}}},
{"id": "virginia", "jurisdiction": "US-VA", "label": {"en": "Peer recovery specialist (Virginia)", "es": "Especialista en recuperación entre pares (Virginia)"},
 "facts": {"employment_types": ["full_time", "contract"], "schedule_kind": "varies", "hours_per_week": 40, "workplace": "in_person", "pay_min": 20.0, "pay_max": 22.0, "pay_unit": "hour"},
 "terms": ["other-behavioral-health-field", "peer-specialist", "avoidant-personality-disorder", "dual-diagnosis", "substance-related-disorders", "addiction", "coping-skills", "substance-abuse", "trauma", "ect", "families", "individuals", "peer-support", "people-with-addiction-issues", "victims-of-crime-or-abuse", "racial-justice-allied", "government", "milieu", "non-profit", "research", "residential-treatment", "schools", "home-health", "forensic"],
 "asks": [["lived-experience-any", "application"], ["recovery-training", "interview", null, "welcome"], ["high-school-diploma", "conditional_offer"], ["va-prs-training", "conditional_offer"], ["va-cprs", "conditional_offer"], ["va-fingerprints", "conditional_offer"], ["not-excluded", "conditional_offer"], ["va-rprs", "after_start", 90]],
 "attributes": ["Honest and warm", "Connects people with resources", "Leads by example", "Keeps private what is private"],
 "questions": [
  {"kind": "choice", "is_required": true, "choices": ["full-time", "contract", "either"], "texts": {
   "en": {"label": "Which kind of work do you want?", "choice_labels": ["Full-time", "By contract", "Either one"]},
   "es": {"label": "¿Qué tipo de trabajo quiere?", "choice_labels": ["Tiempo completo", "Por contrato", "Cualquiera de los dos"]}}},
  {"kind": "many_choices", "is_required": false, "choices": ["ethics", "core-skills", "stages-of-change", "motivational-interviewing", "co-occurring"], "texts": {
   "en": {"label": "Which of these have you had training in?", "hint": "None is fine too. We ask so that we can plan your first months.", "choice_labels": ["Ethics of recovery coaching", "Core skills of recovery coaching", "Stages of change", "Motivational interviewing", "Co-occurring disorders"]},
   "es": {"label": "¿En cuáles de estos temas se ha capacitado?", "hint": "Ninguno también está bien. Preguntamos para planear sus primeros meses.", "choice_labels": ["Ética del acompañamiento", "Habilidades básicas del acompañamiento", "Etapas del cambio", "Entrevista motivacional", "Trastornos concurrentes"]}}}],
 "texts": {
  "en": {"title": "Peer Recovery Specialist", "summary": "You have lived through it and been trained for it. Now you support people who face mental health struggles, trauma or addiction, beside the clinical team and not in place of it.",
   "responsibilities": ["Outreach worker: go to people who are hard to reach, and let them see that recovery changes lives", "Motivator: believe in people, mark what they achieve and back each good change", "Resource connector: show the way to help, money and services, so that people can stand up for themselves", "Ally and confidant: be trusted, listen, and notice where someone could grow", "Truth-teller: say honestly how recovery is going and what may lie ahead", "Role model and mentor: teach recovery by the way you have lived it", "Planner: help people write their own recovery plan and keep to it", "Problem solver: help with what stands in the way, in the person or around them", "Resource broker: link people and families to a home, a job, health care and recovery help", "Monitor or companion: give steady support, and sober company when that fits", "Tour guide: bring people into the culture of recovery and show them a place in it", "Advocate: stand with people before courts, doctors, family and agencies", "Educator: explain the stages of recovery, the services there are and the roads that last", "Community organizer: help build towns and groups where recovery is welcome", "Lifestyle coach: help people and families build healthy days", "Peer companion: be sober company and a bridge from illness or addiction to recovery"],
   "workplace_note": "All work is in person.", "benefits": ["Health and dental insurance for full-time staff", "Paid time off for full-time staff", "Paid supervision hours toward your certificate"], "schedule_note": "Full-time or by contract. We set the hours with you.", "about_the_work": "Recovery planning is at the heart of this job. The person writes the plan and goes over it with a recovery support specialist (RSS). It covers the whole of life: support groups and therapy, basic health care, a stable home, family, community, school and work. Some plans set dates to look back, and ways to return after a gap. Peers work in many places, such as recovery centers; money comes from state and federal agencies, charities and grants. Publicly paid programs ask for the certificates the state sets."},
  "es": {"title": "Especialista en recuperación entre pares", "summary": "Usted lo vivió y se capacitó para ello. Ahora apoya a personas que enfrentan problemas de salud mental, trauma o adicción, al lado del equipo clínico y no en su lugar.",
   "responsibilities": ["Alcance: ir hacia quienes son difíciles de encontrar y dejarles ver que la recuperación cambia vidas", "Motivador: creer en la gente, celebrar sus logros y respaldar cada buen cambio", "Conector de recursos: mostrar dónde hay ayuda, dinero y servicios, para que cada quien pueda defenderse", "Aliado y confidente: ganarse la confianza, escuchar y notar en qué puede crecer la persona", "Voz sincera: decir con honestidad cómo va la recuperación y qué retos vienen", "Modelo y mentor: enseñar la recuperación con lo que usted ha vivido", "Planificador: ayudar a escribir el propio plan de recuperación y a seguirlo", "Solucionador de problemas: ayudar con lo que estorba, en la persona o a su alrededor", "Gestor de recursos: unir a personas y familias con vivienda, empleo, atención médica y apoyo", "Monitor o compañía: dar apoyo constante, y compañía sobria cuando conviene", "Guía: presentar la cultura de la recuperación y mostrar un lugar en ella", "Defensor: estar al lado de la persona ante tribunales, médicos, familia y agencias", "Educador: explicar las etapas de la recuperación, los servicios y los caminos que duran", "Organizador comunitario: ayudar a formar comunidades donde la recuperación es bienvenida", "Entrenador de vida: ayudar a personas y familias a formar días sanos", "Compañero par: ser compañía sobria y un puente de la enfermedad o la adicción a la recuperación"],
   "workplace_note": "Todo el trabajo es en persona.", "benefits": ["Seguro médico y dental para tiempo completo", "Vacaciones pagadas para tiempo completo", "Horas de supervisión pagadas para su certificado"], "schedule_note": "Tiempo completo o por contrato. El horario se acuerda con usted.", "about_the_work": "El plan de recuperación es el corazón de este empleo. Lo escribe la persona y lo revisa con un especialista en apoyo a la recuperación (RSS). Abarca toda la vida: grupos y terapia, salud básica, un hogar estable, familia, comunidad, escuela y trabajo. Algunos planes fijan fechas para revisar y maneras de volver después de una ausencia. Los pares trabajan en muchos lugares, como centros de recuperación; el dinero viene de agencias estatales y federales, organizaciones de caridad y becas. Los programas con fondos públicos piden los certificados que fija el estado."}}},
{"id": "general", "jurisdiction": "US", "label": {"en": "Peer support specialist, any state", "es": "Especialista de apoyo entre pares, cualquier estado"},
 "facts": {"employment_types": ["full_time"], "schedule_kind": "fixed", "schedule_days": [1, 2, 3, 4, 5], "starts_at_time": "08:30", "ends_at_time": "17:00", "hours_per_week": 40, "workplace": "in_person", "pay_min": 30000, "pay_max": 50000, "pay_unit": "year"},
 "terms": ["peer-specialist", "adults", "peer-support", "dual-diagnosis", "coping-skills", "individuals", "groups", "outpatient", "non-profit"],
 "asks": [["lived-experience-both", "application"], ["listening", "interview"], ["knows-recovery", "interview"], ["empathy", "interview"], ["gets-on-with-people", "interview"], ["computer-basics", "interview"], ["one-to-two-years", "interview", null, "welcome"], ["leads-groups", "interview", null, "welcome"], ["high-school-diploma", "conditional_offer"], ["not-excluded", "conditional_offer"], ["peer-certificate", "after_start", 180]],
 "attributes": ["Listens well", "Cares, and keeps limits", "Can lead a group", "Works well in a team"],
 "questions": [
  {"kind": "choice", "is_required": false, "choices": ["certified", "in-training", "planned"], "texts": {
   "en": {"label": "Where do you stand with a peer certificate?", "hint": "You can get it after you start; we help.", "choice_labels": ["I have one", "I am in training", "I plan to get one"]},
   "es": {"label": "¿En qué punto está con un certificado de par?", "hint": "Puede obtenerlo después de empezar; le ayudamos.", "choice_labels": ["Ya tengo uno", "Estoy en capacitación", "Pienso obtenerlo"]}}}],
 "texts": {
  "en": {"title": "Peer Support Specialist", "summary": "Use what you have lived through to stand by adults in hard times. You bring understanding, hope and practical help. If you do not have the certificate yet, we help you get it.",
   "responsibilities": ["Give emotional and moral support", "Help people name their own recovery goals and reach them", "Share from your own story to give hope", "Help people find their way through the mental health system to the help they need", "Lead group talks and activities", "Note progress in the record", "Work as one of a team with different skills, so that care fits together", "Keep all clients, talks and referrals strictly private"],
   "benefits": ["401(k) plan", "Health, dental and vision insurance", "Paid time off", "Training and room to grow", "A real chance to make a difference in people's lives"], "workplace_note": "Most of the work is at our office, with some outreach in the community. Now and then you travel to see people or to meet the team.", "pay_note": "Pay within the range depends on your experience and skills, and on the market and our budget.", "about_the_work": "You report to the clinical supervisor or the program manager. Please send a résumé and a letter on what you bring: your skills, and what life has taught you. Leave health facts out."},
  "es": {"title": "Especialista de apoyo entre pares", "summary": "Use lo que ha vivido para acompañar a adultos en tiempos difíciles. Usted aporta comprensión, esperanza y ayuda práctica. Si aún no tiene el certificado, le ayudamos a obtenerlo.",
   "responsibilities": ["Dar apoyo emocional y moral", "Ayudar a las personas a nombrar sus metas de recuperación y a alcanzarlas", "Compartir de su propia historia para dar esperanza", "Ayudar a orientarse en el sistema de salud mental y llegar a la ayuda necesaria", "Guiar pláticas y actividades de grupo", "Anotar los avances en el expediente", "Trabajar en un equipo de varias profesiones para que la atención sea una sola", "Guardar en estricta reserva a las personas, las conversaciones y las referencias"],
   "benefits": ["Plan 401(k)", "Seguro médico, dental y de la vista", "Vacaciones pagadas", "Capacitación y oportunidades de crecer", "La oportunidad real de cambiar la vida de alguien"], "workplace_note": "La mayor parte del trabajo es en la oficina, con algo de alcance en la comunidad. A veces hay que viajar para ver a personas o reunirse con el equipo.", "pay_note": "Dentro del rango, el pago depende de su experiencia y preparación, del mercado y de nuestro presupuesto.", "about_the_work": "Reporta al supervisor clínico o al gerente del programa. Envíe un currículum y una carta sobre lo que usted aporta: sus habilidades y lo que la vida le ha enseñado. No incluya datos de salud."}}}
]$json$) with ordinality as t (d, n);

-- supabase/schemas/96_offer_rules.sql

-- Rules of offers as rows: what an acceptance signs (never edit a version somebody signed; add one with its date), and
-- what runs by itself.

insert into public.offer_texts (version, locale, body) values
  ('2026-11-01', 'en', 'I accept this offer as it is written here. I know that it depends on the list of conditions above, and that I can start once those due before my first day are met. If one cannot be met, you will tell me which one and why. Typing my name here is my signature.'),
  ('2026-11-01', 'es', 'Acepto esta oferta tal como está escrita aquí. Sé que depende de la lista de condiciones de arriba y que puedo empezar cuando estén cumplidas las que vencen antes de mi primer día. Si alguna no se puede cumplir, me dirán cuál y por qué. Escribir mi nombre aquí es mi firma.');

insert into private.clock_jobs (name, schedule, kind, target, expected_within) values
  ('tend-offers', '*/10 * * * *', 'sql', 'private.tend_offers()', '40 minutes'),
  ('chase-references', '25 * * * *', 'sql', 'private.chase_references()', '3 hours');
