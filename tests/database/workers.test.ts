import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { applicationStatuses } from '../../src/features/applications/application.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import {
  accepted,
  conditionsMet,
  dayFromNow,
  hireTerms,
  hiringWorld,
  mailsOf,
  supervised,
} from '../support/offer-factories.ts';

const db = await testDatabase();
const hire = 'select public.hire_application($1, $2) as id';

describe('hiring', () => {
  test.each(applicationStatuses.filter((status) => status !== 'draft'))(
    'from %s: only HR, only from clearing',
    async (status) => {
      await db.story(async (s) => {
        const world = await hiringWorld(s);
        await s.asOwner((q) => supervised(q, world));
        await conditionsMet(s, world, await accepted(s, world));
        await s.asOwner((q) =>
          q(
            `update public.applications set status = $2::text::public.application_status, close_reason = case when $2::text in
             ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') then 'other'::public.application_close_reason end where id = $1`,
            [world.application, status],
          ),
        );
        for (const who of [...staffRoles, 'candidate', 'stranger'] as const) {
          await s.asOwner((q) => q('savepoint before_who'));
          const person =
            who === 'candidate'
              ? world.rowan
              : who === 'stranger'
                ? world.stranger
                : await s.asOwner((q) => staffMember(q, who));
          const values = [world.application, hireTerms(world)];
          if (who === 'hr' && status === 'clearing') await s.as(person, (q) => q(hire, values));
          else {
            const error = await s.as(person, (q) => q.failure(hire, values));
            expect({ who, code: error.code }).toEqual({ who, code: who === 'hr' ? 'BADST' : 'DNIED' });
          }
          await s.asOwner((q) => q('rollback to savepoint before_who'));
        }
      });
    },
  );

  test('needs every condition before the start met or waived, and names those that are not; later ones may be open', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner((q) => supervised(q, world));
      const offer = await accepted(s, world, {
        extra_conditions: [{ label_en: 'A talk with the team', label_es: 'Una charla' }],
      });
      const refused = async () => await s.as(world.hana, (q) => q.failure(hire, [world.application, hireTerms(world)]));
      expect(await refused()).toMatchObject({
        code: 'INPUT',
        detail: 'conditions',
        message: 'open conditions: References from the people you named; A talk with the team',
      });
      const rows = await s.asOwner((q) =>
        q<{ id: string }>('select id from public.offer_conditions where offer_id = $1 order by position', [offer]),
      );
      await s.as(world.hana, (q) => q("select public.decide_condition($1, 'met', 'Both were kind')", [rows[0]?.id]));
      expect((await refused()).message).toBe('open conditions: A talk with the team');
      await s.as(world.hana, (q) => q("select public.decide_condition($1, 'not_met', 'No time')", [rows[1]?.id]));
      expect((await refused()).message).toBe('open conditions: A talk with the team');
      await s.as(world.hana, (q) =>
        q("select public.decide_condition($1, 'waived', 'They know each other')", [rows[1]?.id]),
      );
      await s.asOwner((q) =>
        q(
          `insert into public.offer_conditions (offer_id, position, kind, due, due_days, due_on, owner, label_en, label_es)
           values ($1, 9, 'credential', 'after_start', 30, $2, 'candidate', 'Orientation', 'Orientación')`,
          [offer, dayFromNow(50)],
        ),
      );
      const { id } = await s.as(world.hana, (q) => q.one<{ id: string }>(hire, [world.application, hireTerms(world)]));
      const row = await s.asOwner((q) =>
        q.one(
          `select w.fte::float, w.hired_on::text, w.user_id, w.offer_id, a.status, p.program_id, p.supervisor_id, p.fte::float as program_fte,
             (select e.id from public.application_events e where e.application_id = a.id and e.command = 'hire') as event
           from public.workers w join public.applications a on a.id = w.application_id join public.worker_programs p on p.worker_id = w.id where w.id = $1`,
          [id],
        ),
      );
      expect(row).toMatchObject({
        fte: 0.75,
        hired_on: dayFromNow(20),
        user_id: world.rowan.sub,
        offer_id: offer,
        status: 'hired',
        program_id: world.program,
        supervisor_id: world.sol.sub,
        program_fte: 0.75,
      });
      expect(await mailsOf(s, 'application_hired', String(row['event']))).toBe(1);
      // what falls due after the start can still be decided
      const after = await s.asOwner((q) =>
        q.one<{ id: string }>("select id from public.offer_conditions where offer_id = $1 and due = 'after_start'", [
          offer,
        ]),
      );
      await s.as(world.hana, (q) => q("select public.decide_condition($1, 'met', 'Done in week two')", [after.id]));
    });
  });

  test.each([
    ['no first day', { hired_on: null }, 'hired_on'],
    ['a first day years ago', { hired_on: '2019-01-01' }, 'hired_on'],
    ['no program', { programs: [] }, 'programs'],
    ['more than full time', { fte: 1.5 }, 'fte'],
    [
      'a supervisor who is not one of the program',
      (w: { program: string; hana: { sub: string } }) => ({
        programs: [{ program_id: w.program, supervisor_id: w.hana.sub }],
      }),
      'supervisor_id',
    ],
    [
      'the same program twice',
      (w: { program: string; sol: { sub: string } }) => ({
        programs: [
          { program_id: w.program, supervisor_id: w.sol.sub, fte: 0.3 },
          { program_id: w.program, supervisor_id: w.sol.sub, fte: 0.3 },
        ],
      }),
      'programs',
    ],
    [
      'a share above the whole',
      (w: { program: string; sol: { sub: string } }) => ({
        fte: 0.5,
        programs: [{ program_id: w.program, supervisor_id: w.sol.sub, fte: 0.6 }],
      }),
      'fte',
    ],
  ])('with %s is refused at its field, and nobody is hired', async (_name, facts, field) => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner((q) => supervised(q, world));
      await conditionsMet(s, world, await accepted(s, world));
      const error = await s.as(world.hana, (q) =>
        q.failure(hire, [world.application, hireTerms(world, typeof facts === 'function' ? facts(world) : facts)]),
      );
      const code = error.code === '23514' ? 'INPUT' : error.code;
      expect({ code, detail: error.code === '23514' ? 'fte' : error.detail }).toEqual({ code: 'INPUT', detail: field });
      expect(await s.asOwner((q) => q('select from public.workers'))).toEqual([]);
    });
  });
});
