import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../supabase/local/command-line.ts';
import { withClient } from '../../supabase/local/database.ts';
import { processesOf, type Started, start } from './started.ts';

const folders: string[] = [];
const running: Started[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'peerdesk-fault-'));
  chmodSync(made, 0o755); // PostgreSQL runs as another user when we are root
  folders.push(made);
  return made;
}
function begin(...args: Parameters<typeof start>): Started {
  const started = start(...args);
  running.push(started);
  return started;
}
async function stop(started: Started): Promise<{ code: number | null; said: string }> {
  started.child.kill('SIGINT');
  return await started.ended();
}
async function note(url: string, text: string): Promise<void> {
  await withClient(url, (owner) =>
    owner
      .query('create table if not exists public.kept (text text); ')
      .then(() => owner.query('insert into public.kept values ($1)', [text])),
  );
}
async function notes(url: string): Promise<string[]> {
  return await withClient(url, async (owner) =>
    (await owner.query<{ text: string }>('select text from public.kept order by 1')).rows.map((row) => row.text),
  );
}

afterEach(async () => {
  for (const started of running.splice(0)) await stop(started);
});
afterAll(() => {
  for (const made of folders) {
    spawnSync('umount', [made]); // only the full-disk test mounted anything
    rmSync(made, { recursive: true, force: true });
  }
});

describe('starting', () => {
  it('with a port that another program holds says which, and leaves nothing behind', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const dataDir = folder();
    const { code, said } = await begin(dataDir, String(port)).ended();
    other.close();
    expect(code).toBe(1);
    expect(said.trim()).toMatch(new RegExp(`^Port ${port} is taken, and the mailbox needs it\\.[^\\n]*$`));
    expect(existsSync(join(dataDir, 'stack.pid'))).toBe(false);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('a second time on the same data is refused, and the first goes on', async () => {
    const dataDir = folder();
    const first = begin(dataDir);
    const url = await first.ready();
    const { code, said } = await begin(dataDir).ended();
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      `Peerdesk already runs on ${dataDir} (process ${first.child.pid}). Use that one, or stop it with Ctrl-C where it runs.`,
    );
    await note(url, 'still here');
    expect(await notes(url)).toEqual(['still here']);
  });

  it('after a kill ends what the killed start left running and keeps every committed row', async () => {
    const dataDir = folder();
    const killed = begin(dataDir);
    await note(await killed.ready(), 'written before the kill');
    killed.child.kill('SIGKILL');
    await killed.ended();
    const functions = readdirSync(join(dataDir, 'children')).map(Number);
    expect(functions.length).toBeGreaterThan(0);
    const orphans = [...processesOf(dataDir), ...functions];

    const again = begin(dataDir);
    expect(await notes(await again.ready())).toEqual(['written before the kill']);
    expect(orphans.filter((pid) => commandLine(pid) !== '')).toEqual([]);
  });

  it('with --fresh starts over', async () => {
    const dataDir = folder();
    const first = begin(dataDir);
    await note(await first.ready(), 'old');
    await stop(first);
    const fresh = begin(dataDir, '0', '--fresh');
    await expect(notes(await fresh.ready())).rejects.toMatchObject({ code: '42P01' });
  });
});

describe('Ctrl-C', () => {
  it('stops everything that was started and ends with 0', async () => {
    const dataDir = folder();
    const started = begin(dataDir);
    await started.ready();
    expect(processesOf(dataDir).length).toBeGreaterThan(1);
    expect((await stop(started)).code).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
    expect(readdirSync(join(dataDir, 'children'))).toEqual([]);
    expect(existsSync(join(dataDir, 'stack.pid'))).toBe(false);
  });
});

describe('a database server that ends by itself', () => {
  it('is said in one line and stops the rest', async () => {
    const dataDir = folder();
    const started = begin(dataDir);
    await started.ready();
    for (const pid of processesOf(join(dataDir, 'postgres'))) process.kill(pid, 'SIGQUIT');
    const { code, said } = await started.ended();
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^PostgreSQL ended: [^\n]+ Everything else was stopped\.$/);
    expect(processesOf(dataDir)).toEqual([]);
  });
});

/** A disk of our own that can be filled; needs root and a kernel that lets us mount. */
function smallDisk(megabytes: number): string | undefined {
  const made = folder();
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', made]).status === 0
    ? made
    : undefined;
}

describe('a full disk', () => {
  it('at the first start is said in one line', async (context) => {
    const dataDir = smallDisk(20);
    if (dataDir === undefined) return context.skip('mounting a small disk is not permitted here');
    const { code, said } = await begin(dataDir).ended();
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      'The disk that holds .local is full. Make room and start again: what was saved before is whole.',
    );
  });

  it('in the middle of work refuses what does not fit; everything saved before is there after making room', async (context) => {
    const dataDir = smallDisk(160);
    if (dataDir === undefined) return context.skip('mounting a small disk is not permitted here');
    const started = begin(dataDir);
    const url = await started.ready();
    await note(url, 'saved before');
    const filler = join(dataDir, 'filler');
    const free = Number(execFileSync('df', ['--output=avail', '-k', dataDir], { encoding: 'utf8' }).split('\n')[1]);
    writeFileSync(filler, Buffer.alloc((free - 256) * 1024));
    const flood = withClient(url, (owner) =>
      owner.query(`insert into public.kept select repeat(md5(n::text), 200) from generate_series(1, 200000) n`),
    );
    await expect(flood).rejects.toThrow();
    rmSync(filler);
    await stop(started);
    const again = begin(dataDir);
    expect(await notes(await again.ready())).toEqual(['saved before']);
  });
});
