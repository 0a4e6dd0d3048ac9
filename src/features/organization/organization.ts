import * as z from 'zod/mini';

const some = z.string().check(z.minLength(1));
const textsSchema = z.pipe(
  z.object({ tagline: some, about: some, equal_opportunity_statement: some }),
  z.transform((row) => ({
    tagline: row.tagline,
    about: row.about,
    equalOpportunity: row.equal_opportunity_statement,
  })),
);

/** The organisation's row with its texts by locale under `texts`, as the loader joins them. */
export const publishedOrganizationSchema = z.pipe(
  z.object({
    name: some,
    legal_name: some,
    phone: z.string().check(z.minLength(7)),
    email: z.email(),
    website: z.url(),
    zone: some,
    contact_standard_days: z.int().check(z.minimum(1)),
    texts: z.object({ en: textsSchema, es: z.optional(textsSchema) }),
  }),
  z.transform(({ legal_name, contact_standard_days, texts, ...row }) => ({
    ...row,
    legalName: legal_name,
    /** Working days within which we aim to reach a member. */
    contactStandardDays: contact_standard_days,
    texts: { en: texts.en, es: texts.es ?? texts.en },
  })),
);

/** What the public site knows about the organisation it belongs to. */
export type Organization = z.output<typeof publishedOrganizationSchema>;

/** Turns a phone number as people write it into the target of a `tel:` link. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
