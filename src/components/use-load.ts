import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../lib/errors.ts';
import type { Result } from '../lib/result.ts';

/** Where a screen stands with its data: each state holds only what it can have. */
export type Load<Value> =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; value: Value; refreshFailed?: AppError };

/**
 * Loads when shown and on `reload`. A reload keeps showing what is there; when it fails, that stays too, with the failure.
 * @param load asks for the data; must be stable (useCallback or a module function)
 */
export function useLoad<Value>(load: () => Promise<Result<Value, AppError>>): [Load<Value>, () => Promise<void>] {
  const [shown, setShown] = useState<Load<Value>>({ state: 'loading' });
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const result = await load();
    // an answer that was overtaken by a newer question is dropped
    if (mine !== newest.current) return;
    setShown((before) => {
      if (result.ok) return { state: 'ready', value: result.value };
      return before.state === 'ready'
        ? { ...before, refreshFailed: result.error }
        : { state: 'failed', error: result.error };
    });
  }, [load]);
  useEffect(() => {
    setShown({ state: 'loading' });
    void reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);
  return [shown, reload];
}
