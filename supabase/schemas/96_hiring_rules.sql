-- Rules of hiring as rows: which mail goes to whom, and how long what is kept. Both can be changed in
-- the portal; a check refuses to keep for less than the law asks.

-- what a candidate hears, and with them the helper they named and wanted told
insert into public.message_rules (event, audience, kind)
select e, a, k::public.message_kind from (values
    ('application_submitted', 'application_received'), ('application_screening', 'application_screening'),
    ('application_interview', 'application_interview'), ('application_changed', 'application_changed'),
    ('application_not_selected', 'application_not_selected'), ('application_withdrawn', 'application_withdrawn'),
    ('application_hired', 'application_hired'), ('document_asked', 'document_asked'),
    ('interview_set', 'interview_set'), ('interview_cancelled', 'interview_cancelled')) as told (e, k),
  unnest('{candidate,helper}'::text[]) as a;

-- what is the candidate's own business
insert into public.message_rules (event, audience, kind) values
  ('draft_nudge', 'candidate', 'draft_nudge'),
  ('draft_closing', 'candidate', 'draft_closing'),
  ('job_closing_early', 'candidate', 'job_closing_early'),
  ('message_written', 'candidate', 'message_waiting'),
  ('interview_proposed', 'candidate', 'interview_proposed'),
  ('offer_made', 'candidate', 'offer_made'),
  ('offer_reminder', 'candidate', 'offer_reminder'),
  ('offer_withdrawn', 'candidate', 'offer_withdrawn'),
  ('offer_accepted', 'candidate', 'offer_accepted'),
  ('offer_declined', 'candidate', 'offer_declined'),
  ('offer_lapsed', 'candidate', 'offer_lapsed'),
  ('conditions_not_met', 'candidate', 'conditions_not_met'),
  ('retention_notice', 'candidate', 'retention_notice'),
  ('erasure_done', 'recipient', 'erasure_done');

-- others
insert into public.message_rules (event, audience, kind) values
  ('interview_set', 'interviewers', 'interviewer_set'),
  ('interview_cancelled', 'interviewers', 'interviewer_cancelled'),
  ('reference_asked', 'referee', 'reference_asked'),
  ('reference_reminder', 'referee', 'reference_reminder'),
  ('hiring_digest', 'recipient', 'hiring_digest'),
  ('template_test', 'recipient', 'template_test');

-- How long ---------------------------------------------------------------------------------------
-- Sent applications: 29 CFR 1602.14, one year from the record or the action; employers bound to two years (state and local
-- bodies, some federal contractors) choose 24 months. Drafts were never part of a hiring decision: no rule keeps them.

insert into public.retention_rules (id, statuses, keep_months, notice_days, source, source_url) values
  ('drafts', '{draft}', 6, 14, null, null),
  ('not_selected', '{not_selected}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14'),
  ('withdrawn', '{withdrawn}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14'),
  ('offers_ended', '{offer_declined,conditions_not_met}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14'),
  ('hired', '{hired}', 12, 30, '29 CFR 1602.14', 'https://www.ecfr.gov/current/title-29/section-1602.14');
