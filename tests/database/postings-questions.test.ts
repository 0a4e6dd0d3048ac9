import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { documentOfJob, postingDocument, savePosting } from '../support/postings.ts';

const db = await testDatabase();
const hana = await db.committed.asOwner((q) => staffMember(q, 'hr'));

const choice = {
  kind: 'choice',
  is_required: true,
  choices: ['full', 'part'],
  texts: { en: { label: 'Which?', choice_labels: ['Full', 'Part'] } },
};

/** A published posting with two questions; gives its id and how it stands. */
async function published(s: Parameters<Parameters<typeof db.story>[0]>[0]) {
  const id = crypto.randomUUID();
  const questions = [{ kind: 'yes_no', is_required: false, texts: { en: { label: 'Can you drive?' } } }, choice];
  await s.as(hana, (q) => savePosting(q, id, postingDocument({ questions }), 0));
  await s.as(hana, (q) => q('select public.publish_job($1, 1)', [id]));
  return { id, document: await s.asOwner((q) => documentOfJob(q, id)) };
}

test('questions, requirements and attributes keep their ids when they are saved, moved and reworded', async () => {
  await db.story(async (s) => {
    const { id, document } = await published(s);
    const [first, second] = document.questions;
    const [requirement] = document.requirements;
    await s.as(hana, (q) =>
      savePosting(
        q,
        id,
        {
          ...document,
          questions: [second, { ...first, texts: { en: { label: 'Do you drive?' } } }],
          requirements: [{ ...requirement, due: 'start' }],
        },
        1,
      ),
    );
    const after = await s.asOwner((q) => documentOfJob(q, id));
    expect(after.questions.map((question) => question.id)).toEqual([second?.id, first?.id]);
    expect(after.requirements.map((one) => one.id)).toEqual([requirement?.id]);
    expect(after.attributes).toEqual(document.attributes);
  });
});

test('a question that stood in a version is retired when it is taken out, and comes back as itself', async () => {
  await db.story(async (s) => {
    const { id, document } = await published(s);
    const [first, second] = document.questions;
    await s.as(hana, (q) => savePosting(q, id, { ...document, questions: [second], attributes: [] }, 1));
    const kept = await s.asOwner((q) =>
      q('select retired_at is not null as is_retired from public.job_questions where id = $1', [first?.id]),
    );
    expect(kept).toEqual([{ is_retired: true }]);
    const attributes = await s.asOwner((q) =>
      q('select retired_at is not null as is_retired from public.job_attributes where job_id = $1', [id]),
    );
    expect(attributes).toEqual([{ is_retired: true }]);
    expect((await s.asOwner((q) => documentOfJob(q, id))).questions.map((each) => each.id)).toEqual([second?.id]);
    await s.as(hana, (q) => savePosting(q, id, document, 2));
    expect(await s.asOwner((q) => documentOfJob(q, id))).toEqual(document);
  });
});

test('a question of a draft that was never public is gone when it is taken out', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    await s.as(hana, (q) => savePosting(q, id, postingDocument(), 0));
    await s.as(hana, (q) => savePosting(q, id, postingDocument({ questions: [], attributes: [] }), 1));
    expect(await s.asOwner((q) => q('select from public.job_questions where job_id = $1', [id]))).toEqual([]);
    expect(await s.asOwner((q) => q('select from public.job_attributes where job_id = $1', [id]))).toEqual([]);
  });
});

test('a published question keeps its kind; in a draft it may change', async () => {
  await db.story(async (s) => {
    const { id, document } = await published(s);
    const [first, second] = document.questions;
    const changed = JSON.stringify({ ...document, questions: [{ ...first, kind: 'short_text' }, second] });
    const error = await s.as(hana, (q) => q.failure('select public.save_job($1, $2, 1)', [id, changed]));
    expect([error.code, error.detail]).toEqual(['INPUT', 'questions']);
  });
});

