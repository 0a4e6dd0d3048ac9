import { existsSync } from 'node:fs';
import { rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * After the build, puts the Spanish error page where hosts look for the nearest one: `/es/404.html`. Astro writes
 * only the error page at the root under that name.
 */
export function errorPages(): AstroIntegration {
  return {
    name: 'peerdesk-error-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'es', '404');
        if (!existsSync(folder)) return;
        await rename(join(folder, 'index.html'), `${folder}.html`);
        await rmdir(folder);
      },
    },
  };
}
