import * as z from 'zod/mini';
import type { AppError } from '../../../src/lib/errors.ts';
import { fail, ok, type Result } from '../../../src/lib/result.ts';
import type { Recorded, Shelf } from './handle.ts';

const shelfReply = z.object({ candidate_id: z.uuid(), user_id: z.uuid() });
const recordedReply = z.looseObject({ id: z.uuid(), is_new: z.boolean() });

/** What `begin_document_upload` gave. */
export function readShelf(data: unknown): Result<Shelf, AppError> {
  const read = shelfReply.safeParse(data);
  return read.success
    ? ok({ candidateId: read.data.candidate_id, userId: read.data.user_id })
    : fail({ code: 'unknown' });
}

/** What `record_document` gave; passed on as it is. */
export function readRecorded(data: unknown): Result<Recorded, AppError> {
  const read = recordedReply.safeParse(data);
  return read.success ? ok({ document: read.data, isNew: read.data.is_new }) : fail({ code: 'unknown' });
}
