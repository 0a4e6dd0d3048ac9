import { throwawayStack } from '../support/throwaway-stack.ts';
import { atMost, type Bench } from './bench.ts';

/** From nothing (no cluster, no build) to site, API and mailbox answering, with demo data: what `npm start` does first. */
export const coldStart: Bench = async () => {
  const started = performance.now();
  const stack = await throwawayStack({ demo: true, site: 'built', log: () => undefined });
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
  }
};
