import { describe, expect, test } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { mainText, plain } from '../support/built-site.ts';
import { sourceFacts } from '../support/source-facts.ts';

test.each([
  [1, 30],
  [2, 25],
  [3, 15],
  [4, 25],
  [5, 45],
])('the list of facts of source %i is not cut short', (source, least) => {
  expect(sourceFacts.filter((fact) => fact.source === source).length).toBeGreaterThanOrEqual(least);
});

for (const locale of locales) {
  describe(`the built pages carry every fact of the sources (${locale})`, () => {
    test.each(sourceFacts.map((fact) => ({ ...fact, name: fact.fact })))('source $source: $name', ({ page, words }) => {
      const text = mainText(locale, page);
      for (const fragment of words[locale]) expect(text).toContain(plain(fragment));
    });
  });
}
