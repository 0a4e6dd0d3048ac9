import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { cleared, hireTerms, hiringWorld, supervised } from '../support/offer-factories.ts';

const db = await testDatabase();

test('whatever is hired, moved, ended or overridden in any order: no load stands above its limit without a reason that covers it', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('hire' as const), fte: fc.integer({ min: 1, max: 20 }), why: fc.boolean() }),
    fc.record({
      kind: fc.constant('move' as const),
      which: fc.nat(9),
      fte: fc.integer({ min: 1, max: 20 }),
      why: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('end' as const), which: fc.nat(9) }),
    fc.record({ kind: fc.constant('resume' as const), which: fc.nat(9), why: fc.boolean() }),
    fc.record({ kind: fc.constant('supervise' as const), fte: fc.integer({ min: 1, max: 20 }), why: fc.boolean() }),
    fc.record({
      kind: fc.constant('members' as const),
      which: fc.nat(9),
      count: fc.integer({ min: 0, max: 15 }),
      why: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('group' as const), count: fc.integer({ min: 0, max: 15 }), why: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await db.story(async (s) => {
        const world = await hiringWorld(s);
        await s.asOwner(async (q) => {
          await supervised(q, world, 0.5, 3);
          await q(
            `insert into public.program_limits values ($1, 'group_size', 9, 'US-OR'), ($1, 'caseload', 12, 'US-OR')`,
            [world.program],
          );
        });
        const workers: string[] = [];
        let group: string | null = null;
        const programs = JSON.stringify([{ program_id: world.program, supervisor_id: world.sol.sub }]);
        /** Does a step; a refusal must be a refusal of the limit or of the state. */
        const attempt = async (sql: string, values: unknown[]): Promise<string | undefined> =>
          await s.as(world.hana, async (q) => {
            await q('savepoint before_step');
            try {
              return (await q.one<{ id: string }>(sql, values)).id;
            } catch (error) {
              await q('rollback to savepoint before_step');
              expect(Reflect.get(Object(error), 'code')).toBe('BADST');
              return undefined;
            }
          });
        for (const each of steps) {
          const why = 'why' in each && each.why ? 'Just this once' : null;
          const worker = 'which' in each ? workers[each.which % Math.max(workers.length, 1)] : undefined;
          if (each.kind === 'hire') {
            const next = await cleared(s, world);
            const id = await attempt('select public.hire_application($1, $2, null, $3) as id', [
              next.application,
              hireTerms(next, { fte: each.fte / 20 }),
              why,
            ]);
            if (id) workers.push(id);
          } else if (each.kind === 'supervise') {
            await attempt('select public.set_program_supervisor($1, $2, $3, $4)::text as id', [
              world.program,
              world.sol.sub,
              each.fte / 20,
              why,
            ]);
          } else if (each.kind === 'group') {
            group =
              (await attempt("select public.save_program_group($1, $2, 'Circle', null, $3, $4) as id", [
                group,
                world.program,
                each.count,
                why,
              ])) ?? group;
          } else if (worker === undefined) continue;
          else if (each.kind === 'move')
            await attempt('select public.move_worker($1, $2, $3, $4)::text as id', [
              worker,
              each.fte / 20,
              programs,
              why,
            ]);
          else if (each.kind === 'end')
            await s
              .asOwner((q) => q('update public.workers set hired_on = hired_on - 60 where id = $1', [worker]))
              .then(() =>
                attempt("select public.end_employment($1, (now() - interval '3 days')::date, 'resigned')::text as id", [
                  worker,
                ]),
              );
          else if (each.kind === 'resume')
            await attempt('select public.end_employment($1, null, null, null, $2)::text as id', [worker, why]);
          else
            await attempt('select public.set_caseload($1, $2, $3, $4)::text as id', [
              worker,
              world.program,
              each.count,
              why,
            ]);

          const loose = await s.asOwner((q) =>
            q(
              `select l.kind, l.load, l.at_most from private.program_loads($1) l where l.load > l.at_most and not exists (
                 select from public.limit_overrides o where o.kind = l.kind and l.owner_id = coalesce(o.supervisor_id, o.worker_id, o.group_id)
                   and l.load - l.at_most <= o.would_be - o.at_most)`,
              [world.program],
            ),
          );
          expect(loose, JSON.stringify(each)).toEqual([]);
        }
      });
    }),
    { numRuns: 25 },
  );
});
