import * as z from 'zod/mini';
import { isSharedComputer } from '../../lib/shared-computer.ts';
import { type Answers, type ApplySection, applySections } from './apply-fields.ts';

/**
 * What this browser keeps of a form that the server has not got yet: before sign-in, without a connection, after a
 * session ended. Sent sections leave it at once. Without a yes to "keep it on this device", and always on a shared
 * computer, it lives in the tab alone. Kept texts of another person are never brought back.
 */
export interface LocalDraft {
  answers: Answers;
  unsent: ApplySection[];
  /** What the server held when those sections were begun. */
  base: Answers;
  /** The account whose words these are; null before sign-in. */
  owner: string | null;
}

const lifetime = 14 * 24 * 60 * 60 * 1000;
const consentKey = 'peerdesk.apply-keeps';
const keyOf = (slug: string) => `peerdesk.apply.${slug}`;

const answersSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const keptSchema = z.object({
  at: z.number(),
  answers: answersSchema,
  unsent: z.array(z.string()),
  base: answersSchema,
  owner: z.nullable(z.string()),
});

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined; // a browser may refuse storage: then nothing is kept, and nothing breaks
  }
}

/** Whether the person said yes to keeping unsent answers on this device. */
export function keepsOnDevice(): boolean {
  return !isSharedComputer() && attempt(() => localStorage.getItem(consentKey)) === 'yes';
}

/** Keeps the person's answer to whether unsent answers may stay on this device; a no takes away what is there. */
export function setKeepsOnDevice(keeps: boolean): void {
  attempt(() => (keeps ? localStorage.setItem(consentKey, 'yes') : localStorage.removeItem(consentKey)));
  if (!keeps)
    attempt(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('peerdesk.apply.')) localStorage.removeItem(key);
    });
}

function only(answers: Record<string, unknown>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => applySections.some((known) => known === key)));
}

/** The unsent answers for a posting, or undefined when there are none, they are too old, or they are not to be had. */
export function readLocal(slug: string, now: number): LocalDraft | undefined {
  const places = keepsOnDevice() ? [sessionStorage, localStorage] : [sessionStorage];
  for (const place of attempt(() => places) ?? []) {
    const parsed = keptSchema.safeParse(attempt(() => JSON.parse(place.getItem(keyOf(slug)) ?? 'null')));
    if (!parsed.success) continue;
    const { at, answers, unsent, base, owner } = parsed.data;
    if (now - at > lifetime) continue;
    return {
      answers: only(answers),
      unsent: applySections.filter((section) => unsent.includes(section)),
      base: only(base),
      owner,
    };
  }
  return undefined;
}

/** Keeps unsent answers; nothing unsent, nothing kept. */
export function writeLocal(slug: string, draft: LocalDraft, now: number): void {
  if (draft.unsent.length === 0) {
    forgetLocal(slug);
    return;
  }
  const part = (from: Answers) => Object.fromEntries(draft.unsent.map((section) => [section, from[section] ?? {}]));
  const text = JSON.stringify({ ...draft, answers: part(draft.answers), base: part(draft.base), at: now });
  attempt(() => sessionStorage.setItem(keyOf(slug), text));
  if (keepsOnDevice()) attempt(() => localStorage.setItem(keyOf(slug), text));
}

/** Takes the unsent answers for a posting out of this browser. */
export function forgetLocal(slug: string): void {
  attempt(() => sessionStorage.removeItem(keyOf(slug)));
  attempt(() => localStorage.removeItem(keyOf(slug)));
}

/** Whether this browser may hold a session: only then is it worth loading what could tell. */
export function mayHaveSession(): boolean {
  const keys = attempt(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]) ?? [];
  return keys.some((key) => key.startsWith('sb-'));
}
