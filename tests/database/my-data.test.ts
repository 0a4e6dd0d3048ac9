import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { candidate } from '../support/factories.ts';
import { myWorld } from '../support/my-world.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();

const profile = async (q: Query) => (await q.one<{ p: Record<string, unknown> }>('select public.my_profile() as p')).p;
const update = (change: Record<string, unknown> = {}): [string, unknown[]] => [
  'select public.update_my_profile($1)',
  [
    JSON.stringify({
      full_name: ' Ann Newname ',
      called_name: '',
      phone: '(503) 555-0199',
      contact_ways: ['call', 'email'],
      may_leave_message: true,
      locale: 'es',
      ...change,
    }),
  ],
];

test('a person changes how they are called and reached, and mail follows in their language', () =>
  db.story(async (story) => {
    const { ann, bob } = await myWorld(story);
    const before = await story.as(bob, profile);
    await story.as(ann, async (q) => {
      await q(...update());
      expect(await profile(q)).toMatchObject({
        full_name: 'Ann Newname',
        called_name: null,
        phone: '(503) 555-0199',
        contact_ways: ['call', 'email'],
        may_leave_message: true,
        locale: 'es',
      });
    });
    const kept = await story.asOwner((q) => q('select locale from public.candidates where user_id = $1', [ann.sub]));
    expect(kept).toEqual([{ locale: 'es' }]);
    expect(await story.as(bob, profile)).toEqual(before);
  }));

test('the language chosen on any page of theirs counts for mail too', () =>
  db.story(async (story) => {
    const { ann } = await myWorld(story);
    await story.as(ann, (q) => q("update public.accounts set locale = 'es' where user_id = $1", [ann.sub]));
    const kept = await story.asOwner((q) => q('select locale from public.candidates where user_id = $1', [ann.sub]));
    expect(kept).toEqual([{ locale: 'es' }]);
  }));

test.each<[string, Record<string, unknown>, string]>([
  ['no name', { full_name: ' ' }, 'full_name'],
  ['a name of 301 letters', { full_name: 'x'.repeat(301) }, 'full_name'],
  ['a called name of 121 letters', { called_name: 'x'.repeat(121) }, 'called_name'],
  ['a number that is none', { phone: '555' }, 'phone'],
  ['calls without a number', { phone: '' }, 'phone'],
  ['no way at all', { contact_ways: [] }, 'contact_ways'],
  ['no language', { locale: null }, 'locale'],
])('%s is refused with its field, and nothing changes', (_what, change, field) =>
  db.story(async (story) => {
    const { ann } = await myWorld(story);
    await story.as(ann, async (q) => {
      const before = await profile(q);
      expect(await q.failure(...update(change))).toMatchObject({ code: 'INPUT', detail: field });
      expect(await profile(q)).toEqual(before);
    });
  }),
);

test('messages are left only where calls are allowed', () =>
  db.story(async (story) => {
    const { ann } = await myWorld(story);
    await story.as(ann, async (q) => {
      await q(...update({ contact_ways: ['text'] }));
      expect(await profile(q)).toMatchObject({ may_leave_message: false });
    });
  }));

test('who helps gets mail only when named with an address, and no more once taken back', () =>
  db.story(async (story) => {
    const { ann, staff, id } = await myWorld(story, 'submitted');
    const help = (helper: Record<string, unknown>) =>
      story.as(ann, (q) => q('select public.update_my_helper($1, $2)', [id, JSON.stringify(helper)]));
    const mails = async () =>
      (
        await story.asOwner((q) =>
          q<{ to_email: string }>(
            "select to_email from public.messages where kind::text = 'application_screening' order by 1",
          ),
        )
      ).map((row) => row.to_email);
    await help({ name: 'Bea', relation: 'sister', email: 'Bea@Help.example.org', is_updated: true });
    await story.as(staff.hr, (q) =>
      q("select public.move_application($1, 'start_screening', null, null, null, true)", [id]),
    );
    expect(await mails()).toEqual(['ann@people.example.org', 'bea@help.example.org']);
    await help({});
    await story.as(ann, async (q) =>
      expect((await profile(q))['helpers']).toMatchObject([{ application_id: id, name: null, is_updated: false }]),
    );
    for (const [helper, field] of [
      [{ name: '', relation: 'sister' }, 'name'],
      [{ name: 'Bea', is_updated: true }, 'email'],
      [{ name: 'Bea', email: 'no address' }, 'email'],
      [{ name: 'x'.repeat(301) }, 'name'],
      [{ name: 'Bea', relation: 'x'.repeat(121) }, 'relation'],
    ] as const) {
      const error = await story.as(ann, (q) =>
        q.failure('select public.update_my_helper($1, $2)', [id, JSON.stringify(helper)]),
      );
      expect(error).toMatchObject({ code: 'INPUT', detail: field });
    }
  }));

