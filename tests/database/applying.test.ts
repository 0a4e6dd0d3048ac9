import { describe, expect, test } from 'vitest';
import { applyFields, applySections, fieldsOf } from '../../src/features/applications/apply-fields.ts';
import { faultsOf } from '../../src/features/applications/apply-state.ts';
import { type DraftDocument, personAndJob, savedBy, startedBy, wholeAnswers } from '../support/apply-factories.ts';
import { testDatabase } from '../support/database.ts';
import { candidate } from '../support/factories.ts';

const db = await testDatabase();
const save = 'select public.save_application_section($1, $2, $3, $4) as saved';

describe('the list of questions', () => {
  test('is the same in SQL and in TypeScript', async () => {
    const rows = await db.asOwner((q) => q('select * from private.application_fields()'));
    const mirror = applySections.flatMap((section) => {
      const { fields, entry = [] } = fieldsOf(section);
      return [fields, entry].flatMap((list, level) =>
        list.map(({ name, kind, max, isNeeded = false, choices }) => ({
          section,
          field: name,
          is_entry: level === 1,
          kind,
          max_length: max,
          is_needed: isNeeded,
          choices: choices ? [...choices] : null,
        })),
      );
    });
    expect(mirror).toEqual(rows);
    expect(Object.keys(applyFields)).toContain('questions');
  });

  const typed = applySections.flatMap((section) => {
    const { fields, entry = [] } = fieldsOf(section);
    return [
      ...fields.map((field) => ({ section, field, isEntry: false })),
      ...entry.map((field) => ({ section, field, isEntry: true })),
    ].filter(({ field }) => ['text', 'email', 'phone', 'words', 'entries'].includes(field.kind));
  });
  test.each(typed)(
    '$section $field.name of the longest length is kept, one more is refused, by both',
    async ({ section, field, isEntry }) => {
      const { name, kind, max, choices } = field;
      const value = (size: number): unknown => {
        if (kind === 'entries') return Array.from({ length: size }, () => ({}));
        if (kind === 'words') return ['x'.repeat(size)];
        if (kind === 'email') return `${'x'.repeat(size - 6)}@x.org`;
        if (kind === 'phone') return `5035550111${' '.repeat(size - 10)}`;
        return 'x'.repeat(size);
      };
      const given = (size: number) => (isEntry ? { entries: [{ [name]: value(size) }] } : { [name]: value(size) });
      const isTooLong = (size: number) =>
        faultsOf(section, given(size), { questions: [], attestation: null }).some(
          ({ fault, path }) => ['too_long', 'too_many'].includes(fault) && path.includes(name),
        );
      if (!choices) expect([isTooLong(max), isTooLong(max + 1)]).toEqual([false, true]);
      await db.story(async (story) => {
        const { person, job } = await personAndJob(story);
        const draft = await startedBy(story, person, job);
        await story.as(person, async (q) => {
          const failure = await q.failure(save, [draft.id, section, JSON.stringify(given(max + 1)), draft.revision]);
          expect(failure).toMatchObject({
            code: 'INPUT',
            detail: [section, ...(isEntry ? ['0'] : []), name].join('.'),
          });
          expect(await q(save, [draft.id, section, JSON.stringify(given(max)), draft.revision])).toHaveLength(1);
        });
      });
    },
  );
});

describe('starting', () => {
  test('twice gives the same draft; another person gets another', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const first = await startedBy(story, person, job);
      expect(await startedBy(story, person, job)).toEqual(first);
      expect(first).toMatchObject({ status: 'draft', revision: 1, answers: {}, may_import: false, is_job_open: true });
      const other = await story.asOwner((q) => candidate(q, 'other@people.example.org'));
      expect((await startedBy(story, other, job)).id).not.toBe(first.id);
    });
  });

  test.each<[string, string, string]>([
    ['a closed job', "update public.jobs set status = 'closed', closed_at = now()", 'CLOSD'],
    ['a job past its day', "update public.jobs set closes_at = now() - interval '1 second'", 'CLOSD'],
    ['a job not yet open', "update public.jobs set opens_at = now() + interval '1 hour'", 'CLOSD'],
    ['a job never published', "update public.jobs set status = 'draft', published_at = null", 'NTFND'],
  ])('%s is refused; the same job before was not', async (_name, change, code) => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const other = await story.asOwner((q) => candidate(q, 'early@people.example.org'));
      expect((await startedBy(story, other, job)).status).toBe('draft');
      await story.asOwner((q) => q(change));
      await story.as(person, async (q) =>
        expect((await q.failure('select public.start_application($1)', [job])).code).toBe(code),
      );
    });
  });

  test('nobody without an account starts; no job that is not there', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const stranger = { role: 'authenticated' as const, sub: crypto.randomUUID(), email: 'x@example.org' };
      await story.as(stranger, async (q) =>
        expect((await q.failure('select public.start_application($1)', [job])).code).toBe('DNIED'),
      );
      await story.as(person, async (q) =>
        expect((await q.failure('select public.start_application($1)', [crypto.randomUUID()])).code).toBe('NTFND'),
      );
    });
  });
});

