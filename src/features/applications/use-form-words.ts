import { useEffect, useState } from 'react';
import type { Locale } from '../../lib/locale.ts';
import type { ApplyWords } from './apply-words.ts';

const loaders: Record<Locale, () => Promise<ApplyWords>> = {
  en: async () => (await import('./apply-words.en.ts')).applyWordsEn,
  es: async () => (await import('./apply-words.es.ts')).applyWordsEs,
};

/** The words of the application form in one language, loaded when they are needed; undefined until they are here. */
export function useFormWords(locale: Locale): ApplyWords | undefined {
  const [words, setWords] = useState<{ locale: Locale; words: ApplyWords }>();
  useEffect(() => {
    let isOver = false;
    void loaders[locale]().then((loaded) => {
      if (!isOver) setWords({ locale, words: loaded });
    });
    return () => {
      isOver = true;
    };
  }, [locale]);
  return words?.locale === locale ? words.words : undefined;
}
