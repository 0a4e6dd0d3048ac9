import { createServer } from 'node:net';
import { StackFault } from './fault.ts';

/**
 * Asks the operating system for a port nobody listens on.
 * Another program may take it before we do; the caller's own listen reports that.
 * @returns a TCP port number on 127.0.0.1
 */
export async function freePort(): Promise<number> {
  return await bindOnce(0);
}

/**
 * Settles one port of the stack before anything is started.
 * @param wanted a port number, or 0 for any free one
 * @param purpose what will listen there, for the message ("the site")
 * @returns the port to use
 * @throws StackFault when another program holds the wanted port
 */
export async function claimPort(wanted: number, purpose: string): Promise<number> {
  try {
    return await bindOnce(wanted);
  } catch (cause) {
    throw new StackFault(
      `Port ${wanted} is taken, and ${purpose} needs it. Stop the program that uses it (on Linux: ss -ltnp 'sport = :${wanted}') and start again.`,
      { cause },
    );
  }
}

async function bindOnce(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address !== null ? address.port : port;
}
