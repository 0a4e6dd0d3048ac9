import { type Access, give, nobody, signedIn } from './access-words.ts';

const hiringTeam = give(['hr', 'hiring_manager', 'auditor'], 'read all');
const workforce = give(['admin', 'hr', 'supervisor', 'auditor'], 'read all');

/** The access matrix of interviews, offers, references and workers. */
export const accessOffers: Record<string, Access> = {
  'public.interviews': hiringTeam,
  'public.interview_times': hiringTeam,
  'public.interviewers': hiringTeam,
  'public.interview_events': hiringTeam,
  'public.interview_bookings': nobody,
  'public.offer_texts': give(signedIn, 'read all'),
  'public.offers': hiringTeam,
  'public.offer_programs': hiringTeam,
  'public.offer_conditions': hiringTeam,
  'public.offer_condition_decisions': give(['hr', 'auditor'], 'read all'),
  'public.reference_requests': nobody,
  'public.reference_answers': nobody,
  'public.workers': workforce,
  'public.program_supervisors': workforce,
  'public.worker_programs': workforce,
  'public.program_groups': workforce,
  'public.limit_overrides': workforce,
};

/** Their functions in the Data API and who may call them. */
export const callableOffers: Record<string, readonly ('authenticated' | 'service_role')[]> = {
  propose_interview: ['authenticated'],
  pick_interview_time: ['authenticated'],
  ask_other_times: ['authenticated'],
  cancel_interview: ['authenticated'],
  record_interview_outcome: ['authenticated'],
  list_my_interviews: ['authenticated'],
  preview_offer: ['authenticated'],
  make_offer: ['authenticated'],
  accept_offer: ['authenticated'],
  decline_offer: ['authenticated'],
  withdraw_offer: ['authenticated'],
  decide_condition: ['authenticated'],
  list_my_offers: ['authenticated'],
  ask_reference: ['authenticated'],
  replace_referee: ['authenticated'],
  cancel_reference: ['authenticated'],
  record_phone_reference: ['authenticated'],
  list_references: ['authenticated'],
  open_reference: ['authenticated'],
  open_reference_link: ['service_role'],
  give_reference: ['service_role'],
  hire_application: ['authenticated'],
  move_worker: ['authenticated'],
  end_employment: ['authenticated'],
  set_caseload: ['authenticated'],
  save_program_group: ['authenticated'],
  end_program_group: ['authenticated'],
  set_program_supervisor: ['authenticated'],
  list_workers: ['authenticated'],
  list_program_teams: ['authenticated'],
};
