import * as z from 'zod/mini';
import { supabaseAnonKey, supabaseUrl } from '../../lib/env.ts';
import { type AppError, errorCodes } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Answer, call, nothing } from '../../lib/supabase.ts';
import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';
import { type MailPreview, type MessageTemplate, messageTemplateSchema, previewSchema } from './message-template.ts';

/** Own words of all mails, or of one kind. Admin, HR. */
export function listTemplates(kind?: LetterKind): Promise<Result<MessageTemplate[], AppError>> {
  return call((client) => {
    const all = client
      .from('message_templates')
      .select('kind, locale, subject, heading, paragraphs, revision, updated_at');
    return kind === undefined ? all : all.eq('kind', kind);
  }, z.array(messageTemplateSchema));
}

/**
 * Keeps own words. `stale` when somebody else saved meanwhile.
 * @param revision the one that was read; 0 when the built-in words stood
 */
export async function saveTemplate(
  kind: LetterKind,
  locale: Locale,
  { subject, heading, paragraphs }: Letter,
  revision: number,
): Promise<Result<unknown, AppError>> {
  const words = { p_subject: subject, p_heading: heading, p_paragraphs: [...paragraphs] };
  return staleWhenMoved(
    await call(
      (client) =>
        client.rpc('save_message_template', { p_kind: kind, p_locale: locale, ...words, p_revision: revision }),
      nothing,
    ),
  );
}

/** Goes back to the built-in words. `stale` when somebody else saved meanwhile. */
export async function resetTemplate(
  kind: LetterKind,
  locale: Locale,
  revision: number,
): Promise<Result<unknown, AppError>> {
  return staleWhenMoved(
    await call(
      (client) => client.rpc('reset_message_template', { p_kind: kind, p_locale: locale, p_revision: revision }),
      nothing,
    ),
  );
}

/** Mails the words as saved, with invented facts, to the caller. `rate_limited` above 30 an hour. */
export function sendTemplateTest(kind: LetterKind, locale: Locale): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('send_template_test', { p_kind: kind, p_locale: locale }), nothing);
}

const refusalSchema = z.object({ code: z.enum(errorCodes), field: z.optional(z.string()) });

/** Words as the sender would write them, saved or not. `invalid` with the field that names an unknown placeholder. */
export function previewTemplate(
  kind: LetterKind,
  locale: Locale,
  letter: Letter,
): Promise<Result<MailPreview, AppError>> {
  return call(async (client): Promise<Answer> => {
    const { data } = await client.auth.getSession();
    const response = await fetch(`${supabaseUrl}/functions/v1/preview-message`, {
      method: 'POST',
      headers: {
        apikey: supabaseAnonKey,
        'content-type': 'application/json',
        ...(data.session && { authorization: `Bearer ${data.session.access_token}` }),
      },
      body: JSON.stringify({ kind, locale, letter }),
    });
    const reply: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { data: reply, error: null, status: response.status };
    const refusal = refusalSchema.safeParse(reply);
    return { data: null, error: refusal.success ? refusal.data : { code: 'unavailable' }, status: response.status };
  }, previewSchema);
}

function staleWhenMoved<Value>(result: Result<Value, AppError>): Result<Value, AppError> {
  if (result.ok) return ok(result.value);
  return fail(result.error.code === 'wrong_state' ? { ...result.error, code: 'stale' } : result.error);
}
