import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clusterFolder } from './cluster-folder.ts';
import { describeError, isConnectionLoss, StackFault } from './fault.ts';
import { takeLock } from './lock.ts';
import { type Stack, type StackOptions, startStack } from './stack.ts';
import { readySummary } from './summary.ts';

export interface RunOptions extends Omit<StackOptions, 'log' | 'onFault'> {
  /** Throw away what an earlier start kept. */
  fresh: boolean;
}

/**
 * Runs a stack in this process until it is told to stop (Ctrl-C) or a part of it ends, then ends the process: with 0
 * when asked to, with 1 and one line on stderr when something was wrong. Nothing it started outlives it.
 */
export async function runStack({ fresh, ...options }: RunOptions): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  let stack: Stack | undefined;
  let ending = false;

  async function end(code: number): Promise<void> {
    if (ending) return process.exit(1); // a second Ctrl-C does not wait
    ending = true;
    if (code === 0) print('Stopping …');
    await (stack ?? (await starting.catch(() => undefined)))?.stop();
    process.exit(code);
  }
  function fail(reason: string): void {
    process.stderr.write(`${reason}\n`);
    void end(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

  // A database that ends breaks connections in places that nobody waits for; that it ended is said by `onFault`.
  process.on('uncaughtException', (error) => {
    if (!isConnectionLoss(error)) fail(error.stack ?? error.message);
  });

  const starting = (async () => {
    if (fresh) await removeData(options.dataDir);
    print('Starting: PostgreSQL, API, functions, mailbox, clock, site …');
    const onFault = (reason: string) => fail(`${explain(reason)} Everything else was stopped.`);
    return await startStack({ ...options, log: print, onFault });
  })();
  try {
    stack = await starting;
    const summary = await readySummary(stack);
    if (!ending) print(summary);
  } catch (error) {
    fail(
      error instanceof StackFault || isFull(error)
        ? explain(error)
        : String(error instanceof Error ? error.stack : error),
    );
  }
}

async function removeData(dataDir: string): Promise<void> {
  const release = takeLock(dataDir);
  rmSync(dirname(await clusterFolder(dataDir)), { recursive: true, force: true });
  for (const part of ['postgres', 'mail', 'storage', 'site', 'secrets.json'])
    rmSync(join(dataDir, part), { recursive: true, force: true });
  release();
}

function isFull(error: unknown): boolean {
  return /ENOSPC|No space left/.test(describeError(error));
}

function explain(error: unknown): string {
  return isFull(error)
    ? 'The disk that holds .local is full. Make room and start again: what was saved before is whole.'
    : describeError(error);
}
