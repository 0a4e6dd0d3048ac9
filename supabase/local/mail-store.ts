import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const mailSchema = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
  /** The sender's key and a digest of what came with it; absent when none was sent. */
  idempotency: z.object({ key: z.string(), digest: z.string() }).optional(),
});

/** One captured mail. `at` is an instant in UTC; attachment content is base64. */
export type Mail = z.infer<typeof mailSchema>;
/** Hears of every mail that is taken. */
export type MailListener = (mail: Mail) => void;

/** Captured mail, kept as one file each; nothing ever leaves the machine. */
export class MailStore {
  readonly #folder: string;
  readonly #mails: Mail[] = [];
  readonly #listeners = new Set<MailListener>();

  /** @param folder where mails lie; those of earlier runs are read back */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.json')) continue;
      const read = mailSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (read.success) this.#mails.push(read.data);
    }
    this.#mails.sort((a, b) => a.at.localeCompare(b.at));
  }

  /** Takes a mail; it is on disk when this returns. */
  add(draft: Omit<Mail, 'id' | 'at'>): Mail {
    const mail: Mail = { ...draft, id: crypto.randomUUID(), at: new Date().toISOString() };
    const file = join(this.#folder, `${mail.id}.json`);
    writeFileSync(`${file}.part`, JSON.stringify(mail, null, 2));
    renameSync(`${file}.part`, file);
    this.#mails.push(mail);
    for (const listener of this.#listeners) listener(mail);
    return mail;
  }

  /** Mails oldest first, of one recipient when an address is given. */
  list(to?: string): readonly Mail[] {
    if (to === undefined) return this.#mails;
    const wanted = to.toLowerCase();
    return this.#mails.filter((mail) => mail.to.some((address) => bareAddress(address) === wanted));
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  /** The mail an idempotency key was used for in the last 24 hours, as long as Resend remembers it. */
  byKey(key: string): Mail | undefined {
    const dayAgo = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString();
    return this.#mails.findLast((mail) => mail.idempotency?.key === key && mail.at > dayAgo);
  }

  onMail(listener: MailListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * @param address `Ann <Ann@example.org>` or `ann@example.org`
 * @returns the address alone, in lower case
 */
export function bareAddress(address: string): string {
  return (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase();
}
