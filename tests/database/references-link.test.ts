import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { hiringWorld } from '../support/offer-factories.ts';
import { answers, asked, giveReference, openLink, referee } from '../support/reference-factories.ts';

const db = await testDatabase();

describe('the link', () => {
  test('opens to the least that serves, takes the answers once, and then thanks', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const { request, token } = await asked(s, world, await referee(s, world));
      expect(Object.keys(await openLink(s, token)).sort()).toEqual([
        'candidate',
        'expires_at',
        'job_title',
        'organization',
        'referee',
        'state',
        'zone',
      ]);
      expect(await openLink(s, token)).toMatchObject({
        state: 'open',
        candidate: 'Rowan Example',
        referee: 'Ida Referee',
      });
      expect(await giveReference(s, token)).toEqual({ state: 'given' });
      expect(await giveReference(s, token, { ...answers, strengths: 'Changed my mind' })).toEqual({ state: 'given' });
      expect(await openLink(s, token)).toEqual({ state: 'given' });
      const rows = await s.asOwner((q) =>
        q('select strengths from public.reference_answers where request_id = $1', [request]),
      );
      expect(rows).toEqual([{ strengths: 'Stays calm' }]);
    });
  });

  test('says the same to every token that opens nothing: wrong, expired, taken back, of an ended application', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const who = await referee(s, world);
      const nothing = { state: 'unknown' };
      const { token } = await asked(s, world, who);
      expect(await openLink(s, 'f'.repeat(64))).toEqual(nothing);
      expect(await giveReference(s, 'f'.repeat(64))).toEqual(nothing);
      await s.asOwner((q) => q('savepoint before'));
      for (const end of [
        'update public.reference_requests set expires_at = now()',
        `update public.applications set status = 'withdrawn', close_reason = 'pay' where id = '${world.application}'`,
        `select private.end_reference_requests('${who}')`,
      ]) {
        await s.asOwner((q) => q(end));
        expect([await openLink(s, token), await giveReference(s, token)], end).toEqual([nothing, nothing]);
        await s.asOwner((q) => q('rollback to savepoint before'));
      }
      // taken back and asked anew: a new token, and the old one stays shut
      await s.as(world.hana, (q) => q('select public.cancel_reference($1)', [who]));
      const again = await asked(s, world, who);
      expect(again.token).not.toBe(token);
      expect(await openLink(s, token)).toEqual(nothing);
      expect(await openLink(s, again.token)).toMatchObject({ state: 'open' });
    });
  });

  test('lets a person say no', async () => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const { request, token } = await asked(s, world, await referee(s, world));
      expect(await giveReference(s, token, { is_refused: true })).toEqual({ state: 'refused' });
      expect(await openLink(s, token)).toEqual({ state: 'unknown' });
      expect(
        await s.asOwner((q) => q.one('select status from public.reference_requests where id = $1', [request])),
      ).toEqual({ status: 'refused' });
    });
  });

  test.each([
    ['no name', { given_by: ' ' }, 'INPUT', 'given_by'],
    ['no word on how', { how_known: null }, 'INPUT', 'how_known'],
    ['no verdict', { would_work_again: null }, 'INPUT', 'would_work_again'],
    ['no strengths', { strengths: '' }, 'INPUT', 'strengths'],
    ['a call without a number', { phone: '' }, 'INPUT', 'phone'],
    ['a month that is none', { known_from: '2021-13' }, '23514', ''],
    ['an end before the start', { known_until: '2020-01' }, '23514', ''],
    ['4,001 characters', { strengths: 'x'.repeat(4001) }, '23514', ''],
  ])('refuses %s and stays open', async (_name, change, code, detail) => {
    await db.story(async (s) => {
      const world = await hiringWorld(s, { status: 'clearing' });
      const { token } = await asked(s, world, await referee(s, world));
      const error = await s.as('service_role', (q) =>
        q.failure('select public.give_reference($1, $2)', [token, JSON.stringify({ ...answers, ...change })]),
      );
      expect(error.code).toBe(code);
      if (detail) expect(error.detail).toBe(detail);
      expect(await openLink(s, token)).toMatchObject({ state: 'open' });
    });
  });

  test('counts wrong tries too: the 61st in an hour from one address is slowed down, another address is not', async () => {
    await db.story(async (s) => {
      for (let count = 0; count < 60; count += 1)
        expect(await openLink(s, 'a'.repeat(64), '203.0.113.7')).toEqual({ state: 'unknown' });
      const error = await s.as('service_role', (q) =>
        q.failure('select public.open_reference_link($1, $2)', ['a'.repeat(64), '203.0.113.7']),
      );
      expect(error.code).toBe('SLOWD');
      expect(await openLink(s, 'a'.repeat(64), '203.0.113.8')).toEqual({ state: 'unknown' });
    });
  });
});
