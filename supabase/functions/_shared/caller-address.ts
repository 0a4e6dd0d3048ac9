/**
 * The caller's network address as the gateway wrote it (first of x-forwarded-for), for rate limits only. The database
 * keeps it as a keyed hash. Undefined when there is none: then only the contact limit holds.
 */
export function callerAddress(request: Request): string | undefined {
  return request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() || undefined;
}
