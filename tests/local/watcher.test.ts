import { afterEach, describe, expect, it } from 'vitest';
import { startWatcher, type Watcher } from '../../supabase/local/watcher.ts';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
const owner = await db.connect();
let watcher: Watcher | undefined;
afterEach(async () => {
  await watcher?.stop();
  await owner.query('delete from private.site_rebuilds');
});

async function watch(build: () => Promise<string | undefined>): Promise<string[]> {
  const log: string[] = [];
  watcher = await startWatcher({ databaseUrl: db.url, builds: { build }, log: (line) => log.push(line) });
  return log;
}
async function rebuilds(): Promise<{ is_ok: boolean | null; detail: string | null }[]> {
  return (await owner.query('select is_ok, detail from private.site_rebuilds order by requested_at')).rows;
}
const ask = (reason: string) => owner.query('select private.request_site_rebuild($1)', [reason]);

describe('the watcher', () => {
  it('builds once for a burst of changes and records that it went well', async () => {
    let builds = 0;
    await watch(async () => {
      builds += 1;
      return undefined;
    });
    for (const change of ['a posting', 'its English text', 'its Spanish text']) await ask(change);
    await expect.poll(rebuilds, { timeout: 5_000 }).toEqual([{ is_ok: true, detail: null }]);
    expect(builds).toBe(1);
  });

  it('builds again for what changed during a build', async () => {
    let builds = 0;
    await watch(async () => {
      builds += 1;
      if (builds === 1) await ask('changed in the middle');
      return undefined;
    });
    await ask('first');
    await expect.poll(rebuilds, { timeout: 5_000 }).toEqual([
      { is_ok: true, detail: null },
      { is_ok: true, detail: null },
    ]);
    expect(builds).toBe(2);
  });

  it('records why a build failed, says so, and goes on', async () => {
    const outcomes = ['jobs/peer-specialist: pay is missing', undefined];
    const log = await watch(async () => outcomes.shift());
    await ask('broken');
    await expect
      .poll(rebuilds, { timeout: 5_000 })
      .toEqual([{ is_ok: false, detail: 'jobs/peer-specialist: pay is missing' }]);
    expect(log).toEqual(['[site] the build failed and the old pages stay: jobs/peer-specialist: pay is missing']);
    await ask('mended');
    await expect.poll(rebuilds, { timeout: 5_000 }).toContainEqual({ is_ok: true, detail: null });
  });

  it('takes up a request whose build was cut off by a stop', async () => {
    await ask('cut off');
    await owner.query('select private.begin_site_rebuild()');
    await watch(async () => undefined);
    await watcher?.buildIfAsked();
    expect(await rebuilds()).toEqual([{ is_ok: true, detail: null }]);
  });
});
