import { toAppError } from '../../../src/lib/errors.ts';
import { fail, ok } from '../../../src/lib/result.ts';
import { adminClient, publicClient } from '../_shared/admin.ts';
import { optionalSetting, setting } from '../_shared/settings.ts';
import { handle, type SubmitIntakeDeps } from './handle.ts';
import { turnstile } from './robot-check.ts';
import { sitePages } from './site-pages.ts';

const admin = adminClient();
const secret = optionalSetting('TURNSTILE_SECRET_KEY');

const deps: SubmitIntakeDeps = {
  site: sitePages({
    siteUrl: setting('SITE_URL'),
    formAction: `${setting('SUPABASE_URL')}/functions/v1/submit-intake`,
    readPhone: async () => (await publicClient().from('organization').select('phone').single()).data?.phone,
  }),
  submit: async (intake, key, address) => {
    const { data, error, status } = await admin.rpc('submit_intake', {
      p_intake: intake,
      p_key: key,
      ...(address && { p_address: address }),
    });
    if (error) return fail(toAppError(error, status));
    const reference = typeof data === 'object' && data !== null && 'reference' in data ? data['reference'] : undefined;
    return typeof reference === 'string' ? ok(reference) : fail({ code: 'unknown' });
  },
  checkToken: secret === undefined ? undefined : turnstile(secret, console.error),
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
