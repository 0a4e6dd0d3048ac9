import { type Access, give, jobsAccess, nobody, published } from './access-words.ts';

/** The hiring team may look at submitted applications; drafts stay with their writers. */
const hiringTeam = give(['hr', 'hiring_manager', 'auditor'], 'read some');

/** What belongs to a posting and not to its page: for those who post and hire. */
const postings = give(['admin', 'hr', 'hiring_manager', 'auditor'], 'read all');

/** The access matrix of hiring: the part of `access` that grew with it. */
export const accessHiring: Record<string, Access> = {
  'public.fair_chance_laws': published,
  'public.job_templates': postings,
  'public.job_versions': postings,
  'public.job_events': postings,
  'public.job_attributes': postings,
  'public.job_questions': jobsAccess,
  'public.job_question_texts': jobsAccess,
  'public.job_pages': jobsAccess,
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
  'public.application_messages': nobody,
  'public.documents': nobody,
  'public.document_requests': give(['hr', 'hiring_manager', 'auditor'], 'read all'),
  'private.paper_applications': nobody,
  'private.files_to_erase': nobody,
  'private.document_checks': nobody,
};

/** The functions of hiring in the Data API and who may call them. */
export const callableHiring: Record<string, readonly ('authenticated' | 'service_role')[]> = {
  move_application: ['authenticated'],
  start_application: ['authenticated'],
  open_my_draft: ['authenticated'],
  save_application_section: ['authenticated'],
  discard_draft: ['authenticated'],
  import_last_application: ['authenticated'],
  save_equal_opportunity: ['authenticated'],
  prepare_submission: ['authenticated'],
  submit_application: ['authenticated'],
  enter_paper_application: ['authenticated'],
  save_job: ['authenticated'],
  extend_job: ['authenticated'],
  shorten_job: ['authenticated'],
  reopen_job: ['authenticated'],
  discard_job: ['authenticated'],
  write_my_message: ['authenticated'],
  write_message: ['authenticated'],
  list_my_messages: ['authenticated'],
  list_messages: ['authenticated'],
  read_my_messages: ['authenticated'],
  read_messages: ['authenticated'],
  count_my_unread: ['authenticated'],
  list_my_documents: ['authenticated'],
  retire_my_document: ['authenticated'],
  begin_document_upload: ['authenticated'],
  record_document: ['service_role'],
  open_document: ['authenticated'],
  ask_for_document: ['authenticated'],
  cancel_document_request: ['authenticated'],
  list_my_document_requests: ['authenticated'],
  claim_files_to_erase: ['service_role'],
  confirm_files_erased: ['service_role'],
};

/** Functions of hiring that answer a person without a role about themselves, instead of refusing them. */
export const ownHiring = [
  'list_my_documents',
  'list_my_document_requests',
  'retire_my_document',
  'begin_document_upload',
];
