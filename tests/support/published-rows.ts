/**
 * Rows as the public REST API gives them, for tests of the site's loaders and pages and for the build bench.
 * Builders take what matters to the test; the rest is a plain, valid posting of the demo organisation.
 */
export type Row = Record<string, unknown>;

/** A version-4-shaped id from a number, so that rows sort and are stable between runs. */
export function rowId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export const organizationRow: Row = {
  id: 1,
  name: 'Two Rivers Peer Collective',
  legal_name: 'Two Rivers Peer Collective, Inc.',
  phone: '+1 503 555 0142',
  email: 'hello@tworivers.example.org',
  website: 'https://tworivers.example.org',
  zone: 'America/Los_Angeles',
  contact_standard_days: 10,
};

export const organizationTextRows: Row[] = [
  {
    locale: 'en',
    tagline: 'People who have been there, beside people who are there now.',
    about: 'A peer-run organisation.',
    equal_opportunity_statement: 'We hire people of every background.',
  },
  {
    locale: 'es',
    tagline: 'Personas que ya pasaron por ahí, al lado de quienes hoy lo viven.',
    about: 'Una organización dirigida por pares.',
    equal_opportunity_statement: 'Contratamos a personas de todo origen.',
  },
];

/** A place; Milwaukie unless told otherwise. */
export function placeRow(over: Row = {}): Row {
  return {
    id: rowId(901),
    slug: 'milwaukie',
    name: 'Milwaukie office',
    street: '100 River Road',
    city: 'Milwaukie',
    county: 'Clackamas County',
    jurisdiction: 'US-OR',
    postal_code: '97222',
    zone: 'America/Los_Angeles',
    phone: null,
    share_percent: 100,
    ...over,
  };
}

/** A requirement: the state background check before the first day, unless told otherwise. */
export function requirementRow(over: Row = {}): Row {
  return {
    id: rowId(801),
    position: 0,
    kind: 'check',
    credential_type_id: null,
    is_required: true,
    due: 'conditional_offer',
    due_days: null,
    texts: {
      en: { label: 'Pass the state background check', how_to_get: 'We start it. You consent online within 7 days.' },
      es: { label: 'Aprobar la revisión estatal', how_to_get: 'La iniciamos. Usted da su permiso en línea en 7 días.' },
    },
    ...over,
  };
}

/** A published posting, full-time, Monday to Friday, $16.05 to $17.25 an hour, unless told otherwise. */
export function jobRow(n: number, over: Row = {}): Row {
  return {
    id: rowId(n),
    slug: `peer-support-specialist-${n}`,
    reference: `TR-${String(n).padStart(4, '0')}`,
    status: 'published',
    jurisdiction: 'US-OR',
    program_slug: null,
    employment_types: ['full_time'],
    schedule_kind: 'fixed',
    schedule_days: [1, 2, 3, 4, 5],
    starts_at_time: '09:00:00',
    ends_at_time: '17:00:00',
    hours_per_week: 40,
    workplace: 'in_person',
    remote_until: null,
    pay_min: 16.05,
    pay_max: 17.25,
    pay_unit: 'hour',
    currency: 'USD',
    opens_at: null,
    closes_at: '2099-01-31T23:59:00+00:00',
    published_at: '2026-11-02T17:00:00+00:00',
    closed_at: null,
    updated_at: '2026-11-02T17:00:00+00:00',
    texts: {
      en: {
        title: `Peer support specialist ${n}`,
        summary:
          'You walk beside young people after a first episode of psychosis and help them build the life they want.',
        responsibilities: [
          'Write a wellness plan with each person',
          'Share your own story as your training taught you',
        ],
        benefits: ['Health, dental and vision insurance', 'Paid time off'],
        schedule_note: null,
        workplace_note: null,
        pay_note: null,
        about_the_work: null,
      },
      es: {
        title: `Especialista de apoyo entre pares ${n}`,
        summary:
          'Acompaña a jóvenes después de un primer episodio de psicosis y les ayuda a construir la vida que quieren.',
        responsibilities: ['Escribir un plan de bienestar con cada persona', 'Compartir su propia historia'],
        benefits: ['Seguro médico, dental y de la vista', 'Días libres pagados'],
        schedule_note: null,
        workplace_note: null,
        pay_note: null,
        about_the_work: null,
      },
    },
    places: [placeRow()],
    requirements: [requirementRow()],
    terms: [],
    questions: [],
    fair_chance: 'after_offer',
    ...over,
  };
}

/** A published program for adults, unless told otherwise. */
export function programRow(n: number, over: Row = {}): Row {
  const texts = (name: string) => ({
    name,
    summary: 'One person who has been there, for as long as it helps.',
    who_can_join: 'Adults aged 18 and older.',
    what_happens: 'You meet, talk, and do things together.',
    how_to_join: 'Ask for an assessment. Someone calls you.',
    offers: ['A peer of your own'],
  });
  return {
    id: rowId(n),
    slug: `program-${n}`,
    position: n,
    jurisdiction: 'US-OR',
    min_age: 18,
    max_age: null,
    meeting_ways: ['in_person', 'phone'],
    accepts_medicaid: true,
    is_open_without_other_care: true,
    unit_minutes: 15,
    capacity: null,
    has_waiting_list: false,
    updated_at: '2026-11-02T17:00:00+00:00',
    texts: { en: texts(`Program ${n}`), es: texts(`Programa ${n}`) },
    limits: [],
    locations: [placeRow()],
    terms: [],
    ...over,
  };
}
