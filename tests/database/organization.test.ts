import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { organization, staffMember } from '../support/factories.ts';

const db = await testDatabase();

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

test('business days agree with a day-by-day count, for any closed days', async () => {
  await db.asOwner(async (q) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 40 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 25 }),
        async (start, days, closed) => {
          await q('delete from public.organization_holidays');
          await q('insert into public.organization_holidays select unnest($1::date[]), $2', [
            closed.map(day),
            'closed',
          ]);
          let at = start;
          for (let left = days; left > 0; ) {
            at += 1;
            const weekday = new Date(`${day(at)}T00:00Z`).getUTCDay();
            if (weekday !== 0 && weekday !== 6 && !closed.includes(at)) left -= 1;
          }
          const row = await q.one(
            'select private.add_business_days($1, $2)::text as due, private.business_days_between($1, $3) as between',
            [day(start), days, day(at)],
          );
          expect(row).toEqual({ due: day(at), between: days });
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('only an admin changes settings, and a second editor who read an older row changes nothing', async () => {
  await db.story(async (s) => {
    const [ana, hana] = await s.asOwner(async (q) => {
      await organization(q);
      return [await staffMember(q, 'admin'), await staffMember(q, 'hr')];
    });
    const { seen } = await s.as(hana, (q) => q.one('select updated_at::text as seen from public.organization'));
    const save = 'update public.organization set phone = $1 where updated_at = $2';
    expect(await s.as(hana, (q) => q.count(save, ['+1 503 555 0177', seen]))).toBe(0);
    expect(await s.as(ana, (q) => q.count(save, ['+1 503 555 0178', seen]))).toBe(1);
    expect(await s.as(ana, (q) => q.count(save, ['+1 503 555 0179', seen]))).toBe(0);
    expect(await s.as('anon', (q) => q('select phone from public.organization'))).toEqual([
      { phone: '+1 503 555 0178' },
    ]);
  });
});

test('an unknown time zone is refused beside its field', async () => {
  await db.story(async (s) => {
    const ana = await s.asOwner(async (q) => {
      await organization(q);
      return await staffMember(q, 'admin');
    });
    const error = await s.as(ana, (q) => q.failure("update public.organization set zone = 'Oregon/Somewhere'"));
    expect([error.code, error.detail]).toEqual(['INPUT', 'zone']);
  });
});

test('changing what the site shows asks for one rebuild, however many changes wait', async () => {
  await db.story(async (s) => {
    const ana = await s.asOwner(async (q) => {
      await organization(q);
      await q('delete from private.site_rebuilds');
      return await staffMember(q, 'admin');
    });
    await s.as(ana, (q) => q("update public.organization set phone = '+1 503 555 0188'"));
    await s.as(ana, (q) => q("update public.organization set phone = '+1 503 555 0189'"));
    await s.asOwner(async (q) =>
      expect(await q('select reason from private.site_rebuilds')).toEqual([{ reason: 'organization changed' }]),
    );
    const { id } = await s.as('service_role', (q) => q.one('select public.begin_site_rebuild() as id'));
    expect(await s.as('service_role', (q) => q.one('select public.begin_site_rebuild() as id'))).toEqual({ id: null });
    await s.as('service_role', (q) => q('select public.finish_site_rebuild($1, true)', [id]));
  });
});
