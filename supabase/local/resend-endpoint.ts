import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { MailFaults } from './mail-faults.ts';
import type { Mail, MailStore } from './mail-store.ts';

const addresses = z.union([
  z
    .string()
    .min(3)
    .transform((one) => [one]),
  z.array(z.string().min(3)).min(1).max(50),
]);
const attachment = z.object({ filename: z.string(), content: z.string(), content_type: z.string().optional() });

/** Resend's POST /emails, the fields we use; https://resend.com/docs/api-reference/emails/send-email. */
const emailSchema = z.object({
  from: z.string().min(3),
  to: addresses,
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  reply_to: addresses.optional(),
  headers: z.record(z.string(), z.string()).default({}),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  attachments: z.array(attachment).default([]),
});

/**
 * Speaks Resend's sending API as its SDK expects it, and misbehaves when told to.
 * Idempotency as documented: the same key and body give the same answer for 24 hours, another body or a request
 * still under way gives 409.
 * @param apiKey the only bearer that is let in
 */
export function createResendEndpoint(
  store: MailStore,
  faults: MailFaults,
  apiKey: string,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const underWay = new Set<string>();

  app.use('/emails/*', async (context, next) => {
    const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) return refuse(401, 'missing_api_key', 'Missing API key in the authorization header.');
    if (bearer !== apiKey) return refuse(403, 'invalid_api_key', 'API key is invalid');
    return await next();
  });

  app.get('/emails/:id', (context) => {
    const mail = store.find(context.req.param('id'));
    if (mail === undefined) return refuse(404, 'not_found', 'Email not found');
    return context.json({
      object: 'email',
      id: mail.id,
      to: mail.to,
      from: mail.from,
      created_at: mail.at,
      subject: mail.subject,
    });
  });

  app.post('/emails', async (context) => {
    const body = await context.req.text();
    const parsed = emailSchema.safeParse(parseJson(body));
    if (!parsed.success) return refuse(422, 'validation_error', z.prettifyError(parsed.error));
    const key = context.req.header('idempotency-key');
    if (key !== undefined && (key.length === 0 || key.length > 256)) {
      return refuse(400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.');
    }
    if (key !== undefined && underWay.has(key)) {
      return refuse(
        409,
        'concurrent_idempotent_requests',
        'Same idempotency key used while original request is still in progress.',
      );
    }
    const fault = faults.take(parsed.data.to);
    if (fault?.kind === 'rate-limit') {
      return refuse(429, 'rate_limit_exceeded', 'Too many requests.', { 'retry-after': String(fault.retryAfter) });
    }
    if (fault?.kind === 'refusal') return refuse(422, 'validation_error', 'The mail itself is refused.');
    if (fault?.kind === 'server-error') return refuse(500, 'application_error', 'An unexpected error occurred.');
    if (fault?.kind === 'time-out') return await new Promise<Response>(() => undefined); // until the caller gives up

    const digest = createHash('sha256').update(body).digest('hex');
    const before = key === undefined ? undefined : store.byKey(key);
    if (before !== undefined && before.idempotency?.digest !== digest) {
      return refuse(409, 'invalid_idempotent_request', 'Same idempotency key used with a different request payload.');
    }
    if (key !== undefined) underWay.add(key);
    try {
      if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delay));
      const mail = before ?? store.add(asMail(parsed.data, key === undefined ? undefined : { key, digest }));
      if (fault?.kind === 'reset-after-accepting') context.env.incoming.socket.destroy(); // taken, but nobody hears of it
      return context.json({ id: mail.id });
    } finally {
      if (key !== undefined) underWay.delete(key);
    }
  });
  return app;
}

function asMail(email: z.infer<typeof emailSchema>, idempotency: Mail['idempotency']): Omit<Mail, 'id' | 'at'> {
  return {
    from: email.from,
    to: email.to,
    replyTo: email.reply_to ?? [],
    subject: email.subject,
    text: email.text ?? '',
    html: email.html ?? '',
    headers: email.headers,
    tags: email.tags,
    attachments: email.attachments.map(({ filename, content, content_type }) => ({
      filename,
      content,
      contentType: content_type ?? '',
    })),
    ...(idempotency === undefined ? {} : { idempotency }),
  };
}

function refuse(status: number, name: string, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ statusCode: status, name, message }, { status, headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
