import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineHashes } from './inline-hashes.ts';
import { securityHeaders } from './security-headers.ts';

/** Build settings, read here because an integration runs before `import.meta.env` exists. */
export interface SecurityHeaderOptions {
  site: string;
  supabase: string;
  turnstile: boolean;
}

/**
 * After the build, writes `_headers` (read by Netlify, Cloudflare and the local site server): the security headers
 * with the hashes of every inline script and style found in the pages, and a year of caching for hashed files.
 */
export function securityHeadersFile(options: SecurityHeaderOptions): AstroIntegration {
  return {
    name: 'peerdesk-security-headers',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const { scripts, styles } = hashesOf(
          folder,
          pages.map((page) => page.pathname),
        );
        const headers = securityHeaders({
          ...options,
          scriptHashes: [...scripts].sort(),
          styleHashes: [...styles].sort(),
        });
        const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
        // Fonts are asked for with CORS; the functions' answer pages use ours from another origin.
        const cached =
          '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *';
        await writeFile(join(folder, '_headers'), `/*\n${lines.join('\n')}\n\n${cached}\n`);
        logger.info(`_headers with ${scripts.size} inline scripts and ${styles.size} inline styles`);
      },
    },
  };
}

/**
 * Reads every page, by the build's own list and one after the other: with 20,000 pages, walking the folder and waiting
 * for each read takes several seconds more.
 * @throws when a page of the list is not there, so that no hash is missed
 */
function hashesOf(folder: string, pathnames: readonly string[]): { scripts: Set<string>; styles: Set<string> } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const pathname of pathnames) {
    const bare = pathname.replace(/\/$/, '');
    const file = [join(bare, 'index.html'), `${bare}.html`].find((name) => existsSync(join(folder, name)));
    if (file === undefined) throw new Error(`The build lists ${pathname}, but its page is not there.`);
    const found = inlineHashes(readFileSync(join(folder, file), 'utf8'));
    for (const hash of found.scripts) scripts.add(hash);
    for (const hash of found.styles) styles.add(hash);
  }
  return { scripts, styles };
}
