import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { organization, staffMember } from '../support/factories.ts';
import { documentOfJob, postingDocument, savePosting } from '../support/postings.ts';

const db = await testDatabase();
await db.committed.asOwner(organization);
const hana = await db.committed.asOwner((q) => staffMember(q, 'hr'));
const ana = await db.committed.asOwner((q) => staffMember(q, 'admin'));

test('a new posting gets an address from its title, a number to say over the phone, and nothing it was not given', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    const saved = await s.as(hana, (q) =>
      savePosting(q, id, postingDocument({ texts: { es: { title: 'Compañero de apoyo · Niños' } } }), 0),
    );
    expect(saved).toEqual({
      id,
      slug: 'companero-de-apoyo-ninos',
      reference: expect.stringMatching(/^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$/),
      revision: 1,
      status: 'draft',
    });
    const second = await s.as(hana, (q) =>
      savePosting(
        q,
        crypto.randomUUID(),
        postingDocument({ texts: { es: { title: 'Compañero de apoyo, niños' } } }),
        0,
      ),
    );
    expect(second.slug).toBe('companero-de-apoyo-ninos-2');
  });
});

test('what is saved is what is read, and saving it unchanged changes nothing', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    await s.as(hana, (q) => savePosting(q, id, postingDocument(), 0));
    const document = await s.asOwner((q) => documentOfJob(q, id));
    expect(document).toMatchObject({
      pay_min: 20,
      workplace: 'remote',
      texts: { en: { title: 'Peer Support Specialist' } },
    });
    expect((await s.as(hana, (q) => savePosting(q, id, document, 1))).revision).toBe(1);
    expect(await s.asOwner((q) => documentOfJob(q, id))).toEqual(document);
    const events = await s.asOwner((q) => q('select command from public.job_events where job_id = $1', [id]));
    expect(events).toEqual([{ command: 'create' }]);
  });
});

test('two editors at once: the second save is refused as stale and the first stays', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    await s.as(hana, (q) => savePosting(q, id, postingDocument(), 0));
    const opened = await s.asOwner((q) => documentOfJob(q, id));
    const theirs = { ...opened, pay_max: 30 };
    expect((await s.as(ana, (q) => savePosting(q, id, theirs, 1))).revision).toBe(2);
    const error = await s.as(hana, (q) =>
      q.failure('select public.save_job($1, $2, 1)', [id, JSON.stringify({ ...opened, pay_max: 25 })]),
    );
    expect([error.code, error.detail]).toEqual(['STALE', '2']);
    const twice = await s.as(hana, (q) => q.failure('select public.save_job($1, $2, 0)', [id, JSON.stringify(opened)]));
    expect(twice.code).toBe('STALE');
    expect((await s.asOwner((q) => documentOfJob(q, id)))['pay_max']).toBe(30);
  });
});

test('each publishing and each save of a public posting keeps a version; versions never change', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    await s.as(hana, (q) => savePosting(q, id, postingDocument(), 0));
    expect(await s.asOwner((q) => q('select from public.job_versions where job_id = $1', [id]))).toEqual([]);
    await s.as(hana, (q) => q('select public.publish_job($1, 1)', [id]));
    const first = await s.asOwner((q) => documentOfJob(q, id));
    await s.as(hana, (q) => savePosting(q, id, { ...first, pay_max: 24 }, 1));
    const versions = await s.asOwner((q) =>
      q(
        "select version, document ->> 'pay_max' as pay, made_by from public.job_versions where job_id = $1 order by 1",
        [id],
      ),
    );
    expect(versions).toEqual([
      { version: 1, pay: '22.00', made_by: hana.sub },
      { version: 2, pay: '24.00', made_by: hana.sub },
    ]);
    const error = await s.asOwner((q) =>
      q.failure("update public.job_versions set document = '{}' where job_id = $1", [id]),
    );
    expect(error.code).toBe('DNIED');
  });
});

test('a public posting must stay whole, and its dates move only with a reason', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    await s.as(hana, (q) => savePosting(q, id, postingDocument(), 0));
    await s.as(hana, (q) => q('select public.publish_job($1, 1)', [id]));
    const document = await s.asOwner((q) => documentOfJob(q, id));
    for (const [change, field] of [
      [{ requirements: [] }, 'requirements'],
      [{ closes_at: '2099-06-01T00:00:00+00:00' }, 'closes_at'],
      [{ texts: {} }, 'texts'],
    ] as const) {
      const sent = JSON.stringify({ ...document, ...change });
      const error = await s.as(hana, (q) => q.failure('select public.save_job($1, $2, 1)', [id, sent]));
      expect([error.code, error.detail]).toEqual(['INPUT', field]);
    }
    const unpaid = JSON.stringify({ ...document, pay_min: null, pay_max: null, pay_unit: null });
    const error = await s.as(hana, (q) => q.failure('select public.save_job($1, $2, 1)', [id, unpaid]));
    expect(error.message).toContain('jobs_published_have_pay_and_dates');
  });
});

test('what one language has and the other lacks is listed, and blocks nothing', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    const texts = {
      en: { title: 'Peer', summary: 'Walk.', pay_note: 'It depends.', benefits: ['Leave'] },
      es: { title: 'Par', summary: 'Camine.', schedule_note: 'De noche.' },
    };
    await s.as(hana, (q) => savePosting(q, id, postingDocument({ texts }), 0));
    const lacking = await s.asOwner((q) => q('select locale, field from private.job_untranslated($1)', [id]));
    expect(lacking).toEqual([
      { locale: 'en', field: 'schedule_note' },
      { locale: 'es', field: 'benefits' },
      { locale: 'es', field: 'pay_note' },
      { locale: 'es', field: 'questions' },
      { locale: 'es', field: 'requirements' },
    ]);
    const [row] = await s.as(hana, (q) => q('select untranslated, gaps from public.list_jobs(p_untranslated => true)'));
    expect(row).toEqual({ untranslated: '{en,es}', gaps: [] });
    await s.as(hana, (q) => q('select public.publish_job($1, 1)', [id]));
  });
});

test('a draft is thrown away without a trace for readers, and only while it is a draft', async () => {
  await db.story(async (s) => {
    const id = crypto.randomUUID();
    await s.as(hana, (q) => savePosting(q, id, postingDocument(), 0));
    await s.as(hana, (q) => q('select public.discard_job($1)', [id]));
    expect(await s.asOwner((q) => q('select from public.jobs where id = $1', [id]))).toEqual([]);
    const kept = await s.asOwner((q) =>
      q("select from public.audit_events where table_name = 'jobs' and record_id = $1 and action = 'delete'", [id]),
    );
    expect(kept).toHaveLength(1);
  });
});
