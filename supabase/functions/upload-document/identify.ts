import { fileTypeFromBuffer } from 'file-type';
import { type DocumentFault, type MediaType, mediaTypes } from '../../../src/features/documents/document.ts';
import { fail, ok, type Result } from '../../../src/lib/result.ts';
import { isPlainText } from './text-file.ts';
import { wordFileFault } from './word-file.ts';
import { endsAsZip } from './zip-entries.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** OLE containers: old .doc files, and .docx files behind a password (MS-OFFCRYPTO). */
const oldOffice = 'application/x-cfb';
const withCode = /macroenabled/i;

/**
 * Finds out from the bytes what a file is, whatever its name says, and refuses what is none of our types, pretends to
 * be one, carries code, or is two files in one.
 * @param declared the type the sender named; may be empty or `application/octet-stream`
 * @param name the sender's name of the file, for its ending
 */
export async function identify(
  bytes: Uint8Array,
  declared: string,
  name: string,
): Promise<Result<MediaType, DocumentFault>> {
  if (bytes.byteLength === 0) return fail('empty');
  const found = await typeOf(bytes);
  if (withCode.test(found)) return fail('has_macros');
  const said = saidType(declared, name);
  if (found === oldOffice) return fail(said === word ? 'is_locked' : 'wrong_type');
  if (!isKept(found)) return fail(said === undefined ? 'wrong_type' : 'not_what_it_says');
  if (said !== found) return fail(said === undefined ? 'wrong_type' : 'not_what_it_says');
  const fault = found === word ? wordFileFault(bytes) : singleFileFault(bytes, found);
  return fault === undefined ? ok(found) : fail(fault);
}

/** The type in the bytes: by their first signs, else text, else nothing. */
async function typeOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found !== undefined) return found.mime;
  return isPlainText(bytes) ? 'text/plain' : '';
}

/** The type the sender speaks of: the declared one, else that of the ending; undefined when it is none of ours. */
function saidType(declared: string, name: string): MediaType | undefined {
  const type = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  if (isKept(type)) return type;
  if (type !== '' && type !== 'application/octet-stream') return undefined;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return Object.keys(mediaTypes)
    .filter(isKept)
    .find((each) => mediaTypes[each] === ending);
}

function isKept(type: string): type is MediaType {
  return Object.hasOwn(mediaTypes, type);
}

/** What is wrong with a PDF, picture or text: cut off at its end, or a second file hidden in it. */
function singleFileFault(bytes: Uint8Array, type: MediaType): DocumentFault | undefined {
  const tail = latin(bytes.subarray(-2048));
  if (type === 'application/pdf' && !tail.includes('%%EOF')) return 'is_unreadable';
  if (type === 'image/png' && !latin(bytes.subarray(-65_536)).includes('IEND')) return 'is_unreadable';
  if (type === 'image/jpeg' && !endsAsJpeg(bytes)) return 'is_unreadable';
  const isAlsoPdf = type !== 'application/pdf' && latin(bytes.subarray(0, 1024)).includes('%PDF-');
  return endsAsZip(bytes) || isAlsoPdf ? 'not_what_it_says' : undefined;
}

/** Whether the end-of-image mark is there; phones write more behind it. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 2; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
