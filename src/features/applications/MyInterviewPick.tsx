import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { instantWords } from '../../lib/instants.ts';
import type { ToldInterview } from '../interviews/interview.ts';
import { pickInterviewTime } from './my-applications.queries.ts';
import { timeSchema } from './my-forms.ts';
import { myInterviewWords } from './my-interview-words.ts';
import { myWords } from './my-words.ts';

interface MyInterviewPickProps {
  interview: ToldInterview;
  onDone: (said: string) => Promise<void>;
  pick?: typeof pickInterviewTime;
}

/** Picks one of the times offered. When somebody else was faster the others stay, and the page looks again. */
export function MyInterviewPick({ interview, onDone, pick = pickInterviewTime }: MyInterviewPickProps) {
  const { locale } = useSetting();
  const words = myInterviewWords[locale];
  const free = interview.times.filter((time) => time.isOpen);
  const desk = useDeskForm({
    id: 'interview',
    schema: timeSchema,
    defaults: {},
    send: async ({ time }) => {
      const result = await pick(interview.id, time);
      if (!result.ok && (result.error.code === 'taken' || result.error.code === 'wrong_state')) void onDone('');
      return result;
    },
    fieldOf: (name) => (name === 'time' ? 'time' : undefined),
    sayField: (_, error) => (error.code === 'taken' ? words.taken : words.past),
    onDone: () => void onDone(words.picked),
  });
  if (free.length === 0) return <p>{words.noneLeft}</p>;
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <p>{words.pickLead}</p>
      <ErrorSummary problems={desk.problems} labels={{ time: words.pick }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: myWords[locale].wrongState }} takesFocus />}
      <Choices
        {...desk.field('time')}
        legend={words.pick}
        register={desk.form.register('time')}
        options={free.map((time) => ({
          value: time.id,
          label: instantWords(time.startsAt, { locale, zone: interview.zone }),
        }))}
      />
      <p className="small muted">{words.zone(interview.zone.replace(/^.*\//, '').replaceAll('_', ' '))}</p>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.take}
        </Button>
      </p>
    </form>
  );
}
