import { useEffect, useState } from 'react';
import type { Locale } from '../../lib/locale.ts';
import { listProgramNames } from './intakes.queries.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Names of programs by id. Without them the queue still serves, so a failure only leaves the names out. */
export function useProgramNames(locale: Locale): ReadonlyMap<string, string> {
  const [names, setNames] = useState(none);
  useEffect(() => {
    let isOver = false;
    void listProgramNames(locale).then((result) => {
      if (!isOver && result.ok) setNames(result.value);
    });
    return () => {
      isOver = true;
    };
  }, [locale]);
  return names;
}
