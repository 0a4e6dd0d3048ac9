import { expect, it } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../../content/reading-level.ts';
import { mailWords } from '../messages/mail-words.ts';
import { askWords } from './ask-words.ts';
import { intakeFields } from './intake-fields.ts';

/** Every sentence in a tree of words; functions are asked with a plausible fact. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [/[.!?:…]$/.test(words) ? words : `${words}.`];
  if (typeof words === 'function') return sentences(words(10, 'Ana'));
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

it('the form, its mistakes and its receipt read at grade 6.9 or lower in English', () => {
  const { receipt, problems, faults, ...form } = askWords.en;
  for (const part of [form, problems, faults, receipt]) {
    expect(fleschKincaidGrade(sentences(part).join('\n'))).toBeLessThanOrEqual(6.9);
  }
});

it('they are rather easy to read in Spanish (INFLESZ 65 or more)', () => {
  const { receipt, problems, faults, ...form } = askWords.es;
  for (const part of [form, problems, faults, receipt]) {
    expect(szigrisztIndex(sentences(part).join('\n'))).toBeGreaterThanOrEqual(65);
  }
});

it('the mail to a person who asked is as plain', () => {
  expect(fleschKincaidGrade(sentences(mailWords.en.received).join('\n'))).toBeLessThanOrEqual(6.9);
  expect(szigrisztIndex(sentences(mailWords.es.received).join('\n'))).toBeGreaterThanOrEqual(65);
});

it('each question has the same kinds of problems in both languages', () => {
  for (const field of intakeFields) {
    expect(Object.keys(askWords.es.problems[field]), field).toEqual(Object.keys(askWords.en.problems[field]));
  }
});
