import { rmSync } from 'node:fs';
import { describeError } from '../../supabase/local/fault.ts';
import { startStack } from '../../supabase/local/stack.ts';
import { sweepTestFolders, testFolder } from './test-folder.ts';

/** The stack of one run of the browser journeys: demo data, built site, free ports. Playwright starts and stops it. */
sweepTestFolders();
const dataDir = testFolder();
try {
  const stack = await startStack({
    dataDir,
    ports: { site: 0, api: 0, mailbox: 0, postgres: 0 },
    demo: true,
    site: 'built',
    durable: false,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const stop = async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
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
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(1);
}
