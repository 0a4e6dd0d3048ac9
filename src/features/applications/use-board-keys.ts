import { type RefObject, useEffect } from 'react';

/**
 * Keys of the board, once a card has the focus: left and right go to the card at the same height of the column beside.
 * Up and down, j and k are those of every list (use-row-keys.ts).
 */
export function useBoardKeys(board: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const focused = document.activeElement;
      if (!step || !board.current || !focused?.hasAttribute('data-row-link')) return;
      const columns = [...board.current.querySelectorAll('ol')].map((list) => [
        ...list.querySelectorAll<HTMLElement>('[data-row-link]'),
      ]);
      const column = columns.findIndex((links) => links.some((link) => link === focused));
      const beside = columns[column + step];
      if (!beside) return;
      const height = Math.max(0, ...(columns[column] ?? []).map((link, at) => (link === focused ? at : 0)));
      const next = beside[Math.min(height, beside.length - 1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      event.preventDefault();
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [board]);
}
