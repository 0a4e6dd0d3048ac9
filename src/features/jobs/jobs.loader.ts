import type { Loader } from 'astro/loaders';
import { publishedLoader } from '../../lib/published-loader.ts';
import { publishedPages, readPublished } from '../../lib/published-rows.ts';
import { completeJobRow, credentialWordsById, credentialWordsColumns } from './complete-job-row.ts';

/** Content loader of every posting that was ever published, walked by id. */
export function jobsLoader(): Loader {
  return publishedLoader({
    name: 'jobs',
    id: 'slug',
    read: async function* () {
      const byType = credentialWordsById(await readPublished('credential_types', 'id', credentialWordsColumns));
      for await (const rows of publishedPages('published_jobs')) {
        yield rows.map((row) => completeJobRow(row, byType));
      }
    },
  });
}
