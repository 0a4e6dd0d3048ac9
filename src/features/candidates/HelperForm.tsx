import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { type Helper, helperFormSchema } from './candidate.ts';
import { updateMyHelper } from './candidates.queries.ts';
import { settingsWords } from './settings-words.ts';

interface HelperFormProps {
  helper: Helper;
  onDone: () => void;
  send?: typeof updateMyHelper;
}

/** Who helps with one application, and whether they get its mails. */
export function HelperForm({ helper, onDone, send = updateMyHelper }: HelperFormProps) {
  const words = settingsWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'helper',
    schema: helperFormSchema,
    defaults: {
      name: helper.name ?? '',
      relation: helper.relation ?? '',
      email: helper.email ?? '',
      isUpdated: helper.isUpdated,
    },
    send: (values) => send(helper.applicationId, values),
    fieldOf: (name) => (name === 'name' || name === 'relation' || name === 'email' ? name : undefined),
    sayField: (name) => (name === 'email' ? 'not_email' : 'required'),
    onDone,
  });
  const { register } = desk.form;
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ name: words.helperName, relation: words.helperRelation, email: words.helperEmail }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <p className="muted">{words.helperHint}</p>
      <Field {...desk.field('name')} label={words.helperName}>
        {(control) => <input {...control} type="text" autoComplete="off" {...register('name')} />}
      </Field>
      <Field {...desk.field('relation')} label={words.helperRelation} isOptional>
        {(control) => <input {...control} type="text" autoComplete="off" {...register('relation')} />}
      </Field>
      <Field {...desk.field('email')} label={words.helperEmail} isOptional>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...register('email')}
          />
        )}
      </Field>
      <label className="choice">
        <input type="checkbox" {...register('isUpdated')} />
        <span>{words.helperUpdated}</span>
      </label>
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}
