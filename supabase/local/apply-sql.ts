import pg from 'pg';
import { describeError, StackFault } from './fault.ts';
import type { SqlFile } from './schema-files.ts';

/**
 * Applies SQL files in one transaction: all of them or nothing.
 * @param client an open connection of the database's owner
 * @param files in order
 * @throws StackFault naming file and line of the first statement that fails
 */
export async function applySql(client: pg.Client, files: readonly SqlFile[]): Promise<void> {
  await client.query('begin');
  try {
    for (const file of files) await applyFile(client, file);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function applyFile(client: pg.Client, file: SqlFile): Promise<void> {
  try {
    await client.query(file.text);
  } catch (cause) {
    const where = cause instanceof pg.DatabaseError ? lineOf(file.text, cause) : '';
    throw new StackFault(`${file.path}${where} is broken: ${describeError(cause)}. Nothing of it was applied.`, {
      cause,
    });
  }
}

function lineOf(text: string, error: pg.DatabaseError): string {
  if (error.position === undefined) return '';
  return `:${text.slice(0, Number(error.position)).split('\n').length}`;
}
