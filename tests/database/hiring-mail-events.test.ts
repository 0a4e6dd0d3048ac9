import { expect, test } from 'vitest';
import { writeMail } from '../../src/features/messages/mail.ts';
import { claimedMessageSchema } from '../../src/features/messages/mail-facts.ts';
import type { Person } from '../support/actors.ts';
import { type Story, testDatabase } from '../support/database.ts';
import { candidate, organization, staffMember } from '../support/factories.ts';
import { applicationIn, candidateOf, openJob } from '../support/hiring-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
await db.committed.asOwner((q) => organization(q));

interface Sent {
  kind: string;
  to_email: string;
  facts: Record<string, unknown>;
}

async function sent(s: Story): Promise<Sent[]> {
  return await s.as('service_role', async (q) => {
    const { c } = await q.one<{ c: Sent[] }>("select public.claim_messages('w', 100, 60) as c");
    // what the database gives, the sender can write
    for (const message of c)
      expect(writeMail(claimedMessageSchema.parse(message), 'https://x.example.org').subject).toBeTruthy();
    return c;
  });
}
const told = async (s: Story) => (await sent(s)).map((mail) => `${mail.kind} → ${mail.to_email}`).sort();

/** A candidate with an application in a status, and a hiring manager. */
async function world(s: Story, status: Parameters<typeof applicationIn>[1]['status']) {
  return await s.asOwner(async (q) => {
    const rowan = await candidate(q, 'rowan@example.org');
    const job = await openJob(q);
    const { id } = await applicationIn(q, { job, candidate: await candidateOf(q, rowan), ...(status && { status }) });
    const maya: Person = await staffMember(q, 'hiring_manager', 'maya@staff.example.org');
    return { rowan, maya, job, id };
  });
}
const queue = (q: Query, event: string, id: unknown, occasion = '') =>
  q('select private.queue_messages($1, $2, $3)', [event, id, occasion]);

test('a message of the team is announced until it is read; one of the candidate to nobody', async () => {
  await db.story(async (s) => {
    const { id } = await world(s, 'screening');
    const [staffs, theirs, read] = await s.asOwner(async (q) => {
      const ids: unknown[] = [];
      for (const [isFrom, readAt] of [
        [false, null],
        [true, null],
        [false, '2100-01-01'],
      ] as const) {
        const row = await q.one(
          "insert into public.application_messages (application_id, is_from_candidate, body, read_at) values ($1, $2, 'Hello', $3) returning id",
          [id, isFrom, readAt],
        );
        ids.push(row['id']);
        await queue(q, 'message_written', row['id']);
      }
      return ids;
    });
    expect([staffs, theirs, read].every(Boolean)).toBe(true);
    expect(await told(s)).toEqual(['message_waiting → rowan@example.org']);
  });
});

test('a paper asked for is announced with its kind, and not any more once it is there or no longer wanted', async () => {
  await db.story(async (s) => {
    const { id } = await world(s, 'screening');
    await s.asOwner(async (q) => {
      for (const change of ['{}', '{"fulfilled_at": "2026-01-01"}', '{"cancelled_at": "2026-01-01"}']) {
        const row = await q.one(
          `insert into public.document_requests (application_id, kind, fulfilled_at, cancelled_at)
           values ($1, 'certificate', ($2::jsonb ->> 'fulfilled_at')::timestamptz, ($2::jsonb ->> 'cancelled_at')::timestamptz) returning id`,
          [id, change],
        );
        await queue(q, 'document_asked', row['id']);
      }
    });
    const mails = await sent(s);
    expect(mails.map((mail) => [mail.kind, mail.facts['document']])).toEqual([['document_asked', 'certificate']]);
  });
});

test('a set interview reaches the candidate and its interviewers; called off before the mail left, only the calling off', async () => {
  for (const isCancelled of [false, true]) {
    await db.story(async (s) => {
      const { id, maya } = await world(s, 'interview');
      await s.asOwner(async (q) => {
        const { interview } = await q.one(
          `insert into public.interviews (application_id, status, way, zone, minutes, starts_at)
           values ($1, 'set', 'phone', 'America/Los_Angeles', 45, now() + interval '3 days') returning id as interview`,
          [id],
        );
        await q('insert into public.interviewers values ($1, $2)', [interview, maya.sub]);
        const { set } = await q.one('select private.record_interview_event($1, $2, null, true) as set', [
          interview,
          'pick',
        ]);
        await queue(q, 'interview_set', set);
        if (isCancelled)
          await q('select private.end_interview(i, $2, false) from public.interviews i where id = $1', [
            interview,
            'ill',
          ]);
      });
      expect(await told(s)).toEqual(
        isCancelled
          ? ['interview_cancelled → rowan@example.org', 'interviewer_cancelled → maya@staff.example.org']
          : ['interview_set → rowan@example.org', 'interviewer_set → maya@staff.example.org'],
      );
    });
  }
});

test('an offer names the last day to answer on the organisation’s calendar, and is not sent once it is over', async () => {
  await db.story(async (s) => {
    const { id } = await world(s, 'offer');
    const offer = await s.asOwner(async (q) => {
      const row = await q.one(
        `insert into public.offers (application_id, pay_amount, pay_unit, currency, starts_on, hours_per_week, fte, expires_at)
         values ($1, 21, 'hour', 'USD', '2031-03-01', 30, 0.75, '2031-02-02 00:00 America/Los_Angeles') returning id`,
        [id],
      );
      await queue(q, 'offer_made', row['id']);
      return row['id'];
    });
    expect((await sent(s))[0]).toMatchObject({ kind: 'offer_made', facts: { answer_by: '2031-02-01' } });
    await s.asOwner(async (q) => {
      await queue(q, 'offer_reminder', offer);
      await q("update public.offers set status = 'withdrawn', ended_at = now() where id = $1", [offer]);
      await q("update public.applications set status = 'interview' where id = $1", [id]);
      await queue(q, 'offer_withdrawn', offer);
    });
    expect(await told(s)).toEqual(['offer_withdrawn → rowan@example.org']);
  });
});

