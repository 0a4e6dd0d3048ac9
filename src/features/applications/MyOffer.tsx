import { Facts } from '../../components/Facts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dayWords, instantWords } from '../../lib/instants.ts';
import { lastDayOf } from './last-day.ts';
import { MyConditions } from './MyConditions.tsx';
import { MyOfferAnswer } from './MyOfferAnswer.tsx';
import type { MyOffer as Offer } from './my-offer.ts';
import { myOfferWords } from './my-offer-words.ts';
import { inLocale } from './my-row.ts';

interface MyOfferProps {
  offer: Offer;
  onDone: (said: string) => Promise<void>;
}

/** A conditional offer: its terms, what it hangs on and whose turn that is, and the answer. */
export function MyOffer({ offer, onDone }: MyOfferProps) {
  const setting = useSetting();
  const { locale } = setting;
  const words = myOfferWords[locale];
  const clock = { locale, zone: offer.zone };
  const isLive = offer.status === 'open' || offer.status === 'accepted';
  return (
    <section className="panel my-offer" aria-labelledby="offer-title" id="offer">
      <h2 id="offer-title">{words.title}</h2>
      {!isLive && <Notice title={words.ended[offer.status]} />}
      {offer.status === 'open' && <p>{words.lead}</p>}
      {offer.status === 'accepted' && offer.signedAt !== null && offer.signatureName !== null && (
        <Notice tone="good" title={words.signedAs(offer.signatureName, instantWords(offer.signedAt, clock))} />
      )}
      <Facts
        rows={[
          [words.pay, <b key="pay">{payOf(offer, locale)}</b>],
          [words.hours, String(offer.hoursPerWeek)],
          [words.starts, dayWords(offer.startsOn, setting)],
          [words.place, offer.place && `${offer.place.name}, ${offer.place.city}`],
          [words.programs, offer.programs.map((names) => inLocale(names, locale)).join(', ')],
          [words.note, offer.note && <span className="as-written">{offer.note}</span>],
          [
            words.until,
            offer.status === 'open' ? (
              <b key="until">{words.endOf(dayWords(lastDayOf(offer.expiresAt, offer.zone), setting))}</b>
            ) : null,
          ],
        ]}
      />
      {isLive && <MyConditions conditions={offer.conditions} />}
      {offer.status === 'open' && <MyOfferAnswer offer={offer} onDone={onDone} />}
    </section>
  );
}

/** The pay as in the posting: US dollars are written the same way in both languages. */
function payOf({ payAmount, payUnit, currency }: Offer, locale: 'en' | 'es'): string {
  const amount = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: payUnit === 'year' ? 0 : 2,
    maximumFractionDigits: payUnit === 'year' ? 0 : 2,
  }).format(payAmount);
  return `${amount} ${myOfferWords[locale][payUnit === 'year' ? 'perYear' : 'perHour']}`;
}
