import type { SupabaseClient } from '@supabase/supabase-js';
import { expect, test } from 'vitest';
import { access, callable } from '../support/access.ts';
import { type Ability, type ActorName, actors } from '../support/access-words.ts';
import { actAs } from '../support/actors.ts';
import type { Story } from '../support/database.ts';
import { queryOn } from '../support/query.ts';
import { scenario } from '../support/scenario.ts';
import { testStack } from '../support/stack.ts';

/*
 * The same matrix as tests/database/access-matrix.test.ts, asked as an attacker with curl would: over HTTP, through
 * the gateway, with real tokens, after traffic (left alone, the local backend grants everything at the first request).
 */
const stack = await testStack();
const story: Story = {
  as: async (actor, work) => {
    await stack.owner.query('begin');
    await actAs(stack.owner, actor);
    const result = await work(queryOn(stack.owner));
    await stack.owner.query('commit');
    return result;
  },
  asOwner: (work) => story.as('owner', work),
};
const people = await scenario(story);

const clients = Object.fromEntries(
  await Promise.all(
    actors.map(async (name) => {
      const person = people[name];
      return [
        name,
        typeof person === 'string' ? (name === 'anon' ? stack.anon : stack.service) : await stack.as(person),
      ];
    }),
  ),
) as Record<ActorName, SupabaseClient>;

const tables = Object.keys(access)
  .filter((name) => name.startsWith('public.'))
  .map((name) => name.replace('public.', ''));

async function fingerprint(): Promise<string> {
  const parts: string[] = [];
  for (const table of tables.filter((name) => !name.startsWith('published_') && !name.startsWith('audit_'))) {
    const { rows } = await stack.owner.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from public.${table} t`,
    );
    parts.push(`${table} ${rows[0].print}`);
  }
  return parts.join('\n');
}

async function read(client: SupabaseClient, table: string): Promise<Ability[] | string> {
  // where a column is withheld (applications.candidate_id), the rest is what "reading the table" means
  const { rows: granted } = await stack.owner.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = ('public.' || $1)::regclass and attnum > 0 and not attisdropped
     and has_column_privilege('authenticated', attrelid, attnum, 'select')`,
    [table],
  );
  const columns = granted.map((g) => g.column).join(',') || '*';
  const { data, error } = await client.from(table).select(columns).limit(1000);
  if (error) return error.code;
  const { rows } = await stack.owner.query(`select count(*)::int as total from public.${table}`);
  const total: number = rows[0].total;
  if (data.length === 0) return [];
  return [data.length === total ? 'read all' : 'read some'];
}

// traffic first: every role has asked something before anything is measured
for (const client of Object.values(clients)) await client.from('jobs').select('id').limit(1);

test.each(tables)('over HTTP, %s shows its rows exactly as declared', async (table) => {
  for (const actor of actors) {
    const declared = (access[`public.${table}`]?.[actor] ?? []).filter((a) => a.startsWith('read'));
    const found = await read(clients[actor], table);
    const shown = found === '42501' ? [] : found;
    expect({ actor, shown }).toEqual({ actor, shown: declared });
  }
});

test('over HTTP, no embed of a readable table reaches into a closed one', async () => {
  const { rows: relations } = await stack.owner.query<{ open: string; closed: string }>(
    `select distinct a.relname as open, b.relname as closed from pg_constraint k
     join pg_class a on a.oid in (k.conrelid, k.confrelid) join pg_class b on b.oid in (k.conrelid, k.confrelid) and b.oid <> a.oid
     where k.contype = 'f' and a.relnamespace = 'public'::regnamespace and b.relnamespace = 'public'::regnamespace`,
  );
  let tried = 0;
  for (const actor of actors) {
    const may = (table: string) => (access[`public.${table}`]?.[actor] ?? []).some((a) => a.startsWith('read'));
    for (const { open, closed } of relations.filter((r) => may(r.open) && !may(r.closed))) {
      const { data, error } = await clients[actor]
        .from(open)
        .select<string, { embedded?: unknown }>(`embedded:${closed}(*)`)
        .limit(1000);
      const reached = (data ?? []).filter(
        (row) => row.embedded !== null && !(Array.isArray(row.embedded) && row.embedded.length === 0),
      );
      expect({ actor, open, closed, reached: error === null ? reached : [] }).toEqual({
        actor,
        open,
        closed,
        reached: [],
      });
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(50);
});

test('over HTTP, no write that is not declared changes anything, whoever tries', { timeout: 240_000 }, async () => {
  const before = await fingerprint();
  const { rows } = await stack.owner.query<{ name: string; column: string }>(
    `select table_name as name, column_name as column from information_schema.columns where table_schema = 'public' and ordinal_position <= 4 and is_generated = 'NEVER'`,
  );
  for (const actor of actors) {
    for (const table of tables) {
      const may = access[`public.${table}`]?.[actor] ?? [];
      const columns = rows.filter((row) => row.name === table).map((row) => row.column);
      const client = clients[actor];
      if (!may.includes('insert')) {
        const first = columns[0] ?? '';
        const taken = await stack.owner.query(`select to_jsonb(t) -> $1 as value from public.${table} t limit 1`, [
          first,
        ]);
        const { error } = await client.from(table).insert({ [first]: taken.rows[0].value });
        expect({ actor, table, code: error?.code }).toEqual({ actor, table, code: '42501' });
      }
      for (const column of may.includes('update') ? [] : columns) {
        const { error, count } = await client
          .from(table)
          .update({ [column]: null }, { count: 'exact' })
          .not(column, 'is', null);
        expect({ actor, table, column, refused: error?.code === '42501' || count === 0 }).toEqual({
          actor,
          table,
          column,
          refused: true,
        });
      }
      if (!may.includes('delete')) {
        const { error, count } = await client
          .from(table)
          .delete({ count: 'exact' })
          .not(columns[0] ?? '', 'is', null);
        expect({ actor, table, refused: error?.code === '42501' || count === 0 }).toEqual({
          actor,
          table,
          refused: true,
        });
      }
    }
  }
  expect(await fingerprint()).toBe(before);
});

test('over HTTP, functions answer only those they are for', async () => {
  for (const [name, roles] of Object.entries(callable)) {
    for (const [actor, role] of [
      ['anon', 'anon'],
      ['candidate', 'authenticated'],
      ['service', 'service_role'],
    ] as const) {
      if (roles.some((r) => r === role)) continue;
      const { rows } = await stack.owner.query<{ args: string[] | null }>(
        `select proargnames[1:pronargs] as args from pg_proc where pronamespace = 'public'::regnamespace and proname = $1`,
        [name],
      );
      const args = Object.fromEntries((rows[0]?.args ?? []).map((arg) => [arg, null]));
      const { error } = await clients[actor].rpc(name, args);
      expect({ name, actor, code: error?.code }).toEqual({ name, actor, code: '42501' });
    }
  }
});

test('over HTTP, the private schema is not there', async () => {
  for (const actor of actors) {
    const { error } = await clients[actor].schema('private').from('secrets').select('*');
    expect(error?.code).toMatch(/^(PGRST106|42501)$/);
  }
});
