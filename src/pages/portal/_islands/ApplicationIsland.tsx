import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { PortalGate } from '../../../features/accounts/PortalGate.tsx';
import type { ApplicationStatus } from '../../../features/applications/application.ts';
import { DeskApplicationPage } from '../../../features/applications/DeskApplicationPage.tsx';
import { downloadDocument } from '../../../features/documents/documents.queries.ts';
import type { HiringPanelProps } from '../../../features/offers/hiring-panel.ts';

// each comes after the application itself, so that its first screen stays light
const InterviewPanel = lazy(async () => ({
  default: (await import('../../../features/interviews/InterviewPanel.tsx')).InterviewPanel,
}));
const OfferPanel = lazy(async () => ({
  default: (await import('../../../features/offers/OfferPanel.tsx')).OfferPanel,
}));
const ReferencesPanel = lazy(async () => ({
  default: (await import('../../../features/references/ReferencesPanel.tsx')).ReferencesPanel,
}));
const HirePanel = lazy(async () => ({
  default: (await import('../../../features/workers/HirePanel.tsx')).HirePanel,
}));

/** An offer is spoken of from the interview on, references and hiring once one was accepted. */
const beforeOffers: readonly ApplicationStatus[] = ['submitted', 'screening', 'withdrawn', 'not_selected'];
const afterAcceptance: readonly ApplicationStatus[] = ['clearing', 'hired', 'conditions_not_met'];

/** Each panel waits for itself alone: one that comes later must not hide one that is in use. */
function panels(props: HiringPanelProps) {
  const hasOffer = !beforeOffers.includes(props.status);
  const isAfter = afterAcceptance.includes(props.status);
  const shown = [InterviewPanel, ...(hasOffer ? [OfferPanel] : []), ...(isAfter ? [ReferencesPanel, HirePanel] : [])];
  return shown.map((Panel, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: panels are only ever added at the end
    <Suspense key={place} fallback={<Skeleton lines={4} />}>
      <Panel {...props} />
    </Suspense>
  ));
}

/** One application, with what interviews, offers, references and hiring put on its page. */
export function ApplicationIsland() {
  return (
    <PortalGate page="application">
      {(desk) => <DeskApplicationPage desk={desk} panels={panels} fetchDocument={downloadDocument} />}
    </PortalGate>
  );
}
