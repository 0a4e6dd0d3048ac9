import { z } from 'zod';

const textsSchema = z
  .object({ tagline: z.string().min(1), about: z.string().min(1), equal_opportunity_statement: z.string().min(1) })
  .transform((row) => ({
    tagline: row.tagline,
    about: row.about,
    equalOpportunity: row.equal_opportunity_statement,
  }));

/** The organisation's row with its texts by locale under `texts`, as the loader joins them. */
export const publishedOrganizationSchema = z
  .object({
    name: z.string().min(1),
    legal_name: z.string().min(1),
    phone: z.string().min(7),
    email: z.email(),
    website: z.url(),
    zone: z.string().min(1),
    contact_standard_days: z.number().int().min(1),
    texts: z.object({ en: textsSchema, es: textsSchema.optional() }),
  })
  .transform(({ legal_name, contact_standard_days, texts, ...row }) => ({
    ...row,
    legalName: legal_name,
    /** Working days within which we aim to reach a member. */
    contactStandardDays: contact_standard_days,
    texts: { en: texts.en, es: texts.es ?? texts.en },
  }));

/** What the public site knows about the organisation it belongs to. */
export type Organization = z.output<typeof publishedOrganizationSchema>;

/** Turns a phone number as people write it into the target of a `tel:` link. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
