import { type Access, give, nobody, published } from './access-words.ts';

/** The hiring team may look at submitted applications; drafts stay with their writers. */
const hiringTeam = give(['hr', 'hiring_manager', 'auditor'], 'read some');

/** The access matrix of hiring: the part of `access` that grew with it. */
export const accessHiring: Record<string, Access> = {
  'public.candidates': nobody,
  'public.applications': hiringTeam,
  'public.application_drafts': nobody,
  'public.application_events': hiringTeam,
  'public.attestation_texts': published,
  'public.application_details': nobody,
  'public.application_experiences': nobody,
  'public.application_educations': nobody,
  'public.application_credentials': nobody,
  'public.application_attestations': nobody,
  'public.application_answers': nobody,
  'public.application_referees': nobody,
  'public.application_documents': nobody,
  'public.application_support': nobody,
  'public.application_equal_opportunity': nobody,
};

/** The functions of hiring in the Data API and who may call them. */
export const callableHiring: Record<string, readonly ('authenticated' | 'service_role')[]> = {
  move_application: ['authenticated'],
};
