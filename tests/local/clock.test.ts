import { afterEach, describe, expect, it } from 'vitest';
import { type Clock, startClock } from '../../supabase/local/clock.ts';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();
const owner = await db.connect();
let clock: Clock | undefined;
afterEach(() => clock?.stop());

/** Starts a clock with these jobs alone; starting runs what is due in this minute. */
async function start(
  jobs: [name: string, kind: string, target: string][],
  callFunction: (name: string) => Promise<number>,
): Promise<string[]> {
  await owner.query('delete from private.clock_jobs');
  for (const job of jobs)
    await owner.query(
      `insert into private.clock_jobs (name, schedule, kind, target, expected_within) values ($1, '* * * * *', $2, $3, '5 minutes')`,
      job,
    );
  const log: string[] = [];
  clock = await startClock({
    databaseUrl: db.url,
    callFunction,
    rebuildSite: async () => undefined,
    log: (line) => log.push(line),
  });
  return log;
}
async function runs(): Promise<{ job: string; is_ok: boolean }[]> {
  return (await owner.query('select job, is_ok from private.clock_runs order by job')).rows;
}

describe('the clock', () => {
  it('runs SQL jobs and keeps how they went, a failure too', async () => {
    await start(
      [
        ['breaks', 'sql', '1 / 0'],
        ['works', 'sql', '1'],
      ],
      async () => 200,
    );
    await expect.poll(runs).toEqual([
      { job: 'breaks', is_ok: false },
      { job: 'works', is_ok: true },
    ]);
  });

  it('calls functions, and says so when one refuses', async () => {
    const called: string[] = [];
    const log = await start(
      [
        ['send-messages', 'function', 'send-messages'],
        ['other', 'function', 'other'],
      ],
      async (name) => {
        called.push(name);
        return name === 'other' ? 500 : 204;
      },
    );
    await expect.poll(() => called.sort()).toEqual(['other', 'send-messages']);
    await expect.poll(() => log).toEqual(['[clock] other answered 500']);
  });

  it('sends queued mail at once, one call after the other, and one for a burst that comes meanwhile', async () => {
    let under = 0;
    let most = 0;
    let calls = 0;
    let release: () => void = () => undefined;
    await start([['send-messages', 'function', 'send-messages']], async () => {
      calls += 1;
      under += 1;
      most = Math.max(most, under);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      under -= 1;
      return 204;
    });
    await expect.poll(() => calls).toBe(1);
    for (let index = 0; index < 5; index += 1) await owner.query(`notify messages_queued, '${index}'`);
    await owner.query('select 1');
    await expect
      .poll(() => {
        release();
        return calls;
      })
      .toBeGreaterThan(1);
    release();
    expect(most).toBe(1);
    expect(calls).toBeLessThanOrEqual(3);
  });
});
