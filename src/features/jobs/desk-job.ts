import * as z from 'zod/mini';
import { locales } from '../../lib/locale.ts';
import { postingDocumentSchema } from './posting-document.ts';

/** Where a posting stands today, as private.job_phase says it. */
export const jobPhases = ['draft', 'scheduled', 'open', 'closing_soon', 'passed', 'closed', 'filled'] as const;

/** One of the phases. */
export type JobPhase = (typeof jobPhases)[number];

/** What can be done with a posting besides reading; the database says which now (private.job_commands). */
export const jobCommands = ['save', 'discard', 'publish', 'extend', 'shorten', 'close', 'fill', 'reopen'] as const;

/** One of the commands. */
export type JobCommand = (typeof jobCommands)[number];

const phase = z.enum(jobPhases);
const status = z.enum(['draft', 'published', 'closed', 'filled']);

/** A row of the list of postings. */
export const jobRowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  reference: z.string(),
  status,
  phase,
  titleEn: z.nullable(z.string()),
  titleEs: z.nullable(z.string()),
  cities: z.nullable(z.array(z.string())),
  zone: z.string(),
  jurisdiction: z.string(),
  opensAt: z.nullable(z.string()),
  closesAt: z.nullable(z.string()),
  closedAt: z.nullable(z.string()),
  sortAt: z.string(),
  /** Null for those who may not see applications. */
  applications: z.nullable(z.number()),
  waiting: z.nullable(z.number()),
  drafts: z.nullable(z.number()),
  gaps: z.array(z.string()),
  untranslated: z.array(z.enum(locales)),
});

/** A posting in the list. */
export type JobRow = z.output<typeof jobRowSchema>;

const eventSchema = z.object({
  id: z.string(),
  happenedAt: z.string(),
  command: z.string(),
  version: z.nullable(z.number()),
  closesAt: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  byName: z.nullable(z.string()),
  isMine: z.boolean(),
});

/** One step of a posting's history. */
export type JobEvent = z.output<typeof eventSchema>;

/** A posting opened for editing, as `open_job` gives it. */
export const openJobSchema = z.object({
  id: z.string(),
  slug: z.string(),
  reference: z.string(),
  status,
  phase,
  revision: z.number(),
  document: postingDocumentSchema,
  publishedDocument: z.nullable(postingDocumentSchema),
  version: z.nullable(z.number()),
  closeReason: z.nullable(z.string()),
  gaps: z.array(z.string()),
  askedQuestionIds: z.array(z.string()),
  fairChanceFrom: z.enum(['after_interview', 'after_offer']),
  drafts: z.number(),
  events: z.array(eventSchema),
  commands: z.array(z.enum(jobCommands)),
});

/** A posting opened for editing. */
export type OpenJob = z.output<typeof openJobSchema>;

/** What save_job gives back. */
export const savedJobSchema = z.object({ id: z.string(), slug: z.string(), revision: z.number() });

/** What the list can be narrowed to; stands in the address. */
export interface JobFilters {
  scope: 'current' | 'ended';
  phase: JobPhase | undefined;
  search: string;
  untranslated: boolean;
}

const phasesOf = {
  current: ['draft', 'scheduled', 'open', 'closing_soon', 'passed'],
  ended: ['closed', 'filled'],
} as const;

/** The phases a scope can hold, in the order of the filter. */
export function phasesIn(scope: JobFilters['scope']): readonly JobPhase[] {
  return phasesOf[scope];
}

/** Reads the filters from an address; what it does not know is left out. */
export function readJobFilters(query: URLSearchParams): JobFilters {
  const scope = query.get('scope') === 'ended' ? 'ended' : 'current';
  return {
    scope,
    phase: phasesIn(scope).find((each) => each === query.get('phase')),
    search: query.get('q')?.trim() ?? '',
    untranslated: query.get('untranslated') === '1',
  };
}

/** Writes the filters as a query, or as nothing when all is at its default. */
export function writeJobFilters({ scope, phase: wanted, search, untranslated }: JobFilters): string {
  const query = new URLSearchParams();
  if (scope === 'ended') query.set('scope', scope);
  if (wanted) query.set('phase', wanted);
  if (search) query.set('q', search);
  if (untranslated) query.set('untranslated', '1');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
