import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

/**
 * The programs one stack has running. Each is noted on disk, so that a start after a kill -9 can end what was left.
 */
export class Children {
  readonly #folder: string;
  readonly #running = new Set<ChildProcess>();

  /** @param dataDir the stack's data folder */
  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'children');
    mkdirSync(this.#folder, { recursive: true });
    process.once('exit', this.#endWithUs);
  }

  /** Should this process break, nothing it started lives on. */
  readonly #endWithUs = () => {
    for (const child of this.#running) child.kill('SIGKILL');
  };

  /** Ends what an earlier, killed start left running. Only a process that still has the noted name is touched. */
  endOrphans(): void {
    for (const pid of readdirSync(this.#folder)) {
      const program = readFileSync(join(this.#folder, pid), 'utf8');
      if (commandLine(Number(pid)).includes(program)) process.kill(Number(pid), 'SIGKILL');
      rmSync(join(this.#folder, pid));
    }
  }

  /** Starts a program in its own process group, so that Ctrl-C reaches only us and we end things in order. */
  start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(program, args, { ...options, detached: true });
    if (child.pid !== undefined) {
      const note = join(this.#folder, String(child.pid));
      writeFileSync(note, program);
      this.#running.add(child);
      child.once('exit', () => {
        this.#running.delete(child);
        rmSync(note, { force: true });
      });
    }
    return child;
  }

  /** Ends every program that still runs, firmly after two seconds. */
  async stop(): Promise<void> {
    await Promise.all([...this.#running].map((child) => endChild(child)));
    process.off('exit', this.#endWithUs);
  }
}

/**
 * Ends one program and waits until it is gone.
 * @param child a program that may have ended already
 */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const firm = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await gone;
  clearTimeout(firm);
}
