import * as z from 'zod/mini';
import { askedByChoices } from './intake-fields.ts';
import { type IntakeStatus, intakeStatuses } from './intake-state.ts';

/** One line of the queue: what may be seen without opening the request. */
export const queueRowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(intakeStatuses),
  calledName: z.string(),
  receivedAt: z.string(),
  /** Working days since it arrived; null once it is closed or connected. */
  daysWaiting: z.nullable(z.number()),
  /** Last day within the standard, a date in the organisation's zone. */
  dueOn: z.nullable(z.string()),
  language: z.string(),
  needsInterpreter: z.boolean(),
  county: z.nullable(z.string()),
  programId: z.nullable(z.string()),
  ownerId: z.nullable(z.string()),
  ownerName: z.nullable(z.string()),
  nextStepOn: z.nullable(z.string()),
  attempts: z.number(),
  lastAttemptAt: z.nullable(z.string()),
  askedBy: z.enum(askedByChoices),
  updatedAt: z.string(),
});

/** One line of the queue. */
export type QueueRow = z.output<typeof queueRowSchema>;

/** What the queue shows. It lives in the address, so that it can be kept, shared and gone back to. */
export interface QueueFilters {
  scope: 'open' | 'closed';
  status?: IntakeStatus;
  who: 'all' | 'mine' | 'unowned';
  language?: string;
  program?: string;
  overdue: boolean;
}

/** How many rows come at a time. */
export const pageSize = 50;

/** Reads the filters from an address; what it does not know is left out. */
export function readFilters(query: URLSearchParams): QueueFilters {
  const scope = query.get('scope') === 'closed' ? 'closed' : 'open';
  const status = intakeStatuses.find((known) => known === query.get('status'));
  const who = query.get('who');
  const language = query.get('language');
  const program = query.get('program');
  return {
    scope,
    who: who === 'mine' || who === 'unowned' ? who : 'all',
    overdue: scope === 'open' && query.get('overdue') === 'yes',
    ...(status && isInScope(status, scope) ? { status } : {}),
    ...(language && /^[a-z]{2,5}$/.test(language) ? { language } : {}),
    ...(program && /^[0-9a-f-]{36}$/.test(program) ? { program } : {}),
  };
}

/** Tells whether requests of a status are on this side of the queue. */
export function isInScope(status: IntakeStatus, scope: QueueFilters['scope']): boolean {
  return (status === 'closed' || status === 'connected') === (scope === 'closed');
}

/** Writes the filters into an address, shortest form: what is the default is left out. No name or number ever. */
export function writeFilters(filters: QueueFilters): string {
  const query = new URLSearchParams();
  if (filters.scope === 'closed') query.set('scope', 'closed');
  if (filters.status) query.set('status', filters.status);
  if (filters.who !== 'all') query.set('who', filters.who);
  if (filters.language) query.set('language', filters.language);
  if (filters.program) query.set('program', filters.program);
  if (filters.overdue) query.set('overdue', 'yes');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Takes filters and changes some; `undefined` removes one. A change of side drops what does not fit there. */
export function changeFilters(
  filters: QueueFilters,
  change: { [Key in keyof QueueFilters]?: QueueFilters[Key] | undefined },
): QueueFilters {
  const merged = new URLSearchParams(writeFilters(filters));
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined || value === false) merged.delete(key);
    else merged.set(key, value === true ? 'yes' : value);
  }
  return readFilters(merged);
}

/** Puts a refreshed first part and the rest that was loaded before together, each request once. */
export function joinRows(first: readonly QueueRow[], rest: readonly QueueRow[]): QueueRow[] {
  const seen = new Set(first.map((row) => row.id));
  return [...first, ...rest.filter((row) => !seen.has(row.id))];
}

/** The requests of a refreshed list that are new in the queue and were not there before. */
export function arrivals(before: readonly QueueRow[], after: readonly QueueRow[]): QueueRow[] {
  const known = new Set(before.map((row) => row.id));
  return after.filter((row) => row.status === 'new' && !known.has(row.id));
}
