import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { dateIn } from '../../lib/instants.ts';
import { attemptFormSchema, waysFor } from './desk-forms.ts';
import type { Contact } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { attemptOutcomes } from './intake-state.ts';
import { intakeTerms } from './intake-terms.ts';
import { recordAttempt } from './intakes.queries.ts';

interface AttemptFormProps {
  id: string;
  contact: Pick<Contact, 'contactWays'>;
  hasOwner: boolean;
  onDone: () => void;
  /** The server refused because the request changed: load it again, while what was typed stays. */
  onRefused: () => void;
  send?: typeof recordAttempt;
}

/** Keeps a try to reach the person: how, what came of it, and when the next step is due. */
export function AttemptForm({ id, contact, hasOwner, onDone, onRefused, send = recordAttempt }: AttemptFormProps) {
  const setting = useSetting();
  const words = detailWords[setting.locale];
  const terms = intakeTerms[setting.locale];
  const today = dateIn(new Date(), setting.zone);
  const desk = useDeskForm({
    id: 'try',
    schema: attemptFormSchema(today),
    defaults: {
      note: '',
      nextStepOn: '',
      ...(contact.contactWays.length === 1 && contact.contactWays[0] ? { way: contact.contactWays[0] } : {}),
    },
    send: async (values) => {
      const result = await send(id, values);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => (name === 'next_step_on' ? 'nextStepOn' : name === 'note' ? 'note' : undefined),
    sayField: (name) => (name === 'nextStepOn' ? 'past' : 'too_long'),
    onDone: () => {
      desk.form.reset();
      onDone();
    },
  });
  const { register } = desk.form;
  return (
    <section className="panel" aria-labelledby="try-title">
      <h2 id="try-title">{words.triesTitle}</h2>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary
          problems={desk.problems}
          labels={{ way: words.way, outcome: words.outcome, note: words.tryNote, nextStepOn: words.nextOn }}
          attempt={desk.attempt}
        />
        {desk.fault && <ErrorNotice error={desk.fault} words={{ wrong_state: words.wrongState }} takesFocus />}
        <Choices
          {...desk.field('way')}
          legend={words.way}
          register={register('way')}
          options={waysFor(contact.contactWays).map((way) => ({
            value: way,
            label: contact.contactWays.includes(way) ? terms.way[way] : `${terms.way[way]} (${words.againstWish})`,
          }))}
        />
        <Choices
          {...desk.field('outcome')}
          legend={words.outcome}
          register={register('outcome')}
          options={attemptOutcomes.map((outcome) => ({ value: outcome, label: terms.outcome[outcome] }))}
        />
        <Field {...desk.field('note')} label={words.tryNote} hint={words.tryNoteHint} isOptional>
          {(control) => <textarea {...control} rows={2} {...register('note')} />}
        </Field>
        <Field {...desk.field('nextStepOn')} label={words.nextOn} isOptional>
          {(control) => <input {...control} type="date" min={today} {...register('nextStepOn')} />}
        </Field>
        <p className="actions">
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.recordTry}
          </Button>
          {!hasOwner && <span className="small muted">{words.nowOwner}</span>}
        </p>
      </form>
    </section>
  );
}
