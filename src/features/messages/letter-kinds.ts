/** What every letter to a candidate may name. */
const candidate = ['organization', 'phone', 'name', 'job', 'reference'] as const;
/** What every letter may name. */
const house = ['organization', 'phone'] as const;

/**
 * The mails whose words the organisation may change, in the order things happen, and the placeholders each may name.
 * Mirrors private.message_letters() of supabase/schemas/85_message_templates.sql; a test holds the two together.
 */
export const letterPlaceholders = {
  draft_nudge: [...candidate, 'closes'],
  draft_closing: [...candidate, 'closes'],
  job_closing_early: [...candidate, 'closes'],
  application_received: candidate,
  application_screening: candidate,
  application_interview: candidate,
  application_changed: [...candidate, 'status'],
  application_not_selected: candidate,
  application_withdrawn: candidate,
  message_waiting: candidate,
  document_asked: [...candidate, 'document'],
  interview_proposed: candidate,
  interview_set: [...candidate, 'when', 'place'],
  interview_cancelled: [...candidate, 'when'],
  offer_made: [...candidate, 'answer_by'],
  offer_reminder: [...candidate, 'answer_by'],
  offer_withdrawn: candidate,
  offer_accepted: candidate,
  offer_declined: candidate,
  offer_lapsed: candidate,
  conditions_not_met: candidate,
  application_hired: candidate,
  retention_notice: [...candidate, 'erase_on'],
  erasure_done: [...house, 'reference'],
  reference_asked: [...house, 'name', 'candidate', 'answer_by'],
  reference_reminder: [...house, 'name', 'candidate', 'answer_by'],
  interviewer_set: [...candidate, 'when', 'place'],
  interviewer_cancelled: [...candidate, 'when'],
} as const satisfies Record<string, readonly string[]>;

/** A mail whose words may be changed. */
export type LetterKind = keyof typeof letterPlaceholders;

/** The mails whose words may be changed, in the order things happen. */
export const letterKinds = Object.keys(letterPlaceholders).filter(isLetterKind);

/** Tells whether the words of a kind of mail may be changed. */
export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterPlaceholders, kind);
}
