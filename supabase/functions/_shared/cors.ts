/**
 * Headers with which the site's own script, and nobody else's, may call a function with a token and read its answer.
 * @param siteUrl the site
 * @param method the method it takes
 * @param sent headers of ours that the script sends
 * @param shown headers of the answer that the script may read
 */
export function corsHeaders(
  siteUrl: string,
  method: 'GET' | 'POST',
  sent: readonly string[] = [],
  shown: readonly string[] = [],
): Record<string, string> {
  return {
    'access-control-allow-origin': new URL(siteUrl).origin,
    'access-control-allow-methods': method,
    'access-control-allow-headers': ['authorization', 'apikey', 'content-type', 'x-client-info', ...sent].join(', '),
    'access-control-max-age': '3600',
    ...(shown.length > 0 ? { 'access-control-expose-headers': shown.join(', ') } : {}),
    vary: 'Origin',
  };
}
