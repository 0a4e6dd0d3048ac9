import { useCallback, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { useLoad } from '../../components/use-load.ts';
import { dateIn, instantWords } from '../../lib/instants.ts';
import { MyOfferAnswer } from './MyOfferAnswer.tsx';
import { myOfferWords } from './my-offer-words.ts';
import { OfferLetter } from './OfferLetter.tsx';
import { lastDay, type OfferStatus } from './offer.ts';
import { listMyOffers } from './offers.queries.ts';

const tones: Record<OfferStatus, TagTone> = {
  open: 'sun',
  accepted: 'moss',
  declined: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
  failed: 'plain',
};

interface MyOfferProps {
  applicationId: string;
  /** The candidate answered: the page may load the application again. */
  onChanged?: () => void | Promise<void>;
  list?: typeof listMyOffers;
}

/** The newest offer of the candidate's application: its terms, what it depends on, and the answer. Nothing while there is none. */
export function MyOffer({ applicationId, onChanged, list = listMyOffers }: MyOfferProps) {
  const { locale } = useSetting();
  const words = myOfferWords[locale];
  const [shown, reload] = useLoad(useCallback(() => list(applicationId), [applicationId, list]));
  const [said, setSaid] = useState('');
  if (shown.state === 'loading') return <Skeleton lines={5} />;
  if (shown.state === 'failed') return <ErrorNotice error={shown.error} onRetry={reload} />;
  const [offer] = shown.value;
  if (!offer) return null;
  const job = offer.jobTitle?.[locale] ?? offer.jobTitle?.en;
  const isOver = Date.parse(offer.expiresAt) <= Date.now();
  const status = offer.status === 'open' && isOver ? 'lapsed' : offer.status;

  async function handleDone(message: string): Promise<void> {
    await Promise.all([reload(), onChanged?.()]);
    setSaid('');
    setSaid(message);
  }
  return (
    <section className="panel" aria-labelledby="my-offer-title">
      <h2 id="my-offer-title">{words.title}</h2>
      <p role="status" className={said ? undefined : 'visually-hidden'}>
        {said}
      </p>
      <p>
        <Tag tone={tones[status]}>{words.status[status]}</Tag>
      </p>
      {status === 'open' && <p>{job ? words.lead(job, offer.organization) : words.leadPlain(offer.organization)}</p>}
      {(status === 'open' || status === 'accepted') && (
        <OfferLetter
          letter={{
            ...offer,
            answerBy: status === 'open' ? dateIn(lastDay(offer.expiresAt), offer.zone) : null,
            place: offer.place && [offer.place.name, offer.place.street, offer.place.city].filter(Boolean).join(', '),
            programs: offer.programs.flatMap((names) => names[locale] ?? names.en ?? []),
          }}
        />
      )}
      {offer.signatureName && offer.signedAt && (
        <p className="small muted">
          {words.signedBy(offer.signatureName, instantWords(offer.signedAt, { locale, zone: offer.zone }))}
        </p>
      )}
      {status === 'open' && <MyOfferAnswer offer={offer} onDone={handleDone} onRefused={() => void reload()} />}
      {(status === 'open' || status === 'lapsed') && <p className="small">{words.call(offer.phone)}</p>}
    </section>
  );
}
