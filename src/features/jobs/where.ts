import type { Locale } from '../../lib/locale.ts';
import { placeLine } from '../locations/location.ts';
import { jurisdictionName } from '../locations/location-names.ts';
import { isFullyRemote, type ShownJob } from './job.ts';

/** The share of working time at a place in words; the whole time needs none. */
export function shareLine(percent: number, locale: Locale): string | null {
  if (percent === 100) return null;
  if (percent === 50) return locale === 'en' ? 'half of the time' : 'la mitad del tiempo';
  return locale === 'en' ? `${percent}% of the time` : `el ${percent} % del tiempo`;
}

/** How the work is done: in person, partly from home, or from home. */
export function workplaceLine(job: Pick<ShownJob, 'workplace' | 'remoteUntil' | 'places'>, locale: Locale): string {
  const en = locale === 'en';
  if (isFullyRemote(job)) return en ? 'Fully from home' : 'Todo desde casa';
  if (job.workplace === 'remote') return en ? 'From home for now' : 'Por ahora desde casa';
  if (job.workplace === 'hybrid') return en ? 'Partly from home' : 'En parte desde casa';
  return en ? 'In person' : 'En persona';
}

/** The places of a job as one short line for lists: `Milwaukie and Tigard, OR` is enough there. */
export function whereLine(
  job: Pick<ShownJob, 'workplace' | 'remoteUntil' | 'places' | 'jurisdiction'>,
  locale: Locale,
): string {
  if (job.places.length === 0) return `${workplaceLine(job, locale)}, ${jurisdictionName(job.jurisdiction, locale)}`;
  return job.places.map((place) => placeLine(place, locale)).join(' · ');
}
