import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import type { candidateReasons } from './application.ts';
import { type MyApplication, myApplicationSchema } from './my-application.ts';

/** Why a candidate leaves: their own reasons, without the one only the clock gives. */
export type LeavingReason = Exclude<(typeof candidateReasons)[number], 'offer_lapsed'>;

/** One of them whole. `not_found` for another's and for none. */
export function openMyApplication(id: string): Promise<Result<MyApplication, AppError>> {
  return call((client) => client.rpc('open_my_application', { p_id: id }), myApplicationSchema);
}

/** Takes a sent application back. `invalid` with field `reason` or `note`, `wrong_state`. */
export function withdrawApplication(
  id: string,
  reason: LeavingReason,
  note: string,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('withdraw_application', { p_id: id, p_reason: reason, ...given({ p_note: note || undefined }) }),
    nothing,
  );
}

/** Takes one of the times offered. `taken` when somebody else has it by now, `invalid` with field `time` when it passed. */
export function pickInterviewTime(interview: string, time: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('pick_interview_time', { p_interview: interview, p_time: time }), nothing);
}

/** Says that no time suits; a set time stands until new ones come. */
export function askOtherTimes(interview: string, note: string): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc('ask_other_times', { p_interview: interview, ...given({ p_note: note || undefined }) }),
    nothing,
  );
}

/** Calls an interview off, saying why. `invalid` with field `reason`. */
export function cancelInterview(interview: string, reason: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('cancel_interview', { p_interview: interview, p_reason: reason }), nothing);
}

/** Says yes with a typed name under a version of the text. `invalid` with field `signature`, `closed` after the last day. */
export function acceptOffer(
  offer: string,
  signature: string,
  version: string,
  locale: Locale,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('accept_offer', { p_offer: offer, p_signature: signature, p_version: version, p_locale: locale }),
    nothing,
  );
}

/** Says no with a reason. `invalid` with field `reason`, `closed`. */
export function declineOffer(offer: string, reason: LeavingReason, note: string): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('decline_offer', { p_offer: offer, p_reason: reason, ...given({ p_note: note || undefined }) }),
    nothing,
  );
}
