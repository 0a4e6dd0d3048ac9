import { expect, it } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../../content/reading-level.ts';
import { letterWords } from '../offers/letter-words.ts';
import { referencePageWords } from './reference-page-words.ts';

/** Every sentence in a tree of words, with plausible facts in its blanks. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') {
    const said = words.replace(/\{\w+\}/g, 'Ana');
    return said === '' ? [] : [/[.!?:…,]$/.test(said) ? said : `${said}.`];
  }
  if (typeof words === 'function') return sentences(words(10, 50));
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

it('the referee’s page and the offer’s letter read at grade 6.9 or lower in English', () => {
  for (const words of [referencePageWords.en, letterWords.en]) {
    expect(fleschKincaidGrade(sentences(words).join('\n'))).toBeLessThanOrEqual(6.9);
  }
});

it('they are rather easy to read in Spanish (INFLESZ 65 or more)', () => {
  for (const words of [referencePageWords.es, letterWords.es]) {
    expect(szigrisztIndex(sentences(words).join('\n'))).toBeGreaterThanOrEqual(65);
  }
});

it('both languages have the same blanks', () => {
  const blanks = (words: unknown) =>
    JSON.stringify(words)
      .match(/\{\w+\}/g)
      ?.sort();
  expect(blanks(referencePageWords.es)).toEqual(blanks(referencePageWords.en));
});
