import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ApplicationStatus,
  applicationMoves,
  applicationStatuses,
  openStatuses,
} from '../../src/features/applications/application.ts';
import type { Actor } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
const people: Record<string, Actor> = { clock: 'service_role' };
const { job, mine } = await db.committed.asOwner(async (q) => {
  await organization(q);
  for (const role of ['hr', 'hiring_manager', 'coordinator', 'admin'] as const)
    people[role] = await staffMember(q, role);
  const me = await candidate(q, 'me@people.example.org');
  people['candidate'] = me;
  people['stranger'] = await candidate(q, 'stranger@people.example.org');
  return { job: await openJob(q), mine: await candidateOf(q, me) };
});

const commands = [...new Set(applicationMoves.map((m) => m.command))];
const live: readonly string[] = ['draft', ...openStatuses, 'hired'];

/** One try of somebody at something: mostly illegal, as the world is. */
const attempt = fc.record({
  actor: fc.constantFrom(
    'hr',
    'hr',
    'hr',
    'hiring_manager',
    'candidate',
    'candidate',
    'clock',
    'coordinator',
    'admin',
    'stranger',
  ),
  command: fc.constantFrom(...commands, 'apply_again'),
  seen: fc.option(fc.constantFrom(...applicationStatuses), { freq: 2 }),
  isTold: fc.boolean(),
  hasNote: fc.boolean(),
  // half of the time: a move that is allowed just now, whichever it is
  legal: fc.option(fc.nat(50)),
});
type Drawn = typeof attempt extends fc.Arbitrary<infer T> ? T : never;
type Attempt = Omit<Drawn, 'actor'> & { actor: string };

const leaving = ['withdrawn', 'not_selected', 'offer_declined', 'conditions_not_met'];

/** What SQL must do with the attempt, told by the mirror. */
function expected(status: ApplicationStatus, isTold: boolean, a: Attempt): ApplicationStatus | undefined {
  const move = applicationMoves.find((m) => m.command === a.command && m.from === status);
  if (move === undefined || (a.seen !== null && a.seen !== status)) return undefined;
  if (a.command === 'tell_not_selected' && isTold) return undefined;
  const may =
    move.roles.some((role) => role === a.actor) ||
    (move.isCandidate && a.actor === 'candidate') ||
    (move.isClock && a.actor === 'clock');
  if (!may || (['reopen', 'withdraw_offer', 'move_back'].includes(a.command) && !a.hasNote)) return undefined;
  return move.to;
}

/** Turns a draw into a move that the present status allows, made by somebody who may. */
function legalNow(status: ApplicationStatus, drawn: Drawn, pick: number): Attempt {
  const moves = applicationMoves.filter((m) => m.from === status);
  const move = moves[pick % moves.length];
  if (move === undefined) return drawn;
  const actor = move.isCandidate
    ? 'candidate'
    : move.isClock
      ? 'clock'
      : (move.roles[pick % move.roles.length] ?? 'hr');
  return { ...drawn, actor, command: move.command, seen: null, hasNote: true };
}

async function tryIt(q: Query, id: string, a: Attempt): Promise<boolean> {
  await q('reset role');
  await q('savepoint before_attempt');
  try {
    await q(
      `with v as (select * from private.begin_application_command($1, $2, $3::text::public.application_status))
       select private.record_application_move(v.application, $2, v.to_status,
         case when v.to_status::text = any ($4) then 'other' end::public.application_close_reason, $5, $6) from v`,
      [id, a.command, a.seen, leaving, a.hasNote ? 'because' : null, a.isTold],
    );
    return true;
  } catch {
    await q('rollback to savepoint before_attempt');
    return false;
  }
}

test('whatever anybody tries in any order, the rules hold', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 5, maxLength: 40 }), async (attempts) => {
      await db.story(async (s) => {
        const { id } = await s.asOwner((q) => applicationIn(q, { job, candidate: mine, status: 'draft' }));
        let status: ApplicationStatus = 'draft';
        let isTold = false;
        for (const drawn of attempts) {
          const a = drawn.legal === null ? drawn : legalNow(status, drawn, drawn.legal);
          if (a.command === 'apply_again') {
            await s.asOwner(async (q) => {
              const again = `insert into public.applications (reference, job_id, job_version, candidate_id, locale)
                values (private.new_reference(), $1, 1, $2, 'en')`;
              if (live.includes(status)) {
                expect((await q.failure(again, [job, mine])).constraint).toBe(
                  'applications_one_live_per_job_and_candidate',
                );
              }
            });
            continue;
          }
          const to = expected(status, isTold, a);
          const done = await s.as(people[a.actor] ?? 'anon', (q) => tryIt(q, id, a));
          expect({ ...a, status, done }).toEqual({ ...a, status, done: to !== undefined });
          status = to ?? status;
          isTold = status === 'not_selected' && (isTold || (done && a.command === 'tell_not_selected'));
        }
        await s.asOwner((q) => invariants(q, id, status));
      });
    }),
    { numRuns: 60 },
  );
  expect(mailsSeen, 'the walks did send mail').toBeGreaterThan(0);
});

let mailsSeen = 0;

async function invariants(q: Query, id: string, status: ApplicationStatus): Promise<void> {
  const row = await q.one<{ status: string; seen: string }>(
    'select status, private.candidate_status(a) as seen from public.applications a where id = $1',
    [id],
  );
  expect(row.status).toBe(status);
  const events = await q<{ id: string; command: string; from: string | null; to: string; told: boolean }>(
    `select id, command, from_status as "from", to_status as "to", is_told as told
     from public.application_events where application_id = $1 order by happened_at`,
    [id],
  );
  let before: string | null = null;
  for (const event of events) {
    expect(event.from).toBe(before);
    before = event.to;
  }
  expect(before).toBe(status);

  // mail is written from what is true when it is sent: of all that was told, only the last step is still so
  const told = new Set(events.filter((e) => e.told).map((e) => e.id));
  const last = events.at(-1)?.id;
  await q('select set_config(\'request.jwt.claims\', \'{"role":"service_role"}\', true)');
  const { mails } = await q.one<{ mails: { subject_id: string }[] }>(
    "select public.claim_messages('walk', 100) as mails",
  );
  for (const mail of mails.filter((m) => told.has(m.subject_id) || events.some((e) => e.id === m.subject_id))) {
    mailsSeen += 1;
    expect(told.has(mail.subject_id)).toBe(true);
    expect(mail.subject_id).toBe(last);
  }
}
