import { describe, expect, test } from 'vitest';
import { actAs } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { accepted, dayFromNow, hiringWorld, mailsOf, offered } from '../support/offer-factories.ts';

const db = await testDatabase();

describe('deciding a condition', () => {
  test('is HR’s, needs a note, is added to, and can be taken back', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const offer = await accepted(s, world);
      const { id } = await s.asOwner((q) =>
        q.one<{ id: string }>('select id from public.offer_conditions where offer_id = $1', [offer]),
      );
      const decide = 'select public.decide_condition($1, $2, $3)';
      expect((await s.as(world.maya, (q) => q.failure(decide, [id, 'met', 'x']))).code).toBe('DNIED');
      expect((await s.as(world.rowan, (q) => q.failure(decide, [id, 'met', 'x']))).code).toBe('DNIED');
      expect(await s.as(world.hana, (q) => q.failure(decide, [id, 'met', '  ']))).toMatchObject({
        code: 'INPUT',
        detail: 'note',
      });
      expect(await s.as(world.hana, (q) => q.failure(decide, [id, null, 'x']))).toMatchObject({
        code: 'INPUT',
        detail: 'state',
      });
      expect(
        await s.as(world.hana, (q) =>
          q.failure('select public.decide_condition($1, $2, $3, $4)', [id, 'met', 'x', crypto.randomUUID()]),
        ),
      ).toMatchObject({ code: 'INPUT', detail: 'document' });
      for (const state of ['met', 'not_met', 'waived', 'pending'])
        await s.as(world.hana, (q) => q(decide, [id, state, `now ${state}`]));
      const rows = await s.asOwner((q) =>
        q('select state from public.offer_condition_decisions where condition_id = $1 order by decided_at', [id]),
      );
      expect(rows.map(({ state }) => state)).toEqual(['met', 'not_met', 'waived', 'pending']);
      expect(await s.asOwner((q) => q.one('select state from public.offer_conditions where id = $1', [id]))).toEqual({
        state: 'pending',
      });
      expect(
        (await s.asOwner((q) => q.failure("update public.offer_condition_decisions set note = 'other'"))).code,
      ).toBe('DNIED');
    });
  });

  test('is over with the offer: refused once conditions were not met, possible again when that is taken back', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const offer = await accepted(s, world);
      const { id } = await s.asOwner((q) =>
        q.one<{ id: string }>('select id from public.offer_conditions where offer_id = $1', [offer]),
      );
      await s.as(world.hana, (q) =>
        q(
          "select public.move_application($1, 'fail_conditions', 'clearing', 'condition_not_met', 'No certificate', true)",
          [world.application],
        ),
      );
      expect(await s.asOwner((q) => q.one('select status from public.offers where id = $1', [offer]))).toEqual({
        status: 'failed',
      });
      expect(
        (await s.as(world.hana, (q) => q.failure("select public.decide_condition($1, 'met', 'x')", [id]))).code,
      ).toBe('BADST');
      await s.as(world.hana, (q) =>
        q("select public.move_application($1, 'reopen', 'conditions_not_met', null, 'The certificate came')", [
          world.application,
        ]),
      );
      expect(await s.asOwner((q) => q.one('select status from public.offers where id = $1', [offer]))).toEqual({
        status: 'accepted',
      });
      await s.as(world.hana, (q) => q("select public.decide_condition($1, 'met', 'x')", [id]));
    });
  });
});

test('an application withdrawn by its candidate takes the offer along', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const offer = await offered(s, world);
    await s.asOwner((q) =>
      q("update public.applications set status = 'withdrawn', close_reason = 'changed_my_mind' where id = $1", [
        world.application,
      ]),
    );
    expect(
      await s.asOwner((q) =>
        q.one('select status, ended_at is not null as is_ended from public.offers where id = $1', [offer]),
      ),
    ).toEqual({ status: 'declined', is_ended: true });
  });
});

