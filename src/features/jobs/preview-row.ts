import * as z from 'zod/mini';
import { type CredentialWords, completeJobRow } from './complete-job-row.ts';
import { type ShownJob, shownJobSchema } from './job.ts';

const worded = z.looseObject({ texts: z.nullable(z.record(z.string(), z.unknown())) });
const rowSchema = z.looseObject({
  ...worded.shape,
  requirements: z.array(worded),
  questions: z.array(worded),
  status: z.string(),
});

/** Where English is missing, the Spanish words stand in, as they would have to on the page. */
function withEnglish<Row extends { texts: Record<string, unknown> | null }>(row: Row): Row {
  const { en, ...rest } = row.texts ?? {};
  return { ...row, texts: { ...rest, en: en ?? rest['es'] ?? { label: '…', how_to_get: null } } };
}

/**
 * Reads a row of `job_pages`, a draft as well, as the page will show it: as if it were public, with what is missing left
 * out. Throws when the row is not one.
 */
export function previewJob(row: unknown, byType: CredentialWords): ShownJob {
  const parsed = rowSchema.parse(row);
  const complete = completeJobRow(parsed, byType);
  return shownJobSchema.parse({
    ...withEnglish(complete),
    status: parsed.status === 'draft' ? 'published' : parsed.status,
    requirements: complete.requirements.map(withEnglish),
    questions: complete.questions.filter(({ texts }) => texts !== null).map(withEnglish),
  });
}
