import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
await db.committed.asOwner((q) => organization(q));

/** Puts an application through dated steps, the last of which is where it stands. */
async function walked(
  q: Query,
  facts: { job: string; email: string; source?: string; steps: readonly (readonly [status: string, on: string])[] },
): Promise<string> {
  const person = await candidateOf(q, await candidate(q, facts.email), `Name of ${facts.email}`);
  const { id } = await applicationIn(q, { job: facts.job, candidate: person });
  await q('delete from public.application_events where application_id = $1', [id]);
  let before = 'draft';
  for (const [status, on] of facts.steps) {
    await q(
      `insert into public.application_events (application_id, command, from_status, to_status, happened_at)
       values ($1, case $3 when 'hired' then 'hire' else 'walk' end, $2::text::public.application_status, $3::text::public.application_status, $4)`,
      [id, before, status, on],
    );
    before = status;
  }
  const ends = ['withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met'].includes(before);
  await q(
    `update public.applications set status = $2::text::public.application_status, status_at = $3, submitted_at = $4, source = $5::text::public.application_source,
       close_reason = case when $6 then 'pay'::public.application_close_reason end where id = $1`,
    [id, before, facts.steps.at(-1)?.[1], facts.steps[0]?.[1], facts.source ?? 'our_site', ends],
  );
  return id;
}

test('a report counts what came in, how far it came, where it left, and the days, for one posting and for all', async () => {
  await db.story(async (s) => {
    const { hana, job } = await s.asOwner(async (q) => {
      const first = await openJob(q);
      const second = await openJob(q, 'second');
      await q("update public.jobs set published_at = '2026-01-01' where id = $1", [first]);
      await walked(q, {
        job: first,
        email: 'a@example.org',
        source: 'event',
        steps: [
          ['submitted', '2026-01-10'],
          ['screening', '2026-01-12'],
          ['interview', '2026-01-22'],
          ['offer', '2026-02-01'],
          ['clearing', '2026-02-03'],
          ['hired', '2026-02-10'],
        ],
      });
      for (const [n, day] of ['2026-01-14', '2026-01-16', '2026-01-30'].entries()) {
        await walked(q, {
          job: first,
          email: `b${n}@example.org`,
          steps: [
            ['submitted', '2026-01-10'],
            ['screening', day],
          ],
        });
      }
      await walked(q, {
        job: second,
        email: 'c@example.org',
        steps: [
          ['submitted', '2026-01-10'],
          ['interview', '2026-01-11'],
          ['withdrawn', '2026-02-20'],
        ],
      });
      await q('select private.count_hiring()');
      return { hana: await staffMember(q, 'hr'), job: first };
    });
    const ask = 'select public.hiring_report($1, $2, $3) as r';
    const report = await s.as(
      hana,
      async (q) => (await q.one<{ r: Record<string, unknown> }>(ask, ['2026-01-01', '2027-01-01', null])).r,
    );
    expect(report).toMatchObject({
      received: 5,
      reached: { submitted: 5, screening: 4, interview: 2, offer: 1, clearing: 1, hired: 1 },
      sources: [
        { source: 'our_site', n: 4, interviewed: 1, hired: 0 },
        { source: 'event', n: 1, interviewed: 1, hired: 1 },
      ],
      left: [{ status: 'interview', ended_as: 'withdrawn', reason: 'pay', n: 1 }],
      filled: { n: 1, median: 40, p90: 40 },
      open: [{ status: 'screening', days: 9999, n: 3 }],
    });
    // 1, 2, 4, 6 and 20 days between sending and the next step
    expect(report['stayed']).toContainEqual({ status: 'submitted', n: 5, median: 4, p90: 20 });
    const one = await s.as(
      hana,
      async (q) => (await q.one<{ r: Record<string, unknown> }>(ask, ['2026-01-01', '2027-01-01', job])).r,
    );
    expect(one).toMatchObject({ received: 4, left: [] });
    const february = await s.as(
      hana,
      async (q) => (await q.one<{ r: Record<string, unknown> }>(ask, ['2026-02-01', '2026-03-01', null])).r,
    );
    expect(february).toMatchObject({ received: 0, left: [{ n: 1 }], filled: { n: 1 } });
  });
});

test('reports are for HR, admins and auditors; nobody else learns a count', async () => {
  for (const role of ['admin', 'hr', 'auditor', 'hiring_manager', 'coordinator', 'assessor', 'supervisor'] as const) {
    await db.story(async (s) => {
      const person = await s.asOwner((q) => staffMember(q, role));
      const may = ['admin', 'hr', 'auditor'].includes(role);
      for (const call of [
        "public.hiring_report('2026-01-01', '2027-01-01')",
        'public.list_report_jobs()',
        "public.export_applications('2026-01-01', '2027-01-01')",
      ]) {
        if (may) await s.as(person, (q) => q(`select ${call}`));
        else expect((await s.as(person, (q) => q.failure(`select ${call}`))).code).toBe('DNIED');
      }
    });
  }
});

test('a file of applications holds names for HR alone, none where a posting is sifted without them, and leaves a trace', async () => {
  await db.story(async (s) => {
    const people = await s.asOwner(async (q) => {
      const open = await openJob(q);
      const blind = await openJob(q, 'blind');
      await q('update public.jobs set hides_names = true where id = $1', [blind]);
      await walked(q, { job: open, email: 'seen@example.org', steps: [['submitted', '2026-03-01']] });
      await walked(q, { job: blind, email: 'blind@example.org', steps: [['submitted', '2026-03-02']] });
      return { hana: await staffMember(q, 'hr'), ada: await staffMember(q, 'auditor') };
    });
    const ask = "select public.export_applications('2026-01-01', '2027-01-01') as rows";
    const forHr = await s.as(people.hana, async (q) => (await q.one<{ rows: Record<string, unknown>[] }>(ask)).rows);
    expect(forHr.map((row) => [row['full_name'], row['email']])).toEqual([
      ['Name of seen@example.org', 'seen@example.org'],
      [null, null],
    ]);
    const forAudit = await s.as(people.ada, async (q) => (await q.one<{ rows: Record<string, unknown>[] }>(ask)).rows);
    expect(forAudit).toHaveLength(2);
    expect(JSON.stringify(forAudit)).not.toMatch(/example\.org|Name of/);
    await s.asOwner(async (q) =>
      expect(
        await q(
          "select actor_id, changes -> 'with' as shown from public.audit_events where table_name = 'applications' and record_id = 'export' order by happened_at",
        ),
      ).toEqual([
        { actor_id: people.hana.sub, shown: ['names'] },
        { actor_id: people.ada.sub, shown: [] },
      ]),
    );
  });
});
