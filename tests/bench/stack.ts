import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '../../supabase/local/stack.ts';

/** A stack without the site on free ports, whose data goes away with it. */
export async function benchStack({ demo }: { demo: boolean }): Promise<Stack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerdesk-bench-'));
  chmodSync(dataDir, 0o755); // PostgreSQL runs as another user when we are root
  const stack = await startStack({
    dataDir,
    ports: { site: 0, api: 0, mailbox: 0, postgres: 0 },
    demo,
    site: 'none',
    durable: true,
    log: () => undefined,
  });
  return {
    ...stack,
    stop: async () => {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
