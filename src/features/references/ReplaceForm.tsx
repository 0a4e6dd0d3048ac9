import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { refereeFormSchema } from './reference.ts';
import { referenceWords } from './reference-words.ts';
import { replaceReferee } from './references.queries.ts';

interface ReplaceFormProps {
  refereeId: string;
  onDone: () => void;
  onRefused: () => void;
  replace?: typeof replaceReferee;
}

const fields = { full_name: 'fullName', relation: 'relation', email: 'email', phone: 'phone' } as const;

/** Names another person to ask instead. Serves HR and the candidate. */
export function ReplaceForm({ refereeId, onDone, onRefused, replace = replaceReferee }: ReplaceFormProps) {
  const words = referenceWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'replace-referee',
    schema: refereeFormSchema,
    defaults: { fullName: '', relation: '', email: '', phone: '' },
    send: async (person) => {
      const result = await replace(refereeId, person);
      if (!result.ok && result.error.code === 'wrong_state') onRefused();
      return result;
    },
    fieldOf: (name) => Object.entries(fields).find(([column]) => column === name)?.[1],
    sayField: (name) => (name === 'email' ? words.reach : 'required'),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ fullName: words.name, relation: words.relation, email: words.email, phone: words.phone }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('fullName')} label={words.name}>
        {(control) => <input {...control} {...desk.form.register('fullName')} />}
      </Field>
      <Field {...desk.field('relation')} label={words.relation} isOptional>
        {(control) => <input {...control} {...desk.form.register('relation')} />}
      </Field>
      <Field {...desk.field('email')} label={words.email} hint={words.reach}>
        {(control) => <input {...control} type="email" {...desk.form.register('email')} />}
      </Field>
      <Field {...desk.field('phone')} label={words.phone}>
        {(control) => <input {...control} type="tel" {...desk.form.register('phone')} />}
      </Field>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.replaceSubmit}
        </Button>
      </p>
    </form>
  );
}
