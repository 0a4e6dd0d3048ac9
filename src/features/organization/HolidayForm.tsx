import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { addHoliday } from './organization.queries.ts';
import { holidayFormSchema } from './organization-settings.ts';
import { settingsWords } from './settings-words.ts';

/** Adds a closed day. */
export function HolidayForm({ onAdded }: { onAdded: (day: string) => void }) {
  const words = settingsWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'holiday',
    schema: holidayFormSchema,
    defaults: { closedOn: '', name: '' },
    send: addHoliday,
    fieldOf: (column) => (column === 'closed_on' ? 'closedOn' : column === 'name' ? 'name' : undefined),
    sayField: (name) => (name === 'closedOn' ? words.dayTaken : 'too_long'),
    onDone: ({ closedOn }) => {
      desk.form.reset();
      onAdded(closedOn);
    },
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack inline-form">
      <ErrorSummary
        problems={desk.problems}
        labels={{ closedOn: words.day, name: words.dayName }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Field {...desk.field('closedOn')} label={words.day}>
        {(control) => <input {...control} type="date" {...desk.form.register('closedOn')} />}
      </Field>
      <Field {...desk.field('name')} label={words.dayName}>
        {(control) => <input {...control} type="text" autoComplete="off" {...desk.form.register('name')} />}
      </Field>
      <p>
        <Button type="submit" isBusy={desk.isBusy}>
          {words.addDay}
        </Button>
      </p>
    </form>
  );
}
