import * as z from 'zod/mini';
import { stateCode } from './location-names.ts';

const some = z.string().check(z.minLength(1));

/** A place of work or meeting as the public views give it; renamed to our words at this border. */
export const publishedLocationSchema = z.pipe(
  z.object({
    slug: some,
    name: some,
    street: z.nullable(z.string()),
    city: some,
    county: z.nullable(z.string()),
    jurisdiction: z.string().check(z.minLength(2)),
    postal_code: z.nullable(z.string()),
    zone: some,
    phone: z.nullish(z.string()),
  }),
  z.transform(({ postal_code, phone, ...place }) => ({ ...place, postalCode: postal_code, phone: phone ?? null })),
);

/** A place of work or meeting, with the zone whose clock it keeps. */
export type Location = z.output<typeof publishedLocationSchema>;

/** One line for a place: `Milwaukie, Clackamas County, OR`. A county named like its city is left out. */
export function placeLine(place: Location, locale: 'en' | 'es'): string {
  const bare = place.county?.replace(/ County$/i, '');
  const county = bare && bare !== place.city ? (locale === 'en' ? `${bare} County` : `condado de ${bare}`) : null;
  return [place.city, county, stateCode(place.jurisdiction)].filter((part) => part !== null).join(', ');
}
