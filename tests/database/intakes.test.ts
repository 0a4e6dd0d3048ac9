import { expect, test } from 'vitest';
import { staffRoles } from '../../src/features/accounts/account.ts';
import { testDatabase } from '../support/database.ts';
import { intakeInput, organization, staffMember, submittedIntake } from '../support/factories.ts';
import { consentAndRules } from '../support/reference.ts';

const db = await testDatabase();
await db.committed.asOwner(async (q) => {
  await organization(q);
  await consentAndRules(q);
});

const submit = 'select public.submit_intake($1, $2, $3) as receipt';

test('the same submission twice is one request with one receipt and one mail', async () => {
  await db.story(async (s) => {
    const first = await submittedIntake(s, {}, 'the-very-same-key');
    const second = await submittedIntake(s, { called_name: 'Other' }, 'the-very-same-key');
    expect(second).toEqual(first);
    await s.asOwner(async (q) => {
      expect(await q('select from public.intakes')).toHaveLength(1);
      expect(await q('select kind from public.messages')).toEqual([{ kind: 'intake_received' }]);
    });
  });
});

test('a fourth request a day for the same phone is slowed, the twenty-first an hour from one address too, and nothing is half stored', async () => {
  await db.story(async (s) => {
    for (let n = 0; n < 3; n += 1) await submittedIntake(s);
    const fourth = await s.as('service_role', (q) =>
      q.failure(submit, [JSON.stringify(intakeInput({ phone: '+1 503-555-0111' })), 'another-key-000001', null]),
    );
    expect([fourth.code, fourth.detail]).toEqual(['SLOWD', 'intake_contact']);
    for (let n = 0; n < 20; n += 1) {
      await s.as('service_role', (q) =>
        q(submit, [
          JSON.stringify(intakeInput({ phone: `50355502${10 + n}` })),
          `from-one-address-${n}`,
          '203.0.113.7',
        ]),
      );
    }
    const tooMany = await s.as('service_role', (q) =>
      q.failure(submit, [JSON.stringify(intakeInput({ phone: '5035550300' })), 'from-one-address-20', '203.0.113.7']),
    );
    expect([tooMany.code, tooMany.detail]).toEqual(['SLOWD', 'intake_address']);
    await s.asOwner(async (q) => {
      expect(await q('select from public.intakes')).toHaveLength(23);
      expect(await q("select from private.rate_limit_hits where key_hash !~ '^[0-9a-f]{64}$'")).toHaveLength(0);
    });
  });
});

test.each([
  ['consents', { consents: ['contact'] }, 'INPUT'],
  ['program_slug', { program_slug: 'no-such-program' }, 'INPUT'],
])('what only the database can know is refused beside its field: %s', async (field, facts, code) => {
  await db.story(async (s) => {
    const error = await s.as('service_role', (q) =>
      q.failure(submit, [JSON.stringify(intakeInput(facts)), 'a-key-of-16-chars', null]),
    );
    expect([error.code, error.detail]).toEqual([code, field]);
  });
});

test.each([
  ['intake_contacts_calls_and_texts_need_a_phone', { phone: '' }],
  ['intake_contacts_mail_needs_an_address', { email: '' }],
  ['intake_contacts_name_a_way_to_reach', { contact_ways: [] }],
  ['intake_contacts_phone_has_10_to_15_digits', { phone: '555' }],
  ['intake_contacts_email_is_an_address', { email: 'rowan' }],
  ['intakes_called_name_is_short', { called_name: 'x'.repeat(61) }],
  ['intake_health_access_needs_is_short', { access_needs: 'x'.repeat(401) }],
  ['intake_contacts_updates_to_helper_need_a_helper', { updates_to: 'helper', asked_by: 'helper' }],
])('an impossible request breaks the named constraint %s', async (constraint, facts) => {
  await db.story(async (s) => {
    const error = await s.as('service_role', (q) =>
      q.failure(submit, [JSON.stringify(intakeInput(facts)), 'a-key-of-16-chars', null]),
    );
    expect([error.code, error.constraint]).toEqual(['23514', constraint]);
    await s.asOwner(async (q) => expect(await q('select from public.intakes')).toHaveLength(0));
  });
});

