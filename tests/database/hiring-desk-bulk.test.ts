import { expect, test } from 'vitest';
import { actAs } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { applicantRow, applied, deskWorld } from '../support/desk-factories.ts';
import { applicationIn } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
const world = await deskWorld(db.committed);

interface BulkRow extends Record<string, unknown> {
  id: string;
  status: string;
  is_done: boolean;
  code: string | null;
  reaches_candidate: boolean;
}

async function applicationOf(
  q: Query,
  status: Parameters<typeof applicationIn>[1]['status'],
  email: string | null = null,
): Promise<string> {
  const candidate = await applicantRow(q, { email });
  return (await applicationIn(q, { job: world.job, candidate, ...(status ? { status } : {}) })).id;
}

const rows = (q: Query, sql: string, values: unknown[]) => q<BulkRow>(`select * from public.${sql}`, values);

test('many are moved at once: each that can is, each that cannot is told why, and mail goes to whom it reaches', async () => {
  await db.story(async (story) => {
    const [fits, changed, ended, silent] = await story.asOwner(async (q) => [
      await applicationOf(q, 'submitted', 'one@people.example.org'),
      await applicationOf(q, 'screening', 'two@people.example.org'),
      await applicationOf(q, 'withdrawn', 'three@people.example.org'),
      await applicationOf(q, 'submitted'),
    ]);
    const ids = [fits, changed, ended, silent];
    await story.as(world.manager, async (q) => {
      const before = await rows(q, `preview_applications($1, 'invite_to_interview')`, [ids]);
      expect(before.map(({ code, reaches_candidate }) => [code, reaches_candidate])).toEqual([
        [null, true],
        [null, true],
        ['wrong_state', true],
        [null, false],
      ]);
      const after = await rows(q, `move_applications($1, $2, 'invite_to_interview', p_is_told => true)`, [
        ids,
        ['submitted', 'submitted', 'withdrawn', 'submitted'],
      ]);
      expect(after.map(({ id, is_done, code, status }) => [id, is_done, code, status])).toEqual([
        [fits, true, null, 'interview'],
        [changed, false, 'wrong_state', 'screening'],
        [ended, false, 'wrong_state', 'withdrawn'],
        [silent, true, null, 'interview'],
      ]);
    });
    const mails = await story.asOwner((q) =>
      q(`select to_email from public.messages where kind = 'application_interview'`),
    );
    expect(mails).toEqual([{ to_email: 'one@people.example.org' }]);
  });
});

test('a decision for many is made by anybody of the team, and told by HR alone, once', async () => {
  await db.story(async (story) => {
    const ids = await story.asOwner(async (q) => [
      await applicationOf(q, 'screening', 'a@people.example.org'),
      await applicationOf(q, 'interview', 'b@people.example.org'),
    ]);
    await story.as(world.manager, async (q) => {
      expect(await q.failure(`select public.move_applications($1, null, 'not_select')`, [ids])).toMatchObject({
        code: 'INPUT',
        detail: 'reason',
      });
      await rows(q, `move_applications($1, null, 'not_select', 'other_candidate_chosen', p_is_told => true)`, [ids]);
      const refused = await rows(q, `move_applications($1, null, 'tell_not_selected')`, [ids]);
      expect(refused.map((row) => row.code)).toEqual(['denied', 'denied']);
    });
    const count = () =>
      story.asOwner((q) =>
        q.one<{ n: number }>(`select count(*)::int as n from public.messages where kind = 'application_not_selected'`),
      );
    expect((await count()).n).toBe(0);
    await story.as(world.hr, async (q) => {
      const told = await rows(q, `move_applications($1, null, 'tell_not_selected')`, [ids]);
      expect(told.map((row) => row.is_done)).toEqual([true, true]);
      const again = await rows(q, `move_applications($1, null, 'tell_not_selected')`, [ids]);
      expect(again.map((row) => row.code)).toEqual(['told_already', 'told_already']);
    });
    expect((await count()).n).toBe(2);
  });
});

test('one message for many stands in each thread, and not where there is none any more', async () => {
  await db.story(async (story) => {
    const [one, gone] = await story.asOwner(async (q) => {
      const ids = [await applicationOf(q, 'screening', 'm@people.example.org'), await applicationOf(q, 'withdrawn')];
      await q('update public.applications set anonymised_at = now() where id = $1', [ids[1]]);
      return ids;
    });
    await story.as(world.hr, async (q) => {
      const sent = await rows(q, `message_applications($1, 'We will write by Friday.')`, [[one, gone]]);
      expect(sent.map((row) => row.code)).toEqual([null, 'closed']);
      expect(await q.failure(`select public.message_applications($1, ' ')`, [[one]])).toMatchObject({
        code: 'INPUT',
        detail: 'body',
      });
    });
    const kept = await story.asOwner((q) => q('select application_id, body from public.application_messages'));
    expect(kept).toEqual([{ application_id: one, body: 'We will write by Friday.' }]);
  });
});

