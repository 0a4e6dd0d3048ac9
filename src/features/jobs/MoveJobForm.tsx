import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { lastMinuteOfDay } from '../../lib/instants.ts';
import type { OpenJob } from './desk-job.ts';
import { moveClosing } from './jobs.queries.ts';
import { moveFormSchema } from './move-form.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';

interface MoveJobFormProps {
  job: OpenJob;
  /** On whose clock the day ends. */
  zone: string;
  isReopening: boolean;
  onDone: () => void;
  move?: typeof moveClosing;
}

/** A new closing day with a reason: later puts it off, earlier brings it forward, and a closed posting opens again. */
export function MoveJobForm({ job, zone, isReopening, onDone, move = moveClosing }: MoveJobFormProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const desk = useDeskForm({
    id: 'move',
    schema: moveFormSchema,
    defaults: { closesOn: '', reason: '' },
    send: ({ closesOn, reason }) => {
      const at = lastMinuteOfDay(closesOn, zone);
      const isLater = new Date(at) > new Date(job.document.closesAt ?? 0);
      return move(isReopening ? 'reopen' : isLater ? 'extend' : 'shorten', job.id, at, reason);
    },
    fieldOf: (name) => (name === 'closes_at' ? 'closesOn' : name === 'reason' ? 'reason' : undefined),
    sayField: (name) => (name === 'closesOn' ? 'past' : 'required'),
    onDone,
  });
  const error = (name: 'closesOn' | 'reason') => sayPostingFault(locale, desk.field(name).error);
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((each) => ({ ...each, message: sayPostingFault(locale, each.message) ?? '' }))}
        labels={{ closesOn: `${words.newDay}:`, reason: `${words.reason}:` }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      <Field
        {...desk.field('closesOn')}
        error={error('closesOn')}
        label={words.newDay}
        hint={isReopening ? undefined : words.moveHint}
      >
        {(control) => <input {...control} type="date" {...desk.form.register('closesOn')} />}
      </Field>
      <Field {...desk.field('reason')} error={error('reason')} label={words.reason} hint={words.reasonHint}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('reason')} />}
      </Field>
      {!isReopening && <p className="small muted">{words.draftsTold(job.drafts)}</p>}
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {isReopening ? words.reopenTitle : words.moveTitle}
        </Button>
      </p>
    </form>
  );
}
