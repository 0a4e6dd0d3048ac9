/** PostgREST's own table (docs.postgrest.org, Errors, HTTP Status Codes); the first row that fits decides. */
const statusByCode: readonly (readonly [prefix: string, status: number])[] = [
  ['08', 503],
  ['09', 500],
  ['0L', 403],
  ['0P', 403],
  ['23503', 409],
  ['23505', 409],
  ['25006', 405],
  ['25', 500],
  ['28', 403],
  ['2D', 500],
  ['38', 500],
  ['39', 500],
  ['3B', 500],
  ['40', 500],
  ['42883', 404],
  ['42P01', 404],
  ['42P17', 500],
  ['53400', 500],
  ['53', 503],
  ['54', 500],
  ['55', 500],
  ['57', 500],
  ['58', 500],
  ['F0', 500],
  ['HV', 500],
  ['P0001', 400],
  ['P0', 500],
  ['XX', 500],
];

/**
 * The HTTP status PostgREST gives a database error.
 * @param code SQLSTATE, five characters; our own codes (NTFND, DNIED …) come back as 400
 */
export function postgrestStatus(code: string): number {
  return statusByCode.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 400;
}
