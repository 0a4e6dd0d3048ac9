import { useCallback, useState } from 'react';
import { DeskHead } from '../../components/DeskHead.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { Account } from '../accounts/account.ts';
import { HeldList } from './HeldList.tsx';
import { NoticeList } from './NoticeList.tsx';
import { ReceiptList } from './ReceiptList.tsx';
import { RuleList } from './RuleList.tsx';
import { retentionWords } from './retention-words.ts';
import { WishList } from './WishList.tsx';

/** How long applications are kept, what is about to go, what must stay, and what went. */
export function RetentionPage({ account }: { account: Account }) {
  const words = retentionWords[useSetting().locale];
  const [said, setSaid] = useState('');
  // a hold takes an application out of one list and puts it into the other
  const [round, setRound] = useState(0);
  const handleHeld = useCallback((sentence: string) => {
    setSaid(sentence);
    setRound((count) => count + 1);
  }, []);
  const isHr = account.roles.includes('hr');
  const seesApplications = isHr || account.roles.includes('auditor');
  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <p className="small" role="status">
        {said}
      </p>
      <div className="mail-groups">
        <RuleList mayChange={isHr || account.roles.includes('admin')} />
        {seesApplications && <NoticeList key={`notices ${round}`} mayHold={isHr} onHeld={handleHeld} />}
        {seesApplications && <HeldList key={`held ${round}`} mayHold={isHr} onHeld={handleHeld} />}
        <WishList />
        <ReceiptList />
      </div>
    </>
  );
}
