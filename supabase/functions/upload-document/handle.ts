import {
  type DocumentFault,
  documentFaults,
  type MediaType,
  maxDocumentBytes,
} from '../../../src/features/documents/document.ts';
import { cleanFileName } from '../../../src/features/documents/file-name.ts';
import { readUploadHeaders, type UploadFacts } from '../../../src/features/documents/upload-request.ts';
import { type AppError, describeForLog, errorStatus } from '../../../src/lib/errors.ts';
import type { Result } from '../../../src/lib/result.ts';
import type { ByteBudget } from '../_shared/byte-budget.ts';
import { announcedLength, readBytes } from '../_shared/read-bytes.ts';
import { identify } from './identify.ts';

/** Whose shelf the file goes on, and who puts it there. */
export interface Shelf {
  candidateId: string;
  userId: string;
}

/** What is known of the bytes once they are looked at. */
export interface Found {
  fileName: string;
  mediaType: MediaType;
  sizeBytes: number;
  sha256: string;
  storagePath: string;
}

/** A document as the database answers it, and whether its bytes are the ones just stored. */
export interface Recorded {
  document: unknown;
  isNew: boolean;
}

/** What the function needs from outside. */
export interface UploadDeps {
  budget: ByteBudget;
  corsHeaders: Readonly<Record<string, string>>;
  /** Asks the database, with the caller's own token, whether they may hand this in. */
  begin: (request: Request, facts: UploadFacts, size: number) => Promise<Result<Shelf, AppError>>;
  store: (path: string, bytes: Uint8Array<ArrayBuffer>, type: MediaType) => Promise<Result<void, AppError>>;
  remove: (path: string) => Promise<void>;
  record: (shelf: Shelf, facts: UploadFacts, found: Found) => Promise<Result<Recorded, AppError>>;
  log: (line: string) => void;
}

/** A body may take this long, in milliseconds: hosted functions wait 150 seconds. */
const patience = 140_000;

const faultStatus: Partial<Record<DocumentFault, number>> = { too_large: 413, empty: 422, too_many: 422, no_room: 422 };

/**
 * Takes one file as the body of a POST, with its facts in headers, and keeps it once however often it comes: asks who
 * the caller is, reads at most the limit, looks at the bytes, stores them, writes the row. When the row is refused, the
 * bytes go again; when the database's answer is lost, they stay for the retry, and the nightly check clears what is left.
 */
export async function handle(request: Request, deps: UploadDeps): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: deps.corsHeaders });
  const refuse = (error: AppError, fault?: DocumentFault) => answerRefused(error, fault, deps);
  if (request.method !== 'POST') return refuse({ code: 'invalid', field: 'method' });
  const facts = readUploadHeaders(request.headers);
  if (facts === undefined) return refuse({ code: 'invalid', field: 'headers' });
  const announced = announcedLength(request);
  if (announced !== undefined && announced > maxDocumentBytes) return refuse({ code: 'invalid' }, 'too_large');
  if (announced === 0) return refuse({ code: 'invalid' }, 'empty');

  const shelf = await deps.begin(request, facts, announced ?? 1);
  if (!shelf.ok) return refuse(shelf.error);
  const giveBack = await deps.budget.take(announced ?? maxDocumentBytes);
  try {
    const body = await readBytes(request, maxDocumentBytes, patience);
    if (!body.ok)
      return body.error === 'too_large'
        ? refuse({ code: 'invalid' }, 'too_large')
        : refuse({ code: body.error === 'timed_out' ? 'timed_out' : 'offline' });
    const bytes = body.value;
    const type = await identify(bytes, request.headers.get('content-type') ?? '', facts.fileName);
    if (!type.ok) return refuse({ code: 'invalid' }, type.error);
    return await keep(shelf.value, facts, bytes, type.value, deps);
  } finally {
    giveBack();
  }
}

async function keep(
  shelf: Shelf,
  facts: UploadFacts,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: MediaType,
  deps: UploadDeps,
): Promise<Response> {
  const storagePath = `${shelf.candidateId}/${crypto.randomUUID()}`;
  const fileName = cleanFileName(facts.fileName, mediaType);
  const stored = await deps.store(storagePath, bytes, mediaType);
  if (!stored.ok) return answerRefused(stored.error, undefined, deps);
  const sha256 = await hexDigest(bytes);
  const recorded = await deps.record(shelf, facts, {
    fileName,
    mediaType,
    sizeBytes: bytes.byteLength,
    sha256,
    storagePath,
  });
  const isLost = !recorded.ok && ['offline', 'timed_out', 'unavailable', 'unknown'].includes(recorded.error.code);
  if (!isLost && !(recorded.ok && recorded.value.isNew)) await deps.remove(storagePath);
  if (!recorded.ok) return answerRefused(recorded.error, undefined, deps);
  return json({ ok: true, document: recorded.value.document }, 200, deps);
}

/** Tells why not: the kind of failure, and what is wrong with the file when it is the file. */
function answerRefused(error: AppError, fault: DocumentFault | undefined, deps: UploadDeps): Response {
  const named = fault ?? faultOf(error);
  const status = named === undefined ? errorStatus[error.code] : (faultStatus[named] ?? 415);
  if (status >= 500) deps.log(`upload-document failed: ${describeForLog(error)}`);
  return json({ ok: false, code: error.code, ...(named && { fault: named }) }, status, deps);
}

function faultOf(error: AppError): DocumentFault | undefined {
  if (error.code === 'wrong_state') return 'request_ended';
  return error.code === 'invalid' ? documentFaults.find((known) => known === error.field) : undefined;
}

function json(reply: unknown, status: number, deps: UploadDeps): Response {
  return Response.json(reply, { status, headers: { ...deps.corsHeaders, 'cache-control': 'no-store' } });
}

async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
