import { readdir, readFile, writeFile } from 'node:fs/promises';
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
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { scripts, styles } = await hashesOf(folder);
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

async function hashesOf(folder: string): Promise<{ scripts: Set<string>; styles: Set<string> }> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const found = inlineHashes(await readFile(join(folder, file), 'utf8'));
    for (const hash of found.scripts) scripts.add(hash);
    for (const hash of found.styles) styles.add(hash);
  }
  return { scripts, styles };
}
