import { describe, expect, it } from 'vitest';
import { migrate } from '../../supabase/local/migrate.ts';
import type { SqlFile } from '../../supabase/local/schema-files.ts';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
const client = await db.connect();
const file = (version: string, text: string): SqlFile => ({
  path: `supabase/migrations/${version}_probe.sql`,
  version,
  name: 'probe',
  text,
});
const tables = async () =>
  (
    await client.query(`select relname from pg_class where relname like 'probe_%' and relkind = 'r' order by 1`)
  ).rows.map((row) => row.relname);

const good = file('1', 'create table public.probe_one (id int);');
const seed: SqlFile = {
  path: 'supabase/seed.sql',
  version: '',
  name: 'seed',
  text: 'insert into public.probe_one values (1);',
};

describe('migrating local data', () => {
  it('that is broken names file and line, and leaves nothing of the whole start behind', async () => {
    const broken = file(
      '2',
      'create table public.probe_two (id int);\n\ncreate table public.probe_three (id no_such_type);',
    );
    await expect(migrate(client, [good, broken], [seed])).rejects.toThrow(
      'supabase/migrations/2_probe.sql:3 is broken: type "no_such_type" does not exist. Nothing of it was applied.',
    );
    expect(await tables()).toEqual([]);
  });

  it('applies what is new once, with the seed only the first time', async () => {
    expect(await migrate(client, [good], [seed])).toBe(1);
    expect(await migrate(client, [good, file('2', 'create table public.probe_two (id int);')], [seed])).toBe(1);
    expect(await migrate(client, [good, file('2', 'create table public.probe_two (id int);')], [seed])).toBe(0);
    expect(await tables()).toEqual(['probe_one', 'probe_two']);
    expect((await client.query('select * from public.probe_one')).rowCount).toBe(1);
  });

  it('whose text was changed after it was applied asks for --fresh and touches nothing', async () => {
    await expect(migrate(client, [file('1', 'drop table public.probe_one;')], [])).rejects.toThrow(
      /1_probe\.sql is not what .* "npm start -- --fresh"/,
    );
    expect(await tables()).toEqual(['probe_one', 'probe_two']);
  });
});
