/**
 * What a browser may remember of a person. On a computer of one's own: the session, until they sign out. On a shared
 * one (a library, a friend's phone): nothing beyond the tab. Everything the product keeps in a browser has a key that
 * begins with `peerdesk` (the session: `sb-`), so that signing out can sweep it. A browser may refuse storage: then
 * nothing is kept, and nothing breaks.
 */
const sharedKey = 'peerdesk.shared-computer';
const ownPrefixes = ['peerdesk', 'sb-'];
/** Not about the account: stays after signing out on a computer of one's own. */
const keptKeys = ['peerdesk.locale', 'peerdesk.single-keys', 'peerdesk-ask', 'peerdesk-ask-key'];

function store(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Whether the person said, in this tab, that others use this computer. */
export function isSharedComputer(): boolean {
  return attempt(() => store('sessionStorage')?.getItem(sharedKey)) === 'yes';
}

/** Keeps the person's answer for as long as the tab lives. Ask before signing in: it decides where the session goes. */
export function setSharedComputer(isShared: boolean): void {
  const tab = store('sessionStorage');
  attempt(() => (isShared ? tab?.setItem(sharedKey, 'yes') : tab?.removeItem(sharedKey)));
}

/** Where the session lives: in this tab alone on a shared computer, else in the browser. For the one client. */
export const sessionStore = {
  getItem(key: string): string | null {
    return attempt(() => store('sessionStorage')?.getItem(key) ?? store('localStorage')?.getItem(key)) ?? null;
  },
  setItem(key: string, value: string): void {
    const isShared = isSharedComputer();
    attempt(() => store(isShared ? 'sessionStorage' : 'localStorage')?.setItem(key, value));
    attempt(() => store(isShared ? 'localStorage' : 'sessionStorage')?.removeItem(key));
  },
  removeItem(key: string): void {
    attempt(() => store('sessionStorage')?.removeItem(key));
    attempt(() => store('localStorage')?.removeItem(key));
  },
};

/** Sweeps everything of ours out of this browser: after signing out. On a shared computer nothing at all stays. */
export function forgetPerson(): void {
  const kept = isSharedComputer() ? [] : keptKeys;
  for (const storage of [store('localStorage'), store('sessionStorage')]) {
    const keys = attempt(() => (storage ? Object.keys(storage) : [])) ?? [];
    for (const key of keys) {
      if (kept.includes(key) || !ownPrefixes.some((prefix) => key.startsWith(prefix))) continue;
      attempt(() => storage?.removeItem(key));
    }
  }
}
