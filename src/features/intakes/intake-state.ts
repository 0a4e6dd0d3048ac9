/** States of a request and what coordinators do with it: mirrors of the enums in supabase/schemas/82_intakes.sql. */
export const intakeStatuses = [
  'new',
  'reaching_out',
  'scheduled',
  'assessed',
  'connected',
  'waitlisted',
  'closed',
] as const;
export const openStatuses = ['new', 'reaching_out', 'scheduled', 'assessed', 'waitlisted'] as const;
export const attemptOutcomes = [
  'reached',
  'left_message',
  'message_sent',
  'asked_to_call_back',
  'no_answer',
  'wrong_number',
] as const;
export const closeReasons = [
  'could_not_reach',
  'declined',
  'not_eligible',
  'referred_elsewhere',
  'duplicate',
  'entered_by_mistake',
  'other',
] as const;
/** Moves that coordinators make (private.intake_commands); which are possible now comes with each opened request. */
export const intakeCommands = ['record_attempt', 'take_over', 'hand_over', 'close', 'reopen'] as const;

export type IntakeStatus = (typeof intakeStatuses)[number];
export type AttemptOutcome = (typeof attemptOutcomes)[number];
export type CloseReason = (typeof closeReasons)[number];
export type IntakeCommand = (typeof intakeCommands)[number];

/** Where a request stands against the contact standard. `near` is two working days or less before the last one. */
export type Urgency = 'fine' | 'near' | 'last_day' | 'over';

/**
 * Says how pressing a request is.
 * @param daysWaiting working days since it arrived
 * @param standardDays working days within which a person is to be reached
 * @param dueOn the last day within the standard, `YYYY-MM-DD`; on the weekend after it no working day is over yet
 * @param today `YYYY-MM-DD` in the organisation's zone
 */
export function urgencyOf(daysWaiting: number, standardDays: number, dueOn: string | null, today: string): Urgency {
  const left = standardDays - daysWaiting;
  if (left < 0 || (dueOn !== null && dueOn < today)) return 'over';
  if (left === 0) return 'last_day';
  return left <= 2 ? 'near' : 'fine';
}
