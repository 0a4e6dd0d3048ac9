import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { organization, staffMember } from '../support/factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
await db.committed.asOwner((q) => organization(q));

interface Job {
  job: string;
  is_late: boolean;
  is_ok: boolean | null;
  last_run_at: string | null;
}

async function walkJob(q: Query): Promise<Job | undefined> {
  const { health } = await q.one<{ health: { clock: Job[] } }>('select public.system_health() as health');
  return health.clock.find(({ job }) => job === 'verify-audit-chain');
}

test('a job that never ran is late once its time has passed since the clock was set up, not before', async () => {
  await db.story(async (s) => {
    const admin = await s.asOwner((q) => staffMember(q, 'admin'));
    expect(await s.as(admin, walkJob)).toMatchObject({ is_late: false, last_run_at: null });
    await s.asOwner((q) => q("update private.clock_jobs set installed_at = now() - interval '27 hours'"));
    expect(await s.as(admin, walkJob)).toMatchObject({ is_late: true, last_run_at: null });
  });
});

test('a job is late when its last run is too old, and a failed run is told', async () => {
  await db.story(async (s) => {
    const admin = await s.asOwner((q) => staffMember(q, 'admin'));
    await s.asOwner((q) =>
      q(
        "insert into private.clock_runs (job, started_at, is_ok) values ('verify-audit-chain', now() - interval '27 hours', true)",
      ),
    );
    expect(await s.as(admin, walkJob)).toMatchObject({ is_late: true, is_ok: true });
    await s.asOwner((q) =>
      q("insert into private.clock_runs (job, started_at, is_ok) values ('verify-audit-chain', now(), false)"),
    );
    expect(await s.as(admin, walkJob)).toMatchObject({ is_late: false, is_ok: false });
  });
});

test('only admins and auditors see the health', async () => {
  await db.story(async (s) => {
    const coordinator = await s.asOwner((q) => staffMember(q, 'coordinator'));
    const failure = await s.as(coordinator, (q) => q.failure('select public.system_health()'));
    expect(failure.code).toBe('DNIED');
  });
});

test('the last comparison of documents and files is shown, and how many files wait to be erased', async () => {
  await db.story(async (s) => {
    const admin = await s.asOwner((q) => staffMember(q, 'admin'));
    const files = async () =>
      (await s.as(admin, (q) => q.one<{ files: unknown }>(`select public.system_health() -> 'files' as files`))).files;
    expect(await files()).toEqual({ checked_at: null, documents: 0, missing: 0, waiting: 0, oldest_waiting_at: null });
    await s.asOwner(async (q) => {
      await q('insert into private.document_checks (documents, missing_files, stray_files) values (5, 2, 0)');
      await q(`insert into private.files_to_erase (storage_path) values ('a')`);
    });
    const found = { documents: 5, missing: 2, waiting: 1 };
    expect(await files()).toMatchObject({
      ...found,
      checked_at: expect.any(String),
      oldest_waiting_at: expect.any(String),
    });
  });
});
