import type { Secrets } from './secrets.ts';

/** Addresses of a stack's parts, without a trailing slash. */
export interface StackAddresses {
  site: string;
  api: string;
  mailbox: string;
}

/**
 * What Edge Functions find in their environment. Hosted Supabase sets the SUPABASE_ names itself; the rest are
 * `supabase secrets set` there. RESEND_BASE_URL exists only here.
 */
export function functionEnvironment(secrets: Secrets, addresses: StackAddresses): Record<string, string> {
  return {
    SUPABASE_URL: addresses.api,
    SUPABASE_ANON_KEY: secrets.anonKey,
    SUPABASE_SERVICE_ROLE_KEY: secrets.serviceKey,
    SITE_URL: addresses.site,
    RESEND_API_KEY: secrets.resendApiKey,
    RESEND_BASE_URL: addresses.mailbox,
    RESEND_WEBHOOK_SECRET: secrets.resendWebhookSecret,
    MAIL_FROM_ADDRESS: 'desk@tworivers.example.org',
    CLOCK_SECRET: secrets.clockSecret,
  };
}

/** What the built pages know; all of it is public. */
export function siteEnvironment(secrets: Secrets, addresses: StackAddresses): Record<string, string> {
  return {
    PUBLIC_SUPABASE_URL: addresses.api,
    PUBLIC_SUPABASE_ANON_KEY: secrets.anonKey,
    PUBLIC_SITE_URL: addresses.site,
  };
}
