import * as z from 'zod/mini';
import { questionKinds } from './question-kinds.ts';

const textSchema = z.object({
  label: z.string().check(z.minLength(1)),
  hint: z.nullable(z.string()),
  choice_labels: z.array(z.string()),
  knock_out_note: z.nullable(z.string()),
});

/** A posting's own question as `job_pages` gives it; where Spanish is missing the English words stand. */
export const publishedQuestionSchema = z.pipe(
  z.object({
    id: z.uuid(),
    kind: z.enum(questionKinds),
    is_required: z.boolean(),
    choices: z.array(z.string()),
    texts: z.object({ en: textSchema, es: z.optional(textSchema) }),
  }),
  z.transform((row) => {
    const rename = ({ choice_labels, knock_out_note, ...text }: z.output<typeof textSchema>) => ({
      ...text,
      choiceLabels: choice_labels,
      knockOutNote: knock_out_note,
    });
    return {
      id: row.id,
      kind: row.kind,
      isRequired: row.is_required,
      choices: row.choices,
      texts: { en: rename(row.texts.en), es: rename(row.texts.es ?? row.texts.en) },
    };
  }),
);

/** A question of the posting's own, with its words in both languages. */
export type Question = z.output<typeof publishedQuestionSchema>;
