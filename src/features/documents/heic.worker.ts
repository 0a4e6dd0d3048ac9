import libheif from 'libheif-js';
import type { HeicReply } from './heic-reply.ts';

/** The worker behind heic.client.ts: takes one photo, gives its pixels. */
self.onmessage = async ({ data: file }: MessageEvent<Blob>) => {
  const reply: HeicReply = await decode(await file.arrayBuffer()).catch(() => undefined);
  self.postMessage(reply);
};

async function decode(bytes: ArrayBuffer): Promise<ImageData | undefined> {
  const decoder = new libheif.HeifDecoder();
  const [photo] = decoder.decode(bytes);
  if (!photo) return undefined;
  const pixels = new ImageData(photo.get_width(), photo.get_height());
  const shown = await new Promise<ImageData | null>((resolve) => photo.display(pixels, resolve));
  return shown ?? undefined;
}
