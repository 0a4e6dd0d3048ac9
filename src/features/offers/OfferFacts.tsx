import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { dayWords, instantWords } from '../../lib/instants.ts';
import { lastDay, money, type OfferStatus } from './offer.ts';
import { offerWords } from './offer-words.ts';
import type { Named } from './offers.queries.ts';
import type { TeamOffer } from './team-offer.ts';

const tones: Record<OfferStatus, TagTone> = {
  open: 'sun',
  accepted: 'moss',
  declined: 'plain',
  withdrawn: 'plain',
  lapsed: 'danger',
  failed: 'danger',
};

/** The terms of an offer and how it was answered, for the team. */
export function OfferFacts({ offer, programs }: { offer: TeamOffer; programs: readonly Named[] }) {
  const setting = useSetting();
  const words = offerWords[setting.locale];
  const names = offer.offerPrograms
    .map(({ programId }) => programs.find(({ id }) => id === programId)?.name)
    .filter(Boolean);
  return (
    <>
      <p>
        <Tag tone={tones[offer.status]}>{words.status[offer.status]}</Tag>
      </p>
      <Facts
        rows={[
          [words.pay, `${money(offer.payAmount, offer.currency, setting.locale)} ${words.unit[offer.payUnit]}`],
          [words.payNote, offer.payNote],
          [words.startsOn, dayWords(offer.startsOn, setting)],
          [words.hours, words.hoursLong(offer.hoursPerWeek, Math.round(offer.fte * 100))],
          [words.programs, names.join(', ')],
          [words.place, offer.locations && `${offer.locations.name}, ${offer.locations.city}`],
          [words.answerBy, offer.status === 'open' ? instantWords(lastDay(offer.expiresAt), setting) : null],
          [
            words.signed,
            offer.signatureName && words.signedBy(offer.signatureName, instantWords(offer.signedAt ?? '', setting)),
          ],
          [words.endNote, offer.endNote],
        ]}
      />
    </>
  );
}
