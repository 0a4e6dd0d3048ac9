import { expect, test } from 'vitest';
import { readAuditSearch, readChanges, writeAuditSearch } from './audit.ts';
import { sayRecord, sayValue } from './say-value.ts';

const setting = { locale: 'en', zone: 'America/Los_Angeles' } as const;

test('a search in the address is read again as it was written', () => {
  const search = {
    table: 'intakes',
    record: '00000000-0000-4000-8000-000000000001',
    action: 'read',
    from: '2026-11-01',
  } as const;
  expect(readAuditSearch(new URLSearchParams(writeAuditSearch(search)))).toEqual(search);
});

test('what could be a name or a sentence does not get into a search', () => {
  expect(readAuditSearch(new URLSearchParams('table=Ann Lee&record=a b&actor=ann&action=burn&from=today'))).toEqual({});
});

test('changes are told from → to, private ones only as a fact, readings by what was read', () => {
  expect(
    readChanges({ action: 'update', changes: { status: { from: 'new', to: 'closed' }, called_name: 'hidden' } }),
  ).toEqual([
    { name: 'status', kind: 'value', from: 'new', to: 'closed' },
    { name: 'called_name', kind: 'hidden' },
  ]);
  expect(readChanges({ action: 'read', changes: { with: ['contact', 'health'] } })).toEqual([
    { name: 'with', kind: 'note', value: ['contact', 'health'] },
  ]);
});

test.each([
  [null, 'empty'],
  ['', 'empty'],
  [true, 'yes'],
  [['contact', 'health'], 'contact, health'],
  ['reaching_out', 'reaching out'],
  ['2025-03-04', 'Tue, Mar 4, 2025'],
  ['2025-03-04T20:05:00+00:00', 'Tue, Mar 4, 2025, 12:05 PM PST'],
  ['00000000-0000-4000-8000-000000000001', 'Cole Bennett'],
  ['11111111-0000-4000-8000-000000000001', '11111111…'],
  ['We are open.', 'We are open.'],
])('%j is said as %s', (value, said) => {
  expect(sayValue(value, setting, new Map([['00000000-0000-4000-8000-000000000001', 'Cole Bennett']]))).toBe(said);
});

test('a word of a known list is said in the language of the reader', () => {
  const spanish = { locale: 'es', zone: 'America/Los_Angeles' } as const;
  expect(sayValue('reaching_out', spanish, new Map(), 'to_status')).toBe('En contacto');
  expect(sayValue('coordinator', spanish, new Map(), 'role')).toBe('Coordinación');
});

test('a record is named by its person, else by the beginning of its id', () => {
  const people = new Map([['00000000-0000-4000-8000-000000000001', 'Cole Bennett']]);
  expect(sayRecord('00000000-0000-4000-8000-000000000001:admin', people)).toBe('Cole Bennett, admin');
  expect(sayRecord('11111111-0000-4000-8000-000000000001', people)).toBe('11111111…');
  expect(sayRecord('2026-11-26', people)).toBe('2026-11-26');
});
