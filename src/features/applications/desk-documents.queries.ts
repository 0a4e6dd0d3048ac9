import * as z from 'zod/mini';
import type { AppError } from '../../lib/errors.ts';
import { given } from '../../lib/given.ts';
import type { Result } from '../../lib/result.ts';
import { call, nothing } from '../../lib/supabase.ts';
import { type DocumentKind, documentKinds } from '../documents/document.ts';

const requestsSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(documentKinds),
    note: z.nullable(z.string()),
    dueOn: z.nullable(z.string()),
    askedAt: z.string(),
  }),
);

/** A document the team asked for and has not got. */
export type WaitingRequest = z.output<typeof requestsSchema>[number];

/** What was asked for and is not here yet, oldest first. */
export function listRequests(applicationId: string): Promise<Result<WaitingRequest[], AppError>> {
  return call(
    (client) =>
      client
        .from('document_requests')
        .select('id, kind, note, due_on, asked_at')
        .eq('application_id', applicationId)
        .is('fulfilled_at', null)
        .is('cancelled_at', null)
        .order('asked_at'),
    requestsSchema,
  );
}

/** Asks the candidate for a paper; a mail goes out. `invalid` with field `kind`, `note` or `due_on`. */
export function askForDocument(
  applicationId: string,
  { kind, note, dueOn }: { kind: DocumentKind; note: string; dueOn: string },
): Promise<Result<unknown, AppError>> {
  return call(
    (client) =>
      client.rpc('ask_for_document', {
        p_application: applicationId,
        p_kind: kind,
        ...given({ p_note: note || undefined, p_due_on: dueOn || undefined }),
      }),
    nothing,
  );
}

/** Takes a request back. `wrong_state` when it was answered meanwhile. */
export function cancelRequest(id: string): Promise<Result<unknown, AppError>> {
  return call((client) => client.rpc('cancel_document_request', { p_id: id }), nothing);
}
