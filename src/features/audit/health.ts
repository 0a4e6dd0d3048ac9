import * as z from 'zod/mini';

const maybe = z.nullable(z.string());

/** One walk over the audit chain and what it found. */
export const verificationSchema = z.object({
  verifiedAt: z.string(),
  isIntact: z.boolean(),
  eventsChecked: z.coerce.number(),
  brokenSeq: z.nullable(z.coerce.number()),
  reason: maybe,
});

/** Everything that could fail silently, as `system_health` gives it. */
export const healthSchema = z.object({
  checkedAt: z.string(),
  messages: z.object({
    waiting: z.number(),
    oldestWaitingAt: maybe,
    givenUp: z.number(),
    bounced: z.number(),
    suppressed: z.number(),
  }),
  clock: z.nullable(
    z.array(
      z.object({
        job: z.string(),
        schedule: z.string(),
        lastRunAt: maybe,
        isOk: z.nullable(z.boolean()),
        detail: maybe,
        isLate: z.boolean(),
      }),
    ),
  ),
  audit: z.nullable(verificationSchema),
  auditEvents: z.number(),
  site: z.object({
    waitingSince: maybe,
    lastFinishedAt: maybe,
    lastIsOk: z.nullable(z.boolean()),
    lastDetail: maybe,
  }),
  /** The documents' bytes: last night's comparison with their rows, and what still waits to be erased. */
  files: z.object({
    checkedAt: maybe,
    documents: z.number(),
    missing: z.number(),
    waiting: z.number(),
    oldestWaitingAt: maybe,
  }),
});

/** The state of everything that runs by itself. */
export type Health = z.output<typeof healthSchema>;

/** Parts of the desk's machinery that can need a person. */
export type HealthPart = 'outbox' | 'mail' | 'clock' | 'audit' | 'site' | 'files';

/** A mail or a build that waits longer than this, in milliseconds, is late: both are looked at every minute. */
export const lateAfterMilliseconds = 10 * 60_000;

/** Bytes that wait longer than this, in milliseconds, to be erased are stuck: they are tried every ten minutes. */
const stuckAfterMilliseconds = 60 * 60_000;

function isOlder(instant: string | null, checkedAt: string, after = lateAfterMilliseconds): boolean {
  return instant !== null && Date.parse(checkedAt) - Date.parse(instant) > after;
}

/**
 * The parts that need a person now; empty when all is well. A chain that was never walked is told by the clock, once
 * the walk is late.
 */
export function troubled(health: Health): HealthPart[] {
  const { checkedAt, messages, clock, audit, site, files } = health;
  const faults: Record<HealthPart, boolean> = {
    outbox: isOlder(messages.oldestWaitingAt, checkedAt),
    mail: messages.givenUp + messages.bounced + messages.suppressed > 0,
    clock: (clock ?? []).some((job) => job.isLate || job.isOk === false),
    audit: audit?.isIntact === false,
    site: site.lastIsOk === false || isOlder(site.waitingSince, checkedAt),
    files: files.missing > 0 || isOlder(files.oldestWaitingAt, checkedAt, stuckAfterMilliseconds),
  };
  return (['outbox', 'mail', 'clock', 'audit', 'site', 'files'] as const).filter((part) => faults[part]);
}

/**
 * What of a run's detail may be shown: our own plain text. What Postgres said is cut to its code.
 * @param detail as kept: `SQLSTATE message` for SQL jobs, text of ours for the others
 */
export function shownDetail(detail: string | null): string | undefined {
  if (detail === null || detail.trim() === '') return undefined;
  const code = /^([0-9A-Z]{5}) /.exec(detail)?.[1];
  return code ?? detail;
}
