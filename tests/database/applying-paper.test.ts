import { describe, expect, test } from 'vitest';
import { personAndJob, savedBy, sentBy, startedBy, wholeAnswers } from '../support/apply-factories.ts';
import { type Story, testDatabase } from '../support/database.ts';
import { candidate, staffMember } from '../support/factories.ts';
import { openJob } from '../support/hiring-factories.ts';

const db = await testDatabase();
const enter = 'select public.enter_paper_application($1, $2, $3) as r';
type Receipt = { r: { id: string; reference: string; is_new: boolean } };
const key = () => `paper-${crypto.randomUUID()}`;

async function desk(story: Story) {
  const { job, person } = await personAndJob(story);
  return { job, person, hr: await story.asOwner((q) => staffMember(q, 'hr')) };
}

describe('a paper form', () => {
  const paper = {
    ...wholeAnswers(),
    contact: { full_name: 'Pat Paper', email: 'Pat@Example.org', phone: '503 555 0144', contact_ways: ['call'] },
  };

  test('becomes a submitted application of a candidate without an account, once per key', async () => {
    await db.story(async (story) => {
      const { job, hr } = await desk(story);
      const name = key();
      await story.as(hr, async (q) => {
        const { r } = await q.one<Receipt>(enter, [job, JSON.stringify(paper), name]);
        expect((await q.one<Receipt>(enter, [job, JSON.stringify(paper), name])).r).toEqual({ ...r, is_new: false });
        expect(await q.one('select status, is_paper from public.applications where id = $1', [r.id])).toEqual({
          status: 'submitted',
          is_paper: true,
        });
      });
      await story.asOwner(async (q) => {
        expect(
          await q("select user_id, email, phone_normalized from public.candidates where full_name = 'Pat Paper'"),
        ).toEqual([{ user_id: null, email: 'pat@example.org', phone_normalized: '+15035550144' }]);
      });
    });
  });

  test('needs a name and a signature and no more, also after the closing', async () => {
    await db.story(async (story) => {
      const { job, hr } = await desk(story);
      await story.asOwner((q) => q("update public.jobs set status = 'closed', closed_at = now()"));
      const least = { contact: { full_name: 'Pat' }, signature: { signature_name: 'Pat' } };
      await story.as(hr, async (q) => {
        const refused = async (answers: unknown) =>
          (await q.failure(enter, [job, JSON.stringify(answers), key()])).detail;
        expect(await refused({ signature: least.signature })).toBe('contact.full_name');
        expect(await refused({ contact: least.contact })).toBe('signature.signature_name');
        expect(await refused({ ...least, contact: { full_name: 'Pat', birth_date: '1980-01-01' } })).toBe(
          'contact.birth_date',
        );
        expect(await refused({ ...least, experience: { entries: [{ kind: 'paid', started_on: '2020-13' }] } })).toBe(
          'experience.0.started_on',
        );
        expect((await q.one<Receipt>(enter, [job, JSON.stringify(least), key()])).r.is_new).toBe(true);
      });
    });
  });

  test.each(['hiring_manager', 'admin', 'auditor', 'coordinator'] as const)(
    'is not entered by a %s; HR enters the same',
    async (role) => {
      await db.story(async (story) => {
        const { job, hr } = await desk(story);
        const other = await story.asOwner((q) => staffMember(q, role));
        await story.as(other, async (q) =>
          expect((await q.failure(enter, [job, JSON.stringify(paper), key()])).code).toBe('DNIED'),
        );
        await story.as(hr, async (q) => expect(await q(enter, [job, JSON.stringify(paper), key()])).toHaveLength(1));
      });
    },
  );
});

describe('starting from the last application', () => {
  test('brings what is about the person, marked until looked at, and nothing of that posting', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const first = await startedBy(story, person, job);
      await sentBy(story, person, first.id, await savedBy(story, person, first, wholeAnswers()));
      const second = await startedBy(story, person, await story.asOwner((q) => openJob(q, 'second-job')));
      expect(second.may_import).toBe(true);
      await story.as(person, async (q) => {
        const { d } = await q.one<{ d: typeof first }>('select public.import_last_application($1, $2) as d', [
          second.id,
          second.revision,
        ]);
        expect([...d.imported].sort()).toEqual(['availability', 'contact', 'education', 'experience', 'referees']);
        expect(Object.keys(d.answers ?? {}).sort()).toEqual([
          'availability',
          'contact',
          'education',
          'experience',
          'referees',
        ]);
        expect(d.answers?.['experience']).toMatchObject({
          entries: [
            { kind: 'paid', started_on: '2021-03', ended_on: '2023-05' },
            { kind: 'gap', is_current: true },
          ],
        });
        const contact = JSON.stringify(d.answers?.['contact']);
        await q('select public.save_application_section($1, $2, $3, $4)', [second.id, 'contact', contact, d.revision]);
      });
      expect((await startedBy(story, person, await jobOf(story, second.id))).imported).not.toContain('contact');
    });
  });

  test('never overwrites what was written, and finds nothing for who never sent one', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const first = await startedBy(story, person, job);
      await story.as(person, async (q) =>
        expect((await q.failure('select public.import_last_application($1, 1)', [first.id])).code).toBe('NTFND'),
      );
      await sentBy(story, person, first.id, await savedBy(story, person, first, wholeAnswers()));
      const second = await startedBy(story, person, await story.asOwner((q) => openJob(q, 'second-job')));
      const revision = await savedBy(story, person, second, { education: { is_none: true } });
      await story.as(person, async (q) => {
        expect((await q.failure('select public.import_last_application($1, 1)', [second.id])).code).toBe('STALE');
        const { d } = await q.one<{ d: typeof first }>('select public.import_last_application($1, $2) as d', [
          second.id,
          revision,
        ]);
        expect(d.answers?.['education']).toEqual({ is_none: true });
        expect(d.imported).not.toContain('education');
      });
    });
  });
});

async function jobOf(story: Story, id: string): Promise<string> {
  return await story.asOwner(
    async (q) => (await q.one<{ j: string }>('select job_id as j from public.applications where id = $1', [id])).j,
  );
}

describe('equal-opportunity answers', () => {
  test('go into their own table before and after sending, replace each other, and come back to nobody', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const draft = await startedBy(story, person, job);
      const keep = 'select public.save_equal_opportunity($1, $2, $3) as nothing';
      await story.as(person, async (q) => {
        expect(await q(keep, [draft.id, 'female', ['asian', 'white']])).toEqual([{ nothing: null }]);
        expect((await q.failure(keep, [draft.id, 'purple', []])).constraint).toBe(
          'application_equal_opportunity_gender_is_listed',
        );
      });
      const opened = await startedBy(story, person, job);
      expect(opened.has_equal_opportunity).toBe(true);
      expect(JSON.stringify(opened)).not.toMatch(/female|asian/);
      await sentBy(story, person, draft.id, await savedBy(story, person, draft, wholeAnswers()));
      await story.as(person, (q) => q(keep, [draft.id, null, ['rather_not_say']]));
      await story.asOwner(async (q) =>
        expect(
          await q('select gender, race_ethnicity from public.application_equal_opportunity where application_id = $1', [
            draft.id,
          ]),
        ).toEqual([{ gender: null, race_ethnicity: ['rather_not_say'] }]),
      );
      const other = await story.asOwner((q) => candidate(q, 'other@people.example.org'));
      await story.as(other, async (q) => expect((await q.failure(keep, [draft.id, 'male', []])).code).toBe('NTFND'));
    });
  });
});
