import type { ActorName } from './access-words.ts';
import type { Actor } from './actors.ts';
import type { Story } from './database.ts';
import { documentOf } from './document-factories.ts';
import { applicationIn, candidateOf, openJob } from './hiring-factories.ts';
import type { Query } from './query.ts';
import { scenarioDesk } from './scenario-desk.ts';
import { scenarioMail } from './scenario-mail.ts';
import { scenarioOffers } from './scenario-offers.ts';
import { scenarioPostings } from './scenario-postings.ts';

/** A row in every table of hiring: a draft and a submitted application of `candidate`, one of `other`. */
export async function scenarioHiring(story: Story, people: Record<ActorName, Actor>): Promise<void> {
  await story.asOwner(async (q) => {
    const job = await openJob(q, 'hiring-job');
    const other = await openJob(q, 'other-job');
    await scenarioPostings(q);
    const mine = await candidateOf(q, personOf(people.candidate));
    const theirs = await candidateOf(q, personOf(people.other), 'Robin Exampel');
    const { id } = await applicationIn(q, { job, candidate: mine });
    await applicationIn(q, { job: other, candidate: mine, status: 'draft' });
    await applicationIn(q, { job, candidate: theirs, status: 'screening' });
    await answers(q, id);
    await scenarioMail(q, people, { application: id, candidate: mine });
    await scenarioDesk(q, { application: id, candidates: [mine, theirs] });
    await q("insert into private.paper_applications (key, application_id) values ('paper-form-number-one', $1)", [id]);
    await q(
      "insert into public.application_messages (application_id, is_from_candidate, body) values ($1, true, 'Hello')",
      [id],
    );
    await scenarioOffers(q, id);
  });
}

async function answers(q: Query, id: string): Promise<void> {
  await q(`insert into public.attestation_texts values ('lived_experience', 'US-OR', '2026-11-01', 'en', 'I meet it.')
           on conflict do nothing`);
  await q(`insert into public.application_experiences values ($1, 0, 'paid', 'Example', 'Peer', '2024-01-01')`, [id]);
  await q(`insert into public.application_educations values ($1, 0, 'Example College', 'Art', true)`, [id]);
  await q(`insert into public.application_credentials values ($1, 'test-type', 'held')`, [id]);
  await q(`insert into public.application_attestations values ($1, 'lived_experience', 'US-OR', '2026-11-01', 'en')`, [
    id,
  ]);
  await q(
    `insert into public.application_answers (application_id, question_id, is_yes)
     select a.id, k.id, true from public.applications a join public.job_questions k on k.job_id = a.job_id where a.id = $1 limit 1`,
    [id],
  );
  await q(
    `insert into public.application_referees (application_id, position, full_name, email) values ($1, 0, 'Ref Example', 'ref@example.org')`,
    [id],
  );
  await documents(q, id);
  await q(`insert into public.application_support values ($1, 'a large-print test')`, [id]);
  await q(`insert into public.application_equal_opportunity values ($1, 'female')`, [id]);
}

/** A document that went with the application, a request for another, a file on its way out, a night's comparison. */
async function documents(q: Query, application: string): Promise<void> {
  const { candidate } = await q.one<{ candidate: string }>(
    'select candidate_id as candidate from public.applications where id = $1',
    [application],
  );
  const document = await documentOf(q, candidate);
  await q(`insert into public.application_documents values ($1, $2, 'resume')`, [application, document]);
  await q(`insert into public.document_requests (application_id, kind) values ($1, 'certificate')`, [application]);
  await q(`insert into private.files_to_erase (storage_path) values ('a/b')`);
  await q(`select private.check_document_files()`);
}

function personOf(actor: Actor): Extract<Actor, object> {
  if (typeof actor === 'string') throw new Error('not a person');
  return actor;
}
