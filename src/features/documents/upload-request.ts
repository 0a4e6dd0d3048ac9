import * as z from 'zod/mini';
import { type DocumentKind, documentFaults, documentKinds, uploadedDocumentSchema } from './document.ts';

/** Where an upload's facts travel: in headers, since addresses end up in logs and names of files are personal. */
export const uploadHeaderNames = {
  fileName: 'x-file-name',
  kind: 'x-document-kind',
  uploadKey: 'x-upload-key',
  replacesId: 'x-replaces-document',
  requestId: 'x-document-request',
  applicationId: 'x-application',
} as const;

/** Longest name that travels, in UTF-16 units; a name of 300 emoji is 3.6 KB of header. */
const longestSentName = 300;

const uploadFactsSchema = z.object({
  fileName: z.string(),
  kind: z.enum(documentKinds),
  uploadKey: z.uuid(),
  replacesId: z.optional(z.uuid()),
  requestId: z.optional(z.uuid()),
  applicationId: z.optional(z.uuid()),
});

/** What is said about a file that is handed in. */
export interface UploadFacts {
  fileName: string;
  kind: DocumentKind;
  /** A random UUID for this choice of file: a retry with the same key is the same upload. */
  uploadKey: string;
  replacesId?: string | undefined;
  requestId?: string | undefined;
  applicationId?: string | undefined;
}

/** The headers that carry the facts; the name percent-encoded as UTF-8 (the value of RFC 8187, without its prefix). */
export function writeUploadHeaders(facts: UploadFacts): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [fact, header] of Object.entries(uploadHeaderNames)) {
    const value: unknown = Reflect.get(facts, fact);
    if (typeof value === 'string' && value !== '') headers[header] = value;
  }
  headers[uploadHeaderNames.fileName] = encodeURIComponent(shorten(facts.fileName).toWellFormed());
  return headers;
}

/** Reads the facts back; undefined when they are not whole. */
export function readUploadHeaders(headers: Headers): UploadFacts | undefined {
  const found: Record<string, string> = {};
  for (const [fact, header] of Object.entries(uploadHeaderNames)) {
    const value = headers.get(header);
    if (value !== null && value !== '') found[fact] = value;
  }
  try {
    found['fileName'] = decodeURIComponent(found['fileName'] ?? '');
  } catch {
    return undefined;
  }
  const read = uploadFactsSchema.safeParse(found);
  return read.success ? read.data : undefined;
}

/** Keeps the end, where the ending is, and as much of the beginning as travels. */
function shorten(name: string): string {
  if (name.length <= longestSentName) return name;
  return `${name.slice(0, longestSentName - 12)}${name.slice(-12)}`;
}

/** What upload-document answers, in snake_case as it travels; `camelKeys` first. */
export const uploadReplySchema = z.union([
  z.object({ ok: z.literal(true), document: uploadedDocumentSchema }),
  z.object({ ok: z.literal(false), code: z.string(), fault: z.optional(z.enum(documentFaults)) }),
]);
