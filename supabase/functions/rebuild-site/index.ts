import { toAppError } from '../../../src/lib/errors.ts';
import { adminClient } from '../_shared/admin.ts';
import { isClock } from '../_shared/clock-caller.ts';
import { optionalSetting, setting } from '../_shared/settings.ts';
import { type RebuildDeps, rebuild } from './handle.ts';

const admin = adminClient();
const clockSecret = setting('CLOCK_SECRET');

const deps: RebuildDeps = {
  hookUrl: optionalSetting('DEPLOY_HOOK_URL'),
  begin: async () => checked(await admin.rpc('begin_site_rebuild')) ?? null,
  finish: async (id, isOk, detail) => {
    checked(await admin.rpc('finish_site_rebuild', { p_id: id, p_is_ok: isOk, p_detail: detail }));
  },
  recordRun: async (startedAt, isOk, detail) => {
    const run = { p_job: 'rebuild-site', p_started_at: startedAt.toISOString(), p_is_ok: isOk };
    checked(await admin.rpc('record_clock_run', { ...run, ...(detail && { p_detail: detail }) }));
  },
  call: (url) => fetch(url, { method: 'POST', signal: AbortSignal.timeout(20_000) }),
};

function checked<Data>({ data, error, status }: { data: Data; error: unknown; status: number }): Data {
  if (error) throw toAppError(error, status);
  return data;
}

Deno.serve(async (request) => {
  if (!(await isClock(request, clockSecret))) return new Response('Not the clock', { status: 401 });
  const { isOk, detail } = await rebuild(deps);
  return Response.json({ isOk, ...(detail && { detail }) }, { status: isOk ? 200 : 500 });
});
