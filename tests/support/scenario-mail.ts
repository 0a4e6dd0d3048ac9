import type { ActorName } from './access-words.ts';
import type { Actor } from './actors.ts';
import type { Query } from './query.ts';

/** A row in every table of hiring's mail: own words, somebody's try of them, a digest, two people who want none. */
export async function scenarioMail(q: Query, people: Record<ActorName, Actor>): Promise<void> {
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
}
