/** Turns `snake_case` into `camelCase`. */
function camel(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Renames the keys of a row or document from the database, at every depth, so that no row name leaves a query file.
 * @param value rows, documents, or plain values (given back as they are)
 * @param kept names (snake_case) whose content stays as written, because its keys are data: `changes` of the audit
 */
export function camelKeys(value: unknown, kept: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((each) => camelKeys(each, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [camel(key), kept.includes(key) ? each : camelKeys(each, kept)]),
  );
}

/**
 * The other way, for documents that a function of the database takes: `camelCase` keys become `snake_case`, at every depth.
 */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeKeys(each),
    ]),
  );
}
