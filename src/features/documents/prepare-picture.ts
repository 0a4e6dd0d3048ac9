import { fail, ok, type Result } from '../../lib/result.ts';
import { type DocumentFault, maxDocumentBytes } from './document.ts';
import { cleanFileName } from './file-name.ts';
import { hasHiddenFacts, type PictureKind } from './look-at-file.ts';
import type { PreparedFile } from './prepare-file.ts';

/** Long side of a sent photo in pixels: a letter page at 230 dots an inch, small print can be read. */
const longestSide = 2600;
/** Pictures up to this size in bytes stay as they are, if they tell nothing but the picture. */
const smallEnough = 1_000_000;
const quality = 0.85;

/**
 * Makes a picture ready: HEIC becomes JPEG (by the browser where it can, else by a decoder that is fetched only then),
 * large ones become smaller, and the place and time that phones write into photos do not leave the phone.
 */
export async function preparePicture(
  file: File,
  kind: PictureKind,
  head: Uint8Array,
): Promise<Result<PreparedFile, DocumentFault>> {
  const isKeptAsItIs = file.size <= smallEnough && (kind === 'png' || (kind === 'jpeg' && !hasHiddenFacts(head)));
  const drawn = await draw(file, kind);
  if (drawn === undefined) return fail(kind === 'other_picture' ? 'wrong_type' : 'is_unreadable');
  const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
  if (isKeptAsItIs && scale === 1) {
    drawn.close?.();
    const mediaType = kind === 'png' ? 'image/png' : 'image/jpeg';
    return ok({ file, fileName: cleanFileName(file.name, mediaType), mediaType, changes: [] });
  }
  const jpeg = await asJpeg(drawn, scale);
  drawn.close?.();
  if (jpeg === null) return fail('is_unreadable');
  if (jpeg.size > maxDocumentBytes) return fail('too_large');
  return ok({
    file: jpeg,
    fileName: cleanFileName(file.name, 'image/jpeg'),
    mediaType: 'image/jpeg',
    changes: [...(kind === 'jpeg' ? [] : (['made_jpeg'] as const)), ...(scale < 1 ? (['shrunk'] as const) : [])],
  });
}

type Drawn = CanvasImageSource & { width: number; height: number; close?: () => void };

/** The picture as the browser draws it, turned the right way up; undefined when nobody here can read it. */
async function draw(file: File, kind: PictureKind): Promise<Drawn | undefined> {
  const native = await createImageBitmap(file).catch(() => undefined);
  if (native !== undefined || kind !== 'heic') return native;
  const { decodeHeic } = await import('./heic.client.ts');
  const pixels = await decodeHeic(file);
  return pixels && (await createImageBitmap(pixels));
}

function asJpeg(drawn: Drawn, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = '#fff'; // what was transparent becomes paper
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
