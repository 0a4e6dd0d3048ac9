import * as z from 'zod/mini';
import { draftSchema } from '../../../src/features/applications/apply-draft.ts';
import type { Answers } from '../../../src/features/applications/apply-fields.ts';
import { type Posting, questionKinds } from '../../../src/features/applications/apply-posting.ts';
import { camelKeys } from '../../../src/lib/camel-keys.ts';
import { type Locale, locales } from '../../../src/lib/locale.ts';
import { readBytes } from '../_shared/read-bytes.ts';

/** What the page asks for: which draft, as last seen, and in which language to be told what is missing. */
export interface SubmitOrder {
  id: string;
  revision: number;
  locale: Locale;
}

const orderSchema = z.object({ id: z.uuid(), revision: z.int(), locale: z.enum(locales) });

/** Reads the body, at most 1 KB of JSON; undefined when it is anything else. */
export async function readOrder(request: Request): Promise<SubmitOrder | undefined> {
  const body = await readBytes(request, 1024, 10_000);
  if (!body.ok) return undefined;
  try {
    const parsed = orderSchema.safeParse(JSON.parse(new TextDecoder().decode(body.value)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The draft as the function looks at it. */
export interface Prepared {
  status: string;
  answers: Answers;
  posting: Pick<Posting, 'questions' | 'attestation'>;
  /** Storage path of each attached file, by its place in the list. */
  files: Record<string, string>;
}

const preparedSchema = z.extend(draftSchema, {
  asksAttestation: z.boolean(),
  questions: z.array(
    z.object({ id: z.string(), kind: z.enum(questionKinds), isRequired: z.boolean(), choices: z.array(z.string()) }),
  ),
  files: z.record(z.string(), z.string()),
});

/** Reads what prepare_submission gives; undefined when it has another shape. */
export function readPrepared(document: unknown): Prepared | undefined {
  const parsed = preparedSchema.safeParse(camelKeys(document, ['answers', 'files', 'texts']));
  if (!parsed.success) return undefined;
  const { status, answers, questions, asksAttestation, files } = parsed.data;
  const wordless = { label: '', hint: null, choiceLabels: [], knockOutNote: null };
  return {
    status,
    answers: answers ?? {},
    posting: {
      questions: questions.map((question) => ({ ...question, ...wordless })),
      attestation: asksAttestation ? { version: '', locale: 'en', body: '' } : null,
    },
    files,
  };
}
