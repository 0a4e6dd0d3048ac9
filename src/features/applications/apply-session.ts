import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import { useAutosave } from './apply-autosave.ts';
import type { Draft } from './apply-draft.ts';
import type { ApplySection, SectionAnswers } from './apply-fields.ts';
import { ApplyKeeper, type Kept } from './apply-keeper.ts';
import { forgetLocal, mayHaveSession, readLocal, writeLocal } from './apply-local.ts';
import type { Posting } from './apply-posting.ts';
import type { ApplyParts } from './apply-server.ts';

/** Where the page stands. */
export type ApplyStage =
  | { stage: 'loading' }
  | { stage: 'failed'; error: AppError }
  /** The address names no posting that is published. */
  | { stage: 'no_job' }
  | { stage: 'ready'; posting: Posting }
  | { stage: 'sent'; posting: Posting; receipt: Draft }
  | { stage: 'discarded' }
  | { stage: 'left' };

/** Who is signed in here; undefined while nobody is. */
export interface ApplyAccount {
  userId: string;
  email: string;
}

export interface ApplySession {
  current: ApplyStage;
  kept: Kept;
  keeper: ApplyKeeper;
  account: ApplyAccount | undefined;
  /** Unsent words that were here when the page opened. */
  wasRestored: boolean;
  /** The posting takes nothing more. */
  isClosed: boolean;
  retry: () => void;
  /** Signed in: makes or finds the draft and puts what was written before upon it. */
  enter: () => Promise<AppError | undefined>;
  change: (section: ApplySection, answers: SectionAnswers) => void;
  /** A good moment to save: a field or a step was left. */
  save: () => Promise<boolean>;
  take: (draft: Draft) => void;
  discard: () => Promise<AppError | undefined>;
  leave: () => Promise<void>;
}

/** The application of one person for one posting, from opening the page to the receipt. */
export function useApplySession(
  slug: string,
  locale: Locale,
  { server, loadPosting }: Pick<ApplyParts, 'server' | 'loadPosting'>,
): ApplySession {
  const [current, setCurrent] = useState<ApplyStage>({ stage: 'loading' });
  const [account, setAccount] = useState<ApplyAccount>();
  const [attempt, setAttempt] = useState(0);
  const [local] = useState(() => readLocal(slug, Date.now()));
  const [keeper] = useState(
    () =>
      new ApplyKeeper(
        {
          save: async (...given) => (await server()).saveSection(...given),
          open: async (id) => (await server()).openDraft(id),
          keep: (draft) => writeLocal(slug, draft, Date.now()),
        },
        local,
      ),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.get);
  const who = useRef<ApplyAccount>(undefined);
  const shown = useRef<Posting>(undefined);

  const take = useCallback(
    (draft: Draft) => {
      const posting = shown.current;
      if (!posting || !who.current) return;
      if (draft.status === 'draft') keeper.adopt(draft, who.current.userId);
      else {
        forgetLocal(slug);
        setCurrent({ stage: 'sent', posting, receipt: draft });
      }
    },
    [keeper, slug],
  );

  const enter = useCallback(async (): Promise<AppError | undefined> => {
    const posting = shown.current;
    if (!posting) return undefined;
    const ask = await server();
    const claimed = await ask.claimAccount();
    if (!claimed.ok) return claimed.error;
    who.current = claimed.value;
    setAccount(claimed.value);
    const started = await ask.startApplication(posting.id, locale);
    if (!started.ok) {
      if (started.error.code === 'closed') setCurrent({ stage: 'ready', posting: { ...posting, isOpen: false } });
      return started.error.code === 'closed' ? undefined : started.error;
    }
    // the questions may have changed since the page was opened; the draft is tied to those of now
    const fresh = await loadPosting(slug, locale, new Date());
    if (fresh.ok) {
      shown.current = fresh.value;
      setCurrent({ stage: 'ready', posting: fresh.value });
    }
    take(started.value);
    void keeper.flush();
    return undefined;
  }, [keeper, locale, server, loadPosting, slug, take]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    let isHere = true;
    void (async () => {
      if (slug === '') return setCurrent({ stage: 'no_job' });
      setCurrent({ stage: 'loading' });
      const loaded = await loadPosting(slug, locale, new Date());
      if (!isHere) return;
      if (!loaded.ok)
        return setCurrent(
          loaded.error.code === 'not_found' ? { stage: 'no_job' } : { stage: 'failed', error: loaded.error },
        );
      shown.current = loaded.value;
      const isBegun = new URLSearchParams(window.location.search).has('step');
      const isKnown = isBegun && mayHaveSession() && (await (await server()).hasSession());
      const error = isKnown ? await enter() : undefined;
      if (!isHere) return;
      if (error && error.code !== 'signed_out') return setCurrent({ stage: 'failed', error });
      setCurrent((before) => (before.stage === 'loading' ? { stage: 'ready', posting: loaded.value } : before));
    })();
    return () => {
      isHere = false;
    };
  }, [slug, locale, server, loadPosting, enter, attempt]);

  const save = useCallback(() => keeper.flush(), [keeper]);
  const schedule = useAutosave(kept, save);
  // sent from another tab, or by another device: the receipt is there
  const problem = kept.problem?.code;
  useEffect(() => {
    if (problem === 'wrong_state') void enter();
  }, [problem, enter]);

  return {
    current,
    kept,
    keeper,
    account,
    wasRestored: local !== undefined && local.unsent.length > 0,
    isClosed:
      (current.stage === 'ready' && !current.posting.isOpen) || kept.draft?.isJobOpen === false || problem === 'closed',
    retry: () => setAttempt((count) => count + 1),
    enter,
    change: useCallback(
      (section, answers) => {
        keeper.change(section, answers);
        schedule();
      },
      [keeper, schedule],
    ),
    save,
    take,
    discard: async () => {
      if (kept.draft) {
        const gone = await (await server()).discardDraft(kept.draft.id);
        if (!gone.ok) return gone.error;
      }
      forgetLocal(slug);
      setCurrent({ stage: 'discarded' });
      return undefined;
    },
    leave: async () => {
      await keeper.flush();
      await (await server()).signOut();
      forgetLocal(slug);
      setCurrent({ stage: 'left' });
    },
  };
}
