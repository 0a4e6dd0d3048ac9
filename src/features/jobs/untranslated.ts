import { type Locale, locales } from '../../lib/locale.ts';
import type { Posting, PostingTexts } from './posting.ts';

/** A field of the words, or a list whose items lack words. */
export type UntranslatedField = keyof PostingTexts | 'requirements' | 'questions';

/** What one language of a posting says and the other does not, as private.job_untranslated does, on what is typed now. */
export function untranslatedIn(
  posting: Pick<Posting, 'texts' | 'requirements' | 'questions'>,
): Record<Locale, UntranslatedField[]> {
  const lacking = (locale: Locale): UntranslatedField[] => {
    const other = locale === 'en' ? 'es' : 'en';
    const lacks = (mine: string, theirs: string) => mine.trim() === '' && theirs.trim() !== '';
    const fields = (Object.keys(posting.texts[locale]) as (keyof PostingTexts)[]).filter((name) =>
      lacks(posting.texts[locale][name], posting.texts[other][name]),
    );
    const list = (name: 'requirements' | 'questions') =>
      posting[name].some(({ texts }) => lacks(texts[locale].label, texts[other].label)) ? [name] : [];
    return [...fields, ...list('requirements'), ...list('questions')];
  };
  const [en = [], es = []] = locales.map(lacking);
  return { en, es };
}
