import { expect, test } from 'vitest';
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
  const outcomes = await Promise.allSettled([
    db.committed.as(cole, (q) => q("select public.close_intake($1, 'declined')", [id])),
    db.committed.as(cole, (q) => q("select public.close_intake($1, 'duplicate')", [id])),
  ]);
  expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((o) => o.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'BADST' });
});
