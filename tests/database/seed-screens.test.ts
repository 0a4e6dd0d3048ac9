import { expect, test } from 'vitest';
import type { Person } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { seedDemo } from '../support/seed.ts';

const db = await testDatabase();
await seedDemo(db);

async function demoPerson(email: string): Promise<Person> {
  const { sub } = await db.asOwner((q) =>
    q.one<{ sub: string }>('select user_id as sub from public.accounts where email = $1', [email]),
  );
  return { role: 'authenticated', sub, email };
}

interface MyRow {
  status: string;
  unread: number;
  open_requests: number;
  interview: { status: string } | null;
  offer: { status: string } | null;
}

async function myApplications(email: string): Promise<MyRow[]> {
  return await db.as(await demoPerson(email), async (q) => {
    const { rows } = await q.one<{ rows: MyRow[] }>('select public.list_my_applications() as rows');
    return rows;
  });
}

test('HR finds work in every column of the board, and opens each of its applications', async () => {
  await db.as(await demoPerson('hana.hr@example.org'), async (q) => {
    const { counts } = await q.one<{ counts: Record<string, number> }>('select public.count_my_hiring() as counts');
    expect(counts).toMatchObject({ submitted: 11, screening: 10, interview: 6, offer: 2, clearing: 2, untold: 2 });
    for (const number of ['stale', 'unread', 'my_review']) expect(counts[number], number).toBeGreaterThan(0);
    const board = await q('select id, candidate_name, is_name_hidden from public.list_application_board()');
    expect(board).toHaveLength(33);
    expect(board.filter((row) => row['is_name_hidden'])).toHaveLength(2);
    const ended = await q(`select id from public.list_applications('{"scope": "closed"}', null, null, 200)`);
    expect(ended).toHaveLength(65);
    for (const { id } of [...board, ...ended.slice(0, 20)]) {
      const { opened } = await q.one<{ opened: { events: unknown[]; experiences: unknown[] } }>(
        'select public.open_application($1) as opened',
        [id],
      );
      expect(opened.events.length).toBeGreaterThan(0);
    }
  });
});

test('HR finds look-alikes: two joined, two kept apart, two nobody looked at yet', async () => {
  await db.as(await demoPerson('hana.hr@example.org'), async (q) => {
    const decided = new Set<string>();
    for (const { id } of await q('select id from public.list_application_board()')) {
      const { alike } = await q.one<{ alike: { is_same_person: boolean | null }[] }>(
        `select public.open_application($1) -> 'duplicates' as alike`,
        [id],
      );
      for (const one of alike) decided.add(String(one.is_same_person));
    }
    expect([...decided].sort()).toEqual(['false', 'null', 'true']);
  });
});

test('a supervisor sees teams, groups and one step beyond a limit; postings stand in every phase', async () => {
  await db.as(await demoPerson('sol.supervisor@example.org'), async (q) => {
    const { workers } = await q.one<{ workers: unknown[] }>('select public.list_workers() as workers');
    expect(workers).toHaveLength(5);
    const { teams } = await q.one<{ teams: { overrides: unknown[]; supervisors: unknown[]; groups: unknown[] }[] }>(
      'select public.list_program_teams() as teams',
    );
    expect(teams.flatMap((team) => team.overrides)).toHaveLength(1);
    expect(teams.flatMap((team) => team.groups)).toHaveLength(5);
  });
  await db.asOwner(async (q) => {
    const phases = await q('select distinct private.job_phase(j)::text as phase from public.jobs j order by 1');
    expect(phases.map((row) => row['phase'])).toEqual(
      expect.arrayContaining(['closed', 'draft', 'filled', 'scheduled']),
    );
    const lacking = await q(
      'select reference from public.jobs j where exists (select from private.job_untranslated(j.id))',
    );
    expect(lacking.map((row) => row['reference'])).toEqual(expect.arrayContaining(['TR-1016']));
  });
});

test('the three candidates who can sign in have something to do: times to pick, an offer to answer, a draft to finish', async () => {
  const [rowan] = await myApplications('rowan.candidate@example.org');
  expect(rowan).toMatchObject({ status: 'interview', unread: 1, open_requests: 1, interview: { status: 'proposed' } });
  const sofia = await myApplications('sofia.candidate@example.org');
  expect(sofia.find((one) => one.status === 'offer')).toMatchObject({ offer: { status: 'open' }, unread: 1 });
  const [dana] = await myApplications('dana.candidate@example.org');
  expect(dana).toMatchObject({ status: 'draft' });
});

test('reports have numbers: every step, why people leave, days in each step, and groups of five and more', async () => {
  await db.as(await demoPerson('hana.hr@example.org'), async (q) => {
    const { report } = await q.one<{ report: Record<string, never[]> & { received: number; filled: { n: number } } }>(
      'select public.hiring_report(private.organization_today() - 400, private.organization_today() + 31) as report',
    );
    expect(report.received).toBe(96);
    expect(report.filled.n).toBe(6);
    for (const part of ['sources', 'left', 'stayed', 'open']) expect(report[part]?.length, part).toBeGreaterThan(3);
    const halves = await q<{ document: { applicants: number; gender_by_outcome: { totals: (number | null)[] } } }>(
      'select document from public.equal_opportunity_reports order by starts_on',
    );
    const shown = halves.flatMap(({ document }) => document.gender_by_outcome.totals.filter((n) => n !== null));
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const count of shown) expect(count).toBeGreaterThanOrEqual(5);
  });
});
