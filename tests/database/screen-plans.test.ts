import { expect, test } from 'vitest';
import { crowd, measureScreens } from '../support/crowd.ts';
import { crowdHiring, measureHiring } from '../support/crowd-hiring.ts';
import { testDatabase } from '../support/database.ts';
import { organization, staffMember } from '../support/factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();

test('no screen of a coordinator scans a large table or asks its rights once per row', {
  timeout: 60_000,
}, async () => {
  const cole = await db.committed.asOwner(async (q) => {
    await consentAndRules(q);
    await organization(q);
    return await staffMember(q, 'coordinator');
  });
  const owner = await db.connect('supabase_admin');
  await crowd(owner, 30_000);
  const measured = await measureScreens(owner, cole);
  expect(measured.filter((m) => m.faults.length > 0)).toEqual([]);
  expect(measured.length).toBeGreaterThan(10);
});

test('no screen of the hiring team scans a large table or asks its rights once per row', {
  timeout: 60_000,
}, async () => {
  const hana = await db.committed.asOwner(async (q) => {
    await organization(q);
    await staffMember(q, 'hiring_manager');
    return await staffMember(q, 'hr');
  });
  const owner = await db.connect('supabase_admin');
  await crowdHiring(owner, 20_000);
  const measured = await measureHiring(owner, hana);
  expect(measured.filter((m) => m.faults.length > 0)).toEqual([]);
  expect(measured.length).toBeGreaterThan(20);
});
