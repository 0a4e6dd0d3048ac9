import { useWatch } from 'react-hook-form';
import { Choices } from '../../components/Choices.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { nameIn } from './posting-choices.ts';
import type { SectionProps } from './posting-desk.ts';
import { postingWords } from './posting-words.ts';
import { sayPostingFault } from './say-posting-fault.ts';

const types = ['full_time', 'part_time', 'contract', 'temporary', 'intern', 'volunteer'] as const;
const ways = ['in_person', 'hybrid', 'remote'] as const;

/** Which state, program and kinds of job; the schedule; where one works from. */
export function FactsSection({ desk, choices }: Omit<SectionProps, 'onSaid'>) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const { register, control } = desk.form;
  const [kind, workplace] = useWatch({ control, name: ['scheduleKind', 'workplace'] });
  return (
    <>
      <div className="two-fields">
        <Field {...desk.field('jurisdiction')} label={words.state}>
          {(props) => (
            <select {...props} defaultValue={desk.form.getValues('jurisdiction')} {...register('jurisdiction')}>
              {choices.states.map(({ code, nameEn, nameEs }) => (
                <option key={code} value={code}>
                  {locale === 'es' ? nameEs : nameEn}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field {...desk.field('programId')} label={words.program} isOptional>
          {(props) => (
            <select {...props} defaultValue={desk.form.getValues('programId')} {...register('programId')}>
              <option value="">{words.noProgram}</option>
              {choices.programs.map(({ id, programTexts, slug }) => (
                <option key={id} value={id}>
                  {nameIn(programTexts, locale) || slug}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Choices
        {...desk.field('employmentTypes')}
        legend={words.types}
        type="checkbox"
        register={register('employmentTypes')}
        options={types.map((value) => ({ value, label: words.typeNames[value] }))}
      />
      <Choices
        {...desk.field('scheduleKind')}
        legend={words.schedule}
        register={register('scheduleKind')}
        options={(['fixed', 'varies'] as const).map((value) => ({ value, label: words.scheduleNames[value] }))}
      />
      {kind === 'fixed' && <FixedSchedule desk={desk} />}
      <Field
        {...desk.field('hoursPerWeek')}
        error={sayPostingFault(locale, desk.field('hoursPerWeek').error)}
        label={words.hoursPerWeek}
        isOptional
      >
        {(props) => <input {...props} className="short" inputMode="decimal" {...register('hoursPerWeek')} />}
      </Field>
      <Choices
        {...desk.field('workplace')}
        legend={words.workplace}
        register={register('workplace')}
        options={ways.map((value) => ({ value, label: words.workplaceNames[value] }))}
      />
      {workplace === 'remote' && (
        <Field {...desk.field('remoteUntil')} label={words.remoteUntil} hint={words.remoteUntilHint} isOptional>
          {(props) => <input {...props} type="date" {...register('remoteUntil')} />}
        </Field>
      )}
    </>
  );
}

function FixedSchedule({ desk }: Pick<SectionProps, 'desk'>) {
  const words = postingWords[useSetting().locale];
  const { register } = desk.form;
  return (
    <>
      <Choices
        {...desk.field('scheduleDays')}
        legend={words.days}
        type="checkbox"
        register={register('scheduleDays')}
        options={words.dayNames.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <div className="two-fields">
        <Field {...desk.field('startsAt')} label={words.startsAt}>
          {(props) => <input {...props} type="time" {...register('startsAt')} />}
        </Field>
        <Field {...desk.field('endsAt')} label={words.endsAt}>
          {(props) => <input {...props} type="time" {...register('endsAt')} />}
        </Field>
      </div>
    </>
  );
}
