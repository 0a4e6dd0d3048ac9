import { calendarDay } from '../../lib/dates.ts';
import type { Setting } from '../../lib/instants.ts';
import type { ApplyWords } from './apply-words.ts';
import type { myAnswerWords } from './my-answer-words.ts';
import type { MyAnswers } from './my-answers.ts';
import { inLocale } from './my-row.ts';

type Words = (typeof myAnswerWords)['en'];
type Row = readonly [name: string, value: string | null];

/** A part of what was sent: its heading in the form's words, and question and answer. */
export interface AnswerPart {
  title: string;
  rows: Row[];
}

/** What was sent, part by part in the order of the form; a part without an answer is left out. */
export function answerPartsOf(answers: MyAnswers, form: ApplyWords, setting: Setting, words: Words): AnswerPart[] {
  const parts: AnswerPart[] = [
    {
      title: form.sections.experience.title,
      rows: answers.experiences.map((entry) => experienceRow(entry, form, words)),
    },
    {
      title: form.sections.education.title,
      rows: answers.educations.map(({ school, subject, isCompleted }) => [
        school,
        [subject, `${label(form, 'education.is_completed')} ${isCompleted ? form.yes : form.no}`]
          .filter(Boolean)
          .join(' · '),
      ]),
    },
    {
      title: form.sections.credentials.title,
      rows: answers.credentials.map((entry) => credentialRow(entry, form, setting, words)),
    },
    { title: form.sections.attestation.title, rows: answers.attestations.map(({ body }) => [form.yes, body]) },
    {
      title: form.sections.questions.title,
      rows: answers.questions.map((answer) => questionRow(answer, form, setting)),
    },
    {
      title: form.sections.statement.title,
      rows: [[label(form, 'statement.statement'), answers.details?.statement ?? null]],
    },
    { title: form.sections.availability.title, rows: availabilityRows(answers, form, setting) },
    {
      title: form.sections.referees.title,
      rows: answers.referees.map(({ fullName, relation, email, phone, isReplaced }) => [
        fullName,
        [relation, email, phone, isReplaced ? words.replaced : null].filter(Boolean).join(', '),
      ]),
    },
    { title: form.sections.support.title, rows: [[label(form, 'support.needs'), answers.support]] },
    {
      title: words.helper,
      rows: [
        [
          answers.details?.helperName ?? '',
          answers.details?.helperName ? (answers.details.helperRelation ?? form.yes) : null,
        ],
      ],
    },
  ];
  return parts
    .map(({ title, rows }) => ({ title, rows: rows.filter(([, value]) => value !== null && value !== '') }))
    .filter(({ rows }) => rows.length > 0);
}

function label(form: ApplyWords, question: string): string {
  return form.fields[question]?.label ?? question;
}

/** `2021-03-01` → `March 2021`, in the form's words for months. */
function month(day: string, form: ApplyWords): string {
  return `${form.months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

function experienceRow(entry: MyAnswers['experiences'][number], form: ApplyWords, words: Words): Row {
  const title = [entry.role, entry.organisation].filter(Boolean).join(', ') || (form.choices[entry.kind] ?? entry.kind);
  const time = `${month(entry.startedOn, form)} – ${entry.endedOn === null ? words.now : month(entry.endedOn, form)}`;
  return [title, [form.choices[entry.kind], time, entry.duties].filter(Boolean).join(' · ')];
}

function credentialRow(entry: MyAnswers['credentials'][number], form: ApplyWords, setting: Setting, words: Words): Row {
  return [
    inLocale(entry.names, setting.locale) || entry.credentialTypeId,
    [
      form.choices[entry.claim],
      entry.number,
      entry.expiresOn && words.until(calendarDay(entry.expiresOn, setting.locale)),
    ]
      .filter(Boolean)
      .join(', '),
  ];
}

function questionRow(answer: MyAnswers['questions'][number], form: ApplyWords, setting: Setting): Row {
  const text = answer.texts?.[setting.locale] ?? answer.texts?.en ?? answer.texts?.es;
  const chosen = answer.choices?.map((key) => text?.choiceLabels[answer.choiceKeys?.indexOf(key) ?? -1] ?? key);
  const said = answer.isYes === null ? null : answer.isYes ? form.yes : form.no;
  return [text?.label ?? '', answer.textValue ?? said ?? chosen?.join(', ') ?? answer.numberValue?.toString() ?? null];
}

function availabilityRows({ details }: MyAnswers, form: ApplyWords, setting: Setting): Row[] {
  if (details === null) return [];
  const yesNo = (value: boolean | null) => (value === null ? null : value ? form.yes : form.no);
  return [
    [label(form, 'availability.available_on'), details.availableOn && calendarDay(details.availableOn, setting.locale)],
    [label(form, 'availability.hours_wanted'), details.hoursWanted?.toString() ?? null],
    [label(form, 'availability.may_work_in_us'), yesNo(details.mayWorkInUs)],
    [label(form, 'availability.is_of_required_age'), yesNo(details.isOfRequiredAge)],
    [label(form, 'availability.languages'), details.languages.map((each) => languageName(each, setting)).join(', ')],
  ];
}

/** A language's name, when it was kept as a code; words that a person typed stay as they are. */
function languageName(language: string, { locale }: Setting): string {
  return /^[a-z]{2,3}$/.test(language)
    ? (new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language)
    : language;
}
