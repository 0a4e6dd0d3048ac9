import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { MyInterviewFacts } from './MyInterviewFacts.tsx';
import { MyInterviewSteps } from './MyInterviewSteps.tsx';
import type { MyInterviewStepProps } from './MyInterviewTimes.tsx';
import { myInterviewWords } from './my-interview-words.ts';

/** A time that is set, ready for the candidate's own calendar. */
export function MyInterviewSet({ interview, onDone, onRefused }: MyInterviewStepProps) {
  const { locale } = useSetting();
  const words = myInterviewWords[locale];

  async function handleCalendar(): Promise<void> {
    const { calendarFile, calendarFileName } = await import('./calendar-file.ts');
    const text = calendarFile(interview, { method: 'PUBLISH', locale });
    if (text === undefined) return;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = calendarFileName;
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <>
      {interview.askedAt !== null && (
        <Notice title={words.otherAsked}>
          <p>{words.otherStands}</p>
        </Notice>
      )}
      <MyInterviewFacts interview={interview} />
      <p>
        <Button look="main" onClick={handleCalendar}>
          {words.calendar}
        </Button>
      </p>
      <MyInterviewSteps interview={interview} onDone={onDone} onRefused={onRefused} />
    </>
  );
}
