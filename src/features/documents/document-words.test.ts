import { describe, expect, test } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../../content/reading-level.ts';
import { maxDocumentBytes } from './document.ts';
import { documentWords, sizeWords } from './document-words.ts';
import { shelfWords } from './shelf-words.ts';

/** Every sentence in a tree of words, labels left out; functions are asked with a plausible fact. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string')
    return words.split(' ').length > 3 ? [/[.!?:]$/.test(words) ? words : `${words}.`] : [];
  if (typeof words === 'function') return sentences(words('the file', 'the job'));
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

describe.each([
  ['handing in', documentWords],
  ['the shelf', shelfWords],
])('the words of %s', (_, words) => {
  test('read at grade 6.9 or lower in English', () => {
    expect(fleschKincaidGrade(sentences(words.en).join('\n'))).toBeLessThanOrEqual(6.9);
  });

  test('are rather easy to read in Spanish (INFLESZ 65 or more)', () => {
    expect(szigrisztIndex(sentences(words.es).join('\n'))).toBeGreaterThanOrEqual(65);
  });
});

test('the limit that is said is the limit that holds', () => {
  expect(maxDocumentBytes).toBe(10 * 1024 * 1024);
  for (const { limits, faults } of Object.values(documentWords))
    for (const sentence of [limits, faults.too_large]) expect(sentence).toContain('10 MB');
});

test.each([
  [1, '1 KB'],
  [820_400, '820 KB'],
  [2_440_000, '2.4 MB'],
  [maxDocumentBytes, '10.5 MB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(sizeWords(bytes, 'en')).toBe(said);
});
