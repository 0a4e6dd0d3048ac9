import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { deskTerms } from './desk-terms.ts';
import { RevealForm } from './RevealForm.tsx';

/** Who applied and how to reach them; while the name is hidden, that it is, and HR's way to lift it. */
export function DeskCandidateCard({ opened, onDone }: { opened: OpenApplication; onDone: () => void }) {
  const { locale } = useSetting();
  const words = deskDetailWords[locale];
  const [isOpen, setOpen] = useState(false);
  const { candidate, application, details, mayReveal } = opened;
  if (!candidate) {
    return (
      <section className="panel" aria-labelledby="candidate-title">
        <h2 id="candidate-title" className="with-icon">
          <Icon name="lock" />
          {words.hiddenTitle}
        </h2>
        <p className="muted">{words.hidden}</p>
        {mayReveal && (
          <p>
            <Button onClick={() => setOpen(true)}>{words.reveal}</Button>
          </p>
        )}
        <Dialog title={words.revealTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
          <RevealForm
            id={application.id}
            onDone={() => {
              setOpen(false);
              onDone();
            }}
          />
        </Dialog>
      </section>
    );
  }
  const ways = candidate.contactWays.map((way) => words.wayNames[way]).join(', ');
  const speaks = candidate.contactWays.includes('call');
  return (
    <section className="panel" aria-labelledby="candidate-title">
      <h2 id="candidate-title">{words.candidateTitle}</h2>
      <Facts
        rows={[
          [words.name, candidate.fullName],
          [words.calledName, candidate.calledName !== candidate.fullName ? candidate.calledName : null],
          [words.email, candidate.email && <a href={`mailto:${candidate.email}`}>{candidate.email}</a>],
          [
            words.phone,
            candidate.phone && <a href={`tel:${candidate.phone.replace(/[^+\d]/g, '')}`}>{candidate.phone}</a>,
          ],
          [words.ways, speaks ? `${ways}; ${candidate.mayLeaveMessage ? words.mayLeave : words.mayNotLeave}` : ways],
          [words.language, deskTerms[locale].language[candidate.locale]],
          [
            words.helper,
            [details?.helperName, details?.helperRelation, details?.helperEmail].filter(Boolean).join(', '),
          ],
        ]}
      />
      {!candidate.hasAccount && <p className="small muted">{words.noAccount}</p>}
    </section>
  );
}
