import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clusterFolder } from './cluster-folder.ts';
import { describeError, StackFault } from './fault.ts';
import { takeLock } from './lock.ts';
import { type Stack, startStack } from './stack.ts';
import { readySummary } from './summary.ts';

/** `npm start [-- --fresh]` and `npm run dev`: the whole system on this machine, until Ctrl-C. */
const dataDir = join(import.meta.dirname, '..', '..', '.local');
const flags = new Set(process.argv.slice(2));
const print = (line: string) => process.stdout.write(`${line}\n`);
let stack: Stack | undefined;
let ending = false;

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));

try {
  const unknown = [...flags].find((flag) => flag !== '--fresh' && flag !== '--dev');
  if (unknown !== undefined)
    throw new StackFault(
      `${unknown} is not known. There are --fresh (start over with new demo data) and --dev (hot reload).`,
    );
  if (flags.has('--fresh')) await removeData();
  print('Starting: PostgreSQL, API, functions, mailbox, clock, site …');
  stack = await startStack({
    dataDir,
    ports: { site: 4321, api: 54321, mailbox: 54324, postgres: 54322 },
    demo: true,
    site: flags.has('--dev') ? 'dev' : 'built',
    log: print,
    onFault: (reason) => {
      process.stderr.write(`${reason}. Everything was stopped; the data is as it was last written.\n`);
      void end(1);
    },
  });
  print(await readySummary(stack));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
  await end(1);
}

/** Stops what runs, once; a second Ctrl-C does not wait. */
async function end(code: number): Promise<void> {
  if (ending) process.exit(1);
  ending = true;
  if (code === 0) print('\nStopping …');
  await stack?.stop();
  process.exit(code);
}

async function removeData(): Promise<void> {
  const release = takeLock(dataDir);
  rmSync(dirname(await clusterFolder(dataDir)), { recursive: true, force: true });
  release();
  for (const part of ['postgres', 'mail', 'storage', 'site', 'secrets.json'])
    rmSync(join(dataDir, part), { recursive: true, force: true });
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || /No space left/.test(describeError(error))) {
    return 'The disk that holds .local is full. Make room and start again; what was written before is whole.';
  }
  if (error instanceof StackFault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
