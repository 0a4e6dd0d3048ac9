/** Kinds of answers a posting's own question takes, as in the database's `question_kind`. */
export const questionKinds = ['short_text', 'long_text', 'yes_no', 'choice', 'many_choices', 'number'] as const;

/** One of the kinds. */
export type QuestionKind = (typeof questionKinds)[number];
