import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { calendarDay } from '../../lib/dates.ts';
import type { Locale } from '../../lib/locale.ts';
import { conditionTones } from './condition-tones.ts';
import { letterWords } from './letter-words.ts';
import { type ConditionOwner, type ConditionState, isSettled, money, type PayUnit } from './offer.ts';

/** What a letter tells, ready to be said. */
export interface Letter {
  payAmount: number;
  payUnit: PayUnit;
  currency: string;
  /** `YYYY-MM-DD`. */
  startsOn: string;
  hoursPerWeek: number;
  /** Share of full time, 0.05 to 1. */
  fte: number;
  note: string | null;
  /** Last day to answer, `YYYY-MM-DD`. */
  answerBy: string;
  place: string | null;
  programs: readonly string[];
  conditions: readonly {
    id: string;
    label: Record<Locale, string>;
    dueOn: string;
    owner: ConditionOwner;
    state: ConditionState;
  }[];
}

/** The terms of an offer and what it hangs on, in the candidate's words. */
export function OfferLetter({ letter }: { letter: Letter }) {
  const { locale } = useSetting();
  const words = letterWords[locale];
  return (
    <>
      <Facts
        rows={[
          [words.pay, `${money(letter.payAmount, letter.currency, locale)} ${words.unit[letter.payUnit]}`],
          [words.startsOn, calendarDay(letter.startsOn, locale)],
          [words.hours, words.hoursLong(letter.hoursPerWeek, Math.round(letter.fte * 100))],
          [words.programs, letter.programs.join(', ')],
          [words.place, letter.place],
          [words.answerBy, <b key="answer-by">{calendarDay(letter.answerBy, locale)}</b>],
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
