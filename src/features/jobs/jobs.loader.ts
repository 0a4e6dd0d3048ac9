import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { publishedLoader } from '../../lib/published-loader.ts';
import { type PublishedRow, publishedPages, readPublished } from '../../lib/published-rows.ts';

const credentialTypeSchema = z.object({
  id: z.string(),
  credential_type_texts: z.array(z.object({ locale: z.string(), name: z.string(), how_to_get: z.string() })),
});
const requirementsSchema = z.array(
  z.looseObject({
    credential_type_id: z.string().nullable(),
    texts: z.record(z.string(), z.looseObject({ label: z.string(), how_to_get: z.string().nullable() })).nullable(),
  }),
);

type CredentialWords = z.output<typeof credentialTypeSchema>['credential_type_texts'];

/** Completes a requirement's words from its credential type: the label when the job has none, the way to get it likewise. */
function withCredentialWords(row: PublishedRow, byType: Map<string, CredentialWords>): PublishedRow {
  const requirements = requirementsSchema.safeParse(row.requirements);
  if (!requirements.success) return row; // the collection's schema names the fault
  return {
    ...row,
    requirements: requirements.data.map((requirement) => {
      const texts = { ...requirement.texts };
      for (const words of byType.get(requirement.credential_type_id ?? '') ?? []) {
        const own = texts[words.locale];
        texts[words.locale] = {
          label: own?.label ?? words.name,
          how_to_get: own?.how_to_get ?? words.how_to_get,
        };
      }
      return { ...requirement, texts };
    }),
  };
}

/** Content loader of every posting that was ever published, walked by id. */
export function jobsLoader(): Loader {
  return publishedLoader({
    name: 'jobs',
    id: 'slug',
    read: async function* () {
      const types = await readPublished('credential_types', 'id', 'id,credential_type_texts(locale,name,how_to_get)');
      const byType = new Map(
        z
          .array(credentialTypeSchema)
          .parse(types)
          .map((type) => [type.id, type.credential_type_texts]),
      );
      for await (const rows of publishedPages('published_jobs')) {
        yield rows.map((row) => withCredentialWords(row, byType));
      }
    },
  });
}
