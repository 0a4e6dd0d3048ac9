import type { Locale } from './locale.ts';

/** A language and the zone on whose clock times are shown. */
export interface Setting {
  locale: Locale;
  /** IANA name, e.g. America/Los_Angeles. */
  zone: string;
}

const tags: Record<Locale, string> = { en: 'en-US', es: 'es-US' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: zone });
    formats.set(key, known);
  }
  return known;
}

/** Day and time of an instant with its zone named: `Mon, Nov 23, 9:05 AM PST`. Other years are named too. */
export function instantWords(instant: string | Date, { locale, zone }: Setting, now = new Date()): string {
  const at = new Date(instant);
  const isThisYear = dateIn(at, zone).slice(0, 4) === dateIn(now, zone).slice(0, 4);
  return format(locale, zone, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

/** A calendar day (`YYYY-MM-DD`) in short words: `Mon, Nov 23`. Other years are named too. */
export function dayWords(day: string, { locale, zone }: Setting, now = new Date()): string {
  const isThisYear = day.slice(0, 4) === dateIn(now, zone).slice(0, 4);
  return format(locale, 'UTC', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The calendar day of an instant on the clock of a zone, `YYYY-MM-DD`. */
export function dateIn(at: Date, zone: string): string {
  const parts = format('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * How long ago an instant was, in the largest unit that fits: `3 minutes ago`, `hace 2 días`.
 * @param now the instant to count from
 */
export function agoWords(instant: string | Date, locale: Locale, now = new Date()): string {
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
  const units: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** The first instant of a calendar day in a zone (ISO, UTC), also on the two days a year when its clocks change. */
export function startOfDay(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // the zone's offset at its own midnight is one of those within a day of UTC's
  const guesses = [-24, 0, 24].map((hours) => midnight - offsetAt(midnight + hours * 3_600_000, zone));
  const isStart = (at: number) => dateIn(new Date(at), zone) === day && dateIn(new Date(at - 1), zone) < day;
  return new Date(guesses.find(isStart) ?? guesses[1] ?? midnight).toISOString();
}

/** The last minute of a calendar day in a zone (ISO, UTC): 23:59 on its clock. */
export function lastMinuteOfDay(day: string, zone: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(startOfDay(next, zone)) - 60_000).toISOString();
}

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
function offsetAt(at: number, zone: string): number {
  const parts = format('en', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.trunc(at / 1000) * 1000;
}
