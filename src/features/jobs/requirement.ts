import * as z from 'zod/mini';
import type { Locale } from '../../lib/locale.ts';

const textSchema = z.object({ label: z.string().check(z.minLength(1)), how_to_get: z.nullable(z.string()) });

/** A requirement inside `published_jobs`; the loader has put the credential's own words in where the job has none. */
export const publishedRequirementSchema = z.pipe(
  z.object({
    id: z.uuid(),
    kind: z.enum(['credential', 'check', 'attestation', 'experience', 'education', 'skill', 'driving']),
    credential_type_id: z.nullable(z.string()),
    is_required: z.boolean(),
    due: z.enum(['application', 'interview', 'conditional_offer', 'start', 'after_start']),
    due_days: z.nullable(z.int()),
    texts: z.object({ en: textSchema, es: z.optional(textSchema) }),
  }),
  z.transform((row) => {
    const rename = (text: z.output<typeof textSchema>) => ({ label: text.label, howToGet: text.how_to_get });
    return {
      id: row.id,
      kind: row.kind,
      credentialTypeId: row.credential_type_id,
      isRequired: row.is_required,
      due: row.due,
      dueDays: row.due_days,
      texts: { en: rename(row.texts.en), es: rename(row.texts.es ?? row.texts.en) },
    };
  }),
);

/** One thing a job asks for, typed, with the moment it falls due. */
export type Requirement = z.output<typeof publishedRequirementSchema>;

/** The moments at which something can fall due, in the order in which they come. */
export const dueMoments = ['application', 'interview', 'conditional_offer', 'start', 'after_start'] as const;

type DueMoment = (typeof dueMoments)[number];

/** Headings for the moments, as a candidate would say them. */
export const dueLabels: Record<DueMoment, Record<Locale, string>> = {
  application: { en: 'When you apply', es: 'Cuando hace la solicitud' },
  interview: { en: 'By the interview', es: 'Para la entrevista' },
  conditional_offer: { en: 'After we make you an offer', es: 'Después de que le hagamos una oferta' },
  start: { en: 'Before your first day', es: 'Antes de su primer día' },
  after_start: { en: 'After you start', es: 'Después de empezar' },
};

/** Requirements of one moment, what is needed before what is only welcome. */
export interface RequirementGroup {
  due: DueMoment;
  requirements: Requirement[];
}

/** Groups requirements by when they fall due, earliest first; within a group the required ones and the earliest days first. */
export function groupRequirements(requirements: readonly Requirement[]): RequirementGroup[] {
  return dueMoments
    .map((due) => ({
      due,
      requirements: requirements
        .filter((requirement) => requirement.due === due)
        .sort((a, b) => Number(b.isRequired) - Number(a.isRequired) || (a.dueDays ?? 0) - (b.dueDays ?? 0)),
    }))
    .filter((group) => group.requirements.length > 0);
}
