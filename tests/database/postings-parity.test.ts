import { expect, test } from 'vitest';
import { type Posting, postingSchema } from '../../src/features/jobs/posting.ts';
import { blankPosting } from '../../src/features/jobs/posting-form.ts';
import { postingLimits as most } from '../../src/features/jobs/posting-limits.ts';
import { toDocument } from '../../src/features/jobs/posting-save.ts';
import { snakeKeys } from '../../src/lib/camel-keys.ts';
import { testDatabase } from '../support/database.ts';
import { staffMember } from '../support/factories.ts';
import type { Query } from '../support/query.ts';

const db = await testDatabase();
const hana = await db.committed.asOwner((q) => staffMember(q, 'hr'));
const zone = 'America/New_York';
const newId = () => crypto.randomUUID();

/** A posting that the editor and the database take. */
function fine(): Posting {
  const posting = blankPosting('US-OR');
  return {
    ...posting,
    texts: { ...posting.texts, en: { ...posting.texts.en, title: 'Peer', summary: 'Walk.' } },
    requirements: [
      {
        id: newId(),
        kind: 'skill',
        credentialTypeId: '',
        isRequired: true,
        due: 'after_start',
        dueDays: '30',
        texts: { en: { label: 'You listen', howToGet: '' }, es: { label: '', howToGet: '' } },
      },
    ],
    questions: [
      {
        id: newId(),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'a', en: 'A', es: '' },
          { key: 'b', en: 'B', es: '' },
        ],
        knockOutAnswers: ['b'],
        knockOutBelow: '',
        texts: {
          en: { label: 'Which?', hint: '', knockOutNote: 'B cannot be hired.' },
          es: { label: '', hint: '', knockOutNote: '' },
        },
      },
    ],
    attributes: [{ id: newId(), label: 'Listens' }],
  };
}

/** Sends the form as it is, past the editor's own check; whether the database takes it. */
async function isTaken(q: Query, form: Posting): Promise<boolean> {
  const document = JSON.stringify(snakeKeys(toDocument(form, undefined, zone)));
  await q('savepoint sent');
  try {
    await q('select public.save_job($1, $2, 0)', [newId(), document]);
    return true;
  } catch {
    return false;
  } finally {
    await q('rollback to sent');
  }
}

const x = (length: number) => 'x'.repeat(length);
const lines = (count: number, length = 3) => Array.from({ length: count }, () => x(length)).join('\n');
const en = (posting: Posting, change: Partial<Posting['texts']['en']>): Posting => ({
  ...posting,
  texts: { ...posting.texts, en: { ...posting.texts.en, ...change } },
});
const first = <Item>(items: Item[], change: (item: Item) => Item): Item[] =>
  items.map((item, n) => (n === 0 ? change(item) : item));
const many = <Item extends { id: string }>(items: Item[], count: number): Item[] =>
  Array.from({ length: count }, () => items.map((item) => ({ ...item, id: newId() }))).flat();

