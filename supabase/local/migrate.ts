import type pg from 'pg';
import { applySql } from './apply-sql.ts';
import { StackFault } from './fault.ts';
import type { SqlFile } from './schema-files.ts';

/**
 * Brings a database up to the migrations on disk, as `supabase migration up` does, and remembers their text.
 * A first start applies the seed in the same transaction, so that a broken one leaves nothing half-made.
 * @param client connection of the owner, to a database that `prepareDatabase` made
 * @param files all migrations in order
 * @param seed demo data for a database that has no migration yet
 * @returns how many files were applied
 * @throws StackFault when applied text has changed since: before the first release the way on is --fresh
 */
export async function migrate(client: pg.Client, files: readonly SqlFile[], seed: readonly SqlFile[]): Promise<number> {
  const applied = await client.query<{ version: string; text: string | null }>(
    'select version, statements[1] as text from supabase_migrations.schema_migrations',
  );
  const known = new Map(applied.rows.map(({ version, text }) => [version, text]));
  const changed = files.find(({ version, text }) => known.has(version) && known.get(version) !== text);
  if (changed !== undefined) {
    throw new StackFault(
      `${changed.path} is not what the data in .local was made with. Run "npm start -- --fresh" to start over with new demo data (what is there now is thrown away).`,
    );
  }
  const missing = [...known.keys()].find((version) => !files.some((file) => file.version === version));
  if (missing !== undefined) {
    throw new StackFault(
      `The data in .local was made with migration ${missing}, which is gone. Run "npm start -- --fresh" to start over with new demo data.`,
    );
  }
  const pending = files.filter(({ version }) => !known.has(version));
  if (pending.length === 0) return 0;
  const note: SqlFile = { path: 'supabase_migrations', version: '', name: '', text: pending.map(remember).join('\n') };
  await applySql(client, known.size === 0 ? [...pending, ...seed, note] : [...pending, note]);
  return pending.length;
}

function remember({ version, name, text }: SqlFile): string {
  const quoted = [version, name, text].map((value) => `'${value.replaceAll("'", "''")}'`);
  return `insert into supabase_migrations.schema_migrations (version, name, statements) values (${quoted[0]}, ${quoted[1]}, array[${quoted[2]}]);`;
}
