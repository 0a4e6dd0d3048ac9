import { expect, test } from 'vitest';
import { shareRepeats } from './share-repeats.ts';

test('equal list items of different records become one object, and nothing else changes', () => {
  const share = shareRepeats();
  const first = share({ title: 'A', places: [{ city: 'Milwaukie' }], days: [1, 2] });
  const second = share({ title: 'B', places: [{ city: 'Milwaukie' }, { city: 'Tigard' }], days: [1] });
  expect(second.places[0]).toBe(first.places[0]);
  expect(second).toEqual({ title: 'B', places: [{ city: 'Milwaukie' }, { city: 'Tigard' }], days: [1] });
});
