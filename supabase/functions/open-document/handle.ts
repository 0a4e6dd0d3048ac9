import * as z from 'zod/mini';
import { type AppError, describeForLog, errorStatus } from '../../../src/lib/errors.ts';
import type { Result } from '../../../src/lib/result.ts';
import { attachmentNamed } from '../_shared/content-disposition.ts';

/** Where a document's bytes lie and what they are, as the database's `open_document` gives it. */
export interface OpenedDocument {
  storagePath: string;
  fileName: string;
  mediaType: string;
}

/** What the function needs from outside. */
export interface OpenDeps {
  corsHeaders: Readonly<Record<string, string>>;
  /** Asks the database, with the caller's own token; it checks who asks and keeps that staff did. */
  open: (request: Request, id: string) => Promise<Result<OpenedDocument, AppError>>;
  /** The stored bytes as a stream; not ok when they are not there. */
  fetchBytes: (path: string) => Promise<Response>;
  log: (line: string) => void;
}

const idSchema = z.uuid();

/** Hands a document out to whom the database lets have it, as a file to save and never as a page. */
export async function handle(request: Request, deps: OpenDeps): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: deps.corsHeaders });
  const id = idSchema.safeParse(new URL(request.url).searchParams.get('id'));
  if (request.method !== 'GET' || !id.success) return refuse({ code: 'invalid', field: 'id' }, deps);
  const opened = await deps.open(request, id.data);
  if (!opened.ok) return refuse(opened.error, deps);
  const { storagePath, fileName, mediaType } = opened.value;
  const stored = await deps.fetchBytes(storagePath);
  if (!stored.ok) {
    await stored.body?.cancel();
    return refuse({ code: 'unavailable', cause: { code: `storage ${stored.status}` } }, deps);
  }
  return new Response(stored.body, {
    headers: {
      ...deps.corsHeaders,
      'content-type': mediaType,
      'content-disposition': attachmentNamed(fileName),
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-site',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function refuse(error: AppError, deps: OpenDeps): Response {
  const status = errorStatus[error.code];
  if (status >= 500) deps.log(`open-document failed: ${describeForLog(error)}`);
  return Response.json(
    { ok: false, code: error.code },
    { status, headers: { ...deps.corsHeaders, 'cache-control': 'no-store' } },
  );
}
