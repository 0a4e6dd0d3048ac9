import { beforeEach, describe, expect, it } from 'vitest';
import { intakeForm, postByScript, postForm } from '../support/intake-post.ts';
import { testStack } from '../support/stack.ts';

const stack = await testStack({ demo: true });
const { owner } = stack;
const reference = /^[2-9CFGHJMPQRVWX]{3}-[2-9CFGHJMPQRVWX]{3}$/;
const received = { status: 200, reply: { ok: true, reference: expect.stringMatching(reference) } };

// All tests post from one address; each begins with a fresh hour.
beforeEach(async () => {
  await owner.query('delete from private.rate_limit_hits');
});

async function stored(name: string): Promise<Record<string, unknown>[]> {
  const { rows } = await owner.query(
    `select i.reference, i.asked_by, i.called_name, i.language, i.needs_interpreter, i.jurisdiction, i.county, i.locale, p.slug,
       to_jsonb(c) - 'intake_id' - 'phone_normalized' as contact, to_jsonb(h) - 'intake_id' as health,
       (select jsonb_agg(k.kind || ' ' || k.version || ' ' || k.signed_by order by k.kind) from public.intake_consents k where k.intake_id = i.id) as consents
     from public.intakes i join public.intake_contacts c on c.intake_id = i.id join public.intake_health h on h.intake_id = i.id
       left join public.programs p on p.id = i.program_id where c.full_name = $1`,
    [name],
  );
  return rows;
}

describe('a complete form', () => {
  it('is stored answer by answer, and the helper’s part with it', async () => {
    const answers = intakeForm({
      locale: 'es',
      asked_by: 'helper',
      helper_name: 'Hugo Helper',
      helper_relation: 'hermano',
      helper_phone: '503 555 0122',
      helper_email: ' Hugo@Example.org ',
      updates_to: 'both',
      full_name: ' Luz Whole ',
      called_name: 'Lucita',
      contact_ways: ['call', 'text', 'email'],
      phone: '503 555 0123',
      email: 'luz.whole@example.org',
      may_leave_message: 'yes',
      day_parts: ['morning', 'evening'],
      sender: 'neutral',
      contact_note: 'No llamen a la casa.\r\nGracias.',
      meeting_ways: ['phone', 'home'],
      language: 'other',
      language_other: 'Mixteco',
      needs_interpreter: 'yes',
      county: 'Marion',
      plan_id: 'or-trillium',
      member_number: 'AB12345C',
      program_slug: 'one-to-one',
      support: 'both',
      access_needs: 'Una rampa',
      consents: ['contact', 'privacy', 'name_program'],
    });
    expect(await postByScript(stack, answers)).toEqual(received);
    expect(await stored('Luz Whole')).toEqual([
      {
        reference: expect.stringMatching(reference),
        asked_by: 'helper',
        called_name: 'Lucita',
        language: 'other',
        needs_interpreter: true,
        jurisdiction: 'US-OR',
        county: 'Marion',
        locale: 'es',
        slug: 'one-to-one',
        contact: {
          full_name: 'Luz Whole',
          phone: '503 555 0123',
          email: 'luz.whole@example.org',
          contact_ways: expect.arrayContaining(['call', 'text', 'email']),
          may_leave_message: true,
          day_parts: expect.arrayContaining(['morning', 'evening']),
          sender: 'neutral',
          contact_note: 'No llamen a la casa.\nGracias.',
          meeting_ways: expect.arrayContaining(['phone', 'home']),
          language_other: 'Mixteco',
          plan_id: 'or-trillium',
          plan_other: null,
          member_number: 'AB12345C',
          helper_name: 'Hugo Helper',
          helper_relation: 'hermano',
          helper_phone: '503 555 0122',
          helper_email: 'hugo@example.org',
          updates_to: 'both',
        },
        health: { support: 'both', access_needs: 'Una rampa' },
        consents: [
          'contact 2026-11-01 Hugo Helper',
          'privacy 2026-11-01 Hugo Helper',
          'name_program 2026-11-01 Hugo Helper',
        ],
      },
    ]);
  });

  it('keeps nothing of a helper when a person asks for themselves', async () => {
    const answers = intakeForm({
      full_name: 'Solo Self',
      helper_name: 'Left Over',
      helper_phone: '503 555 0130',
      updates_to: 'helper',
    });
    expect(await postByScript(stack, answers)).toEqual(received);
    expect(await stored('Solo Self')).toMatchObject([
      {
        called_name: 'Solo Self',
        contact: { helper_name: null, helper_phone: null, updates_to: 'self' },
        health: { support: 'not_said' },
      },
    ]);
  });

  it.each([
    ['not_sure', 'Not sure'],
    ['none', 'No plan'],
    ['other', 'Blue Test Plan'],
  ])('knows the plan answer %s', async (plan_id, plan_other) => {
    const name = `Plan ${plan_id.replace('_', ' ')}`;
    const answers = intakeForm({
      full_name: name,
      phone: `503 555 01${plan_id.length}0`,
      plan_id,
      plan_other: 'Blue Test Plan',
    });
    expect(await postByScript(stack, answers)).toEqual(received);
    expect(await stored(name)).toMatchObject([{ contact: { plan_id: null, plan_other } }]);
  });

  it('leads a browser with script to the receipt, and shows one without script the reference at once', async () => {
    const withScript = await postForm(stack, intakeForm({ full_name: 'Three Ohthree', key: 'a-visit-word' }));
    expect(withScript.status).toBe(303);
    expect(withScript.headers.get('location')).toMatch(/^http:\/\/localhost:\d+\/ask\/received\?ref=.{3}-.{3}$/);
    const without = await postForm(
      stack,
      intakeForm({ full_name: 'Two Hundred', locale: 'es', phone: '503 555 0142' }),
    );
    expect(without.status).toBe(200);
    const [row] = await stored('Two Hundred');
    expect(await without.text()).toContain(row?.['reference']);
    expect(without.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(without.headers.get('cache-control')).toBe('no-store');
  });

  it('is taken as multipart too', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(intakeForm({ full_name: 'Multi Part', phone: '503 555 0143' })))
      for (const each of [value].flat()) form.append(name, each);
    const address = `${stack.apiUrl}/functions/v1/submit-intake`;
    const response = await fetch(address, { method: 'POST', body: form, headers: { accept: 'application/json' } });
    expect({ status: response.status, reply: await response.json() }).toEqual(received);
  });
});

