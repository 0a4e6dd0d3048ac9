import { toAppError } from '../../../src/lib/errors.ts';
import { fail, ok } from '../../../src/lib/result.ts';
import { adminClient } from '../_shared/admin.ts';
import { callerClient, callerError } from '../_shared/caller.ts';
import { corsHeaders } from '../_shared/cors.ts';
import { setting } from '../_shared/settings.ts';
import { handle, type SubmitApplicationDeps } from './handle.ts';
import { readPrepared } from './order.ts';

const admin = adminClient();

const deps: SubmitApplicationDeps = {
  corsHeaders: corsHeaders(setting('SITE_URL'), 'POST'),
  prepare: async (request, id) => {
    const { data, error, status } = await callerClient(request).rpc('prepare_submission', { p_id: id });
    if (error) return fail(callerError(error, status));
    const prepared = readPrepared(data);
    return prepared ? ok(prepared) : fail({ code: 'unknown' });
  },
  isStored: async (path) => {
    const { error } = await admin.storage.from('documents').info(path);
    if (!error) return ok(true);
    // hosted storage says 400 for an object that is not there, with 404 inside
    const status = 'status' in error ? error.status : undefined;
    return status === 400 || status === 404 ? ok(false) : fail(toAppError(error));
  },
  submit: async (request, { id, revision }) => {
    const { data, error, status } = await callerClient(request).rpc('submit_application', {
      p_id: id,
      p_revision: revision,
    });
    return error ? fail(callerError(error, status)) : ok(data);
  },
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
