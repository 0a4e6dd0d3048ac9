/**
 * Supabase's database lints ("splinter"), each as a query of our own that gives one line per finding.
 * Written from their documentation (https://supabase.com/docs/guides/database/database-advisors, numbers as there).
 * Left out: 0005 unused_index and 0020 table_bloat (they need weeks of traffic), 0012 (a setting of Auth, see config.toml),
 * 0017, 0019, 0021's foreign servers and queues (we have none; the query says so), 0022 (fixed by the platform), 0026–0027 (pg_graphql is off).
 */
const exposed = `n.nspname = 'public'`;
const client = `(has_table_privilege('anon', c.oid, 'select') or has_table_privilege('authenticated', c.oid, 'select'))`;

export const lints: Record<string, string> = {
  '0001 unindexed_foreign_keys': `
    select k.conrelid::regclass || '.' || k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.contype = 'f' and n.nspname in ('public', 'private') and not exists (
      select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
        and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey
        and k.conkey @> (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)])`,
  '0002 auth_users_exposed': `
    select distinct c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_rewrite r on r.ev_class = c.oid join pg_depend d on d.objid = r.oid and d.refobjid = 'auth.users'::regclass
    where ${exposed} and c.relkind in ('v', 'm') and ${client}`,
  '0003 auth_rls_initplan': `
    select tablename || '.' || policyname from pg_policies where schemaname in ('public', 'private', 'storage')
      and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), 'select (auth|private)\\.|SELECT (auth|private)\\.', '', 'gi')
        ~* '(auth\\.(uid|jwt|role|email)\\(|current_setting\\(|private\\.(has_role|is_staff)\\()'`,
  '0004 no_primary_key': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind = 'r' and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  '0006 multiple_permissive_policies': `
    select p.tablename || ' ' || a.cmd || ' ' || r.role from pg_policies p
    cross join unnest(p.roles) as r (role)
    cross join unnest(case p.cmd when 'ALL' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] else array[p.cmd] end) as a (cmd)
    where p.schemaname in ('public', 'private') and p.permissive = 'PERMISSIVE' group by p.schemaname, p.tablename, a.cmd, r.role having count(*) > 1`,
  '0007 policy_exists_rls_disabled, 0013 rls_disabled_in_public': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  '0008 rls_enabled_no_policy': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  '0009 duplicate_index': `
    select min(i.indexrelid::regclass::text) || ' = ' || max(i.indexrelid::regclass::text) from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'private')
    group by i.indrelid, i.indkey, i.indclass, i.indoption, i.indexprs::text, i.indpred::text having count(*) > 1`,
  '0010 security_definer_view': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${exposed} and c.relkind = 'v' and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)`,
  '0011 function_search_path_mutable': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private') and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`,
  '0014 extension_in_public': `
    select e.extname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where ${exposed}`,
  '0015 rls_references_user_metadata': `
    select tablename || '.' || policyname from pg_policies where coalesce(qual, '') || coalesce(with_check, '') ~* 'user_?metadata'`,
  '0016 materialized_view_in_api, 0017 foreign_table_in_api': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${exposed} and c.relkind in ('m', 'f') and ${client}`,
  '0018 unsupported_reg_types': `
    select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind = 'r' and a.attnum > 0 and format_type(a.atttypid, null) in
      ('regcollation', 'regconfig', 'regdictionary', 'regnamespace', 'regoper', 'regoperator', 'regproc', 'regprocedure')`,
  '0021 fkey_to_auth_unique': `
    select k.conrelid::regclass || '.' || k.conname from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_index i on i.indexrelid = k.conindid where k.contype = 'f' and n.nspname = 'auth' and not i.indisprimary`,
  '0023 sensitive_columns_exposed': `
    select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where ${exposed} and c.relkind = 'r' and not c.relrowsecurity and a.attname ~* '(ssn|password|secret|token|license|medical|patient|treatment)'`,
  '0024 rls_policy_always_true': `
    select tablename || '.' || policyname from pg_policies where schemaname = 'public' and cmd <> 'SELECT'
      and (replace(coalesce(qual, ''), ' ', '') in ('true', '(true)') or replace(coalesce(with_check, ''), ' ', '') in ('true', '(true)'))`,
  '0025 public_bucket_allows_listing': `
    select b.id from storage.buckets b where b.public`,
  '0028 and 0029 security_definer_function_executable': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${exposed} and p.prosecdef`,
};

/** Faults planted one by one, to see each lint bite: what is added to a clean schema, in a transaction that rolls back. */
export const plants: Record<keyof typeof lints, string> = {
  '0001 unindexed_foreign_keys':
    'create table public.planted (id uuid primary key, by uuid references public.accounts (user_id))',
  '0002 auth_users_exposed':
    'create view public.planted as select id from auth.users; grant select on public.planted to anon',
  '0003 auth_rls_initplan':
    'create policy planted on public.intakes for update to authenticated using (owner_id = auth.uid())',
  '0004 no_primary_key': 'create table public.planted (id uuid)',
  '0006 multiple_permissive_policies':
    'create policy planted on public.accounts for select to authenticated using (false)',
  '0007 policy_exists_rls_disabled, 0013 rls_disabled_in_public': 'alter table public.jobs disable row level security',
  '0008 rls_enabled_no_policy': 'drop policy nobody_directly on public.messages',
  '0009 duplicate_index': 'create index planted on public.jobs (program_id)',
  '0010 security_definer_view': 'create view public.planted as select 1 as one',
  '0011 function_search_path_mutable': 'create function private.planted() returns int language sql as $$ select 1 $$',
  '0014 extension_in_public': 'create extension fuzzystrmatch with schema public',
  '0015 rls_references_user_metadata': `create policy planted on public.intakes for update to authenticated using ((select auth.jwt()) -> 'user_metadata' is not null)`,
  '0016 materialized_view_in_api, 0017 foreign_table_in_api':
    'create materialized view public.planted as select 1 as one; grant select on public.planted to anon',
  '0018 unsupported_reg_types': 'create table public.planted (id int primary key, f regproc)',
  '0021 fkey_to_auth_unique':
    'alter table auth.users add column planted text unique; create table public.planted (id text primary key references auth.users (planted))',
  '0023 sensitive_columns_exposed': 'create table public.planted (id int primary key, access_token text)',
  '0024 rls_policy_always_true': 'create policy planted on public.intakes for delete to authenticated using (true)',
  '0025 public_bucket_allows_listing': `insert into storage.buckets (id, name, public) values ('planted', 'planted', true)`,
  '0028 and 0029 security_definer_function_executable': `create function public.planted() returns int language sql security definer set search_path = '' as $$ select 1 $$`,
};
