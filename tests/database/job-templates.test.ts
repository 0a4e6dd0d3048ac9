import { expect, test } from 'vitest';
import { type Posting, postingSchema } from '../../src/features/jobs/posting.ts';
import { postingDocumentSchema } from '../../src/features/jobs/posting-document.ts';
import { asNew, toForm } from '../../src/features/jobs/posting-form.ts';
import { toDocument } from '../../src/features/jobs/posting-save.ts';
import { camelKeys, snakeKeys } from '../../src/lib/camel-keys.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';

const db = await testDatabase();
const hana = await db.committed.asOwner((q) => staffMember(q, 'hr'));
const zone = 'America/New_York';
const newId = () => crypto.randomUUID();

const templates = await db.asOwner((q) =>
  q<{ id: string; document: object }>('select id, document from public.job_templates order by position'),
);

test.each(templates)(
  'the job description $id fits the editor, lacks no translation and can be published once pay, place and date are set',
  async ({ document }) => {
    const begun = toForm(asNew(postingDocumentSchema.parse(camelKeys(document))), zone, newId);
    await db.story(async (s) => {
      const place = await s.asOwner((q) =>
        q.one<{ id: string }>(
          "insert into public.locations (slug, name, city, jurisdiction, zone) values ('x', 'X', 'X', 'US-OR', 'UTC') returning id",
        ),
      );
      const form: Posting = {
        ...begun,
        payMin: begun.payMin || '17.5',
        payMax: begun.payMax || '20',
        closesOn: '2099-01-31',
        places: [{ locationId: place.id, sharePercent: '100' }],
      };
      expect(postingSchema.safeParse(form).error?.issues).toBeUndefined();
      const sent = toDocument(form, undefined, zone);
      const id = newId();
      await s.as(hana, (q) => q('select public.save_job($1, $2, 0)', [id, JSON.stringify(snakeKeys(sent))]));
      const lacking = await s.asOwner((q) => q('select * from private.job_untranslated($1)', [id]));
      expect(lacking).toEqual([]);
      const { kept } = await s.asOwner((q) => q.one<{ kept: object }>('select private.job_document($1) as kept', [id]));
      expect(toForm(postingDocumentSchema.parse(camelKeys(kept)), zone, newId)).toEqual({
        ...form,
        terms: [...form.terms].sort(),
      });
      const [job] = await s.as(hana, (q) => q('select status from public.publish_job($1, 1)', [id]));
      expect(job).toEqual({ status: 'published' });
    });
  },
);

test('there is a job description for each of the three states and one for any', () => {
  expect(templates.map(({ id }) => id)).toEqual(['oregon-young-adults', 'north-carolina', 'virginia', 'general']);
});
