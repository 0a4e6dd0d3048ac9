import type { ActorName } from './access-words.ts';
import type { Actor } from './actors.ts';
import type { Query } from './query.ts';

/** A row in every table of hiring's mail and of retention: own words, digests, a hold, a notice, a wish, a receipt. */
export async function scenarioMail(
  q: Query,
  people: Record<ActorName, Actor>,
  { application, candidate }: { application: string; candidate: string },
): Promise<void> {
  await q(
    `insert into public.message_templates (kind, locale, subject, heading, paragraphs)
     values ('application_received', 'en', 'Thank you', 'Thank you', '{Hello}')`,
  );
  for (const role of ['hr', 'hiring_manager'] as const) {
    const person = people[role];
    if (typeof person === 'string') throw new Error('not a person');
    await q("insert into public.template_tests (kind, locale, asked_by) values ('offer_made', 'en', $1)", [person.sub]);
    await q("insert into private.hiring_digests (user_id, for_on, since_at) values ($1, '2026-11-20', now())", [
      person.sub,
    ]);
    await q('insert into public.digest_pauses (user_id) values ($1)', [person.sub]);
  }
  await q(
    "insert into public.equal_opportunity_reports (period, starts_on, ends_on, document) values ('2020-H1', '2020-01-01', '2020-07-01', '{}')",
  );
  await q('select private.count_hiring()');
  await q("insert into public.application_holds (application_id, is_held, reason) values ($1, true, 'a charge')", [
    application,
  ]);
  await q(
    "insert into public.retention_notices (application_id, rule_id, due_on) values ($1, 'withdrawn', '2030-01-01')",
    [application],
  );
  await q('insert into public.erasure_requests (candidate_id) values ($1)', [candidate]);
  await q(
    `with receipt as (insert into public.erasure_receipts (what, tables) values ('draft', '{"applications": 1}') returning id)
     insert into private.erasure_files (receipt_id, paths) select id, '{a/b}' from receipt`,
  );
}
