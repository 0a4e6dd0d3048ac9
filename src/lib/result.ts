/** The answer of a call that may fail: look at `ok` before touching `value` or `error`. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** Wraps an error as a failure. */
export function fail<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}
