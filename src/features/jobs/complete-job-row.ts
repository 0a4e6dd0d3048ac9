import * as z from 'zod/mini';

const wordsSchema = z.array(z.object({ locale: z.string(), name: z.string(), how_to_get: z.string() }));

/** Kinds of credential with their words, as PostgREST embeds them. */
export const credentialWordsSchema = z.array(z.object({ id: z.string(), credential_type_texts: wordsSchema }));

/** The columns that `credentialWordsSchema` reads. */
export const credentialWordsColumns = 'id,credential_type_texts(locale,name,how_to_get)';

const requirementsSchema = z.array(
  z.looseObject({
    credential_type_id: z.nullable(z.string()),
    texts: z.nullable(z.record(z.string(), z.looseObject({ label: z.string(), how_to_get: z.nullable(z.string()) }))),
  }),
);

/** The words of each kind of credential, by its id. */
export type CredentialWords = ReadonlyMap<string, z.output<typeof wordsSchema>>;

/** Puts the words of credentials into a map. Throws when the rows are not as asked for. */
export function credentialWordsById(rows: unknown): CredentialWords {
  return new Map(credentialWordsSchema.parse(rows).map((type) => [type.id, type.credential_type_texts]));
}

/**
 * Completes a row of `job_pages` with the words of its credentials: the label when the job has none, the way to get it
 * likewise. A row of another shape is given back as it is; the schema that reads it names the fault.
 */
export function completeJobRow<Row extends Record<string, unknown>>(row: Row, byType: CredentialWords): Row {
  const requirements = requirementsSchema.safeParse(row['requirements']);
  if (!requirements.success) return row;
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
