import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children } from '../../supabase/local/children.ts';
import { SiteBuilds } from '../../supabase/local/site-build.ts';
import { startStack } from '../../supabase/local/stack.ts';

/**
 * Vitest global setup: builds the site once from the demo rows of a throwaway stack and names the folder in SITE_DIST.
 * With SITE_DIST set there is nothing to build.
 * @returns the teardown
 */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['SITE_DIST'] !== undefined) return async () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'peerdesk-site-'));
  chmodSync(folder, 0o755); // PostgreSQL runs as another user when we are root
  const stack = await startStack({
    dataDir: join(folder, 'stack'),
    ports: { site: 0, api: 0, mailbox: 0, postgres: 0 },
    demo: true,
    site: 'none',
    durable: false,
    log: () => undefined,
  });
  const children = new Children(join(folder, 'site'));
  const environment = {
    PUBLIC_SUPABASE_URL: stack.apiUrl,
    PUBLIC_SUPABASE_ANON_KEY: stack.anonKey,
    PUBLIC_SITE_URL: 'http://localhost:4321',
  };
  const builds = new SiteBuilds({ children, folder: join(folder, 'site'), environment });
  const failure = await builds.build();
  await stack.stop();
  if (failure !== undefined) throw new Error(`The site did not build: ${failure}`);
  process.env['SITE_DIST'] = builds.current;
  return async () => {
    await children.stop();
    delete process.env['SITE_DIST'];
    rmSync(folder, { recursive: true, force: true });
  };
}
