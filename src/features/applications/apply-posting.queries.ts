import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { type Locale, locales } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { call } from '../../lib/supabase.ts';
import { type Posting, questionKinds } from './apply-posting.ts';

const nullableText = z.nullable(z.string());
const perLocale = <Schema extends z.ZodMiniType>(words: Schema) =>
  z.object({ en: z.optional(words), es: z.optional(words) });

const questionWords = z.object({
  label: z.string(),
  hint: nullableText,
  choiceLabels: z.array(z.string()),
  knockOutNote: nullableText,
});

const jobSchema = z.object({
  id: z.string(),
  slug: z.string(),
  reference: z.string(),
  status: z.string(),
  jurisdiction: z.string(),
  closesAt: z.string(),
  texts: perLocale(z.object({ title: z.string() })),
  places: z.array(z.object({ name: z.string(), zone: z.string() })),
  requirements: z.array(z.object({ kind: z.string(), isRequired: z.boolean(), due: z.string() })),
  questions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(questionKinds),
      isRequired: z.boolean(),
      choices: z.array(z.string()),
      texts: perLocale(questionWords),
    }),
  ),
});

const attestationsSchema = z.array(
  z.object({ version: z.string(), locale: z.enum(locales), body: z.string(), jurisdiction: z.string() }),
);
const credentialsSchema = z.array(
  z.object({
    id: z.string(),
    jurisdiction: z.string(),
    credentialTypeTexts: z.array(z.object({ locale: z.enum(locales), name: z.string() })),
  }),
);

function inLocale<Words>(texts: { en?: Words | undefined; es?: Words | undefined }, locale: Locale): Words | undefined {
  return texts[locale] ?? texts.en ?? texts.es;
}

/**
 * Reads the posting named by its slug, in the reader's language where it has words there. `not_found` when none is
 * published under it.
 * @param now decides whether it still takes applications; the server asks again at every step
 */
export async function loadPosting(slug: string, locale: Locale, now: Date): Promise<Result<Posting, AppError>> {
  const [jobs, texts, types] = await Promise.all([
    call(
      (client) =>
        client
          .from('published_jobs')
          .select('id, slug, reference, status, jurisdiction, closes_at, texts, places, requirements, questions')
          .eq('slug', slug)
          .limit(1),
      z.array(jobSchema),
    ),
    call(
      (client) =>
        client
          .from('attestation_texts')
          .select('jurisdiction, version, locale, body')
          .eq('kind', 'lived_experience')
          .order('version', { ascending: false }),
      attestationsSchema,
    ),
    call(
      (client) => client.from('credential_types').select('id, jurisdiction, credential_type_texts(locale, name)'),
      credentialsSchema,
    ),
  ]);
  if (!jobs.ok) return jobs;
  if (!texts.ok) return texts;
  if (!types.ok) return types;
  const [job] = jobs.value;
  if (!job) return fail({ code: 'not_found' });

  const asks = job.requirements.some(
    ({ kind, isRequired, due }) => kind === 'attestation' && isRequired && due === 'application',
  );
  const sentences = texts.value.filter(({ jurisdiction }) => jurisdiction === job.jurisdiction);
  const sentence = sentences.find((each) => each.locale === locale) ?? sentences[0];
  return ok({
    id: job.id,
    slug: job.slug,
    reference: job.reference,
    title: inLocale(job.texts, locale)?.title ?? job.reference,
    isOpen: job.status === 'published' && new Date(job.closesAt) > now,
    closesAt: job.closesAt,
    place: job.places[0]?.name ?? null,
    zone: job.places[0]?.zone ?? null,
    questions: job.questions.flatMap(({ texts: words, ...question }) => {
      const own = inLocale(words, locale);
      return own ? [{ ...question, ...own }] : [];
    }),
    attestation: asks && sentence ? { version: sentence.version, locale: sentence.locale, body: sentence.body } : null,
    credentials: types.value
      .filter(({ jurisdiction }) => jurisdiction === job.jurisdiction || jurisdiction === 'US')
      .map(({ id, credentialTypeTexts: names }) => ({
        id,
        name: (names.find((name) => name.locale === locale) ?? names[0])?.name ?? id,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, locale)),
  });
}
