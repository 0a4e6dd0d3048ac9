import * as z from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import type { ApplyWords } from '../applications/apply-words.ts';
import { saveEqualOpportunity } from './candidates.queries.ts';
import { dataWords } from './data-words.ts';
import { genders, type OwnAnswers, races } from './my-data.ts';

const formSchema = z.object({
  gender: z.union([z.enum(genders), z.literal(''), z.null()]),
  raceEthnicity: z.array(z.enum(races)),
});

interface EqualOpportunityFormProps {
  answers: OwnAnswers;
  form: ApplyWords;
  onDone: () => void;
  send?: typeof saveEqualOpportunity;
}

/** Changes the voluntary answers of one application. No answer is an answer too. */
export function EqualOpportunityForm({
  answers,
  form,
  onDone,
  send = saveEqualOpportunity,
}: EqualOpportunityFormProps) {
  const words = dataWords[useSetting().locale];
  const desk = useDeskForm({
    id: 'equal',
    schema: formSchema,
    defaults: { gender: answers.gender ?? '', raceEthnicity: answers.raceEthnicity },
    send: ({ gender, raceEthnicity }) => send(answers.applicationId, gender ?? '', raceEthnicity),
    onDone,
  });
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      <Choices
        {...desk.field('gender')}
        legend={words.equalGender}
        register={desk.form.register('gender')}
        options={genders.map((gender) => ({ value: gender, label: form.equal.genders[gender] }))}
      />
      <Choices
        {...desk.field('raceEthnicity')}
        legend={words.equalRace}
        type="checkbox"
        register={desk.form.register('raceEthnicity')}
        options={races.map((race) => ({ value: race, label: form.equal.races[race] }))}
      />
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.equalSave}
        </Button>
      </p>
    </form>
  );
}
