import { expect, test } from 'vitest';
import { actAs } from '../support/actors.ts';
import { testDatabase } from '../support/database.ts';
import { intakeInput, organization, staffMember, submittedIntake } from '../support/factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();
await db.committed.asOwner(async (q) => {
  await organization(q);
  await consentAndRules(q);
});

test('twenty equal submissions at the same instant make one request, and all get its receipt', async () => {
  const key = `storm-${crypto.randomUUID()}`;
  const clients = await Promise.all(Array.from({ length: 20 }, () => db.connect()));
  await Promise.all(
    clients.map((c) => c.query(`set request.jwt.claims = '{"role":"service_role"}'; set role service_role`)),
  );
  const receipts = await Promise.all(
    clients.map((c) =>
      c.query('select public.submit_intake($1, $2, $3) as receipt', [
        JSON.stringify(intakeInput({ phone: '503 555 0123' })),
        key,
        null,
      ]),
    ),
  );
  const references = receipts.map((r) => (r.rows[0] as { receipt: { reference: string; is_new: boolean } }).receipt);
  expect(new Set(references.map((r) => r.reference)).size).toBe(1);
  expect(references.filter((r) => r.is_new)).toHaveLength(1);
});

test('two contrary commands at the same instant: one wins, the other is told', async () => {
  const { id } = await submittedIntake(db.committed);
  const cole = await db.committed.asOwner((q) => staffMember(q, 'coordinator'));
  const [first, second] = [await db.connect(), await db.connect()];
  for (const client of [first, second]) {
    await client.query('begin');
    await actAs(client, cole);
  }
  const { rows } = await second.query<{ pid: number }>('select pg_backend_pid() as pid');
  await first.query("select public.close_intake($1, 'declined')", [id]);
  const late = second.query("select public.close_intake($1, 'duplicate')", [id]).catch((error: unknown) => error);
  // the second has asked and waits for the first: only now the first commits
  await expect
    .poll(
      async () =>
        (await db.asOwner((q) => q('select from pg_locks where pid = $1 and not granted', [rows[0]?.pid]))).length,
    )
    .toBeGreaterThan(0);
  await first.query('commit');
  expect(await late).toMatchObject({ code: 'BADST' });
  await second.query('rollback');
  const after = await db.asOwner((q) => q.one('select close_reason from public.intakes where id = $1', [id]));
  expect(after).toEqual({ close_reason: 'declined' });
});
