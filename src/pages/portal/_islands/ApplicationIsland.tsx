import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import type { ApplicationStatus } from '../../../features/applications/application.ts';
import { DeskApplicationPage } from '../../../features/applications/DeskApplicationPage.tsx';
import { downloadDocument } from '../../../features/documents/documents.queries.ts';
import { InterviewPanel } from '../../../features/interviews/InterviewPanel.tsx';
import type { HiringPanelProps } from '../../../features/offers/hiring-panel.ts';
import { OfferPanel } from '../../../features/offers/OfferPanel.tsx';
import { ReferencesPanel } from '../../../features/references/ReferencesPanel.tsx';
import { HirePanel } from '../../../features/workers/HirePanel.tsx';

/** An offer is spoken of from the interview on, references and hiring once one was accepted. */
const beforeOffers: readonly ApplicationStatus[] = ['submitted', 'screening', 'withdrawn', 'not_selected'];
const afterAcceptance: readonly ApplicationStatus[] = ['clearing', 'hired', 'conditions_not_met'];

function panels(props: HiringPanelProps) {
  return (
    <>
      <InterviewPanel {...props} />
      {!beforeOffers.includes(props.status) && <OfferPanel {...props} />}
      {afterAcceptance.includes(props.status) && (
        <>
          <ReferencesPanel {...props} />
          <HirePanel {...props} />
        </>
      )}
    </>
  );
}

/** One application, with what interviews, offers, references and hiring put on its page. */
export function ApplicationIsland() {
  return (
    <PortalGate page="application">
      {(desk) => <DeskApplicationPage desk={desk} panels={panels} fetchDocument={downloadDocument} />}
    </PortalGate>
  );
}
