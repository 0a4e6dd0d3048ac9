import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Api, startApi } from './api.ts';
import { Children } from './children.ts';
import { startClock } from './clock.ts';
import { clusterFolder } from './cluster-folder.ts';
import { prepareDatabase, withClient } from './database.ts';
import { placeDemoFiles } from './demo-files.ts';
import { siteEnvironment } from './function-environment.ts';
import { listen } from './listen.ts';
import { takeLock } from './lock.ts';
import { createMailbox, mailFolder } from './mailbox.ts';
import { migrate } from './migrate.ts';
import { claimPort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { readSeed, readSqlFiles } from './schema-files.ts';
import { localSecrets } from './secrets.ts';
import { startBuiltSite, startDevSite } from './site.ts';

export interface StackOptions {
  /** Folder for everything the stack keeps; one stack at a time uses it. */
  dataDir: string;
  /** Port numbers, 0 for any free one. */
  ports: { site: number; api: number; mailbox: number; postgres: number };
  /** Whether a new database gets supabase/seed. */
  demo: boolean;
  /** `built` builds and serves the site as production does, `dev` runs Astro's dev server, `none` leaves it out. */
  site: 'built' | 'none' | 'dev';
  /** Whether data must survive a crash; false for tests, which are then faster. */
  durable?: boolean;
  /** Takes one line at a time: what functions print, failures of the clock, builds. */
  log: (line: string) => void;
  /** Called when a part ends by itself (a full disk, a kill); the caller stops the stack. */
  onFault?: (reason: string) => void;
}

/** A whole running system on this machine. */
export interface Stack {
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly mailboxUrl: string;
  /** The database owner's connection string. */
  readonly databaseUrl: string;
  readonly anonKey: string;
  readonly serviceKey: string;
  /** Signs the tokens of people; tests make their own with it. */
  readonly jwtSecret: string;
  readonly clockSecret: string;
  readonly webhookSecret: string;
  /** Stops every part, last started first; data is whole on disk afterwards. */
  stop(): Promise<void>;
}

/**
 * Starts Postgres, the API, functions, mailbox, clock and site, in this order. When one fails, those already started
 * are stopped before the error is passed on.
 * @throws StackFault with one line that says what to do
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stops: (() => void | Promise<void>)[] = [];
  const stop = async () => {
    for (let last = stops.pop(); last !== undefined; last = stops.pop()) await last();
  };
  try {
    return { ...(await startParts({ ...options, dataDir: resolve(options.dataDir) }, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(options: StackOptions, stops: (() => void | Promise<void>)[]): Promise<Omit<Stack, 'stop'>> {
  const { dataDir, log } = options;
  mkdirSync(dataDir, { recursive: true });
  stops.push(takeLock(dataDir));
  const children = new Children(dataDir);
  children.endOrphans();
  stops.push(() => children.stop());
  const ports = {
    site: await claimPort(options.ports.site, 'the site'),
    api: await claimPort(options.ports.api, 'the API'),
    mailbox: await claimPort(options.ports.mailbox, 'the mailbox'),
  };
  const addresses = {
    site: `http://localhost:${ports.site}`,
    api: `http://localhost:${ports.api}`,
    mailbox: `http://localhost:${ports.mailbox}`,
  };
  const secrets = localSecrets(dataDir);

  const cluster = await startPostgres({
    dataDir: await clusterFolder(dataDir),
    port: options.ports.postgres,
    durable: options.durable ?? true,
    onExit: (reason) => options.onFault?.(`PostgreSQL ended: ${reason}`),
  });
  stops.push(() => cluster.stop());
  await prepareDatabase(cluster, 'postgres', 'none');
  const databaseUrl = cluster.url();
  await withClient(databaseUrl, (owner) => migrate(owner, readSqlFiles('migrations'), options.demo ? readSeed() : []));

  const mailbox = createMailbox({
    folder: mailFolder(dataDir),
    apiKey: secrets.resendApiKey,
    webhookSecret: secrets.resendWebhookSecret,
    webhookUrl: `${addresses.api}/functions/v1/receive-mail-events`,
    log,
  });
  stops.push(await listen(mailbox.app, ports.mailbox, 'the mailbox'));
  const api = await startApi({
    databaseUrl,
    dataDir,
    port: ports.api,
    secrets,
    addresses,
    children,
    sendAuthMail: mailbox.takeAuthMail,
    reload: options.site === 'dev',
    log,
  });
  stops.push(() => api.stop());
  if (options.demo) await placeDemoFiles(databaseUrl, { url: addresses.api, serviceKey: secrets.serviceKey });

  const siteOptions = {
    databaseUrl,
    dataDir,
    port: ports.site,
    environment: siteEnvironment(secrets, addresses),
    children,
    log,
  };
  const site =
    options.site === 'built'
      ? await startBuiltSite(siteOptions)
      : options.site === 'dev'
        ? await startDevSite(siteOptions)
        : undefined;
  if (site !== undefined) stops.push(() => site.stop());
  await api.functions.warm();
  const clock = await startClock({
    databaseUrl,
    callFunction: (name) => callAsClock(api, name, secrets.clockSecret),
    rebuildSite: async () => site?.rebuildIfAsked(),
    log,
  });
  stops.push(() => clock.stop());
  return {
    siteUrl: addresses.site,
    apiUrl: addresses.api,
    mailboxUrl: addresses.mailbox,
    databaseUrl,
    anonKey: secrets.anonKey,
    serviceKey: secrets.serviceKey,
    jwtSecret: secrets.jwtSecret,
    clockSecret: secrets.clockSecret,
    webhookSecret: secrets.resendWebhookSecret,
  };
}

/** As pg_net calls a function when hosted. */
async function callAsClock(api: Api, name: string, secret: string): Promise<number> {
  const request = new Request(`http://clock.invalid/functions/v1/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  const response = await api.functions.call(name, request);
  await response.body?.cancel();
  return response.status;
}
