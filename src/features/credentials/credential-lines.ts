import type { Locale } from '../../lib/locale.ts';
import type { CredentialType } from './credential-type.ts';

/** A length in months as people say it: whole years where it is one. */
export function monthsLine(months: number, locale: Locale): string {
  const [count, one, many] =
    months % 12 === 0
      ? [months / 12, { en: 'year', es: 'año' }[locale], { en: 'years', es: 'años' }[locale]]
      : [months, { en: 'month', es: 'mes' }[locale], { en: 'months', es: 'meses' }[locale]];
  return `${count} ${count === 1 ? one : many}`;
}

/** How long a credential holds and how its end is counted; null when it does not end. */
export function lastsLine({ rule, months }: CredentialType['expiry'], locale: Locale): string | null {
  if (rule === 'none') return null;
  if (rule === 'printed_date' || months === null) {
    return { en: 'Until the date printed on it', es: 'Hasta la fecha impresa' }[locale];
  }
  const length = monthsLine(months, locale);
  if (rule === 'months_from_issue') {
    return { en: `${length} from the day it is issued`, es: `${length} desde el día en que se da` }[locale];
  }
  return { en: `${length}, to the last day of the month`, es: `${length}, hasta el último día del mes` }[locale];
}

/** When to renew: the window before the end and the days after it; null when no source says. */
export function renewLine({ opensDays, dueDays, lateDays }: CredentialType['renewal'], locale: Locale): string | null {
  const parts: string[] = [];
  if (dueDays !== null && opensDays !== null) {
    parts.push(
      {
        en: `${dueDays} to ${opensDays} days before it ends`,
        es: `De ${dueDays} a ${opensDays} días antes de que venza`,
      }[locale],
    );
  } else if (dueDays !== null) {
    parts.push(
      dueDays === 0
        ? { en: 'By the day it ends', es: 'A más tardar el día en que vence' }[locale]
        : { en: `At least ${dueDays} days before it ends`, es: `Al menos ${dueDays} días antes de que venza` }[locale],
    );
  }
  if (lateDays > 0) {
    parts.push({ en: `late for ${lateDays} days more`, es: `con retraso, hasta ${lateDays} días más` }[locale]);
  }
  return parts.length === 0 ? null : parts.join('; ');
}

/** Hours of class as a phrase, or null when no source gives them. */
export function classHoursLine(hours: number | null, locale: Locale): string | null {
  if (hours === null) return null;
  const word = hours === 1 ? { en: 'hour', es: 'hora' }[locale] : { en: 'hours', es: 'horas' }[locale];
  return `${hours} ${word}`;
}
