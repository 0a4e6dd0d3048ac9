import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { ToldInterview } from '../interviews/interview.ts';
import { MyNoteForm } from './MyNoteForm.tsx';
import { askOtherTimes, cancelInterview } from './my-applications.queries.ts';
import { callOffSchema, otherTimesSchema } from './my-forms.ts';
import { myInterviewWords } from './my-interview-words.ts';
import { saveCalendarFile } from './save-calendar-file.ts';

interface MyInterviewAskProps {
  interview: ToldInterview;
  onDone: (said: string) => Promise<void>;
}

/** What else one can do about an interview: keep it in a calendar, ask for other times, call it off. */
export function MyInterviewAsk({ interview, onDone }: MyInterviewAskProps) {
  const { locale } = useSetting();
  const words = myInterviewWords[locale];
  const [asking, setAsking] = useState<'times' | 'call_off'>();
  const close = () => setAsking(undefined);
  const isSet = interview.status === 'set';
  return (
    <>
      <p className="actions">
        {isSet && <Button onClick={() => saveCalendarFile(interview, locale)}>{words.calendar}</Button>}
        <Button look="quiet" onClick={() => setAsking('times')}>
          {isSet ? words.move : words.otherTimes}
        </Button>
        <Button look="quiet" onClick={() => setAsking('call_off')}>
          {words.callOff}
        </Button>
      </p>
      <Dialog title={words.otherTitle} isOpen={asking === 'times'} onClose={close}>
        <p>{words.otherText}</p>
        <MyNoteForm
          id="other-times"
          schema={otherTimesSchema}
          label={words.otherNote}
          submit={words.otherSend}
          isOptional
          send={(note) => askOtherTimes(interview.id, note)}
          onDone={() => {
            close();
            void onDone(words.askedSaid);
          }}
        />
      </Dialog>
      <Dialog title={words.callOffTitle} isOpen={asking === 'call_off'} onClose={close}>
        <p>{words.callOffText}</p>
        <MyNoteForm
          id="call-off"
          schema={callOffSchema}
          label={words.callOffReason}
          hint={words.callOffHint}
          submit={words.callOffYes}
          look="danger"
          keep={{ label: words.callOffNo, onKeep: close }}
          send={(reason) => cancelInterview(interview.id, reason)}
          onDone={() => {
            close();
            void onDone(words.calledOff);
          }}
        />
      </Dialog>
    </>
  );
}
