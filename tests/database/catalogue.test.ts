import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { lints, plants } from '../support/splinter.ts';

const db = await testDatabase();

/** House rules of supabase/README.md: each query gives what breaks the rule. */
const rules: Record<string, string> = {
  'no policy speaks to everybody': `select tablename || '.' || policyname from pg_policies where schemaname in ('public', 'private') and 'public' = any (roles::text[])`,
  'no policy covers all verbs at once': `select tablename || '.' || policyname from pg_policies where schemaname in ('public', 'private') and cmd = 'ALL'`,
  'the service key has no grant on any table': `
    select c.oid::regclass || ' ' || v from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join unnest('{select,insert,update,delete}'::text[]) v
    where n.nspname in ('public', 'private') and c.relkind in ('r', 'v') and has_table_privilege('service_role', c.oid, v)`,
  'anon can only select, and only in public': `
    select c.oid::regclass || ' ' || v from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join unnest('{insert,update,delete,truncate,references,trigger}'::text[]) v
    where n.nspname in ('public', 'private') and c.relkind in ('r', 'v', 'S') and has_table_privilege('anon', c.oid, v)
    union all select 'schema private' where has_schema_privilege('anon', 'private', 'usage')`,
  'anon executes nothing of ours': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private') and has_function_privilege('anon', p.oid, 'execute')`,
  'a definer function lives in private': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef`,
  'every function says what it takes, gives and refuses': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private') and obj_description(p.oid, 'pg_proc') is null
      and not exists (select from pg_proc w where w.pronamespace = 'public'::regnamespace and w.proname = p.proname and obj_description(w.oid, 'pg_proc') is not null)`,
  'every table and view has a comment': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind in ('r', 'v') and obj_description(c.oid, 'pg_class') is null`,
  'every check and unique constraint is named as a sentence about its table': `
    select k.conrelid::regclass || '.' || k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where n.nspname in ('public', 'private') and k.contype in ('c', 'u', 'x') and (k.conname ~ '(_check|_key|_excl)[0-9]*$' or k.conname !~ '_.+_')`,
  'every instant has a zone and every name tells its kind': `
    select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and (
      format_type(a.atttypid, null) = 'timestamp without time zone'
      or (format_type(a.atttypid, null) = 'timestamp with time zone' and a.attname !~ '_at$')
      or (format_type(a.atttypid, null) = 'boolean' and a.attname !~ '^(is|has|may|needs|requires|accepts|hides)_'))`,
  'every public table that changes is audited': `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'audit_%' and c.relname not in ('messages', 'message_receipts')
      and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = 'tg__audit')`,
  'a table that nobody reads directly shows its values in the audit no more than elsewhere': `
    select c.oid::regclass::text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'tg__audit' and encode(t.tgargs, 'escape') like '%*%'
      and (c.relname like 'intake%' or not has_any_column_privilege('authenticated', c.oid, 'select'))`,
  'no default privilege opens what comes later': `
    select n.nspname || ' ' || d.defaclobjtype::text || ' ' || x.grantee::regrole from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace
    cross join aclexplode(d.defaclacl) x where n.nspname in ('public', 'private') and d.defaclrole = 'postgres'::regrole
      and x.grantee::regrole::text in ('anon', 'authenticated', 'service_role', '-')`,
};

async function findings(sql: string): Promise<string[]> {
  return await db.asOwner(async (q) => (await q(sql)).map((row) => String(Object.values(row)[0])));
}

test.each(Object.entries(rules))('house rule: %s', async (_rule, sql) => {
  expect(await findings(sql)).toEqual([]);
});

test.each(Object.entries(lints))('splinter finds nothing: %s', async (_lint, sql) => {
  expect(await findings(sql)).toEqual([]);
});

test.each(Object.entries(plants))('splinter would find a planted fault: %s', async (lint, plant) => {
  await db.asOwner(async (q) => {
    for (const statement of plant.split('; ')) await q(statement);
    expect(await q(lints[lint] ?? '')).not.toEqual([]);
  });
});

test('every lint has a planted fault that proves it', () => {
  expect(Object.keys(plants)).toEqual(Object.keys(lints));
});
