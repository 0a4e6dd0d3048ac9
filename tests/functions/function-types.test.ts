import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../supabase/functions');
const names = readdirSync(folder).filter((name) => /^[a-z]/.test(name) && !name.includes('.'));

it('the functions have no type error as Deno reads them', { timeout: 120_000 }, async () => {
  const entries = names.map((name) => `${name}/index.ts`);
  expect(entries).toContain('submit-intake/index.ts');
  const deno = join(folder, '../../node_modules/.bin/deno');
  const flags = ['check', '--quiet', '--node-modules-dir=manual', '--no-remote', '--no-lock', '--config=deno.json'];
  const { stderr } = await promisify(execFile)(deno, [...flags, ...entries], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stderr).toBe('');
});

it('every entry of a function stays short enough to be read at a glance', async () => {
  const { readFile } = await import('node:fs/promises');
  for (const name of names) {
    const lines = (await readFile(join(folder, name, 'index.ts'), 'utf8')).split('\n').length;
    expect(lines, name).toBeLessThanOrEqual(60);
  }
});
