import { describe, expect, test } from 'vitest';
import {
  type DraftAnswers,
  type DraftDocument,
  personAndJob,
  savedBy,
  sentBy,
  startedBy,
  wholeAnswers,
} from '../support/apply-factories.ts';
import { type Story, testDatabase } from '../support/database.ts';

const db = await testDatabase();
const submit = 'select public.submit_application($1, $2) as d';

async function drafted(story: Story, answers: DraftAnswers, slug = 'send-job', email?: string) {
  const { person, job } = await personAndJob(story, slug, email);
  const draft = await startedBy(story, person, job);
  return { person, job, draft, revision: await savedBy(story, person, draft, answers) };
}

describe('sending', () => {
  test('makes typed rows, one event, one change of status, and takes the draft away', async () => {
    await db.story(async (story) => {
      const { person, draft, revision } = await drafted(
        story,
        wholeAnswers({
          contact: {
            ...wholeAnswers()['contact'],
            has_helper: true,
            helper_name: 'Hugo Helper',
            helper_email: ' Hugo@Example.org ',
            is_helper_agreed: true,
            is_helper_updated: true,
          },
          availability: {
            may_work_in_us: true,
            is_of_required_age: true,
            hours_wanted: 32,
            source: 'event',
            languages: ['English'],
          },
        }),
      );
      const receipt = await sentBy(story, person, draft.id, revision);
      expect(receipt).toMatchObject({ status: 'submitted', is_new: true, reference: draft.reference, answers: null });
      await story.asOwner(async (q) => {
        const one = (table: string) => q.one(`select * from public.${table} where application_id = $1`, [draft.id]);
        expect(await one('application_details')).toMatchObject({
          statement: 'I want to walk beside people.',
          hours_wanted: 32,
          helper_email: 'hugo@example.org',
          is_helper_updated: true,
          signature_name: 'Rowan Example',
          languages: ['English'],
        });
        expect(await one('application_support')).toMatchObject({ needs: 'A quiet room' });
        expect(await one('application_referees')).toMatchObject({ full_name: 'Remy Referee', position: 0 });
        expect(await one('application_educations')).toMatchObject({ school: 'Example College', is_completed: false });
        const spans = await q(
          "select kind, to_char(started_on, 'YYYY-MM-DD') as s, to_char(ended_on, 'YYYY-MM-DD') as e from public.application_experiences where application_id = $1 order by position",
          [draft.id],
        );
        expect(spans).toEqual([
          { kind: 'paid', s: '2021-03-01', e: '2023-05-01' },
          { kind: 'gap', s: '2023-06-01', e: null },
        ]);
        expect(await q('select from public.application_drafts where application_id = $1', [draft.id])).toEqual([]);
        const events = await q(
          'select command, from_status, to_status from public.application_events where application_id = $1',
          [draft.id],
        );
        expect(events).toEqual([{ command: 'submit', from_status: 'draft', to_status: 'submitted' }]);
        expect(
          await q.one('select source, has_knock_out, is_paper from public.applications where id = $1', [draft.id]),
        ).toEqual({
          source: 'event',
          has_knock_out: false,
          is_paper: false,
        });
        expect(
          await q.one('select full_name, called_name, contact_ways::text from public.candidates where user_id = $1', [
            person.sub,
          ]),
        ).toEqual({
          full_name: 'Rowan Example',
          called_name: 'Ro',
          contact_ways: '{call,email}',
        });
        expect(
          await q.count("select from public.messages where subject_id = $1 and kind::text = 'application_received'", [
            draft.id,
          ]),
        ).toBeGreaterThanOrEqual(1);
      });
    });
  });

  test('again, from the back button or another tab, gives the same receipt and nothing new', async () => {
    await db.story(async (story) => {
      const { person, job, draft, revision } = await drafted(story, wholeAnswers());
      const first = await sentBy(story, person, draft.id, revision);
      const second = await sentBy(story, person, draft.id, revision + 7);
      expect({ ...second, is_new: true }).toEqual(first);
      expect(await startedBy(story, person, job)).toMatchObject({ id: draft.id, status: 'submitted' });
      const { n } = await story.asOwner((q) =>
        q.one<{ n: string }>('select count(*) as n from public.application_events where application_id = $1', [
          draft.id,
        ]),
      );
      expect(Number(n)).toBe(1);
    });
  });

  test('ten times at the same instant is one application', async () => {
    const made = await db.committed.asOwner(
      async () => await drafted(db.committed, wholeAnswers(), 'storm-job', 'storm@people.example.org'),
    );
    const clients = await Promise.all(Array.from({ length: 10 }, () => db.connect()));
    const answers = await Promise.all(
      clients.map(async (client) => {
        await client.query("select set_config('request.jwt.claims', $1, false)", [
          JSON.stringify({ sub: made.person.sub, role: 'authenticated' }),
        ]);
        const { rows } = await client.query<{ d: DraftDocument }>('select private.submit_application($1, $2) as d', [
          made.draft.id,
          made.revision,
        ]);
        return rows[0]?.d;
      }),
    );
    expect(answers.filter((answer) => answer?.is_new)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer?.reference))).toEqual(new Set([made.draft.reference]));
  });

  const gaps: [string, DraftAnswers, string][] = [
    ['no name', { contact: { contact_ways: ['email'] } }, 'contact.full_name'],
    ['no way to reach', { contact: { full_name: 'R' } }, 'contact.contact_ways'],
    ['no phone to call', { contact: { full_name: 'R', contact_ways: ['call'] } }, 'contact.phone'],
    [
      'a phone of five digits',
      { contact: { full_name: 'R', contact_ways: ['call'], phone: '12345' } },
      'contact.phone',
    ],
    ['an unknown way', { contact: { full_name: 'R', contact_ways: ['pigeon'] } }, 'contact.contact_ways'],
    [
      'a helper who did not agree',
      { contact: { full_name: 'R', contact_ways: ['email'], has_helper: true, helper_name: 'H' } },
      'contact.is_helper_agreed',
    ],
    [
      'a helper to be told, without address',
      {
        contact: {
          full_name: 'R',
          contact_ways: ['email'],
          has_helper: true,
          helper_name: 'H',
          is_helper_agreed: true,
          is_helper_updated: true,
        },
      },
      'contact.helper_email',
    ],
    ['no experience and no word of it', { experience: {} }, 'experience.entries'],
    [
      'an end before its start',
      { experience: { entries: [{ kind: 'paid', started_on: '2020-05', ended_on: '2020-04' }] } },
      'experience.0.ended_on',
    ],
    [
      'a thirteenth month',
      { experience: { entries: [{ kind: 'paid', started_on: '2020-13', is_current: true }] } },
      'experience.0.started_on',
    ],
    [
      'a school without a name',
      { education: { entries: [{ subject: 'Art', is_completed: true }] } },
      'education.0.school',
    ],
    [
      'a certificate that is none',
      { credentials: { entries: [{ credential_type_id: 'no-such', claim: 'held' }] } },
      'credentials.0.credential_type_id',
    ],
    [
      'the 30th of February',
      { credentials: { entries: [{ credential_type_id: 'x', claim: 'held', expires_on: '2026-02-30' }] } },
      'credentials.0.expires_on',
    ],
    ['no statement', { statement: {} }, 'statement.statement'],
    ['no word on the right to work', { availability: { is_of_required_age: true } }, 'availability.may_work_in_us'],
    [
      '61 hours',
      { availability: { may_work_in_us: true, is_of_required_age: true, hours_wanted: 61 } },
      'availability.hours_wanted',
    ],
    ['a referee nobody can reach', { referees: { entries: [{ full_name: 'Remy' }] } }, 'referees.0.email'],
    [
      'a file that is not theirs',
      { documents: { entries: [{ document_id: crypto.randomUUID(), purpose: 'resume' }] } },
      'documents.0.document_id',
    ],
    ['no signature', { signature: { is_true: true } }, 'signature.signature_name'],
    ['a signature to nothing', { signature: { signature_name: 'R', is_true: false } }, 'signature.is_true'],
  ];
  test.each(gaps)('with %s is refused, naming the answer; mended, it goes', async (_name, change, field) => {
    await db.story(async (story) => {
      const { person, draft, revision } = await drafted(story, wholeAnswers(change));
      await story.as(person, async (q) =>
        expect(await q.failure(submit, [draft.id, revision])).toMatchObject({ code: 'INPUT', detail: field }),
      );
      const mended = Object.fromEntries(
        Object.keys(change).map((section) => [section, wholeAnswers({ documents: {} })[section] ?? {}]),
      );
      const next = await savedBy(story, person, { id: draft.id, revision }, mended);
      expect((await sentBy(story, person, draft.id, next)).is_new).toBe(true);
    });
  });

  test('after the posting changed is refused until the draft was opened again', async () => {
    await db.story(async (story) => {
      const { person, job, draft, revision } = await drafted(story, wholeAnswers());
      await story.asOwner((q) =>
        q("insert into public.job_versions (job_id, version, document) values ($1, 2, '{}')", [job]),
      );
      await story.as(person, async (q) => {
        expect(await q.failure(submit, [draft.id, revision])).toMatchObject({ code: 'BADST', detail: 'job_version' });
        const { d } = await q.one<{ d: DraftDocument }>('select public.open_my_draft($1) as d', [draft.id]);
        expect(d.job_version).toBe(2);
      });
      expect(await sentBy(story, person, draft.id, revision)).toMatchObject({ is_new: true, job_version: 2 });
    });
  });
});
