import { staffRoles } from '../../src/features/accounts/account.ts';
import { accessHiring, callableHiring } from './access-hiring.ts';
import { type Access, adminAndAuditor, give, jobsAccess, nobody, published } from './access-words.ts';

/** Drafts are for staff; everybody else sees what was published. */
const programsAccess = { ...give(['anon', 'candidate', 'other'], 'read some'), ...give(staffRoles, 'read all') };

/**
 * The access matrix of the database, as a person reads it: table → actor → abilities; who is not named can do nothing.
 * The service key reads and writes no table: it calls functions. A table that is missing here fails the test.
 */
export const access: Record<string, Access> = {
  'public.accounts': {
    ...give(['candidate', 'other'], 'read some', 'update'),
    ...give(staffRoles, 'read some', 'update'),
  },
  'public.staff_roles': give(staffRoles, 'read all'),
  'public.staff_invitations': adminAndAuditor,

  'public.audit_events': adminAndAuditor,
  'public.audit_seals': adminAndAuditor,
  'public.audit_verifications': adminAndAuditor,

  'public.organization': { ...published, admin: ['read all', 'update'] },
  'public.organization_texts': { ...published, admin: ['read all', 'update'] },
  'public.organization_holidays': { ...published, admin: ['read all', 'insert', 'delete'] },
  'public.jurisdictions': published,
  'public.locations': published,
  'public.terms': published,
  'public.credential_types': published,
  'public.credential_type_texts': published,
  'public.credential_type_sources': published,
  'public.coverage_plans': published,
  'public.consent_texts': published,

  'public.programs': programsAccess,
  'public.program_texts': programsAccess,
  'public.program_limits': programsAccess,
  'public.program_locations': programsAccess,
  'public.program_terms': programsAccess,
  'public.published_programs': published,

  'public.jobs': jobsAccess,
  'public.job_texts': jobsAccess,
  'public.job_places': jobsAccess,
  'public.job_requirements': jobsAccess,
  'public.job_requirement_texts': jobsAccess,
  'public.job_terms': jobsAccess,
  'public.published_jobs': published,

  'public.message_rules': { ...adminAndAuditor, admin: ['read all', 'update'], hr: ['read all', 'update'] },
  'public.messages': nobody,
  'public.message_receipts': nobody,
  'public.suppressed_addresses': nobody,

  'public.intakes': give(['coordinator'], 'read all'),
  'public.intake_contacts': nobody,
  'public.intake_health': nobody,
  'public.intake_consents': nobody,
  'public.intake_attempts': nobody,
  'public.intake_events': nobody,
  'public.intake_duplicate_decisions': nobody,

  'private.intake_submissions': nobody,
  'private.rate_limit_hits': nobody,
  'private.secrets': nobody,
  'private.clock_jobs': nobody,
  'private.clock_runs': nobody,
  'private.site_rebuilds': nobody,

  ...accessHiring,
};

/** The functions of the Data API and who may call them; definer code behind them still checks the caller. */
export const callable: Record<string, readonly ('authenticated' | 'service_role')[]> = {
  claim_account: ['authenticated'],
  invite_staff: ['authenticated'],
  revoke_invitation: ['authenticated'],
  set_staff_role: ['authenticated'],
  verify_audit_chain: ['authenticated', 'service_role'],
  search_audit: ['authenticated'],
  publish_job: ['authenticated'],
  close_job: ['authenticated'],
  fill_job: ['authenticated'],
  claim_messages: ['service_role'],
  record_message_sent: ['service_role'],
  record_message_failed: ['service_role'],
  receive_message_event: ['service_role'],
  list_message_problems: ['authenticated'],
  retry_message: ['authenticated'],
  submit_intake: ['service_role'],
  take_over_intake: ['authenticated'],
  hand_over_intake: ['authenticated'],
  record_intake_attempt: ['authenticated'],
  close_intake: ['authenticated'],
  reopen_intake: ['authenticated'],
  decide_intake_duplicate: ['authenticated'],
  list_intakes: ['authenticated'],
  count_intakes: ['authenticated'],
  search_intakes: ['authenticated'],
  open_intake: ['authenticated'],
  begin_site_rebuild: ['service_role'],
  finish_site_rebuild: ['service_role'],
  record_clock_run: ['service_role'],
  system_health: ['authenticated'],
  ...callableHiring,
};
