import { toAppError } from '../../../src/lib/errors.ts';
import { fail, ok } from '../../../src/lib/result.ts';
import { adminClient } from '../_shared/admin.ts';
import { setting } from '../_shared/settings.ts';
import { type GiveReferenceDeps, handle } from './handle.ts';

const admin = adminClient();

const deps: GiveReferenceDeps = {
  corsHeaders: {
    'access-control-allow-origin': new URL(setting('SITE_URL')).origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    vary: 'Origin',
  },
  open: async (token, address) => {
    const { data, error, status } = await admin.rpc('open_reference_link', {
      p_token: token,
      ...(address && { p_address: address }),
    });
    return error ? fail(toAppError(error, status)) : ok(data);
  },
  give: async (token, answers, address) => {
    const { data, error, status } = await admin.rpc('give_reference', {
      p_token: token,
      p_answers: answers,
      ...(address && { p_address: address }),
    });
    return error ? fail(toAppError(error, status)) : ok(data);
  },
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
