import * as z from 'zod/mini';
import { fail, ok } from '../../../src/lib/result.ts';
import { callerClient, callerError } from '../_shared/caller.ts';
import { corsHeaders } from '../_shared/cors.ts';
import { setting } from '../_shared/settings.ts';
import { handle, type OpenDeps } from './handle.ts';

const openedReply = z.object({ storage_path: z.string(), file_name: z.string(), media_type: z.string() });
const serviceKey = setting('SUPABASE_SERVICE_ROLE_KEY');

const deps: OpenDeps = {
  corsHeaders: corsHeaders(setting('SITE_URL'), 'GET', [], ['content-disposition']),
  open: async (request, id) => {
    const { data, error, status } = await callerClient(request).rpc('open_document', { p_id: id });
    if (error) return fail(callerError(error, status));
    const read = openedReply.safeParse(data);
    if (!read.success) return fail({ code: 'unknown' });
    const { storage_path, file_name, media_type } = read.data;
    return ok({ storagePath: storage_path, fileName: file_name, mediaType: media_type });
  },
  // straight through: supabase-js would hold the whole file before the first byte goes out
  fetchBytes: (path) =>
    fetch(`${setting('SUPABASE_URL')}/storage/v1/object/authenticated/documents/${path}`, {
      headers: { authorization: `Bearer ${serviceKey}`, apikey: serviceKey },
    }),
  log: console.error,
};

Deno.serve((request) => handle(request, deps));
