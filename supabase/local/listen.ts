import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { StackFault } from './fault.ts';

/**
 * Serves an app on 127.0.0.1.
 * @param purpose for the message when the port is taken
 * @returns closes the port and every connection on it
 */
export async function listen(
  app: { fetch: Parameters<typeof serve>[0]['fetch'] },
  port: number,
  purpose: string,
): Promise<() => Promise<void>> {
  const server = await new Promise<Server>((resolve, reject) => {
    const made = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(made as Server)) as Server;
    made.once('error', (cause: Error) =>
      reject(new StackFault(`Port ${port} for ${purpose} could not be opened: ${cause.message}`, { cause })),
    );
  });
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
}
