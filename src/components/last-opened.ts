const storageKey = 'peerdesk.last-opened';

/** Which request was opened last in this tab, so that coming back to the queue finds one's place again. */
export const lastOpened = {
  /** Keeps the request's id. */
  remember(id: string): void {
    try {
      sessionStorage.setItem(storageKey, id);
    } catch {
      // the place is lost, nothing else
    }
  },
  /** Puts the focus on that request's row, once, when the queue was reached by going back from it. */
  restoreFocus(): void {
    try {
      const id = sessionStorage.getItem(storageKey);
      if (id === null || document.activeElement !== document.body) return;
      sessionStorage.removeItem(storageKey);
      const rows = document.querySelectorAll<HTMLElement>('[data-row-link]');
      [...rows].find((row) => row.dataset['rowLink'] === id)?.focus();
    } catch {
      // no storage, no place to go back to
    }
  },
};
