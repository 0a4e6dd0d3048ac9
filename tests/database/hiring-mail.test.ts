import { expect, test } from 'vitest';
import { letterPlaceholders } from '../../src/features/messages/letter-kinds.ts';
import { writeMail } from '../../src/features/messages/mail.ts';
import { claimedMessageSchema, mailKinds } from '../../src/features/messages/mail-facts.ts';
import type { Person } from '../support/actors.ts';
import { type Story, testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
await db.committed.asOwner((q) => organization(q));

interface Claimed {
  id: string;
  kind: string;
  to_email: string;
  locale: string;
  facts: Record<string, unknown>;
  letter: { subject: string } | null;
}

interface World {
  hana: Person;
  maya: Person;
  rowan: Person;
  job: string;
  candidate: string;
}

/** HR, a hiring manager, a candidate and an open posting. */
async function world(s: Story): Promise<World> {
  return await s.asOwner(async (q) => {
    const rowan = await candidate(q, 'rowan@example.org');
    return {
      hana: await staffMember(q, 'hr', 'hana@staff.example.org'),
      maya: await staffMember(q, 'hiring_manager', 'maya@staff.example.org'),
      rowan,
      job: await openJob(q),
      candidate: await candidateOf(q, rowan),
    };
  });
}

async function claim(s: Story): Promise<Claimed[]> {
  return await s.as('service_role', async (q) => {
    const { claimed } = await q.one<{ claimed: Claimed[] }>("select public.claim_messages('w', 100, 60) as claimed");
    // what the database gives, the sender can write
    for (const message of claimed) {
      expect(writeMail(claimedMessageSchema.parse(message), 'https://x.example.org').subject).toBeTruthy();
    }
    return claimed;
  });
}
const told = async (s: Story) => (await claim(s)).map((m) => `${m.kind} → ${m.to_email}`).sort();
const move = (q: Query, id: string, command: string, note: string | null = null, isTold = true) =>
  q('select public.move_application($1, $2, null, $3, $4, $5)', [
    id,
    command,
    command === 'not_select' ? 'other_candidate_chosen' : null,
    note,
    isTold,
  ]);

test('a sent application is receipted to the candidate and to the helper who is to be told, not to one who is not', async () => {
  await db.story(async (s) => {
    const w = await world(s);
    await s.asOwner(async (q) => {
      const { id } = await applicationIn(q, { job: w.job, candidate: w.candidate });
      await q(
        `update public.application_details set helper_name = 'Hal', helper_email = 'hal@example.org', is_helper_updated = true where application_id = $1`,
        [id],
      );
      await q("select private.queue_messages('application_submitted', $1)", [id]);
      await q("select private.queue_messages('application_submitted', $1)", [id]);
    });
    const mails = await claim(s);
    expect(mails.map((m) => [m.kind, m.to_email, m.facts['is_helper']]).sort()).toEqual([
      ['application_received', 'hal@example.org', true],
      ['application_received', 'rowan@example.org', false],
    ]);
    await s.asOwner(async (q) => {
      const { id } = await applicationIn(q, { job: await openJob(q, 'second'), candidate: w.candidate });
      await q(
        `update public.application_details set helper_name = 'Hal', helper_email = 'hal@example.org' where application_id = $1`,
        [id],
      );
      await q("select private.queue_messages('application_submitted', $1)", [id]);
    });
    expect(await told(s)).toEqual(['application_received → rowan@example.org']);
  });
});

test.each([
  ['start_screening', 'submitted', 'application_screening'],
  ['invite_to_interview', 'screening', 'application_interview'],
  ['move_back', 'interview', 'application_changed'],
  ['reopen', 'withdrawn', 'application_changed'],
  ['fail_conditions', 'clearing', 'conditions_not_met'],
] as const)('%s from %s tells the candidate when asked to, and nobody when not', async (command, status, kind) => {
  for (const isTold of [true, false]) {
    await db.story(async (s) => {
      const w = await world(s);
      const { id } = await s.asOwner((q) => applicationIn(q, { job: w.job, candidate: w.candidate, status }));
      await s.as(w.hana, (q) =>
        q('select public.move_application($1, $2, null, $3, $4, $5)', [
          id,
          command,
          command === 'fail_conditions' ? 'condition_not_met' : null,
          'because',
          isTold,
        ]),
      );
      expect(await told(s)).toEqual(isTold ? [`${kind} → rowan@example.org`] : []);
    });
  }
});

test('a decision not to go on says nothing until it is told, and then in its own words', async () => {
  await db.story(async (s) => {
    const w = await world(s);
    const { id } = await s.asOwner((q) =>
      applicationIn(q, { job: w.job, candidate: w.candidate, status: 'screening' }),
    );
    await s.as(w.maya, (q) => move(q, id, 'not_select'));
    expect(await told(s)).toEqual([]);
    await s.as(w.hana, (q) => move(q, id, 'tell_not_selected'));
    expect(await told(s)).toEqual(['application_not_selected → rowan@example.org']);
  });
});

test('nothing is sent for a step that was taken back before the mail left', async () => {
  await db.story(async (s) => {
    const w = await world(s);
    const { id } = await s.asOwner((q) => applicationIn(q, { job: w.job, candidate: w.candidate }));
    await s.as(w.hana, (q) => move(q, id, 'start_screening'));
    await s.as(w.hana, (q) => move(q, id, 'move_back', 'by mistake', false));
    expect(await told(s)).toEqual([]);
    await s.as(w.hana, (q) => move(q, id, 'not_select'));
    await s.as(w.hana, (q) => move(q, id, 'tell_not_selected'));
    await s.as(w.hana, (q) => move(q, id, 'reopen', 'a mistake', false));
    expect(await told(s)).toEqual([]);
    await s.asOwner(async (q) =>
      expect(await q("select error_code from public.messages where status = 'dropped'")).toEqual([
        { error_code: 'NO_LONGER_SO' },
        { error_code: 'NO_LONGER_SO' },
      ]),
    );
  });
});

test('nobody is written to who takes no mail, except for the receipt of what they did', async () => {
  await db.story(async (s) => {
    const w = await world(s);
    const { id } = await s.asOwner(async (q) => {
      await q("update public.candidates set contact_ways = '{call}' where id = $1", [w.candidate]);
      const made = await applicationIn(q, { job: w.job, candidate: w.candidate });
      await q("select private.queue_messages('application_submitted', $1)", [made.id]);
      return made;
    });
    await s.as(w.hana, (q) => move(q, id, 'start_screening'));
    expect(await told(s)).toEqual(['application_received → rowan@example.org']);
  });
});

test('mail goes out in the person’s language with their job’s title, and carries no answer, need or private fact', async () => {
  await db.story(async (s) => {
    const w = await world(s);
    await s.asOwner(async (q) => {
      await q("update public.candidates set locale = 'es' where id = $1", [w.candidate]);
      await q("insert into public.job_texts (job_id, locale, title) values ($1, 'es', 'Ayudante')", [w.job]);
      const { id, reference } = await applicationIn(q, { job: w.job, candidate: w.candidate });
      await q("update public.application_details set statement = 'SECRET' where application_id = $1", [id]);
      await q("insert into public.application_support values ($1, 'SECRET ramp')", [id]);
      await q("insert into public.application_equal_opportunity (application_id, gender) values ($1, 'nonbinary')", [
        id,
      ]);
      await q("select private.queue_messages('application_submitted', $1)", [id]);
      expect(reference).toHaveLength(7);
    });
    const [mail] = await claim(s);
    expect(mail).toMatchObject({ locale: 'es', facts: { job: 'Ayudante', name: 'Rowan' } });
    expect(JSON.stringify(mail)).not.toMatch(/SECRET|nonbinary|503\) 555|0111/);
  });
});

