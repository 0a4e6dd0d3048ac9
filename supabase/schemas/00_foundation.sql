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
