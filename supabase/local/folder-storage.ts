import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { App } from '@supabase/lite';

type StorageAdapter = NonNullable<App['_storageAdapter']>;
type Metadata = Awaited<ReturnType<StorageAdapter['headObject']>>;
type Upload = Parameters<StorageAdapter['uploadObject']>[3];

/** Keeps uploaded files in a folder, one file per object. Who may read or write them is decided before it is asked. */
export class FolderStorage implements StorageAdapter {
  readonly driver = undefined;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async getObject(bucket: string, key: string): Promise<Awaited<ReturnType<StorageAdapter['getObject']>>> {
    const metadata = await this.headObject(bucket, key);
    const bytes = await readFile(this.#path(bucket, key));
    return { httpStatusCode: 200, metadata, body: new Blob([bytes]).stream() };
  }

  async uploadObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    body: Upload,
    mimetype: string,
    cacheControl: string,
  ): Promise<Metadata> {
    const bytes =
      body instanceof Uint8Array ? body : new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());
    await mkdir(dirname(this.#path(bucket, key)), { recursive: true });
    await writeFile(this.#path(bucket, key), bytes);
    await writeFile(`${this.#path(bucket, key)}.type`, mimetype);
    return { ...(await this.headObject(bucket, key)), cacheControl };
  }

  async deleteObject(bucket: string, key: string): Promise<void> {
    await rm(this.#path(bucket, key), { force: true });
    await rm(`${this.#path(bucket, key)}.type`, { force: true });
  }

  async deleteObjects(bucket: string, keys: string[]): Promise<void> {
    for (const key of keys) await this.deleteObject(bucket, key);
  }

  async copyObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    toBucket: string,
    toKey: string,
  ): ReturnType<StorageAdapter['copyObject']> {
    await mkdir(dirname(this.#path(toBucket, toKey)), { recursive: true });
    await copyFile(this.#path(bucket, key), this.#path(toBucket, toKey));
    await copyFile(`${this.#path(bucket, key)}.type`, `${this.#path(toBucket, toKey)}.type`);
    return { ...(await this.headObject(toBucket, toKey)), httpStatusCode: 200 };
  }

  async headObject(bucket: string, key: string): Promise<Metadata> {
    const path = this.#path(bucket, key);
    const { size, mtime, mtimeMs } = await stat(path);
    const eTag = `"${createHash('sha256').update(`${path}:${mtimeMs}`).digest('hex').slice(0, 32)}"`;
    const mimetype = await readFile(`${path}.type`, 'utf8').catch(() => 'application/octet-stream');
    return { cacheControl: 'no-cache', contentLength: size, size, mimetype, lastModified: mtime, eTag };
  }

  async privateAssetUrl(bucket: string, key: string): Promise<string> {
    return `file://${this.#path(bucket, key)}`;
  }

  #path(bucket: string, key: string): string {
    const path = join(this.#folder, bucket, key);
    if (relative(this.#folder, path).startsWith('..')) throw new Error('A file name may not lead out of its bucket');
    return path;
  }
}
