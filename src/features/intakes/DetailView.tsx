import { useEffect, useState } from 'react';
import { lastOpened } from '../../components/last-opened.ts';
import { useSetting } from '../../components/setting.tsx';
import type { Desk } from '../accounts/account.ts';
import { AskedFor } from './AskedFor.tsx';
import { AttemptForm } from './AttemptForm.tsx';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { Consents } from './Consents.tsx';
import { DetailHead } from './DetailHead.tsx';
import { Duplicates } from './Duplicates.tsx';
import type { OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { FailedMail } from './FailedMail.tsx';
import { HealthSection } from './HealthSection.tsx';
import { MailList } from './MailList.tsx';
import { SafeContact } from './SafeContact.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';

interface DetailViewProps {
  id: string;
  opened: OpenIntake;
  desk: Desk;
  onChanged: () => Promise<void>;
}

/** An opened request: how to reach the person safely comes first, then what to do, then what is known. */
export function DetailView({ id, opened, desk, onChanged }: DetailViewProps) {
  const { locale } = useSetting();
  const words = detailWords[locale];
  const [said, setSaid] = useState('');
  // a try that was refused because the request moved on stays on the screen, so that what was typed can be kept
  const [wasRefused, setRefused] = useState(false);
  useEffect(() => lastOpened.remember(id), [id]);
  useEffect(() => {
    // the reference, never the name: titles end up in the browser's history
    document.title = `${opened.intake.reference} · ${desk.organization.name}`;
  }, [opened.intake.reference, desk.organization.name]);

  async function handleDone(message: string): Promise<void> {
    await onChanged();
    setSaid('');
    setSaid(message);
  }

  return (
    <>
      <DetailHead opened={opened} desk={desk} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ChangedElsewhere id={id} updatedAt={opened.intake.updatedAt} onShow={onChanged} />
      <FailedMail messages={opened.messages} />
      <div className="columns">
        <div className="column-main">
          <SafeContact opened={opened} organization={desk.organization.name} />
          {(wasRefused || opened.commands.includes('record_attempt')) && (
            <AttemptForm
              id={id}
              contact={opened.contact}
              hasOwner={opened.intake.ownerId !== null}
              onDone={() => {
                setRefused(false);
                void handleDone(words.tryKept);
              }}
              onRefused={() => {
                setRefused(true);
                void onChanged();
              }}
            />
          )}
          <Duplicates opened={opened} onDone={() => handleDone(words.saved)} />
          <Timeline opened={opened} />
        </div>
        <div className="column-side">
          <Steps
            id={id}
            opened={opened}
            me={desk.account.userId}
            onDone={() => handleDone(words.saved)}
            onRefused={onChanged}
          />
          <AskedFor opened={opened} />
          <HealthSection health={opened.health} />
          <MailList messages={opened.messages} isWanted={opened.contact.contactWays.includes('email')} />
          <Consents consents={opened.consents} />
        </div>
      </div>
      <p className="small muted logged">{words.logged}</p>
    </>
  );
}
