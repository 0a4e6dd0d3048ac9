import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import type { ReviewDraft } from './desk-review.ts';

/** How long writing must pause before it is kept, in milliseconds. */
const pause = 800;

interface KeptReview {
  state: 'still' | 'keeping' | 'kept' | 'failed';
  /** Stops waiting, and resolves when nothing is under way any more. */
  settle: () => Promise<void>;
}

/**
 * Keeps a review on the server a moment after each change, one call at a time. What could not be kept is tried again
 * with the next change; giving the review sends everything in any case.
 */
export function useKeptReview(
  draft: ReviewDraft,
  save: (draft: ReviewDraft) => Promise<Result<unknown, AppError>>,
): KeptReview {
  const [state, setState] = useState<KeptReview['state']>('still');
  const newest = useRef({ draft, save });
  newest.current = { draft, save };
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(draft);

  const keep = useCallback(() => {
    underWay.current = underWay.current.then(async () => {
      const { draft: now, save: send } = newest.current;
      if (now === known.current) return;
      setState('keeping');
      const result = await send(now);
      if (result.ok) known.current = now;
      setState(result.ok ? 'kept' : 'failed');
    });
  }, []);

  useEffect(() => {
    if (draft === known.current) return;
    timer.current = setTimeout(keep, pause);
    return () => clearTimeout(timer.current);
  }, [draft, keep]);
  useEffect(() => {
    // leaving the page with words not kept yet: keep them now
    const handleHide = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', handleHide);
    return () => document.removeEventListener('visibilitychange', handleHide);
  }, [keep]);

  return {
    state,
    settle: async () => {
      clearTimeout(timer.current);
      await underWay.current;
    },
  };
}