test('own words travel with the message, in the language they were written for', async () => {
  await db.story(async (s) => {
    const w = await world(s);
    await s.as(w.hana, (q) =>
      q(
        "select public.save_message_template('application_received', 'en', 'Hi {reference}', 'Hi', array['Thanks {name}'])",
      ),
    );
    await s.asOwner(async (q) => {
      const { id } = await applicationIn(q, { job: w.job, candidate: w.candidate });
      await q("select private.queue_messages('application_submitted', $1)", [id]);
    });
    expect((await claim(s))[0]?.letter).toEqual({
      subject: 'Hi {reference}',
      heading: 'Hi',
      paragraphs: ['Thanks {name}'],
    });
  });
});

test('words with a placeholder the mail does not have, a lone brace or none at all are refused, for every kind', async () => {
  await db.story(async (s) => {
    const { hana } = await world(s);
    const kinds = await s.asOwner((q) => q<{ kind: string }>('select kind from private.message_letters()'));
    expect(kinds.length).toBeGreaterThan(20);
    await s.as(hana, async (q) => {
      for (const { kind } of kinds) {
        for (const [subject, field] of [
          ['{salary}', 'subject'],
          ['{', 'subject'],
          ['{{phone}}', 'subject'],
        ] as const) {
          const failure = await q.failure("select public.save_message_template($1, 'en', $2, 'h', '{p}')", [
            kind,
            subject,
          ]);
          expect([failure.code, failure.detail]).toEqual(['INPUT', field]);
        }
      }
      const save = "select public.save_message_template('offer_made', 'en', $1, $2, $3)";
      expect((await q.failure(save, ['s', 'h {when}', ['p']])).detail).toBe('heading');
      expect((await q.failure(save, ['s', 'h', ['p', '{status}']])).detail).toBe('paragraphs');
      expect((await q.failure(save, ['s', 'h', ['  ']])).detail).toBe('paragraphs');
      expect((await q.failure(save, ['  ', 'h', ['p']])).constraint).toBe(
        'message_templates_subject_is_one_short_line',
      );
      const fixed = "select public.save_message_template('intake_received', 'en', 's', 'h', '{p}')";
      expect((await q.failure(fixed)).detail).toBe('kind');
    });
  });
});

