import { useCallback, useEffect, useState } from 'react';
import { lastOpened } from '../../components/last-opened.ts';
import { useSetting } from '../../components/setting.tsx';
import type { Desk } from '../accounts/account.ts';
import { DeskAnswers } from './DeskAnswers.tsx';
import { DeskApplicationHead } from './DeskApplicationHead.tsx';
import type { DeskParts } from './DeskApplicationPage.tsx';
import { DeskCandidateCard } from './DeskCandidateCard.tsx';
import { DeskChanged } from './DeskChanged.tsx';
import { DeskDocuments } from './DeskDocuments.tsx';
import { DeskExperience } from './DeskExperience.tsx';
import { DeskFailedMail } from './DeskFailedMail.tsx';
import { DeskHistory } from './DeskHistory.tsx';
import { DeskLookAlikes } from './DeskLookAlikes.tsx';
import { DeskMoves } from './DeskMoves.tsx';
import { nameWords } from './DeskName.tsx';
import { DeskNotes } from './DeskNotes.tsx';
import { DeskOthers } from './DeskOthers.tsx';
import { DeskSupport } from './DeskSupport.tsx';
import { DocumentViewer } from './DocumentViewer.tsx';
import { lastChange } from './desk.queries.ts';
import type { OpenApplication, SentDocument } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { deskWords } from './desk-words.ts';
import { MessageThread } from './MessageThread.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';

interface DeskApplicationViewProps extends DeskParts {
  id: string;
  opened: OpenApplication;
  desk: Desk;
  onChanged: () => Promise<void>;
}

/** An opened application: where it stands and what to do first, then what was sent, beside one's own review. */
export function DeskApplicationView({ id, opened, desk, panels, fetchDocument, onChanged }: DeskApplicationViewProps) {
  const { locale } = useSetting();
  const words = deskDetailWords[locale];
  const [said, setSaid] = useState('');
  const [viewed, setViewed] = useState<SentDocument>();
  const { application } = opened;
  const { roles, userId } = desk.account;
  useEffect(() => lastOpened.remember(id), [id]);
  useEffect(() => {
    // the reference, never the name: titles end up in the browser's history
    document.title = `${application.reference} · ${desk.organization.name}`;
  }, [application.reference, desk.organization.name]);
  const handleDone = useCallback(
    async (message: string) => {
      await onChanged();
      setSaid('');
      setSaid(message);
    },
    [onChanged],
  );
  const isHr = roles.includes('hr');
  return (
    <>
      <DeskApplicationHead row={application} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <DeskChanged
        key={application.updatedAt}
        title={words.changed}
        lastChange={useCallback(() => lastChange(id), [id])}
        onShow={onChanged}
      />
      <DeskFailedMail mail={opened.mail} />
      <div className="columns" data-viewing={viewed ? '' : undefined}>
        <div className="column-main">
          <div className={viewed ? 'beside' : 'stack'}>
            {viewed && (
              <DocumentViewer document={viewed} fetchDocument={fetchDocument} onClose={() => setViewed(undefined)} />
            )}
            <ReviewPanel opened={opened} me={userId} isHr={isHr} onChanged={handleDone} />
          </div>
          <DeskAnswers opened={opened} />
          <DeskExperience opened={opened} />
          <MessageThread
            applicationId={id}
            side="team"
            otherName={application.isNameHidden ? words.theCandidate : nameWords(application, deskWords[locale])}
            mayWrite={!application.isAnonymised}
          />
          <DeskNotes id={id} notes={opened.notes} onDone={() => handleDone(words.saved)} />
          <DeskLookAlikes opened={opened} onDone={() => handleDone(words.saved)} />
        </div>
        <div className="column-side">
          <DeskMoves opened={opened} roles={roles} onDone={handleDone} onRefused={onChanged} />
          <DeskCandidateCard opened={opened} onDone={() => handleDone(words.saved)} />
          <DeskDocuments opened={opened} onView={setViewed} onDone={handleDone} />
          {panels({ applicationId: id, status: application.status, roles, onChanged })}
          {isHr && opened.hasSupport && <DeskSupport id={id} />}
          <DeskOthers others={opened.otherApplications} />
          <DeskHistory opened={opened} />
        </div>
      </div>
      <p className="small muted logged">{words.logged}</p>
    </>
  );
}
