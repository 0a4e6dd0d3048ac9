import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What a running process was started with, to tell it from another that has inherited its number.
 * @param pid a process id, perhaps of a process long gone
 * @returns the program and its arguments, or '' when there is no such process
 */
export function commandLine(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // No /proc on macOS; small Debian images have no ps.
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}
