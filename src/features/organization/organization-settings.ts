import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';

/** Longest answers and the range of the standard, as the named checks in supabase/schemas/30_organization.sql. */
export const settingsLimits = {
  name: 120,
  legalName: 200,
  phone: 30,
  email: 254,
  tagline: 200,
  about: 2000,
  equalOpportunityStatement: 2000,
  holidayName: 120,
  standardFrom: 1,
  standardUntil: 60,
} as const;

const needed = (limit: number) =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(limit, 'too_long'));

/** The organisation's facts as edited. Faults are names of `faultWords`. */
export const factsFormSchema = z.object({
  name: needed(settingsLimits.name),
  legalName: needed(settingsLimits.legalName),
  phone: needed(settingsLimits.phone).check(z.minLength(7, 'not_phone')),
  email: needed(settingsLimits.email).check(z.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'not_email')),
  website: needed(settingsLimits.legalName).check(z.regex(/^https?:\/\/\S+$/, 'not_web')),
  zone: needed(64),
  contactStandardDays: z.pipe(
    z.string().check(
      z.trim(),
      z.regex(/^\d{1,2}$/, 'not_number'),
      z.refine((typed) => {
        const days = Number(typed);
        return days >= settingsLimits.standardFrom && days <= settingsLimits.standardUntil;
      }, 'not_number'),
    ),
    z.transform(Number),
  ),
});

/** The facts, ready to be kept. */
export type FactsForm = z.output<typeof factsFormSchema>;

/** The organisation's row. `updatedAt` is what a save must match, so that nobody's change is lost. */
export const factsSchema = z.object({
  name: z.string(),
  legalName: z.string(),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  zone: z.string(),
  contactStandardDays: z.number(),
  updatedAt: z.string(),
});

/** The organisation's facts as kept. */
export type Facts = z.output<typeof factsSchema>;

/** The organisation's words of one language as edited. */
export const textsFormSchema = z.object({
  tagline: needed(settingsLimits.tagline),
  about: needed(settingsLimits.about),
  equalOpportunityStatement: needed(settingsLimits.equalOpportunityStatement),
});

/** The words, ready to be kept. */
export type TextsForm = z.output<typeof textsFormSchema>;

/** The organisation's words of one language as kept. */
export const textsSchema = z.object({
  locale: z.enum(locales),
  tagline: z.string(),
  about: z.string(),
  equalOpportunityStatement: z.string(),
  updatedAt: z.string(),
});

/** The organisation's words of one language. */
export type Texts = z.output<typeof textsSchema>;

/** A day that is not a working day. */
export const holidaySchema = z.object({ closedOn: z.string(), name: z.string() });

/** A closed day. */
export type Holiday = z.output<typeof holidaySchema>;

/** A closed day as typed. */
export const holidayFormSchema = z.object({
  closedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'required')),
  name: needed(settingsLimits.holidayName),
});

/** The form's field for a column; undefined when it has none. */
export function factsField(column: string): keyof FactsForm | undefined {
  const fields: Record<string, keyof FactsForm> = {
    name: 'name',
    legal_name: 'legalName',
    phone: 'phone',
    email: 'email',
    website: 'website',
    zone: 'zone',
    contact_standard_days: 'contactStandardDays',
  };
  return fields[column];
}

/** The zones this browser knows, by their region (`America`, `Pacific`…), for a picker. The database has the last word. */
export function zonesByRegion(): Map<string, string[]> {
  const regions = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const region = zone.split('/')[0] ?? zone;
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return regions;
}
