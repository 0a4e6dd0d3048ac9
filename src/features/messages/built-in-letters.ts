import type { Locale } from '../../lib/locale.ts';
import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';
import { lettersEn } from './letters.en.ts';
import { lettersEs } from './letters.es.ts';

/** The built-in words of every letter, by language. */
export const builtInLetters: Record<Locale, Record<LetterKind, Letter>> = { en: lettersEn, es: lettersEs };
