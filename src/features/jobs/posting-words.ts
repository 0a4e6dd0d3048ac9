import type { Locale } from '../../lib/locale.ts';
import { postingWordsEn } from './posting-words.en.ts';
import { postingWordsEs } from './posting-words.es.ts';

/** Words of the editor of a posting. */
export const postingWords: Record<Locale, typeof postingWordsEn> = { en: postingWordsEn, es: postingWordsEs };
