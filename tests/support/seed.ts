import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDatabase } from './database.ts';

/** Puts the demo data of supabase/seed.sql into a test file's own database, committed. */
export async function seedDemo(db: TestDatabase): Promise<void> {
  const seed = readFileSync(join(import.meta.dirname, '../../supabase/seed.sql'), 'utf8');
  await db.committed.asOwner((q) => q(seed));
}
