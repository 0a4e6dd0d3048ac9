import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { lastChange, listIntakes, searchIntakes } from './intakes.queries.ts';
import type { QueueRow } from './queue.ts';

/** What the queue asks of the server. Tests give their own. */
export interface QueueQueries {
  listIntakes: typeof listIntakes;
  searchIntakes: (term: string) => Promise<Result<QueueRow[], AppError>>;
  lastChange: (id?: string) => Promise<Result<string | null, AppError>>;
}

/** The real ones. */
export const queueQueries: QueueQueries = { listIntakes, searchIntakes, lastChange };
