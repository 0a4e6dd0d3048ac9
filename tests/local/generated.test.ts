import { expect, it } from 'vitest';
import { baselineText } from '../../supabase/local/baseline.ts';
import { readSqlFiles } from '../../supabase/local/schema-files.ts';
import { committedTypes, typesText } from '../../supabase/local/types.ts';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();

it('the types in src/lib/database.types.ts are those of the schema ("npm run db:types" writes them)', async () => {
  expect(committedTypes() === (await typesText(db.url))).toBe(true);
});

it('the baseline migration is the schema files in order ("npm run db:baseline" writes it)', () => {
  const migrations = readSqlFiles('migrations');
  expect(migrations.map(({ path }) => path)).toEqual(['supabase/migrations/00000000000000_baseline.sql']);
  expect(migrations[0]?.text === baselineText()).toBe(true);
});