test('after the last day an answer is refused as closed, and the clock lets the offer lapse, once, telling the candidate', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const offer = await offered(s, world);
    await s.asOwner((q) => q('select private.tend_offers()'));
    expect(await s.asOwner((q) => q.one('select status from public.offers where id = $1', [offer]))).toEqual({
      status: 'open',
    });
    await s.asOwner((q) =>
      q("update public.offers set expires_at = now() - interval '1 second' where id = $1", [offer]),
    );
    for (const call of ["public.accept_offer($1, 'Rowan', '2026-11-01', 'en')", "public.decline_offer($1, 'pay')"]) {
      expect((await s.as(world.rowan, (q) => q.failure(`select ${call}`, [offer]))).code).toBe('CLOSD');
    }
    await s.asOwner((q) => q('select private.tend_offers(), private.tend_offers()'));
    const row = await s.asOwner((q) =>
      q.one(
        `select a.status, a.close_reason, o.status as offer, (select count(*)::int from public.application_events e where e.application_id = a.id and e.command = 'lapse_offer') as events,
           (select e.id from public.application_events e where e.application_id = a.id and e.command = 'lapse_offer') as event
         from public.applications a join public.offers o on o.application_id = a.id where a.id = $1`,
        [world.application],
      ),
    );
    expect(row).toMatchObject({ status: 'offer_declined', close_reason: 'offer_lapsed', offer: 'lapsed', events: 1 });
    expect(await mailsOf(s, 'offer_lapsed', String(row['event']))).toBe(1);
    for (const person of [world.rowan, world.hana]) {
      expect((await s.as(person, (q) => q.failure('select private.tend_offers()'))).code).toBe('42501');
    }
  });
});

test('one reminder goes out when two days are left, to those who had more time; none to an offer made late or answered', async () => {
  await db.story(async (s) => {
    const world = await hiringWorld(s);
    const offer = await offered(s, world, { expires_on: dayFromNow(7) });
    const after = async (left: string, had: string) => {
      await s.asOwner((q) =>
        q(
          `update public.offers set expires_at = now() + $2::interval, made_at = now() + $2::interval - $3::interval where id = $1`,
          [offer, left, had],
        ),
      );
      await s.asOwner((q) => q('select private.tend_offers()'));
      return await mailsOf(s, 'offer_reminder', offer);
    };
    expect(await after('3 days', '8 days')).toBe(0);
    expect(await after('1 day', '2 days'), 'there was hardly time to forget').toBe(0);
    expect(await after('47 hours', '8 days')).toBe(1);
    expect(await after('1 hour', '8 days'), 'once').toBe(1);
  });
});

test('accepting and taking back at the same instant: one wins, the other is told where it stands', async () => {
  for (const first of ['accept', 'withdraw'] as const) {
    const world = await hiringWorld(db.committed);
    const offer = await offered(db.committed, world);
    const accept = { person: world.rowan, call: "public.accept_offer($1, 'Rowan', '2026-11-01', 'en')", id: offer };
    const withdraw = {
      person: world.hana,
      call: "public.withdraw_offer($1, 'The post is cut')",
      id: world.application,
    };
    const [early, late] = first === 'accept' ? [accept, withdraw] : [withdraw, accept];
    const [one, two] = [await db.connect(), await db.connect()];
    await one.query('begin');
    await actAs(one, early.person);
    await two.query('begin');
    await actAs(two, late.person);
    const { rows } = await two.query<{ pid: number }>('select pg_backend_pid() as pid');
    await one.query(`select ${early.call}`, [early.id]);
    const refused = two.query(`select ${late.call}`, [late.id]).catch((error: unknown) => error);
    await expect
      .poll(
        async () =>
          (await db.asOwner((q) => q('select from pg_locks where pid = $1 and not granted', [rows[0]?.pid]))).length,
      )
      .toBeGreaterThan(0);
    await one.query('commit');
    expect(await refused).toMatchObject({ code: 'BADST', detail: first === 'accept' ? 'clearing' : 'interview' });
    await two.query('rollback');
    const after = await db.asOwner((q) => q.one('select status from public.offers where id = $1', [offer]));
    expect(after).toEqual({ status: first === 'accept' ? 'accepted' : 'withdrawn' });
    expect(await mailsOf(db.committed, 'offer_withdrawn', offer)).toBe(first === 'accept' ? 0 : 1);
  }
});

test('an answer begun in time while the clock finds the offer over: the answer wins, and the clock’s run is not spoilt', async () => {
  const world = await hiringWorld(db.committed);
  const offer = await offered(db.committed, world);
  const [one, two] = [await db.connect(), await db.connect()];
  await one.query('begin');
  await actAs(one, world.rowan);
  // the answer's transaction began before the last moment; the clock's begins after it
  await db.committed.asOwner((q) =>
    q('update public.offers set expires_at = clock_timestamp() where id = $1', [offer]),
  );
  await one.query("select public.decline_offer($1, 'pay')", [offer]);
  const { rows } = await two.query<{ pid: number }>('select pg_backend_pid() as pid');
  const clock = two.query('select private.tend_offers()');
  await expect
    .poll(
      async () =>
        (await db.asOwner((q) => q('select from pg_locks where pid = $1 and not granted', [rows[0]?.pid]))).length,
    )
    .toBeGreaterThan(0);
  await one.query('commit');
  await clock;
  const after = await db.asOwner((q) => q.one('select status from public.offers where id = $1', [offer]));
  expect(after).toEqual({ status: 'declined' });
});
