import type { Loader } from 'astro/loaders';
import { publishedLoader } from '../../lib/published-loader.ts';
import { readPublished } from '../../lib/published-rows.ts';

/** Content loader of the one organisation row, with its texts beside it by locale. */
export function organizationLoader(): Loader {
  return publishedLoader({
    name: 'organization',
    id: 'id',
    read: async function* () {
      const [rows, texts] = await Promise.all([
        readPublished('organization'),
        readPublished('organization_texts', 'locale'),
      ]);
      const byLocale = Object.fromEntries(texts.map((text) => [String(text.locale), text]));
      yield rows.map((row) => ({ ...row, texts: byLocale }));
    },
  });
}
