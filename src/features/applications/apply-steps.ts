import { useCallback, useSyncExternalStore } from 'react';
import { type ApplySection, applySections } from './apply-fields.ts';

/** A screen of the form. `start` has no step in the address. */
export type ApplyStep = 'start' | 'list' | 'account' | 'equal' | 'check' | ApplySection;

const moved = 'peerdesk:apply-moved';

/** The step that an address names; unknown ones are the list. */
export function stepIn(search: string): ApplyStep {
  const given = new URLSearchParams(search).get('step');
  if (given === null) return 'start';
  if (given === 'account' || given === 'equal' || given === 'check') return given;
  return applySections.find((section) => section === given && section !== 'signature') ?? 'list';
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

/** The present step and a way to another: each is an entry of the browser's history, so that back works. */
export function useApplyStep(): [ApplyStep, (step: ApplyStep, isReplaced?: boolean) => void] {
  const step = useSyncExternalStore(subscribe, () => stepIn(window.location.search));
  const go = useCallback((next: ApplyStep, isReplaced = false) => {
    const url = new URL(window.location.href);
    if (next === 'start') url.searchParams.delete('step');
    else url.searchParams.set('step', next);
    url.hash = '';
    window.history[isReplaced ? 'replaceState' : 'pushState'](null, '', url);
    window.dispatchEvent(new Event(moved));
  }, []);
  return [step, go];
}
