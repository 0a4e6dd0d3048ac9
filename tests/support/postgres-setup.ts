import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '../../supabase/local/database.ts';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { sweepTestFolders, testFolder } from './test-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's cluster: the owner's connection, and the database that each test file copies. */
    postgres: { adminUrl: string; template: string };
  }
}

const template = 'peerdesk_template';

/**
 * Vitest global setup: one throwaway cluster for the run, with a template database built from supabase/schemas.
 * With DATABASE_URL set there is nothing to start.
 * @returns the teardown
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['DATABASE_URL'] !== undefined) return async () => undefined;
  sweepTestFolders();
  const folder = testFolder();
  const cluster = await startPostgres({ dataDir: join(folder, 'data'), port: 0, durable: false });
  const teardown = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await prepareDatabase(cluster, template, 'schemas');
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgres', { adminUrl: cluster.url(), template });
  return teardown;
}
