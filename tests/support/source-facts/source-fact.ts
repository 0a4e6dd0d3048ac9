import type { Locale } from '../../../src/lib/locale.ts';
import type { SitePath } from '../../../src/lib/paths.ts';

/** A fact of one of the five source documents, and the words in which the built page must carry it. */
export interface SourceFact {
  /** 1 Oregon EASA posting · 2 North Carolina description · 3 Oregon program page · 4 template · 5 Virginia listing. */
  source: 1 | 2 | 3 | 4 | 5;
  /** What the document says, shortly. */
  fact: string;
  /** The page without its language. */
  page: SitePath;
  /** Every one of these stands in the page's main part. */
  words: Record<Locale, readonly string[]>;
}

/** A fact with its words in both languages; one fragment or several. */
export type Row = readonly [fact: string, en: string | readonly string[], es: string | readonly string[]];

/** Facts of one source on one page. */
export function facts(source: SourceFact['source'], page: SitePath, rows: readonly Row[]): SourceFact[] {
  const list = (words: string | readonly string[]) => (typeof words === 'string' ? [words] : words);
  return rows.map(([fact, en, es]) => ({ source, fact, page, words: { en: list(en), es: list(es) } }));
}
