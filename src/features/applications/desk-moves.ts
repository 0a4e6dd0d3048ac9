import * as z from 'zod/mini';
import type { StaffRole } from '../accounts/account.ts';
import { type ApplicationMove, type ApplicationStatus, movesFor, ourReasons } from './application.ts';

/** Moves with a panel of their own on the application's page (offers, hiring); here they are not offered. */
const elsewhere = ['make_offer', 'withdraw_offer', 'hire'];

/** Moves after which the candidate can be told with a mail, as in private.letter_event. */
const tellable = ['start_screening', 'invite_to_interview', 'move_back', 'reopen', 'fail_conditions'];

/** The moves these roles may make by hand from where an application stands. */
export function handMoves(
  roles: readonly StaffRole[],
  row: { status: ApplicationStatus; toldAt: string | null },
): ApplicationMove[] {
  return movesFor(roles, row.status).filter(
    ({ command }) => !elsewhere.includes(command) && !(command === 'tell_not_selected' && row.toldAt !== null),
  );
}

/** What a move asks for and says. */
export interface MoveNeeds {
  needsReason: boolean;
  needsNote: boolean;
  /** Whether somebody chooses to tell the candidate; `always` and `never` are decided. */
  telling: 'choice' | 'always' | 'never';
}

/** What a move needs before it can be made (private.record_application_move). */
export function needsOf(command: string): MoveNeeds {
  return {
    needsReason: command === 'not_select' || command === 'fail_conditions',
    needsNote: command === 'move_back' || command === 'reopen',
    telling: command === 'tell_not_selected' ? 'always' : tellable.includes(command) ? 'choice' : 'never',
  };
}

/** Longest note of a step (application_events_note_is_short). */
export const noteLimit = 2000;

/** The form of a move. Telling must be chosen, never assumed. */
export const moveFormSchema = z
  .object({
    command: z.string().check(z.minLength(1, 'required')),
    reason: z.string(),
    note: z.string().check(z.trim(), z.maxLength(noteLimit, 'too_long')),
    tell: z.string(),
  })
  .check(
    z.refine((form) => !needsOf(form.command).needsReason || isReason(form.reason), {
      error: 'required',
      path: ['reason'],
    }),
    z.refine((form) => !needsOf(form.command).needsNote || form.note !== '', { error: 'required', path: ['note'] }),
    z.refine((form) => needsOf(form.command).telling !== 'choice' || form.tell !== '', {
      error: 'required',
      path: ['tell'],
    }),
  );

/** What the form of a move holds. */
export type MoveFormValues = z.output<typeof moveFormSchema>;

function isReason(value: string): value is (typeof ourReasons)[number] {
  return ourReasons.some((reason) => reason === value);
}

/** The form as a request to the database. */
export function moveRequest({ command, reason, note, tell }: MoveFormValues): {
  command: string;
  reason: (typeof ourReasons)[number] | undefined;
  note: string;
  isTold: boolean;
} {
  const { needsReason, telling } = needsOf(command);
  return {
    command,
    reason: needsReason && isReason(reason) ? reason : undefined,
    note,
    isTold: telling === 'choice' && tell === 'yes',
  };
}
