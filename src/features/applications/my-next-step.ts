import type { MyRow } from './my-row.ts';

/** What happens next with an application, and whose turn it is. */
export type NextStep =
  | { kind: 'finish_draft'; isTheirs: true; closesAt: string | null }
  | { kind: 'draft_too_late'; isTheirs: false }
  | { kind: 'answer_offer'; isTheirs: true; by: string }
  | { kind: 'pick_time'; isTheirs: true }
  | { kind: 'hand_in'; isTheirs: true; count: number }
  | { kind: 'come'; isTheirs: true; at: string; zone: string }
  | {
      kind: 'we_read' | 'we_weigh' | 'we_propose' | 'we_propose_again' | 'we_decide' | 'we_check';
      isTheirs: false;
      by: string | null;
      isLate: boolean;
    }
  | { kind: 'begin' | 'over' | 'not_this_time'; isTheirs: false };

/**
 * The one next step of an application. Their turn comes first, the most pressing of it: an offer to answer, a time to
 * pick, a paper to hand in; then what we do, and by when.
 * @param today `YYYY-MM-DD` in the organisation's zone
 * @param now the instant to count from, for an interview that is over
 */
export function nextStepOf(row: MyRow, today: string, now: Date): NextStep {
  if (row.status === 'draft')
    return row.isJobOpen
      ? { kind: 'finish_draft', isTheirs: true, closesAt: row.closesAt }
      : { kind: 'draft_too_late', isTheirs: false };
  if (row.status === 'hired') return { kind: 'begin', isTheirs: false };
  if (row.status === 'not_selected') return { kind: 'not_this_time', isTheirs: false };
  if (row.status === 'withdrawn' || row.status === 'offer_declined' || row.status === 'conditions_not_met')
    return { kind: 'over', isTheirs: false };
  return (
    (row.status === 'offer' && row.offer?.status === 'open'
      ? { kind: 'answer_offer', isTheirs: true, by: row.offer.expiresAt }
      : undefined) ??
    (row.interview?.status === 'proposed' && !row.interview.isAsked
      ? { kind: 'pick_time', isTheirs: true }
      : undefined) ??
    (row.openRequests > 0 ? { kind: 'hand_in', isTheirs: true, count: row.openRequests } : undefined) ??
    comingInterview(row, now) ??
    ourTurn(row, today)
  );
}

function comingInterview({ interview }: MyRow, now: Date): NextStep | undefined {
  if (interview?.status !== 'set' || interview.startsAt === null || Date.parse(interview.startsAt) < now.getTime())
    return undefined;
  return { kind: 'come', isTheirs: true, at: interview.startsAt, zone: interview.zone };
}

function ourTurn(row: MyRow, today: string): NextStep {
  const by = row.answerDueOn;
  return { kind: ourKind(row), isTheirs: false, by, isLate: by !== null && by < today };
}

function ourKind({
  status,
  interview,
}: MyRow): 'we_read' | 'we_weigh' | 'we_propose' | 'we_propose_again' | 'we_decide' | 'we_check' {
  if (status === 'submitted') return 'we_read';
  if (status === 'screening') return 'we_weigh';
  if (status !== 'interview') return 'we_check';
  if (interview === null) return 'we_propose';
  return interview.status === 'proposed' ? 'we_propose_again' : 'we_decide';
}
