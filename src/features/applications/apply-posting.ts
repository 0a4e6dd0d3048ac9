import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';

/** Kinds of a posting's own questions, as in the database's `question_kind`. */
export const questionKinds = ['short_text', 'long_text', 'yes_no', 'choice', 'many_choices', 'number'] as const;

const locale = z.enum(locales);

const questionSchema = z.object({
  id: z.string(),
  kind: z.enum(questionKinds),
  isRequired: z.boolean(),
  choices: z.array(z.string()),
  /** Words in the reader's language, else in the other. */
  label: z.string(),
  hint: z.nullable(z.string()),
  choiceLabels: z.array(z.string()),
  /** Said beside a question whose answer can rule a person out. */
  knockOutNote: z.nullable(z.string()),
});

/** One question of the posting's own. */
export type PostingQuestion = z.output<typeof questionSchema>;

/** What the form must know of the posting. */
export const postingSchema = z.object({
  id: z.string(),
  slug: z.string(),
  reference: z.string(),
  title: z.string(),
  isOpen: z.boolean(),
  closesAt: z.string(),
  /** Name and zone of the first place; none for work from home. */
  place: z.nullable(z.string()),
  zone: z.nullable(z.string()),
  questions: z.array(questionSchema),
  /** The sentence to attest to, when the posting asks for it with the application. */
  attestation: z.nullable(z.object({ version: z.string(), locale, body: z.string() })),
  credentials: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** The posting a person applies for, in the reader's language. */
export type Posting = z.output<typeof postingSchema>;
