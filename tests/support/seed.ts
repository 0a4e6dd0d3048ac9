import { readSeed } from '../../supabase/local/schema-files.ts';
import type { TestDatabase } from './database.ts';

/** Puts the demo data of supabase/seed into a test file's own database, committed. */
export async function seedDemo(db: TestDatabase): Promise<void> {
  await db.committed.asOwner(async (q) => {
    for (const { text } of readSeed()) await q(text);
  });
}
