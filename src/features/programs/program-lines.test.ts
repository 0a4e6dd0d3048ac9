import { describe, expect, test } from 'vitest';
import { placeRow, programRow } from '../../../tests/support/published-rows.ts';
import { publishedProgramSchema } from './program.ts';
import { ageLine, cityLine, limitLines, waysLine } from './program-lines.ts';

describe('ageLine', () => {
  test.each([
    [18, null, '18 and older'],
    [15, 27, '15 to 27 years old'],
    [null, 17, 'Up to 17 years old'],
    [null, null, null],
  ])('%j to %j', (minAge, maxAge, line) => {
    expect(ageLine({ minAge, maxAge }, 'en')).toBe(line);
  });
});

test('ways to meet read as one phrase', () => {
  expect(waysLine(['in_person', 'phone', 'video'], 'en')).toBe('In person, by phone, or by video');
  expect(waysLine(['home', 'group'], 'es')).toBe('En su casa o en grupo');
});

test('limits become sentences and keep their source; the unit of time comes last', () => {
  const limits = [
    { kind: 'group_size', at_most: 9, jurisdiction: 'US-NC', source_url: null, note: 'as posted' },
    {
      kind: 'workers_per_supervisor_fte',
      at_most: '6.0',
      jurisdiction: 'US-NC',
      source_url: 'https://example.org',
      note: null,
    },
  ];
  const program = publishedProgramSchema.parse(programRow(1, { limits }));
  expect(limitLines(program, 'en')).toEqual([
    { text: 'Groups: one peer for at most 9 people.', note: 'as posted', sourceUrl: null },
    { text: 'One supervisor for at most 6 full-time peers.', note: null, sourceUrl: 'https://example.org' },
    { text: 'Time is counted in units of 15 minutes.', note: null, sourceUrl: null },
  ]);
});

test('cities stand together under their state', () => {
  const city = (name: string, jurisdiction = 'US-OR') => placeRow({ slug: name, city: name, jurisdiction });
  const { locations } = publishedProgramSchema.parse(
    programRow(1, { locations: [city('Portland'), city('Tigard'), city('Raleigh', 'US-NC')] }),
  );
  expect(cityLine(locations, 'en')).toBe('Portland and Tigard, OR; Raleigh, NC');
  expect(cityLine([], 'es')).toBe('');
});
