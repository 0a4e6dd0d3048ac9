import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bench } from './bench.ts';

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** The outbox under kill -9 and a misbehaving provider: the function test that counts what was lost or sent twice. */
export const mail: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peerdesk-mail-'));
  const file = join(folder, 'report.json');
  const root = join(import.meta.dirname, '..', '..');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'functions', 'outbox-under-kill'];
  spawnSync(process.execPath, [vitest, ...args, '--reporter', 'json', '--outputFile', file], { cwd: root });
  const { numPassedTests, numFailedTests } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(folder, { recursive: true });
  const holds = numFailedTests === 0 && numPassedTests > 0;
  return [
    {
      name: 'mail: 1,000 messages, 15 × kill -9, 429, 500, time-outs, resets',
      measured: holds ? '0 lost, 0 twice' : 'lost or sent twice',
      budget: '0 lost, 0 sent twice',
      holds,
    },
  ];
};
