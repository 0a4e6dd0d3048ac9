import { useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { type StaffMember, type StaffRole, staffRoles } from './account.ts';
import { setStaffRole } from './accounts.queries.ts';
import { roleDuties, roleWords } from './role-words.ts';
import { teamWords } from './team-words.ts';

interface RoleSwitchesProps {
  person: StaffMember;
  isMe: boolean;
  onChanged: () => Promise<void>;
  change?: typeof setStaffRole;
}

/** Roles of one person as switches; each works at once. The database keeps the last administrator. */
export function RoleSwitches({ person, isMe, onChanged, change = setStaffRole }: RoleSwitchesProps) {
  const { locale } = useSetting();
  const words = teamWords[locale];
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');
  // shown as switched while the server is asked; a refusal switches it back
  const [pending, setPending] = useState<{ role: StaffRole; holds: boolean }>();

  async function handleSwitch(role: StaffRole, holds: boolean): Promise<void> {
    if (pending) return;
    setPending({ role, holds });
    setError(undefined);
    const result = await change(person.userId, role, holds);
    if (result.ok) {
      await onChanged();
      setSaid((holds ? words.gave : words.took)(roleWords[locale][role]));
    } else setError(result.error);
    setPending(undefined);
  }

  return (
    <div className="stack">
      <p className="muted">{words.changeLead}</p>
      {isMe && person.roles.includes('admin') && <p>{words.ownAdmin}</p>}
      {error && <ErrorNotice error={error} words={{ wrong_state: words.lastAdmin }} />}
      <fieldset className="switches">
        <legend className="visually-hidden">{words.roles}</legend>
        {staffRoles.map((role) => (
          <label key={role} className="choice">
            <input
              type="checkbox"
              checked={pending?.role === role ? pending.holds : person.roles.includes(role)}
              aria-busy={pending?.role === role || undefined}
              onChange={({ target }) => handleSwitch(role, target.checked)}
            />
            <span>
              <b>{roleWords[locale][role]}</b>
              <span className="small muted">{roleDuties[locale][role]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="small">
        {said}
      </p>
    </div>
  );
}
