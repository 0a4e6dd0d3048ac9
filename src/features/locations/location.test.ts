import { expect, test } from 'vitest';
import { placeRow } from '../../../tests/support/published-rows.ts';
import { placeLine, publishedLocationSchema } from './location.ts';
import { jurisdictionName, stateCode } from './location-names.ts';

const place = (over: Record<string, unknown>) => publishedLocationSchema.parse(placeRow(over));

test('a place is named with its county and state', () => {
  expect(placeLine(place({}), 'en')).toBe('Milwaukie, Clackamas County, OR');
  expect(placeLine(place({}), 'es')).toBe('Milwaukie, condado de Clackamas, OR');
});

test('a county with the name of its city, or no county, is left out', () => {
  expect(placeLine(place({ city: 'Wake', county: 'Wake County' }), 'en')).toBe('Wake, OR');
  expect(placeLine(place({ city: 'Manassas', county: null, jurisdiction: 'US-VA' }), 'en')).toBe('Manassas, VA');
});

test('states are named in the language of the page, the country too', () => {
  expect(jurisdictionName('US-NC', 'es')).toBe('Carolina del Norte');
  expect(jurisdictionName('US', 'en')).toBe('United States');
  expect(stateCode('US')).toBeNull();
});
