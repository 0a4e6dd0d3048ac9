import './lite-switches.ts';
import { App, getStorageSchemaSql } from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import pg from 'pg';
import { applySql } from './apply-sql.ts';
import type { Cluster } from './postgres.ts';
import { readSqlFiles, type SchemaSource } from './schema-files.ts';
import { authHelpers, clusterRoles, databaseExtensions } from './supabase-roles.ts';

/**
 * Makes a database that looks like a new hosted Supabase project and applies our schema to it.
 * @param cluster a running cluster
 * @param name the database; made when missing
 * @param source which SQL to apply, or 'none' for an empty project
 * @throws StackFault when the SQL is broken; the database then stays without our schema
 */
export async function prepareDatabase(cluster: Cluster, name: string, source: SchemaSource | 'none'): Promise<void> {
  await withClient(cluster.url('postgres', 'supabase_admin'), async (admin) => {
    await admin.query(clusterRoles);
    const found = await admin.query('select from pg_catalog.pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(name)} owner postgres`);
    if (name === 'postgres') await admin.query('alter database postgres owner to postgres');
  });
  await withClient(cluster.url(name, 'supabase_admin'), (admin) => admin.query(databaseExtensions));
  await ensureSupabaseSchemas(cluster.url(name));
  await withClient(cluster.url(name), async (owner) => {
    await owner.query(authHelpers);
    if (source !== 'none') await applySql(owner, readSqlFiles(source));
  });
}

/**
 * Opens a connection, runs the work and closes the connection, also on failure.
 * @param url a Postgres connection string
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'peerdesk-local' });
  client.on('error', () => undefined); // a server that stops ends the work, not this process
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Lite's own auth and migration-history schemas, then its storage schema (which it makes only with an adapter). */
async function ensureSupabaseSchemas(url: string): Promise<void> {
  const app = new App({
    auth: { enabled: true },
    connection: new PostgresConnection({ url, postgresOptions: { max: 1, onnotice: () => undefined } }),
  });
  try {
    await app.ensureSystemSchema();
    await withClient(url, (owner) => owner.query(getStorageSchemaSql()));
  } finally {
    await app.connection.close();
  }
}