test('nobody but the hiring team takes a step with many, and nobody with more than two hundred', async () => {
  await db.story(async (story) => {
    const id = await story.asOwner((q) => applicationOf(q, 'submitted'));
    for (const person of [world.auditor, world.coordinator, world.applicant]) {
      await story.as(person, async (q) => {
        for (const call of [
          `preview_applications($1, 'start_screening')`,
          `move_applications($1, null, 'start_screening')`,
          `message_applications($1, 'x')`,
        ])
          expect((await q.failure(`select public.${call}`, [[id]])).code).toBe('DNIED');
        expect((await q.failure(`select public.preview_move_letter($1, 'start_screening')`, [id])).code).toBe('DNIED');
      });
    }
    const many = Array.from({ length: 201 }, () => id);
    await story.as(world.hr, async (q) => {
      for (const ids of [many, []])
        expect(await q.failure(`select public.move_applications($1, null, 'start_screening')`, [ids])).toMatchObject({
          code: 'INPUT',
          detail: 'ids',
        });
    });
    expect(await story.asOwner((q) => q('select status from public.applications where id = $1', [id]))).toEqual([
      { status: 'submitted' },
    ]);
  });
});

test('the letter of a move is known before it is made, in the candidate’s language', async () => {
  await db.story(async (story) => {
    const { id } = await story.asOwner(async (q) => {
      const made = await applied(q, world);
      await q(`update public.candidates set locale = 'es'`);
      await q(
        `insert into public.message_templates (kind, locale, subject, heading, paragraphs) values ('application_interview', 'es', 'Hola', 'Venga', '{Uno}')`,
      );
      return made;
    });
    const letter = (command: string) =>
      story.as(
        world.manager,
        async (q) => (await q.one<{ l: object }>('select public.preview_move_letter($1, $2) as l', [id, command])).l,
      );
    expect(await letter('invite_to_interview')).toMatchObject({
      kind: 'application_interview',
      locale: 'es',
      reaches_candidate: true,
      name: 'Rowan',
      template: { subject: 'Hola', paragraphs: ['Uno'] },
    });
    expect(await letter('start_screening')).toMatchObject({ kind: 'application_screening', template: null });
    expect(await letter('not_select')).toMatchObject({ kind: null });
  });
});

test('of two contrary moves at the same instant one wins, and the other learns where it went and who sent it', async () => {
  const { id } = await db.committed.asOwner((q) => applied(q, world, { job: world.blindJob }));
  const [one, two] = [await db.connect(), await db.connect()];
  for (const [client, person] of [
    [one, world.hr],
    [two, world.manager],
  ] as const) {
    await client.query('begin');
    await actAs(client, person);
  }
  await one.query(`select public.move_application($1, 'invite_to_interview', 'submitted')`, [id]);
  const contrary = two
    .query(`select public.move_application($1, 'not_select', 'submitted', 'knock_out_answer')`, [id])
    .catch((error: { code: string; detail: string }) => error);
  const waiting = async () =>
    (
      await db.asOwner((q) =>
        q(`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%not_select%'`),
      )
    ).length;
  await expect.poll(waiting).toBeGreaterThan(0);
  await one.query('commit');
  expect(await contrary).toMatchObject({ code: 'BADST', detail: 'interview' });
  await two.query('rollback');
  const last = await db.as(world.manager, (q) =>
    q(
      `select e.to_status, a.email from public.application_events e join public.accounts a on a.user_id = e.actor_id
       where e.application_id = $1 order by e.happened_at desc limit 1`,
      [id],
    ),
  );
  expect(last).toEqual([{ to_status: 'interview', email: world.hr.email }]);
});

test('two teams that move the same many in opposite orders wait for each other and both finish', async () => {
  const ids = await db.committed.asOwner(async (q) => {
    const made: string[] = [];
    for (let n = 0; n < 12; n += 1) made.push(await applicationOf(q, 'submitted'));
    return made;
  });
  const [one, two] = [await db.connect(), await db.connect()];
  const move = async (client: typeof one, person: typeof world.hr, order: string[], command: string) => {
    await client.query('begin');
    await actAs(client, person);
    const result = await client.query<BulkRow>(`select * from public.move_applications($1, $2, $3)`, [
      order,
      order.map(() => 'submitted'),
      command,
    ]);
    await client.query('commit');
    return result.rows.filter((row) => row.is_done).length;
  };
  const done = await Promise.all([
    move(one, world.hr, ids, 'start_screening'),
    move(two, world.manager, [...ids].reverse(), 'invite_to_interview'),
  ]);
  expect(done[0] + done[1]).toBe(ids.length);
});