describe('the same form sent again', () => {
  it('is one request: eight at once, a retry, and a reload without script', async () => {
    const answers = intakeForm({ full_name: 'Double Click', key: 'one-visit' });
    const replies = await Promise.all(Array.from({ length: 8 }, () => postByScript(stack, answers)));
    expect(new Set(replies.map(({ reply }) => JSON.stringify(reply))).size).toBe(1);
    expect(await postByScript(stack, { ...answers, seconds: '99' })).toEqual(replies[0]);
    const noScript = intakeForm({ full_name: 'Re Load', phone: '503 555 0145' });
    const first = await (await postForm(stack, noScript)).text();
    expect(await (await postForm(stack, noScript)).text()).toBe(first);
    expect([await stored('Double Click'), await stored('Re Load')].map((rows) => rows.length)).toEqual([1, 1]);
  });

  it('with another answer is another request', async () => {
    const answers = intakeForm({ full_name: 'Changed Mind', key: 'one-visit', phone: '503 555 0146' });
    await postByScript(stack, answers);
    await postByScript(stack, { ...answers, county: 'Lane' });
    expect(await stored('Changed Mind')).toHaveLength(2);
  });
});

describe('machines', () => {
  it.each([
    ['a filled hidden box', { website: 'https://spam.example.org' }, /hidden box/],
    ['a form sent within a second', { seconds: '0' }, /very quick/],
  ])('%s gets no receipt and is stored nowhere, but a person may send again', async (_, trap, words) => {
    const answers = intakeForm({ full_name: 'Maybe Machine', phone: '503 555 0147' });
    const refused = await postByScript(stack, { ...answers, ...trap });
    expect(refused).toEqual({ status: 422, reply: { ok: false, problems: {}, text: expect.stringMatching(words) } });
    expect(await stored('Maybe Machine')).toEqual([]);
    expect(await postByScript(stack, answers)).toEqual(received);
    await owner.query(
      "delete from public.intakes i using public.intake_contacts c where c.intake_id = i.id and c.full_name = 'Maybe Machine'",
    );
  });
});

