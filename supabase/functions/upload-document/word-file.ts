import type { DocumentFault } from '../../../src/features/documents/document.ts';
import { readZipDirectory } from './zip-entries.ts';

/** More parts than any letter has; a file with more is made to wear out whoever opens it. */
const mostParts = 2000;
/** Largest a document may unpack to, in bytes: twenty times the largest file taken. */
const mostUnpacked = 200 * 1024 * 1024;
/** Code in a document, wherever it hides: VBA projects and ActiveX controls (ISO/IEC 29500 leaves both out). */
const code = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)activeX\//i;

/**
 * Looks at the parts of a Word file (.docx, ISO/IEC 29500): that it is whole, has no password, carries no code, leads
 * nowhere outside itself and does not unpack to a flood.
 * @returns what is wrong, or undefined
 */
export function wordFileFault(bytes: Uint8Array): DocumentFault | undefined {
  const zip = readZipDirectory(bytes, mostParts);
  if (zip === undefined) return 'is_unreadable';
  const { entries } = zip;
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'is_locked';
  if (entries.some(({ name }) => code.test(name))) return 'has_macros';
  const names = entries.map(({ name }) => name);
  const leadsOut = names.some((name) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name));
  const isTwice = new Set(names.map((name) => name.toLowerCase())).size < names.length;
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  // something else in front of the first part: two files in one
  const isPrefixed = Math.min(...entries.map(({ offset }) => offset)) !== 0;
  if (leadsOut || isTwice || isPrefixed || unpacked > mostUnpacked) return 'not_what_it_says';
  const isWord = ['[Content_Types].xml', 'word/document.xml'].every((part) => names.includes(part));
  return isWord ? undefined : 'not_what_it_says';
}
