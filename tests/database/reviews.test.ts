import { expect, test } from 'vitest';
import type { Person } from '../support/actors.ts';
import { type Story, testDatabase } from '../support/database.ts';
import { applied, type DeskWorld, deskWorld, wholeReview } from '../support/desk-factories.ts';

const db = await testDatabase();
const world = await deskWorld(db.committed);
const secret = 'A word nobody else may read yet';

interface Opened {
  reviews: { comment: string; reviewer_name: string; ratings: { attribute: string; rating: number }[] }[] | null;
  my_review: { comment: string; given_at: string | null } | null;
  application: { reviews_given: number; my_review: string | null };
}

async function open(story: Story, person: Person, id: string): Promise<Opened> {
  return await story.as(
    person,
    async (q) => (await q.one<{ o: Opened }>('select public.open_application($1) as o', [id])).o,
  );
}
const send = (story: Story, person: Person, fn: 'save_review' | 'give_review', id: string, review: object) =>
  story.as(person, (q) => q(`select public.${fn}($1, $2)`, [id, JSON.stringify(review)]));

async function application(story: Story, facts = {}): Promise<string> {
  return (await story.asOwner((q) => applied(q, world, facts))).id;
}

/** Every way in which somebody might read another person's unfinished review; each gives text to look into. */
const paths: Record<string, { sql: string; values: (id: string) => unknown[] }> = {
  'the table': { sql: 'select * from public.reviews', values: () => [] },
  'its ratings': { sql: 'select * from public.review_ratings', values: () => [] },
  'an embed of the application': {
    sql: `select a.id, (select json_agg(r) from public.reviews r where r.application_id = a.id) from public.applications a`,
    values: () => [],
  },
  'opening the application': { sql: 'select public.open_application($1)', values: (id) => [id] },
  'the list': { sql: 'select * from public.list_applications()', values: () => [] },
  'the board': { sql: 'select * from public.list_application_board()', values: () => [] },
  'the audit': { sql: `select * from public.audit_events where table_name like 'review%'`, values: () => [] },
};

test.each(Object.entries(paths))(
  'an unfinished review is read by nobody but its author, through %s',
  async (_name, path) => {
    await db.story(async (story) => {
      const id = await application(story);
      await send(story, world.manager, 'save_review', id, { comment: secret, ratings: { teamwork: 2 } });
      const author = JSON.stringify(await open(story, world.manager, id));
      expect(author, 'the twin: the words are there').toContain(secret);
      for (const person of [world.hr, world.other, world.auditor, world.coordinator, world.applicant]) {
        const told = await story.as(person, async (q) => {
          await q('savepoint s');
          const rows = await q(path.sql, path.values(id)).catch((error: { code: string }) => error.code);
          await q('rollback to savepoint s');
          return JSON.stringify(rows);
        });
        expect(told).not.toContain(secret);
      }
      const { reviews_given } = (await open(story, world.other, id)).application;
      expect(reviews_given).toBe(0);
    });
  },
);

test('a hiring manager reads the given reviews of others only after giving their own', async () => {
  await db.story(async (story) => {
    const id = await application(story);
    await send(story, world.manager, 'give_review', id, { ...wholeReview, comment: secret });
    expect((await open(story, world.other, id)).reviews).toBeNull();
    expect(JSON.stringify(await open(story, world.other, id))).not.toContain(secret);
    await send(story, world.other, 'save_review', id, { comment: 'Not sure yet' });
    expect((await open(story, world.other, id)).reviews).toBeNull();
    await send(story, world.other, 'give_review', id, wholeReview);
    const seen = (await open(story, world.other, id)).reviews;
    expect(seen?.map((review) => review.comment).sort()).toEqual([secret, wholeReview.comment].sort());
    expect(seen?.[0]?.ratings).toHaveLength(5);
  });
});

test('HR reads given reviews at once, but not while holding an unfinished one', async () => {
  await db.story(async (story) => {
    const id = await application(story);
    await send(story, world.manager, 'give_review', id, { ...wholeReview, comment: secret });
    expect((await open(story, world.hr, id)).reviews).toHaveLength(1);
    await send(story, world.hr, 'save_review', id, {});
    expect((await open(story, world.hr, id)).reviews).toBeNull();
    await story.as(world.hr, (q) => q('select public.discard_review($1)', [id]));
    expect((await open(story, world.hr, id)).reviews).toHaveLength(1);
  });
});

