import type { Locale } from '../../lib/locale.ts';
import type { TermKind } from '../programs/term.ts';

/** The controlled lists, in the order of the form. */
export const termKinds = ['field', 'population', 'focus', 'issue', 'approach', 'modality', 'setting'] as const;

/** Names of the lists for those who write postings. */
export const termKindNames: Record<TermKind, Record<Locale, string>> = {
  field: { en: 'Professional field', es: 'Campo profesional' },
  population: { en: 'Populations', es: 'Poblaciones' },
  focus: { en: 'Focus', es: 'Enfoque' },
  issue: { en: 'Issues', es: 'Temas' },
  approach: { en: 'Approaches', es: 'Formas de trabajo' },
  modality: { en: 'Modalities', es: 'Modalidades' },
  setting: { en: 'Settings', es: 'Lugares de trabajo' },
};
