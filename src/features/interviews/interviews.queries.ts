import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import type { ApplicationStatus } from '../applications/application.ts';
import type { InterviewOutcome } from './interview.ts';
import { type Choice, type Proposal, type TeamInterview, teamInterviewSchema } from './team-interview.ts';

const list = z.array(teamInterviewSchema);

/** All interviews of an application with times, people and steps, newest first. */
export function listInterviews(applicationId: string): Promise<Result<TeamInterview[], AppError>> {
  return call(
    (client) =>
      client
        .from('interviews')
        .select(
          `id, status, way, location_id, details, zone, minutes, starts_at, asked_at, asked_note,
           locations(name, street, city, jurisdiction, postal_code), interview_times(id, starts_at),
           interviewers(user_id, accounts(full_name, email)), interview_events(id, command, happened_at, note, is_by_candidate)`,
        )
        .eq('application_id', applicationId)
        .order('created_at', { ascending: false }),
    list,
  );
}

/** Moves an application into the interview step without a mail of its own: the proposed times tell the candidate. */
export function inviteToInterview(applicationId: string, from: ApplicationStatus): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc('move_application', { p_id: applicationId, p_command: 'invite_to_interview', p_from: from }),
    nothing,
  );
}

/**
 * Offers times. `invalid` with field `way`, `location_id`, `minutes`, `interviewers`, `times` or `reason`; `taken` when
 * an interviewer is booked; `wrong_state`.
 */
export function proposeInterview(applicationId: string, proposal: Proposal): Promise<Result<unknown, AppError>> {
  const { way, locationId, details, minutes, interviewers, times, reason } = proposal;
  return call(
    (client) =>
      client.rpc('propose_interview', {
        p_application: applicationId,
        p_interview: {
          way,
          location_id: way === 'in_person' ? locationId : null,
          details,
          minutes,
          interviewers: [...interviewers],
          times: [...times],
        },
        ...(reason ? { p_reason: reason } : {}),
      }),
    nothing,
  );
}

/** Calls an interview off. `invalid` with field `reason`, `wrong_state`. */
export function cancelInterview(id: string, reason: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('cancel_interview', { p_interview: id, p_reason: reason }), nothing);
}

/** Keeps what came of an interview that has begun. `wrong_state`. */
export function recordOutcome(id: string, outcome: InterviewOutcome): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('record_interview_outcome', { p_interview: id, p_outcome: outcome }), nothing);
}

const personSchema = z.object({
  userId: z.string(),
  accounts: z.nullable(z.object({ fullName: z.nullable(z.string()), email: z.string() })),
});

/** Everybody of the staff who can take part, by name, each once. */
export async function listInterviewers(): Promise<Result<Choice[], AppError>> {
  const result = await call(
    (client) =>
      client.from('staff_roles').select('user_id, accounts!staff_roles_user_id_fkey(full_name, email)').limit(1000),
    z.array(personSchema),
  );
  if (!result.ok) return result;
  const people = new Map(
    result.value.flatMap(({ userId, accounts }) =>
      accounts ? [[userId, { id: userId, name: accounts.fullName ?? accounts.email }] as const] : [],
    ),
  );
  return ok([...people.values()].sort((a, b) => a.name.localeCompare(b.name)));
}

const placesSchema = z.array(z.object({ id: z.string(), name: z.string(), city: z.string(), zone: z.string() }));

/** Where people can meet, each with its zone. */
export function listPlaces(): Promise<Result<z.output<typeof placesSchema>, AppError>> {
  return call((client) => client.from('locations').select('id, name, city, zone').order('name'), placesSchema);
}
