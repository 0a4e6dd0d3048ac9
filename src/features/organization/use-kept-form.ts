import { useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';

interface KeptForm<Values> {
  /** Sends against the newest version we know; a refusal as stale loads the other person's and keeps what was typed. */
  send: (values: Values) => Promise<Result<void, AppError>>;
  /** True once somebody else's save was met: the form then shows theirs beside ours. */
  isContested: boolean;
  isSaved: boolean;
}

/**
 * Saving without losing anybody's change: a save must match the version that was read. When it does not, the newest
 * one is read, shown beside what was typed, and the next save is made against that.
 */
export function useKeptForm<Values>(
  updatedAt: string,
  save: (values: Values, updatedAt: string) => Promise<Result<void, AppError>>,
  lookAgain: () => Promise<void>,
): KeptForm<Values> {
  const [isContested, setContested] = useState(false);
  const [isSaved, setSaved] = useState(false);
  return {
    isContested,
    isSaved,
    send: async (values) => {
      setSaved(false);
      const result = await save(values, updatedAt);
      if (result.ok) {
        await lookAgain();
        setContested(false);
        setSaved(true);
      } else if (result.error.code === 'stale') {
        await lookAgain();
        setContested(true);
      }
      return result;
    },
  };
}
