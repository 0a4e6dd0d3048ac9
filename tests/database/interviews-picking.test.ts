import { expect, test } from 'vitest';
import { actAs } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { hiringWorld, localTime, mailsOf, proposed } from '../support/offer-factories.ts';

const db = await testDatabase();

test('a picked time is set, books everybody, raises the sequence and tells candidate and interviewers', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const { id, times } = await proposed(s, world, {}, [world.sol, world.maya]);
    await s.as(world.rowan, (q) => q('select public.pick_interview_time($1, $2)', [id, times[1]]));
    const row = await s.asOwner((q) =>
      q.one(
        `select status, sequence, starts_at = (select starts_at from public.interview_times where id = $2) as is_time,
           (select count(*)::int from public.interview_bookings where interview_id = $1) as bookings,
           (select e.id from public.interview_events e where e.interview_id = $1 and e.command = 'pick') as event
         from public.interviews where id = $1`,
        [id, times[1]],
      ),
    );
    expect(row).toMatchObject({ status: 'set', sequence: 1, is_time: true, bookings: 2 });
    expect(await mailsOf(s, 'interview_set', String(row['event']))).toBe(1);
    expect(await mailsOf(s, 'interviewer_set', String(row['event']))).toBe(2);
  });
});

test('a time whose interviewer was taken meanwhile is refused, marked as gone, and the other times stay', async () => {
  await db.story(async (s) => {
    const one = await hiringWorld(s);
    const two = await hiringWorld(s);
    const times = [localTime(3, 10), localTime(4, 10)];
    const mine = await proposed(s, one, { times }, [one.sol]);
    const theirs = await proposed(s, two, { times: [localTime(3, 10)] }, [one.sol, two.sol]);
    await s.as(two.rowan, (q) => q('select public.pick_interview_time($1, $2)', [theirs.id, theirs.times[0]]));
    const error = await s.as(one.rowan, (q) =>
      q.failure('select public.pick_interview_time($1, $2)', [mine.id, mine.times[0]]),
    );
    expect({ code: error.code, detail: error.detail }).toEqual({ code: 'TAKEN', detail: 'time' });
    const [told] = await s.as(one.rowan, (q) =>
      q<{ doc: { times: { is_open: boolean }[] }[] }>('select public.list_my_interviews($1) as doc', [one.application]),
    );
    expect(told?.doc[0]?.times.map(({ is_open }) => is_open)).toEqual([false, true]);
    await s.as(one.rowan, (q) => q('select public.pick_interview_time($1, $2)', [mine.id, mine.times[1]]));
    // nobody is booked by a refused pick, and a meeting that ends when the next begins is no overlap
    const rows = await s.asOwner((q) => q('select from public.interview_bookings where user_id = $1', [one.sol.sub]));
    expect(rows).toHaveLength(2);
  });
});

test('proposing a time at which an interviewer is booked is refused at once; one minute after the end is not', async () => {
  await db.story(async (s) => {
    const one = await hiringWorld(s);
    const two = await hiringWorld(s);
    const mine = await proposed(s, one, { times: [localTime(3, 10)], minutes: 60 }, [one.sol]);
    await s.as(one.rowan, (q) => q('select public.pick_interview_time($1, $2)', [mine.id, mine.times[0]]));
    const error = await s.as(two.hana, (q) =>
      q.failure('select public.propose_interview($1, $2)', [
        two.application,
        JSON.stringify({ way: 'video', minutes: 30, interviewers: [one.sol.sub], times: [localTime(3, 10)] }),
      ]),
    );
    expect({ code: error.code, detail: error.detail }).toEqual({ code: 'TAKEN', detail: 'times' });
    expect((await proposed(s, two, { times: [localTime(3, 11)] }, [one.sol])).times).toHaveLength(1);
  });
});

test('a past time, another interview’s time and another person’s interview cannot be picked', async () => {
  await db.story(async (s) => {
    const one = await hiringWorld(s);
    const two = await hiringWorld(s);
    const mine = await proposed(s, one);
    const theirs = await proposed(s, two);
    const foreign = await s.as(one.rowan, (q) =>
      q.failure('select public.pick_interview_time($1, $2)', [mine.id, theirs.times[0]]),
    );
    expect({ code: foreign.code, detail: foreign.detail }).toEqual({ code: 'INPUT', detail: 'time' });
    await s.asOwner((q) =>
      q("update public.interview_times set starts_at = now() - interval '1 minute' where id = $1", [mine.times[0]]),
    );
    const past = await s.as(one.rowan, (q) =>
      q.failure('select public.pick_interview_time($1, $2)', [mine.id, mine.times[0]]),
    );
    expect({ code: past.code, detail: past.detail }).toEqual({ code: 'INPUT', detail: 'time' });
    for (const [person, id] of [
      [one.rowan, theirs.id],
      [one.stranger, mine.id],
    ] as const) {
      const error = await s.as(person, (q) =>
        q.failure('select public.pick_interview_time($1, $2)', [id, mine.times[1]]),
      );
      expect(error.code).toBe('DNIED');
      expect(
        (
          await s.as(person, (q) =>
            q.failure('select public.list_my_interviews($1)', [id === mine.id ? one.application : two.application]),
          )
        ).code,
      ).toBe('DNIED');
    }
  });
});

