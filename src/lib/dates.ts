import type { Locale } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', { dateStyle: 'long', timeZone: zone });
    formats.set(key, known);
  }
  return known;
}

/** The day of an instant on the clock of a zone: `January 31, 2027`, `31 de enero de 2027`. */
export function dayOfInstant(instant: string | Date, zone: string, locale: Locale): string {
  return format(locale, zone).format(typeof instant === 'string' ? new Date(instant) : instant);
}

/** A calendar day without a clock, `YYYY-MM-DD`, in words. */
export function calendarDay(day: string, locale: Locale): string {
  return format(locale, 'UTC').format(new Date(`${day}T00:00:00Z`));
}
