import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import {
  applicationMoves,
  applicationSources,
  applicationStatuses,
  candidateReasons,
  ourReasons,
} from '../../src/features/applications/application.ts';
import { type Actor, actAs } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { candidate, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();
const people: Record<string, Actor> = { clock: 'service_role' };
const { job, mine } = await db.committed.asOwner(async (q) => {
  await consentAndRules(q);
  for (const role of staffRoles) people[role] = await staffMember(q, role);
  const me = await candidate(q, 'me@people.example.org');
  people['candidate'] = me;
  people['stranger'] = await candidate(q, 'stranger@people.example.org');
  return { job: await openJob(q), mine: await candidateOf(q, me) };
});

const catalogue = await db.asOwner((q) =>
  q<{
    command: string;
    from: string;
    to: string;
    roles: string[];
    isCandidate: boolean;
    isClock: boolean;
  }>(`select command, from_status::text as "from", to_status::text as "to", roles::text[] as roles,
      is_candidate as "isCandidate", is_clock as "isClock" from private.application_commands()`),
);
const commands = [...new Set(catalogue.map((c) => c.command))];
const actors = [...staffRoles, 'candidate', 'stranger', 'clock'] as const;

/** A reason and a note, so that a refusal is never about those. */
const step = `with v as (select * from private.begin_application_command($1, $2, null))
  select private.record_application_move(v.application, $2, v.to_status,
    case when v.to_status in ('withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met') then 'other' end::public.application_close_reason,
    'because', false) from v`;

test('the TypeScript mirror holds exactly the moves of SQL, and the enums agree', async () => {
  const order = (list: readonly { command: string; from: string }[]) =>
    [...list].sort((a, b) => `${a.command} ${a.from}`.localeCompare(`${b.command} ${b.from}`));
  expect(order(catalogue)).toEqual(order(applicationMoves));
  const enums = await db.asOwner((q) =>
    q.one(`select enum_range(null::public.application_status)::text[] as statuses,
      enum_range(null::public.application_source)::text[] as sources, enum_range(null::public.application_close_reason)::text[] as reasons`),
  );
  expect(enums).toEqual({
    statuses: applicationStatuses,
    sources: applicationSources,
    reasons: [...ourReasons.filter((r) => r !== 'other'), ...candidateReasons],
  });
});

test.each(commands.flatMap((command) => applicationStatuses.map((status) => ({ command, status }))))(
  '$command from $status is done, refused or denied exactly as the catalogue says, for everybody',
  async ({ command, status }) => {
    const move = catalogue.find((c) => c.command === command && c.from === status);
    const ever = catalogue.filter((c) => c.command === command);
    for (const actor of actors) {
      await db.story(async (s) => {
        const { id } = await s.asOwner((q) =>
          applicationIn(q, { job, candidate: mine, status, from: status === 'draft' ? undefined : 'screening' }),
        );
        const mayEver = ever.some(
          (c) =>
            c.roles.includes(actor) || (c.isCandidate && actor === 'candidate') || (c.isClock && actor === 'clock'),
        );
        const sees = status !== 'draft' || actor === 'candidate' || actor === 'clock';
        const person = people[actor] ?? 'anon';
        if (mayEver && sees && move !== undefined) {
          // helpers of commands are granted to nobody: the owner runs them under the actor's claims
          await s.as(person, async (q) => {
            await q('reset role');
            await q(step, [id, command]);
          });
        } else {
          const error = await s.as(person, async (q) => {
            await q('reset role');
            return await q.failure(step, [id, command]);
          });
          const isKnown = actor === 'candidate' || (staffRoles as readonly string[]).includes(actor);
          const expected = mayEver ? (sees ? 'BADST' : 'NTFND') : isKnown ? 'DNIED' : 'NTFND';
          expect({ actor, code: error.code }).toEqual({ actor, code: expected });
        }
        const after = await s.asOwner((q) => q.one('select status from public.applications where id = $1', [id]));
        expect({ actor, ...after }).toEqual({ actor, status: mayEver && sees && move ? move.to : status });
      });
    }
  },
);

test('a move with no one signed in is refused before it looks', async () => {
  const error = await db.as('anon', (q) => q.failure("select public.move_application(gen_random_uuid(), 'reopen')"));
  expect(error.code).toBe('42501');
});

test('the commands with facts of their own cannot be made as bare moves', async () => {
  for (const command of ['make_offer', 'hire', 'withdraw', 'submit', 'accept_offer', 'lapse_offer', 'nonsense', null]) {
    const error = await db.as(people['hr'] ?? 'anon', (q) =>
      q.failure('select public.move_application(gen_random_uuid(), $1)', [command]),
    );
    expect({ command, code: error.code, detail: error.detail }).toEqual({ command, code: 'INPUT', detail: 'command' });
  }
});

test('a decision needs a reason, taking one back needs a sentence', async () => {
  await db.story(async (s) => {
    const hana = people['hr'] ?? 'anon';
    const { id } = await s.asOwner((q) => applicationIn(q, { job, candidate: mine, status: 'interview' }));
    const reason = await s.as(hana, (q) => q.failure("select public.move_application($1, 'not_select')", [id]));
    expect([reason.code, reason.detail]).toEqual(['INPUT', 'reason']);
    const note = await s.as(hana, (q) =>
      q.failure("select public.move_application($1, 'move_back', p_note => '  ')", [id]),
    );
    expect([note.code, note.detail]).toEqual(['INPUT', 'note']);
    const long = await s.as(hana, (q) =>
      q.failure("select public.move_application($1, 'move_back', p_note => repeat('n', 2001))", [id]),
    );
    expect([long.code, long.detail]).toEqual(['INPUT', 'note']);
  });
});

test('not selected is decided first and told later, once, and looks like before until then', async () => {
  await db.story(async (s) => {
    const hana = people['hr'] ?? 'anon';
    const maya = people['hiring_manager'] ?? 'anon';
    const { id } = await s.asOwner((q) => applicationIn(q, { job, candidate: mine, status: 'screening' }));
    const seen = () =>
      s.asOwner((q) =>
        q.one(
          `select a.status, private.candidate_status(a) as seen, a.told_at is not null as told,
             (select count(*)::int from public.application_events e where e.application_id = a.id and e.is_told) as told_events
           from public.applications a where id = $1`,
          [id],
        ),
      );
    await s.as(maya, (q) =>
      q("select public.move_application($1, 'not_select', 'screening', 'other_candidate_chosen', p_is_told => true)", [
        id,
      ]),
    );
    expect(await seen()).toEqual({ status: 'not_selected', seen: 'screening', told: false, told_events: 0 });
    const early = await s.as(maya, (q) => q.failure("select public.move_application($1, 'tell_not_selected')", [id]));
    expect(early.code).toBe('DNIED');
    await s.as(hana, (q) => q("select public.move_application($1, 'tell_not_selected')", [id]));
    expect(await seen()).toEqual({ status: 'not_selected', seen: 'not_selected', told: true, told_events: 1 });
    const twice = await s.as(hana, (q) => q.failure("select public.move_application($1, 'tell_not_selected')", [id]));
    expect(twice.code).toBe('BADST');
    await s.as(hana, (q) =>
      q("select public.move_application($1, 'reopen', p_note => 'the first choice declined', p_is_told => true)", [id]),
    );
    expect(await seen()).toEqual({ status: 'screening', seen: 'screening', told: false, told_events: 2 });
  });
});

test('of two contrary moves at the same instant one wins, and the other is told where it went', async () => {
  const { id } = await db.committed.asOwner((q) => applicationIn(q, { job, candidate: mine, status: 'screening' }));
  const [one, two, watcher] = [await db.connect(), await db.connect(), await db.connect()];
  const hana = people['hr'] ?? 'anon';
  const maya = people['hiring_manager'] ?? 'anon';
  for (const [client, actor] of [
    [one, hana],
    [two, maya],
  ] as const) {
    await client.query('begin');
    await actAs(client, actor);
  }
  await one.query("select public.move_application($1, 'invite_to_interview', 'screening')", [id]);
  const { rows } = await two.query('select pg_backend_pid() as pid');
  const second = two
    .query("select public.move_application($1, 'not_select', 'screening', 'other')", [id])
    .then(() => undefined)
    .catch((error: unknown) => error);
  await expect
    .poll(async () => {
      const waiting = await watcher.query('select wait_event_type from pg_stat_activity where pid = $1', [rows[0].pid]);
      return waiting.rows[0].wait_event_type;
    })
    .toBe('Lock');
  await one.query('commit');
  expect(await second).toMatchObject({ code: 'BADST', detail: 'interview' });
  await two.query('rollback');
  await db.committed.asOwner((q) => q('delete from public.applications where id = $1', [id]));
});
