import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { type Locale, localeNames, locales } from '../../lib/locale.ts';
import { contactWays } from '../intakes/intake-fields.ts';
import { type Profile, profileFormSchema } from './candidate.ts';
import { updateMyProfile } from './candidates.queries.ts';
import { settingsWords } from './settings-words.ts';

/** The form's name of a field, by the database's. */
const fields: Record<string, 'fullName' | 'calledName' | 'phone' | 'contactWays'> = {
  full_name: 'fullName',
  called_name: 'calledName',
  phone: 'phone',
  contact_ways: 'contactWays',
};

interface ProfileFormProps {
  profile: Profile;
  onSpeak: (locale: Locale) => Promise<boolean>;
  send?: typeof updateMyProfile;
}

/** Name, phone, ways to be reached, language. The language of the page follows once it is kept. */
export function ProfileForm({ profile, onSpeak, send = updateMyProfile }: ProfileFormProps) {
  const { locale } = useSetting();
  const words = settingsWords[locale];
  const [isSaved, setSaved] = useState(false);
  const desk = useDeskForm({
    id: 'profile',
    schema: profileFormSchema,
    defaults: {
      fullName: profile.fullName ?? '',
      calledName: profile.calledName ?? '',
      phone: profile.phone ?? '',
      contactWays: profile.contactWays,
      mayLeaveMessage: profile.mayLeaveMessage,
      locale: profile.locale,
    },
    send: (values) => {
      setSaved(false);
      return send(values);
    },
    fieldOf: (name) => fields[name],
    sayField: (name) => (name === 'phone' ? 'not_phone' : 'required'),
    onDone: (values) => {
      setSaved(true);
      if (values.locale !== locale) void onSpeak(values.locale);
    },
  });
  const { register, watch } = desk.form;
  const ways = watch('contactWays');
  return (
    <section className="panel" aria-labelledby="about-title">
      <h2 id="about-title">{words.aboutTitle}</h2>
      {profile.isMailRefused && <Notice tone="danger" title={words.mailRefused} />}
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary
          problems={desk.problems}
          labels={{
            fullName: words.fullName,
            calledName: words.calledName,
            phone: words.phone,
            contactWays: words.ways,
          }}
          attempt={desk.attempt}
        />
        {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
        <Field id="profile-email" label={words.email} hint={words.emailHint}>
          {(control) => <input {...control} type="email" readOnly value={profile.email} />}
        </Field>
        <Field {...desk.field('fullName')} label={words.fullName}>
          {(control) => <input {...control} type="text" autoComplete="name" {...register('fullName')} />}
        </Field>
        <Field {...desk.field('calledName')} label={words.calledName} isOptional>
          {(control) => <input {...control} type="text" autoComplete="nickname" {...register('calledName')} />}
        </Field>
        <Choices
          {...desk.field('contactWays')}
          legend={words.ways}
          type="checkbox"
          register={register('contactWays')}
          options={contactWays.map((way) => ({ value: way, label: words.way[way] }))}
        />
        {!ways.includes('email') && <Notice tone="attention" title={words.noMail} />}
        <Field
          {...desk.field('phone')}
          label={words.phone}
          hint={words.phoneHint}
          isOptional={ways.every((way) => way === 'email')}
        >
          {(control) => <input {...control} type="tel" autoComplete="tel" inputMode="tel" {...register('phone')} />}
        </Field>
        {ways.includes('call') && (
          <label className="choice">
            <input type="checkbox" {...register('mayLeaveMessage')} />
            <span>{words.mayLeave}</span>
          </label>
        )}
        <Field {...desk.field('locale')} label={words.language}>
          {(control) => (
            <select {...control} {...register('locale')}>
              {locales.map((each) => (
                <option key={each} value={each} lang={each}>
                  {localeNames[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="actions">
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.save}
          </Button>
          <span role="status">{isSaved && !desk.form.formState.isSubmitting ? words.saved : ''}</span>
        </div>
      </form>
    </section>
  );
}
