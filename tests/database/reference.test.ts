import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';

const db = await testDatabase();

const rules = `select id, expiry_rule::text as ends, valid_months as months, training_hours::float as training, renewal_hours::float as renewal,
    renewal_opens_days as opens, renewal_due_days as due, late_renewal_days as late, pairs_with as pair
  from public.credential_types where jurisdiction = $1 and expiry_rule <> 'none' order by id`;

test('Oregon certificates last three years from issue; family and youth renew with 40 hours, the others with 20', async () => {
  const oregon = await db.asOwner((q) => q(rules, ['US-OR']));
  const three = {
    ends: 'months_from_issue',
    months: 36,
    training: 40,
    renewal: 20,
    opens: 90,
    due: 60,
    late: 0,
    pair: null,
  };
  expect(oregon).toEqual([
    { ...three, id: 'or-crm', months: 24, opens: null, due: null },
    { ...three, id: 'or-pss-adult-addictions' },
    { ...three, id: 'or-pss-adult-mental-health' },
    { ...three, id: 'or-pss-family', renewal: 40 },
    { ...three, id: 'or-pss-youth', renewal: 40 },
    { ...three, id: 'or-pws', training: 80, opens: null },
    { ...three, id: 'or-suicide-risk-training', months: 24, training: 2, renewal: 2, opens: null, due: null },
    { ...three, id: 'or-thw-registry', training: null, renewal: null, opens: null },
  ]);
});

test('North Carolina counts two years to the end of the month and takes 30 late days', async () => {
  expect(await db.asOwner((q) => q(rules, ['US-NC']))).toEqual([
    {
      id: 'nc-cpss',
      ends: 'month_end_after_months',
      months: 24,
      training: 70,
      renewal: 20,
      opens: null,
      due: 0,
      late: 30,
      pair: null,
    },
  ]);
});

test('Virginia pairs a certificate of two years with a registration of one, both ways', async () => {
  const pair = { ends: 'months_from_issue', opens: null, due: null, late: 0 };
  expect(await db.asOwner((q) => q(rules, ['US-VA']))).toEqual([
    { ...pair, id: 'va-cprs', months: 24, training: 72, renewal: null, pair: 'va-rprs' },
    { ...pair, id: 'va-rprs', months: 12, training: null, renewal: 8, pair: 'va-cprs' },
  ]);
});

test('every rule of a state names where it was read; a kind of a state without a source does not exist', async () => {
  await db.asOwner(async (q) => {
    const unsourced = await q(
      `select id from public.credential_types c where jurisdiction <> 'US'
         and not exists (select from public.credential_type_sources s where s.credential_type_id = c.id)`,
    );
    expect(unsourced).toEqual([]);
    const doubtful = await q(
      `select credential_type_id as id from public.credential_type_sources where not is_official order by id`,
    );
    expect(doubtful.map(({ id }) => id)).toEqual(['driver-license', 'va-cprs', 'va-prs-training']);
  });
});

/** Who hears of what; a helper hears only what a candidate would tell them anyway, never of an offer or a condition. */
const audiences: Record<string, string[]> = {
  asker: ['intake_submitted'],
  coordinators: ['intake_submitted'],
  admins: ['message_given_up'],
  invitee: ['staff_invited'],
  helper: [
    'application_changed',
    'application_hired',
    'application_interview',
    'application_not_selected',
    'application_screening',
    'application_submitted',
    'application_withdrawn',
    'document_asked',
    'interview_cancelled',
    'interview_set',
  ],
  interviewers: ['interview_cancelled', 'interview_set'],
  recipient: ['erasure_done', 'hiring_digest', 'template_test'],
  referee: ['reference_asked', 'reference_reminder'],
};

test('each event of the outbox has its rules, each kind of mail has one, and nobody else hears of it', async () => {
  const rules = await db.asOwner((q) =>
    q<{ event: string; audience: string; kind: string; is_enabled: boolean }>(
      'select event, audience, kind::text, is_enabled from public.message_rules order by 1, 2',
    ),
  );
  const { kinds } = await db.asOwner((q) =>
    q.one<{ kinds: string[] }>('select enum_range(null::public.message_kind)::text[] as kinds'),
  );
  expect([...new Set(rules.map((r) => r.kind))].sort()).toEqual([...kinds].sort());
  expect(rules.filter((r) => !r.is_enabled)).toEqual([]);
  const found = Object.groupBy(rules, (r) => r.audience);
  for (const [audience, events] of Object.entries(audiences))
    expect({ audience, events: found[audience]?.map((r) => r.event) }).toEqual({ audience, events });
  expect(Object.keys(found).sort()).toEqual([...Object.keys(audiences), 'candidate'].sort());
});

test('people agree to a text in their language, whichever consent it is', async () => {
  const texts = await db.asOwner((q) =>
    q(
      `select kind::text, version, array_agg(locale::text order by locale) as locales from public.consent_texts group by kind, version order by kind`,
    ),
  );
  expect(texts).toEqual(
    ['contact', 'name_program', 'privacy'].map((kind) => ({ kind, version: '2026-11-01', locales: ['en', 'es'] })),
  );
});

test('a plan that left a county is kept with its last day; open card is a choice', async () => {
  await db.as('anon', async (q) => {
    const now = await q(
      `select id from public.coverage_plans where date '2026-11-22' between valid_from and coalesce(valid_until, 'infinity')`,
    );
    const ids = now.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['or-open-card', 'or-health-share', 'or-trillium', 'nc-medicaid', 'va-medicaid']),
    );
    expect(ids).not.toContain('or-pacificsource-lane');
    expect(await q("select valid_until::text from public.coverage_plans where id = 'or-pacificsource-lane'")).toEqual([
      { valid_until: '2026-01-31' },
    ]);
  });
});

test('the controlled lists hold the whole classification of the Virginia listing', async () => {
  const lists = await db.asOwner((q) => q('select kind::text, label_en from public.terms'));
  const has = (kind: string, ...labels: string[]) =>
    expect(lists.filter((term) => term['kind'] === kind).map((term) => term['label_en'])).toEqual(
      expect.arrayContaining(labels),
    );
  has('field', 'Other Behavioral, Mental, or Healthcare Field', 'Peer Specialist');
  has('focus', 'Avoidant Personality Disorder', 'Dual Diagnosis', 'Substance-Related and Addictive Disorders');
  has('issue', 'Addiction', 'Coping Skills', 'Substance Abuse', 'Trauma');
  has('approach', 'ECT (electroconvulsive therapy)');
  has('modality', 'Families', 'Individuals');
  has(
    'population',
    'Peer Support',
    'Individuals with Addiction Issues',
    'Victims of Crime/Abuse (VOC/VOA)',
    'Racial Justice Allied',
  );
  has(
    'setting',
    'Government',
    'Milieu',
    'Non-profit',
    'Research Facilities/Labs/Clinical Trials',
    'Residential Treatment Facilities (RTC)',
    'Schools',
    'Home Health/In-home',
    'Forensic',
  );
});

test('the organisation is not part of the reference data', async () => {
  expect(await db.asOwner((q) => q('select from public.organization'))).toHaveLength(0);
});
