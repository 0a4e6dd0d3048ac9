import { lazy, Suspense, useEffect, useState } from 'react';
import { Skeleton } from '../../components/Skeleton.tsx';
import type { Account } from '../accounts/account.ts';
import { isLetterKind, type LetterKind } from './letter-kinds.ts';
import { MailKinds } from './MailKinds.tsx';

// forms and all built-in words come only for who words a mail
const LetterEditor = lazy(async () => ({ default: (await import('./LetterEditor.tsx')).LetterEditor }));

/** The mail that stands in the address, if its words may be changed. */
function kindInAddress(): LetterKind | undefined {
  const kind = new URLSearchParams(window.location.search).get('kind') ?? '';
  return isLetterKind(kind) ? kind : undefined;
}

/** Which mails go out, to whom and in which words; one mail's words when the address names it. */
export function MailPage({ account }: { account: Pick<Account, 'roles'> }) {
  const [kind, setKind] = useState(kindInAddress);
  useEffect(() => {
    const handlePop = () => setKind(kindInAddress());
    window.addEventListener('popstate', handlePop);
    return () => window.removeEventListener('popstate', handlePop);
  }, []);
  if (kind === undefined) return <MailKinds account={account} />;
  return (
    <Suspense fallback={<Skeleton lines={9} />}>
      <LetterEditor key={kind} kind={kind} />
    </Suspense>
  );
}
