import type { MailEventType } from '../../supabase/local/mail-events.ts';
import type { MailFault } from '../../supabase/local/mail-faults.ts';
import type { Mail } from '../../supabase/local/mail-store.ts';

/** A stack's mailbox, as tests use it. */
export interface TestMailbox {
  /** Mails to an address, oldest first; all when none is given. */
  messages(to?: string): Promise<Mail[]>;
  /**
   * Waits for a mail and gives the newest that fits.
   * @throws after `within` ms (10 s) with the subjects that did come
   */
  requireEmail(
    to: string,
    wanted?: { subject?: RegExp | string; after?: Mail | undefined; within?: number },
  ): Promise<Mail>;
  /** The six to eight digits of the newest sign-in mail. */
  requireCode(to: string, after?: Mail): Promise<string>;
  /** Makes the next mails fail; see supabase/local/mail-faults.ts. */
  fail(fault: Partial<MailFault> & Pick<MailFault, 'kind'>): Promise<void>;
  /** Forgets all faults still waiting. */
  behave(): Promise<void>;
  /** Which delivery event every later mail to an address ends in; null for none at all. */
  outcome(to: string, type: MailEventType | null): Promise<void>;
  /** Sends one delivery event for a mail now. */
  report(mail: Mail, type: MailEventType): Promise<void>;
}

/**
 * @param url the mailbox of a stack, e.g. http://localhost:54324
 */
export function mailboxAt(url: string): TestMailbox {
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }
  async function messages(to?: string): Promise<Mail[]> {
    const query = to === undefined ? '' : `?${new URLSearchParams({ to })}`;
    return (await (await send('GET', `/api/messages${query}`)).json()) as Mail[];
  }
  async function requireEmail(
    to: string,
    { subject = '', after, within = 10_000 }: Parameters<TestMailbox['requireEmail']>[1] = {},
  ): Promise<Mail> {
    const deadline = Date.now() + within;
    for (;;) {
      const all = await messages(to);
      const newer = all.slice(after === undefined ? 0 : all.findIndex(({ id }) => id === after.id) + 1);
      const found = newer.findLast((mail) =>
        subject instanceof RegExp ? subject.test(mail.subject) : mail.subject.includes(subject),
      );
      if (found !== undefined) return found;
      if (Date.now() > deadline)
        throw new Error(
          `No mail to ${to} fits ${subject}; there are: ${newer.map((mail) => mail.subject).join(' | ') || 'none'}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50)); // a poll, bounded above, not a guess at a duration
    }
  }
  return {
    messages,
    requireEmail,
    async requireCode(to, after) {
      const mail = await requireEmail(to, { subject: 'sign-in code', after });
      const code = />\s*(\d{6,8})\s*</.exec(mail.html)?.[1];
      if (code === undefined) throw new Error(`The mail "${mail.subject}" to ${to} holds no code`);
      return code;
    },
    async fail(fault) {
      await send('POST', '/api/faults', fault);
    },
    async behave() {
      await send('DELETE', '/api/faults');
    },
    async outcome(to, type) {
      await send('PUT', '/api/outcomes', { to, type });
    },
    async report(mail, type) {
      await send('POST', `/api/messages/${mail.id}/events`, { type });
    },
  };
}
