import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { StackFault } from './fault.ts';
import { claimPort } from './ports.ts';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts';

/** A running PostgreSQL cluster on 127.0.0.1. */
export interface Cluster {
  readonly port: number;
  /** Connection string of a database. `postgres` (default) is the owner hosted Supabase gives; `supabase_admin` the superuser. */
  url(database?: string, user?: 'postgres' | 'supabase_admin'): string;
  /** Ends every connection and stops the server; data is whole on disk afterwards. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Folder of the cluster; made when missing. Its parent holds `postgres.log`. */
  dataDir: string;
  /** A port number, or 0 for any free one. */
  port: number;
  /** False for tests: data need not survive a crash, so nothing waits for the disk. */
  durable: boolean;
  /** Called when the server ends without `stop` having been asked. */
  onExit?: (reason: string) => void;
}

/**
 * Starts PostgreSQL, making the cluster first when the folder is empty. A server that a killed start left behind
 * on the same folder is stopped first, so that its data is written out.
 * @throws StackFault with the last words of the server when it does not come up within 30 s
 */
export async function startPostgres(options: ClusterOptions): Promise<Cluster> {
  const binaries = await findPostgres();
  const logFile = join(options.dataDir, '..', 'postgres.log');
  mkdirSync(join(options.dataDir, '..'), { recursive: true });
  if (!existsSync(join(options.dataDir, 'PG_VERSION'))) initialise(binaries, options.dataDir);
  await endOrphan(options.dataDir);
  const port = await claimPort(options.port, 'the database');

  const log = openSync(logFile, 'w');
  const child = spawn(binaries.postgres, ['-D', options.dataDir, ...settings(port, options.durable)], {
    ...binaries.owner,
    cwd: '/',
    detached: true, // its own process group: Ctrl-C reaches us first, and we stop things in order
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let stopping = false;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(child, options.dataDir, logFile);
  const endWithUs = () => child.kill('SIGINT'); // should this process break, the server still ends in good order
  process.once('exit', endWithUs);
  child.once('exit', () => {
    process.off('exit', endWithUs);
    if (!stopping) options.onExit?.(lastWords(logFile));
  });
  return {
    port,
    url: (database = 'postgres', user = 'postgres') => `postgresql://${user}:postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      stopping = true;
      child.kill('SIGINT'); // "fast shutdown": roll back what is open, write everything, end
      await exited;
    },
  };
}

function initialise(binaries: PostgresBinaries, dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true }); // a half-made cluster has no PG_VERSION and is worth nothing
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (binaries.owner) chownSync(dataDir, binaries.owner.uid, binaries.owner.gid);
  // Hosted Supabase: UTF-8, ICU en-US. No password: the server listens on 127.0.0.1 only and holds invented people.
  const flags = ['--username=supabase_admin', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  const icu = ['--locale-provider=icu', '--icu-locale=en-US'];
  const made = spawnSync(binaries.initdb, [`--pgdata=${dataDir}`, ...flags, ...icu, '--no-sync'], {
    ...binaries.owner,
    cwd: '/',
    encoding: 'utf8',
  });
  if (made.status === 0) return;
  rmSync(dataDir, { recursive: true, force: true });
  throw new StackFault(`PostgreSQL could not make its data folder ${dataDir}: ${worstLine(made.stderr ?? '')}`);
}

function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    shared_buffers: '128MB',
    jit: 'off',
    ...(durable
      ? {}
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
        }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function ready(child: ChildProcess, dataDir: string, logFile: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new StackFault(`PostgreSQL did not start: ${lastWords(logFile)}`);
    }
    // Line 8 of postmaster.pid is the server's own word on its state; pg_ctl reads the same.
    if (pidLines(dataDir)[0] === String(child.pid) && pidLines(dataDir)[7]?.trim() === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGQUIT');
  throw new StackFault(`PostgreSQL did not answer within 30 seconds: ${lastWords(logFile)}`);
}

async function endOrphan(dataDir: string): Promise<void> {
  const pid = Number(pidLines(dataDir)[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 15_000;
  while (isPostgres(pid)) {
    if (Date.now() > deadline)
      throw new StackFault(
        `An older PostgreSQL (process ${pid}) holds ${dataDir} and does not stop. End it and start again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The number may belong to another program by now. */
function isPostgres(pid: number): boolean {
  return commandLine(pid).includes('postgres');
}

function pidLines(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function lastWords(logFile: string): string {
  return worstLine(existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
}

function worstLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const worst =
    lines.find((line) => line.includes('No space left')) ??
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ??
    lines.at(-1);
  return worst?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? 'it said nothing';
}
