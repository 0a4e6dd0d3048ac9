import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { SendAuthMail } from './lite.ts';
import { deliverEvent, type MailEventType, mailEventTypes, signEvent } from './mail-events.ts';
import { faultSchema, MailFaults } from './mail-faults.ts';
import { bareAddress, type Mail, MailStore } from './mail-store.ts';
import { listPage, mailPage } from './mailbox-page.ts';
import { createResendEndpoint } from './resend-endpoint.ts';

export interface MailboxOptions {
  /** Folder the mails are kept in. */
  folder: string;
  apiKey: string;
  webhookSecret: string;
  /** Where delivery events go, or '' to send none. */
  webhookUrl: string;
  log: (line: string) => void;
}

/** The local mailbox: Resend's sending API, a page to read the mail, and a JSON API for tests. */
export interface Mailbox {
  readonly app: Hono<{ Bindings: HttpBindings }>;
  readonly store: MailStore;
  /** Takes a mail of the sign-in service, which hosted Supabase sends by SMTP. */
  readonly takeAuthMail: SendAuthMail;
}

const outcomeSchema = z.object({ to: z.string(), type: z.enum(mailEventTypes).nullable() });
/** Marks mail that came from the sign-in service. */
const sourceHeader = 'x-local-source';
const eventSchema = z.object({ type: z.enum(mailEventTypes) });

/**
 * Makes the mailbox. Every mail sent through the API is reported as delivered by webhook, unless another outcome was
 * set for its address. Faults and outcomes are set over `/api` and forgotten at the next start.
 */
export function createMailbox(options: MailboxOptions): Mailbox {
  const store = new MailStore(options.folder);
  const faults = new MailFaults();
  const outcomes = new Map<string, MailEventType | null>();
  const app = new Hono<{ Bindings: HttpBindings }>();

  async function report(mail: Mail, type: MailEventType): Promise<void> {
    if (options.webhookUrl === '') return;
    await deliverEvent(options.webhookUrl, signEvent(mail, type, options.webhookSecret), options.log);
  }
  store.onMail((mail) => {
    if (mail.headers[sourceHeader] === 'auth') return; // sign-in codes do not pass through the outbox
    const outcome = mail.to.map((to) => outcomes.get(bareAddress(to))).find((type) => type !== undefined);
    if (outcome !== null) void report(mail, outcome ?? 'delivered');
  });

  app.route('/', createResendEndpoint(store, faults, options.apiKey));
  app.get('/', (context) =>
    context.html(listPage(store.list(context.req.query('to') || undefined), context.req.query('to') ?? '')),
  );
  app.get('/messages/:id', (context) => {
    const mail = store.find(context.req.param('id'));
    return mail === undefined ? context.notFound() : context.html(mailPage(mail));
  });
  app.get('/api/messages', (context) => context.json(store.list(context.req.query('to'))));
  app.post('/api/messages/:id/events', async (context) => {
    const mail = store.find(context.req.param('id'));
    if (mail === undefined) return context.notFound();
    await report(mail, eventSchema.parse(await context.req.json()).type);
    return context.body(null, 204);
  });
  app.post('/api/faults', async (context) => {
    faults.add(faultSchema.parse(await context.req.json()));
    return context.body(null, 204);
  });
  app.delete('/api/faults', (context) => {
    faults.clear();
    return context.body(null, 204);
  });
  app.put('/api/outcomes', async (context) => {
    const { to, type } = outcomeSchema.parse(await context.req.json());
    outcomes.set(bareAddress(to), type);
    return context.body(null, 204);
  });
  app.onError((error, context) => context.json({ message: error.message }, 400));
  return {
    app,
    store,
    async takeAuthMail({ to, subject, text = '', html = '' }) {
      const headers = { [sourceHeader]: 'auth' };
      store.add({
        from: 'desk@tworivers.example.org',
        to: [to],
        replyTo: [],
        subject,
        text,
        html,
        headers,
        tags: [],
        attachments: [],
      });
    },
  };
}

/** The folder of the mailbox in a stack's data folder. */
export function mailFolder(dataDir: string): string {
  return join(dataDir, 'mail');
}
