import { describe, expect, test } from 'vitest';
import { actAs } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { cleared, type HiringWorld, hired, hireTerms, hiringWorld, supervised } from '../support/offer-factories.ts';

const db = await testDatabase();

describe('the limit of workers per supervisor', () => {
  test('counts FTE against the supervisor’s own share: full is fine, a twentieth more is refused and says by how much', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner((q) => supervised(q, world, 0.5, 3));
      await hired(s, await cleared(s, world), 1);
      await hired(s, await cleared(s, world), 0.5);
      const third = await cleared(s, world);
      const error = await s.as(world.hana, (q) =>
        q.failure('select public.hire_application($1, $2)', [third.application, hireTerms(third, { fte: 0.05 })]),
      );
      expect(error.code).toBe('BADST');
      expect(JSON.parse(error.detail ?? '')).toEqual({
        limit: 'workers_per_supervisor_fte',
        program_id: world.program,
        would_be: 1.55,
        at_most: 1.5,
      });
      expect(
        await s.asOwner((q) => q.one('select status from public.applications where id = $1', [third.application])),
      ).toEqual({ status: 'clearing' });
    });
  });

  test('is passed only by HR or an admin who says why; the reason stays for ever', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner((q) => supervised(q, world, 1, 1));
      await hired(s, await cleared(s, world), 1);
      const id = await hired(s, await cleared(s, world), 0.5, 'A colleague leaves in two weeks');
      const rows = await s.asOwner((q) =>
        q('select kind, at_most::float, would_be::float, supervisor_id, reason, given_by from public.limit_overrides'),
      );
      expect(rows).toEqual([
        {
          kind: 'workers_per_supervisor_fte',
          at_most: 1,
          would_be: 1.5,
          supervisor_id: world.sol.sub,
          reason: 'A colleague leaves in two weeks',
          given_by: world.hana.sub,
        },
      ]);
      for (const change of ["reason = 'x'", 'would_be = 9', 'at_most = 0.1']) {
        expect((await s.asOwner((q) => q.failure(`update public.limit_overrides set ${change}`))).code).toBe('DNIED');
      }
      // above the limit, lowering goes without a word; raising again does not
      const move = 'select public.move_worker($1, $2, $3)';
      const programs = JSON.stringify([{ program_id: world.program, supervisor_id: world.sol.sub }]);
      await s.as(world.hana, (q) => q(move, [id, 0.25, programs]));
      expect((await s.as(world.hana, (q) => q.failure(move, [id, 0.5, programs]))).code).toBe('BADST');
      // and so does taking time away from the supervisor
      expect(
        (
          await s.as(world.hana, (q) =>
            q.failure('select public.set_program_supervisor($1, $2, 0.5)', [world.program, world.sol.sub]),
          )
        ).code,
      ).toBe('BADST');
    });
  });

  test('holds under twelve hires at the same instant: exactly as many get in as fit', async () => {
    const world = await hiringWorld(db.committed);
    await db.committed.asOwner((q) => supervised(q, world, 1, 3));
    const all: HiringWorld[] = [];
    for (let count = 0; count < 12; count += 1) all.push(await cleared(db.committed, world));
    const clients = await Promise.all(all.map(() => db.connect()));
    const ends = await Promise.all(
      all.map(async (each, index) => {
        const client = clients[index];
        if (!client) throw new Error('no connection');
        await client.query('begin');
        await actAs(client, world.hana);
        try {
          await client.query('select public.hire_application($1, $2)', [
            each.application,
            hireTerms(each, { fte: 0.5 }),
          ]);
          await client.query('commit');
          return 'hired';
        } catch (error) {
          await client.query('rollback');
          return String(Reflect.get(Object(error), 'code'));
        }
      }),
    );
    expect(ends.filter((end) => end === 'hired')).toHaveLength(6);
    expect(ends.filter((end) => end === 'BADST')).toHaveLength(6);
    const { load } = await db.asOwner((q) =>
      q.one<{ load: number }>(
        "select load::float from private.program_loads($1) where kind = 'workers_per_supervisor_fte'",
        [world.program],
      ),
    );
    expect(load).toBe(3);
  });
});

test('groups and caseloads mind their limits: a caseload counts against the worker’s share of time', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    await s.asOwner(async (q) => {
      await supervised(q, world);
      await q(
        `insert into public.program_limits values ($1, 'group_size', 9, 'US-OR'), ($1, 'caseload', 12, 'US-OR')`,
        [world.program],
      );
    });
    const id = await hired(s, await cleared(s, world), 0.5);
    const group = 'select public.save_program_group($1, $2, $3, $4, $5) as id';
    const made = await s.as(world.sol, (q) => q.one<{ id: string }>(group, [null, world.program, 'Tuesday', id, 9]));
    for (const [sql, values, detail] of [
      [group, [made.id, world.program, 'Tuesday', id, 10], { limit: 'group_size', would_be: 10, at_most: 9 }],
      [group, [null, world.program, 'Friday', null, 10], { limit: 'group_size', would_be: 10, at_most: 9 }],
      [
        'select public.set_caseload($1, $2, $3)',
        [id, world.program, 7],
        { limit: 'caseload', would_be: 7, at_most: 6 },
      ],
    ] as const) {
      const error = await s.as(world.sol, (q) => q.failure(sql, [...values]));
      expect({ code: error.code, detail: JSON.parse(error.detail ?? '{}') }).toMatchObject({ code: 'BADST', detail });
    }
    await s.as(world.sol, (q) => q('select public.set_caseload($1, $2, 6)', [id, world.program]));
    // a supervisor may not go beyond, even with a reason
    expect(
      (
        await s.as(world.sol, (q) =>
          q.failure("select public.set_caseload($1, $2, 7, 'They asked for it')", [id, world.program]),
        )
      ).code,
    ).toBe('DNIED');
    await s.as(world.hana, (q) => q("select public.set_caseload($1, $2, 7, 'A sister moved in')", [id, world.program]));
    // less time, same members: above the limit by another way
    expect(
      (
        await s.as(world.hana, (q) =>
          q.failure('select public.move_worker($1, 0.4, $2)', [
            id,
            JSON.stringify([{ program_id: world.program, supervisor_id: world.sol.sub }]),
          ]),
        )
      ).code,
    ).toBe('BADST');
    expect(
      await s.as(world.sol, (q) => q.failure(group, [null, world.program, 'Monday', crypto.randomUUID(), 3])),
    ).toMatchObject({ code: 'INPUT', detail: 'facilitator_id' });
  });
});
