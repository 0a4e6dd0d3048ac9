import type { Locale } from '../../lib/locale.ts';
import type { Job } from './job.ts';

/** Weeks of work we count in a year when turning hourly pay into yearly pay. */
const weeksPerYear = 52;

type Pay = Job['pay'];

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Money in a currency: whole amounts without cents in yearly figures, two decimals otherwise. */
function money(amount: number, currency: string, digits: 0 | 2): string {
  // One convention for both languages: this is money paid in the United States, $16.05 and not 16,05 US$.
  const key = `${currency}${digits}`;
  let format = moneyFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    moneyFormats.set(key, format);
  }
  return format.format(amount);
}

function range(min: number, max: number, currency: string, digits: 0 | 2): string {
  return min === max
    ? money(min, currency, digits)
    : `${money(min, currency, digits)} – ${money(max, currency, digits)}`;
}

const units: Record<Pay['unit'], Record<Locale, string>> = {
  hour: { en: 'an hour', es: 'por hora' },
  year: { en: 'a year', es: 'al año' },
};

/** The posted pay as a person reads it: `$16.05 – $17.25 an hour`. */
export function payLine(pay: Pay, locale: Locale): string {
  const digits = pay.unit === 'year' ? 0 : 2;
  return `${range(pay.min, pay.max, pay.currency, digits)} ${units[pay.unit][locale]}`;
}

/** The posted pay turned into the other unit, computed from the hours a week. */
export interface PayEquivalent {
  min: number;
  max: number;
  unit: Pay['unit'];
  currency: string;
  hoursPerWeek: number;
}

/** Hourly pay by the year, or yearly pay by the hour; null when the posting names no weekly hours. */
export function payEquivalent(pay: Pay, hoursPerWeek: number | null): PayEquivalent | null {
  if (hoursPerWeek === null) return null;
  const hours = hoursPerWeek * weeksPerYear;
  const [min, max] = pay.unit === 'hour' ? [pay.min * hours, pay.max * hours] : [pay.min / hours, pay.max / hours];
  return { min, max, unit: pay.unit === 'hour' ? 'year' : 'hour', currency: pay.currency, hoursPerWeek };
}

/** The equivalent as a sentence that says it is computed and how. */
export function payEquivalentLine(equivalent: PayEquivalent, locale: Locale): string {
  const { min, max, unit, currency, hoursPerWeek } = equivalent;
  const amount = `${range(min, max, currency, unit === 'year' ? 0 : 2)} ${units[unit][locale]}`;
  return locale === 'en'
    ? `About ${amount}. We worked this out from ${hoursPerWeek} hours a week, ${weeksPerYear} weeks a year.`
    : `Cerca de ${amount}. Lo calculamos con ${hoursPerWeek} horas por semana y ${weeksPerYear} semanas al año.`;
}

/** The most an hour can pay, for the filter "at least". Yearly pay counts by its weekly hours, or 40 when none are named. */
export function topHourlyPay(pay: Pay, hoursPerWeek: number | null): number {
  return pay.unit === 'hour' ? pay.max : pay.max / ((hoursPerWeek ?? 40) * weeksPerYear);
}
