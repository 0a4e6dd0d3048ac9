import pg from 'pg';
import { describeError } from './fault.ts';
import type { SiteBuilds } from './site-build.ts';

export interface WatcherOptions {
  databaseUrl: string;
  builds: Pick<SiteBuilds, 'build'>;
  log: (line: string) => void;
}

/** Rebuilds the site when something that it shows was changed; hosted, a deploy hook does. */
export interface Watcher {
  /** Builds if a request waits; resolves when the site shows it (or when the build failed, which is recorded). */
  buildIfAsked(): Promise<void>;
  stop(): Promise<void>;
}

/** Changes come in bursts (a posting and its texts); one build serves all that come within this time, in ms. */
const settle = 400;

/**
 * Listens for `site_rebuild` and serves the requests of `private.site_rebuilds` one build at a time.
 */
export async function startWatcher({ databaseUrl, builds, log }: WatcherOptions): Promise<Watcher> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'peerdesk-watcher' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('listen site_rebuild');
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let working = Promise.resolve();

  function buildIfAsked(): Promise<void> {
    working = working.then(serveRequests).catch((error: unknown) => {
      if (!stopped) log(`[site] ${describeError(error)}`);
    });
    return working;
  }
  async function serveRequests(): Promise<void> {
    for (;;) {
      if (stopped) return;
      const taken = await client.query<{ id: string | null }>('select private.begin_site_rebuild() as id');
      const id = taken.rows[0]?.id;
      if (id === null || id === undefined) return;
      const started = Date.now();
      const failure = await builds.build();
      if (stopped) return;
      await client.query('select private.finish_site_rebuild($1, $2, $3)', [
        id,
        failure === undefined,
        failure ?? null,
      ]);
      log(
        failure === undefined
          ? `[site] built again in ${((Date.now() - started) / 1000).toFixed(1)} s`
          : `[site] the build failed and the old pages stay: ${failure}`,
      );
    }
  }
  client.on('notification', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void buildIfAsked(), settle);
  });
  // A stop in the middle of a build leaves its request begun; it is asked for again.
  await client.query('update private.site_rebuilds set started_at = null where finished_at is null');
  return {
    buildIfAsked,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client.end().catch(() => undefined);
    },
  };
}
