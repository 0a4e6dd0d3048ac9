import { expect, test } from 'vitest';
import { applyWordsEn } from './apply-words.en.ts';
import { applyWordsEs } from './apply-words.es.ts';
import { answerPartsOf } from './my-answer-lines.ts';
import { myAnswerWords } from './my-answer-words.ts';
import type { MyAnswers } from './my-answers.ts';

const none: MyAnswers = {
  details: null,
  experiences: [],
  educations: [],
  credentials: [],
  attestations: [],
  questions: [],
  referees: [],
  support: null,
  documents: [],
};
const en = (answers: Partial<MyAnswers>) =>
  answerPartsOf({ ...none, ...answers }, applyWordsEn, { locale: 'en', zone: 'UTC' }, myAnswerWords.en);
const es = (answers: Partial<MyAnswers>) =>
  answerPartsOf({ ...none, ...answers }, applyWordsEs, { locale: 'es', zone: 'UTC' }, myAnswerWords.es);

test('a part without an answer is left out', () => {
  expect(en({})).toEqual([]);
  expect(en({ support: 'large print' }).map((part) => part.title)).toEqual([applyWordsEn.sections.support.title]);
});

test('months and kinds are in the words of the form, and what goes on now says so', () => {
  const experiences = [
    { kind: 'caring', organisation: null, role: 'Mother', startedOn: '2020-03-01', endedOn: null, duties: null },
    { kind: 'gap', organisation: null, role: null, startedOn: '2019-01-01', endedOn: '2019-06-01', duties: null },
  ] as const;
  expect(en({ experiences: [...experiences] })[0]?.rows).toEqual([
    ['Mother', 'Caring for someone · March 2020 – now'],
    ['A gap', 'A gap · January 2019 – June 2019'],
  ]);
  expect(es({ experiences: [...experiences] })[0]?.rows[0]?.[1]).toContain('ahora');
});

test('answers to the posting’s own questions are said with the words of their choices', () => {
  const question = {
    questionId: 'q',
    kind: 'many_choices',
    textValue: null,
    isYes: null,
    numberValue: null,
    choices: ['ethics', 'gone'],
    choiceKeys: ['core', 'ethics'],
    texts: { en: { label: 'Which courses?', choiceLabels: ['Core skills', 'Ethics'] } },
  };
  expect(es({ questions: [question] })[0]?.rows).toEqual([['Which courses?', 'Ethics, gone']]);
  const yesNo = { ...question, choices: null, isYes: false };
  expect(es({ questions: [yesNo] })[0]?.rows).toEqual([['Which courses?', 'No']]);
  const number = { ...question, choices: null, numberValue: 25 };
  expect(en({ questions: [number] })[0]?.rows).toEqual([['Which courses?', '25']]);
});

test('a person who was replaced as a reference is still shown, and said to be', () => {
  const referees = [
    { id: 'r', fullName: 'Ada Example', relation: 'boss', email: null, phone: '+1 503 555 0100', isReplaced: true },
  ];
  expect(en({ referees })[0]?.rows).toEqual([
    ['Ada Example', 'boss, +1 503 555 0100, another person was named instead'],
  ]);
});

test('languages have names, schools say whether they were finished', () => {
  const details = {
    statement: null,
    availableOn: null,
    hoursWanted: null,
    mayWorkInUs: null,
    isOfRequiredAge: null,
    languages: ['es', 'Plautdietsch'],
    helperName: null,
    helperRelation: null,
    signatureName: 'Ann',
    signedAt: '2026-11-20T17:00:00Z',
  };
  expect(en({ details })[0]?.rows).toEqual([['Languages you speak well', 'Spanish, Plautdietsch']]);
  expect(es({ details })[0]?.rows[0]?.[1]).toBe('español, Plautdietsch');
  expect(en({ educations: [{ school: 'Example College', subject: 'Art', isCompleted: false }] })[0]?.rows).toEqual([
    ['Example College', 'Art · Did you finish it? No'],
  ]);
});
