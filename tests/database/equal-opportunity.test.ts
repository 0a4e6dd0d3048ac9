import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { type PublishedTable, workedOut } from '../support/linear-attack.ts';

const db = await testDatabase();
await db.committed.asOwner((q) => organization(q));

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })), {
      minLength: width,
      maxLength: width,
    }),
    { minLength: 1, maxLength: 5 },
  ),
);

async function publish(cells: number[][]): Promise<PublishedTable> {
  return await db.asOwner(async (q) => {
    const { shown } = await q.one<{ shown: PublishedTable }>('select private.suppress_small($1::int[][]) as shown', [
      cells,
    ]);
    return shown;
  });
}

test('nothing below five is shown, and what is shown is true', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const shown = await publish(cells);
      for (const [i, row] of shown.cells.entries()) {
        for (const [j, cell] of row.entries()) {
          if (cell !== null) expect([cell, cell >= 5]).toEqual([cells[i]?.[j], true]);
        }
      }
      for (const [j, total] of shown.totals.entries()) {
        const sum = cells.reduce((all, row) => all + (row[j] ?? 0), 0);
        if (total !== null) expect([total, total >= 5]).toEqual([sum, true]);
      }
    }),
    { numRuns: 150 },
  );
});

test('no hidden cell or total can be worked out from rows, columns and totals together', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const shown = await publish(cells);
      // a posting with one category only is its own total; there is nothing to hide behind
      if ((cells[0]?.length ?? 0) < 2) return;
      expect(workedOut(shown)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('two tables of the same people do not give each other away', async () => {
  // the same people by step and by posting: each column is split in two ways
  const people = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(3), fc.integer({ min: 0, max: 12 })), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(people, async (groups) => {
      const count = (part: 0 | 1, size: number) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: 4 }, (__, j) =>
            groups.reduce((sum, group) => sum + (group[part] === i && group[2] === j ? group[3] : 0), 0),
          ),
        );
      const both = await db.asOwner(async (q) => {
        const { shown } = await q.one<{ shown: PublishedTable[] }>(
          'select private.suppress_both($1::int[][], $2::int[][]) as shown',
          [count(0, 3), count(1, 4)],
        );
        return shown;
      });
      expect(both[0]?.totals).toEqual(both[1]?.totals);
      expect(workedOut(...both)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the hidden part of a line with something shown is never below five together', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const shown = await publish(cells);
      const lines = [
        ...shown.cells.map((row, i) => ({ shown: row, true: cells[i] ?? [] })),
        ...shown.totals.flatMap((total, j) =>
          total === null
            ? []
            : [{ shown: shown.cells.map((row) => row[j] ?? null), true: cells.map((row) => row[j] ?? 0) }],
        ),
        { shown: shown.totals, true: shown.totals.map((_, j) => cells.reduce((all, row) => all + (row[j] ?? 0), 0)) },
      ];
      for (const line of lines) {
        const hidden = line.true.filter((_, k) => line.shown[k] === null);
        if (hidden.length === 0 || hidden.length === line.true.length) continue;
        expect(hidden.reduce((all, n) => all + n, 0)).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 300 },
  );
});

test('the attack used here does find what careless hiding gives away', () => {
  // one hidden cell in its row
  expect(
    workedOut({
      totals: [10, 20],
      cells: [
        [null, 12],
        [7, 8],
      ],
    }),
  ).toEqual(['0,0,0']);
  // two hidden cells per line at both ends, and a bridge between them that follows from all together
  const bridge = [
    [null, null, 9, 9],
    [null, null, null, 9],
    [9, 9, null, null],
    [9, 9, null, null],
  ];
  expect(workedOut({ totals: [30, 30, 30, 30], cells: bridge })).toEqual(['0,1,2']);
});

test('a report is made once per finished half-year, of steps by gender and race, and never again', async () => {
  await db.story(async (s) => {
    const hana = await s.asOwner((q) => staffMember(q, 'hr'));
    await s.asOwner(async (q) => {
      const job = await openJob(q);
      for (let n = 0; n < 24; n += 1) {
        const person = await candidateOf(q, await candidate(q, `p${n}@example.org`));
        const { id } = await applicationIn(q, { job, candidate: person, status: n % 4 === 0 ? 'hired' : 'submitted' });
        await q("update public.applications set submitted_at = '2025-03-03' where id = $1", [id]);
        if (n < 20) {
          await q(
            'insert into public.application_equal_opportunity (application_id, gender, race_ethnicity) values ($1, $2, $3)',
            [id, n < 12 ? 'female' : n < 19 ? 'male' : 'nonbinary', n % 2 === 0 ? ['white'] : ['white', 'asian']],
          );
        }
      }
      await q('select private.make_equal_opportunity_reports()');
    });
    const read = 'select period, document from public.equal_opportunity_reports';
    const [report] = await s.as(hana, (q) => q<{ period: string; document: Record<string, PublishedTable> }>(read));
    expect(report?.period).toBe('2025-H1');
    expect(report?.document['applicants']).toBe(24);
    // 1 nonbinary and 4 unsaid are below five and hide together with the empty one: five in all
    expect(report?.document['gender_by_outcome']?.totals).toEqual([12, 7, null, null, null]);
    // 4 unsaid alone would follow from the two tens: one of them hides with it
    expect(report?.document['race_by_outcome']?.totals.filter((total) => total !== null)).toEqual([10]);
    expect(JSON.stringify(report)).not.toMatch(/@|candidate|application_id/);
    await s.asOwner(async (q) => {
      await q('delete from public.application_equal_opportunity');
      await q('select private.make_equal_opportunity_reports()');
      expect(await q(read)).toEqual([report]);
      expect((await q.failure("update public.equal_opportunity_reports set document = '{}'")).code).toBe('DNIED');
    });
    for (const role of ['auditor', 'hiring_manager', 'coordinator'] as const) {
      const other = await s.asOwner((q) => staffMember(q, role));
      expect(await s.as(other, (q) => q(read))).toEqual([]);
    }
  });
});
