import { describe, expect, test } from 'vitest';
import { personAndJob, savedBy, sentBy, startedBy, wholeAnswers } from '../support/apply-factories.ts';
import { testDatabase } from '../support/database.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
const submit = 'select public.submit_application($1, $2) as d';

/** A posting's own question; gives its id. */
async function ask(
  q: Query,
  job: string,
  facts: { kind: string; choices?: string[]; knockOut?: string[]; below?: number; isRequired?: boolean },
) {
  const { kind, choices = [], knockOut = [], below = null, isRequired = true } = facts;
  const { id } = await q.one<{ id: string }>(
    `insert into public.job_questions (job_id, kind, is_required, choices, knock_out_answers, knock_out_below)
     values ($1, $2::text::public.question_kind, $3, $4, $5, $6) returning id`,
    [job, kind, isRequired, choices, knockOut, below],
  );
  return id;
}

describe('the posting’s own questions', () => {
  const answered: [string, Parameters<typeof ask>[2], unknown, boolean][] = [
    ['a no that rules out', { kind: 'yes_no', knockOut: ['no'] }, false, true],
    ['a yes that does not', { kind: 'yes_no', knockOut: ['no'] }, true, false],
    ['a choice that rules out', { kind: 'choice', choices: ['a', 'b'], knockOut: ['b'] }, 'b', true],
    [
      'one of many that rules out',
      { kind: 'many_choices', choices: ['a', 'b', 'c'], knockOut: ['c'] },
      ['a', 'c'],
      true,
    ],
    ['a number below the least', { kind: 'number', below: 2 }, 1, true],
    ['a number that is enough', { kind: 'number', below: 2 }, 2, false],
    ['a text', { kind: 'long_text' }, 'In words', false],
  ];
  test.each(answered)('%s is kept and marked, never rejected', async (_name, facts, value, isKnockOut) => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const id = await story.asOwner((q) => ask(q, job, facts));
      const draft = await startedBy(story, person, job);
      const revision = await savedBy(story, person, draft, wholeAnswers());
      await story.as(person, async (q) =>
        expect(await q.failure(submit, [draft.id, revision])).toMatchObject({
          code: 'INPUT',
          detail: `questions.${id}`,
        }),
      );
      const next = await savedBy(story, person, { id: draft.id, revision }, { questions: { [id]: value } });
      expect((await sentBy(story, person, draft.id, next)).status).toBe('submitted');
      await story.asOwner(async (q) =>
        expect(
          (await q.one('select has_knock_out from public.applications where id = $1', [draft.id]))['has_knock_out'],
        ).toBe(isKnockOut),
      );
    });
  });

  test('an attestation is needed where the posting asks for it, in a text of its state', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      await story.asOwner((q) =>
        q("insert into public.job_requirements (job_id, kind, due) values ($1, 'attestation', 'application')", [job]),
      );
      const draft = await startedBy(story, person, job);
      let revision = await savedBy(story, person, draft, wholeAnswers());
      const text = await story.asOwner((q) =>
        q.one<{ version: string }>(
          "select version from public.attestation_texts where jurisdiction = 'US-OR' and locale = 'en' limit 1",
        ),
      );
      for (const attestation of [
        { is_attested: false, version: text.version, locale: 'en' },
        { is_attested: true, version: '1999-01-01', locale: 'en' },
      ]) {
        revision = await savedBy(story, person, { id: draft.id, revision }, { attestation });
        await story.as(person, async (q) =>
          expect(await q.failure(submit, [draft.id, revision])).toMatchObject({
            code: 'INPUT',
            detail: 'attestation.is_attested',
          }),
        );
      }
      revision = await savedBy(
        story,
        person,
        { id: draft.id, revision },
        { attestation: { is_attested: true, version: text.version, locale: 'en' } },
      );
      await sentBy(story, person, draft.id, revision);
      await story.asOwner(async (q) =>
        expect(
          await q('select kind from public.application_attestations where application_id = $1', [draft.id]),
        ).toEqual([{ kind: 'lived_experience' }]),
      );
    });
  });
});
