import { fail, ok, type Result } from '../../lib/result.ts';
import { type DocumentFault, documentFaults, type MediaType, maxDocumentBytes } from './document.ts';
import { cleanFileName } from './file-name.ts';
import { asUtf8, documentType, pictureKind } from './look-at-file.ts';
import { preparePicture } from './prepare-picture.ts';

/** A file as it will be sent. */
export interface PreparedFile {
  file: Blob;
  fileName: string;
  mediaType: MediaType;
  /** What was done to a photo on the way, to tell its owner. */
  changes: readonly ('made_jpeg' | 'shrunk')[];
}

const headLength = 64 * 1024;

/** Makes a chosen file ready, in the browser: photos become JPEG of a sensible size, texts UTF-8, the rest stays. */
export async function prepareFile(file: File): Promise<Result<PreparedFile, DocumentFault>> {
  if (file.size === 0) return fail('empty');
  try {
    const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
    const picture = pictureKind(head, file.type);
    if (picture !== undefined) return await preparePicture(file, picture, head);
    const type = documentType(file.name, file.type);
    if (isFault(type)) return fail(type);
    if (file.size > maxDocumentBytes) return fail('too_large');
    const sent = type === 'text/plain' ? new Blob([asUtf8(new Uint8Array(await file.arrayBuffer()))]) : file;
    return ok({ file: sent, fileName: cleanFileName(file.name, type), mediaType: type, changes: [] });
  } catch {
    // gone from the disk or the phone's cloud since it was chosen
    return fail('is_unreadable');
  }
}

function isFault(value: string): value is DocumentFault {
  return documentFaults.some((fault) => fault === value);
}