test('nobody but the service submits, not even staff', async () => {
  await db.story(async (s) => {
    const people = await s.asOwner(async (q) => [await staffMember(q, 'admin'), await staffMember(q, 'coordinator')]);
    for (const person of [...people, 'anon' as const]) {
      expect(
        (await s.as(person, (q) => q.failure(submit, [JSON.stringify(intakeInput()), 'a-key-of-16-chars', null]))).code,
      ).toBe('42501');
    }
  });
});

test('a request is seen by coordinators and by nobody else, and contacts and health by no direct read at all', async () => {
  await db.story(async (s) => {
    const { id } = await submittedIntake(s, { access_needs: 'a ramp' });
    for (const role of staffRoles) {
      const person = await s.asOwner((q) => staffMember(q, role));
      const rows = await s.as(person, (q) => q('select id from public.intakes'));
      expect({ role, sees: rows.length }).toEqual({
        role,
        sees: role === 'coordinator' ? 1 : 0,
      });
      for (const table of ['intake_contacts', 'intake_health', 'intake_consents', 'intake_attempts', 'intake_events']) {
        expect((await s.as(person, (q) => q.failure(`select from public.${table}`))).code).toBe('42501');
      }
      if (role === 'coordinator') {
        const opened = await s.as(person, (q) =>
          q.one<{ document: object }>('select public.open_intake($1) as document', [id]),
        );
        expect(opened.document).toMatchObject({
          contact: { full_name: 'Rowan Example' },
          health: { access_needs: 'a ramp' },
        });
      } else {
        expect((await s.as(person, (q) => q.failure('select public.open_intake($1)', [id]))).code).toBe('DNIED');
        expect((await s.as(person, (q) => q.failure("select public.search_intakes('Rowan')"))).code).toBe('DNIED');
        expect(await s.as(person, (q) => q('select * from public.list_intakes()'))).toEqual([]);
      }
    }
    await s.asOwner(async (q) => expect(await q('select from public.intake_health')).toHaveLength(1));
  });
});

test('a search finds by reference, phone however written, mail and part of a name', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator'));
    const { reference } = await submittedIntake(s, {
      full_name: 'Marisol 100%_Vega',
    });
    await submittedIntake(s, {
      full_name: 'Someone Else',
      phone: '503 555 0999',
      email: 'else@example.org',
    });
    for (const term of [
      reference,
      reference.replace('-', '').toLowerCase(),
      '+1 (503) 555-0111',
      'ROWAN@example.org',
      'marisol',
      '100%_v',
    ]) {
      const found = await s.as(cole, (q) =>
        q<{ reference: string }>('select reference from public.search_intakes($1)', [term]),
      );
      expect({ term, found }).toEqual({ term, found: [{ reference }] });
    }
    const kept = await s.asOwner((q) => q("select changes from public.audit_events where record_id = 'search'"));
    expect(JSON.stringify(kept)).not.toMatch(/marisol/i);
  });
});

test('requests with the same phone, mail or a like name are shown side by side and decided by a person', async () => {
  await db.story(async (s) => {
    const cole = await s.asOwner((q) => staffMember(q, 'coordinator'));
    const one = await submittedIntake(s);
    const two = await submittedIntake(s, {
      full_name: 'Rowan Exampel',
      email: 'r2@example.org',
      phone: '503.555.0111',
    });
    await submittedIntake(s, {
      full_name: 'Quite Different',
      email: 'q@example.org',
      phone: '503 555 0444',
    });
    const duplicates = async () => {
      const { d } = await s.as(cole, (q) =>
        q.one<{ d: object[] }>("select public.open_intake($1) -> 'duplicates' as d", [one.id]),
      );
      return d;
    };
    expect(await duplicates()).toMatchObject([
      {
        id: two.id,
        same_phone: true,
        same_email: false,
        similar_name: true,
        is_same_person: null,
      },
    ]);
    await s.as(cole, (q) => q('select public.decide_intake_duplicate($1, $2, true)', [two.id, one.id]));
    await s.as(cole, (q) => q('select public.decide_intake_duplicate($1, $2, false)', [one.id, two.id]));
    expect(await duplicates()).toMatchObject([{ id: two.id, is_same_person: false }]);
  });
});
