import { useEffect } from 'react';

/**
 * Looks again who is signed in when the browser brings a left page back as it was (the back button): after signing out
 * on a shared computer, that page must not show the person before.
 */
export function useReturn(look: () => Promise<void>): void {
  useEffect(() => {
    const handleShow = (event: PageTransitionEvent) => {
      if (event.persisted) void look();
    };
    window.addEventListener('pageshow', handleShow);
    return () => window.removeEventListener('pageshow', handleShow);
  }, [look]);
}
