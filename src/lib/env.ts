/**
 * The only reader of `import.meta.env`. Everything here is public: it ends up in the built pages.
 * Defaults are the addresses of the local stack, so a fresh clone builds without any setting.
 */

/** Cuts trailing slashes, so that addresses can be joined with a leading slash. */
function withoutTrailingSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

/** Origin of the public site, without a trailing slash. */
export const siteUrl = withoutTrailingSlash(import.meta.env.PUBLIC_SITE_URL ?? 'http://localhost:4321');

/** Origin of the Supabase project (REST, Auth, Storage, Functions), without a trailing slash. */
export const supabaseUrl = withoutTrailingSlash(import.meta.env.PUBLIC_SUPABASE_URL ?? 'http://localhost:54321');

/** The publishable (anon) key: it may read what is published and nothing else. */
export const supabaseAnonKey: string = import.meta.env.PUBLIC_SUPABASE_ANON_KEY ?? '';

/** Cloudflare Turnstile key, or undefined when the organisation does not use it. */
export const turnstileSiteKey: string | undefined = import.meta.env.PUBLIC_TURNSTILE_SITE_KEY || undefined;

/** Whether pages are served while they are being edited. */
export const isDevelopment: boolean = import.meta.env.DEV;
