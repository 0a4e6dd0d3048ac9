import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A start of the stack in a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  /** The database's connection string, once the addresses were printed. */
  ready(): Promise<string>;
  /** How it ended and what it said on stderr. */
  ended(): Promise<{ code: number | null; said: string }>;
}

/**
 * Runs tests/local/start-child.ts as a person runs `npm start`.
 * @param dataDir the stack's data folder
 * @param args mailbox port and flags
 */
export function start(dataDir: string, ...args: string[]): Started {
  const script = join(import.meta.dirname, 'start-child.ts');
  const child = spawn(process.execPath, [script, dataDir, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /Database\s+(postgresql:\S+)/.exec(output)?.[1];
      if (url !== undefined && output.includes('Ctrl-C')) resolve(url);
    });
    child.once('close', () => reject(new Error(`It ended before it was ready: ${said}`)));
  });
  ready.catch(() => undefined);
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  );
  return { child, ready: () => ready, ended: () => ended };
}

/**
 * The processes whose command line speaks of a text.
 * @param text e.g. a data folder
 */
export function processesOf(text: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
    } catch {
      return false; // it ended between the two looks
    }
  });
}
