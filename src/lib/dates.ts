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

const days = new Map<string, string>();

/** The day of an instant on the clock of a zone: `January 31, 2027`, `31 de enero de 2027`. */
export function dayOfInstant(instant: string | Date, zone: string, locale: Locale): string {
  // Formatting costs tens of microseconds, and thousands of jobs close on the same few days.
  const key = `${locale} ${zone} ${typeof instant === 'string' ? instant : instant.toISOString()}`;
  let day = days.get(key);
  if (day === undefined) {
    day = format(locale, zone).format(new Date(instant));
    days.set(key, day);
  }
  return day;
}

/** A calendar day without a clock, `YYYY-MM-DD`, in words. */
export function calendarDay(day: string, locale: Locale): string {
  return format(locale, 'UTC').format(new Date(`${day}T00:00:00Z`));
}
