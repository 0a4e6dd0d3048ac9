/** One block of a `_headers` file: a path (with `*` at its end at most) and what is sent for it. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads the `_headers` file that the build writes for static hosts (Netlify's and Cloudflare's format).
 * @param text the file
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (/^\//.test(line)) rules.push({ path: line.trim(), headers: [] });
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
  }
  return rules;
}

/**
 * The headers of all blocks that fit a path, in the file's order.
 * @param path as in the address, beginning with a slash
 */
export function headersFor(rules: readonly HeaderRule[], path: string): [name: string, value: string][] {
  const fitting = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
  );
  return fitting.flatMap((rule) => rule.headers.map(([name, value]): [string, string] => [name, value]));
}
