import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivals, changeFilters, joinRows, type QueueFilters, readFilters, writeFilters } from './queue.ts';
import { queueRow, queueRows } from './queue-test-rows.ts';

const filters: fc.Arbitrary<QueueFilters> = fc
  .record({
    scope: fc.constantFrom('open', 'closed'),
    who: fc.constantFrom('all', 'mine', 'unowned'),
    overdue: fc.constantFrom('yes', ''),
    status: fc.constantFrom('', 'new', 'closed', 'waitlisted'),
    language: fc.constantFrom('', 'es', 'ase'),
    program: fc.constantFrom('', '00000000-0000-4000-8000-000000000001'),
  })
  .map((query) => readFilters(new URLSearchParams(query)));

describe('filters in the address', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(filters, (some) => {
        expect(readFilters(new URLSearchParams(writeFilters(some)))).toEqual(some);
      }),
    );
  });
  test('defaults leave the address bare', () => {
    expect(writeFilters(readFilters(new URLSearchParams()))).toBe('');
  });
  test('what is not known is left out', () => {
    const odd = new URLSearchParams('status=burning&language=<x>&program=1&who=me&scope=all&name=Ann');
    expect(readFilters(odd)).toEqual({ scope: 'open', who: 'all', overdue: false });
  });
  test('going to the closed side drops what does not fit there', () => {
    const open = readFilters(new URLSearchParams('status=new&overdue=yes&who=mine'));
    expect(changeFilters(open, { scope: 'closed' })).toEqual({ scope: 'closed', who: 'mine', overdue: false });
  });
  test('undefined and false take a filter away', () => {
    const open = readFilters(new URLSearchParams('status=new&overdue=yes'));
    expect(changeFilters(open, { status: undefined, overdue: false })).toEqual({
      scope: 'open',
      who: 'all',
      overdue: false,
    });
  });
});

describe('rows', () => {
  test('a request that moved into the refreshed part is shown once', () => {
    const [a, b, c] = queueRows(3);
    if (!a || !b || !c) throw new Error('three rows expected');
    expect(joinRows([a, b], [b, c]).map((row) => row.id)).toEqual([a.id, b.id, c.id]);
  });
  test('only new requests that were not there before are arrivals', () => {
    const before = queueRows(1);
    const reopened = queueRow({ id: 'r', status: 'reaching_out' });
    const fresh = queueRow({ id: 'n', status: 'new' });
    expect(arrivals(before, [...before, reopened, fresh])).toEqual([fresh]);
  });
});
