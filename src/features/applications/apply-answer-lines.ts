import { type ApplyField, type ApplySection, entriesOf, fieldsOf, type SectionAnswers } from './apply-fields.ts';
import { looks } from './apply-look.ts';
import type { Posting } from './apply-posting.ts';
import { isBlank } from './apply-schema.ts';
import type { ApplyWords } from './apply-words.ts';

/** One answer as it is read: the question, and what was said; undefined when nothing was. */
export interface AnswerLine {
  label: string;
  value: string | undefined;
}

/** A section as it is read: answers asked once, then each entry. */
export interface AnswerLines {
  once: AnswerLine[];
  entries: AnswerLine[][];
}

/** An answer in words. */
function say(value: unknown, field: ApplyField | undefined, words: ApplyWords, posting: Posting): string | undefined {
  if (isBlank(value)) return undefined;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((each) => words.choices[String(each)] ?? String(each)).join(', ');
  const text = String(value);
  if (field?.name === 'credential_type_id') return posting.credentials.find(({ id }) => id === text)?.name ?? text;
  if (field?.kind === 'month') {
    const [year, month] = text.split('-');
    return [words.months[Number(month) - 1], year].filter(Boolean).join(' ');
  }
  return field?.kind === 'choice' ? (words.choices[text] ?? text) : text;
}

/** What a person answered in a section, question by question, in the order of the screen. */
export function answerLines(
  section: ApplySection,
  given: SectionAnswers,
  words: ApplyWords,
  posting: Posting,
): AnswerLines {
  if (section === 'questions')
    return { once: posting.questions.map((question) => ownAnswer(question, given, words)), entries: [] };
  const { fields, entry = [] } = fieldsOf(section);
  const lines = (asked: readonly ApplyField[], shown: readonly string[], answers: SectionAnswers): AnswerLine[] =>
    shown.map((name) => {
      const field = asked.find((each) => each.name === name);
      return {
        label: words.fields[`${section}.${name}`]?.label ?? name,
        value: say(answers[name], field, words, posting),
      };
    });
  const visible = (list: (typeof looks)[ApplySection]['fields'], answers: SectionAnswers) =>
    list.filter(({ when, isPaperOnly }) => !isPaperOnly && (when?.(answers) ?? true)).map(({ name }) => name);
  const once = section === 'attestation' ? ['is_attested'] : visible(looks[section].fields, given);
  return {
    once: lines(fields, once, given).filter(({ value }, at) => once[at] !== 'is_none' || value === words.yes),
    entries:
      given['is_none'] === true
        ? []
        : entriesOf(given).map((each) => lines(entry, visible(looks[section].entry ?? [], each), each)),
  };
}

function ownAnswer(question: Posting['questions'][number], given: SectionAnswers, words: ApplyWords): AnswerLine {
  const { id, label, choices, choiceLabels } = question;
  const value = given[id];
  const named = (key: unknown) => choiceLabels[choices.indexOf(String(key))] ?? String(key);
  if (isBlank(value)) return { label, value: undefined };
  if (typeof value === 'boolean') return { label, value: value ? words.yes : words.no };
  return {
    label,
    value: Array.isArray(value) ? value.map(named).join(', ') : choices.length > 0 ? named(value) : String(value),
  };
}
