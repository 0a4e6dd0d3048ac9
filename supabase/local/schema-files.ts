import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One SQL file of `supabase/schemas` or `supabase/migrations`. */
export interface SqlFile {
  /** Path from the repository root, for messages. */
  readonly path: string;
  /** The number in front of the name: `10` of 10_accounts.sql, `00000000000000` of the baseline. */
  readonly version: string;
  /** The rest of the name without `.sql`. */
  readonly name: string;
  readonly text: string;
}

/** Which text makes the schema: the readable truth, or what is delivered to a hosted project. */
export type SchemaSource = 'schemas' | 'migrations';

const folder = join(import.meta.dirname, '..');

/**
 * Reads the SQL of a source in the order it is to be applied.
 * @param source the folder under `supabase/`
 * @returns the files by name; empty when there are none yet
 */
export function readSqlFiles(source: SchemaSource): SqlFile[] {
  return readFolder(source);
}

/**
 * Reads the demo data, `sql_paths` of config.toml.
 * @returns the files of supabase/seed by name; none when there is no such folder
 */
export function readSeed(): SqlFile[] {
  return existsSync(join(folder, 'seed')) ? readFolder('seed') : [];
}

function readFolder(source: string): SqlFile[] {
  const names = readdirSync(join(folder, source)).filter((name) => name.endsWith('.sql'));
  return names.sort().map((file) => {
    const [version = '', name = ''] = file.replace(/\.sql$/, '').split(/_(.*)/s);
    return {
      path: `supabase/${source}/${file}`,
      version,
      name,
      text: readFileSync(join(folder, source, file), 'utf8'),
    };
  });
}
