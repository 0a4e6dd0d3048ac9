/**
 * The one declaration of the security headers. The build writes them to `_headers` for static hosts, the local site
 * server sends exactly the same, and a test compares the two.
 */
export interface HeaderFacts {
  /** Origin of the site, e.g. https://peerdesk.example.org. */
  site: string;
  /** Origin of the Supabase project: REST, Auth, Storage and the functions that forms post to. */
  supabase: string;
  /** CSP hashes (`'sha256-…'`) of the inline scripts that the build wrote. */
  scriptHashes: readonly string[];
  /** CSP hashes of the inline styles that the build wrote. */
  styleHashes: readonly string[];
  /** Whether the forms ask Cloudflare Turnstile whether a person is typing. */
  turnstile: boolean;
}

const turnstileOrigin = 'https://challenges.cloudflare.com';

/**
 * Headers for every page and file.
 * @param facts what the build knows
 * @returns name and value pairs, in the order they are sent
 */
export function securityHeaders(facts: HeaderFacts): Record<string, string> {
  const isHttps = facts.site.startsWith('https:');
  return {
    'Content-Security-Policy': contentSecurityPolicy(facts),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Frame-Options': 'DENY', // for browsers that do not read frame-ancestors
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Nothing from elsewhere runs; forms go to us and to our functions; nobody may frame a page. */
function contentSecurityPolicy(facts: HeaderFacts): string {
  const turnstile = facts.turnstile ? [turnstileOrigin] : [];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...facts.scriptHashes, ...turnstile],
    'style-src': ["'self'", ...facts.styleHashes],
    // blob: a candidate's document, fetched under the reader's token and shown beside the review
    'img-src': ["'self'", 'data:', 'blob:', facts.supabase],
    'font-src': ["'self'"],
    'connect-src': ["'self'", facts.supabase],
    'frame-src': ['blob:', ...turnstile],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", facts.supabase],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    // No text becomes script: React and Astro's own runtime get by without. Turnstile's script is not written for it.
    ...(facts.turnstile ? {} : { 'require-trusted-types-for': ["'script'"] }),
    ...(facts.site.startsWith('https:') ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
