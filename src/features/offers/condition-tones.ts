import type { TagTone } from '../../components/Tag.tsx';
import type { ConditionState } from './offer.ts';

/** How a condition's state looks; the word beside it says it. */
export const conditionTones: Record<ConditionState, TagTone> = {
  pending: 'sun',
  met: 'moss',
  not_met: 'danger',
  waived: 'plain',
};
