import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { type ApplicationStatus, openStatuses } from '../../src/features/applications/application.ts';
import type { Person } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import { myWorld } from '../support/my-world.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();

interface Row {
  id: string;
  status: ApplicationStatus;
  unread: number;
}
interface Opened {
  application: Row & { since_at: string };
  events: { command: string; reason: string | null; note: string | null; is_mine: boolean }[];
  answers: { support: string | null; details: { signature_name: string } } | null;
}

const list = async (q: Query) => (await q.one<{ list: Row[] }>('select public.list_my_applications() as list')).list;
const open = async (q: Query, id: string) =>
  (await q.one<{ one: Opened }>('select public.open_my_application($1) as one', [id])).one;
const withdraw = 'select public.withdraw_application($1, $2, $3)';

test('a candidate sees their own applications and drafts, and nothing of anybody else’s', () =>
  db.story(async (story) => {
    const { ann, bob, staff, id, other } = await myWorld(story);
    await story.asOwner(async (q) =>
      applicationIn(q, {
        job: await openJob(q, 'other-job'),
        candidate: await candidateOf(q, ann, 'Ann Example'),
        status: 'draft',
      }),
    );
    await story.as(ann, async (q) => {
      expect((await list(q)).map((row) => row.status).sort()).toEqual(['draft', 'screening']);
      expect((await open(q, id)).answers?.details.signature_name).toBe('Rowan Example');
    });
    await story.as(bob, async (q) => expect((await list(q)).map((row) => row.id)).toEqual([other]));
    for (const role of staffRoles) await story.as(staff[role], async (q) => expect(await list(q)).toEqual([]));
  }));

test('another’s application answers like one that never was, to candidates and every role; anon reaches nothing', () =>
  db.story(async (story) => {
    const { bob, staff, id } = await myWorld(story);
    const words = [
      'public.open_my_application($1)',
      "public.withdraw_application($1, 'pay')",
      "public.update_my_helper($1, '{}')",
      'public.remove_equal_opportunity($1)',
    ];
    for (const word of words) {
      for (const stranger of [bob, ...staffRoles.map((role) => staff[role])]) {
        const asked = await story.as(stranger, (q) => q.failure(`select ${word}`, [id]));
        const missing = await story.as(stranger, (q) => q.failure(`select ${word}`, [crypto.randomUUID()]));
        expect([word, asked.code, asked.message, asked.detail]).toEqual([
          word,
          'NTFND',
          missing.message,
          missing.detail,
        ]);
      }
      expect((await story.as('anon', (q) => q.failure(`select ${word}`, [id]))).code).toBe('42501');
    }
    const rows = await story.asOwner((q) => q('select status from public.applications where id = $1', [id]));
    expect(rows).toEqual([{ status: 'screening' }]);
  }));

test('who works here and applied too meets only their own application, whatever roles they hold', () =>
  db.story(async (story) => {
    const { staff, job } = await myWorld(story);
    const { id } = await story.asOwner(async (q) =>
      applicationIn(q, { job, candidate: await candidateOf(q, staff.hr, 'Hana Hr') }),
    );
    await story.as(staff.hr, async (q) => expect((await list(q)).map((row) => row.id)).toEqual([id]));
  }));

test('a paper application that the team joined with a person is theirs too; another account’s never is', () =>
  db.story(async (story) => {
    const { ann, bob, staff, job, id } = await myWorld(story);
    const paper = await story.asOwner(async (q) => {
      const mine = await candidateOf(q, ann, 'Ann Example');
      const { id } = await q.one<{ id: string }>(
        "insert into public.candidates (full_name, joined_to_id) values ('Ann Paper', $1) returning id",
        [mine],
      );
      await q('update public.candidates set joined_to_id = $1 where user_id = $2', [mine, bob.sub]);
      return applicationIn(q, { job, candidate: id });
    });
    await story.as(ann, async (q) => expect((await list(q)).map((row) => row.id)).toContain(paper.id));
    await story.as(bob, async (q) => expect((await list(q)).map((row) => row.id)).not.toContain(id));
    await story.as(staff.hr, async (q) => expect(await list(q)).toEqual([]));
  }));

/** Everything a candidate can ask that might tell a decision; what changes by the clock alone is left out. */
async function everythingSeen(q: Query, id: string): Promise<string> {
  const seen: unknown[] = [await list(q), await open(q, id)];
  for (const sql of [
    'public.my_data()',
    'public.list_my_messages($1)',
    'public.my_profile()',
    'public.my_retention()',
    'public.my_erasure()',
    'public.my_equal_opportunity()',
    'public.list_my_documents()',
    'public.list_my_document_requests()',
    'public.list_my_interviews($1)',
    'public.list_my_offers($1)',
    'public.open_my_draft($1)',
  ])
    seen.push(
      (
        await q.one<{ seen: unknown }>(
          `select ${sql} as seen${sql.includes('$1') ? '' : ' where $1::uuid is not null'}`,
          [id],
        )
      ).seen,
    );
  return JSON.stringify(seen, (key, value) => (key === 'made_at' ? null : value));
}

