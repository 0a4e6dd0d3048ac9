import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { organization, staffMember, submittedIntake } from '../support/factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();
await db.committed.asOwner(async (q) => {
  await organization(q);
  await consentAndRules(q);
});

/** How each command of the catalogue is called; a command without a call here fails the test below. */
const calls: Record<string, string> = {
  take_over: 'select public.take_over_intake($1)',
  hand_over: 'select public.hand_over_intake($1, null)',
  record_attempt: "select public.record_intake_attempt($1, 'call', 'no_answer')",
  close: "select public.close_intake($1, 'declined')",
  reopen: "select public.reopen_intake($1, 'they called back')",
};

const catalogue = await db.asOwner((q) =>
  q<{
    command: string;
    from_status: string;
    to_status: string;
    roles: string[];
  }>('select command, from_status::text, to_status::text, roles::text[] as roles from private.intake_commands()'),
);
const { states } = await db.asOwner((q) =>
  q.one<{ states: string[] }>('select enum_range(null::public.intake_status)::text[] as states'),
);
const commands = [...new Set(catalogue.map((c) => c.command))];

test('every command of the catalogue is tried', () => {
  expect(commands.sort()).toEqual(Object.keys(calls).sort());
});

test.each(commands.flatMap((command) => states.map((state) => ({ command, state }))))(
  '$command from $state is done, refused or denied exactly as the catalogue says, for every role',
  async ({ command, state }) => {
    const move = catalogue.find((c) => c.command === command && c.from_status === state);
    for (const role of [...staffRoles, 'candidate'] as const) {
      await db.story(async (s) => {
        const { id } = await submittedIntake(s);
        const person = await s.asOwner(async (q) => {
          await q(
            `update public.intakes set status = $2::text::public.intake_status,
             close_reason = case when $2::text = 'closed' then 'declined'::public.intake_close_reason end where id = $1`,
            [id, state],
          );
          const who = await staffMember(q, role === 'candidate' ? 'hr' : role);
          if (role === 'candidate') await q('delete from public.staff_roles where user_id = $1', [who.sub]);
          return who;
        });
        const call = calls[command] ?? '';
        const may = role === 'coordinator';
        if (move !== undefined && may) {
          await s.as(person, (q) => q(call, [id]));
        } else {
          const error = await s.as(person, (q) => q.failure(call, [id]));
          expect({ role, code: error.code }).toEqual({
            role,
            code: may ? 'BADST' : 'DNIED',
          });
        }
        const after = await s.asOwner((q) => q.one('select status from public.intakes where id = $1', [id]));
        expect({ role, ...after }).toEqual({
          role,
          status: move !== undefined && may ? move.to_status : state,
        });
      });
    }
  },
);

test('a first attempt gives the request an owner, a state, a next step and a timeline', async () => {
  await db.story(async (s) => {
    const { id } = await submittedIntake(s);
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator', 'cole@example.org'));
    await s.as(cole, (q) =>
      q(
        "select public.record_intake_attempt($1, 'call', 'left_message', 'rang twice', private.organization_today() + 1)",
        [id],
      ),
    );
    const { d } = await s.as(cole, (q) => q.one<{ d: object }>('select public.open_intake($1) as d', [id]));
    expect(d).toMatchObject({
      intake: { status: 'reaching_out', owner_id: cole.sub, attempts: 1 },
      attempts: [
        {
          way: 'call',
          outcome: 'left_message',
          note: 'rang twice',
          by_name: 'cole@example.org',
        },
      ],
      events: [{ command: 'record_attempt' }, { command: 'submit' }],
    });
    const past = await s.as(cole, (q) =>
      q.failure("select public.record_intake_attempt($1, 'call', 'no_answer', null, '2020-01-01')", [id]),
    );
    expect([past.code, past.detail]).toEqual(['INPUT', 'next_step_on']);
  });
});

test('a request is handed over only to a coordinator', async () => {
  await db.story(async (s) => {
    const { id } = await submittedIntake(s);
    const [cole, cora, hana] = await s.asOwner(async (q) => [
      await staffMember(q, 'coordinator', 'cole@example.org'),
      await staffMember(q, 'coordinator', 'cora@example.org'),
      await staffMember(q, 'hr'),
    ]);
    const refused = await s.as(cole, (q) => q.failure('select public.hand_over_intake($1, $2)', [id, hana.sub]));
    expect([refused.code, refused.detail]).toEqual(['INPUT', 'to']);
    await s.as(cole, (q) => q("select public.hand_over_intake($1, $2, 'speaks Spanish')", [id, cora.sub]));
    expect(
      await s.as(cora, (q) => q.one('select owner_name from public.list_intakes(p_owner => $1)', [cora.sub])),
    ).toEqual({ owner_name: 'cora@example.org' });
  });
});

test('the queue is walked by keyset, longest waiting first, and every filter keeps only its own', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator'));
    for (let n = 0; n < 9; n += 1) {
      const { id } = await submittedIntake(s, {
        phone: `50355507${10 + n}`,
        language: n % 3 === 0 ? 'es' : 'en',
      });
      await s.asOwner((q) =>
        q('update public.intakes set received_at = now() - make_interval(days => $2::int * 3) where id = $1', [id, n]),
      );
    }
    const walked: Record<string, unknown>[] = [];
    let last: Record<string, unknown> | undefined;
    do {
      const page: Record<string, unknown>[] = await s.as(cole, (q) =>
        q(
          'select *, received_at::text as at, due_on < private.organization_today() as is_past from public.list_intakes(p_after_at => $1, p_after_id => $2, p_limit => 4)',
          [last?.['at'] ?? null, last?.['id'] ?? null],
        ),
      );
      walked.push(...page);
      last = page.at(-1);
    } while (last !== undefined && walked.length < 100);
    const times = walked.map((row) => (row['received_at'] as Date).getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(walked).toHaveLength(9);
    const spanish = await s.as(cole, (q) => q("select * from public.list_intakes(p_language => 'es')"));
    expect(spanish).toHaveLength(3);
    const overdue = await s.as(cole, (q) => q<{ id: string }>('select id from public.list_intakes(p_overdue => true)'));
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.map((row) => row.id)).toEqual(walked.filter((row) => row['is_past']).map((row) => row['id']));
    const { counts } = await s.as(cole, (q) => q.one('select public.count_intakes() as counts'));
    expect(counts).toEqual({
      open: 9,
      unowned: 9,
      mine: 0,
      overdue: overdue.length,
    });
  });
});
