/** One entry of a ZIP file's central directory. */
export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  /** Size once unpacked, as the directory says. */
  size: number;
  /** Where its local header stands. */
  offset: number;
}

/** A ZIP file's table of contents, and where it stands in the file. */
export interface ZipDirectory {
  entries: ZipEntry[];
  startsAt: number;
  endsAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * Reads the table of contents at the end of a ZIP file (APPNOTE 6.3.10, 4.3.12 and 4.3.16) without unpacking anything.
 * @param most more entries than this are not read
 * @returns undefined when the bytes do not end in one, or when it is broken, split or of the 64-bit kind
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endsAt = findEnd(view);
  if (endsAt === undefined) return undefined;
  const count = view.getUint16(endsAt + 10, true);
  const length = view.getUint32(endsAt + 12, true);
  const startsAt = view.getUint32(endsAt + 16, true);
  if (view.getUint16(endsAt + 8, true) !== count || count > most || startsAt + length > endsAt) return undefined;
  const entries: ZipEntry[] = [];
  let at = startsAt;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > endsAt || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > endsAt) return undefined;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return { entries, startsAt, endsAt };
}

/** Whether bytes end as a ZIP file ends, whatever stands before: unpackers forgive anything in front. */
export function endsAsZip(bytes: Uint8Array): boolean {
  return findEnd(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined;
}

/** The end record: the last one whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) === last - at) return at;
  }
  return undefined;
}
