import * as z from 'zod/mini';
import { camelKeys } from '../../lib/camel-keys.ts';
import { supabaseAnonKey, supabaseUrl } from '../../lib/env.ts';
import { type AppError, toAppError } from '../../lib/errors.ts';
import { type Locale, locales } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
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
 * Reads what is published, as anybody may. Without the client of the signed-in: the form's first screen does not wait
 * for it.
 */
async function readPublic<Schema extends z.ZodMiniType>(
  query: string,
  schema: Schema,
): Promise<Result<z.output<Schema>, AppError>> {
  try {
    const response = await fetch(`${supabaseUrl}/rest/v1/${query}`, {
      headers: { apikey: supabaseAnonKey, authorization: `Bearer ${supabaseAnonKey}` },
      signal: AbortSignal.timeout(20_000),
    });
    const body: unknown = await response.json();
    if (!response.ok) return fail(toAppError(body, response.status));
    const parsed = schema.safeParse(camelKeys(body));
    return parsed.success ? ok(parsed.data) : fail({ code: 'unknown', cause: parsed.error });
  } catch (cause) {
    return fail(toAppError(cause));
  }
}

/**
 * Reads the posting named by its slug, in the reader's language where it has words there. `not_found` when none is
 * published under it.
 * @param now decides whether it still takes applications; the server asks again at every step
 */
export async function loadPosting(slug: string, locale: Locale, now: Date): Promise<Result<Posting, AppError>> {
  const job = 'id,slug,reference,status,jurisdiction,closes_at,texts,places,requirements,questions';
  const [jobs, texts, types] = await Promise.all([
    readPublic(`published_jobs?select=${job}&slug=eq.${encodeURIComponent(slug)}&limit=1`, z.array(jobSchema)),
    readPublic(
      'attestation_texts?select=jurisdiction,version,locale,body&kind=eq.lived_experience&order=version.desc',
      attestationsSchema,
    ),
    readPublic('credential_types?select=id,jurisdiction,credential_type_texts(locale,name)', credentialsSchema),
  ]);
  if (!jobs.ok) return jobs;
  if (!texts.ok) return texts;
  if (!types.ok) return types;
  const [found] = jobs.value;
  if (!found) return fail({ code: 'not_found' });

  const asks = found.requirements.some(
    ({ kind, isRequired, due }) => kind === 'attestation' && isRequired && due === 'application',
  );
  const sentences = texts.value.filter(({ jurisdiction }) => jurisdiction === found.jurisdiction);
  const sentence = sentences.find((each) => each.locale === locale) ?? sentences[0];
  return ok({
    id: found.id,
    slug: found.slug,
    reference: found.reference,
    title: inLocale(found.texts, locale)?.title ?? found.reference,
    isOpen: found.status === 'published' && new Date(found.closesAt) > now,
    closesAt: found.closesAt,
    place: found.places[0]?.name ?? null,
    zone: found.places[0]?.zone ?? null,
    questions: found.questions.flatMap(({ texts: words, ...question }) => {
      const own = inLocale(words, locale);
      return own ? [{ ...question, ...own }] : [];
    }),
    attestation: asks && sentence ? { version: sentence.version, locale: sentence.locale, body: sentence.body } : null,
    credentials: types.value
      .filter(({ jurisdiction }) => jurisdiction === found.jurisdiction || jurisdiction === 'US')
      .map(({ id, credentialTypeTexts: names }) => ({
        id,
        name: (names.find((name) => name.locale === locale) ?? names[0])?.name ?? id,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, locale)),
  });
}
