import { toAppError } from '../../../src/lib/errors.ts';
import { adminClient } from '../_shared/admin.ts';
import { isClock } from '../_shared/clock-caller.ts';
import { setting } from '../_shared/settings.ts';
import { type PurgeDeps, purge } from './purge.ts';

const admin = adminClient();
const clockSecret = setting('CLOCK_SECRET');

const deps: PurgeDeps = {
  claim: async () => checked(await admin.rpc('claim_files_to_erase')) ?? [],
  remove: async (paths) => {
    checked({ status: 0, ...(await admin.storage.from('documents').remove(paths)) });
  },
  confirm: async (paths) => {
    checked(await admin.rpc('confirm_files_erased', { p_paths: paths }));
  },
  recordRun: async (startedAt, isOk, detail) => {
    const run = { p_job: 'purge-files', p_started_at: startedAt.toISOString(), p_is_ok: isOk };
    checked(await admin.rpc('record_clock_run', { ...run, ...(detail && { p_detail: detail }) }));
  },
};

function checked<Data>({ data, error, status }: { data: Data; error: unknown; status: number }): Data {
  if (error) throw toAppError(error, status || undefined);
  return data;
}

Deno.serve(async (request) => {
  if (!(await isClock(request, clockSecret))) return new Response('Not the clock', { status: 401 });
  const { isOk, detail } = await purge(deps);
  return Response.json({ isOk, ...(detail && { detail }) }, { status: isOk ? 200 : 500 });
});
