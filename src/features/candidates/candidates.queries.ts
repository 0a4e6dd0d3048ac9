import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type HelperForm, type Profile, type ProfileForm, profileSchema } from './candidate.ts';
import {
  type Erasure,
  erasureSchema,
  type OwnAnswers,
  ownAnswersSchema,
  type Retention,
  retentionSchema,
} from './my-data.ts';

/** How one is called and reached, and who helps with which application. */
export function myProfile(): Promise<Result<Profile, AppError>> {
  return call((client) => client.rpc('my_profile'), profileSchema);
}

/** Keeps how one is called and reached. `invalid` with field `full_name`, `called_name`, `phone`, `contact_ways`. */
export function updateMyProfile(form: ProfileForm): Promise<Result<unknown, AppError>> {
  const { fullName, calledName, phone, contactWays, mayLeaveMessage, locale } = form;
  return call(
    (client) =>
      client.rpc('update_my_profile', {
        p_profile: {
          full_name: fullName,
          called_name: calledName,
          phone,
          contact_ways: contactWays,
          may_leave_message: mayLeaveMessage,
          locale,
        },
      }),
    nothing,
  );
}

/** Says who helps with an application and whether they get its mails. `invalid` with field `name`, `relation`, `email`. */
export function updateMyHelper(application: string, form: HelperForm): Promise<Result<unknown, AppError>> {
  const { name, relation, email, isUpdated } = form;
  return call(
    (client) =>
      client.rpc('update_my_helper', { p_id: application, p_helper: { name, relation, email, is_updated: isUpdated } }),
    nothing,
  );
}

/** How long each of one's applications is kept. */
export function myRetention(): Promise<Result<Retention[], AppError>> {
  return call((client) => client.rpc('my_retention'), z.array(retentionSchema));
}

/** One's own voluntary answers, one line per application. */
export function myEqualOpportunity(): Promise<Result<OwnAnswers[], AppError>> {
  return call((client) => client.rpc('my_equal_opportunity'), z.array(ownAnswersSchema));
}

/** Changes them. Nobody else reads them. */
export function saveEqualOpportunity(
  application: string,
  gender: string,
  raceEthnicity: readonly string[],
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('save_equal_opportunity', {
        p_id: application,
        p_gender: gender,
        p_race_ethnicity: [...raceEthnicity],
      }),
    nothing,
  );
}

/** Takes them back; nothing is left of them. */
export function removeEqualOpportunity(application: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('remove_equal_opportunity', { p_id: application }), nothing);
}

/** Everything that is held about one, as it stands in the database, keys and all. `rate_limited` above 20 an hour. */
export function myData(): Promise<Result<unknown, AppError>> {
  // a copy to take away keeps the database's own names, so nothing is renamed or left out here
  return call(
    (client) => client.rpc('my_data').then(({ data, ...rest }) => ({ data: { copy: data }, ...rest })),
    z.object({ copy: z.unknown() }),
    ['copy'],
  ).then((result) => (result.ok ? { ok: true, value: result.value.copy } : result));
}

/** What asking for deletion would do, or does; null for who never applied. */
export function myErasure(): Promise<Result<Erasure | null, AppError>> {
  return call((client) => client.rpc('my_erasure'), z.nullable(erasureSchema));
}

const askedSchema = z.object({ reference: z.string(), isDone: z.boolean() });

/** Asks to be forgotten: what no rule keeps goes at once, the rest on its day. */
export function requestErasure(): Promise<Result<z.output<typeof askedSchema>, AppError>> {
  return call((client) => client.rpc('request_erasure'), askedSchema);
}

/** Takes that wish back; what is gone stays gone. */
export function cancelErasure(): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('cancel_erasure'), nothing);
}
