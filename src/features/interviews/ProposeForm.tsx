import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { useLoad } from '../../components/use-load.ts';
import type { ApplicationStatus } from '../applications/application.ts';
import { calendarWords } from './calendar-words.ts';
import { interviewWays } from './interview.ts';
import { interviewWords } from './interview-words.ts';
import { inviteToInterview, listInterviewers, listPlaces, proposeInterview } from './interviews.queries.ts';
import { TimesField } from './TimesField.tsx';
import { proposalSchema, type TeamInterview } from './team-interview.ts';

interface ProposeFormProps {
  applicationId: string;
  status: ApplicationStatus;
  /** The interview still to come, whose times these take the place of. */
  current: TeamInterview | undefined;
  onDone: () => void;
  onRefused: () => void;
}

const fields = {
  way: 'way',
  location_id: 'locationId',
  details: 'details',
  minutes: 'minutes',
  interviewers: 'interviewers',
  times: 'times',
  reason: 'reason',
} as const;

/** Proposes an interview; from an earlier step it invites first, so that the candidate hears once. */
export function ProposeForm({ applicationId, status, current, onDone, onRefused }: ProposeFormProps) {
  const { locale, zone } = useSetting();
  const words = interviewWords[locale];
  const [people, reloadPeople] = useLoad(listInterviewers);
  const [places, reloadPlaces] = useLoad(listPlaces);
  const desk = useDeskForm({
    id: 'propose',
    schema: proposalSchema,
    defaults: {
      ...(current ? { way: current.way } : {}),
      locationId: current?.locationId ?? '',
      details: current?.details ?? '',
      minutes: current?.minutes ?? 45,
      interviewers: current?.interviewers.map(({ userId }) => userId) ?? [],
      times: ['', ''],
      reason: '',
    },
    send: async (proposal) => {
      if (status !== 'interview') {
        const invited = await inviteToInterview(applicationId, status);
        if (!invited.ok) {
          onRefused();
          return invited;
        }
      }
      const result = await proposeInterview(applicationId, proposal);
      // the invitation stands even when the times were refused: the page must know
      if (!result.ok && (status !== 'interview' || result.error.code === 'wrong_state')) onRefused();
      return result;
    },
    fieldOf: (name) => Object.entries(fields).find(([column]) => column === name)?.[1],
    sayField: (name, error) =>
      name === 'times' ? (error.code === 'taken' ? words.taken : words.badTimes) : words.required,
    onDone,
  });
  const { register, watch } = desk.form;
  const way = watch('way');
  const place = places.state === 'ready' ? places.value.find(({ id }) => id === watch('locationId')) : undefined;
  const clock = way === 'in_person' ? (place?.zone ?? zone) : zone;

  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{
          way: words.way,
          locationId: words.place,
          details: way ? words.details[way] : '',
          minutes: words.minutes,
          interviewers: words.interviewers,
          times: words.times,
          reason: words.reason,
        }}
        attempt={desk.attempt}
      />
      {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
      {people.state === 'failed' && <ErrorNotice error={people.error} onRetry={reloadPeople} />}
      {places.state === 'failed' && <ErrorNotice error={places.error} onRetry={reloadPlaces} />}
      {status !== 'interview' && <p className="muted">{words.inviteHint}</p>}
      {current?.status === 'set' && (
        <Field {...desk.field('reason')} label={words.reason} hint={words.reasonHint}>
          {(attributes) => <textarea {...attributes} rows={2} {...register('reason')} />}
        </Field>
      )}
      <Choices
        {...desk.field('way')}
        legend={words.way}
        register={register('way')}
        options={interviewWays.map((value) => ({ value, label: calendarWords[locale].way[value] }))}
      />
      {way === 'in_person' && (
        <Field {...desk.field('locationId')} label={words.place}>
          {(attributes) => (
            <select {...attributes} {...register('locationId')} key={places.state}>
              <option value="">{words.choose}</option>
              {places.state === 'ready' &&
                places.value.map(({ id, name, city }) => (
                  <option key={id} value={id}>
                    {name}, {city}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
      {way && (
        <Field {...desk.field('details')} label={words.details[way]} hint={words.detailsHint} isOptional>
          {(attributes) => <input {...attributes} type="text" {...register('details')} />}
        </Field>
      )}
      <Field {...desk.field('minutes')} label={words.minutes}>
        {(attributes) => (
          <input {...attributes} type="number" min={10} max={240} step={5} className="short" {...register('minutes')} />
        )}
      </Field>
      <Choices
        {...desk.field('interviewers')}
        type="checkbox"
        legend={words.interviewers}
        register={register('interviewers')}
        options={people.state === 'ready' ? people.value.map(({ id, name }) => ({ value: id, label: name })) : []}
      />
      <TimesField
        {...desk.field('times')}
        zone={clock}
        times={watch('times')}
        onChange={(times) => desk.form.setValue('times', times, { shouldValidate: desk.attempt > 0 })}
      />
      <p>
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {words.send}
        </Button>
      </p>
    </form>
  );
}
