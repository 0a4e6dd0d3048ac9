import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../supabase/local/stack.ts';
import { atMost, type Bench } from './bench.ts';

/** From nothing (no cluster, no build) to site, API and mailbox answering, with demo data: what `npm start` does first. */
export const coldStart: Bench = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerdesk-cold-'));
  chmodSync(dataDir, 0o755); // PostgreSQL runs as another user when we are root
  const started = performance.now();
  const stack = await startStack({
    dataDir,
    ports: { site: 0, api: 0, mailbox: 0, postgres: 0 },
    demo: true,
    site: 'built',
    log: () => undefined,
  });
  try {
    const answers = await Promise.all([
      fetch(`${stack.siteUrl}/`),
      fetch(`${stack.apiUrl}/rest/v1/published_jobs?select=slug`, { headers: { apikey: stack.anonKey } }),
      fetch(stack.mailboxUrl),
    ]);
    const seconds = (performance.now() - started) / 1000;
    const failed = answers.filter((answer) => !answer.ok);
    if (failed.length > 0) throw new Error(`${failed[0]?.url} answered ${failed[0]?.status}`);
    return [atMost('cold start to site, API and mailbox answering', seconds, 60, 's')];
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
