import { z } from 'zod';
import type { Locale } from '../../lib/locale.ts';

/** PostgREST gives numeric columns as JSON numbers; some drivers as text. */
const hours = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.number().nullable());

const textSchema = z
  .object({ locale: z.enum(['en', 'es']), name: z.string(), what_it_is: z.string(), how_to_get: z.string() })
  .transform(({ locale, name, what_it_is, how_to_get }) => ({
    locale,
    name,
    whatItIs: what_it_is,
    howToGet: how_to_get,
  }));

/** A row of `credential_types` with its texts and sources, checked and renamed to our words. */
export const credentialTypeSchema = z
  .object({
    id: z.string(),
    jurisdiction: z.string(),
    issuer: z.string(),
    issuer_url: z.url().nullable(),
    lookup_url: z.url().nullable(),
    expiry_rule: z.enum(['none', 'months_from_issue', 'month_end_after_months', 'printed_date']),
    valid_months: z.number().int().nullable(),
    renewal_opens_days: z.number().int().nullable(),
    renewal_due_days: z.number().int().nullable(),
    late_renewal_days: z.number().int(),
    training_hours: hours,
    renewal_hours: hours,
    pairs_with: z.string().nullable(),
    checked_on: z.iso.date(),
    credential_type_texts: z.array(textSchema),
    credential_type_sources: z.array(z.object({ rule: z.string(), url: z.url(), is_official: z.boolean() })),
  })
  .transform((row, context) => {
    const text = (locale: Locale) => row.credential_type_texts.find((one) => one.locale === locale);
    const en = text('en');
    if (!en) {
      context.addIssue({ code: 'custom', path: ['credential_type_texts'], message: 'English words are missing' });
      return z.NEVER;
    }
    return {
      id: row.id,
      jurisdiction: row.jurisdiction,
      issuer: row.issuer,
      issuerUrl: row.issuer_url,
      lookupUrl: row.lookup_url,
      expiry: { rule: row.expiry_rule, months: row.valid_months },
      renewal: {
        opensDays: row.renewal_opens_days,
        dueDays: row.renewal_due_days,
        lateDays: row.late_renewal_days,
        hours: row.renewal_hours,
      },
      trainingHours: row.training_hours,
      pairsWith: row.pairs_with,
      checkedOn: row.checked_on,
      texts: { en, es: text('es') ?? en },
      sources: row.credential_type_sources.map(({ rule, url, is_official }) => ({
        rule,
        url,
        isOfficial: is_official,
      })),
    };
  });

/** A kind of certificate, registration, licence or training, with its issuer's rules and where they were read. */
export type CredentialType = z.output<typeof credentialTypeSchema>;

/** Puts what an office registers before courses, what lasts longest first, then by id. */
export function inReadingOrder(types: readonly CredentialType[]): CredentialType[] {
  const rank = (type: CredentialType) => (type.lookupUrl !== null || type.pairsWith !== null ? 0 : 1);
  const months = (type: CredentialType) => type.expiry.months ?? 0;
  return [...types].sort((a, b) => rank(a) - rank(b) || months(b) - months(a) || a.id.localeCompare(b.id));
}
