import type { ApplyFault } from '../../../src/features/applications/apply-schema.ts';
import { applyWordsEn } from '../../../src/features/applications/apply-words.en.ts';
import { applyWordsEs } from '../../../src/features/applications/apply-words.es.ts';
import type { Locale } from '../../../src/lib/locale.ts';

const words = { en: applyWordsEn, es: applyWordsEs };

/** Each problem as a sentence in the reader's language, by section and question. */
export function sentences(problems: ReadonlyMap<string, ApplyFault>, locale: Locale): Record<string, string> {
  return Object.fromEntries([...problems].map(([path, fault]) => [path, words[locale].faults[fault]]));
}
