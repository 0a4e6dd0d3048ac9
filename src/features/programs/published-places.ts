import type { Location } from '../locations/location.ts';
import { getPrograms } from './published-programs.ts';

/** Every place where a published program meets, once each, in the order of the programs. */
export async function getPlaces(): Promise<Location[]> {
  const places = (await getPrograms()).flatMap((program) => program.locations);
  return [...new Map(places.map((place) => [place.slug, place])).values()];
}
