import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { OpenJob } from './desk-job.ts';
import { endJob } from './jobs.queries.ts';
import { endFormSchema, endFreelySchema } from './move-form.ts';
import { postingWords } from './posting-words.ts';

interface EndJobFormProps {
  job: OpenJob;
  command: 'close' | 'fill';
  onDone: () => void;
  end?: typeof endJob;
}

/** Ends a public posting. Closing before its date needs a reason; people who are writing are told. */
export function EndJobForm({ job, command, onDone, end = endJob }: EndJobFormProps) {
  const words = postingWords[useSetting().locale];
  const isEarly = job.phase !== 'passed';
  const needsReason = command === 'close' && isEarly;
  const desk = useDeskForm({
    id: 'end',
    schema: needsReason ? endFormSchema : endFreelySchema,
    defaults: { reason: '' },
    send: ({ reason }) => end(command, job.id, reason),
    fieldOf: (name) => (name === 'reason' ? 'reason' : undefined),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary problems={desk.problems} labels={{ reason: `${words.reason}:` }} attempt={desk.attempt} />
      {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
      <p>{words.closeLead}</p>
      {isEarly && <p>{words.draftsTold(job.drafts)}</p>}
      <Field {...desk.field('reason')} label={words.reason} hint={words.reasonHint} isOptional={!needsReason}>
        {(control) => <textarea {...control} rows={3} {...desk.form.register('reason')} />}
      </Field>
      <p>
        <Button look="danger" type="submit" isBusy={desk.isBusy}>
          {command === 'close' ? words.closeTitle : words.fillTitle}
        </Button>
      </p>
    </form>
  );
}
