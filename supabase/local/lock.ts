import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { StackFault } from './fault.ts';

/**
 * Makes sure that one stack at a time uses a data folder.
 * @param dataDir the stack's data folder; made when missing
 * @returns gives the folder free again
 * @throws StackFault when another stack that is alive uses it
 */
export function takeLock(dataDir: string): () => void {
  const file = join(dataDir, 'stack.pid');
  mkdirSync(dataDir, { recursive: true });
  const holder = heldBy(file);
  if (holder !== undefined) {
    throw new StackFault(
      `Peerdesk already runs on ${dataDir} (process ${holder}). Use that one, or stop it with Ctrl-C where it runs.`,
    );
  }
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  return () => {
    if (readPid(file) === process.pid) rmSync(file, { force: true });
  };
}

function heldBy(file: string): number | undefined {
  const pid = readPid(file);
  if (pid === undefined || pid === process.pid) return undefined;
  return /node|vitest|playwright/.test(commandLine(pid)) ? pid : undefined;
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
