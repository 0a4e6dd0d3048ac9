import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children } from '../../supabase/local/children.ts';
import { commandLine } from '../../supabase/local/command-line.ts';

const prefix = 'peerdesk-test-';

/**
 * A folder for one cluster or stack of the tests, readable by the user PostgreSQL runs as when we are root. It carries
 * the number of this process, so that a later run can clear away what an interrupted one left.
 */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'owner.pid'), String(process.pid));
  return folder;
}

/** Ends the servers of test runs that were interrupted, and removes their folders. Those of living runs are left alone. */
export function sweepTestFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    const owner = name.startsWith(prefix) ? numberIn(join(folder, 'owner.pid')) : undefined;
    if (owner === undefined || /node|vitest|playwright/.test(commandLine(owner))) continue;
    for (const data of ['data', 'postgres/data']) {
      const server = numberIn(join(folder, data, 'postmaster.pid'));
      if (server !== undefined && commandLine(server).includes(folder)) process.kill(server, 'SIGKILL');
    }
    new Children(folder).endOrphans();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function numberIn(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
