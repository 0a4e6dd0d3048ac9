import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given, nullable } from '../../lib/given.ts';
import { ok, type Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type Assignment, programsArgument } from './assignment.ts';
import { type EndReason, type ProgramTeam, programTeamSchema, type Worker, workerSchema } from './worker.ts';

/** What the list is narrowed to. */
export interface WorkerFilters {
  scope: 'current' | 'ended';
  program: string;
  supervisor: string;
  term: string;
}

/** A page of workers, newest first. @param after the last row already shown; at most 100 rows */
export function listWorkers(
  filters: WorkerFilters,
  limit: number,
  after?: Pick<Worker, 'id' | 'hiredOn'>,
): Promise<Result<Worker[], AppError>> {
  return call(
    (client) =>
      client.rpc('list_workers', {
        p_scope: filters.scope,
        p_limit: limit,
        ...given({
          p_program: filters.program || undefined,
          p_supervisor: filters.supervisor || undefined,
          p_term: filters.term || undefined,
          p_before_on: after?.hiredOn,
          p_before_id: after?.id,
        }),
      }),
    z.array(workerSchema),
  );
}

/** Every program with its limits and loads. */
export function listTeams(): Promise<Result<ProgramTeam[], AppError>> {
  // the keys of `limits` are data: kinds of limit, as the database names them
  return call((client) => client.rpc('list_program_teams'), z.array(programTeamSchema), ['limits']);
}

/**
 * Makes a worker. `invalid` with field `conditions`, `hired_on`, `fte`, `programs` or `supervisor_id`; `wrong_state`,
 * which may speak of a limit (limitOf).
 */
export function hire(applicationId: string, form: Assignment): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('hire_application', {
        p_application: applicationId,
        p_from: 'clearing',
        p_hire: { fte: form.percent / 100, hired_on: form.hiredOn, programs: programsArgument(form) },
        ...given({ p_override: form.override || undefined }),
      }),
    nothing,
  );
}

/** Sets share of time, programs and supervisors of a worker, all at once. Failures as for `hire`. */
export function moveWorker(workerId: string, form: Assignment): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('move_worker', {
        p_worker: workerId,
        p_fte: form.percent / 100,
        p_programs: programsArgument(form),
        ...given({ p_override: form.override || undefined }),
      }),
    nothing,
  );
}

/** Sets the last day with a reason. `invalid` with field `ended_on`, `reason` or `note`. */
export function endEmployment(
  workerId: string,
  end: { endedOn: string; reason: EndReason; note: string },
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('end_employment', {
        p_worker: workerId,
        p_ended_on: end.endedOn,
        p_reason: end.reason,
        p_note: end.note,
      }),
    nothing,
  );
}

/** Takes an end back. `wrong_state` for a limit (limitOf). */
export function resumeEmployment(workerId: string, override: string): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('end_employment', {
        p_worker: workerId,
        p_ended_on: nullable<string>(null),
        ...given({ p_override: override || undefined }),
      }),
    nothing,
  );
}

/** How many members a worker walks beside in a program. */
export function setCaseload(
  workerId: string,
  programId: string,
  caseload: number,
  override: string,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('set_caseload', {
        p_worker: workerId,
        p_program: programId,
        p_caseload: caseload,
        ...given({ p_override: override || undefined }),
      }),
    nothing,
  );
}

/** A group as it is to be. */
export interface GroupForm {
  id: string | null;
  programId: string;
  name: string;
  facilitatorId: string | null;
  memberCount: number;
  override: string;
}

/** Makes or changes a group. `invalid` with field `name`, `member_count` or `facilitator_id`. */
export function saveGroup(group: GroupForm): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('save_program_group', {
        p_id: nullable(group.id),
        p_program: group.programId,
        p_name: group.name,
        p_facilitator: nullable(group.facilitatorId),
        p_member_count: group.memberCount,
        ...given({ p_override: group.override || undefined }),
      }),
    nothing,
  );
}

/** Ends a group today. */
export function endGroup(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('end_program_group', { p_id: id }), nothing);
}

/** With what share of full time somebody supervises a program; 0 takes them off. */
export function setSupervisor(
  programId: string,
  userId: string,
  fte: number,
  override: string,
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('set_program_supervisor', {
        p_program: programId,
        p_user: userId,
        p_fte: fte,
        ...given({ p_override: override || undefined }),
      }),
    nothing,
  );
}

const staffSchema = z.array(
  z.object({
    userId: z.string(),
    accounts: z.nullable(z.object({ fullName: z.nullable(z.string()), email: z.string() })),
  }),
);

/** Everybody who may supervise, by name. */
export async function listSupervisors(): Promise<Result<{ id: string; name: string }[], AppError>> {
  const result = await call(
    (client) =>
      client
        .from('staff_roles')
        .select('user_id, accounts!staff_roles_user_id_fkey(full_name, email)')
        .eq('role', 'supervisor'),
    staffSchema,
  );
  if (!result.ok) return result;
  return ok(
    result.value
      .flatMap(({ userId, accounts }) => (accounts ? [{ id: userId, name: accounts.fullName ?? accounts.email }] : []))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
}

const acceptedSchema = z.array(
  z.object({
    startsOn: z.string(),
    fte: z.number(),
    offerPrograms: z.array(z.object({ programId: z.string() })),
    offerConditions: z.array(
      z.object({ id: z.string(), labelEn: z.string(), labelEs: z.string(), due: z.string(), state: z.string() }),
    ),
    applications: z.object({ jobId: z.string(), jobs: z.object({ status: z.string() }) }),
  }),
);

/** What a hire begins from: the accepted offer with its conditions, and the posting. */
export type AcceptedOffer = z.output<typeof acceptedSchema>[number];

/** The accepted offer of an application; undefined when there is none. */
export async function findAcceptedOffer(applicationId: string): Promise<Result<AcceptedOffer | undefined, AppError>> {
  const result = await call(
    (client) =>
      client
        .from('offers')
        .select(
          `starts_on, fte, offer_programs(program_id), offer_conditions(id, label_en, label_es, due, state),
           applications(job_id, jobs(status))`,
        )
        .eq('application_id', applicationId)
        .eq('status', 'accepted')
        .limit(1),
    acceptedSchema,
  );
  return result.ok ? ok(result.value[0]) : result;
}

/** Marks the posting as filled; it refuses applications at once. `wrong_state` when it is no longer public. */
export function fillJob(jobId: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('fill_job', { p_id: jobId }), nothing);
}