describe('too much', () => {
  it('from one network is told to call, in words, with the answers kept', async () => {
    for (let n = 0; n < 20; n += 1) {
      const one = await postByScript(stack, intakeForm({ full_name: `Crowd ${n}`, phone: `503 556 ${1000 + n}` }));
      expect(one.status).toBe(200);
    }
    const response = await postForm(stack, intakeForm({ full_name: 'One Toomany', phone: '503 557 0000' }));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3600']);
    const page = await response.text();
    expect(page).toContain('Please call us, or try again later. You can also call us at +1 503 555 0142.');
    expect(page).toContain('One Toomany');
    expect(await stored('One Toomany')).toEqual([]);
  });

  it('about one person in a day is refused, however the number is written', async () => {
    for (const phone of ['503 555 0160', '(503) 555-0160', '+1 503.555.0160']) {
      expect((await postByScript(stack, intakeForm({ full_name: 'Same Person', phone }))).status).toBe(200);
    }
    expect((await postByScript(stack, intakeForm({ full_name: 'Same Person', phone: '1-503-555-0160' }))).status).toBe(
      429,
    );
  });

  it('in one body is refused before it is read', async () => {
    const long = await postByScript(stack, intakeForm({ full_name: 'x'.repeat(70_000) }));
    expect(long).toEqual({ status: 413, reply: { ok: false, problems: {}, text: expect.stringContaining('shorter') } });
  });
});

describe('a mistake', () => {
  it('is named at its question, in the form’s language, as the database would name it', async () => {
    const { status, reply } = await postByScript(
      stack,
      intakeForm({ locale: 'es', phone: '12', contact_ways: ['call', 'email'] }),
    );
    expect(status).toBe(422);
    expect(reply).toEqual({
      ok: false,
      problems: { phone: expect.stringContaining('10 números'), email: expect.stringContaining('Escriba un correo') },
    });
  });

  it.each([
    ['program_slug', { program_slug: 'no-such-program' }],
    ['plan_id', { plan_id: 'no-such-plan' }],
    ['consents', { consent_version: '2001-01-01' }],
    ['jurisdiction', { jurisdiction: 'US-ZZ' }],
  ])('that only the database can see stands at %s', async (field, wrong) => {
    const { status, reply } = await postByScript(
      stack,
      intakeForm({ full_name: 'Data Base', phone: '503 555 0170', ...wrong }),
    );
    expect({ status, reply }).toEqual({ status: 422, reply: { ok: false, problems: { [field]: expect.any(String) } } });
    expect(await stored('Data Base')).toEqual([]);
  });

  it('keeps every word even when the site itself cannot be reached', async () => {
    const page = await (await postForm(stack, intakeForm({ full_name: '"><b>Rowan & Co</b>', phone: '' }))).text();
    expect(page).toContain('value="&#34;&#62;&#60;b&#62;Rowan &#38; Co&#60;/b&#62;"');
    expect(page).not.toContain('<b>Rowan');
    expect(page).toContain('Write a phone number');
  });
});

describe('what a log holds', () => {
  it('is a code that the page shows too, and nothing that anybody typed', async () => {
    await owner.query('alter table public.intake_health rename to intake_health_away');
    const { status, reply } = await postByScript(
      stack,
      intakeForm({ full_name: 'Secret Name', phone: '503 555 0180', access_needs: 'Secret need' }),
    );
    await owner.query('alter table public.intake_health_away rename to intake_health');
    expect(status).toBe(500);
    const code = /say this code: (\w{6})/.exec(JSON.stringify(reply))?.[1];
    expect(code).toBeDefined();
    const log = stack.log.join('\n');
    expect(log).toContain(`submit-intake failed, code ${code}`);
    for (const secret of ['Secret', '0180', 'Rowan', 'Luz', '0123', stack.serviceKey])
      expect(log).not.toContain(secret);
    expect(await stored('Secret Name')).toEqual([]);
  });
});

describe('other callers', () => {
  it('are led to the form, and no other site may read an answer', async () => {
    const address = `${stack.apiUrl}/functions/v1/submit-intake`;
    const visit = await fetch(address, { redirect: 'manual' });
    expect([visit.status, visit.headers.get('location')]).toEqual([303, `${stack.siteUrl}/ask`]);
    const json = await fetch(address, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect(json.status).toBe(415);
    const reply = await postForm(stack, {}, { accept: 'application/json', origin: 'https://evil.example.org' });
    expect(reply.headers.get('access-control-allow-origin')).toBe(stack.siteUrl);
  });
});