test('two editors cannot overwrite each other: the second is told which revision stands', async () => {
  await db.story(async (s) => {
    const { hana } = await world(s);
    const ana = await s.asOwner((q) => staffMember(q, 'admin'));
    const save = "select public.save_message_template('offer_made', 'es', 'S', 'H', '{P}', $1) as revision";
    expect(await s.as(hana, (q) => q.one(save, [0]))).toEqual({ revision: 1 });
    const late = await s.as(ana, (q) => q.failure(save, [0]));
    expect([late.code, late.detail]).toEqual(['BADST', '1']);
    expect(await s.as(ana, (q) => q.one(save, [1]))).toEqual({ revision: 2 });
    const reset = "select public.reset_message_template('offer_made', 'es', $1)";
    expect((await s.as(hana, (q) => q.failure(reset, [1]))).code).toBe('BADST');
    await s.as(hana, (q) => q(reset, [2]));
    expect(await s.as(hana, (q) => q('select from public.message_templates'))).toEqual([]);
  });
});

test('a test of words goes to whoever asked, in the language asked for, and to nobody without the role', async () => {
  await db.story(async (s) => {
    const { hana, maya } = await world(s);
    await s.as(hana, (q) => q("select public.send_template_test('offer_made', 'es')"));
    const denied = await s.as(maya, (q) => q.failure("select public.send_template_test('offer_made', 'es')"));
    expect(denied.code).toBe('DNIED');
    expect(await claim(s)).toMatchObject([
      { kind: 'template_test', to_email: 'hana@staff.example.org', locale: 'es', facts: { kind: 'offer_made' } },
    ]);
  });
});

test('the mails of each kind stand in the rules, and every letter may be worded', async () => {
  await db.asOwner(async (q) => {
    expect(
      await q(
        `select k from unnest(enum_range(null::public.message_kind)) k where not exists (select from public.message_rules r where r.kind = k)`,
      ),
    ).toEqual([]);
    expect(
      await q(`select r.kind from public.message_rules r where r.audience in ('candidate', 'helper', 'referee', 'interviewers')
        and not exists (select from private.message_letters() l where l.kind = r.kind)`),
    ).toEqual([]);
  });
});

test('the words’ placeholders and the kinds of mail are the same in SQL and TypeScript', async () => {
  await db.asOwner(async (q) => {
    const rows = await q<{ kind: string; placeholders: string[] }>(
      'select kind::text, placeholders from private.message_letters()',
    );
    const mirror = Object.entries(letterPlaceholders).map(([kind, names]) => [kind, [...names].sort()]);
    expect(rows.map((row) => [row.kind, [...row.placeholders].sort()]).sort()).toEqual(mirror.sort());
    const { kinds } = await q.one<{ kinds: string[] }>('select enum_range(null::public.message_kind)::text[] as kinds');
    expect([...mailKinds].sort()).toEqual([...kinds].sort());
  });
});
