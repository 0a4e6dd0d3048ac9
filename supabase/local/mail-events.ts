import { createHmac, randomUUID } from 'node:crypto';
import { describeError } from './fault.ts';
import type { Mail } from './mail-store.ts';

/** What can become of a mail after Resend took it; https://resend.com/docs/dashboard/webhooks/event-types. */
export const mailEventTypes = [
  'sent',
  'delivered',
  'delivery_delayed',
  'bounced',
  'complained',
  'failed',
  'suppressed',
  'opened',
  'clicked',
] as const;
export type MailEventType = (typeof mailEventTypes)[number];

/** A webhook call, signed. */
export interface SignedEvent {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/**
 * Writes and signs an event as Resend does through Svix: HMAC-SHA256 over `id.timestamp.body`.
 * @param secret `whsec_` and the key in base64
 * @param at when it is signed; receivers refuse more than five minutes of difference
 */
export function signEvent(mail: Mail, type: MailEventType, secret: string, at = new Date()): SignedEvent {
  const body = JSON.stringify({ type: `email.${type}`, created_at: at.toISOString(), data: eventData(mail, type) });
  const id = `msg_${randomUUID().replaceAll('-', '')}`;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signature}`,
    },
  };
}

function eventData(mail: Mail, type: MailEventType): Record<string, unknown> {
  const base = {
    email_id: mail.id,
    created_at: mail.at,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    tags: Object.fromEntries(mail.tags.map(({ name, value }) => [name, value])),
  };
  if (type === 'bounced')
    return { ...base, bounce: { type: 'Permanent', subType: 'General', message: 'The mailbox does not exist.' } };
  if (type === 'suppressed')
    return { ...base, suppressed: { type: 'OnAccountSuppressionList', message: 'The address bounced before.' } };
  if (type === 'failed') return { ...base, failed: { reason: 'reached_daily_quota' } };
  return base;
}

/**
 * Delivers an event, trying again as Svix does (it waits hours; we wait seconds).
 * @param url the webhook's address; a 404 means nobody listens yet and ends the matter
 * @param log told when it is given up
 */
export async function deliverEvent(url: string, event: SignedEvent, log: (line: string) => void): Promise<void> {
  let last = '';
  for (const wait of [0, 500, 2_000, 5_000]) {
    await new Promise((resolve) => setTimeout(resolve, wait).unref());
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: event.body,
        headers: event.headers,
        signal: AbortSignal.timeout(10_000),
      });
      await response.body?.cancel();
      if (response.ok || response.status === 404) return;
      last = `it answered ${response.status}`;
    } catch (error) {
      last = describeError(error);
    }
  }
  log(`[mailbox] A delivery event was not taken by ${url}: ${last}`);
}
