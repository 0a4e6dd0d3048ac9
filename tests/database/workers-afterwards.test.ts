import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { accepted, conditionsMet, dayFromNow, hireTerms, hiringWorld, supervised } from '../support/offer-factories.ts';

const db = await testDatabase();
const hire = 'select public.hire_application($1, $2) as id';

describe('afterwards', () => {
  test('HR and admins move and end; supervisors count members and keep groups; auditors look; others see nothing', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner((q) => supervised(q, world));
      await conditionsMet(s, world, await accepted(s, world));
      const { id } = await s.as(world.hana, (q) => q.one<{ id: string }>(hire, [world.application, hireTerms(world)]));
      const programs = JSON.stringify([{ program_id: world.program, supervisor_id: world.sol.sub }]);
      const calls: [string, unknown[], readonly string[]][] = [
        ['select public.move_worker($1, 0.5, $2)', [id, programs], ['hr', 'admin']],
        ["select public.end_employment($1, $2, 'resigned')", [id, dayFromNow(60)], ['hr', 'admin']],
        ['select public.set_program_supervisor($1, $2, 0.8)', [world.program, world.sol.sub], ['hr', 'admin']],
        ['select public.set_caseload($1, $2, 4)', [id, world.program], ['hr', 'admin', 'supervisor']],
        [
          "select public.save_program_group(null, $1, 'Tuesday', $2, 5)",
          [world.program, id],
          ['hr', 'admin', 'supervisor'],
        ],
        ['select public.list_workers()', [], ['hr', 'admin', 'supervisor', 'auditor']],
        ['select public.list_program_teams()', [], ['hr', 'admin', 'supervisor', 'auditor']],
      ];
      for (const who of [...staffRoles, 'candidate'] as const) {
        const person = who === 'candidate' ? world.rowan : await s.asOwner((q) => staffMember(q, who));
        for (const [sql, values, roles] of calls) {
          await s.asOwner((q) => q('savepoint before_call'));
          if (roles.includes(who)) await s.as(person, (q) => q(sql, values));
          else
            expect({ who, sql, code: (await s.as(person, (q) => q.failure(sql, values))).code }).toEqual({
              who,
              sql,
              code: 'DNIED',
            });
          await s.asOwner((q) => q('rollback to savepoint before_call'));
        }
      }
    });
  });

  test('an end has a reason and a day, frees the team from the day after, empties groups, and can be taken back', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner((q) => supervised(q, world));
      await conditionsMet(s, world, await accepted(s, world));
      const { id } = await s.as(world.hana, (q) =>
        q.one<{ id: string }>(hire, [world.application, hireTerms(world, { hired_on: dayFromNow(-30) })]),
      );
      await s.as(world.hana, (q) =>
        q("select public.save_program_group(null, $1, 'Tuesday', $2, 5)", [world.program, id]),
      );
      const end = 'select public.end_employment($1, $2, $3, $4)';
      for (const [values, field] of [
        [[id, dayFromNow(-2), null, null], 'reason'],
        [[id, dayFromNow(-2), 'other', ' '], 'note'],
        [[id, dayFromNow(-40), 'resigned', null], 'ended_on'],
      ] as const) {
        expect(await s.as(world.hana, (q) => q.failure(end, [...values]))).toMatchObject({
          code: 'INPUT',
          detail: field,
        });
      }
      const load = async () =>
        (
          await s.asOwner((q) =>
            q.one<{ load: number }>(
              "select load::float from private.program_loads($1) where kind = 'workers_per_supervisor_fte'",
              [world.program],
            ),
          )
        ).load;
      await s.as(world.hana, (q) => q(end, [id, dayFromNow(3), 'resigned', null]));
      expect(await load(), 'through the last day').toBe(0.75);
      await s.as(world.hana, (q) => q(end, [id, dayFromNow(-2), 'resigned', null]));
      expect(await load()).toBe(0);
      expect(await s.asOwner((q) => q.one('select facilitator_id from public.program_groups'))).toEqual({
        facilitator_id: null,
      });
      expect(
        (await s.as(world.hana, (q) => q.failure('select public.move_worker($1, 0.5, $2)', [id, '[]']))).code,
      ).toBe('BADST');
      const names = async (scope: string) =>
        (
          await s.as(world.sol, (q) =>
            q.one<{ list: { full_name: string }[] }>('select public.list_workers($1) as list', [scope]),
          )
        ).list.map(({ full_name }) => full_name);
      expect([await names('current'), await names('ended')]).toEqual([[], ['Rowan Example']]);
      await s.as(world.hana, (q) => q('select public.end_employment($1, null)', [id]));
      expect([await load(), await names('current')]).toEqual([0.75, ['Rowan Example']]);
      expect((await s.as(world.hana, (q) => q.failure('select public.end_employment($1, null)', [id]))).code).toBe(
        'BADST',
      );
    });
  });

  test('the list is narrowed by program, supervisor and name, and walked by keyset', async () => {
    await db.story(async (s) => {
      const worlds = [];
      for (const days of [5, 4, 3]) {
        const world = await hiringWorld(s);
        await s.asOwner((q) => supervised(q, world));
        await conditionsMet(s, world, await accepted(s, world));
        await s.as(world.hana, (q) => q(hire, [world.application, hireTerms(world, { hired_on: dayFromNow(-days) })]));
        worlds.push(world);
      }
      const [one] = worlds;
      if (!one) throw new Error('no world');
      const list = async (args: string, values: unknown[]) =>
        (
          await s.as(one.hana, (q) =>
            q.one<{ list: { id: string; hired_on: string }[] }>(`select public.list_workers(${args}) as list`, values),
          )
        ).list;
      const first = await list('p_limit => 2', []);
      expect(first.map(({ hired_on }) => hired_on)).toEqual([dayFromNow(-3), dayFromNow(-4)]);
      const rest = await list('p_limit => 2, p_before_on => $1, p_before_id => $2', [first[1]?.hired_on, first[1]?.id]);
      expect(rest.map(({ hired_on }) => hired_on)).toEqual([dayFromNow(-5)]);
      expect(await list('p_program => $1', [one.program])).toHaveLength(1);
      expect(await list('p_supervisor => $1', [one.sol.sub])).toHaveLength(1);
      expect(await list("p_term => 'rowan ex'", [])).toHaveLength(3);
      expect(await list("p_term => '%'", [])).toHaveLength(0);
    });
  });
});
