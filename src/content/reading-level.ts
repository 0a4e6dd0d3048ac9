import { syllable } from 'syllable';

/** What a text's reading level is computed from. */
interface TextCounts {
  sentences: number;
  words: number;
  syllables: number;
}

/**
 * Turns a Markdown page into the plain sentences a reader reads: no front matter marks, tables cut into cells, links
 * without addresses. What follows the heading of the sources is left out: names of journals are not for reading.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, (matter) => matterText(matter))
    .replace(/^## (Sources|Fuentes)\n[\s\S]*$/m, '')
    .replace(/^\|[ -|]*\|$/gm, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\d+\]/g, '')
    .replace(/[*_`#>]/g, '')
    .replace(/^\s*(?:[-+]|\d+\.)\s+/gm, '')
    .replace(/\s*\|\s*/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => (/[.!?:]$/.test(line) ? line : `${line}.`))
    .join('\n');
}

/** The texts of the front matter that stand on the page; dates and keys do not. */
function matterText(matter: string): string {
  return [...matter.matchAll(/^(?:heading|kicker|lead|title|description): "?(.+?)"?$/gm)]
    .map(([, text]) => `${text}\n`)
    .join('');
}

function sentencesOf(text: string): number {
  // A dot inside a number, an address or an abbreviation ends nothing.
  const ends = text
    .replace(/\b(?:U\.S|EE\. UU|et al|p\.m|a\.m|hhs\.gov\S*|ocrportal\S*)\./gi, ' ')
    .match(/[.!?]+(?=\s|$)/g);
  return Math.max(ends?.length ?? 0, 1);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
}

function count(text: string, syllablesOf: (word: string) => number): TextCounts {
  const words = wordsOf(text);
  // A number is read in one breath; it counts as one word of one syllable, as in the usual calculators.
  const syllables = words.reduce((sum, word) => sum + (/\p{L}/u.test(word) ? Math.max(syllablesOf(word), 1) : 1), 0);
  return { sentences: sentencesOf(text), words: words.length, syllables };
}

/**
 * School grade of an English text after Kincaid et al. (1975): 0.39 · words per sentence + 11.8 · syllables per word − 15.59.
 * Oregon asks for 6.0 to 6.9 in materials for members of its Health Plan; ORS 411.967 for grade 6.
 */
export function fleschKincaidGrade(text: string): number {
  const { sentences, words, syllables } = count(text, syllable);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Syllables of a Spanish word: groups of vowels, parted where two strong ones or an accented weak one meet. */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu|gu(?=[eiéí])/g, 'k')
    .replace(/y$/, 'i')
    .replace(/h/g, '');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  const breaks = groups.reduce(
    (sum, group) => sum + [...group].slice(1).filter((vowel, i) => partsFrom(group[i] ?? '', vowel)).length,
    0,
  );
  return groups.length + breaks;
}

function partsFrom(before: string, vowel: string): boolean {
  const strong = 'aeoáéó';
  const accentedWeak = 'íú';
  return (
    (strong.includes(before) && strong.includes(vowel)) || accentedWeak.includes(before) || accentedWeak.includes(vowel)
  );
}

/**
 * Readability of a Spanish text on the Flesch–Szigriszt index: 206.835 − 62.3 · syllables per word − words per sentence.
 * On the INFLESZ scale (Barrio-Cantalejo 2008) 55 to 65 is normal, 65 to 80 rather easy, above 80 very easy.
 */
export function szigrisztIndex(text: string): number {
  const { sentences, words, syllables } = count(text, spanishSyllables);
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}
