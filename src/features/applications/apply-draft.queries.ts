import * as z from 'zod/mini';
import type { Json } from '../../lib/database.types.ts';
import { supabaseUrl } from '../../lib/env.ts';
import { type AppError, type ErrorCode, errorCodes } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Result } from '../../lib/result.ts';
import { type Answer, call, nothing, supabase } from '../../lib/supabase.ts';
import { type Draft, draftSchema, savedSchema } from './apply-draft.ts';
import type { ApplySection, SectionAnswers } from './apply-fields.ts';

const kept = ['answers'];

/** Plain JSON without undefined, control signs and broken characters, which Postgres cannot hold. */
function plain(answers: SectionAnswers): Json {
  return JSON.parse(
    JSON.stringify(answers, (_key, value: unknown) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
      typeof value === 'string' ? value.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '') : value,
    ),
  );
}

/** Makes the signed-in person's account at need; gives who they are. Called after every sign-in. */
export function claimAccount(): Promise<Result<{ userId: string; email: string }, AppError>> {
  return call((client) => client.rpc('claim_account'), z.object({ userId: z.string(), email: z.string() }));
}

/** Begins the application for a posting, or gives the one there is: the draft or its receipt. `closed`, `not_found`. */
export function startApplication(jobId: string, locale: Locale): Promise<Result<Draft, AppError>> {
  return call((client) => client.rpc('start_application', { p_job: jobId, p_locale: locale }), draftSchema, kept);
}

/** The draft as the server holds it now, or its receipt. */
export function openDraft(id: string): Promise<Result<Draft, AppError>> {
  return call((client) => client.rpc('open_my_draft', { p_id: id }), draftSchema, kept);
}

/** Keeps one section. `stale` when another tab saved meanwhile, `closed`, `wrong_state` when it was sent, `invalid`. */
export function saveSection(
  id: string,
  section: ApplySection,
  answers: SectionAnswers,
  revision: number,
): Promise<Result<z.output<typeof savedSchema>, AppError>> {
  return call(
    (client) =>
      client.rpc('save_application_section', {
        p_id: id,
        p_section: section,
        p_answers: plain(answers),
        p_revision: revision,
      }),
    savedSchema,
  );
}

/** Throws the draft away. */
export function discardDraft(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('discard_draft', { p_id: id }), nothing);
}

/** Fills unanswered sections from the last sent application. */
export function importLast(id: string, revision: number): Promise<Result<Draft, AppError>> {
  return call((client) => client.rpc('import_last_application', { p_id: id, p_revision: revision }), draftSchema, kept);
}

/** Voluntary answers, straight into their own table; they are never read back. */
export function saveEqualOpportunity(
  id: string,
  gender: string,
  race: readonly string[],
): Promise<Result<unknown, AppError>> {
  return call(
    (client) => client.rpc('save_equal_opportunity', { p_id: id, p_gender: gender, p_race_ethnicity: [...race] }),
    nothing,
  );
}

/** Enters a paper form for somebody; `key` is the same for the same form. */
export function enterPaper(
  jobId: string,
  answers: Partial<Record<ApplySection, SectionAnswers>>,
  key: string,
): Promise<Result<{ id: string; reference: string; isNew: boolean }, AppError>> {
  return call(
    (client) => client.rpc('enter_paper_application', { p_job: jobId, p_answers: plain(answers), p_key: key }),
    z.object({ id: z.string(), reference: z.string(), isNew: z.boolean() }),
  );
}

/** What keeps an application from being sent: sentences by `section.question` or `section.entries.n.question`. */
export interface SendProblems extends AppError {
  problems?: Record<string, string>;
}

const replySchema = z.object({
  ok: z.boolean(),
  code: z.optional(z.string()),
  field: z.optional(z.string()),
  problems: z.optional(z.record(z.string(), z.string())),
  receipt: z.optional(z.unknown()),
});

async function post(body: { id: string; revision: number; locale: Locale }): Promise<Answer> {
  const { data } = await supabase().auth.getSession();
  const response = await fetch(`${supabaseUrl}/functions/v1/submit-application`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(data.session ? { authorization: `Bearer ${data.session.access_token}` } : {}),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const reply = replySchema.safeParse(await response.json().catch(() => undefined));
  if (!reply.success) return { data: null, error: new Error('no reply'), status: response.status };
  if (reply.data.ok) return { data: reply.data.receipt, error: null, status: response.status };
  const code: ErrorCode = errorCodes.find((known) => known === reply.data.code) ?? 'unknown';
  const { field, problems } = reply.data;
  return {
    data: null,
    error: { code, ...(field && { field }), ...(problems && { problems }) },
    status: response.status,
  };
}

/** Sends the application; sent before, it gives the same receipt. */
export async function sendApplication(
  id: string,
  revision: number,
  locale: Locale,
): Promise<Result<Draft, SendProblems>> {
  return await call(() => post({ id, revision, locale }), draftSchema, kept);
}
