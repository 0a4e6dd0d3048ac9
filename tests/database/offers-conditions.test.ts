import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { dayFromNow, hiringWorld, offered } from '../support/offer-factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();

/** A posting's requirement, as job_versions keeps it. */
function requirement(kind: string, due: string, facts: Record<string, unknown> = {}) {
  return {
    id: crypto.randomUUID(),
    kind,
    due,
    due_days: due === 'after_start' ? 30 : null,
    is_required: true,
    credential_type_id: null,
    texts: { en: { label: `${kind} ${due}` }, es: { label: `${kind} ${due} es` } },
    ...facts,
  };
}

/** Replaces the answered version's requirements; versions are append only, so a new one is answered instead. */
async function answering(q: Query, application: string, requirements: unknown[]): Promise<void> {
  await q(
    `with old as (select a.job_id, v.document, (select max(version) + 1 from public.job_versions where job_id = a.job_id) as next
       from public.applications a join public.job_versions v on v.job_id = a.job_id and v.version = a.job_version where a.id = $1),
       made as (insert into public.job_versions (job_id, version, document)
         select job_id, next, document || jsonb_build_object('requirements', $2::jsonb) from old returning job_id, version)
     update public.applications a set job_version = made.version from made where a.id = $1`,
    [application, JSON.stringify(requirements)],
  );
}

interface Condition {
  kind: string;
  requirement_id: string | null;
  due: string;
  due_on: string;
  owner: string;
  label_en: string;
  label_es: string;
}

const conditionsOf = (q: Query, offer: string) =>
  q<Condition & Record<string, unknown>>(
    `select kind, requirement_id, due, due_on::text, owner, label_en, label_es from public.offer_conditions where offer_id = $1 order by position`,
    [offer],
  );

describe('the conditions of an offer', () => {
  test('are the references and exactly the required requirements that fall due from the offer on, in order, in both languages', async () => {
    const kinds = ['check', 'attestation', 'experience', 'education', 'skill', 'driving'] as const;
    const dues = ['application', 'interview', 'conditional_offer', 'start', 'after_start'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.constantFrom(...kinds),
            due: fc.constantFrom(...dues),
            isRequired: fc.boolean(),
            days: fc.integer({ min: 1, max: 730 }),
          }),
          { maxLength: 12 },
        ),
        fc.integer({ min: 7, max: 360 }),
        async (asked, startsIn) => {
          await db.story(async (s) => {
            const world = await hiringWorld(s);
            const all = asked.map(({ kind, due, isRequired, days }) =>
              requirement(kind, due, { is_required: isRequired, due_days: due === 'after_start' ? days : null }),
            );
            await s.asOwner((q) => answering(q, world.application, all));
            const startsOn = dayFromNow(startsIn);
            const offer = await offered(s, world, { starts_on: startsOn, expires_on: dayFromNow(3) });
            const rows = await s.asOwner((q) => conditionsOf(q, offer));
            const expected = all
              .filter(
                ({ due, is_required }) => is_required && ['conditional_offer', 'start', 'after_start'].includes(due),
              )
              .map(({ id, kind, due, due_days, texts }) => ({
                kind,
                requirement_id: id,
                due,
                // calendar arithmetic: no clock change moves a day
                due_on: new Date(Date.parse(`${startsOn}T00:00:00Z`) + Number(due_days ?? 0) * 86_400_000)
                  .toISOString()
                  .slice(0, 10),
                owner: kind === 'check' ? 'us' : 'candidate',
                label_en: texts.en.label,
                label_es: texts.es.label,
              }));
            expect(rows[0]).toMatchObject({ kind: 'references', requirement_id: null, owner: 'us', due_on: startsOn });
            expect(rows.slice(1)).toEqual(expected);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('take a credential’s own name when the posting words it no other way, and English where Spanish lacks', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      await s.asOwner(async (q) => {
        await q(
          `insert into public.credential_types (id, jurisdiction, issuer, expiry_rule, checked_on) values ('test-card', 'US-OR', 'OHA', 'none', '2026-11-01')`,
        );
        await q(`insert into public.credential_type_texts values ('test-card', 'en', 'Peer card', 'w', 'h')`);
        await answering(q, world.application, [
          requirement('credential', 'start', { credential_type_id: 'test-card', texts: {} }),
          requirement('skill', 'start', { texts: { en: { label: 'Listening' } } }),
        ]);
      });
      const offer = await offered(s, world);
      const labels = (await s.asOwner((q) => conditionsOf(q, offer))).map(({ label_en, label_es }) => [
        label_en,
        label_es,
      ]);
      expect(labels.slice(1)).toEqual([
        ['Peer card', 'Peer card'],
        ['Listening', 'Listening'],
      ]);
    });
  });

  test('keep what the preview changed, never lose one, and take an added one in both languages', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s);
      const [check, later] = [requirement('check', 'start'), requirement('skill', 'after_start')];
      await s.asOwner((q) => answering(q, world.application, [check, later]));
      const preview = await s.as(world.hana, (q) =>
        q.one<{ doc: { conditions: { requirement_id: string | null }[] } }>(
          'select public.preview_offer($1, $2) as doc',
          [world.application, dayFromNow(20)],
        ),
      );
      expect(preview.doc.conditions.map(({ requirement_id }) => requirement_id)).toEqual([null, check.id, later.id]);
      const offer = await offered(s, world, {
        conditions: [
          { requirement_id: check.id, owner: 'candidate', due_on: dayFromNow(10) },
          { requirement_id: null, due_on: dayFromNow(12) },
        ],
        extra_conditions: [{ label_en: 'A talk with the team', label_es: 'Una charla con el equipo' }],
      });
      const rows = await s.asOwner((q) => conditionsOf(q, offer));
      expect(rows.map(({ kind, owner, due_on }) => [kind, owner, due_on])).toEqual([
        ['references', 'us', dayFromNow(12)],
        ['check', 'candidate', dayFromNow(10)],
        ['skill', 'candidate', dayFromNow(50)],
        ['other', 'candidate', dayFromNow(20)],
      ]);
    });
  });
});
