import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { siteFolder } from '../support/built-site.ts';

const pages = new Map(
  readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const root = parse(readFileSync(join(siteFolder, file), 'utf8'));
      const ids = new Set(root.querySelectorAll('[id]').map((element) => element.id));
      const links = root.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
      return [join(siteFolder, file), { ids, links }] as const;
    }),
);

/** The built file behind a path of our own, or undefined when nothing answers there. */
function fileOf(path: string): string | undefined {
  return [path, `${path}.html`, join(path, 'index.html')]
    .map((each) => join(siteFolder, each))
    .find((file) => pages.has(file) || isAsset(file));
}

function isAsset(file: string): boolean {
  return /\.\w+$/.test(file) && existsSync(file);
}

test('every link inside the site leads to a page that was built, and to a place on it that exists', () => {
  const broken: string[] = [];
  for (const [file, { links }] of pages) {
    for (const href of links.filter((one) => /^[/#](?!\/)/.test(one))) {
      const [path = '', hash] = href.replace(/\?[^#]*/, '').split('#');
      const target = path === '' ? file : fileOf(decodeURI(path));
      const isFound = target !== undefined && (!hash || pages.get(target)?.ids.has(decodeURIComponent(hash)));
      if (!isFound) broken.push(`${relative(siteFolder, file)} → ${href}`);
    }
  }
  expect(pages.size).toBeGreaterThan(40);
  expect(broken).toEqual([]);
});

test('a Spanish page leads to Spanish pages, except by the language switch and to the desk', () => {
  const strays: string[] = [];
  for (const [file, { links }] of pages) {
    const path = relative(siteFolder, file).replace(/(^|\/)index\.html$/, '');
    if (!/^es(\/|$)/.test(path) || /^es\/404(\.html)?$/.test(path)) continue; // the page for a wrong address speaks both languages
    const english = `/${path.replace(/^es\/?/, '')}`;
    for (const href of links.filter((one) => /^\/(?!es(\/|$)|portal)/.test(one))) {
      if (href !== english && !/\.\w+$/.test(href)) strays.push(`${path} → ${href}`);
    }
  }
  expect(strays).toEqual([]);
});
