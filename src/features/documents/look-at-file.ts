import { type DocumentFault, type MediaType, mediaTypes } from './document.ts';

/** What a picture is, by its first bytes. `other_picture`: one that the browser may know how to draw. */
export type PictureKind = 'jpeg' | 'png' | 'heic' | 'other_picture';

/** Brands of ISO base media files that hold HEVC pictures (ISO/IEC 23008-12), as phones write them. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/**
 * Tells a picture from other files. Phones and chat programs give pictures wrong names, so the bytes decide.
 * @param head the first bytes, 16 at least
 * @param type the type the browser names
 */
export function pictureKind(head: Uint8Array, type: string): PictureKind | undefined {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  const letters = String.fromCharCode(...head.subarray(0, 16));
  if (letters.startsWith('\x89PNG')) return 'png';
  if (letters.slice(4, 8) === 'ftyp' && heicBrands.includes(letters.slice(8, 12))) return 'heic';
  return /^image\/(?!svg)/.test(type) ? 'other_picture' : undefined;
}

/**
 * Tells what a file that is no picture would be handed in as, by its ending or the type the browser names. The function
 * looks at the bytes; this only spares people a long upload for nothing.
 */
export function documentType(name: string, type: string): MediaType | DocumentFault {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(docm|dotm)$/.test(ending) || /macroenabled/i.test(type)) return 'has_macros';
  const bare = type.split(';')[0] ?? '';
  const known = Object.keys(mediaTypes).filter((each): each is MediaType => Object.hasOwn(mediaTypes, each));
  return (
    known.find((each) => mediaTypes[each] === ending || (each === 'text/plain' && ending === 'text')) ??
    known.find((each) => each === bare) ??
    'wrong_type'
  );
}

/** Whether a JPEG tells more than its picture: the place and time that phones write into it (EXIF, in its first part). */
export function hasHiddenFacts(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head).includes('Exif\0');
}

/** The bytes of a text as UTF-8: old Windows files come in UTF-16 or Windows-1252, and accents would be lost. */
export function asUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isWide) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return bytes;
    } catch {
      return new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes));
    }
  }
  return new TextEncoder().encode(new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes));
}
