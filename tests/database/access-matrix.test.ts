import { expect, test } from 'vitest';
import { access, callable } from '../support/access.ts';
import { ownHiring } from '../support/access-hiring.ts';
import { type Ability, actors } from '../support/access-words.ts';
import { testDatabase } from '../support/database.ts';
import type { Query } from '../support/query.ts';
import { scenario } from '../support/scenario.ts';

const db = await testDatabase();
const people = await scenario(db.committed);

const tables = await db.asOwner((q) =>
  q<{ name: string; oid: number }>(
    `select n.nspname || '.' || c.relname as name, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'private') and c.relkind in ('r', 'v', 'm', 'p', 'f') order by 1`,
  ),
);

test('the declaration names every table and view, and no other', () => {
  expect(Object.keys(access).sort()).toEqual(tables.map((t) => t.name).sort());
});

/** Tries the four verbs as the present role and says what went through. A refusal is 42501; nothing else counts as one. */
async function abilities(
  q: Query,
  { name: table, oid }: { name: string; oid: number },
  total: number,
): Promise<Ability[]> {
  const found: Ability[] = [];
  const granted = async (verb: string) =>
    (
      await q<{ name: string }>(
        `select quote_ident(attname) as name from pg_attribute where attrelid = $1 and attnum > 0 and not attisdropped
         and attgenerated = '' and has_column_privilege(attrelid, attnum, $2)`,
        [oid, verb],
      )
    ).map((column) => column.name);

  const columns = await granted('select');
  if (columns.length > 0) {
    const { seen } = await q.one<{ seen: number }>(`select count(*)::int as seen from ${table}`);
    if (seen > 0) found.push(seen === total ? 'read all' : 'read some');
  }
  const insertable = await granted('insert');
  if (insertable.length > 0) {
    const list = insertable.join(', ');
    const error = await q.failure(`insert into ${table} (${list}) select ${list} from ${table} limit 1`);
    if (error.code !== '42501') found.push('insert');
  }
  const updatable = await granted('update');
  if (updatable.length > 0) {
    const touched = await q.count(`update ${table} set ${updatable[0]} = ${updatable[0]}`);
    if (touched > 0) found.push('update');
  }
  const { may } = await q.one<{ may: boolean }>("select has_table_privilege($1::oid, 'delete') as may", [oid]);
  if (may && (await q.count(`delete from ${table}`)) > 0) found.push('delete');
  const { truncate } = await q.one<{ truncate: boolean }>(
    "select has_table_privilege($1::oid, 'truncate') as truncate",
    [oid],
  );
  expect({ table, truncate }).toEqual({ table, truncate: false });
  return found;
}

test.each(tables)('$name is open exactly as declared, to every role and verb', async (table) => {
  const { total } = await db.asOwner((q) =>
    q.one<{ total: number }>(`select count(*)::int as total from ${table.name}`),
  );
  expect(total, 'the twin of every denial: there is a row').toBeGreaterThan(0);
  const found: Record<string, Ability[]> = {};
  const declared: Record<string, Ability[]> = {};
  for (const actor of actors) {
    found[actor] = await db.as(people[actor], (q) => abilities(q, table, total));
    declared[actor] = access[table.name]?.[actor] ?? [];
  }
  expect(found).toEqual(declared);
});

test('a candidate and another candidate see their own account and never each other’s', async () => {
  for (const [me, them] of [
    ['candidate', 'other'],
    ['other', 'candidate'],
  ] as const) {
    const rows = await db.as(people[me], (q) => q<{ email: string }>('select email from public.accounts'));
    expect(rows.map((row) => row.email)).toEqual([`${me}@people.example.org`]);
    expect(rows.map((row) => row.email)).not.toContain(`${them}@people.example.org`);
  }
});

test('functions of the Data API are callable exactly by whom the declaration says, and anon executes nothing', async () => {
  const found = await db.asOwner((q) =>
    q<{ name: string; anon: boolean; authenticated: boolean; service_role: boolean }>(
      `select p.proname as name, has_function_privilege('anon', p.oid, 'execute') as anon,
         has_function_privilege('authenticated', p.oid, 'execute') as authenticated,
         has_function_privilege('service_role', p.oid, 'execute') as service_role
       from pg_proc p where p.pronamespace in ('public'::regnamespace) order by 1`,
    ),
  );
  const shown = Object.fromEntries(
    found.map((f) => [f.name, (['authenticated', 'service_role'] as const).filter((role) => f[role])]),
  );
  expect(shown).toEqual(callable);
  expect(found.filter((f) => f.anon)).toEqual([]);
});

test('a person without a role is refused by every function that changes or reads what is not theirs', async () => {
  const mine = ['claim_account', 'list_intakes', 'count_intakes', 'search_audit', ...ownHiring];
  const names = Object.entries(callable).filter(
    ([name, roles]) => roles.includes('authenticated') && !mine.includes(name),
  );
  const shapes = await db.asOwner((q) =>
    q<{ name: string; args: string }>(
      `select proname as name, array_to_string(array(select 'null::' || format_type(t, null) from unnest(proargtypes) t), ', ') as args
       from pg_proc where pronamespace = 'public'::regnamespace`,
    ),
  );
  for (const [name] of names) {
    const args = shapes.find((s) => s.name === name)?.args ?? '';
    const error = await db.as(people.candidate, (q) => q.failure(`select public.${name}(${args})`));
    expect({ name, code: error.code }).toEqual({ name, code: 'DNIED' });
  }
  expect(await db.as(people.candidate, (q) => q('select * from public.list_intakes()'))).toEqual([]);
  expect(await db.as(people.candidate, (q) => q('select * from public.search_audit()'))).toEqual([]);
});
