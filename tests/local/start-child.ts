import { runStack } from '../../supabase/local/run-stack.ts';

/** `npm start` on a data folder and a mailbox port of the test's choosing, without demo data and site. */
const [dataDir = '', mailbox = '0', ...flags] = process.argv.slice(2);
await runStack({
  dataDir,
  ports: { site: 0, api: 0, mailbox: Number(mailbox), postgres: 0 },
  demo: false,
  site: 'none',
  fresh: flags.includes('--fresh'),
});