test('a referee gets the way to the form and the candidate’s name, never the job; each reminder once; nothing when it is over', async () => {
  await db.story(async (s) => {
    const { id } = await world(s, 'clearing');
    const request = await s.asOwner(async (q) => {
      const row = await q.one(
        `with referee as (insert into public.application_referees (application_id, position, full_name, email) values ($1, 0, 'Ref Example', 'ref@example.org') returning id)
         insert into public.reference_requests (application_id, referee_id, token_hash, expires_at) select $1, id, 'hash', now() + interval '9 days' from referee returning id`,
        [id],
      );
      await queue(q, 'reference_asked', row['id']);
      await queue(q, 'reference_reminder', row['id'], '1');
      await queue(q, 'reference_reminder', row['id'], '1');
      await queue(q, 'reference_reminder', row['id'], '2');
      return row['id'];
    });
    const mails = await sent(s);
    expect(mails.map((mail) => mail.kind).sort()).toEqual([
      'reference_asked',
      'reference_reminder',
      'reference_reminder',
    ]);
    expect(mails.every((mail) => mail.to_email === 'ref@example.org')).toBe(true);
    expect(mails[0]?.facts).toMatchObject({
      name: 'Ref Example',
      candidate: 'Rowan Example',
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(mails)).not.toMatch(/specialist/i);
    await s.asOwner(async (q) => {
      await queue(q, 'reference_reminder', request, '3');
      await q("update public.reference_requests set status = 'refused', ended_at = now() where id = $1", [request]);
    });
    expect(await told(s)).toEqual([]);
  });
});

test('a draft left alone is recalled once after three days and once before the posting closes, and never after it ended', async () => {
  await db.story(async (s) => {
    const { id, job } = await world(s, 'draft');
    const clock = () => s.asOwner((q) => q('select private.nudge_drafts()'));
    const rest = (days: number) =>
      s.asOwner((q) => q('update public.application_drafts set saved_at = now() - make_interval(days => $1)', [days]));
    await clock();
    expect(await told(s)).toEqual([]);
    await rest(4);
    await clock();
    await clock();
    expect(await told(s)).toEqual(['draft_nudge → rowan@example.org']);
    await s.asOwner((q) => q("update public.jobs set closes_at = now() + interval '40 hours' where id = $1", [job]));
    await clock();
    // touched again before the mail left: the reminder is moot
    await rest(0);
    expect(await told(s)).toEqual([]);
    await s.asOwner(async (q) => {
      await q("delete from public.messages where kind = 'draft_closing'");
      await q("update public.jobs set closes_at = now() - interval '1 hour' where id = $1", [job]);
    });
    await rest(5);
    await clock();
    expect(await told(s)).toEqual([]);
    await s.asOwner(async (q) => {
      await q("update public.jobs set closes_at = now() + interval '40 hours' where id = $1", [job]);
      await q("update public.candidates set contact_ways = '{call}'");
    });
    await clock();
    expect(await told(s)).toEqual([]);
    await s.asOwner((q) => q("update public.candidates set contact_ways = '{email}'"));
    await clock();
    expect(await told(s)).toEqual(['draft_closing → rowan@example.org']);
    await s.asOwner(async (q) => {
      await queue(q, 'job_closing_early', id);
      await q('delete from public.applications where id = $1', [id]);
    });
    expect(await told(s)).toEqual([]);
  });
});

test('the digest goes to HR and hiring managers when something waits, once a morning, with counts and no name', async () => {
  await db.story(async (s) => {
    const { maya, id } = await world(s, 'submitted');
    await s.asOwner(async (q) => {
      await staffMember(q, 'coordinator');
      await staffMember(q, 'hr', 'hana@staff.example.org');
      // seven in the morning somewhere
      await q(
        "update public.organization set zone = (select name from pg_timezone_names where name like 'Etc/%' and extract(hour from now() at time zone name) = 8 limit 1)",
      );
      await q(
        "insert into public.application_messages (application_id, is_from_candidate, body) values ($1, true, 'SECRET')",
        [id],
      );
      await q('select private.send_digests()');
      await q('select private.send_digests()');
    });
    const mails = await sent(s);
    expect(mails.map((mail) => mail.to_email).sort()).toEqual(['hana@staff.example.org', 'maya@staff.example.org']);
    expect(mails[0]?.facts['counts']).toEqual({
      new_applications: 1,
      answered_offers: 0,
      waiting_reviews: 0,
      unread_messages: 1,
      interviews_today: 0,
      conditions_due: 0,
    });
    expect(JSON.stringify(mails)).not.toMatch(/SECRET|Rowan/);
    await s.as(maya, (q) => q('select public.set_digest(false)'));
    await s.asOwner(async (q) => {
      await q('update private.hiring_digests set for_on = for_on - 1');
      await q('delete from public.messages');
      await q('update public.application_messages set read_at = clock_timestamp()');
      await q("update public.applications set status = 'screening'");
      await q('select private.send_digests()');
    });
    // nothing waits any more, and one of the two wants none
    expect(await told(s)).toEqual([]);
  });
});
