import type { StaffRole } from '../accounts/account.ts';

/** Where an application stands, as in the database's `application_status`. */
export const applicationStatuses = [
  'draft',
  'submitted',
  'screening',
  'interview',
  'offer',
  'clearing',
  'hired',
  'withdrawn',
  'not_selected',
  'offer_declined',
  'conditions_not_met',
] as const;

/** One state of an application. */
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** States in which an application still goes somewhere; one live application per person and posting. */
export const openStatuses = ['submitted', 'screening', 'interview', 'offer', 'clearing'] as const;

/** Why an application ended: the organisation's reasons. */
export const ourReasons = [
  'other_candidate_chosen',
  'required_credential_missing',
  'experience_does_not_match',
  'knock_out_answer',
  'schedule_does_not_fit',
  'could_not_reach',
  'job_closed',
  'reference_not_suitable',
  'check_not_passed',
  'condition_not_met',
  'entered_by_mistake',
  'other',
] as const;

/** Why an application ended: the candidate's reasons. */
export const candidateReasons = [
  'found_another_job',
  'pay',
  'schedule',
  'place_or_travel',
  'health_or_family',
  'process_too_long',
  'changed_my_mind',
  'offer_lapsed',
  'other',
] as const;

/** One reason for an end, ours or the candidate's. */
export type CloseReason = (typeof ourReasons)[number] | (typeof candidateReasons)[number];

/** How a candidate heard of the posting, as in `application_source`. */
export const applicationSources = [
  'our_site',
  'staff_or_friend',
  'job_board',
  'social_media',
  'event',
  'training_program',
  'community_partner',
  'returning',
  'other',
  'not_said',
] as const;

/** One way of having heard of a posting. */
export type ApplicationSource = (typeof applicationSources)[number];

/** One move: from where to where, and who may make it. */
export interface ApplicationMove {
  command: string;
  from: ApplicationStatus;
  to: ApplicationStatus;
  roles: readonly StaffRole[];
  isCandidate: boolean;
  isClock: boolean;
}

const team: readonly StaffRole[] = ['hr', 'hiring_manager'];
const hr: readonly StaffRole[] = ['hr'];

function move(
  command: string,
  from: ApplicationStatus,
  to: ApplicationStatus,
  roles: readonly StaffRole[],
  who: { isCandidate?: boolean; isClock?: boolean } = {},
): ApplicationMove {
  return { command, from, to, roles, isCandidate: who.isCandidate ?? false, isClock: who.isClock ?? false };
}

/** Mirror of private.application_commands() for buttons and words; SQL is the law, and a test holds the two together. */
export const applicationMoves: readonly ApplicationMove[] = [
  move('submit', 'draft', 'submitted', [], { isCandidate: true }),
  move('start_screening', 'submitted', 'screening', team),
  move('invite_to_interview', 'submitted', 'interview', team),
  move('invite_to_interview', 'screening', 'interview', team),
  move('move_back', 'screening', 'submitted', team),
  move('move_back', 'interview', 'screening', team),
  move('not_select', 'submitted', 'not_selected', team),
  move('not_select', 'screening', 'not_selected', team),
  move('not_select', 'interview', 'not_selected', team),
  move('tell_not_selected', 'not_selected', 'not_selected', hr),
  move('make_offer', 'interview', 'offer', hr),
  move('withdraw_offer', 'offer', 'interview', hr),
  move('accept_offer', 'offer', 'clearing', [], { isCandidate: true }),
  move('decline_offer', 'offer', 'offer_declined', [], { isCandidate: true }),
  move('lapse_offer', 'offer', 'offer_declined', [], { isClock: true }),
  move('fail_conditions', 'clearing', 'conditions_not_met', hr),
  move('hire', 'clearing', 'hired', hr),
  move('reopen', 'not_selected', 'screening', hr),
  move('reopen', 'withdrawn', 'screening', hr),
  move('reopen', 'offer_declined', 'interview', hr),
  move('reopen', 'conditions_not_met', 'clearing', hr),
  ...openStatuses.map((from) => move('withdraw', from, 'withdrawn', [], { isCandidate: true })),
];

/** The moves a member of staff with these roles may make from a status. */
export function movesFor(roles: readonly StaffRole[], from: ApplicationStatus): ApplicationMove[] {
  return applicationMoves.filter((m) => m.from === from && m.roles.some((role) => roles.includes(role)));
}
