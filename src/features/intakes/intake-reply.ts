/**
 * What `submit-intake` answers a script. `problems` holds one sentence per question (by name), `text` one sentence for
 * the whole form; both are in the form's language. The reference is given only after the request is stored.
 */
export type IntakeReply =
  | { ok: true; reference: string }
  | { ok: false; problems: Readonly<Record<string, string>>; text?: string };
