import { useEffect } from 'react';

/** Single keys of the hiring desk on the application that has the focus: m moves it, x chooses it. */
export function useDeskKeys(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const id = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['rowLink'] : undefined;
      if (id === undefined) return;
      const part = { m: 'move', x: 'row-choice' }[event.key];
      const control = part && document.querySelector<HTMLElement>(`[data-${part}="${CSS.escape(id)}"]`);
      if (!control) return;
      control.click();
      event.preventDefault();
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [isOn]);
}
