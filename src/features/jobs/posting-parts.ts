import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import { postingLimits as most } from './posting-limits.ts';

const upTo = (limit: number) => z.string().check(z.trim(), z.maxLength(limit, 'too_long'));

const requirementTextSchema = z
  .object({ label: upTo(most.label), howToGet: upTo(most.howToGet) })
  .check(z.refine((text) => text.label !== '' || text.howToGet === '', { path: ['label'], error: 'required' }));

/** A requirement's words in both languages. */
export const requirementTextsSchema = z.object({ en: requirementTextSchema, es: requirementTextSchema });

const questionTextSchema = z
  .object({ label: upTo(most.label), hint: upTo(most.label), knockOutNote: upTo(most.label) })
  .check(
    z.refine((text) => text.label !== '' || (text.hint === '' && text.knockOutNote === ''), {
      path: ['label'],
      error: 'required',
    }),
  );

const hasChoices = (kind: string) => kind === 'choice' || kind === 'many_choices';

/**
 * A question of the posting's own. `knockOutAnswers` holds `yes` or `no`, or keys of choices; a number below
 * `knockOutBelow` knocks out too. What the candidate then reads stands in `knockOutNote`.
 */
export const questionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['short_text', 'long_text', 'yes_no', 'choice', 'many_choices', 'number']),
    isRequired: z.boolean(),
    choices: z.array(z.object({ key: z.string(), en: upTo(most.choice), es: upTo(most.choice) })),
    knockOutAnswers: z.array(z.string()),
    knockOutBelow: z.string().check(z.trim(), z.regex(/^(\d{1,6}(\.\d{1,2})?)?$/, 'not_figure')),
    texts: z.object({ en: questionTextSchema, es: questionTextSchema }),
  })
  .check(
    z.refine(({ texts }) => texts.en.label !== '' || texts.es.label !== '', {
      path: ['texts', 'en', 'label'],
      error: 'required',
    }),
    z.refine(({ kind, choices }) => !hasChoices(kind) || choices.length >= 2, {
      path: ['choices'],
      error: 'two_choices',
    }),
    z.refine(({ choices }) => choices.length <= most.choices, { path: ['choices'], error: 'too_many' }),
    z.refine(
      ({ kind, choices, texts }) =>
        !hasChoices(kind) ||
        locales.every((locale) => texts[locale].label === '' || choices.every((choice) => choice[locale] !== '')),
      { path: ['choices'], error: 'choice_words' },
    ),
    z.refine(
      ({ kind, choices, knockOutAnswers }) =>
        !hasChoices(kind) || choices.length === 0 || choices.some(({ key }) => !knockOutAnswers.includes(key)),
      { path: ['knockOutAnswers'], error: 'all_knock_out' },
    ),
    ...locales.map((locale) =>
      z.refine<{
        kind: string;
        knockOutAnswers: string[];
        knockOutBelow: string;
        texts: Record<string, { label: string; knockOutNote: string }>;
      }>(
        (question) =>
          !knocksOut(question) || question.texts[locale]?.label === '' || question.texts[locale]?.knockOutNote !== '',
        { path: ['texts', locale, 'knockOutNote'], error: 'knock_out_words' },
      ),
    ),
  );

/** Whether any answer to the question rules a person out. */
export function knocksOut(question: { kind: string; knockOutAnswers: string[]; knockOutBelow: string }): boolean {
  if (question.kind === 'number') return question.knockOutBelow !== '';
  const takesAnswers = question.kind === 'yes_no' || hasChoices(question.kind);
  return takesAnswers && question.knockOutAnswers.length > 0;
}
