import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, findPostgres } from './postgres-binaries.ts';

/**
 * Where a stack's PostgreSQL keeps its data: in the stack's own folder, or, when the user PostgreSQL runs as cannot
 * get there (root's clone under /root), in /var/tmp under a name made from that folder.
 * @param dataDir the stack's data folder, an absolute path that exists
 */
export async function clusterFolder(dataDir: string): Promise<string> {
  const own = join(dataDir, 'postgres');
  mkdirSync(own, { recursive: true, mode: 0o755 });
  if (canReach(await findPostgres(), own)) return join(own, 'data');
  const other = join('/var/tmp', `peerdesk-data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  mkdirSync(other, { recursive: true, mode: 0o755 });
  return join(other, 'data');
}
