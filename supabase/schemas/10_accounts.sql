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
