import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTypescript, sortGeneratorMetadata } from '@supabase/postgrest-typegen/generation';
import { introspect } from '@supabase/postgrest-typegen/introspection';
import pg from 'pg';
import { prepareDatabase } from './database.ts';
import { startPostgres } from './postgres.ts';

const file = join(import.meta.dirname, '..', '..', 'src', 'lib', 'database.types.ts');

/**
 * The TypeScript types of what the Data API shows, as `supabase gen types` writes them.
 * @param databaseUrl a database with our schema
 */
export async function typesText(databaseUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined); // the server may stop before the pool has noticed that it was closed
  try {
    const metadata = await introspect(pool, { includedSchemas: ['public'] });
    const text = await generateTypescript(sortGeneratorMetadata(metadata), { postgrestVersion: '14' });
    return `// Made by "npm run db:types" from supabase/schemas. Change those, not this.\n${text}`;
  } finally {
    await pool.end();
  }
}

/** The committed types. */
export function committedTypes(): string {
  return readFileSync(file, 'utf8');
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'peerdesk-types-'));
  chmodSync(folder, 0o755); // PostgreSQL runs as another user when we are root
  const cluster = await startPostgres({ dataDir: join(folder, 'data'), port: 0, durable: false });
  try {
    await prepareDatabase(cluster, 'types', 'schemas');
    writeFileSync(file, await typesText(cluster.url('types')));
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
