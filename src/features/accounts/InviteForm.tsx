import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { localeNames, locales } from '../../lib/locale.ts';
import { inviteSchema, staffRoles } from './account.ts';
import { inviteStaff } from './accounts.queries.ts';
import { roleDuties, roleWords } from './role-words.ts';
import { teamWords } from './team-words.ts';

interface InviteFormProps {
  onInvited: () => void;
  send?: typeof inviteStaff;
}

/** Invites an address to a role. The person joins at their first sign-in with that very address. */
export function InviteForm({ onInvited, send = inviteStaff }: InviteFormProps) {
  const { locale } = useSetting();
  const words = teamWords[locale];
  const [sentTo, setSentTo] = useState<string>();
  const desk = useDeskForm({
    id: 'invite',
    schema: inviteSchema,
    defaults: { email: '', fullName: '', locale },
    send: (values) => {
      setSentTo(undefined);
      return send(values);
    },
    fieldOf: (name) => (name === 'email' ? 'email' : name === 'full_name' ? 'fullName' : undefined),
    sayField: (name, error) =>
      error.code === 'taken' ? words.invitedAlready : name === 'email' ? 'not_email' : 'too_long',
    onDone: ({ email }) => {
      setSentTo(email);
      desk.form.reset();
      onInvited();
    },
  });
  const { register, watch } = desk.form;
  const chosen = watch('role');
  return (
    <section className="panel" aria-labelledby="invite-title">
      <h2 id="invite-title">{words.inviteTitle}</h2>
      <form noValidate onSubmit={desk.submit} className="stack">
        <ErrorSummary
          problems={desk.problems}
          labels={{ email: words.email, fullName: words.name, role: words.role, locale: words.language }}
          attempt={desk.attempt}
        />
        {desk.fault && <ErrorNotice error={desk.fault} takesFocus />}
        <div role="status">{sentTo && <Notice tone="good" title={words.sent(sentTo)} />}</div>
        <Field {...desk.field('email')} label={words.email}>
          {(control) => (
            <input {...control} type="email" autoComplete="off" spellCheck={false} {...register('email')} />
          )}
        </Field>
        <Field {...desk.field('fullName')} label={words.name} isOptional>
          {(control) => <input {...control} type="text" autoComplete="off" {...register('fullName')} />}
        </Field>
        <Field {...desk.field('role')} label={words.role} hint={chosen ? roleDuties[locale][chosen] : undefined}>
          {(control) => (
            <select {...control} {...register('role')}>
              <option value="" />
              {staffRoles.map((role) => (
                <option key={role} value={role}>
                  {roleWords[locale][role]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field {...desk.field('locale')} label={words.language}>
          {(control) => (
            <select {...control} {...register('locale')}>
              {locales.map((each) => (
                <option key={each} value={each}>
                  {localeNames[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p>
          <Button look="main" type="submit" isBusy={desk.isBusy}>
            {words.send}
          </Button>
        </p>
      </form>
    </section>
  );
}
