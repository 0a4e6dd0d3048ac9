import workerUrl from './heic.worker.ts?worker&url';
import type { HeicReply } from './heic-reply.ts';

/** A photo that takes longer than this, in milliseconds, is given up; 12 megapixels take one to six seconds. */
const patience = 60_000;

/**
 * Decodes a HEIC photo in a worker of its own, so that the page stays awake. Only for browsers that cannot themselves:
 * the decoder is libheif compiled to plain JavaScript (740 KB compressed, LGPL-3.0), because compiled to WebAssembly it
 * would need `wasm-unsafe-eval` in the content security policy of every page.
 * @returns the photo's pixels, turned the right way up; undefined when it cannot be read
 */
export async function decodeHeic(file: Blob): Promise<ImageData | undefined> {
  const worker = new Worker(trusted(workerUrl), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve(undefined), patience);
      worker.onerror = () => resolve(undefined);
      worker.onmessage = ({ data }: MessageEvent<HeicReply>) => resolve(data);
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}

interface PolicyMaker {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
}

/** The page requires trusted types: only this one address of ours may become a worker. */
function trusted(address: string): string {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  const policy = maker?.createPolicy('peerdesk-heic', {
    createScriptURL: (url) => (url === address ? url : 'about:blank'),
  });
  return policy?.createScriptURL(address) ?? address;
}
