/** What the function needs from outside. */
export interface PurgeDeps {
  /** Paths whose bytes must go; those that were tried a moment ago are not among them. */
  claim: () => Promise<string[]>;
  /** Removes the bytes; what is not there any more counts as removed. Throws when the store refuses. */
  remove: (paths: string[]) => Promise<void>;
  confirm: (paths: string[]) => Promise<void>;
  recordRun: (startedAt: Date, isOk: boolean, detail: string | undefined) => Promise<void>;
}

/** More rounds than this wait for the next run: a hosted function may not work for ever. */
const mostRounds = 20;

/**
 * Removes the bytes of erased documents and confirms each round, so that a run that dies half-way repeats only what it
 * had not confirmed. A refusal ends the run and is recorded; the same paths come again later.
 */
export async function purge(deps: PurgeDeps): Promise<{ isOk: boolean; detail: string | undefined }> {
  const startedAt = new Date();
  let removed = 0;
  let outcome: { isOk: boolean; detail: string | undefined };
  try {
    for (let round = 0; round < mostRounds; round += 1) {
      const paths = await deps.claim();
      if (paths.length === 0) break;
      await deps.remove(paths);
      await deps.confirm(paths);
      removed += paths.length;
    }
    outcome = { isOk: true, detail: removed > 0 ? `${removed} files removed` : undefined };
  } catch {
    outcome = { isOk: false, detail: `The file store refused after ${removed} files` };
  }
  await deps.recordRun(startedAt, outcome.isOk, outcome.detail);
  return outcome;
}
