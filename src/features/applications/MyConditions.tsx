import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { dayWords } from '../../lib/instants.ts';
import type { MyCondition } from './my-offer.ts';
import { myOfferWords } from './my-offer-words.ts';
import { inLocale } from './my-row.ts';

const tones: Record<MyCondition['state'], TagTone> = {
  pending: 'plain',
  met: 'moss',
  not_met: 'danger',
  waived: 'moss',
};

/** What an offer hangs on, one by one: what, who does it, by when, how it stands. A list, so that it fits a phone. */
export function MyConditions({ conditions }: { conditions: readonly MyCondition[] }) {
  const setting = useSetting();
  const words = myOfferWords[setting.locale];
  if (conditions.length === 0) return null;
  const open = conditions.filter((condition) => condition.state === 'pending').length;
  return (
    <section aria-labelledby="conditions-title">
      <h3 id="conditions-title">{words.conditionsTitle}</h3>
      <p>{open === 0 ? words.allDone : words.left(open)}</p>
      <ul className="my-conditions">
        {conditions.map((condition) => (
          <li key={condition.id} data-state={condition.state}>
            <span className="my-condition-what">{inLocale(condition.label, setting.locale)}</span>
            <Tag tone={tones[condition.state]}>{words.states[condition.state]}</Tag>
            <span className="small muted">
              {`${words.turn}: ${words.owner[condition.owner]} · ${words.by}: ${dayWords(condition.dueOn, setting)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
