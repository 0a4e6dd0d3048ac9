import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Story, testDatabase } from '../support/database.ts';
import { applicantRow, applied, deskWorld } from '../support/desk-factories.ts';
import { applicationIn } from '../support/hiring-factories.ts';

const db = await testDatabase();
const world = await deskWorld(db.committed);

interface Look {
  id: string;
  same_phone: boolean | null;
  same_email: boolean | null;
  similar_name: boolean;
  is_same_person: boolean | null;
  is_joined: boolean;
}

const open = (story: Story, id: string) =>
  story.as(
    world.hr,
    async (q) =>
      (
        await q.one<{ o: { duplicates: Look[]; other_applications: { id: string }[] } }>(
          'select public.open_application($1) as o',
          [id],
        )
      ).o,
  );

async function three(story: Story): Promise<[string, string, string]> {
  return await story.asOwner(async (q) => {
    const make = async (facts: Parameters<typeof applicantRow>[1]) =>
      (await applicationIn(q, { job: world.job, candidate: await applicantRow(q, facts) })).id;
    return [
      await make({ name: 'Quill Marrow', phone: '971 555 4711', email: 'quill@people.example.org' }),
      await make({ name: 'Someone Else', phone: '(971) 555-4711' }),
      await make({ name: 'Quill Marow', phone: '503 555 0000' }),
    ];
  });
}

test('look-alikes are found by number, address and name, joined by HR, and taken apart again', async () => {
  await db.story(async (story) => {
    const [one, two, three_] = await three(story);
    const looks = (await open(story, one)).duplicates;
    expect(looks.find((look) => look.id === two)).toMatchObject({
      same_phone: true,
      similar_name: false,
      is_same_person: null,
    });
    expect(looks.find((look) => look.id === three_)).toMatchObject({ same_phone: false, similar_name: true });
    await story.as(world.hr, (q) => q('select public.join_candidates($1, $2)', [one, two]));
    expect((await open(story, one)).other_applications.map((other) => other.id)).toEqual([two]);
    expect((await open(story, two)).other_applications.map((other) => other.id)).toEqual([one]);
    expect((await open(story, one)).duplicates[0]).toMatchObject({ id: two, is_same_person: true, is_joined: true });
    await story.as(world.hr, (q) => q('select public.separate_candidates($1, $2)', [two, one]));
    expect((await open(story, one)).other_applications).toEqual([]);
    expect((await open(story, one)).duplicates.find((look) => look.id === two)).toMatchObject({
      is_same_person: false,
      is_joined: false,
    });
    const kept = await story.asOwner((q) =>
      q('select is_same_person from public.candidate_duplicate_decisions order by decided_at'),
    );
    expect(kept).toEqual([{ is_same_person: true }, { is_same_person: false }]);
    expect(await story.asOwner((q) => q('select from public.candidates where joined_to_id is not null'))).toEqual([]);
  });
});

test('the row that signs in stands for all, and its person sees what was joined until it is taken apart', async () => {
  await db.story(async (story) => {
    const [paper, mine] = await story.asOwner(async (q) => [
      (await applicationIn(q, { job: world.job, candidate: await applicantRow(q, { phone: '503 555 0111' }) })).id,
      (await applied(q, world)).id,
    ]);
    const ids = async () =>
      (
        await story.asOwner(async (q) => {
          await q(`select set_config('request.jwt.claims', $1, true)`, [
            JSON.stringify({ role: 'authenticated', sub: world.applicant.sub }),
          ]);
          return await q.one<{ n: number }>('select cardinality(private.my_candidate_ids()) as n');
        })
      ).n;
    expect(await ids()).toBe(1);
    await story.as(world.hr, (q) => q('select public.join_candidates($1, $2)', [paper, mine]));
    expect(await ids()).toBe(2);
    const roots = await story.asOwner((q) =>
      q<{ is_mine: boolean }>(
        `select r.user_id is not null as is_mine from public.candidates c join public.candidates r on r.id = c.joined_to_id`,
      ),
    );
    expect(roots).toEqual([{ is_mine: true }]);
    await story.as(world.hr, (q) => q('select public.separate_candidates($1, $2)', [paper, mine]));
    expect(await ids()).toBe(1);
  });
});

test('whatever is decided in any order, who is joined follows from the newest decision of each pair', async () => {
  const decisions = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(decisions, async (steps) => {
      await db.story(async (story) => {
        const people = await story.asOwner(async (q) => {
          const made = [];
          for (let n = 0; n < 5; n += 1) {
            const candidate = await applicantRow(q, { name: `P ${n}` });
            made.push({ candidate, application: (await applicationIn(q, { job: world.job, candidate })).id });
          }
          return made;
        });
        const newest = new Map<string, boolean>();
        for (const [a, b, isSame] of steps) {
          if (a === b) continue;
          const [one, two] = [people[a], people[b]];
          await story.as(world.hr, (q) =>
            q(`select public.${isSame ? 'join' : 'separate'}_candidates($1, $2)`, [one?.application, two?.application]),
          );
          newest.set([Math.min(a, b), Math.max(a, b)].join(), isSame);
        }
        const group = people.map((_, n) => n);
        for (let round = 0; round < people.length; round += 1)
          for (const [pair, isSame] of newest) {
            const [a = 0, b = 0] = pair.split(',').map(Number);
            if (isSame) group[a] = group[b] = Math.min(group[a] ?? a, group[b] ?? b);
          }
        const rows = await story.asOwner((q) =>
          q<{ id: string; root: string }>('select id, coalesce(joined_to_id, id) as root from public.candidates'),
        );
        const root = (n: number) => rows.find((row) => row.id === people[n]?.candidate)?.root;
        for (let a = 0; a < people.length; a += 1)
          for (let b = 0; b < people.length; b += 1)
            expect([a, b, root(a) === root(b)]).toEqual([a, b, group[a] === group[b]]);
      });
    }),
    { numRuns: 25 },
  );
});

test('only HR says who is one person', async () => {
  await db.story(async (story) => {
    const [one, two] = await three(story);
    for (const person of [world.manager, world.auditor, world.coordinator, world.applicant])
      for (const command of ['join', 'separate'])
        expect(
          (await story.as(person, (q) => q.failure(`select public.${command}_candidates($1, $2)`, [one, two]))).code,
        ).toBe('DNIED');
    await story.as(world.hr, async (q) => {
      expect(await q.failure('select public.join_candidates($1, $1)', [one])).toMatchObject({
        code: 'INPUT',
        detail: 'other',
      });
      expect((await q.failure('select public.join_candidates($1, gen_random_uuid())', [one])).code).toBe('NTFND');
    });
    expect(
      (
        await story.as(
          world.manager,
          async (q) => (await q.one<{ o: { duplicates: Look[] } }>('select public.open_application($1) as o', [one])).o,
        )
      ).duplicates,
    ).toEqual([]);
    expect((await open(story, one)).duplicates, 'the twin: HR sees them').toHaveLength(2);
  });
});
