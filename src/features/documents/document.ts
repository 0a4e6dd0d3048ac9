import * as z from 'zod/mini';

/** What a document is, as in the database's `document_purpose`. */
export const documentKinds = ['resume', 'cover_letter', 'certificate', 'other'] as const;

/** One kind of document. */
export type DocumentKind = (typeof documentKinds)[number];

/** Largest file taken, in bytes: 10 MiB. The reason stands at the check in supabase/schemas/73_documents.sql. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/** What is kept, and the ending a name gets when its own does not fit. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const;

/** A type of file that is kept. */
export type MediaType = keyof typeof mediaTypes;

/** What a file chooser offers: what is kept, and phone photos (HEIC), which the page turns into JPEG first. */
export const acceptedFiles =
  '.pdf,.docx,.txt,.jpg,.jpeg,.png,.heic,.heif,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,image/jpeg,image/png,image/heic,image/heif';

/** What can be wrong with a file or with handing it in; document-words.ts says each in a sentence. */
export const documentFaults = [
  'empty',
  'too_large',
  'wrong_type',
  'not_what_it_says',
  'has_macros',
  'is_locked',
  'is_unreadable',
  'too_many',
  'no_room',
  'request_ended',
] as const;

/** One thing that can be wrong with a file. */
export type DocumentFault = (typeof documentFaults)[number];

const maybe = z.nullable(z.string());
const kind = z.enum(documentKinds);

/** A document that was just handed in, as the function upload-document answers. */
export const uploadedDocumentSchema = z.object({
  id: z.string(),
  kind,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  uploadedAt: z.string(),
  replacesId: maybe,
  /** The same bytes were here already: that document is given, and nothing was stored twice. */
  isDuplicate: z.boolean(),
});

/** A document that was just handed in. */
export type UploadedDocument = z.output<typeof uploadedDocumentSchema>;

/** A document on a person's shelf, as `list_my_documents` gives it. */
export const shelfDocumentSchema = z.object({
  id: z.string(),
  kind,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  uploadedAt: z.string(),
  replacesId: maybe,
  retiredAt: maybe,
  isCurrent: z.boolean(),
  sentWith: z.array(z.object({ applicationId: z.string(), reference: z.string(), title: maybe })),
});

/** A document on a person's shelf. */
export type ShelfDocument = z.output<typeof shelfDocumentSchema>;

/** A paper the team asked for, as `list_my_document_requests` gives it. */
export const documentRequestSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  reference: z.string(),
  title: maybe,
  kind,
  note: maybe,
  /** A day in the organisation's zone, or null. */
  dueOn: maybe,
  askedAt: z.string(),
});

/** A paper the team asked for. */
export type DocumentRequest = z.output<typeof documentRequestSchema>;

/**
 * What `DocumentUpload` takes. Other features may not import the component (a feature imports only pure files): a page's
 * island hands it over as a part, typed by this.
 */
export interface DocumentUploadProps {
  /** Id of the file control, for ErrorSummary; unique on the page. */
  id: string;
  kind: DocumentKind;
  /** The question; the kind's own words when left out. */
  label?: string | undefined;
  isOptional?: boolean | undefined;
  /** A sentence under the question when the form around it was refused, e.g. because a file is missing. */
  error?: string | undefined;
  /** The document this one is a newer version of. */
  replacesId?: string | undefined;
  /** The request this answers. */
  requestId?: string | undefined;
  /** HR only: the application that a paper handed in by hand goes with. */
  applicationId?: string | undefined;
  /** The file is stored and safe. With `isDuplicate` it was here before; use it all the same. */
  onUploaded: (document: UploadedDocument) => void;
}
