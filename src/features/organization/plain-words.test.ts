import { describe, expect, test } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../../content/reading-level.ts';
import type { Locale } from '../../lib/locale.ts';
import { jobWords } from '../jobs/job-words.ts';
import { jobsListWords } from '../jobs/jobs-list-words.ts';
import { programWords } from '../programs/program-words.ts';
import { homeWords } from './home-words.ts';
import { notFoundWords } from './not-found-words.ts';

/** Every sentence in a tree of words, labels left out; functions are asked with a plausible fact. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string')
    return words.split(' ').length > 3 ? [/[.!?:]$/.test(words) ? words : `${words}.`] : [];
  if (typeof words === 'function') return sentences(words(10));
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

const screens: [name: string, words: Record<Locale, unknown>][] = [
  ['home', homeWords],
  ['programs', programWords],
  ['jobs list', jobsListWords],
  ['job', jobWords],
  ['not found', notFoundWords],
];

describe.each(screens)('the words of %s', (_, words) => {
  test('read at grade 6.9 or lower in English', () => {
    expect(fleschKincaidGrade(sentences(words.en).join('\n'))).toBeLessThanOrEqual(6.9);
  });

  test('are rather easy to read in Spanish (INFLESZ 65 or more)', () => {
    expect(szigrisztIndex(sentences(words.es).join('\n'))).toBeGreaterThanOrEqual(65);
  });

  test('say the same things in both languages', () => {
    expect(Object.keys(words.es as object).sort()).toEqual(Object.keys(words.en as object).sort());
  });
});
