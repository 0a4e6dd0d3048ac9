import { z } from 'zod';

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

const stateNames: Record<string, string> = { OR: 'Oregon', NC: 'North Carolina', VA: 'Virginia', WA: 'Washington' };

/** Gives the two letters of a state from its ISO 3166-2 code (`US-OR` → `OR`), or null for the whole country. */
export function stateCode(jurisdiction: string): string | null {
  return jurisdiction.startsWith('US-') ? jurisdiction.slice(3) : null;
}

/** Gives the name of a jurisdiction for people; state names are the same in both languages but for the Carolinas. */
export function jurisdictionName(jurisdiction: string, locale: 'en' | 'es'): string {
  const code = stateCode(jurisdiction);
  if (code === null) return locale === 'en' ? 'United States' : 'Estados Unidos';
  if (locale === 'es' && code === 'NC') return 'Carolina del Norte';
  return stateNames[code] ?? code;
}

/** One line for a place: `Milwaukie, Clackamas County, OR`. A county named like its city is left out. */
export function placeLine(place: Location, locale: 'en' | 'es'): string {
  const bare = place.county?.replace(/ County$/i, '');
  const county = bare && bare !== place.city ? (locale === 'en' ? `${bare} County` : `condado de ${bare}`) : null;
  return [place.city, county, stateCode(place.jurisdiction)].filter((part) => part !== null).join(', ');
}
