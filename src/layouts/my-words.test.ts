import { describe, expect, test } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../content/reading-level.ts';
import { candidateDoorWords } from '../features/accounts/candidate-door-words.ts';
import { myFrameWords } from '../features/accounts/my-frame-words.ts';
import { myAnswerWords } from '../features/applications/my-answer-words.ts';
import { myInterviewWords } from '../features/applications/my-interview-words.ts';
import { myNextWords } from '../features/applications/my-next-words.ts';
import { myOfferWords } from '../features/applications/my-offer-words.ts';
import { myStatusWords } from '../features/applications/my-status-words.ts';
import { myWords } from '../features/applications/my-words.ts';
import { threadWords } from '../features/applications/thread-words.ts';
import { dataWords } from '../features/candidates/data-words.ts';
import { settingsWords } from '../features/candidates/settings-words.ts';

const catalogues = {
  candidateDoorWords,
  myFrameWords,
  myWords,
  myStatusWords,
  myNextWords,
  myInterviewWords,
  myOfferWords,
  myAnswerWords,
  threadWords: { en: threadWords.en.candidate, es: threadWords.es.candidate },
  dataWords,
  settingsWords,
};

/** Every text of a catalogue by its path; sentences with a blank are filled with numbers. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts(value(3, 4), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** What is read as sentences: a label of a word or two has no grade. */
function sentences(words: unknown): string {
  return texts(words)
    .map(([, text]) => text)
    .filter((text) => text.split(' ').length > 3)
    .map((text) => (/[.!?:]$/.test(text) ? text : `${text}.`))
    .join('\n');
}

describe.each(Object.entries(catalogues))('what candidates read, %s', (_name, words) => {
  test('reads at grade 6.9 or lower in English', () => {
    expect(fleschKincaidGrade(sentences(words.en))).toBeLessThanOrEqual(6.9);
  });

  test('is rather easy to read in Spanish (INFLESZ 65 or more)', () => {
    expect(szigrisztIndex(sentences(words.es))).toBeGreaterThanOrEqual(65);
  });

  test('says the same things in both languages, each in its own words', () => {
    const english = new Map(texts(words.en));
    const spanish = new Map(texts(words.es));
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...english].filter(([path, text]) => text !== '' && spanish.get(path) === text);
    expect(same).toEqual([]);
  });
});
