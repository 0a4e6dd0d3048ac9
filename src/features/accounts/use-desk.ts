import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import { type Desk, nameOf } from './account.ts';
import { hasSession, loadDesk, saveLocale, signOut } from './accounts.queries.ts';
import { rememberDesk, rememberedDesk, rememberedLocale, rememberLocale } from './desk-memory.ts';

/** Where the visitor stands. `ready` may come from memory first and is checked with the server meanwhile. */
export type DeskState =
  | { state: 'starting' }
  | { state: 'signed_out' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; desk: Desk };

interface UseDesk {
  current: DeskState;
  locale: Locale;
  /** Looks again who is signed in: after a sign-in, or to try again. */
  refresh: () => Promise<void>;
  leave: () => Promise<void>;
  /** Changes the language at once and keeps it with the account; false when it could not be kept. */
  speak: (locale: Locale) => Promise<boolean>;
}

/** Who sits here, and in which language. */
export function useDesk(): UseDesk {
  const [current, setCurrent] = useState<DeskState>(() => {
    const desk = rememberedDesk();
    return desk ? { state: 'ready', desk } : { state: 'starting' };
  });
  const [locale, setLocale] = useState<Locale>(() => rememberedDesk()?.account.locale ?? rememberedLocale());

  const refresh = useCallback(async () => {
    if (!(await hasSession())) {
      rememberDesk(undefined);
      setCurrent({ state: 'signed_out' });
      return;
    }
    const result = await loadDesk();
    if (result.ok) {
      rememberDesk(result.value);
      rememberLocale(result.value.account.locale);
      setLocale(result.value.account.locale);
      setCurrent({ state: 'ready', desk: result.value });
    } else if (result.error.code === 'signed_out') {
      rememberDesk(undefined);
      setCurrent({ state: 'signed_out' });
    } else {
      // a desk from memory keeps standing when the network is away; its own calls will tell
      setCurrent((before) => (before.state === 'ready' ? before : { state: 'failed', error: result.error }));
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return {
    current,
    locale,
    refresh,
    leave: async () => {
      await signOut();
      rememberDesk(undefined);
      setCurrent({ state: 'signed_out' });
    },
    speak: async (next) => {
      setLocale(next);
      rememberLocale(next);
      if (current.state !== 'ready') return true;
      const desk = { ...current.desk, account: { ...current.desk.account, locale: next } };
      setCurrent({ state: 'ready', desk });
      rememberDesk(desk);
      return (await saveLocale(desk.account.userId, next)).ok;
    },
  };
}

/** The initials of a person, for the sign beside their name. */
export function initialsOf(person: { fullName: string | null; email: string }): string {
  const words = nameOf(person)
    .split(/[\s.@]+/)
    .filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
