import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import {
  type OpenReference,
  openReferenceSchema,
  type Referee,
  type RefereeForm,
  type ReferenceForm,
  refereeSchema,
  referenceArgument,
} from './reference.ts';

/** Who may be asked and where each stands. HR; the reading is logged. */
export function listReferences(applicationId: string): Promise<Result<Referee[], AppError>> {
  return call((client) => client.rpc('list_references', { p_application: applicationId }), z.array(refereeSchema));
}

/** Asks a person by mail. `wrong_state` before an offer is accepted, `taken` when asked already. */
export function askReference(refereeId: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('ask_reference', { p_referee: refereeId }), nothing);
}

/** Takes back what a person was asked. `wrong_state` when nothing is open. */
export function cancelReference(refereeId: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('cancel_reference', { p_referee: refereeId }), nothing);
}

/** Names another person, by HR or by the candidate. `invalid` with field `full_name` or `email`, `wrong_state`. */
export function replaceReferee(refereeId: string, person: RefereeForm): Promise<Result<unknown, AppError>> {
  const { fullName, relation, email, phone } = person;
  return call(
    (client) =>
      client.rpc('replace_referee', {
        p_referee: refereeId,
        p_person: { full_name: fullName, relation, email, phone },
      }),
    nothing,
  );
}

/** Keeps what a person said on the phone. `invalid` with the field's name, `taken`, `wrong_state`. */
export function recordPhoneReference(refereeId: string, answers: ReferenceForm): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc('record_phone_reference', { p_referee: refereeId, p_answers: referenceArgument(answers) }),
    nothing,
  );
}

/** What a person said. HR; each opening is logged. */
export function openReference(requestId: string): Promise<Result<OpenReference, AppError>> {
  return call((client) => client.rpc('open_reference', { p_request: requestId }), openReferenceSchema);
}
