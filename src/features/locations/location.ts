import { z } from 'zod';
import { stateCode } from './location-names.ts';

/** A place of work or meeting as the public views give it; renamed to our words at this border. */
export const publishedLocationSchema = z
  .object({
    slug: z.string().min(1),
    name: z.string().min(1),
    street: z.string().nullable(),
    city: z.string().min(1),
    county: z.string().nullable(),
    jurisdiction: z.string().min(2),
    postal_code: z.string().nullable(),
    zone: z.string().min(1),
    phone: z.string().nullable().optional(),
  })
  .transform(({ postal_code, phone, ...place }) => ({ ...place, postalCode: postal_code, phone: phone ?? null }));

/** A place of work or meeting, with the zone whose clock it keeps. */
export type Location = z.output<typeof publishedLocationSchema>;

/** One line for a place: `Milwaukie, Clackamas County, OR`. A county named like its city is left out. */
export function placeLine(place: Location, locale: 'en' | 'es'): string {
  const bare = place.county?.replace(/ County$/i, '');
  const county = bare && bare !== place.city ? (locale === 'en' ? `${bare} County` : `condado de ${bare}`) : null;
  return [place.city, county, stateCode(place.jurisdiction)].filter((part) => part !== null).join(', ');
}
