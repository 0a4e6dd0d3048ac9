import { useEffect } from 'react';

interface RowKeys {
  isOn: boolean;
  onSearch: () => void;
  onHelp: () => void;
}

/** Where a single key is a letter of something being written, not a command. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog') !== null;
}

/** Moves the focus to the link of the next or previous row; from outside the table, to the first or last. */
function moveFocus(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = here === -1 ? (step === 1 ? links[0] : links.at(-1)) : links[here + step];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/**
 * Keys of a list page: j and k (and arrows, once a row has the focus) move between rows, `/` goes to the search,
 * `?` shows the keys. Single keys can be turned off (WCAG 2.1.4); then only the arrows within the list remain.
 */
export function useRowKeys({ isOn, onSearch, onHelp }: RowKeys): void {
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isOnRow = document.activeElement?.hasAttribute('data-row-link') === true;
      const moves: Record<string, 1 | -1 | undefined> = {
        ...(isOn ? { j: 1, k: -1 } : {}),
        ...(isOnRow ? { ArrowDown: 1, ArrowUp: -1 } : {}),
      };
      const step = moves[event.key];
      if (step !== undefined) moveFocus(step);
      else if (isOn && event.key === '/') onSearch();
      else if (isOn && event.key === '?') onHelp();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [isOn, onSearch, onHelp]);
}
