import { useState } from 'react';
import type { AppError } from '../lib/errors.ts';
import type { Result } from '../lib/result.ts';

interface Revised<Values> {
  /** Sends against the newest revision we know; a refusal as stale loads the other person's and keeps what was typed. */
  send: (values: Values) => Promise<Result<unknown, AppError>>;
  /** True once somebody else's save was met: the form then shows theirs beside ours. */
  isContested: boolean;
  isSaved: boolean;
}

/**
 * Saving without losing anybody's change, where the row counts its revisions.
 * @param save gives `stale` when the row has another revision by now
 */
export function useRevised<Values>(
  revision: number,
  save: (values: Values, revision: number) => Promise<Result<unknown, AppError>>,
  lookAgain: () => Promise<void>,
): Revised<Values> {
  const [isContested, setContested] = useState(false);
  const [isSaved, setSaved] = useState(false);
  return {
    isContested,
    isSaved,
    send: async (values) => {
      setSaved(false);
      const result = await save(values, revision);
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
