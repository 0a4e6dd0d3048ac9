/** The two languages of the site. English is the default and has no prefix in its addresses. */
export const locales = ['en', 'es'] as const;

/** A language code, as in `lang="…"` and in the `texts` of every published record. */
export type Locale = (typeof locales)[number];

/** Each language's own name, for the language switch. */
export const localeNames: Record<Locale, string> = { en: 'English', es: 'Español' };

/** Gives the other language: what the language switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'es' : 'en';
}

/** Tells whether a value from outside (query, form, database) names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'es';
}
