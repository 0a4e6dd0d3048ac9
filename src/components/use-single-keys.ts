import { useState } from 'react';

const storageKey = 'peerdesk.single-keys';

/** Whether single keys are commands on this browser, and the switch. A browser that refuses storage has them on. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => {
    try {
      return localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  });
  return [
    isOn,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(storageKey, next ? 'on' : 'off');
      } catch {
        // kept for this page only
      }
    },
  ];
}
