import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { hiringWorld, localTime, proposal, proposed } from '../support/offer-factories.ts';

const db = await testDatabase();

/** How each command of the catalogue is called; a command without a call here fails the test below. */
const calls: Record<string, string> = {
  pick: 'public.pick_interview_time($1, …)',
  ask_other_times: "public.ask_other_times($1, 'Fridays')",
  cancel: "public.cancel_interview($1, 'The bus does not run')",
  held: "public.record_interview_outcome($1, 'held')",
  no_show: "public.record_interview_outcome($1, 'no_show')",
};
const catalogue = await db.asOwner((q) =>
  q<{ command: string; from_status: string; to_status: string; roles: string[]; is_candidate: boolean }>(
    'select command, from_status::text, to_status::text, roles::text[] as roles, is_candidate from private.interview_commands()',
  ),
);
const { states } = await db.asOwner((q) =>
  q.one<{ states: string[] }>('select enum_range(null::public.interview_status)::text[] as states'),
);
const commands = [...new Set(catalogue.map(({ command }) => command))];

test('every command of the catalogue is tried', () => {
  expect(commands.sort()).toEqual(Object.keys(calls).sort());
});

test.each(commands.flatMap((command) => states.map((state) => ({ command, state }))))(
  '$command from $state is done or refused exactly as the catalogue says, for every role, the candidate and a stranger',
  async ({ command, state }) => {
    const move = catalogue.find((each) => each.command === command && each.from_status === state);
    const rule = catalogue.find((each) => each.command === command);
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const { id, times } = await proposed(s, world);
      await s.asOwner((q) =>
        q(
          `update public.interviews set status = $2::text::public.interview_status,
           starts_at = case when $2::text = 'proposed' then null else now() - interval '1 hour' end where id = $1`,
          [id, state],
        ),
      );
      const call = command === 'pick' ? `public.pick_interview_time($1, '${times[0]}')` : calls[command];
      for (const who of [...staffRoles, 'candidate', 'stranger'] as const) {
        await s.asOwner((q) => q('savepoint before_who'));
        const person =
          who === 'candidate'
            ? world.rowan
            : who === 'stranger'
              ? world.stranger
              : await s.asOwner((q) => staffMember(q, who));
        const may = who === 'candidate' ? rule?.is_candidate : rule?.roles.includes(who);
        if (may && move) await s.as(person, (q) => q(`select ${call}`, [id]));
        else {
          const error = await s.as(person, (q) => q.failure(`select ${call}`, [id]));
          expect({ who, code: error.code }).toEqual({ who, code: may ? 'BADST' : 'DNIED' });
          if (may) expect(error.detail).toBe(state);
        }
        const after = await s.asOwner((q) => q.one('select status from public.interviews where id = $1', [id]));
        expect({ who, ...after }).toEqual({ who, status: may && move ? move.to_status : state });
        await s.asOwner((q) => q('rollback to savepoint before_who'));
      }
    });
  },
);

describe('proposing', () => {
  test.each([
    ['way', { way: null }, 'way'],
    ['no place', { way: 'in_person' }, 'location_id'],
    ['too short', { minutes: 5 }, 'minutes'],
    ['nobody', { interviewers: [] }, 'interviewers'],
    ['somebody who is not staff', { interviewers: [crypto.randomUUID()] }, 'interviewers'],
    ['no time', { times: [] }, 'times'],
    ['a time that is past', { times: [localTime(-2)] }, 'times'],
    ['not a time', { times: ['soon'] }, 'times'],
    ['a time the clocks skip', { times: ['2027-03-14T02:30'] }, 'times'],
  ])('%s is refused at its field', async (_name, facts, field) => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const error = await s.as(world.hana, (q) =>
        q.failure('select public.propose_interview($1, $2)', [world.application, proposal([world.sol], facts)]),
      );
      expect({ code: error.code, detail: error.detail }).toEqual({ code: 'INPUT', detail: field });
    });
  });

  test('reads times on the clock of the place, also on the day its clocks change', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const times = ['2027-03-14T09:00', '2027-03-13T09:00', '2027-11-07T01:30'];
      const { id } = await proposed(s, world, { way: 'in_person', location_id: world.location, times });
      const rows = await s.asOwner((q) =>
        q<{ at: string }>(
          `select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at from public.interview_times where interview_id = $1 order by 1`,
          [id],
        ),
      );
      // New York: standard time −5, summer time −4; 1:30 comes twice on 2027-11-07 and means the later one
      expect(rows.map(({ at }) => at)).toEqual(['2027-03-13T14:00', '2027-03-14T13:00', '2027-11-07T06:30']);
    });
  });

  test('is for the interview step alone, and says which step it is instead', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'screening' });
      const error = await s.as(world.hana, (q) =>
        q.failure('select public.propose_interview($1, $2)', [world.application, proposal([world.sol])]),
      );
      expect({ code: error.code, detail: error.detail }).toEqual({ code: 'BADST', detail: 'screening' });
    });
  });

  test('again replaces times not yet picked under the same identity; a set time is called off first, with a reason', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const first = await proposed(s, world);
      const again = await proposed(s, world, { times: [localTime(9)] });
      expect(again.id).toBe(first.id);
      expect(again.times).toHaveLength(1);
      await s.as(world.rowan, (q) => q('select public.pick_interview_time($1, $2)', [again.id, again.times[0]]));
      const refused = await s.as(world.maya, (q) =>
        q.failure('select public.propose_interview($1, $2)', [world.application, proposal([world.sol])]),
      );
      expect({ code: refused.code, detail: refused.detail }).toEqual({ code: 'INPUT', detail: 'reason' });
      const { id } = await s.as(world.maya, (q) =>
        q.one<{ id: string }>("select public.propose_interview($1, $2, 'Sol is ill') as id", [
          world.application,
          proposal([world.sol]),
        ]),
      );
      expect(id).not.toBe(first.id);
      const rows = await s.asOwner((q) =>
        q('select id = $1 as is_first, status, sequence from public.interviews order by is_first desc', [first.id]),
      );
      // proposed 0, proposed again 1, picked 2, called off 3
      expect(rows).toEqual([
        { is_first: true, status: 'cancelled', sequence: 3 },
        { is_first: false, status: 'proposed', sequence: 0 },
      ]);
      expect(await s.asOwner((q) => q('select from public.interview_bookings'))).toEqual([]);
    });
  });
});
