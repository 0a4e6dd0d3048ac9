import { join } from 'node:path';
import { runStack } from './run-stack.ts';

/** `npm start [-- --fresh]` and `npm run dev`: the whole system on this machine, until Ctrl-C. */
const known = ['--fresh', '--dev'];
const flags = process.argv.slice(2);
const unknown = flags.find((flag) => !known.includes(flag));
if (unknown === undefined) {
  await runStack({
    dataDir: join(import.meta.dirname, '..', '..', '.local'),
    ports: { site: 4321, api: 54321, mailbox: 54324, postgres: 54322 },
    demo: true,
    site: flags.includes('--dev') ? 'dev' : 'built',
    fresh: flags.includes('--fresh'),
  });
} else {
  process.stderr.write(
    `${unknown} is not known. There are --fresh (start over with new demo data) and --dev (hot reload).\n`,
  );
  process.exitCode = 1;
}
