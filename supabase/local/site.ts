import { join } from 'node:path';
import type { Children } from './children.ts';
import { describeError, StackFault } from './fault.ts';
import { listen } from './listen.ts';
import { SiteBuilds } from './site-build.ts';
import { createSiteServer } from './site-server.ts';
import { startWatcher } from './watcher.ts';

export interface SiteOptions {
  databaseUrl: string;
  dataDir: string;
  port: number;
  /** PUBLIC_… values for the pages. */
  environment: Readonly<Record<string, string>>;
  children: Children;
  log: (line: string) => void;
}

/** The running site. */
export interface Site {
  /** Builds what was asked for, as the clock does each minute in place of a deploy hook. */
  rebuildIfAsked(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves the built site, building it first when there is no build of these sources and this data.
 * @throws StackFault when the first build fails, with the reason
 */
export async function startBuiltSite(options: SiteOptions): Promise<Site> {
  const builds = new SiteBuilds({
    children: options.children,
    folder: join(options.dataDir, 'site'),
    environment: options.environment,
  });
  const close = await listen(
    createSiteServer(() => builds.current),
    options.port,
    'the site',
  );
  const watcher = await startWatcher({ databaseUrl: options.databaseUrl, builds, log: options.log });
  const stop = async () => {
    await watcher.stop();
    await close();
  };
  await watcher.buildIfAsked();
  if (builds.current === undefined) {
    const failure = await builds.build();
    if (failure !== undefined) {
      await stop();
      throw new StackFault(`The site could not be built: ${failure}`);
    }
  }
  return { rebuildIfAsked: () => watcher.buildIfAsked(), stop };
}

/** Runs Astro's own server with hot reload in place of the built site. */
export async function startDevSite(options: SiteOptions): Promise<Site> {
  const astro = join(import.meta.dirname, '..', '..', 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = options.children.start(
    process.execPath,
    [astro, 'dev', '--port', String(options.port), '--host', '127.0.0.1'],
    {
      cwd: join(import.meta.dirname, '..', '..'),
      env: { ...process.env, ...options.environment, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  child.once('error', (error) => options.log(`[site] ${describeError(error)}`));
  return { rebuildIfAsked: async () => undefined, stop: async () => undefined };
}
