import * as z from 'zod/mini';
import type { Locale } from '../../lib/locale.ts';

const some = z.string().check(z.minLength(1));

/** A word of the controlled lists that describe programs and jobs, as the public views give it. */
export const publishedTermSchema = z.pipe(
  z.object({
    id: some,
    kind: z.enum(['field', 'focus', 'issue', 'approach', 'modality', 'population', 'setting']),
    label_en: some,
    label_es: some,
  }),
  z.transform((row) => ({ id: row.id, kind: row.kind, label: { en: row.label_en, es: row.label_es } })),
);

/** A word of the controlled lists: its kind says which list. */
export type Term = z.output<typeof publishedTermSchema>;

/** Which list a term belongs to. */
export type TermKind = Term['kind'];

/** Names of the lists, in the order in which a page shows them. */
export const termKindLabels: Record<TermKind, Record<Locale, string>> = {
  field: { en: 'Field', es: 'Campo' },
  population: { en: 'People you work with', es: 'Con quién trabaja' },
  focus: { en: 'Focus', es: 'Enfoque' },
  issue: { en: 'What comes up', es: 'Temas' },
  approach: { en: 'Ways of working', es: 'Formas de trabajo' },
  modality: { en: 'You meet with', es: 'Se reúne con' },
  setting: { en: 'Settings', es: 'Lugares de trabajo' },
};

/** Groups terms by list, in display order; lists without a term are left out. */
export function groupTerms(terms: readonly Term[]): { kind: TermKind; terms: Term[] }[] {
  const kinds: TermKind[] = ['field', 'population', 'focus', 'issue', 'approach', 'modality', 'setting'];
  return kinds
    .map((kind) => ({ kind, terms: terms.filter((term) => term.kind === kind) }))
    .filter((group) => group.terms.length > 0);
}
