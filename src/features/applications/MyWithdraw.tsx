import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { MyLeavingForm } from './MyLeavingForm.tsx';
import { withdrawApplication } from './my-applications.queries.ts';
import { myWords } from './my-words.ts';

/** Takes the application back, at any time before it ended. */
export function MyWithdraw({ id, onDone }: { id: string; onDone: (said: string) => Promise<void> }) {
  const words = myWords[useSetting().locale];
  const [isAsking, setAsking] = useState(false);
  return (
    <p>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <Dialog title={words.withdrawTitle} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{words.withdrawText}</p>
        <MyLeavingForm
          id="withdraw"
          question={words.withdrawReason}
          submit={words.withdrawYes}
          keep={words.keep}
          send={(reason, note) => withdrawApplication(id, reason, note)}
          onKeep={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            void onDone(words.withdrawn);
          }}
        />
      </Dialog>
    </p>
  );
}
