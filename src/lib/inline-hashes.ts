import { createHash } from 'node:crypto';

/** Types of `<script>` that a browser runs; data blocks (JSON-LD, speculation) need no permission. */
const runs = /^(|module|text\/javascript|application\/javascript|importmap)$/i;

/** The CSP hashes of what one page carries inline. */
export interface InlineHashes {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

/**
 * Finds inline scripts and styles in built HTML and hashes their exact text, as a browser does.
 * @param html a page as the build wrote it (well-formed: Astro closes every element)
 */
export function inlineHashes(html: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
    if (!/\bsrc\s*=/i.test(attributes) && runs.test(type)) scripts.add(hashOf(text));
  }
  for (const [, text = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) styles.add(hashOf(text));
  return { scripts, styles };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