/** Puts something into every part of Ann's data, each with a word of its own. */
async function fill(q: Query, id: string, other: string): Promise<void> {
  await q("insert into public.application_support values ($1, 'SUPPORT-WORD')", [id]);
  await q("insert into public.application_equal_opportunity values ($1, 'nonbinary', '{asian}')", [id]);
  await q("insert into public.application_support values ($1, 'BOBS-WORD')", [other]);
  await q("insert into public.application_equal_opportunity values ($1, 'male', '{white}')", [other]);
  await q(`insert into public.application_experiences values ($1, 0, 'paid', 'EXPERIENCE-WORD', null, '2024-01-01')`, [
    id,
  ]);
  await q(
    `insert into public.application_referees (application_id, position, full_name, email) values ($1, 0, 'REFEREE-WORD', 'r@example.org')`,
    [id],
  );
  await q("update public.application_details set statement = 'STATEMENT-WORD' where application_id = $1", [id]);
  await q(
    "insert into public.application_messages (application_id, is_from_candidate, body) values ($1, true, 'MESSAGE-WORD')",
    [id],
  );
}
const words = [
  'SUPPORT-WORD',
  'EXPERIENCE-WORD',
  'REFEREE-WORD',
  'STATEMENT-WORD',
  'MESSAGE-WORD',
  'nonbinary',
  'asian',
];
const copy = async (q: Query) => JSON.stringify((await q.one<{ d: unknown }>('select public.my_data() as d')).d);

test('the copy holds everything of the person, support needs and voluntary answers too, and nothing of another', () =>
  db.story(async (story) => {
    const { ann, bob, staff, id, other } = await myWorld(story);
    await story.asOwner((q) => fill(q, id, other));
    const mine = await story.as(ann, copy);
    for (const word of words) expect(mine).toContain(word);
    expect(mine).not.toContain('BOBS-WORD');
    for (const stranger of [bob, ...staffRoles.map((role) => staff[role])]) {
      const theirs = await story.as(stranger, copy);
      for (const word of words) expect(theirs).not.toContain(word);
    }
    expect((await story.as('anon', (q) => q.failure('select public.my_data()'))).code).toBe('42501');
  }));

test('what reviewers and referees wrote stays out of the copy, which says so', () =>
  db.story(async (story) => {
    const { ann, staff, id } = await myWorld(story);
    await story.asOwner((q) =>
      q(
        `insert into public.reviews (application_id, reviewer_id, given_at, recommendation, comment) values ($1, $2, now(), 'yes', 'REVIEW-WORD')`,
        [id, staff.hr.sub],
      ),
    );
    const mine = await story.as(ann, copy);
    expect(mine).not.toContain('REVIEW-WORD');
    expect(mine).not.toContain('"recommendation"');
    expect(JSON.parse(mine).left_out).toContain('reviews');
  }));

test('that a copy was taken is kept, and copies have an end', () =>
  db.story(async (story) => {
    const { ann } = await myWorld(story);
    for (let n = 0; n < 20; n += 1) await story.as(ann, (q) => q('select public.my_data()'));
    expect((await story.as(ann, (q) => q.failure('select public.my_data()'))).code).toBe('SLOWD');
    const reads = await story.asOwner((q) =>
      q(
        "select 1 from public.audit_events where action = 'read' and actor_id = $1 and changes -> 'with' ? 'own copy'",
        [ann.sub],
      ),
    );
    expect(reads).toHaveLength(20);
  }));

test('voluntary answers are the person’s to see, change and take back; another’s are out of reach', () =>
  db.story(async (story) => {
    const { ann, bob, staff, id } = await myWorld(story);
    const seen = (q: Query) =>
      q.one<{ list: unknown }>('select public.my_equal_opportunity() as list').then(({ list }) => list);
    await story.as(ann, (q) => q("select public.save_equal_opportunity($1, 'female', '{white,asian}')", [id]));
    expect(await story.as(ann, seen)).toMatchObject([
      { is_answered: true, gender: 'female', race_ethnicity: ['white', 'asian'] },
    ]);
    expect(await story.as(bob, seen)).toMatchObject([{ is_answered: false, gender: null }]);
    for (const role of staffRoles) expect(await story.as(staff[role], seen)).toEqual([]);
    await story.as(ann, (q) => q('select public.remove_equal_opportunity($1)', [id]));
    expect(await story.as(ann, seen)).toMatchObject([{ is_answered: false, gender: null, race_ethnicity: [] }]);
    const left = await story.asOwner((q) => q('select 1 from public.application_equal_opportunity'));
    expect(left).toEqual([]);
  }));

test('each application says how long it is kept: while open, then for the months of its rule', () =>
  db.story(async (story) => {
    const { ann, bob, id } = await myWorld(story);
    const kept = (q: Query) =>
      q
        .one<{ list: { status: string; keep_months: number; erase_on: string | null }[] }>(
          'select public.my_retention() as list',
        )
        .then(({ list }) => list);
    expect(await story.as(ann, kept)).toMatchObject([{ status: 'screening', keep_months: 12, erase_on: null }]);
    await story.as(ann, (q) => q("select public.withdraw_application($1, 'pay')", [id]));
    const [ended] = await story.as(ann, kept);
    expect(ended).toMatchObject({ status: 'withdrawn', keep_months: 12 });
    expect(ended?.erase_on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await story.as(bob, kept)).toMatchObject([{ status: 'submitted', erase_on: null }]);
  }));

test('who never applied has a profile to fill and nothing else', () =>
  db.story(async (story) => {
    const newcomer = await story.asOwner(async (q) => {
      await myWorld(story);
      return candidate(q, 'new@people.example.org');
    });
    await story.as(newcomer, async (q) => {
      expect(await profile(q)).toMatchObject({ email: 'new@people.example.org', full_name: null, helpers: [] });
      for (const name of ['list_my_applications', 'my_retention', 'my_equal_opportunity'])
        expect(await q.one(`select public.${name}() as list`)).toEqual({ list: [] });
      expect(JSON.parse(await copy(q))).toMatchObject({ applications: [], documents: [], people: [] });
    });
  }));
