import pg from 'pg';
import { isDue } from './cron.ts';
import { describeError } from './fault.ts';

export interface ClockOptions {
  /** The owner's connection string. */
  databaseUrl: string;
  /** Calls an Edge Function as pg_net would, with the clock's bearer; gives the HTTP status. */
  callFunction: (name: string) => Promise<number>;
  /** What this machine does in place of the function `rebuild-site`, which hosted calls a deploy hook. */
  rebuildSite: () => Promise<void>;
  log: (line: string) => void;
}

/** Runs the jobs of `private.clock_jobs` as pg_cron runs them when hosted. */
export interface Clock {
  stop(): Promise<void>;
}

type Job = { name: string; schedule: string; kind: 'sql' | 'function'; target: string };

/**
 * Starts the clock: jobs at their minute, and `send-messages` at once when the outbox is filled.
 * A job that fails is logged and tried again at its next time; the clock itself goes on.
 */
export async function startClock(options: ClockOptions): Promise<Clock> {
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'peerdesk-clock' });
  client.on('error', () => undefined);
  await client.connect();
  const busy = new Map<string, Promise<void>>();
  let stopped = false;

  /** One run at a time per job; a request during a run leads to one more run after it. */
  function start(job: Job): void {
    const again = (busy.get(job.name) ?? Promise.resolve()).then(() => (stopped ? undefined : run(job)));
    busy.set(job.name, again);
  }
  async function run(job: Job): Promise<void> {
    try {
      if (job.kind === 'sql') await client.query('select private.run_clock_job($1)', [job.name]);
      else if (job.target === 'rebuild-site') await inPlaceOfFunction(job);
      else {
        const status = await options.callFunction(job.target);
        if (status >= 400 && status !== 404) options.log(`[clock] ${job.name} answered ${status}`);
      }
    } catch (error) {
      if (!stopped) options.log(`[clock] ${job.name}: ${describeError(error)}`);
    }
  }
  async function inPlaceOfFunction(job: Job): Promise<void> {
    const startedAt = new Date();
    await options.rebuildSite();
    await client.query('select private.record_clock_run($1, $2, true, null)', [job.name, startedAt]);
  }
  async function jobs(): Promise<Job[]> {
    return (await client.query<Job>('select name, schedule, kind::text, target from private.clock_jobs')).rows;
  }
  async function tick(): Promise<void> {
    try {
      const now = new Date();
      for (const job of await jobs()) if (isDue(job.schedule, now)) start(job);
    } catch (error) {
      if (!stopped) options.log(`[clock] ${describeError(error)}`);
    }
  }
  async function sendNow(): Promise<void> {
    const [job] = (await jobs()).filter(({ target }) => target === 'send-messages');
    if (job !== undefined && !queuedBehind.has(job.name)) {
      queuedBehind.add(job.name);
      const earlier = busy.get(job.name) ?? Promise.resolve();
      void earlier.then(() => queuedBehind.delete(job.name));
      start(job);
    }
  }
  const queuedBehind = new Set<string>();

  client.on(
    'notification',
    () => void sendNow().catch((error: unknown) => options.log(`[clock] ${describeError(error)}`)),
  );
  await client.query('listen messages_queued');
  await tick();
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(
      () => {
        void tick();
        next();
      },
      60_000 - (Date.now() % 60_000),
    );
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.race([Promise.all(busy.values()), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
      await client.end().catch(() => undefined);
    },
  };
}
