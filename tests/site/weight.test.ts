import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { weigh } from '../support/page-weight.ts';

/*
 * Bytes are counts, not times, so the budgets of design.md §6 are tests as well as bench lines.
 */
const dist = process.env['SITE_DIST'] ?? 'dist';
const pages = globSync('**/*.html', { cwd: dist }).sort();

/** Budget in bytes of script for a page: content pages carry none, the portal's forms come split by page after its first screen. */
function scriptBudget(page: string): number {
  if (page === 'portal/index.html') return 163_840;
  if (page.startsWith('portal') || page.startsWith('my/')) return 184_320;
  if (/^(es\/)?apply\/index/.test(page)) return 143_360;
  return /^(es\/)?(ask\/|reference\/|jobs\/(index|page))/.test(page) ? 6_144 : 0;
}

test('the build has its pages in both languages', () => {
  expect(pages.filter((page) => page.startsWith('es/')).length).toBeGreaterThan(25);
  expect(pages.filter((page) => page.startsWith('portal')).length).toBeGreaterThan(5);
});

describe.each(pages)('%s', (page) => {
  test('weighs no more than its budget', () => {
    const { htmlAndCss, script } = weigh(dist, page);
    if (!page.startsWith('portal')) expect(htmlAndCss).toBeLessThanOrEqual(14_600);
    expect(script).toBeLessThanOrEqual(scriptBudget(page));
  });
});
