import * as z from 'zod/mini';
import { supabaseAnonKey, supabaseUrl } from '../../lib/env.ts';
import { type AppError, errorCodes } from '../../lib/errors.ts';
import { ok, type Result } from '../../lib/result.ts';
import { type Answer, call } from '../../lib/supabase.ts';
import {
  type DocumentRequest,
  documentFaults,
  documentRequestSchema,
  type MediaType,
  type ShelfDocument,
  shelfDocumentSchema,
  type UploadedDocument,
  uploadedDocumentSchema,
} from './document.ts';
import { sendFile } from './send-file.ts';
import { type UploadFacts, writeUploadHeaders } from './upload-request.ts';

/** What we hold of the signed-in person, newest first. */
export function listMyDocuments(): Promise<Result<ShelfDocument[], AppError>> {
  return call((client) => client.rpc('list_my_documents'), z.array(shelfDocumentSchema));
}

/** What the signed-in person is still asked for, the nearest day first. */
export function listMyDocumentRequests(): Promise<Result<DocumentRequest[], AppError>> {
  return call((client) => client.rpc('list_my_document_requests'), z.array(documentRequestSchema));
}

/** Takes a file off the shelf: `kept` when it went out with an application and stays with it, else `erased`. */
export function retireMyDocument(id: string): Promise<Result<'kept' | 'erased', AppError>> {
  return call((client) => client.rpc('retire_my_document', { p_id: id }), z.enum(['kept', 'erased']));
}

/** A file on its way: how to stop it, and who hears how far it is. */
export interface UploadWatch {
  signal: AbortSignal;
  /** @param share of the bytes that left, 0 to 1 */
  onProgress: (share: number) => void;
}

const refusalSchema = z.object({ code: z.enum(errorCodes), fault: z.optional(z.enum(documentFaults)) });

/**
 * Hands a file in. A second try with the same `uploadKey` is the same upload.
 * @returns the stored document; `invalid` with the fault as field when it is the file that cannot be taken
 */
export function uploadDocument(
  file: Blob,
  mediaType: MediaType,
  facts: UploadFacts,
  watch: UploadWatch,
): Promise<Result<UploadedDocument, AppError>> {
  return call(async (client): Promise<Answer> => {
    const headers = { ...writeUploadHeaders(facts), ...(await callHeaders(client)), 'content-type': mediaType };
    const sent = await sendFile(`${supabaseUrl}/functions/v1/upload-document`, headers, file, watch);
    if (!sent.ok) return { data: null, error: { code: sent.error } satisfies AppError };
    const { status, reply } = sent.value;
    if (status === 200) return { data: Reflect.get(Object(reply), 'document'), error: null, status };
    const { data: refusal } = refusalSchema.safeParse(reply);
    const error: AppError = refusal
      ? { code: refusal.code, ...(refusal.fault && { field: refusal.fault }) }
      : { code: 'unavailable', cause: { code: `status ${status}` } };
    return { data: null, error, status };
  }, uploadedDocumentSchema);
}

/** A document's bytes. The opening of a file of someone else is kept in the audit. */
export async function downloadDocument(id: string): Promise<Result<Blob, AppError>> {
  const answer = await call(
    async (client): Promise<Answer> => {
      const address = `${supabaseUrl}/functions/v1/open-document?id=${encodeURIComponent(id)}`;
      const response = await fetch(address, { headers: await callHeaders(client) });
      if (response.ok) return { data: { file: await response.blob() }, error: null, status: response.status };
      const { data: refusal } = refusalSchema.safeParse(await response.json().catch(() => undefined));
      return { data: null, error: refusal ?? { code: 'unavailable' }, status: response.status };
    },
    z.object({ file: z.instanceof(Blob) }),
    ['file'],
  );
  return answer.ok ? ok(answer.value.file) : answer;
}

/** The headers with which a function knows who calls. */
async function callHeaders(client: {
  auth: { getSession: () => Promise<{ data: { session: { access_token: string } | null } }> };
}): Promise<Record<string, string>> {
  const { data } = await client.auth.getSession();
  return { apikey: supabaseAnonKey, ...(data.session && { authorization: `Bearer ${data.session.access_token}` }) };
}
