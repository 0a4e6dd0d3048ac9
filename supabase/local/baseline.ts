import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSqlFiles } from './schema-files.ts';

const file = join(import.meta.dirname, '..', 'migrations', '00000000000000_baseline.sql');

/**
 * The baseline migration that the schema files make: until the first release, simply all of them in order.
 * @returns the text of supabase/migrations/00000000000000_baseline.sql
 */
export function baselineText(): string {
  const parts = readSqlFiles('schemas').map(({ path, text }) => `-- ${path}\n\n${text.trim()}\n`);
  return `-- Made by "npm run db:baseline" from supabase/schemas. Change those, not this.\n\n${parts.join('\n')}`;
}

/** Whether the migration on disk is the one the schema files make. */
export function baselineIsCurrent(): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === baselineText();
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    if (!baselineIsCurrent()) {
      process.stderr.write('supabase/migrations differs from supabase/schemas. Run "npm run db:baseline".\n');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(file, baselineText());
  }
}
