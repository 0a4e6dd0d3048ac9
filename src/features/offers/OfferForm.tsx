import { useCallback } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../components/use-load.ts';
import { OfferSteps, type OfferStepsProps } from './OfferSteps.tsx';
import { previewOffer } from './offers.queries.ts';

/** Making an offer: loads what the posting names and asks for, then the terms and a look at the letter. */
export function OfferForm(props: Omit<OfferStepsProps, 'preview'>) {
  const [preview, reload] = useLoad(useCallback(() => previewOffer(props.applicationId), [props.applicationId]));
  if (preview.state === 'loading') return <Skeleton lines={8} />;
  if (preview.state === 'failed') return <ErrorNotice error={preview.error} onRetry={reload} />;
  return <OfferSteps {...props} preview={preview.value} />;
}
