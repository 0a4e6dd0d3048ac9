import { useEffect, useRef } from 'react';
import { errorWords } from '../lib/error-words.ts';
import type { AppError, ErrorCode } from '../lib/errors.ts';
import { Button } from './Button.tsx';
import { componentWords } from './component-words.ts';
import { errorReference } from './error-reference.ts';
import { Notice } from './Notice.tsx';
import { useSetting } from './setting.tsx';

/** Failures that a person can act on by themselves; the others carry a reference for whoever they tell. */
const needsNoReference: readonly ErrorCode[] = [
  'denied',
  'wrong_state',
  'stale',
  'taken',
  'closed',
  'wrong_code',
  'rate_limited',
  'second_factor',
  'signed_out',
];

interface ErrorNoticeProps {
  error: AppError;
  /** Better words than the general ones, by code. */
  words?: Partial<Record<ErrorCode, string>>;
  onRetry?: () => void;
  /** Takes the focus when it appears: for a failed submit. */
  takesFocus?: boolean;
}

/** A failure in plain words. Never shows what the database said. */
export function ErrorNotice({ error, words, onRetry, takesFocus = false }: ErrorNoticeProps) {
  const { locale } = useSetting();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure takes the focus again
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [error, takesFocus]);
  return (
    <div tabIndex={-1} ref={box} className="notice-frame">
      <Notice tone="danger" role="alert" title={words?.[error.code] ?? errorWords[locale][error.code]}>
        {!needsNoReference.includes(error.code) && (
          <p className="small">{componentWords[locale].reference(errorReference(error))}</p>
        )}
        {onRetry && (
          <p>
            <Button onClick={onRetry}>{componentWords[locale].tryAgain}</Button>
          </p>
        )}
      </Notice>
    </div>
  );
}
