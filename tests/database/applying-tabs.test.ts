import fc from 'fast-check';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { type Draft, draftSchema } from '../../src/features/applications/apply-draft.ts';
import type { SectionAnswers } from '../../src/features/applications/apply-fields.ts';
import { ApplyKeeper } from '../../src/features/applications/apply-keeper.ts';
import { camelKeys } from '../../src/lib/camel-keys.ts';
import { toAppError } from '../../src/lib/errors.ts';
import { fail, ok } from '../../src/lib/result.ts';
import { personAndJob, startedBy } from '../support/apply-factories.ts';
import { testDatabase } from '../support/database.ts';
import { openJob } from '../support/hiring-factories.ts';

const db = await testDatabase();
const { person } = await personAndJob(db.committed, 'tabs-job');

/** A tab: its own connection, the form's own keeper, the database's own functions. */
async function tab(client: pg.Client, id: string): Promise<ApplyKeeper> {
  const draft = (document: unknown): Draft => draftSchema.parse(camelKeys(document, ['answers']));
  const open = async () => {
    const { rows } = await client.query('select private.open_my_draft($1) as d', [id]);
    return ok(draft(rows[0].d));
  };
  const keeper = new ApplyKeeper({
    open,
    keep: () => undefined,
    save: async (_id, section, answers: SectionAnswers, revision) => {
      try {
        const { rows } = await client.query('select private.save_application_section($1, $2, $3, $4) as s', [
          id,
          section,
          JSON.stringify(answers),
          revision,
        ]);
        return ok({ revision: rows[0].s.revision, savedAt: rows[0].s.saved_at });
      } catch (error) {
        return fail(toAppError(error));
      }
    },
  });
  const opened = await open();
  keeper.adopt(opened.value, person.sub);
  return keeper;
}

test('two tabs that save in any order, also at once, lose no section without a word', async () => {
  const clients = await Promise.all([db.connect(), db.connect()]);
  for (const client of clients)
    await client.query("select set_config('request.jwt.claims', $1, false)", [
      JSON.stringify({ sub: person.sub, role: 'authenticated' }),
    ]);
  const act = fc.record({
    tab: fc.nat(1),
    section: fc.constantFrom('statement' as const, 'support' as const),
    does: fc.constantFrom('type', 'save', 'save both at once'),
  });
  const keyOf = { statement: 'statement', support: 'needs' } as const;
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      round += 1;
      const job = await db.committed.asOwner((q) => openJob(q, `tabs-job-${round}`));
      const { id } = await startedBy(db.committed, person, job);
      const [one, two] = [await tab(clients[0], id), await tab(clients[1], id)];
      const last = [new Map<string, string>(), new Map<string, string>()];
      for (const [count, { tab: which, section, does }] of acts.entries()) {
        const keeper = which === 0 ? one : two;
        if (does === 'type') {
          keeper.change(section, { [keyOf[section]]: `${which}:${count}` });
          last[which]?.set(section, `${which}:${count}`);
        } else if (does === 'save') await keeper.flush();
        else await Promise.all([one.flush(), two.flush()]);
      }
      for (const keeper of [one, two, one, two]) await keeper.flush();
      const now = await db.committed.asOwner((q) =>
        q.one<{ answers: Record<string, Record<string, string>> }>(
          'select answers from public.application_drafts where application_id = $1',
          [id],
        ),
      );
      for (const section of ['statement', 'support'] as const) {
        const texts = [last[0]?.get(section), last[1]?.get(section)].filter((text) => text !== undefined);
        const onServer = now.answers[section]?.[keyOf[section]];
        const contested = [one, two]
          .flatMap((keeper) => keeper.get().conflicts)
          .filter((each) => each.section === section);
        if (texts.length > 0) expect(texts).toContain(onServer);
        // the other tab's last text is either one the writer of this one had seen, or it waits in a conflict
        for (const conflict of contested) expect(texts).toContain(conflict.mine[keyOf[section]]);
        expect(one.get().unsent.size + two.get().unsent.size).toBe(0);
      }
    }),
    { numRuns: 40 },
  );
});
