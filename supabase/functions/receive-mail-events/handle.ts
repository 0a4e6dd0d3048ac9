import { z } from 'zod';
import { type AppError, describeForLog } from '../../../src/lib/errors.ts';
import type { Result } from '../../../src/lib/result.ts';

/** A delivery event as `receive_message_event` takes it. */
export interface MailEvent {
  eventId: string;
  /** Our own id, which went out as a tag; undefined for mail that is not from the outbox. */
  messageId: string | undefined;
  providerId: string;
  type: string;
  occurredAt: string;
  /** Whether the address will never take mail again. */
  isPermanent: boolean;
}

/** What the function needs from outside. */
export interface ReceiveDeps {
  /** The verified payload, or an exception (Svix: HMAC over id, time and raw body; five minutes of tolerance). */
  verify: (body: string, headers: Headers) => unknown;
  /** Keeps the event; repeating is harmless. */
  receive: (event: MailEvent) => Promise<Result<unknown, AppError>>;
  log: (line: string) => void;
}

/** Largest event taken, in characters; Resend's are about 2,000. */
const largestEvent = 100_000;

/** The part of https://resend.com/docs/dashboard/webhooks/event-types that we act on. Tags come as a map. */
const eventSchema = z.object({
  type: z.string(),
  created_at: z.string().transform((text) => new Date(text).toISOString()),
  data: z.object({
    email_id: z.string(),
    tags: z.object({ message_id: z.uuid() }).optional().catch(undefined),
    bounce: z.object({ type: z.string() }).optional(),
  }),
});

/**
 * Takes a delivery event from Resend. 401 when the signature is not Resend's or too old; 200 when it was kept, kept
 * before, or is of no interest; 500 makes Resend try again.
 */
export async function handle(request: Request, deps: ReceiveDeps): Promise<Response> {
  if (request.method !== 'POST') return new Response('Only POST', { status: 405, headers: { allow: 'POST' } });
  const body = await request.text();
  if (body.length > largestEvent) return new Response('Too large', { status: 413 });
  let payload: unknown;
  try {
    payload = deps.verify(body, request.headers);
  } catch {
    return new Response('Bad signature', { status: 401 });
  }
  const read = eventSchema.safeParse(payload);
  if (!read.success) return new Response('Not an event about a mail', { status: 200 });
  const { type, created_at, data } = read.data;
  const kept = await deps.receive({
    eventId: request.headers.get('svix-id') ?? '',
    messageId: data.tags?.message_id,
    providerId: data.email_id,
    type,
    occurredAt: created_at,
    isPermanent: type === 'email.suppressed' || data.bounce?.type === 'Permanent',
  });
  if (kept.ok) return new Response('Kept', { status: 200 });
  deps.log(`receive-mail-events failed: ${describeForLog(kept.error)}`);
  return new Response('Could not be kept', { status: 500 });
}
