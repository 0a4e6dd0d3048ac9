import { readdirSync, readFileSync } from 'node:fs';

/**
 * Finds a process that this one started, by words of its command line. Linux only: elsewhere there is no /proc.
 * @returns its id, or undefined
 */
export function childRunning(words: string): number | undefined {
  let ids: string[];
  try {
    ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  return ids.map(Number).find((id) => {
    try {
      const parent = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return parent === String(process.pid) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(words);
    } catch {
      return false; // it ended meanwhile
    }
  });
}
