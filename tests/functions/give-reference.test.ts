import { beforeEach, describe, expect, it } from 'vitest';
import { actAs } from '../support/actors.ts';
import type { Story } from '../support/database.ts';
import { hiringWorld } from '../support/offer-factories.ts';
import { queryOn } from '../support/query.ts';
import { asked, referee } from '../support/reference-factories.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack({ demo: true });
const { owner } = stack;
const story: Story = {
  as: async (actor, work) => {
    await owner.query('begin');
    try {
      await actAs(owner, actor);
      const result = await work(queryOn(owner));
      await owner.query('commit');
      return result;
    } catch (error) {
      await owner.query('rollback');
      throw error;
    }
  },
  asOwner: (work) => story.as('owner', work),
};

// all tests call from one address; each begins with a fresh hour
beforeEach(async () => {
  await owner.query('delete from private.rate_limit_hits');
});

const answers = {
  givenBy: 'Ida Referee',
  howKnown: 'We shared a desk',
  knownFrom: '2021-03',
  knownUntil: '',
  wouldWorkAgain: 'with_reservations',
  strengths: 'Stays calm <script>alert(1)</script> 🌊 שלום',
  concerns: '',
  mayCall: true,
  phone: '(503) 555-0177',
};

async function post(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; reply: unknown; headers: Headers }> {
  const response = await fetch(`${stack.apiUrl}/functions/v1/give-reference`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, reply: await response.json(), headers: response.headers };
}

/** A request to a referee of an accepted offer, with its token. */
async function open(): Promise<{ token: string; request: string }> {
  const world = await hiringWorld(story, { status: 'clearing' });
  return await asked(story, world, await referee(story, world));
}

describe('a referee’s link', () => {
  it('opens to the least that serves, takes the answers as they were written, and then only thanks', async () => {
    const { token, request } = await open();
    const opened = await post({ action: 'open', token });
    expect(opened).toMatchObject({
      status: 200,
      reply: { state: 'open', candidate: 'Rowan Example', referee: 'Ida Referee', zone: 'America/Los_Angeles' },
    });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify(opened.reply)).not.toMatch(/@|reference\b.*[2-9CFGHJMPQRVWX]{3}-/);
    expect(await post({ action: 'give', token, answers })).toMatchObject({ status: 200, reply: { state: 'given' } });
    const { rows } = await owner.query('select * from public.reference_answers where request_id = $1', [request]);
    expect(rows).toMatchObject([
      { strengths: answers.strengths, known_from: '2021-03', known_until: null, concerns: null, may_call: true },
    ]);
    expect(await post({ action: 'give', token, answers: { ...answers, strengths: 'Other' } })).toMatchObject({
      reply: { state: 'given' },
    });
    expect(await post({ action: 'open', token })).toMatchObject({ reply: { state: 'given' } });
  });

  it('is answered the same way, at the same status, whatever is wrong with the token', async () => {
    const { token, request } = await open();
    await owner.query('update public.reference_requests set expires_at = now() where id = $1', [request]);
    const nothing = { status: 200, reply: { state: 'unknown' } };
    for (const wrong of [token, 'a'.repeat(64), 'short', '', 7, null]) {
      for (const action of ['open', 'refuse', 'give']) {
        expect(await post({ action, token: wrong, answers }), `${action} ${String(wrong).slice(0, 8)}`).toMatchObject(
          nothing,
        );
      }
    }
  });

  it('can be refused', async () => {
    const { token } = await open();
    expect(await post({ action: 'refuse', token })).toMatchObject({ status: 200, reply: { state: 'refused' } });
    expect(await post({ action: 'open', token })).toMatchObject({ reply: { state: 'unknown' } });
  });
});

describe('answers that are not right', () => {
  it.each([
    ['no name', { givenBy: ' ' }, 'given_by'],
    ['no strengths', { strengths: undefined }, 'strengths'],
    ['a verdict that is none', { wouldWorkAgain: 'maybe' }, 'would_work_again'],
    ['a month that is none', { knownFrom: '2021-13' }, 'known_from'],
    ['an end before the start', { knownUntil: '2020-01' }, 'known_until'],
    ['a call without a number', { phone: '' }, 'phone'],
    ['4,001 characters', { strengths: 'x'.repeat(4001) }, 'strengths'],
  ])('%s: 422 names the field, and the link stays open', async (_name, change, field) => {
    const { token } = await open();
    expect(await post({ action: 'give', token, answers: { ...answers, ...change } })).toMatchObject({
      status: 422,
      reply: { state: 'invalid', field },
    });
    expect(await post({ action: 'open', token })).toMatchObject({ reply: { state: 'open' } });
  });

  it('neither a huge nor a broken body, nor a GET, reaches the database', async () => {
    expect(await post('x'.repeat(70_000))).toMatchObject({ status: 413, reply: { state: 'failed' } });
    expect(await post('{"action":')).toMatchObject({ status: 400, reply: { state: 'failed' } });
    const get = await fetch(`${stack.apiUrl}/functions/v1/give-reference`);
    expect(get.status).toBe(405);
    await get.body?.cancel();
  });
});

it('slows down whoever tries token after token', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 62; count += 1) {
    statuses.push((await post({ action: 'open', token: count.toString(16).padStart(64, '0') })).status);
  }
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
  const slow = await post({ action: 'open', token: 'b'.repeat(64) });
  expect(slow).toMatchObject({ status: 429, reply: { state: 'slow' } });
  expect(slow.headers.get('retry-after')).toBe('3600');
});

it('lets the site’s own script read the answer, and nobody else’s', async () => {
  const preflight = await fetch(`${stack.apiUrl}/functions/v1/give-reference`, { method: 'OPTIONS' });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).not.toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
});
