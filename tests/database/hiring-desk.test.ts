import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ApplicationStatus,
  applicationSources,
  applicationStatuses,
} from '../../src/features/applications/application.ts';
import type { Person } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { applicantRow, applied, deskWorld } from '../support/desk-factories.ts';
import { applicationIn } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
const world = await deskWorld(db.committed);

interface Row extends Record<string, unknown> {
  id: string;
  status: ApplicationStatus;
  status_at: string;
  candidate_name: string | null;
  days_waiting: number | null;
  is_stale: boolean;
  unread: number;
  my_review: string | null;
  other_applications: number;
}

const list = (person: Person, filters: object = {}, q?: Query): Promise<Row[]> => {
  const ask = (query: Query) =>
    query<Row>('select * from public.list_applications($1, p_limit => 200)', [JSON.stringify(filters)]);
  return q ? ask(q) : db.as(person, ask);
};

/** Sixty applications of every state, source, language, age and job, some with messages, some knocked out, some reviewed. */
await db.committed.asOwner(async (q) => {
  for (let n = 0; n < 66; n += 1) {
    const status = applicationStatuses[n % applicationStatuses.length] ?? 'submitted';
    const candidate = await applicantRow(q, { name: `Person ${n}` });
    const { id } = await applicationIn(q, { job: n % 3 === 0 ? world.blindJob : world.job, candidate, status });
    await q(
      `update public.applications set source = $2, locale = $3, has_knock_out = $4, status_at = now() - make_interval(days => $5, mins => $6),
         told_at = case when status = 'not_selected' and $7 then now() end where id = $1`,
      [id, applicationSources[n % 4], n % 5 === 0 ? 'es' : 'en', n % 7 === 0, n, n, n % 2 === 0],
    );
    if (status !== 'draft' && n % 6 === 1)
      await q(
        `insert into public.application_messages (application_id, is_from_candidate, body) values ($1, true, 'Hello')`,
        [id],
      );
    if (status === 'screening' && n % 2 === 0)
      await q(
        `insert into public.reviews (application_id, reviewer_id, recommendation, given_at) values ($1, $2, 'yes', now())`,
        [id, world.hr.sub],
      );
  }
});

const filterSets = fc.record(
  {
    job: fc.constantFrom(world.job, world.blindJob),
    source: fc.constantFrom(...applicationSources.slice(0, 5)),
    locale: fc.constantFrom('en', 'es'),
    knock_out: fc.constant(true),
    waiting_days: fc.integer({ min: 0, max: 60 }),
    unread: fc.constant(true),
    my_review: fc.constant(true),
  },
  { requiredKeys: [] },
);

test('whatever the filters, a column counts what its list holds, and the board shows its top', async () => {
  await fc.assert(
    fc.asyncProperty(filterSets, async (filters) => {
      await db.as(world.hr, async (q) => {
        const { counts } = await q.one<{ counts: Record<string, number> }>(
          'select public.count_applications($1) as counts',
          [JSON.stringify(filters)],
        );
        const board = await q<Row>('select * from public.list_application_board($1, 3)', [JSON.stringify(filters)]);
        for (const [column, count] of Object.entries(counts)) {
          const which = column === 'untold' ? { status: 'not_selected', untold: true } : { status: column };
          const rows = await list(world.hr, { ...filters, ...which }, q);
          expect({ column, count }).toEqual({ column, count: rows.length });
          const shown = board.filter((row) => row.status === which.status).map((row) => row.id);
          expect(shown).toEqual(rows.slice(0, 3).map((row) => row.id));
        }
        const open = await list(world.hr, filters, q);
        const { untold, ...columns } = counts;
        expect(open.length).toBe(Object.values(columns).reduce((sum, count) => sum + count, 0));
      });
    }),
    { numRuns: 40 },
  );
});

