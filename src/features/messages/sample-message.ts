import type { Locale } from '../../lib/locale.ts';
import type { HouseFacts } from './hiring-facts.ts';
import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';
import { type ClaimedMessage, claimedMessageSchema } from './mail-facts.ts';

const id = '00000000-0000-4000-8000-000000000000';

/** Invented facts, enough for every letter. */
const samples = {
  en: { name: 'Robin', job: 'Front desk helper', place: 'Riverside office', candidate: 'Robin Invented' },
  es: { name: 'Robin', job: 'Ayudante de recepción', place: 'Oficina Riverside', candidate: 'Robin Inventado' },
} satisfies Record<Locale, unknown>;

/**
 * A message about nobody, for a preview or a test of words: the same shape as a claimed one, so that it is written by
 * the same code as the real mail.
 * @param letter words to try; the built-in ones when left out
 */
export function sampleMessage(
  kind: LetterKind,
  locale: Locale,
  house: HouseFacts,
  letter: Letter | null | undefined,
): ClaimedMessage {
  const { name, job, place, candidate } = samples[locale];
  const startsAt = '2027-03-01T18:00:00Z';
  return claimedMessageSchema.parse({
    id,
    to_email: 'robin@example.org',
    locale,
    attempt: 1,
    subject_id: id,
    kind,
    letter: letter ?? null,
    facts: {
      ...house,
      application_id: id,
      reference: '7KM-2QX',
      name,
      job,
      is_helper: false,
      closes_at: '2027-02-15T07:59:00Z',
      zone: 'America/Los_Angeles',
      status: 'screening',
      document: 'certificate',
      interview: {
        interview_id: id,
        id,
        status: kind.endsWith('cancelled') ? 'cancelled' : 'set',
        way: 'in_person',
        details: null,
        asked_at: null,
        asked_note: null,
        ended_note: null,
        zone: 'America/Los_Angeles',
        minutes: 45,
        sequence: 1,
        starts_at: kind === 'interview_proposed' ? null : startsAt,
        place: { name: place, street: null, city: 'Portland', jurisdiction: 'US-OR', postal_code: null },
        interviewers: [],
        times: [],
        job_title: { en: samples.en.job, es: samples.es.job },
        reference: '7KM-2QX',
        organization: house.organization,
        organization_email: house.email,
        organization_phone: house.phone,
      },
      answer_by: '2027-03-15',
      erase_on: '2027-04-01',
      candidate,
      token: 'example',
    },
  });
}
