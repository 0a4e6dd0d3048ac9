import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import { seedDemo } from '../support/seed.ts';

const db = await testDatabase();
await seedDemo(db);

test('the demo leaves no mail to send; of its staff, who did something has signed in and the others are invited', async () => {
  await db.asOwner(async (q) => {
    expect(await q("select from public.messages where status in ('queued', 'sending', 'delayed')")).toHaveLength(0);
    const invited = await q(
      'select email, role, accepted_at is not null as has_come from public.staff_invitations order by role',
    );
    expect(invited.map(({ email, role, has_come }) => `${email} ${role} ${has_come}`)).toEqual([
      'ana.admin@example.org admin false',
      'hana.hr@example.org hr true',
      'maya.manager@example.org hiring_manager true',
      'cole.coordinator@example.org coordinator false',
      'asa.assessor@example.org assessor false',
      'sol.supervisor@example.org supervisor true',
      'ada.auditor@example.org auditor false',
    ]);
    const granted = await q(
      'select a.email, r.role from public.staff_roles r join public.accounts a using (user_id) order by r.role',
    );
    expect(granted.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'hana.hr@example.org hr',
      'maya.manager@example.org hiring_manager',
      'sol.supervisor@example.org supervisor',
    ]);
  });
});

test('every person of the demo is invented: example.org addresses and 555 numbers only', async () => {
  await db.asOwner(async (q) => {
    const reached = await q(
      `select phone as number, email from public.intake_contacts union all select helper_phone, helper_email from public.intake_contacts
       union all select phone, email from public.organization union all select phone, null from public.locations
       union all select null, email from public.staff_invitations union all select null, email from auth.users
       union all select phone, email from public.candidates union all select phone, email from public.application_referees
       union all select null, helper_email from public.application_details`,
    );
    const numbers = reached.map((row) => row['number']).filter((number) => number !== null);
    const addresses = reached.map((row) => row['email']).filter((email) => email !== null);
    expect(numbers.length).toBeGreaterThan(25);
    for (const number of numbers) expect(number).toMatch(/555\D?01\d\d$/);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address).toMatch(/[@.]example\.org$/);
  });
});

test('every posting of the demo that was published would be published again by HR', async () => {
  await db.story(async (s) => {
    const hr = await s.asOwner((q) => staffMember(q, 'hr'));
    const jobs = await s.asOwner((q) =>
      q(
        `update public.jobs set status = 'draft', closed_at = null where status <> 'draft' and closes_at > now() returning id, reference`,
      ),
    );
    expect(jobs.length).toBeGreaterThanOrEqual(12);
    for (const job of jobs) {
      const [published] = await s.as(hr, (q) => q('select status from public.publish_job($1)', [job['id']]));
      expect(published, String(job['reference'])).toEqual({ status: 'published' });
    }
  });
});

test('a draft without pay cannot be published', async () => {
  await db.story(async (s) => {
    const hr = await s.asOwner((q) => staffMember(q, 'hr'));
    const { id } = await s.asOwner((q) => q.one("select id from public.jobs where reference = 'TR-1007'"));
    const refused = await s.as(hr, (q) => q.failure('select public.publish_job($1)', [id]));
    expect([refused.code, refused.detail]).toEqual(['INPUT', 'pay_min']);
  });
});

test('everything published has words in both languages, also each requirement', async () => {
  await db.as('anon', async (q) => {
    const missing = await q(
      `select 'job ' || slug as what from public.published_jobs where not texts ?& '{en,es}'
       union all select 'program ' || slug from public.published_programs where not texts ?& '{en,es}'
       union all select j.slug || ' asks ' || (r ->> 'kind') from public.published_jobs j cross join jsonb_array_elements(j.requirements) r
         where not coalesce(nullif(r -> 'texts', 'null') ?& '{en,es}', r ->> 'credential_type_id' is not null)
       union all select 'credential ' || c.id from public.credential_types c
         where (select count(*) from public.credential_type_texts t where t.credential_type_id = c.id) <> 2`,
    );
    expect(missing).toEqual([]);
  });
});

test('the shares of time of a job add up to the whole', async () => {
  await db.asOwner(async (q) => {
    const odd = await q(
      'select job_id, sum(share_percent) from public.job_places group by job_id having sum(share_percent) <> 100',
    );
    expect(odd).toEqual([]);
    expect(await q('select from public.job_places')).not.toHaveLength(0);
  });
});

test('open postings close in the future, and the closed and the filled one say when', async () => {
  await db.asOwner(async (q) => {
    const counts = await q.one(
      `select count(*) filter (where status = 'published' and closes_at > now())::int as open, count(*) filter (where status = 'closed' and closed_at < now())::int as closed,
         count(*) filter (where status = 'filled' and closed_at < now())::int as filled, count(*) filter (where status = 'draft')::int as draft, count(*)::int as jobs from public.jobs`,
    );
    expect(counts).toEqual({ open: 12, closed: 2, filled: 2, draft: 2, jobs: 18 });
  });
});
