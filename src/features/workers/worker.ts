import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';

/** A program's limits, as the database's `program_limit_kind`. */
export const limitKinds = ['group_size', 'caseload', 'workers_per_supervisor_fte'] as const;
/** Why an employment ended, as the database's `employment_end_reason`. */
export const endReasons = ['resigned', 'moved_on', 'job_ended', 'dismissed', 'entered_by_mistake', 'other'] as const;

export type LimitKind = (typeof limitKinds)[number];
export type EndReason = (typeof endReasons)[number];

/** Longest texts and largest numbers (checks of 79_workers.sql). */
export const workerLimits = { note: 1000, name: 120, members: 500 } as const;

const maybe = z.nullable(z.string());
const names = z.nullable(z.object({ en: z.optional(z.string()), es: z.optional(z.string()) }));

const workerProgramSchema = z.object({
  programId: z.string(),
  supervisorId: z.string(),
  supervisorName: z.string(),
  fte: z.number(),
  caseload: z.number(),
  caseloadAtMost: z.nullable(z.number()),
});

/** A hired person with programs, supervisors and groups (list_workers). */
export const workerSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  fullName: maybe,
  hiredOn: z.string(),
  fte: z.number(),
  endedOn: maybe,
  endReason: z.nullable(z.enum(endReasons)),
  endNote: maybe,
  jobTitle: names,
  programs: z.array(workerProgramSchema),
  groups: z.array(z.string()),
});

/** A program with its limits and loads (list_program_teams). */
export const programTeamSchema = z.object({
  programId: z.string(),
  names,
  limits: z.partialRecord(z.enum(limitKinds), z.number()),
  supervisors: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      fte: z.number(),
      load: z.number(),
      atMost: z.nullable(z.number()),
    }),
  ),
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      facilitatorId: maybe,
      facilitatorName: maybe,
      facilitatorEndsOn: maybe,
      memberCount: z.number(),
    }),
  ),
  overrides: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(limitKinds),
      atMost: z.number(),
      wouldBe: z.number(),
      reason: z.string(),
      givenAt: z.string(),
      givenBy: maybe,
    }),
  ),
});

/** A hired person. */
export type Worker = z.output<typeof workerSchema>;
/** A person's part in one program. */
export type WorkerProgram = z.output<typeof workerProgramSchema>;
/** A program with its limits and loads. */
export type ProgramTeam = z.output<typeof programTeamSchema>;

/** A name in a language, else in English, else a dash. */
export function nameIn(all: ProgramTeam['names'], locale: Locale): string {
  return all?.[locale] ?? all?.en ?? '—';
}

/** A share of full time in per cent: 0.75 → 75. */
export function percentOf(fte: number): number {
  return Math.round(fte * 100);
}

/** How a load stands against what is allowed. `near` is the last tenth. */
export type LoadState = 'free' | 'near' | 'full' | 'over';

/** Says how a load stands; without a limit it is always free. */
export function loadState(load: number, atMost: number | null): LoadState {
  if (atMost === null) return 'free';
  if (load > atMost) return 'over';
  if (load === atMost) return 'full';
  return load >= atMost * 0.9 ? 'near' : 'free';
}

const breachSchema = z.object({
  limit: z.enum(limitKinds),
  program_id: z.string(),
  would_be: z.number(),
  at_most: z.number(),
});

/** A limit that a refused change would have gone beyond. */
export interface LimitBreach {
  limit: LimitKind;
  programId: string;
  wouldBe: number;
  atMost: number;
}

/** The limit that a refusal speaks of; undefined when it was refused for another reason. */
export function limitOf(error: AppError): LimitBreach | undefined {
  if (error.code !== 'wrong_state' || typeof error.cause !== 'object' || error.cause === null) return undefined;
  const details: unknown = Reflect.get(error.cause, 'details');
  if (typeof details !== 'string' || !details.startsWith('{')) return undefined;
  try {
    const read = breachSchema.safeParse(JSON.parse(details));
    if (!read.success) return undefined;
    const { limit, program_id, would_be, at_most } = read.data;
    return { limit, programId: program_id, wouldBe: would_be, atMost: at_most };
  } catch {
    return undefined;
  }
}
