import { type AppError, toAppError } from '../../lib/errors.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { supabase } from '../../lib/supabase.ts';
import { type Organization, publishedOrganizationSchema } from '../organization/organization.ts';
import { credentialWordsById, credentialWordsColumns } from './complete-job-row.ts';
import type { ShownJob } from './job.ts';
import { previewJob } from './preview-row.ts';

/** Everything the page of a posting is made of, read with the rights of who looks. */
export interface Preview {
  job: ShownJob;
  isDraft: boolean;
  organization: Organization;
  /** The program's name by language. */
  program: { slug: string; names: Record<string, string> } | undefined;
}

/**
 * Reads what the build would read, for one posting that may be a draft. The rows keep their names here, because the
 * site's own schemas read them. `not_found` when the caller may not see it, too.
 */
export async function loadPreview(id: string): Promise<Result<Preview, AppError>> {
  const client = supabase();
  const [job, organization, texts, types] = await Promise.all([
    client.from('job_pages').select().eq('id', id).single(),
    client.from('organization').select().single(),
    client.from('organization_texts').select(),
    client.from('credential_types').select(credentialWordsColumns),
  ]);
  for (const { error, status } of [job, organization, texts, types]) {
    if (error) return fail(toAppError(error, status));
  }
  const slug = job.data?.program_slug;
  const program = slug
    ? await client.from('programs').select('slug, program_texts(locale, name)').eq('slug', slug).maybeSingle()
    : undefined;
  try {
    return ok({
      job: previewJob(job.data, credentialWordsById(types.data)),
      isDraft: job.data?.status === 'draft',
      organization: publishedOrganizationSchema.parse({
        ...organization.data,
        texts: Object.fromEntries((texts.data ?? []).map((text) => [text.locale, text])),
      }),
      program: program?.data
        ? {
            slug: program.data.slug,
            names: Object.fromEntries(program.data.program_texts.map(({ locale, name }) => [locale, name])),
          }
        : undefined,
    });
  } catch (cause) {
    return fail({ code: 'unknown', cause });
  }
}
