import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { toAppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import { portalPaths, type SitePath } from '../../lib/paths.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { forgetPerson } from '../../lib/shared-computer.ts';
import { call, nothing, supabase } from '../../lib/supabase.ts';
import {
  accountSchema,
  type Desk,
  deskOrganizationSchema,
  type Invitation,
  invitationSchema,
  type StaffMember,
  type StaffRole,
  staffRoles,
} from './account.ts';

/** Auth calls throw on a lost network in some paths and give an error in others; both end here. */
async function auth(send: () => Promise<{ error: unknown }>): Promise<Result<void, AppError>> {
  try {
    const { error } = await send();
    return error ? fail(toAppError(error)) : ok(undefined);
  } catch (cause) {
    return fail(toAppError(cause));
  }
}

/**
 * Sends a sign-in code. Every address gets one, known or not, so the answer tells nothing about who is staff.
 * @param email the address as typed
 * @param path the page that the mail's link leads to
 */
export function sendCode(email: string, path: SitePath = portalPaths.home): Promise<Result<void, AppError>> {
  return auth(() =>
    supabase().auth.signInWithOtp({ email, options: { emailRedirectTo: `${window.location.origin}${path}` } }),
  );
}

/** Signs in with the six digits from the mail. `wrong_code` when they are wrong, old or used. */
export function verifyCode(email: string, token: string): Promise<Result<void, AppError>> {
  return auth(() => supabase().auth.verifyOtp({ email, token, type: 'email' }));
}

/** Signs in with the token of the mail's link, at the press of a button. `wrong_code` when it is old or used. */
export function verifyLink(tokenHash: string): Promise<Result<void, AppError>> {
  return auth(() => supabase().auth.verifyOtp({ token_hash: tokenHash, type: 'email' }));
}

/**
 * Tells whether this browser holds a session. It may have ended meanwhile; the next call finds out. One that could not
 * be renewed because the server is out of reach counts: nobody is sent to the door for a lost network.
 */
export async function hasSession(): Promise<boolean> {
  const { data, error } = await supabase().auth.getSession();
  if (data.session !== null) return true;
  return error !== null && ['offline', 'timed_out', 'unavailable'].includes(toAppError(error).code);
}

/** Ends the session in this browser, also when the server cannot be reached, and sweeps what was kept of the person. */
export async function signOut(): Promise<void> {
  await supabase().auth.signOut({ scope: 'local' });
  forgetPerson();
}

/** Claims the account (binding open invitations) and reads the organisation's facts, side by side. */
export async function loadDesk(): Promise<Result<Desk, AppError>> {
  const [account, organization] = await Promise.all([
    call((client) => client.rpc('claim_account'), accountSchema),
    call(
      (client) => client.from('organization').select('name, zone, contact_standard_days').single(),
      deskOrganizationSchema,
    ),
  ]);
  if (!account.ok) return account;
  return organization.ok ? ok({ account: account.value, organization: organization.value }) : organization;
}

/** How many messages to the signed-in person, over all their applications, they have not read. */
export function countMyUnread(): Promise<Result<number, AppError>> {
  return call((client) => client.rpc('count_my_unread'), z.number());
}

/** Keeps the language in which a person reads the portal and gets mail. */
export function saveLocale(userId: string, locale: Locale): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.from('accounts').update({ locale }).eq('user_id', userId).select('user_id').single(),
    nothing,
  );
}

const staffSchema = z.array(
  z.object({
    userId: z.string(),
    role: z.enum(staffRoles),
    accounts: z.object({ email: z.string(), fullName: z.nullable(z.string()), locale: z.enum(['en', 'es']) }),
  }),
);

/**
 * Everybody who holds a role, by name.
 * @param role only people with this role
 */
export async function listStaff(role?: StaffRole): Promise<Result<StaffMember[], AppError>> {
  const rows = await call((client) => {
    const query = client
      .from('staff_roles')
      .select('user_id, role, accounts!staff_roles_user_id_fkey(email, full_name, locale)');
    return role ? query.eq('role', role) : query;
  }, staffSchema);
  if (!rows.ok) return rows;
  const members = new Map<string, StaffMember>();
  for (const { userId, role: held, accounts } of rows.value) {
    const member = members.get(userId) ?? { userId, ...accounts, roles: [] };
    member.roles.push(held);
    members.set(userId, member);
  }
  const name = (member: StaffMember) => (member.fullName ?? member.email).toLowerCase();
  return ok([...members.values()].sort((a, b) => name(a).localeCompare(name(b))));
}

/** Invitations that wait for a first sign-in, newest first. */
export function listOpenInvitations(): Promise<Result<Invitation[], AppError>> {
  return call(
    (client) =>
      client
        .from('staff_invitations')
        .select('id, email, role, full_name, locale, invited_at')
        .is('accepted_at', null)
        .is('revoked_at', null)
        .order('invited_at', { ascending: false }),
    z.array(invitationSchema),
  );
}

/** Invites an address to a role; a mail goes out. `invalid` or `taken` with field `email`. */
export function inviteStaff(invite: {
  email: string;
  fullName: string;
  role: StaffRole;
  locale: Locale;
}): Promise<Result<unknown, AppError>> {
  const { email, role, fullName, locale } = invite;
  return call(
    (client) => client.rpc('invite_staff', { p_email: email, p_role: role, p_full_name: fullName, p_locale: locale }),
    nothing,
  );
}

/** Takes an open invitation back. `wrong_state` when it was accepted or revoked meanwhile. */
export function revokeInvitation(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('revoke_invitation', { p_id: id }), nothing);
}

/** Gives or takes a role, at once. `wrong_state` for the last administrator. */
export function setStaffRole(userId: string, role: StaffRole, holds: boolean): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('set_staff_role', { p_user: userId, p_role: role, p_holds: holds }), nothing);
}
