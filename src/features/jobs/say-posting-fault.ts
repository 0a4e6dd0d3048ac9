import type { Locale } from '../../lib/locale.ts';
import { postingWords } from './posting-words.ts';

/** The sentence for a fault of the editor; faults that every form knows are left for `Field` to say. */
export function sayPostingFault(locale: Locale, fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : (postingWords[locale].faults[fault] ?? fault);
}
