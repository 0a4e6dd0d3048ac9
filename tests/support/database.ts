import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Actor, actAs } from './actors.ts';
import { type Query, queryOn } from './query.ts';

/** Several actors in one transaction: what one arranges, the next sees; all of it is rolled back at the end. */
export interface Story {
  as<T>(actor: Actor, work: (q: Query) => Promise<T>): Promise<T>;
  asOwner<T>(work: (q: Query) => Promise<T>): Promise<T>;
}

/** A test file's own database, with the schema and its reference data. */
export interface TestDatabase {
  readonly url: string;
  /** One transaction of several actors, rolled back. */
  story<T>(work: (story: Story) => Promise<T>): Promise<T>;
  /** One transaction as one actor, rolled back. */
  as<T>(actor: Actor, work: (q: Query) => Promise<T>): Promise<T>;
  /** One transaction as the owner (no RLS), rolled back. */
  asOwner<T>(work: (q: Query) => Promise<T>): Promise<T>;
  /** The same, committed: what it writes stays for the rest of the test file. */
  readonly committed: Story;
  /** A raw connection, closed after the file: of the owner, for races, locks and LISTEN, or of the superuser, for plans. */
  connect(user?: 'postgres' | 'supabase_admin'): Promise<pg.Client>;
}

/**
 * Makes (or, with DATABASE_URL, reaches) a database for the calling test file. Call it once, at the top of the file.
 * With DATABASE_URL of a real Supabase project nothing is created: rolled-back tests leave it as it was, tests that
 * use `committed` or `connect` do not, so point it at a throwaway branch.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await ownDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined); // the cluster stops after the tests; idle connections need not complain
  const raw: pg.Client[] = [];
  afterAll(async () => {
    await Promise.all(raw.map((client) => client.end().catch(() => undefined)));
    await pool.end();
  });

  async function transaction<T>(end: 'commit' | 'rollback', work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query(end);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
  async function once<T>(end: 'commit' | 'rollback', actor: Actor, work: (q: Query) => Promise<T>): Promise<T> {
    return await transaction(end, async (client) => {
      await actAs(client, actor);
      return await work(queryOn(client));
    });
  }

  return {
    url,
    story: (work) => transaction('rollback', (client) => work(storyOn(client))),
    as: (actor, work) => once('rollback', actor, work),
    asOwner: (work) => once('rollback', 'owner', work),
    committed: {
      as: (actor, work) => once('commit', actor, work),
      asOwner: (work) => once('commit', 'owner', work),
    },
    async connect(user = 'postgres') {
      const client = new pg.Client({ connectionString: url.replace('//postgres', `//${user}`) });
      client.on('error', () => undefined);
      await client.connect();
      raw.push(client);
      return client;
    },
  };
}

function storyOn(client: pg.ClientBase): Story {
  async function as<T>(actor: Actor, work: (q: Query) => Promise<T>): Promise<T> {
    await actAs(client, actor);
    return await work(queryOn(client));
  }
  return { as, asOwner: (work) => as('owner', work) };
}

async function ownDatabase(): Promise<string> {
  const real = process.env['DATABASE_URL'];
  if (real !== undefined) return real;
  const { adminUrl, template } = inject('postgres');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  return adminUrl.replace(/\/[^/]*$/, `/${name}`);
}
