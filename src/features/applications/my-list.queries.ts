import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type MyRow, myRowSchema } from './my-row.ts';

const rows = z.array(myRowSchema);

/** The signed-in person's applications, drafts too, newest first. */
export function listMyApplications(): Promise<Result<MyRow[], AppError>> {
  return call((client) => client.rpc('list_my_applications'), rows);
}

/** Throws a draft away for good. `wrong_state` once it was sent. */
export function discardDraft(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('discard_draft', { p_id: id }), nothing);
}
