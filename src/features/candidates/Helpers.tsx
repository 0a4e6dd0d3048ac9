import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { Helper } from './candidate.ts';
import { HelperForm } from './HelperForm.tsx';
import { settingsWords } from './settings-words.ts';

interface HelpersProps {
  helpers: readonly Helper[];
  onChanged: () => Promise<void>;
}

/** Per sent application: who helps, whether they get its mails, and the way to change that. */
export function Helpers({ helpers, onChanged }: HelpersProps) {
  const { locale } = useSetting();
  const words = settingsWords[locale];
  const [openId, setOpenId] = useState<string>();
  const [said, setSaid] = useState('');
  const current = helpers.find((helper) => helper.applicationId === openId);
  return (
    <section className="panel" aria-labelledby="helpers-title">
      <h2 id="helpers-title">{words.helpersTitle}</h2>
      <p>{words.helpersLead}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {helpers.length === 0 && <p className="muted">{words.noApplications}</p>}
      <ul className="plain-list">
        {helpers.map((helper) => (
          <li key={helper.applicationId}>
            <b>{titleOf(helper, locale)}</b>
            <span>{sayHelper(helper, words)}</span>
            <span>
              <Button
                aria-label={words.changeLabel(titleOf(helper, locale))}
                onClick={() => setOpenId(helper.applicationId)}
              >
                {words.change}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Dialog title={words.changeTitle} isOpen={current !== undefined} onClose={() => setOpenId(undefined)}>
        {current && (
          <HelperForm
            helper={current}
            onDone={async () => {
              setOpenId(undefined);
              await onChanged();
              setSaid(words.saved);
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

function titleOf({ titles, reference }: Helper, locale: 'en' | 'es'): string {
  return `${titles[locale] ?? titles.en ?? titles.es ?? ''} (${reference})`;
}

function sayHelper({ name, email, isUpdated }: Helper, words: (typeof settingsWords)['en']): string {
  if (name === null) return words.helperNobody;
  return isUpdated && email !== null ? words.helperGets(name, email) : words.helperKnown(name);
}
