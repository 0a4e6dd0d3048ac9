import * as z from 'zod/mini';
import { applicationStatuses } from './application.ts';
import { type Answers, applySections } from './apply-fields.ts';

const answersSchema = z.pipe(
  z.record(z.string(), z.record(z.string(), z.unknown())),
  z.transform(
    (sections): Answers =>
      Object.fromEntries(Object.entries(sections).filter(([key]) => applySections.some((known) => known === key))),
  ),
);

/** A person's own application, as start_application and open_my_draft give it. */
export const draftSchema = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(applicationStatuses),
  submittedAt: z.nullable(z.string()),
  jobId: z.string(),
  jobSlug: z.string(),
  isJobOpen: z.boolean(),
  closesAt: z.nullable(z.string()),
  /** Null once it was sent. */
  revision: z.nullable(z.number()),
  savedAt: z.nullable(z.string()),
  answers: z.nullable(answersSchema),
  imported: z.array(z.string()),
  mayImport: z.nullable(z.boolean()),
  hasEqualOpportunity: z.boolean(),
});

/** A draft, or the receipt it became. */
export type Draft = z.output<typeof draftSchema>;

/** What saving a section gives back. */
export const savedSchema = z.object({ revision: z.number(), savedAt: z.string() });
