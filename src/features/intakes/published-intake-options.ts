import { z } from 'zod';
import type { Locale } from '../../lib/locale.ts';
import { readPublished } from '../../lib/published-rows.ts';
import { type consentKinds, requiredConsents } from './intake-fields.ts';

const planSchema = z.object({
  id: z.string(),
  name: z.string(),
  jurisdiction: z.string(),
  valid_from: z.iso.date(),
  valid_until: z.iso.date().nullable(),
});
const consentSchema = z.object({
  kind: z.enum(['contact', 'privacy', 'name_program']),
  version: z.iso.date(),
  locale: z.enum(['en', 'es']),
  body: z.string().min(1),
});
const placeSchema = z
  .object({ code: z.string(), name_en: z.string(), name_es: z.string() })
  .transform(({ code, name_en, name_es }) => ({ code, name: { en: name_en, es: name_es } }));

type ConsentRow = z.output<typeof consentSchema>;

/** What a person agrees to: one version, word for word. */
export interface ConsentTexts {
  version: string;
  bodies: Readonly<Partial<Record<(typeof consentKinds)[number], string>>>;
}

/** What the intake form offers to choose from, as published when the page was built. */
export interface IntakeOptions {
  plans: readonly { id: string; name: string; jurisdiction: string }[];
  places: readonly { code: string; name: Record<Locale, string> }[];
  consents: Record<Locale, ConsentTexts>;
}

/**
 * Picks the newest version that has every needed consent in a language and is not of the future.
 * @param today `YYYY-MM-DD`
 * @throws when there is none: the form may not ask for consent without its text
 */
export function currentConsents(rows: readonly ConsentRow[], locale: Locale, today: string): ConsentTexts {
  const own = rows.filter((row) => row.locale === locale && row.version <= today);
  for (const version of [...new Set(own.map((row) => row.version))].sort().reverse()) {
    const bodies = Object.fromEntries(own.filter((row) => row.version === version).map((row) => [row.kind, row.body]));
    if (requiredConsents.every((kind) => kind in bodies)) return { version, bodies };
  }
  throw new Error(`Table consent_texts has no version in force with ${requiredConsents.join(' and ')} in ${locale}.`);
}

let known: Promise<IntakeOptions> | undefined;

async function load(): Promise<IntakeOptions> {
  const today = new Date().toISOString().slice(0, 10);
  const [plans, consents, places] = await Promise.all([
    readPublished('coverage_plans').then((rows) => z.array(planSchema).parse(rows)),
    readPublished('consent_texts', 'version').then((rows) => z.array(consentSchema).parse(rows)),
    readPublished('jurisdictions', 'code').then((rows) => z.array(placeSchema).parse(rows)),
  ]);
  return {
    plans: plans.filter((plan) => plan.valid_from <= today && (plan.valid_until ?? today) >= today),
    places: places.filter((place) => place.code !== 'US'),
    consents: { en: currentConsents(consents, 'en', today), es: currentConsents(consents, 'es', today) },
  };
}

/** Plans in force, states and consent texts. Read once per build. */
export function getIntakeOptions(): Promise<IntakeOptions> {
  known ??= load();
  return known;
}
