import * as z from 'zod/mini';
import { documentKinds } from '../documents/document.ts';

const maybe = z.nullable(z.string());
const perLocale = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });
const questionText = z.object({ label: z.string(), choiceLabels: z.array(z.string()) });

/** What was sent with an application, as its writer reads it again (private.my_answers). */
export const myAnswersSchema = z.object({
  details: z.nullable(
    z.object({
      statement: maybe,
      availableOn: maybe,
      hoursWanted: z.nullable(z.number()),
      mayWorkInUs: z.nullable(z.boolean()),
      isOfRequiredAge: z.nullable(z.boolean()),
      languages: z.array(z.string()),
      helperName: maybe,
      helperRelation: maybe,
      signatureName: z.string(),
      signedAt: z.string(),
    }),
  ),
  experiences: z.array(
    z.object({
      kind: z.enum(['paid', 'volunteer', 'caring', 'training', 'gap']),
      organisation: maybe,
      role: maybe,
      startedOn: z.string(),
      endedOn: maybe,
      duties: maybe,
    }),
  ),
  educations: z.array(z.object({ school: z.string(), subject: maybe, isCompleted: z.boolean() })),
  credentials: z.array(
    z.object({
      credentialTypeId: z.string(),
      claim: z.enum(['held', 'in_training', 'planned']),
      number: maybe,
      expiresOn: maybe,
      names: z.nullable(perLocale),
    }),
  ),
  attestations: z.array(z.object({ kind: z.string(), attestedAt: z.string(), version: z.string(), body: z.string() })),
  questions: z.array(
    z.object({
      questionId: z.string(),
      kind: maybe,
      textValue: maybe,
      isYes: z.nullable(z.boolean()),
      numberValue: z.nullable(z.number()),
      choices: z.nullable(z.array(z.string())),
      choiceKeys: z.nullable(z.array(z.string())),
      texts: z.nullable(z.object({ en: z.optional(questionText), es: z.optional(questionText) })),
    }),
  ),
  referees: z.array(
    z.object({
      id: z.string(),
      fullName: z.string(),
      relation: maybe,
      email: maybe,
      phone: maybe,
      isReplaced: z.boolean(),
    }),
  ),
  support: maybe,
  documents: z.array(
    z.object({
      id: z.string(),
      purpose: z.enum(documentKinds),
      fileName: maybe,
      sizeBytes: z.number(),
      attachedAt: z.string(),
    }),
  ),
});

/** What was sent with an application. */
export type MyAnswers = z.output<typeof myAnswersSchema>;
