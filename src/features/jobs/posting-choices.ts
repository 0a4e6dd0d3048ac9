import * as z from 'zod/mini';
import { type Locale, locales } from '../../lib/locale.ts';

const named = z.array(z.object({ locale: z.enum(locales), name: z.string() }));

export const stateSchema = z.object({ code: z.string(), nameEn: z.string(), nameEs: z.string() });
export const programChoiceSchema = z.object({ id: z.string(), slug: z.string(), programTexts: named });
export const placeChoiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  city: z.string(),
  jurisdiction: z.string(),
  zone: z.string(),
});
export const termChoiceSchema = z.object({
  id: z.string(),
  kind: z.enum(['field', 'focus', 'issue', 'approach', 'modality', 'population', 'setting']),
  labelEn: z.string(),
  labelEs: z.string(),
});
export const credentialChoiceSchema = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  credentialTypeTexts: z.array(z.object({ locale: z.enum(locales), name: z.string(), howToGet: z.string() })),
});
export const phraseSchema = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  kind: z.enum(['check', 'attestation', 'experience', 'education', 'skill', 'driving']),
  due: z.enum(['application', 'interview', 'conditional_offer', 'start', 'after_start']),
  labelEn: z.string(),
  labelEs: z.string(),
  howToGetEn: z.nullable(z.string()),
  howToGetEs: z.nullable(z.string()),
});
export const lawSchema = z.object({
  jurisdiction: z.string(),
  city: z.string(),
  fairChance: z.enum(['after_interview', 'after_offer']),
  law: z.string(),
  url: z.string(),
});

/** Everything a posting can be made of, from the controlled lists. */
export interface PostingChoices {
  states: z.output<typeof stateSchema>[];
  programs: z.output<typeof programChoiceSchema>[];
  places: z.output<typeof placeChoiceSchema>[];
  terms: z.output<typeof termChoiceSchema>[];
  credentials: z.output<typeof credentialChoiceSchema>[];
  phrases: z.output<typeof phraseSchema>[];
  laws: z.output<typeof lawSchema>[];
}

/** One law on when a record may be asked about. */
export type FairChanceLaw = PostingChoices['laws'][number];

/** Picks the words of a language from a row that has both: `label` of `labelEn` and `labelEs`. */
export function inLanguage(row: { labelEn: string; labelEs: string }, locale: Locale): string {
  return locale === 'es' ? row.labelEs : row.labelEn;
}

/** The name of a row whose names stand beside it by language; English where the language has none. */
export function nameIn(names: readonly { locale: Locale; name: string }[], locale: Locale): string {
  return (names.find((each) => each.locale === locale) ?? names.find((each) => each.locale === 'en'))?.name ?? '';
}

/** The zone on whose clock a posting's days begin and end: that of the place with the most time, else the organisation's. */
export function zoneOf(
  places: readonly { locationId: string; sharePercent: string | number }[],
  choices: Pick<PostingChoices, 'places'>,
  organizationZone: string,
): string {
  const [most] = [...places].sort((a, b) => Number(b.sharePercent) - Number(a.sharePercent));
  return choices.places.find((place) => place.id === most?.locationId)?.zone ?? organizationZone;
}

/** The laws on asking about a record that bind a posting: those of its state, and of the state and city of each place. */
export function lawsFor(
  posting: { jurisdiction: string; places: readonly { locationId: string }[] },
  choices: Pick<PostingChoices, 'laws' | 'places'>,
): FairChanceLaw[] {
  const where = posting.places.flatMap(
    ({ locationId }) => choices.places.find((place) => place.id === locationId) ?? [],
  );
  return choices.laws.filter(
    ({ jurisdiction, city }) =>
      (city === '' && jurisdiction === posting.jurisdiction) ||
      where.some((place) => place.jurisdiction === jurisdiction && (city === '' || city === place.city)),
  );
}
