import type { Loader } from 'astro/loaders';
import { type PublishedRow, publishedPages } from './published-rows.ts';
import { shareRepeats } from './share-repeats.ts';

interface PublishedLoaderOptions {
  name: string;
  /** Reads all rows, some at a time; called once per build. */
  read: () => AsyncIterable<PublishedRow[]>;
  /** Which column names the entry in addresses and in error messages. */
  id: string;
}

/**
 * A content loader over what is published. Each row is checked by the collection's schema; a broken one stops the
 * build with its name and the field. `astro sync` and `astro check` need the types only, so they read nothing.
 */
export function publishedLoader({ name, read, id }: PublishedLoaderOptions): Loader {
  return {
    name,
    load: async ({ store, parseData, generateDigest, logger }) => {
      if (process.env.PEERDESK_ASTRO_COMMAND === 'sync') return;
      const share = shareRepeats();
      let count = 0;
      store.clear();
      for await (const rows of read()) {
        for (const row of rows) {
          const entryId = String(row[id]);
          const data = await parseData({ id: entryId, data: row });
          store.set({ id: entryId, data: share(data), digest: generateDigest(row) });
        }
        count += rows.length;
      }
      logger.info(`${count} published`);
    },
  };
}

/** The common case: one view, walked by `key`. */
export function publishedView(view: string, key: string, id: string): Loader {
  return publishedLoader({ name: view, read: () => publishedPages(view, key), id });
}
