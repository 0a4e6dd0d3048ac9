import { useEffect, useState } from 'react';
import type { Account } from '../accounts/account.ts';
import { LetterEditor } from './LetterEditor.tsx';
import { isLetterKind, type LetterKind } from './letter-kinds.ts';
import { MailKinds } from './MailKinds.tsx';

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
  return kind === undefined ? <MailKinds account={account} /> : <LetterEditor key={kind} kind={kind} />;
}
