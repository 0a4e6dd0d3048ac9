import type { Loader } from 'astro/loaders';
import { type PublishedRow, publishedPages } from './published-rows.ts';
import { shareRepeats } from './share-repeats.ts';

/** What to load, and how entries are named. */
export interface PublishedLoaderOptions {
  name: string;
  /** Reads all rows, some at a time; called once per build. */
  read: () => AsyncIterable<PublishedRow[]>;
  /** Which column names the entry in addresses and in error messages. */
  id: string;
}

/** The part of Astro's loader context that a loader of rows touches. */
export interface LoadContext {
  store: { clear(): void; set(entry: { id: string; data: PublishedRow; digest: string | number }): unknown };
  parseData(entry: { id: string; data: PublishedRow }): Promise<PublishedRow>;
  generateDigest(data: PublishedRow): string | number;
  logger: { info(message: string): void };
}

/**
 * Fills a collection with published rows. Each is checked by the collection's schema; a broken one stops the build
 * with its name and the field. `astro sync` and `astro check` need the types only, so they read nothing.
 */
export async function loadPublished(options: PublishedLoaderOptions, context: LoadContext): Promise<void> {
  if (process.env.PEERDESK_ASTRO_COMMAND === 'sync') return;
  const { store, parseData, generateDigest, logger } = context;
  const share = shareRepeats();
  let count = 0;
  store.clear();
  for await (const rows of options.read()) {
    for (const row of rows) {
      const id = String(row[options.id]);
      const data = await parseData({ id, data: row });
      store.set({ id, data: share(data), digest: generateDigest(row) });
    }
    count += rows.length;
  }
  logger.info(`${count} published`);
}

/** A content loader over what is published. */
export function publishedLoader(options: PublishedLoaderOptions): Loader {
  return { name: options.name, load: (context) => loadPublished(options, context) };
}

/** The common case: one view, walked by `key`. */
export function publishedView(view: string, key: string, id: string): Loader {
  return publishedLoader({ name: view, read: () => publishedPages(view, key), id });
}
