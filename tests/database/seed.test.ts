import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
const seed = readFileSync(join(import.meta.dirname, '../../supabase/seed.sql'), 'utf8');

const connection = await db.connect();
await connection.query(seed);

test('the demo queues no mail and gives nobody an account', async () => {
  await db.asOwner(async (q) => {
    expect(await q('select from public.messages')).toHaveLength(0);
    expect(await q('select from public.accounts')).toHaveLength(0);
  });
});
