import { useController } from 'react-hook-form';
import { Field } from '../../components/Field.tsx';
import { ApplyChoices } from './ApplyChoices.tsx';
import { TypedControl } from './ApplyControl.tsx';
import type { SectionAnswers } from './apply-fields.ts';
import { controlId, faultAt, type SectionForm } from './apply-form.ts';
import type { Control } from './apply-look.ts';
import type { Posting, PostingQuestion } from './apply-posting.ts';
import { useApplyWords } from './apply-words.ts';

/** The posting's own questions. One whose answer can rule a person out says so before it is answered. */
export function ApplyQuestions({ posting, form }: { posting: Posting; form: SectionForm }) {
  return posting.questions.map((question) => <OwnQuestion key={question.id} question={question} form={form} />);
}

const controls: Partial<Record<PostingQuestion['kind'], Control>> = {
  short_text: 'line',
  long_text: 'area',
  number: 'number',
};

function OwnQuestion({ question, form }: { question: PostingQuestion; form: SectionForm }) {
  const words = useApplyWords();
  const { id: name, kind, label, hint, knockOutNote, isRequired } = question;
  const { field } = useController<SectionAnswers>({ name, control: form.control });
  const fault = faultAt(form, name);
  const shared = {
    id: controlId('questions', name),
    hint: [knockOutNote && `${words.knockOut}: ${knockOutNote}`, hint].filter(Boolean).join(' ') || undefined,
    error: fault === undefined ? undefined : Reflect.get(words.faults, fault),
    isOptional: !isRequired,
  };
  const control = controls[kind];
  if (control)
    return (
      <Field {...shared} label={label}>
        {(bound) => (
          <TypedControl
            control={control}
            bound={bound}
            value={field.value}
            max={kind === 'number' ? 0 : 5000}
            choices={[]}
            autoComplete="off"
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      </Field>
    );
  const chosen: unknown[] = Array.isArray(field.value) ? field.value : [];
  const isMany = kind === 'many_choices';
  const read = (value: string) => (kind === 'yes_no' ? value === 'yes' : value);
  return (
    <ApplyChoices
      {...shared}
      legend={label}
      type={isMany ? 'checkbox' : 'radio'}
      options={
        kind === 'yes_no'
          ? [
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]
          : question.choices.map((value, at) => ({ value, label: question.choiceLabels[at] ?? value }))
      }
      isChosen={(value) => (isMany ? chosen.includes(value) : field.value === read(value))}
      onChoose={(value, isOn) =>
        field.onChange(isMany ? (isOn ? [...chosen, value] : chosen.filter((each) => each !== value)) : read(value))
      }
      onBlur={field.onBlur}
    />
  );
}
