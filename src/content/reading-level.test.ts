import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fleschKincaidGrade, plainText, spanishSyllables, szigrisztIndex } from './reading-level.ts';

const folder = join(import.meta.dirname, 'pages');
const page = (locale: string, file: string) => plainText(readFileSync(join(folder, locale, file), 'utf8'));
const files = readdirSync(join(folder, 'en'));

/** Grade 6.9, the upper end of what the Oregon Health Plan asks for. */
const hardestGrade = 6.9;
/** "Rather easy" on the INFLESZ scale begins at 65. */
const leastIndex = 65;

test('every page has its words in both languages', () => {
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(readdirSync(join(folder, 'es'))).toEqual(files);
});

describe('English pages read at grade 6.9 or lower', () => {
  test.each(files)('%s', (file) => {
    expect(fleschKincaidGrade(page('en', file))).toBeLessThanOrEqual(hardestGrade);
  });
});

describe('Spanish pages are rather easy to read', () => {
  test.each(files)('%s', (file) => {
    expect(szigrisztIndex(page('es', file))).toBeGreaterThanOrEqual(leastIndex);
  });
});

test('a sentence of the law is found too hard', () => {
  const law =
    'Individuals participating in rehabilitative services acknowledge confidentiality obligations regarding documentation, notwithstanding alternative administrative determinations.';
  expect(fleschKincaidGrade(law)).toBeGreaterThan(12);
  const ley =
    'Las personas participantes en servicios de rehabilitación reconocen obligaciones de confidencialidad respecto de la documentación correspondiente a determinaciones administrativas complementarias.';
  expect(szigrisztIndex(ley)).toBeLessThan(20);
});

test('the grade of a known text is as other calculators give it', () => {
  // 12 words, 2 sentences, 12 syllables: 0.39·6 + 11.8·1 − 15.59
  expect(fleschKincaidGrade('The cat sat on the mat. The dog ran to the house.')).toBeCloseTo(-1.45, 2);
});

test.each([
  ['sol', 1],
  ['agua', 2],
  ['guía', 2],
  ['quiere', 2],
  ['recuperación', 5],
  ['día', 2],
  ['leer', 2],
  ['ahora', 3],
  ['pingüino', 3],
  ['oír', 2],
  ['muy', 1],
  ['ayuda', 3],
])('%s has %i syllables', (word, syllables) => {
  expect(spanishSyllables(word)).toBe(syllables);
});

test('what a reader does not read is not counted', () => {
  const markdown =
    '---\ntitle: A page\ncheckedOn: 2026-11-22\n---\n\n## Head\n\n- [A link](/jobs) here\n\n## Sources\n\n1. Journal';
  expect(plainText(markdown)).toBe('A page.\nHead.\nA link here.');
});
