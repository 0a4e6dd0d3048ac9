import { staffRoles } from '../../src/features/accounts/account.ts';
import type { ActorName } from './access-words.ts';
import type { Actor } from './actors.ts';
import type { Story } from './database.ts';
import { candidate, draftJob, organization, staffMember, submittedIntake } from './factories.ts';
import type { Query } from './query.ts';
import { consentAndRules } from './reference.ts';
import { scenarioHiring } from './scenario-hiring.ts';

/**
 * Makes a little world in which every table holds a row, drafts and published alike, and gives who is who.
 * With it, "sees nothing" always means "there was something to see".
 */
export async function scenario(story: Story): Promise<Record<ActorName, Actor>> {
  const people = await story.asOwner(async (q) => {
    await consentAndRules(q);
    await organization(q);
    const found: Record<string, Actor> = { anon: 'anon', service: 'service_role' };
    found['candidate'] = await candidate(q, 'candidate@people.example.org');
    found['other'] = await candidate(q, 'other@people.example.org');
    for (const role of staffRoles) found[role] = await staffMember(q, role);
    return found as Record<ActorName, Actor>;
  });
  const one = await submittedIntake(story, { access_needs: 'a ramp' });
  const two = await submittedIntake(story, { full_name: 'Rowan Exampel' });
  await story.as(people.coordinator, async (q) => {
    await q("select public.record_intake_attempt($1, 'call', 'no_answer')", [one.id]);
    await q('select public.decide_intake_duplicate($1, $2, true)', [one.id, two.id]);
  });
  await story.asOwner(async (q) => {
    await content(q);
    await q("insert into public.staff_invitations (email, role) values ('new@example.org', 'hr')");
    await q('select private.verify_audit_chain()');
    await q("select private.run_clock_job('purge-expired')");
    await q("insert into public.suppressed_addresses (email, reason) values ('gone@example.org', 'bounced')");
    await q(
      "insert into public.message_receipts (event_id, provider_id, event_type, occurred_at) values ('e', 'p', 't', now())",
    );
    await q("select private.take_rate_limit('x', 'y', 1, interval '1 hour')");
    await q("select private.request_site_rebuild('test')");
  });
  await scenarioHiring(story, people);
  return people;
}

/** A draft and a published program and job, each with all their children. */
async function content(q: Query): Promise<void> {
  await q(`insert into public.organization_texts values ('en', 't', 'a', 's') on conflict do nothing`);
  await q(`insert into public.organization_holidays values ('2026-12-25', 'Christmas Day') on conflict do nothing`);
  await q(`insert into public.terms values ('test-term', 'setting', 'Community', 'Comunidad')`);
  await q(
    `insert into public.coverage_plans (id, name, jurisdiction, valid_from) values ('test-plan', 'Plan', 'US-OR', '2026-01-01')`,
  );
  await q(
    `insert into public.credential_types (id, jurisdiction, issuer, expiry_rule, checked_on) values ('test-type', 'US-OR', 'OHA', 'none', '2026-11-01')`,
  );
  await q(`insert into public.credential_type_texts values ('test-type', 'en', 'n', 'w', 'h')`);
  await q(
    `insert into public.credential_type_sources (credential_type_id, rule, url, is_official) values ('test-type', 'r', 'https://example.org', true)`,
  );
  for (const slug of ['draft-job', 'public-job']) {
    const id = await draftJob(q, slug);
    await q(`insert into public.job_terms values ($1, 'test-term')`, [id]);
  }
  await q(`update public.jobs set status = 'published', published_at = now() where slug = 'public-job'`);
  for (const status of ['draft', 'published']) {
    await q(
      `with p as (insert into public.programs (slug, status, jurisdiction, meeting_ways) values ($1 || '-program', $1::text::public.publication_status, 'US-OR', '{phone}') returning id),
       t as (insert into public.program_texts select id, 'en', 'n', 's', 'w', 'h', 'j' from p),
       l as (insert into public.program_limits select id, 'group_size', 9, 'US-OR' from p),
       x as (insert into public.program_terms select id, 'test-term' from p)
       insert into public.program_locations select p.id, l.id from p, (select id from public.locations limit 1) l`,
      [status],
    );
  }
}
