import { expect, test } from 'vitest';
import { fleschKincaidGrade, szigrisztIndex } from '../../src/content/reading-level.ts';
import { testDatabase } from '../support/database.ts';
import { seedDemo } from '../support/seed.ts';

const db = await testDatabase();
await seedDemo(db);

/** Words a member reads: agreements, programs, the organisation. One row a text. */
const memberWords = `
  select 'consent ' || kind as what, locale, body as text from public.consent_texts
  union all select 'organization', locale, concat_ws(' ', tagline, about) from public.organization_texts
  union all select 'program ' || p.slug, t.locale, concat_ws(' ', t.summary, t.who_can_join, t.what_happens, t.how_to_join, array_to_string(t.offers, '. ') || '.')
    from public.program_texts t join public.programs p on p.id = t.program_id`;

/** Words a candidate reads about certificates: names of offices make them harder. */
const candidateWords = `
  select 'credential ' || credential_type_id as what, locale, concat_ws(' ', what_it_is, how_to_get) as text from public.credential_type_texts
  union all select 'job ' || j.slug, t.locale, concat_ws(' ', t.summary, array_to_string(t.responsibilities, '. ') || '.', t.schedule_note, t.workplace_note, t.about_the_work)
    from public.job_texts t join public.jobs j on j.id = t.job_id`;

interface Words {
  what: string;
  locale: 'en' | 'es';
  text: string;
}

async function tooHard(sql: string, hardestGrade: number, leastIndex: number): Promise<string[]> {
  const rows = await db.asOwner((q) => q<Words & Record<string, unknown>>(sql));
  expect(rows.length).toBeGreaterThan(10);
  return rows.flatMap(({ what, locale, text }) => {
    const level = locale === 'en' ? fleschKincaidGrade(text) : szigrisztIndex(text);
    const isFine = locale === 'en' ? level <= hardestGrade : level >= leastIndex;
    return isFine ? [] : [`${what} ${locale} ${level.toFixed(1)}`];
  });
}

test('what members read is grade 6.9 or lower in English and rather easy in Spanish', async () => {
  expect(await tooHard(memberWords, 6.9, 65)).toEqual([]);
});

test('what candidates read is grade 9 or lower in English and of normal difficulty in Spanish', async () => {
  expect(await tooHard(candidateWords, 9, 55)).toEqual([]);
});