test('ids of another posting are refused', async () => {
  await db.story(async (s) => {
    const { document } = await published(s);
    for (const part of ['questions', 'requirements', 'attributes'] as const) {
      const mine = postingDocument({ [part]: document[part] });
      const error = await s.as(hana, (q) =>
        q.failure('select public.save_job($1, $2, 0)', [crypto.randomUUID(), JSON.stringify(mine)]),
      );
      expect([part, error.code, error.detail]).toEqual([part, 'INPUT', part]);
    }
  });
});

const note = { label: 'L', knock_out_note: 'Cannot be hired.' };
test.each([
  ['a yes or no that knocks out and may be skipped', { kind: 'yes_no', is_required: false, knock_out_answers: ['no'] }],
  ['a yes or no that knocks out everybody', { kind: 'yes_no', is_required: true, knock_out_answers: ['no', 'yes'] }],
  ['a yes or no that knocks out a third answer', { kind: 'yes_no', is_required: true, knock_out_answers: ['maybe'] }],
  ['a text that knocks out', { kind: 'short_text', is_required: true, knock_out_answers: ['no'] }],
  ['a text with a least number', { kind: 'long_text', is_required: true, knock_out_below: 3 }],
  ['a choice whose every answer knocks out', { ...choice, knock_out_answers: ['full', 'part'] }],
  ['a choice that knocks out an answer it has not', { ...choice, knock_out_answers: ['none'] }],
  ['a choice of one', { ...choice, choices: ['full'], texts: { en: { label: 'W', choice_labels: ['F'] } } }],
  ['a text with choices', { kind: 'short_text', is_required: true, choices: ['a', 'b'] }],
])('%s is refused', async (_name, question) => {
  await db.story(async (s) => {
    const questions = [{ texts: { en: note }, ...question }];
    const error = await s.as(hana, (q) =>
      q.failure('select public.save_job($1, $2, 0)', [
        crypto.randomUUID(),
        JSON.stringify(postingDocument({ questions })),
      ]),
    );
    expect(error.code).toBe('23514');
  });
});

test('a choice without words for each answer is refused', async () => {
  await db.story(async (s) => {
    const questions = [{ ...choice, texts: { en: { label: 'Which?', choice_labels: ['Full', ' '] } } }];
    const error = await s.as(hana, (q) =>
      q.failure('select public.save_job($1, $2, 0)', [
        crypto.randomUUID(),
        JSON.stringify(postingDocument({ questions })),
      ]),
    );
    expect([error.code, error.detail]).toEqual(['INPUT', 'questions']);
  });
});

test.each([
  [{ kind: 'yes_no', knock_out_answers: ['no'] }, [false, null, null], true],
  [{ kind: 'yes_no', knock_out_answers: ['no'] }, [true, null, null], false],
  [{ kind: 'yes_no', knock_out_answers: ['no'] }, [null, null, null], false],
  [{ kind: 'number', knock_out_below: 2 }, [null, 1.5, null], true],
  [{ kind: 'number', knock_out_below: 2 }, [null, 2, null], false],
  [{ ...choice, knock_out_answers: ['part'] }, [null, null, ['part']], true],
  [{ ...choice, knock_out_answers: ['part'] }, [null, null, ['full']], false],
  [{ kind: 'short_text' }, [null, null, null], false],
])('%o answered %o knocks out: %s', async (question, answer, expected) => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    const texts = { en: { ...note, ...('texts' in question ? { choice_labels: ['Full', 'Part'] } : {}) } };
    const questions = [{ ...question, is_required: true, texts }];
    await s.as(hana, (q) => savePosting(q, id, postingDocument({ questions }), 0));
    const [asked] = (await s.asOwner((q) => documentOfJob(q, id))).questions;
    const found = await s.asOwner((q) =>
      q.one('select private.answer_knocks_out($1, $2, $3, $4) as is_out', [asked?.id, ...answer]),
    );
    expect(found).toEqual({ is_out: expected });
  });
});
