-- Demo, accounts: the three of the staff who have signed in already, because hiring needs somebody who did things.
-- The other invitations still wait.

create function pg_temp.sign_in(p_email text, p_at timestamptz) returns uuid language plpgsql as $$
declare v_id uuid := gen_random_uuid();
begin
  -- as sign-in by code leaves it; hosted Auth wants empty texts where it keeps no token
  insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at,
    confirmation_token, recovery_token, email_change, email_change_token_new)
  values (v_id, 'authenticated', 'authenticated', p_email, p_at, '{"provider": "email", "providers": ["email"]}', '{}', p_at, p_at, '', '', '', '');
  insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at)
  values (gen_random_uuid(), 'email', v_id::text, v_id, jsonb_build_object('sub', v_id, 'email', p_email, 'email_verified', true), p_at);
  return v_id;
end $$;

insert into public.accounts (user_id, email, full_name, locale, created_at)
select pg_temp.sign_in(email, pg_temp.moment('[150, "08:30"]')), email, full_name, locale, pg_temp.moment('[150, "08:30"]')
from public.staff_invitations where role in ('hr', 'hiring_manager', 'supervisor');

insert into public.staff_roles (user_id, role, granted_at)
select a.user_id, i.role, a.created_at from public.staff_invitations i join public.accounts a using (email);

update public.staff_invitations i set invited_at = a.created_at - interval '1 day', accepted_at = a.created_at, accepted_by = a.user_id
from public.accounts a where a.email = i.email;

-- hana, maya, sol
create function pg_temp.staff(p_name text) returns uuid language sql stable as $$
  select user_id from public.accounts join public.staff_roles using (user_id) where email like p_name || '.%'
$$;

-- the postings' history, by HR
insert into public.job_events (job_id, happened_at, actor_id, command, to_status, version, closes_at)
select id, published_at - interval '2 hours', pg_temp.staff('hana'), 'create', 'draft', null, null from public.jobs where published_at is not null;
insert into public.job_events (job_id, happened_at, actor_id, command, from_status, to_status, version, closes_at)
select id, published_at, pg_temp.staff('hana'), 'publish', 'draft', 'published', 1, closes_at from public.jobs where published_at is not null;
insert into public.job_events (job_id, happened_at, actor_id, command, from_status, to_status, version)
select job_id, made_at, pg_temp.staff('hana'), 'save', 'published', 'published', version from public.job_versions where version = 2;
insert into public.job_events (job_id, happened_at, actor_id, command, from_status, to_status, reason)
select id, closed_at, pg_temp.staff('hana'), (case status when 'filled' then 'fill' else 'close' end), 'published', status, close_reason from public.jobs where closed_at is not null;
