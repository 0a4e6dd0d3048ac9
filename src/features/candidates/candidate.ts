import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import { emailShape } from '../accounts/account.ts';
import { contactWays } from '../intakes/intake-fields.ts';

const maybe = z.nullable(z.string());
const perLocale = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });

/** Who helps with one application, as `my_profile` gives it; all empty when nobody does. */
export const helperSchema = z.object({
  applicationId: z.string(),
  reference: z.string(),
  titles: perLocale,
  name: maybe,
  relation: maybe,
  email: maybe,
  /** Whether they get its mails too. */
  isUpdated: z.boolean(),
});

/** Who helps with one application. */
export type Helper = z.output<typeof helperSchema>;

/** The signed-in person as a candidate, as `my_profile` gives it. */
export const profileSchema = z.object({
  email: z.string(),
  fullName: maybe,
  calledName: maybe,
  phone: maybe,
  locale: z.enum(locales),
  contactWays: z.array(z.enum(contactWays)),
  mayLeaveMessage: z.boolean(),
  /** Our mail to this address bounced, or they told their provider not to take it. */
  isMailRefused: z.boolean(),
  helpers: z.array(helperSchema),
});

/** The signed-in person as a candidate. */
export type Profile = z.output<typeof profileSchema>;

const digits = (text: string) => text.replace(/\D/g, '').length;

/** What a person settles about themselves, as update_my_profile takes it. Calls and texts need a number. */
export const profileFormSchema = z
  .object({
    fullName: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(300, 'too_long')),
    calledName: z.string().check(z.trim(), z.maxLength(120, 'too_long')),
    phone: z.string().check(
      z.trim(),
      z.refine((phone) => phone === '' || (digits(phone) >= 10 && digits(phone) <= 15), 'not_phone'),
    ),
    contactWays: z.array(z.enum(contactWays)).check(z.minLength(1, 'required')),
    mayLeaveMessage: z.boolean(),
    locale: z.enum(locales),
  })
  .check(
    z.refine((form) => form.phone !== '' || !form.contactWays.some((way) => way !== 'email'), {
      error: 'not_phone',
      path: ['phone'],
    }),
  );

/** What a person settles about themselves. */
export type ProfileForm = z.output<typeof profileFormSchema>;

/** Who helps, as update_my_helper takes it: all empty means nobody; updates need a name and an address. */
export const helperFormSchema = z
  .object({
    name: z.string().check(z.trim(), z.maxLength(300, 'too_long')),
    relation: z.string().check(z.trim(), z.maxLength(120, 'too_long')),
    email: z.string().check(
      z.trim(),
      z.toLowerCase(),
      z.maxLength(254, 'too_long'),
      z.refine((email) => email === '' || emailShape.test(email), 'not_email'),
    ),
    isUpdated: z.boolean(),
  })
  .check(
    z.refine((form) => form.name !== '' || (form.relation === '' && form.email === '' && !form.isUpdated), {
      error: 'required',
      path: ['name'],
    }),
    z.refine((form) => !form.isUpdated || form.email !== '', { error: 'not_email', path: ['email'] }),
  );

/** Who helps with an application. */
export type HelperForm = z.output<typeof helperFormSchema>;