test('pages follow each other without a gap or a repeat, waiting ones longest first, ended ones newest first', async () => {
  for (const [filters, direction] of [
    [{}, 1],
    [{ scope: 'closed' }, -1],
    [{ status: 'withdrawn' }, -1],
  ] as const) {
    const all = await list(world.hr, filters);
    const walked: Row[] = [];
    for (;;) {
      const last = walked.at(-1);
      const page = await db.as(world.hr, (q) =>
        q<Row>(
          `select * from public.list_applications($1, (select status_at from public.applications where id = $2), $2, 4)`,
          [JSON.stringify(filters), last?.id ?? null],
        ),
      );
      if (page.length === 0) break;
      walked.push(...page);
    }
    expect(walked.map((row) => row.id)).toEqual(all.map((row) => row.id));
    expect(all.length).toBeGreaterThan(4);
    const times = all.map((row) => Date.parse(row.status_at) * direction);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

test('only the hiring team sees a row, and nobody ever a draft', async () => {
  for (const person of [world.auditor, world.coordinator, world.applicant]) {
    expect(await list(person)).toEqual([]);
    expect(await db.as(person, (q) => q('select * from public.list_application_board()'))).toEqual([]);
  }
  for (const person of [world.hr, world.manager]) {
    const rows = [...(await list(person)), ...(await list(person, { scope: 'closed' }))];
    expect(rows).toHaveLength(60);
    expect(rows.filter((row) => row.status === 'draft')).toEqual([]);
    expect(await list(person, { status: 'draft' })).toEqual([]);
  }
  const counted = await db.as(world.coordinator, (q) =>
    q.one<{ c: Record<string, number> }>('select public.count_my_hiring() as c'),
  );
  expect(Object.values(counted.c).every((count) => Number(count) === 0)).toBe(true);
});

test('a filter that is no filter is refused, not run', async () => {
  for (const filters of [
    { status: `x' or true --` },
    { job: `' or true --` },
    { waiting_days: '1; drop' },
    { source: 'nowhere' },
  ])
    expect(
      (await db.as(world.hr, (q) => q.failure('select * from public.list_applications($1)', [JSON.stringify(filters)])))
        .code,
    ).toMatch(/^22/);
});

test('a row tells how long it stands still, what is unread, and what my own review is', async () => {
  const rows = await list(world.hr);
  expect(rows.filter((row) => row.is_stale).every((row) => (row.days_waiting ?? 0) >= 7)).toBe(true);
  expect(rows.some((row) => row.is_stale) && rows.some((row) => !row.is_stale)).toBe(true);
  const unread = await list(world.hr, { unread: true });
  expect(unread.length).toBeGreaterThan(0);
  expect(unread.every((row) => row.unread > 0)).toBe(true);
  expect(rows.filter((row) => row.unread > 0)).toHaveLength(unread.length);
  expect(rows.some((row) => row.my_review === 'given')).toBe(true);
  expect((await list(world.hr, { my_review: true })).every((row) => row.my_review !== 'given')).toBe(true);
  expect((await list(world.manager, { my_review: true })).length).toBeGreaterThan(
    (await list(world.hr, { my_review: true })).length,
  );
});

test('opening is kept, tells what may be done now, and never what was asked in confidence', async () => {
  await db.story(async (story) => {
    const { id } = await story.asOwner(async (q) => {
      const made = await applied(q, world);
      await q(`insert into public.application_support values ($1, 'A quiet room')`, [made.id]);
      await q(`insert into public.application_equal_opportunity values ($1, 'nonbinary', '{asian}')`, [made.id]);
      return made;
    });
    const open = (person: Person) =>
      story.as(
        person,
        async (q) => (await q.one<{ o: Record<string, unknown> }>('select public.open_application($1) as o', [id])).o,
      );
    const forHr = await open(world.hr);
    const forManager = await open(world.manager);
    expect(forHr['has_support']).toBe(true);
    expect(forManager['has_support']).toBeNull();
    expect(forManager['referees']).toBeNull();
    for (const told of [forHr, forManager]) expect(JSON.stringify(told)).not.toMatch(/quiet room|nonbinary|asian/);
    expect(forHr['commands']).toEqual(['invite_to_interview', 'not_select', 'start_screening']);
    await story.as(world.hr, async (q) => {
      expect(await q.one('select public.open_application_support($1) as needs', [id])).toEqual({
        needs: 'A quiet room',
      });
    });
    for (const person of [world.manager, world.auditor, world.coordinator, world.applicant])
      expect((await story.as(person, (q) => q.failure('select public.open_application_support($1)', [id]))).code).toBe(
        'DNIED',
      );
    for (const person of [world.auditor, world.coordinator, world.applicant])
      expect((await story.as(person, (q) => q.failure('select public.open_application($1)', [id]))).code).toBe('DNIED');
    const kept = await story.asOwner((q) =>
      q<{ table_name: string }>(
        `select table_name from public.audit_events where action = 'read' and record_id = $1 order by 1`,
        [id],
      ),
    );
    expect(kept.map((row) => row.table_name)).toEqual(['application_support', 'applications', 'applications']);
    const draft = await story.asOwner((q) => applied(q, world, { status: 'draft', job: world.blindJob }));
    expect((await story.as(world.hr, (q) => q.failure('select public.open_application($1)', [draft.id]))).code).toBe(
      'NTFND',
    );
  });
});

test('a mail that did not arrive is told with the application', async () => {
  await db.story(async (story) => {
    const { id } = await story.asOwner(async (q) => {
      const made = await applied(q, world);
      await q(
        `insert into public.messages (kind, subject_id, to_email, locale, status) values ('application_received', gen_random_uuid(), $1, 'en', 'bounced')`,
        [world.applicant.email],
      );
      await q(`insert into public.suppressed_addresses (email, reason) values ($1, 'bounced')`, [
        world.applicant.email,
      ]);
      return made;
    });
    const { o } = await story.as(world.hr, (q) =>
      q.one<{ o: { mail: object } }>('select public.open_application($1) as o', [id]),
    );
    expect(o.mail).toMatchObject({
      is_suppressed: true,
      messages: [{ status: 'bounced', to_email: world.applicant.email }],
    });
  });
});
