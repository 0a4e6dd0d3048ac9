import type { Resend } from 'resend';

/** A finished mail. */
export interface OutgoingMail {
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  /** Content in base64, as Resend wants it. */
  attachments?: { filename: string; content: string; contentType: string }[];
}

/** What became of one attempt. */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string | undefined }
  | { kind: 'failed'; code: string; isFinal: boolean; retryAfterSeconds: number | undefined; isOurFault: boolean };

/** Answers that no later attempt will change: the mail itself is refused. */
const finalNames = new Set([
  'invalid_parameter',
  'missing_required_field',
  'invalid_attachment',
  'invalid_idempotency_key',
]);

/**
 * Hands one mail to Resend under the message's own key: whoever sends it again within 24 hours, after a crash or a
 * time-out, does not send it twice (https://resend.com/docs/dashboard/emails/idempotency-keys).
 * @param patience milliseconds before an attempt counts as failed
 */
export async function sendMail(resend: Resend, id: string, mail: OutgoingMail, patience: number): Promise<SendOutcome> {
  const { replyTo, ...rest } = mail;
  const payload = {
    ...rest,
    ...(replyTo && { replyTo }),
    tags: [{ name: 'message_id', value: id }],
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  const signal = AbortSignal.timeout(patience);
  try {
    const { data, error, headers } = await resend.emails.send(payload, { idempotencyKey: id, signal });
    if (error && signal.aborted) return failed('TIMED_OUT', false);
    return error ? outcomeOf(error.name, error.statusCode, headers) : { kind: 'accepted', providerId: data.id };
  } catch {
    return failed('TIMED_OUT', false);
  }
}

/**
 * Reads Resend's refusal (https://resend.com/docs/api-reference/errors). Only what speaks of this one mail is final;
 * a wrong key, an unproven domain or a spent quota is ours to mend, and the mail waits for it.
 */
export function outcomeOf(name: string, status: number | null, headers: Record<string, string> | null): SendOutcome {
  // The key was used with another body: the same message was accepted before, when its facts were others.
  if (name === 'invalid_idempotent_request') return { kind: 'accepted', providerId: undefined };
  if (name === 'concurrent_idempotent_requests') return failed('UNDER_WAY', false);
  const code = name.toUpperCase();
  if (status === 429) return { ...failed(code, false), retryAfterSeconds: secondsOf(headers?.['retry-after']) ?? 1 };
  if (status === 401 || status === 403) return { ...failed(code, false), isOurFault: true };
  const isFinal = finalNames.has(name) || (name === 'validation_error' && (status === 400 || status === 422));
  return failed(status === null ? 'NO_ANSWER' : code, isFinal);
}

function failed(code: string, isFinal: boolean): SendOutcome & { kind: 'failed' } {
  return { kind: 'failed', code, isFinal, retryAfterSeconds: undefined, isOurFault: false };
}

function secondsOf(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}
