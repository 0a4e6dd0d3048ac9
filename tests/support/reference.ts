import type { Query } from './query.ts';

/** The reference rows these tests lean on, for a schema that was applied without its reference data. */
export async function consentAndRules(q: Query): Promise<void> {
  await q(`insert into public.jurisdictions values ('US-OR', 'Oregon', 'Oregón') on conflict do nothing`);
  await q(`insert into public.consent_texts (kind, version, locale, body)
           select k, '2026-11-01', l, 'text' from unnest(enum_range(null::public.consent_kind)) k, unnest(enum_range(null::public.locale)) l
           on conflict do nothing`);
  await q(`insert into public.message_rules (event, audience, kind) values ('intake_submitted', 'asker', 'intake_received'),
           ('intake_submitted', 'coordinators', 'intake_notice'), ('staff_invited', 'invitee', 'staff_invited'),
           ('message_given_up', 'admins', 'message_given_up') on conflict do nothing`);
}