/** For each limit: the longest that is fine, and one more. */
const limits: [name: string, limit: number, make: (posting: Posting, n: number) => Posting][] = [
  ['title', most.title, (p, n) => en(p, { title: x(n) })],
  ['summary', most.summary, (p, n) => en(p, { summary: x(n) })],
  ['a line', most.line, (p, n) => en(p, { responsibilities: x(n) })],
  ['lines', most.lines, (p, n) => en(p, { benefits: lines(n) })],
  ['schedule note', most.note, (p, n) => en(p, { scheduleNote: x(n) })],
  ['workplace note', most.note, (p, n) => en(p, { workplaceNote: x(n) })],
  ['pay note', most.note, (p, n) => en(p, { payNote: x(n) })],
  ['about the work', most.aboutTheWork, (p, n) => en(p, { aboutTheWork: x(n) })],
  ['hours a week', most.hoursUntil, (p, n) => ({ ...p, hoursPerWeek: String(n) })],
  [
    'share of a place',
    100,
    (p, n) => ({ ...p, places: p.places.map((place) => ({ ...place, sharePercent: String(n) })) }),
  ],
  ['requirements', most.requirements, (p, n) => ({ ...p, requirements: many(p.requirements, n) })],
  [
    'a requirement',
    most.label,
    (p, n) => ({
      ...p,
      requirements: first(p.requirements, (r) => ({ ...r, texts: { ...r.texts, en: { label: x(n), howToGet: '' } } })),
    }),
  ],
  [
    'how to get it',
    most.howToGet,
    (p, n) => ({
      ...p,
      requirements: first(p.requirements, (r) => ({ ...r, texts: { ...r.texts, en: { label: 'x', howToGet: x(n) } } })),
    }),
  ],
  [
    'days after the start',
    most.daysUntil,
    (p, n) => ({ ...p, requirements: first(p.requirements, (r) => ({ ...r, dueDays: String(n) })) }),
  ],
  ['questions', most.questions, (p, n) => ({ ...p, questions: many(p.questions, n) })],
  [
    'a question',
    most.label,
    (p, n) => ({
      ...p,
      questions: first(p.questions, (r) => ({ ...r, texts: { ...r.texts, en: { ...r.texts.en, label: x(n) } } })),
    }),
  ],
  [
    'its help',
    most.label,
    (p, n) => ({
      ...p,
      questions: first(p.questions, (r) => ({ ...r, texts: { ...r.texts, en: { ...r.texts.en, hint: x(n) } } })),
    }),
  ],
  [
    'its warning',
    most.label,
    (p, n) => ({
      ...p,
      questions: first(p.questions, (r) => ({
        ...r,
        texts: { ...r.texts, en: { ...r.texts.en, knockOutNote: x(n) } },
      })),
    }),
  ],
  [
    'an answer',
    most.choice,
    (p, n) => ({
      ...p,
      questions: first(p.questions, (r) => ({ ...r, choices: first(r.choices, (c) => ({ ...c, en: x(n) })) })),
    }),
  ],
  [
    'answers',
    most.choices,
    (p, n) => ({
      ...p,
      questions: first(p.questions, (r) => ({
        ...r,
        knockOutAnswers: [],
        choices: Array.from({ length: n }, (_, i) => ({ key: `k${i}`, en: 'x', es: '' })),
      })),
    }),
  ],
  ['attributes', most.attributes, (p, n) => ({ ...p, attributes: many(p.attributes, n) })],
  ['an attribute', most.attribute, (p, n) => ({ ...p, attributes: [{ id: newId(), label: x(n) }] })],
];

test.each(limits)(
  '%s: %i is taken by the editor and by the database, one more by neither',
  async (_name, limit, make) => {
    await db.story(async (s) => {
      const place = await s.asOwner((q) =>
        q.one<{ id: string }>(
          "insert into public.locations (slug, name, city, jurisdiction, zone) values ('x', 'X', 'X', 'US-OR', 'UTC') returning id",
        ),
      );
      const base = { ...fine(), places: [{ locationId: place.id, sharePercent: '100' }] };
      for (const [n, expected] of [
        [limit, true],
        [limit + 1, false],
      ] as const) {
        const form = make(base, n);
        const taken = await s.as(hana, (q) => isTaken(q, form));
        expect({ n, editor: postingSchema.safeParse(form).success, database: taken }).toEqual({
          n,
          editor: expected,
          database: expected,
        });
      }
    });
  },
);

const wrong: [name: string, change: (posting: Posting) => Posting][] = [
  ['no title in any language', (p) => en(p, { title: '' })],
  ['one end of the pay', (p) => ({ ...p, payMin: '20' })],
  ['pay in the wrong order', (p) => ({ ...p, payMin: '22', payMax: '20' })],
  ['no pay at all, said with a zero', (p) => ({ ...p, payMin: '0', payMax: '0' })],
  ['less than an hour a week', (p) => ({ ...p, hoursPerWeek: '0.5' })],
  ['closing before it opens', (p) => ({ ...p, opensOn: '2099-02-01', closesOn: '2099-01-01' })],
  [
    'a credential that is not named',
    (p) => ({ ...p, requirements: first(p.requirements, (r) => ({ ...r, kind: 'credential' as const })) }),
  ],
  [
    'one answer to choose from',
    (p) => ({
      ...p,
      questions: first(p.questions, (q) => ({ ...q, knockOutAnswers: [], choices: q.choices.slice(0, 1) })),
    }),
  ],
  [
    'an answer without words',
    (p) => ({
      ...p,
      questions: first(p.questions, (q) => ({ ...q, choices: first(q.choices, (c) => ({ ...c, en: '' })) })),
    }),
  ],
  [
    'every answer knocks out',
    (p) => ({ ...p, questions: first(p.questions, (q) => ({ ...q, knockOutAnswers: ['a', 'b'] })) }),
  ],
];

test.each(wrong)('%s is refused by the editor and by the database', async (_name, change) => {
  const form = change(fine());
  const taken = await db.as(hana, (q) => isTaken(q, form));
  expect({ editor: postingSchema.safeParse(form).success, database: taken }).toEqual({
    editor: false,
    database: false,
  });
});
