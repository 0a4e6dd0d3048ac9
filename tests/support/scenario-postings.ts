import type { Query } from './query.ts';

/** What belongs to postings: a question, its words and an attribute for every job there is, and a step; laws, phrases and templates are reference rows. */
export async function scenarioPostings(q: Query): Promise<void> {
  await q(`with asked as (insert into public.job_questions (job_id, kind) select id, 'yes_no' from public.jobs returning id)
           insert into public.job_question_texts (question_id, locale, label) select id, 'en', 'Can you drive?' from asked`);
  await q(`insert into public.job_attributes (job_id, label) select id, 'Listening' from public.jobs`);
  await q(
    `insert into public.job_events (job_id, command, to_status) select id, 'create', 'draft' from public.jobs limit 1`,
  );
}
