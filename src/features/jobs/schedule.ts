import type { Locale } from '../../lib/locale.ts';
import type { Job } from './job.ts';

const dayNames: Record<Locale, string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
};

/** Names of ISO weekdays (1 = Monday): three or more in a row become a span, all seven `every day`. */
export function dayLine(days: readonly number[], locale: Locale): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const name = (day: number | undefined) => (day === undefined ? '' : (dayNames[locale][day - 1] ?? ''));
  if (sorted.length === 7) return locale === 'en' ? 'every day' : 'todos los días';
  const first = sorted.at(0);
  const last = sorted.at(-1);
  const inARow = first !== undefined && last !== undefined && last - first === sorted.length - 1;
  if (inARow && sorted.length >= 3) {
    return locale === 'en' ? `${name(first)} to ${name(last)}` : `de ${name(first)} a ${name(last)}`;
  }
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(sorted.map(name));
}

/** A wall-clock time `HH:MM` as people say it: `9:00 a.m.` in both languages. */
export function clockLine(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const half = hours < 12 ? 'a.m.' : 'p.m.';
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${half}`;
}

const zoneNames = new Map<string, string>();

/** The name of a zone without summer or winter, e.g. `Pacific Time`, `hora del Pacífico`. */
export function zoneName(zone: string, locale: Locale): string {
  const key = `${locale} ${zone}`;
  let name = zoneNames.get(key);
  if (name === undefined) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
    name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
    zoneNames.set(key, name);
  }
  return name;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Hours a week as a phrase, `40 hours a week`, or null when the posting names none. */
export function hoursLine(hoursPerWeek: number | null, locale: Locale): string | null {
  if (hoursPerWeek === null) return null;
  return locale === 'en' ? `${hoursPerWeek} hours a week` : `${hoursPerWeek} horas por semana`;
}

/** The schedule as one line, with the zone of the place: `Monday to Friday, 9:00 a.m. to 5:00 p.m. Pacific Time`. */
export function scheduleLine(schedule: Job['schedule'], zone: string, locale: Locale): string {
  const { kind, days, startsAt, endsAt } = schedule;
  if (kind === 'varies' || startsAt === null || endsAt === null) {
    return locale === 'en'
      ? 'The hours change with what people need'
      : 'El horario cambia según lo que la gente necesita';
  }
  const span =
    locale === 'en'
      ? `${clockLine(startsAt)} to ${clockLine(endsAt)} ${zoneName(zone, locale)}`
      : `de ${clockLine(startsAt)} a ${clockLine(endsAt)}, ${zoneName(zone, locale)}`;
  return `${capital(dayLine(days, locale))}, ${span}`;
}
