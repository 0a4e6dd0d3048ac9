import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { usePoll } from '../../components/use-poll.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Result } from '../../lib/result.ts';
import { deskWords } from './desk-words.ts';

interface DeskChangedProps {
  /** What to say; that of the list when left out. */
  title?: string;
  /** When anything shown here last changed. */
  lastChange: () => Promise<Result<string | null, AppError>>;
  onShow: () => Promise<void>;
}

/** How often the desk looks for changes while it is visible, in milliseconds. */
const lookEvery = 5_000;

/**
 * Tells when something changed since the list was loaded. It does not swap cards under a person's hands: they say when.
 * Give it a new key whenever the list was loaded again: what changed until then is known.
 */
export function DeskChanged({ title, lastChange, onShow }: DeskChangedProps) {
  const words = deskWords[useSetting().locale];
  const known = useRef<string | null>(undefined);
  const [isOld, setOld] = useState(false);
  const look = useCallback(async () => {
    const change = await lastChange();
    if (!change.ok) return;
    if (known.current !== undefined && known.current !== change.value) setOld(true);
    known.current = change.value;
  }, [lastChange]);
  useEffect(() => void look(), [look]);
  usePoll(look, lookEvery);
  return (
    <div role="status">
      {isOld && (
        <Notice tone="attention" title={title ?? words.changed}>
          <p>
            <Button
              onClick={async () => {
                setOld(false);
                await onShow();
              }}
            >
              {words.showChange}
            </Button>
          </p>
        </Notice>
      )}
    </div>
  );
}