test.each(['submitted', 'screening', 'interview'] as const)(
  'a decision from %s that nobody told looks like the state before, through every function',
  (status) =>
    db.story(async (story) => {
      const { ann, staff, id } = await myWorld(story, status);
      const before = await story.as(ann, (q) => everythingSeen(q, id));
      await story.as(staff.hr, (q) =>
        q("select public.move_application($1, 'not_select', null, 'other_candidate_chosen', 'inner note')", [id]),
      );
      const decided = await story.asOwner((q) => q('select status from public.applications where id = $1', [id]));
      expect(decided).toEqual([{ status: 'not_selected' }]);
      expect(await story.as(ann, (q) => everythingSeen(q, id))).toBe(before);

      await story.as(staff.hr, (q) => q("select public.move_application($1, 'tell_not_selected')", [id]));
      const told = await story.as(ann, (q) => open(q, id));
      expect(told.application.status).toBe('not_selected');
      expect(JSON.stringify(told)).not.toContain('inner note');
      expect(JSON.stringify(told)).not.toContain('other_candidate_chosen');
    }),
);

test('taking back an application that was decided against, untold, works like any other', () =>
  db.story(async (story) => {
    const { ann, staff, id } = await myWorld(story);
    await story.as(staff.hr, (q) =>
      q("select public.move_application($1, 'not_select', null, 'other_candidate_chosen')", [id]),
    );
    await story.as(ann, async (q) => {
      await q(withdraw, [id, 'pay', null]);
      expect((await open(q, id)).application.status).toBe('withdrawn');
    });
    const late = await story.as(staff.hr, (q) =>
      q.failure("select public.move_application($1, 'tell_not_selected')", [id]),
    );
    expect(late).toMatchObject({ code: 'BADST', detail: 'withdrawn' });
  }));

test.each(openStatuses)('an application in %s can be taken back, with a reason and a receipt', (status) =>
  db.story(async (story) => {
    const { ann, id } = await myWorld(story, status);
    await story.as(ann, async (q) => {
      await q(withdraw, [id, 'other', ' Moving away ']);
      const opened = await open(q, id);
      expect(opened.application.status).toBe('withdrawn');
      expect(opened.events.at(-1)).toMatchObject({
        command: 'withdraw',
        reason: 'other',
        note: 'Moving away',
        is_mine: true,
      });
      expect(await q.failure(withdraw, [id, 'pay', null])).toMatchObject({ code: 'BADST', detail: 'withdrawn' });
    });
    const mails = await story.asOwner((q) =>
      q("select 1 from public.messages where kind::text = 'application_withdrawn'"),
    );
    expect(mails).toHaveLength(1);
  }),
);

test.each(['draft', 'hired', 'not_selected', 'offer_declined', 'conditions_not_met'] as const)(
  'an application that is %s is not taken back',
  (status) =>
    db.story(async (story) => {
      const { ann, id } = await myWorld(story, status);
      if (status === 'not_selected')
        await story.asOwner((q) => q('update public.applications set told_at = now() where id = $1', [id]));
      const error = await story.as(ann, (q) => q.failure(withdraw, [id, 'pay', null]));
      expect(error).toMatchObject({ code: 'BADST', detail: status });
    }),
);

test('a reason is one of a candidate’s, and another one is said in words', () =>
  db.story(async (story) => {
    const { ann, id } = await myWorld(story);
    await story.as(ann, async (q) => {
      for (const reason of [null, 'other_candidate_chosen', 'offer_lapsed'])
        expect(await q.failure(withdraw, [id, reason, null])).toMatchObject({ code: 'INPUT', detail: 'reason' });
      for (const note of [null, ' ', 'x'.repeat(2001)])
        expect(await q.failure(withdraw, [id, 'other', note])).toMatchObject({ code: 'INPUT', detail: 'note' });
      expect((await open(q, id)).application.status).toBe('screening');
    });
  }));

test('a step shows when it was told or made by the candidate; a note of the team never does', () =>
  db.story(async (story) => {
    const { ann, staff, id } = await myWorld(story, 'submitted');
    const move = (person: Person, command: string, told: boolean) =>
      story.as(person, (q) =>
        q("select public.move_application($1, $2, null, null, 'team only', $3)", [id, command, told]),
      );
    await move(staff.hiring_manager, 'start_screening', false);
    await move(staff.hr, 'invite_to_interview', true);
    const opened = await story.as(ann, (q) => open(q, id));
    expect(opened.events.map((event) => event.command)).toEqual(['submit', 'invite_to_interview']);
    expect(opened.events.every((event) => event.note === null)).toBe(true);
    expect(JSON.stringify(opened)).not.toContain('team only');
  }));