test('a review is kept as it is written and is whole when it is given', async () => {
  await db.story(async (story) => {
    const id = await application(story);
    await send(story, world.manager, 'save_review', id, { recommendation: 'no', ratings: { teamwork: 2 } });
    await send(story, world.manager, 'save_review', id, { recommendation: null, comment: ' Second thoughts ' });
    expect((await open(story, world.manager, id)).my_review).toMatchObject({
      comment: 'Second thoughts',
      recommendation: null,
      ratings: [],
      given_at: null,
    });
    await story.as(world.manager, async (q) => {
      const give = (review: object) => q.failure('select public.give_review($1, $2)', [id, JSON.stringify(review)]);
      expect(await give({ ...wholeReview, recommendation: null })).toMatchObject({
        code: 'INPUT',
        detail: 'recommendation',
      });
      expect(await give({ ...wholeReview, ratings: { teamwork: 2 } })).toMatchObject({
        code: 'INPUT',
        detail: 'ratings',
      });
      expect(await give({ ...wholeReview, ratings: { charm: 2 } })).toMatchObject({ code: 'INPUT', detail: 'ratings' });
      expect(await give({ ...wholeReview, ratings: { ...wholeReview.ratings, teamwork: 6 } })).toMatchObject({
        code: 'INPUT',
      });
      expect((await give({ ...wholeReview, comment: 'x'.repeat(4001) })).constraint).toBe('reviews_comment_is_short');
    });
  });
});

test('a given review stays as it was given, whoever asks', async () => {
  await db.story(async (story) => {
    const id = await application(story);
    await send(story, world.manager, 'give_review', id, wholeReview);
    await story.as(world.manager, async (q) => {
      const review = JSON.stringify({ ...wholeReview, recommendation: 'strong_no' });
      for (const fn of ['save_review', 'give_review'])
        expect(await q.failure(`select public.${fn}($1, $2)`, [id, review])).toMatchObject({
          code: 'BADST',
          detail: 'given',
        });
      expect((await q.failure('select public.discard_review($1)', [id])).code).toBe('NTFND');
    });
    await story.asOwner(async (q) => {
      expect((await q.failure(`update public.reviews set recommendation = 'no'`)).code).toBe('BADST');
      expect((await q.failure(`update public.reviews set comment = 'other words'`)).code).toBe('BADST');
      expect(await q.count('update public.reviews set comment = null')).toBe(1); // retention takes the words
    });
  });
});

test('a posting’s own attributes are rated in place of the house’s, and stay readable when it drops them', async () => {
  await db.story(async (story) => {
    const id = await application(story);
    const attribute = await story.asOwner((q) =>
      q.one<{ id: string }>(
        `insert into public.job_attributes (job_id, label) values ($1, 'Knows the county') returning id`,
        [world.job],
      ),
    );
    await send(story, world.manager, 'give_review', id, { recommendation: 'mixed', ratings: { [attribute.id]: 2 } });
    await story.asOwner((q) => q('update public.job_attributes set retired_at = now()'));
    expect((await open(story, world.manager, id)).reviews?.[0]?.ratings).toEqual([
      { attribute: attribute.id, label: 'Knows the county', rating: 2 },
    ]);
  });
});

test.each(['draft', 'offer', 'hired', 'withdrawn'] as const)(
  'no review is written of an application that is %s',
  async (status) => {
    await db.story(async (story) => {
      const id = await application(story, { status });
      const error = await story.as(world.hr, (q) => q.failure('select public.save_review($1, $2)', [id, '{}']));
      expect(error).toMatchObject(status === 'draft' ? { code: 'NTFND' } : { code: 'BADST', detail: status });
    });
  },
);

test('who is not of the hiring team neither reviews nor notes nor keeps views', async () => {
  await db.story(async (story) => {
    const id = await application(story);
    for (const person of [world.auditor, world.coordinator, world.applicant]) {
      await story.as(person, async (q) => {
        for (const call of [
          `save_review('${id}', '{}')`,
          `give_review('${id}', '{}')`,
          `add_application_note('${id}', 'x')`,
          `save_view('x', 'scope=closed')`,
        ])
          expect((await q.failure(`select public.${call}`)).code).toBe('DNIED');
      });
    }
    await story.as(world.hr, (q) => q('select public.add_application_note($1, $2)', [id, 'Call on Monday']));
    expect(JSON.stringify(await open(story, world.manager, id))).toContain('Call on Monday');
  });
});

test('a view belongs to whoever kept it; the same name again replaces it; nothing but filters fits', async () => {
  await db.story(async (story: Story) => {
    const w: DeskWorld = world;
    const views = (person: Person) =>
      story.as(person, (q) => q<{ name: string; query: string }>('select name, query from public.saved_views'));
    await story.as(w.hr, async (q) => {
      await q(`select public.save_view('Spanish', 'locale=es')`);
      await q(`select public.save_view(' Spanish ', 'locale=es&my_review=yes')`);
      expect((await q.failure(`select public.save_view('Bad', 'q=<script>')`)).constraint).toBe(
        'saved_views_query_is_filters',
      );
      expect(await q.failure(`select public.save_view('  ', 'locale=es')`)).toMatchObject({
        code: 'INPUT',
        detail: 'name',
      });
    });
    expect(await views(w.hr)).toEqual([{ name: 'Spanish', query: 'locale=es&my_review=yes' }]);
    expect(await views(w.manager)).toEqual([]);
    const { id } = await story.asOwner((q) => q.one<{ id: string }>('select id from public.saved_views'));
    await story.as(w.manager, async (q) =>
      expect((await q.failure('select public.delete_view($1)', [id])).code).toBe('NTFND'),
    );
    await story.as(w.hr, (q) => q('select public.delete_view($1)', [id]));
    expect(await views(w.hr)).toEqual([]);
  });
});
