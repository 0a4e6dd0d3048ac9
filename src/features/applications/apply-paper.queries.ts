import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { call } from '../../lib/supabase.ts';

const jobsSchema = z.array(
  z.object({
    slug: z.string(),
    reference: z.string(),
    texts: z.object({ en: z.object({ title: z.string() }), es: z.optional(z.object({ title: z.string() })) }),
  }),
);

/** A job that paper may be typed in for. */
export type PaperJob = z.output<typeof jobsSchema>[number];

/** Jobs that were published, the newest first: paper that came in time may be typed in after the closing. */
export function listPaperJobs(): Promise<Result<PaperJob[], AppError>> {
  return call(
    (client) =>
      client
        .from('published_jobs')
        .select('slug, reference, texts')
        .order('closes_at', { ascending: false })
        .limit(200),
    jobsSchema,
  );
}
