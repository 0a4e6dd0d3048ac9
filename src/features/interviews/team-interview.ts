import * as z from 'zod/mini';
import { interviewLimits, interviewStatuses, interviewWays, placeSchema } from './interview.ts';

const maybe = z.nullable(z.string());

/** An interview as the hiring team sees it. */
export const teamInterviewSchema = z.object({
  id: z.string(),
  status: z.enum(interviewStatuses),
  way: z.enum(interviewWays),
  locationId: maybe,
  details: maybe,
  zone: z.string(),
  minutes: z.number(),
  startsAt: maybe,
  askedAt: maybe,
  askedNote: maybe,
  locations: z.nullable(placeSchema),
  interviewTimes: z.array(z.object({ id: z.string(), startsAt: z.string() })),
  interviewers: z.array(
    z.object({ userId: z.string(), accounts: z.nullable(z.object({ fullName: maybe, email: z.string() })) }),
  ),
  interviewEvents: z.array(
    z.object({ id: z.string(), command: z.string(), happenedAt: z.string(), note: maybe, isByCandidate: z.boolean() }),
  ),
});

/** An interview as the hiring team sees it. */
export type TeamInterview = z.output<typeof teamInterviewSchema>;

/** Something to choose by name. */
export interface Choice {
  id: string;
  name: string;
}

/** Whether an interview is still to come: at most one of an application's is. */
export function isOpen({ status }: Pick<TeamInterview, 'status'>): boolean {
  return status === 'proposed' || status === 'set';
}

/** Why an interview was called off, and by whom; undefined when it was not. */
export function endOf({ interviewEvents }: TeamInterview): TeamInterview['interviewEvents'][number] | undefined {
  return interviewEvents
    .filter(({ command }) => command === 'cancel')
    .sort((a, b) => b.happenedAt.localeCompare(a.happenedAt))[0];
}

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What is proposed. Times are local, `YYYY-MM-DDTHH:MM` on the clock of the place; empty rows are left out. */
export const proposalSchema = z
  .object({
    way: z.enum(interviewWays, 'required'),
    locationId: z.string(),
    details: z.string().check(z.trim(), z.maxLength(interviewLimits.details, 'too_long')),
    minutes: z.coerce
      .number('required')
      .check(z.minimum(interviewLimits.minutes[0], 'required'), z.maximum(interviewLimits.minutes[1], 'required')),
    interviewers: z
      .array(z.string())
      .check(z.minLength(1, 'required'), z.maxLength(interviewLimits.interviewers, 'too_long')),
    times: z.pipe(
      z.array(z.string()),
      z.transform((all) => [...new Set(all.filter((each) => time.test(each)))].sort()),
    ),
    reason: z.string().check(z.trim(), z.maxLength(interviewLimits.note, 'too_long')),
  })
  .check(
    z.refine((form) => form.way !== 'in_person' || form.locationId !== '', { error: 'required', path: ['locationId'] }),
    z.refine((form) => form.times.length > 0, { error: 'required', path: ['times'] }),
  );

/** What is proposed to a candidate. */
export type Proposal = z.output<typeof proposalSchema>;