describe('keeping a section', () => {
  const refusals: [string, string, unknown, string][] = [
    ['a section that is not asked', 'history', {}, 'history'],
    ['a birth date', 'contact', { birth_date: '1980-01-01' }, 'contact.birth_date'],
    ['school dates', 'education', { entries: [{ school: 'S', graduated_on: '1999-06' }] }, 'education.0.graduated_on'],
    ['a diagnosis', 'attestation', { diagnosis: 'x' }, 'attestation.diagnosis'],
    ['a record', 'statement', { convictions: 'none' }, 'statement.convictions'],
    ['earlier pay', 'experience', { entries: [{ kind: 'paid', salary: '9' }] }, 'experience.0.salary'],
    ['a number for a text', 'contact', { full_name: 7 }, 'contact.full_name'],
    ['a text for a yes', 'signature', { is_true: 'yes' }, 'signature.is_true'],
    ['a list for an object', 'contact', [], 'contact.?'],
    ['a text among entries', 'referees', { entries: ['Remy'] }, 'referees.0.?'],
    ['an unknown question', 'questions', { [crypto.randomUUID()]: true }, 'questions.'],
  ];
  test.each(refusals)('%s is refused with its place', async (_name, section, given, detail) => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const draft = await startedBy(story, person, job);
      await story.as(person, async (q) => {
        const failure = await q.failure(save, [draft.id, section, JSON.stringify(given), draft.revision]);
        expect({ code: failure.code, detail: failure.detail?.slice(0, detail.length) }).toEqual({
          code: 'INPUT',
          detail,
        });
      });
    });
  });

  test('takes any script, emoji, tags and 300 signs as they are', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const draft = await startedBy(story, person, job);
      const contact = { full_name: '👩'.repeat(300), called_name: 'سارة <script>alert(1)</script>' };
      await savedBy(story, person, draft, { contact });
      expect((await startedBy(story, person, job)).answers).toEqual({ contact });
    });
  });

  test('an older revision is refused as STALE and changes nothing; the newest is kept', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const draft = await startedBy(story, person, job);
      const revision = await savedBy(story, person, draft, { support: { needs: 'first' } });
      await story.as(person, async (q) => {
        const failure = await q.failure(save, [draft.id, 'support', '{"needs": "second"}', draft.revision]);
        expect(failure).toMatchObject({ code: 'STALE', detail: String(revision) });
      });
      expect((await startedBy(story, person, job)).answers).toEqual({ support: { needs: 'first' } });
      await savedBy(story, person, { id: draft.id, revision }, { support: { needs: 'second' } });
    });
  });

  test('a draft of somebody else is not found, whatever one does with it', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const draft = await startedBy(story, person, job);
      const other = await story.asOwner((q) => candidate(q, 'other@people.example.org'));
      await startedBy(story, other, job);
      await story.as(other, async (q) => {
        for (const [sql, values] of [
          [save, [draft.id, 'support', '{}', 1]],
          ['select public.open_my_draft($1)', [draft.id]],
          ['select public.discard_draft($1)', [draft.id]],
          ['select public.submit_application($1, 1)', [draft.id]],
          ['select public.prepare_submission($1)', [draft.id]],
          ["select public.save_equal_opportunity($1, 'male', '{}')", [draft.id]],
        ] as [string, unknown[]][])
          expect({ sql, code: (await q.failure(sql, values)).code }).toEqual({ sql, code: 'NTFND' });
      });
      expect((await startedBy(story, person, job)).revision).toBe(1);
    });
  });

  test('a job that closes meanwhile refuses, and the answers can still be read and thrown away', async () => {
    await db.story(async (story) => {
      const { person, job } = await personAndJob(story);
      const draft = await startedBy(story, person, job);
      const revision = await savedBy(story, person, draft, { support: { needs: 'a ramp' } });
      await story.asOwner((q) => q("update public.jobs set status = 'closed', closed_at = now()"));
      await story.as(person, async (q) => {
        expect((await q.failure(save, [draft.id, 'support', '{}', revision])).code).toBe('CLOSD');
        expect((await q.failure('select public.submit_application($1, $2)', [draft.id, revision])).code).toBe('CLOSD');
        const { d } = await q.one<{ d: DraftDocument }>('select public.open_my_draft($1) as d', [draft.id]);
        expect(d).toMatchObject({ is_job_open: false, answers: { support: { needs: 'a ramp' } } });
        await q('select public.discard_draft($1)', [draft.id]);
        expect((await q.failure('select public.open_my_draft($1)', [draft.id])).code).toBe('NTFND');
      });
    });
  });

  test('costs at most three statements on the server', async () => {
    const { person, id } = await db.committed.asOwner(async () => {
      const made = await personAndJob(db.committed, 'counted-job');
      return { person: made.person, id: (await startedBy(db.committed, made.person, made.job)).id };
    });
    const client = await db.connect('supabase_admin');
    const seen: string[] = [];
    client.on('notice', ({ message }) => message?.includes('Query Text:') && seen.push(message));
    await client.query(
      "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_level = notice; set client_min_messages = notice",
    );
    await client.query("select set_config('request.jwt.claims', $1, false)", [
      JSON.stringify({ sub: person.sub, role: 'authenticated' }),
    ]);
    const { contact = {} } = wholeAnswers();
    await client.query('set auto_explain.log_nested_statements = on');
    await client.query('select private.save_application_section($1, $2, $3, 1)', [
      id,
      'contact',
      JSON.stringify(contact),
    ]);
    // its own update, who asks, and whether the job is open; the rest is arithmetic on the answers
    const tables = seen.filter((text) => /(Seq|Index|Bitmap).* Scan|Update on/.test(text));
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.length).toBeLessThanOrEqual(3);
  });
});
