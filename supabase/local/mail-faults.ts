import { z } from 'zod';
import { bareAddress } from './mail-store.ts';

/** What the mailbox is told to do wrong, for the next `times` matching mails. */
export const faultSchema = z.object({
  kind: z.enum(['rate-limit', 'refusal', 'server-error', 'time-out', 'reset-after-accepting', 'slow']),
  /** Only mails to this address; all when left out. */
  to: z.string().optional(),
  times: z.int().positive().default(1),
  /** rate-limit: the retry-after header, in seconds. */
  retryAfter: z.int().nonnegative().default(1),
  /** slow: milliseconds before the answer. */
  delay: z.int().nonnegative().default(0),
});

/** A fault with its defaults filled in. */
export type MailFault = z.infer<typeof faultSchema>;

/** Faults still to happen, in the order they were asked for. */
export class MailFaults {
  readonly #waiting: MailFault[] = [];

  add(fault: MailFault): void {
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** The fault that a mail to these recipients meets, used up by asking. */
  take(recipients: readonly string[]): MailFault | undefined {
    const addresses = recipients.map(bareAddress);
    const index = this.#waiting.findIndex(({ to }) => to === undefined || addresses.includes(bareAddress(to)));
    const fault = this.#waiting[index];
    if (fault === undefined) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.#waiting.splice(index, 1);
    return fault;
  }
}
