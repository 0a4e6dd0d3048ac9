import pg from 'pg';

/** Rows as Postgres sends them, keyed by column. */
export type Row = Record<string, unknown>;

/** Runs statements in one transaction, as one actor. */
export interface Query {
  /** Runs a statement and gives its rows. */
  <R extends Row = Row>(sql: string, values?: unknown[]): Promise<R[]>;
  /** Runs a statement that must give exactly one row. */
  one<R extends Row = Row>(sql: string, values?: unknown[]): Promise<R>;
  /** Runs a statement that must fail; gives the error (code, constraint, detail …) and leaves the transaction usable. */
  failure(sql: string, values?: unknown[]): Promise<pg.DatabaseError>;
  /** How many rows a write touched: 0 is how RLS says no to an update. */
  count(sql: string, values?: unknown[]): Promise<number>;
}

/**
 * Wraps a connection that has a transaction open.
 * @param client the connection
 */
export function queryOn(client: pg.ClientBase): Query {
  async function query<R extends Row>(sql: string, values: unknown[] = []): Promise<R[]> {
    return (await client.query<R>(sql, values)).rows;
  }
  return Object.assign(query, {
    async one<R extends Row>(sql: string, values: unknown[] = []): Promise<R> {
      const rows = await query<R>(sql, values);
      const [row] = rows;
      if (rows.length !== 1 || row === undefined) throw new Error(`Expected one row and got ${rows.length}: ${sql}`);
      return row;
    },
    async failure(sql: string, values: unknown[] = []): Promise<pg.DatabaseError> {
      await client.query('savepoint before_failure');
      try {
        await client.query(sql, values);
      } catch (error) {
        await client.query('rollback to savepoint before_failure');
        if (error instanceof pg.DatabaseError) return error;
        throw error;
      }
      throw new Error(`Expected this to fail and it succeeded: ${sql}`);
    },
    async count(sql: string, values: unknown[] = []): Promise<number> {
      return (await client.query(sql, values)).rowCount ?? 0;
    },
  });
}
