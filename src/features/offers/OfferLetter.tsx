import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { calendarDay } from '../../lib/dates.ts';
import { conditionTones } from './condition-tones.ts';
import { myOfferWords } from './my-offer-words.ts';
import { isSettled, money, type ToldCondition, type ToldOffer } from './offer.ts';

/** What a letter tells, ready to be said. */
export interface Letter
  extends Pick<ToldOffer, 'payAmount' | 'payUnit' | 'currency' | 'startsOn' | 'hoursPerWeek' | 'fte' | 'note'> {
  /** Last day to answer, `YYYY-MM-DD`; left out once answered. */
  answerBy: string | null;
  place: string | null;
  programs: readonly string[];
  conditions: readonly Omit<ToldCondition, 'kind'>[];
}

/** The terms of an offer and what it hangs on, in the candidate's words. */
export function OfferLetter({ letter }: { letter: Letter }) {
  const { locale } = useSetting();
  const words = myOfferWords[locale];
  return (
    <>
      <Facts
        rows={[
          [words.pay, `${money(letter.payAmount, letter.currency, locale)} ${words.unit[letter.payUnit]}`],
          [words.startsOn, calendarDay(letter.startsOn, locale)],
          [words.hours, words.hoursLong(letter.hoursPerWeek, Math.round(letter.fte * 100))],
          [words.programs, letter.programs.join(', ')],
          [words.place, letter.place],
          [words.answerBy, letter.answerBy && <b>{calendarDay(letter.answerBy, locale)}</b>],
        ]}
      />
      {letter.note && <p className="quoted">{letter.note}</p>}
      <h3>{words.conditions}</h3>
      <p>{words.conditionsLead}</p>
      <ul className="conditions">
        {letter.conditions.map((condition) => (
          <li key={condition.id}>
            <p>
              <b>{condition.label[locale]}</b>
            </p>
            <p className="tags">
              <Tag tone={conditionTones[condition.state]}>{words.state[condition.state]}</Tag>
              {!isSettled(condition) && (
                <span className="small">
                  {words.turn[condition.owner]} {words.by(calendarDay(condition.dueOn, locale))}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
