import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '@supabase/lite';
import { afterAll, describe, expect, it } from 'vitest';
import { Children } from '../../supabase/local/children.ts';
import { createFunctionRunner } from '../../supabase/local/functions.ts';
import { createGateway } from '../../supabase/local/gateway.ts';
import { listen } from '../../supabase/local/listen.ts';
import { liteConnection } from '../../supabase/local/lite.ts';
import { freePort } from '../../supabase/local/ports.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'peerdesk-edge-'));
const log: string[] = [];
const children = new Children(dataDir);
const functions = createFunctionRunner({
  children,
  folder: join(import.meta.dirname, 'edge'),
  environment: { SUPABASE_URL: 'http://localhost:54321', CLOCK_SECRET: 'probe' },
  reach: ['localhost:54321'],
  mayCall: async (name, request) => name !== 'guarded' || request.headers.get('authorization') === 'Bearer good',
  reload: true,
  log: (line) => log.push(line),
});
const port = await freePort();
// The database is never asked here: only /functions/v1 is called.
const connection = liteConnection('postgresql://127.0.0.1:1/none');
const close = await listen(createGateway(new App({ connection }), functions), port, 'the test');
const url = `http://127.0.0.1:${port}/functions/v1`;

afterAll(async () => {
  await close();
  await functions.stop();
  await connection.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function probe(init: RequestInit = {}, path = '/probe'): Promise<Record<string, unknown>> {
  return (await (await fetch(`${url}${path}`, init)).json()) as Record<string, unknown>;
}

describe('an Edge Function', () => {
  it('sees the path, the body and the socket’s address as when hosted', async () => {
    const seen = await probe(
      { method: 'POST', body: 'a=1', headers: { 'x-forwarded-for': '203.0.113.9' } },
      '/probe/more?x=1',
    );
    expect(seen).toMatchObject({ path: '/probe/more', body: 'a=1', from: '127.0.0.1' });
  });

  it('finds our packages offline and only its own settings', async () => {
    const { packages, environment } = await probe();
    expect(packages).toEqual(['function', 'function', false]);
    const ours = new Set(environment as string[]).difference(
      new Set([
        'DENO_NODE_SHIM_ACTIVE',
        'DENO_NO_UPDATE_CHECK',
        'DENO_SERVE_ADDRESS',
        'MALLOC_ARENA_MAX',
        'MALLOC_MMAP_THRESHOLD_',
        'NO_COLOR',
        'PATH',
      ]),
    );
    expect([...ours]).toEqual(['CLOCK_SECRET', 'SUPABASE_URL']);
  });

  it('reaches neither disk, programs nor the rest of the network', async () => {
    const refused = 'NotCapable';
    expect(await probe({}, '/probe?do=reach')).toEqual({
      disk: refused,
      write: refused,
      program: refused,
      network: refused,
    });
  });

  it('keeps its process between calls and gets a new one after a crash', async () => {
    const first = await probe();
    expect((await probe())['started']).toBe(first['started']);
    expect((await fetch(`${url}/probe?do=crash`)).status).toBe(546);
    expect((await probe())['started']).not.toBe(first['started']);
  });

  it('gets a new process when a source file changes', async () => {
    const first = await probe();
    const now = new Date();
    utimesSync(join(import.meta.dirname, 'edge', 'guarded', 'index.ts'), now, now);
    await expect.poll(async () => (await probe())['started']).not.toBe(first['started']);
  });

  it('that throws answers 500, and what it printed is in the log under its name', async () => {
    expect((await fetch(`${url}/probe?do=throw`)).status).toBe(500);
    expect(log.join('\n')).toMatch(/\[probe\].*thrown on purpose/);
  });

  it('may answer a form with a page, but not a GET', async () => {
    const get = await fetch(`${url}/probe?do=page`);
    const post = await fetch(`${url}/probe?do=page`, { method: 'POST' });
    expect(get.headers.get('content-type')).toBe('text/plain');
    expect(post.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('may send a form on to a page elsewhere', async () => {
    const answer = await fetch(`${url}/probe?do=redirect`, { method: 'POST', redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'http://localhost:1/received']);
  });

  it('asks for a token unless config.toml says that it checks its caller itself', async () => {
    expect((await fetch(`${url}/guarded`)).status).toBe(401);
    expect(await (await fetch(`${url}/guarded`, { headers: { authorization: 'Bearer good' } })).text()).toBe('let in');
  });

  it('that does not exist answers 404', async () => {
    expect((await fetch(`${url}/nothing-here`)).status).toBe(404);
  });
});
