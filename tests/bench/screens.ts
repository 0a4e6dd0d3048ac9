import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase } from '../../supabase/local/database.ts';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { crowd, measureScreens } from '../support/crowd.ts';
import { crowdHiring, measureHiring } from '../support/crowd-hiring.ts';
import { organization, staffMember } from '../support/factories.ts';
import type { Measured } from '../support/measure-queries.ts';
import { type Query, queryOn } from '../support/query.ts';
import { testFolder } from '../support/test-folder.ts';
import { atMost, type Bench, type Line } from './bench.ts';

/** Every query of a coordinator's screens under RLS, with a million requests in the tables. */
export const screens: Bench = () =>
  millionRows('requests', async (owner, q) => {
    const cole = await staffMember(q, 'coordinator');
    await crowd(owner, 1_000_000);
    return await measureScreens(owner, cole);
  });

/** Every query of the hiring desk's screens under RLS, with a million applications to ten thousand postings. */
export const hiringScreens: Bench = () =>
  millionRows('applications', async (owner, q) => {
    await staffMember(q, 'hiring_manager');
    const hana = await staffMember(q, 'hr');
    await crowdHiring(owner, 1_000_000);
    return await measureHiring(owner, hana);
  });

async function millionRows(
  rows: string,
  measure: (owner: pg.Client, q: Query) => Promise<Measured[]>,
): Promise<Line[]> {
  const folder = testFolder();
  const cluster = await startPostgres({ dataDir: join(folder, 'data'), port: 0, durable: false });
  const owner = new pg.Client({ connectionString: cluster.url('crowd', 'supabase_admin') });
  try {
    await prepareDatabase(cluster, 'crowd', 'schemas');
    await owner.connect();
    const q = queryOn(owner);
    await organization(q);
    const measured = await measure(owner, q);
    const faults = measured.flatMap((m) => m.faults.map((fault) => `${m.name}: ${fault}`));
    return [
      ...measured.map((m) => atMost(`1,000,000 ${rows}: ${m.name}`, m.milliseconds, 50, 'ms')),
      {
        name: `1,000,000 ${rows}: plans with a scan or a right asked per row`,
        measured: faults.length === 0 ? '0' : faults.join('; '),
        budget: '0',
        holds: faults.length === 0,
      },
    ];
  } finally {
    await owner.end().catch(() => undefined);
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
