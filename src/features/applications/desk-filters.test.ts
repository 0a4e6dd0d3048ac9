import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationSources } from './application.ts';
import { changeFilters, databaseFilters, isNarrowed, readFilters, statusesIn, writeFilters } from './desk-filters.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));
const plain = read('');

test('the plain address is the board of what is open, narrowed by nothing', () => {
  expect(plain).toEqual({
    view: 'board',
    scope: 'open',
    untold: false,
    knockOut: false,
    myReview: false,
    unread: false,
  });
  expect(writeFilters(plain)).toBe('');
  expect(isNarrowed(plain)).toBe(false);
});

test('what an address cannot mean is left out', () => {
  expect(read('status=hired&job=1&source=nowhere&locale=fr&waiting=-3&my_review=1')).toEqual(plain);
  expect(read('view=table&status=hired')).toEqual({ ...plain, view: 'table' });
});

const queries = fc
  .record(
    {
      view: fc.constant('table'),
      scope: fc.constant('closed'),
      status: fc.constantFrom(...statusesIn('open'), ...statusesIn('closed')),
      untold: fc.constant('yes'),
      job: fc.uuid(),
      source: fc.constantFrom(...applicationSources),
      locale: fc.constantFrom('en', 'es'),
      waiting: fc.integer({ min: 1, max: 999 }).map(String),
      knock_out: fc.constant('yes'),
      my_review: fc.constant('yes'),
      unread: fc.constant('yes'),
    },
    { requiredKeys: [] },
  )
  .map((parts) => read(new URLSearchParams(parts as Record<string, string>).toString()));

test('written and read again, filters are the same, and a saved view can hold them', () => {
  fc.assert(
    fc.property(queries, (filters) => {
      const query = writeFilters(filters);
      expect(read(query)).toEqual(filters);
      // saved_views_query_is_filters
      expect(query).toMatch(/^$|^[a-z_]+=[A-Za-z0-9_-]+(&[a-z_]+=[A-Za-z0-9_-]+)*$/);
    }),
  );
});

test('a change keeps the rest and drops only what no longer fits', () => {
  const table = read('view=table&status=screening&source=event&my_review=yes');
  expect(changeFilters(table, { scope: 'closed' })).toEqual(read('scope=closed&source=event&my_review=yes'));
  expect(changeFilters(table, { view: 'board' })).toEqual(read('source=event&my_review=yes'));
  expect(changeFilters(table, { source: undefined })).toEqual(read('view=table&status=screening&my_review=yes'));
  expect(changeFilters(table, { myReview: false })).toEqual(read('view=table&status=screening&source=event'));
  expect(changeFilters(plain, { waiting: 7 })).toEqual(read('waiting=7'));
  expect(changeFilters(read('untold=yes'), { status: undefined, untold: false })).toEqual(read('scope=closed'));
});

test('the database gets the status of a column, whatever the table showed', () => {
  const filters = read('view=table&status=screening&waiting=7&locale=es');
  expect(databaseFilters(filters)).toEqual({ scope: 'open', status: 'screening', waiting_days: 7, locale: 'es' });
  expect(databaseFilters(filters, 'offer')).toEqual({ status: 'offer', waiting_days: 7, locale: 'es' });
  expect(databaseFilters(filters, 'untold')).toEqual({
    status: 'not_selected',
    untold: true,
    waiting_days: 7,
    locale: 'es',
  });
});
