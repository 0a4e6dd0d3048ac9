import { describeError } from '../../supabase/local/fault.ts';
import { sweepTestFolders } from './test-folder.ts';
import { throwawayStack } from './throwaway-stack.ts';

/** The stack of one run of the browser journeys: demo data, built site, free ports. Playwright starts and stops it. */
sweepTestFolders();
try {
  const stack = await throwawayStack({
    demo: true,
    site: 'built',
    durable: false,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const stop = async () => {
    await stack.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  const runner = process.ppid; // a test run that is killed cannot say goodbye
  setInterval(() => process.ppid !== runner && void stop(), 1_000).unref();
  // Playwright reads this line and puts the four addresses into the environment of the tests.
  process.stdout.write(`Journeys on ${stack.siteUrl} ${stack.apiUrl} ${stack.mailboxUrl} ${stack.databaseUrl} .\n`);
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
}
