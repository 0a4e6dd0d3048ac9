/** What the function needs from outside. */
export interface RebuildDeps {
  /** Address that starts a build at the static host; undefined where there is none. */
  hookUrl: string | undefined;
  /** The oldest waiting request, or null. */
  begin: () => Promise<string | null>;
  finish: (id: string, isOk: boolean, detail: string) => Promise<void>;
  recordRun: (startedAt: Date, isOk: boolean, detail: string | undefined) => Promise<void>;
  call: (url: string) => Promise<{ ok: boolean; status: number }>;
}

/**
 * Passes a waiting build request on to the static host. What it records is what it knows: that the host took the
 * request, not that the build went well. Without a hook it says so, so that nobody waits for a build in vain.
 */
export async function rebuild(deps: RebuildDeps): Promise<{ isOk: boolean; detail: string | undefined }> {
  const startedAt = new Date();
  const id = await deps.begin();
  const outcome = id === null ? { isOk: true, detail: undefined } : await passOn(deps);
  if (id !== null) await deps.finish(id, outcome.isOk, outcome.detail ?? '');
  await deps.recordRun(startedAt, outcome.isOk, outcome.detail);
  return outcome;
}

async function passOn({ hookUrl, call }: RebuildDeps): Promise<{ isOk: boolean; detail: string }> {
  if (hookUrl === undefined) return { isOk: false, detail: 'DEPLOY_HOOK_URL is not set: the site was not rebuilt' };
  try {
    const { ok, status } = await call(hookUrl);
    return ok
      ? { isOk: true, detail: 'The host took the request' }
      : { isOk: false, detail: `The host answered ${status}` };
  } catch {
    return { isOk: false, detail: 'The host did not answer' };
  }
}
