import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { dateIn, dayWords, instantWords } from '../../lib/instants.ts';
import { ConditionForm } from './ConditionForm.tsx';
import { conditionTones } from './condition-tones.ts';
import { isSettled } from './offer.ts';
import { offerWords } from './offer-words.ts';
import type { TeamCondition } from './team-offer.ts';

interface ConditionListProps {
  applicationId: string;
  conditions: readonly TeamCondition[];
  mayDecide: boolean;
  onDone: () => void;
  onRefused: () => void;
}

/** What the offer hangs on, in the posting's order, each with its newest decision and its step. */
export function ConditionList({ applicationId, conditions, mayDecide, onDone, onRefused }: ConditionListProps) {
  const { locale } = useSetting();
  const words = offerWords[locale];
  const [deciding, setDeciding] = useState<TeamCondition>();
  return (
    <>
      <h3>{words.conditions}</h3>
      <p className="small muted">{words.conditionsLead}</p>
      <ul className="conditions">
        {[...conditions]
          .sort((a, b) => a.position - b.position)
          .map((condition) => (
            <li key={condition.id}>
              <p>
                <b>{locale === 'es' ? condition.labelEs : condition.labelEn}</b>
              </p>
              <ConditionLine condition={condition} />
              <NewestDecision condition={condition} />
              {mayDecide && (
                <p>
                  <Button
                    look="quiet"
                    onClick={() => setDeciding(condition)}
                    aria-label={`${condition.state === 'pending' ? words.decide : words.decideAgain} ${locale === 'es' ? condition.labelEs : condition.labelEn}`}
                  >
                    {condition.state === 'pending' ? words.decide : words.decideAgain}
                  </Button>
                </p>
              )}
            </li>
          ))}
      </ul>
      <Dialog title={words.decideTitle} isOpen={deciding !== undefined} onClose={() => setDeciding(undefined)}>
        {deciding && (
          <ConditionForm
            applicationId={applicationId}
            condition={deciding}
            onDone={() => {
              setDeciding(undefined);
              onDone();
            }}
            onRefused={onRefused}
          />
        )}
      </Dialog>
    </>
  );
}

function ConditionLine({ condition }: { condition: TeamCondition }) {
  const setting = useSetting();
  const words = offerWords[setting.locale];
  const isLate = !isSettled(condition) && condition.dueOn < dateIn(new Date(), setting.zone);
  return (
    <p className="tags">
      <Tag tone={conditionTones[condition.state]}>{words.state[condition.state]}</Tag>
      <span className={`small ${isLate ? 'late' : 'muted'}`}>
        {(isLate ? words.overdue : words.due)(dayWords(condition.dueOn, setting))}
      </span>
      <span className="small muted">
        {words.whose}: {words.owner[condition.owner]}
      </span>
    </p>
  );
}

function NewestDecision({ condition }: { condition: TeamCondition }) {
  const setting = useSetting();
  const [newest] = [...condition.offerConditionDecisions].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  if (!newest) return null;
  const who = newest.accounts?.fullName ?? newest.accounts?.email ?? '';
  return (
    <p className="small">
      {newest.note}{' '}
      <span className="muted">
        ({offerWords[setting.locale].decidedBy(who, instantWords(newest.decidedAt, setting))})
      </span>
    </p>
  );
}
