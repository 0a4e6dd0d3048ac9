import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { sweepTestFolders, testFolder } from '../support/test-folder.ts';

it('a test run that was killed is cleared away by the next, and a living one is left alone', async () => {
  const dead = testFolder();
  const cluster = await startPostgres({ dataDir: join(dead, 'data'), port: 0, durable: false });
  const ended = spawnSync(process.execPath, ['-e', '0']).pid;
  writeFileSync(join(dead, 'owner.pid'), String(ended));
  const living = testFolder();

  sweepTestFolders();
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(living)).toBe(true);
  await cluster.stop(); // resolves because the server is gone
  rmSync(living, { recursive: true });
});
