import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { type Referee, referenceFields, referenceFormSchema, wouldWorkAgain } from './reference.ts';
import { referenceWords } from './reference-words.ts';
import { recordPhoneReference } from './references.queries.ts';

interface PhoneReferenceFormProps {
  referee: Pick<Referee, 'refereeId' | 'fullName' | 'relation' | 'phone'>;
  onDone: () => void;
  onRefused: () => void;
}

/** HR writes down what a person said on the phone: the same questions as on the public page. */
export function PhoneReferenceForm({ referee, onDone, onRefused }: PhoneReferenceFormProps) {
  const words = referenceWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'phone-reference',
    schema: referenceFormSchema,
    defaults: {
      givenBy: referee.fullName,
      howKnown: referee.relation ?? '',
      knownFrom: '',
      knownUntil: '',
      strengths: '',
      concerns: '',
      mayCall: false,
      phone: referee.phone ?? '',
    },
    send: async (answers) => {
      const result = await recordPhoneReference(referee.refereeId, answers);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => Object.entries(referenceFields).find(([column]) => column === name)?.[1],
    onDone,
  });
  const { register } = desk.form;
  function field(name: Parameters<typeof desk.field>[0]) {
    const { id, error } = desk.field(name);
    return { id, error: Object.entries(words.faults).find(([fault]) => fault === error)?.[1] ?? error };
  }
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems.map((problem) => ({
          ...problem,
          message: field(problem.name as 'knownFrom').error ?? problem.message,
        }))}
        labels={{
          givenBy: words.givenBy,
          howKnown: words.howKnown,
          knownFrom: words.from,
          knownUntil: words.until_,
          wouldWorkAgain: words.again,
          strengths: words.strengths,
          concerns: words.concerns,
          phone: words.phone,
        }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...field('givenBy')} label={words.givenBy}>
        {(control) => <input {...control} {...register('givenBy')} />}
      </Field>
      <Field {...field('howKnown')} label={words.howKnown}>
        {(control) => <textarea {...control} rows={2} {...register('howKnown')} />}
      </Field>
      <Field {...field('knownFrom')} label={words.from} hint={words.monthHint} isOptional>
        {(control) => <input {...control} className="month-input" {...register('knownFrom')} />}
      </Field>
      <Field {...field('knownUntil')} label={words.until_} hint={words.monthHint} isOptional>
        {(control) => <input {...control} className="month-input" {...register('knownUntil')} />}
      </Field>
      <Choices
        {...field('wouldWorkAgain')}
        legend={words.again}
        register={register('wouldWorkAgain')}
        options={wouldWorkAgain.map((value) => ({ value, label: words.againWords[value] }))}
      />
      <Field {...field('strengths')} label={words.strengths}>
        {(control) => <textarea {...control} rows={3} {...register('strengths')} />}
      </Field>
      <Field {...field('concerns')} label={words.concerns} isOptional>
        {(control) => <textarea {...control} rows={3} {...register('concerns')} />}
      </Field>
      <label className="choice">
        <input type="checkbox" {...register('mayCall')} />
        <span>{words.mayCall}</span>
      </label>
      <Field {...field('phone')} label={words.phone} isOptional>
        {(control) => <input {...control} type="tel" {...register('phone')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.writeSubmit}
        </Button>
      </p>
    </form>
  );
}