test('two candidates pick the same hour of one interviewer at the same instant: one is in, the other is told TAKEN', async () => {
  const [one, two] = [await hiringWorld(db.committed), await hiringWorld(db.committed)];
  const times = [localTime(5, 9)];
  // the same two people in contrary order: no deadlock either
  const mine = await proposed(db.committed, one, { times }, [one.sol, two.sol]);
  const theirs = await proposed(db.committed, two, { times }, [two.sol, one.sol]);
  const clients = [await db.connect(), await db.connect()] as const;
  const picks = [
    { client: clients[0], person: one.rowan, interview: mine },
    { client: clients[1], person: two.rowan, interview: theirs },
  ];
  for (const { client, person } of picks) {
    await client.query('begin');
    await actAs(client, person);
  }
  const ends = await Promise.all(
    picks.map(async ({ client, interview }) => {
      try {
        await client.query('select public.pick_interview_time($1, $2)', [interview.id, interview.times[0]]);
        await client.query('commit');
        return 'set';
      } catch (error) {
        await client.query('rollback');
        return Reflect.get(Object(error), 'code');
      }
    }),
  );
  expect(ends.sort()).toEqual(['TAKEN', 'set']);
  const bookings = await db.asOwner((q) => q('select from public.interview_bookings'));
  expect(bookings).toHaveLength(2);
});

test('a pick and a cancelling at the same instant: one wins, the other is told the state', async () => {
  const world = await hiringWorld(db.committed);
  const { id, times } = await proposed(db.committed, world, { times: [localTime(6, 15)] });
  const [first, second] = [await db.connect(), await db.connect()];
  await first.query('begin');
  await actAs(first, world.hana);
  await second.query('begin');
  await actAs(second, world.rowan);
  const { rows } = await second.query<{ pid: number }>('select pg_backend_pid() as pid');
  await first.query("select public.cancel_interview($1, 'The post is filled')", [id]);
  const late = second
    .query('select public.pick_interview_time($1, $2)', [id, times[0]])
    .catch((error: unknown) => error);
  await expect
    .poll(
      async () =>
        (await db.asOwner((q) => q('select from pg_locks where pid = $1 and not granted', [rows[0]?.pid]))).length,
    )
    .toBeGreaterThan(0);
  await first.query('commit');
  expect(await late).toMatchObject({ code: 'BADST', detail: 'cancelled' });
  await second.query('rollback');
});

test('an application that leaves the interview step calls off what is to come, and keeps what has begun', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const { id, times } = await proposed(s, world);
    await s.as(world.rowan, (q) => q('select public.pick_interview_time($1, $2)', [id, times[0]]));
    await s.as(world.maya, (q) =>
      q("select public.move_application($1, 'move_back', 'interview', null, 'Too early')", [world.application]),
    );
    const row = await s.asOwner((q) =>
      q.one(
        `select i.status, (select count(*)::int from public.interview_bookings where interview_id = i.id) as bookings,
           (select e.id from public.interview_events e where e.interview_id = i.id and e.command = 'cancel') as event
         from public.interviews i where id = $1`,
        [id],
      ),
    );
    expect(row).toMatchObject({ status: 'cancelled', bookings: 0 });
    expect(await mailsOf(s, 'interviewer_cancelled', String(row['event']))).toBe(1);
  });
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const { id, times } = await proposed(s, world);
    await s.as(world.rowan, (q) => q('select public.pick_interview_time($1, $2)', [id, times[0]]));
    await s.asOwner((q) => q("update public.interviews set starts_at = now() - interval '1 hour' where id = $1", [id]));
    await s.as(world.maya, (q) =>
      q("select public.move_application($1, 'not_select', 'interview', 'other_candidate_chosen')", [world.application]),
    );
    await s.as(world.maya, (q) => q("select public.record_interview_outcome($1, 'held')", [id]));
    const { facts } = await s.asOwner((q) =>
      q.one<{ facts: unknown }>(
        "select private.interview_facts(id) as facts from public.interview_events where interview_id = $1 and command = 'propose'",
        [id],
      ),
    );
    expect(facts, 'mail about the proposal is overtaken by the pick').toBeNull();
  });
});

test('a decision nobody was told of leaves the interview standing; telling it calls the interview off', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const { id, times } = await proposed(s, world);
    await s.as(world.maya, (q) =>
      q("select public.move_application($1, 'not_select', 'interview', 'other_candidate_chosen')", [world.application]),
    );
    // the candidate notices nothing: they may still pick
    await s.as(world.rowan, (q) => q('select public.pick_interview_time($1, $2)', [id, times[0]]));
    const status = () => s.asOwner((q) => q.one('select status from public.interviews where id = $1', [id]));
    expect(await status()).toEqual({ status: 'set' });
    await s.as(world.hana, (q) => q("select public.move_application($1, 'tell_not_selected')", [world.application]));
    expect(await status()).toEqual({ status: 'cancelled' });
  });
});
