import type { Locale } from '../../lib/locale.ts';
import type { Answer, OpenApplication } from './desk-application.ts';

/** One of the posting's own questions with its answer in words; null when it was not answered. */
export interface AnswerLine {
  id: string;
  question: string;
  answer: string | null;
  knocksOut: boolean;
}

/**
 * The posting's own questions in its order, as they stood in the version that was answered. Choices are said in the
 * reader's language, what was typed stays as it was typed.
 */
export function answerLines(
  { posting, answers }: Pick<OpenApplication, 'posting' | 'answers'>,
  locale: Locale,
  words: { yes: string; no: string },
): AnswerLine[] {
  const asked = posting?.questions ?? [];
  const lines = asked.map((question) => {
    const answer = answers.find((each) => each.questionId === question.id);
    const texts = question.texts[locale] ?? question.texts.en ?? question.texts.es;
    const choiceName = (key: string) => texts?.choiceLabels?.[question.choices?.indexOf(key) ?? -1] ?? key;
    return {
      id: question.id,
      question: texts?.label ?? question.id,
      answer: answer ? sayAnswer(answer, choiceName, words) : null,
      knocksOut: answer !== undefined && isKnockOut(answer, question),
    };
  });
  // an answer whose question is not in the version any more is still shown
  const orphans = answers.filter((answer) => !asked.some((question) => question.id === answer.questionId));
  return [
    ...lines,
    ...orphans.map((answer) => ({
      id: answer.questionId,
      question: '–',
      answer: sayAnswer(answer, (key) => key, words),
      knocksOut: false,
    })),
  ];
}

function sayAnswer(
  answer: Answer,
  choiceName: (key: string) => string,
  words: { yes: string; no: string },
): string | null {
  if (answer.textValue !== null) return answer.textValue;
  if (answer.isYes !== null) return answer.isYes ? words.yes : words.no;
  if (answer.numberValue !== null) return String(answer.numberValue);
  return answer.choices?.map(choiceName).join(', ') ?? null;
}

/** Mirror of private.answer_knocks_out, for showing which answer it was; whether there is one stands in the row. */
function isKnockOut(
  answer: Answer,
  question: { knockOutAnswers?: string[] | undefined; knockOutBelow?: number | null | undefined },
): boolean {
  const against = question.knockOutAnswers ?? [];
  if (answer.isYes !== null) return against.includes(answer.isYes ? 'yes' : 'no');
  if (answer.numberValue !== null) return question.knockOutBelow != null && answer.numberValue < question.knockOutBelow;
  return answer.choices?.some((choice) => against.includes(choice)) ?? false;
}
