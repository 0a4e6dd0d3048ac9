import type { Locale } from '../../lib/locale.ts';
import { stateCode } from '../locations/location-names.ts';
import type { Program } from './program.ts';
import { meetingWayLabels, programWords } from './program-words.ts';

/** The ages a program is for, in words; null when it is for everyone. */
export function ageLine(program: Pick<Program, 'minAge' | 'maxAge'>, locale: Locale): string | null {
  const { minAge, maxAge } = program;
  const en = locale === 'en';
  if (minAge !== null && maxAge !== null)
    return en ? `${minAge} to ${maxAge} years old` : `De ${minAge} a ${maxAge} años`;
  if (minAge !== null) return en ? `${minAge} and older` : `Desde los ${minAge} años`;
  if (maxAge !== null) return en ? `Up to ${maxAge} years old` : `Hasta los ${maxAge} años`;
  return null;
}

/** The cities of a program with their state, for lists: `Portland and Tigard, OR`; empty without a place. */
export function cityLine(locations: Program['locations'], locale: Locale): string {
  const byState = Map.groupBy(locations, (place) => stateCode(place.jurisdiction) ?? '');
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  return [...byState]
    .map(([state, places]) => [and.format(places.map((place) => place.city)), state].filter(Boolean).join(', '))
    .join('; ');
}

/** The ways to meet as one phrase: `In person, by phone or by video`. */
export function waysLine(ways: Program['meetingWays'], locale: Locale): string {
  const text = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    ways.map((way) => meetingWayLabels[way][locale]),
  );
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** One limit as a person reads it, with where it was read. */
export interface LimitLine {
  text: string;
  note: string | null;
  sourceUrl: string | null;
}

/** A program's limits as sentences a member can read. Notes are the organisation's own, in English: mark them so. */
export function limitLines(program: Pick<Program, 'limits' | 'unitMinutes'>, locale: Locale): LimitLine[] {
  const words = programWords[locale];
  const sentence = {
    group_size: words.groupSize,
    caseload: words.caseload,
    workers_per_supervisor_fte: words.supervisor,
  };
  const limits = program.limits.map((limit) => ({
    text: sentence[limit.kind](limit.atMost),
    note: limit.note,
    sourceUrl: limit.sourceUrl,
  }));
  return [...limits, { text: words.unit(program.unitMinutes), note: null, sourceUrl: null }];
}
