import * as z from 'zod/mini';
import { type Locale, locales } from '../../lib/locale.ts';

/** What staff may be, as in the database's `staff_role`. */
export const staffRoles = [
  'admin',
  'hr',
  'hiring_manager',
  'coordinator',
  'assessor',
  'supervisor',
  'auditor',
] as const;

/** One of the roles of staff. */
export type StaffRole = (typeof staffRoles)[number];

const localeSchema = z.enum(locales);
const roleSchema = z.enum(staffRoles);

/** The signed-in person, as `claim_account` gives it. */
export const accountSchema = z.object({
  userId: z.string(),
  email: z.string(),
  fullName: z.nullable(z.string()),
  locale: localeSchema,
  roles: z.array(roleSchema),
  secondFactorSatisfied: z.boolean(),
});

/** The signed-in person: who they are, how they read, what they may do. */
export type Account = z.output<typeof accountSchema>;

/** The facts of the organisation that every screen of the desk needs. */
export const deskOrganizationSchema = z.object({
  name: z.string(),
  /** IANA zone on whose clock all times are shown. */
  zone: z.string(),
  /** Working days within which a person is to be reached. */
  contactStandardDays: z.number(),
});

/** Who sits at the desk, and whose desk it is. */
export interface Desk {
  account: Account;
  organization: z.output<typeof deskOrganizationSchema>;
}

/** What is kept in the tab so that the next page's frame stands at once. */
export const deskSchema = z.object({ account: accountSchema, organization: deskOrganizationSchema });

/** The screens of the portal. */
export const portalPages = [
  'home',
  'intakes',
  'detail',
  'jobs',
  'posting',
  'applications',
  'application',
  'workers',
  'reports',
  'mail',
  'retention',
  'team',
  'settings',
  'health',
  'audit',
] as const;

/** One of the portal's screens. */
export type PortalPage = (typeof portalPages)[number];

/** Which roles a screen serves; empty means every member of staff. Comfort only: the lock is row-level security. */
export const pageRoles: Record<PortalPage, readonly StaffRole[]> = {
  home: [],
  intakes: ['coordinator'],
  detail: ['coordinator'],
  jobs: ['hr', 'admin', 'hiring_manager', 'auditor'],
  posting: ['hr', 'admin', 'hiring_manager', 'auditor'],
  applications: ['hr', 'hiring_manager'],
  application: ['hr', 'hiring_manager'],
  workers: ['hr', 'admin', 'supervisor', 'auditor'],
  reports: ['hr', 'admin', 'auditor'],
  mail: ['admin', 'hr'],
  retention: ['admin', 'hr', 'auditor'],
  team: ['admin'],
  settings: ['admin'],
  health: ['admin', 'auditor'],
  audit: ['admin', 'auditor'],
};

/** Tells whether a person's roles reach a screen. Comfort only: the lock is row-level security. */
export function reaches(account: Pick<Account, 'roles'>, page: PortalPage): boolean {
  if (account.roles.length === 0) return false;
  const needed = pageRoles[page];
  return needed.length === 0 || needed.some((role) => account.roles.includes(role));
}

/** The name a person is called by: their name, else their address. */
export function nameOf(person: { fullName: string | null; email: string }): string {
  return person.fullName ?? person.email;
}

/** A member of staff with every role they hold. */
export interface StaffMember {
  userId: string;
  email: string;
  fullName: string | null;
  locale: Locale;
  roles: StaffRole[];
}

/** An invitation, open or ended. */
export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  fullName: z.nullable(z.string()),
  locale: localeSchema,
  invitedAt: z.string(),
});

/** An open invitation: an address and the role it will get. */
export type Invitation = z.output<typeof invitationSchema>;

/** Loose shape of an address, as in SQL (private.is_email); delivery is the only real proof. */
export const emailShape = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** What an admin types to invite someone. Faults are names of `faultWords`. */
export const inviteSchema = z.object({
  email: z
    .string()
    .check(
      z.trim(),
      z.toLowerCase(),
      z.minLength(1, 'required'),
      z.maxLength(254, 'too_long'),
      z.regex(emailShape, 'not_email'),
    ),
  fullName: z.string().check(z.trim(), z.maxLength(120, 'too_long')),
  role: z.enum(staffRoles, 'required'),
  locale: localeSchema,
});

/** Digits of a sign-in code however it was typed or pasted: spaces, dashes and words around it are dropped. */
export function codeDigits(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, 6);
}
