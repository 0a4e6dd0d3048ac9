import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { instantWords } from '../../lib/instants.ts';
import type { Desk } from '../accounts/account.ts';
import type { OpenIntake } from './desk-intake.ts';
import { detailWords } from './detail-words.ts';
import { intakeTerms, statusTone } from './intake-terms.ts';
import { WaitingGauge } from './WaitingGauge.tsx';

/** Who, in which state, and how long they wait. */
export function DetailHead({ opened, desk }: { opened: OpenIntake; desk: Desk }) {
  const setting = useSetting();
  const words = detailWords[setting.locale];
  const terms = intakeTerms[setting.locale];
  const { intake, closeReason } = opened;
  return (
    <div className="page-head">
      <div>
        <h1>{intake.calledName}</h1>
        <p className="facts-line">
          <span className="reference">{intake.reference}</span>
          <Tag tone={statusTone[intake.status]}>{terms.status[intake.status]}</Tag>
          {closeReason && <span>{words.closedBecause(terms.closeReason[closeReason])}</span>}
          <span className="muted">{words.received(instantWords(intake.receivedAt, setting))}</span>
        </p>
      </div>
      {intake.daysWaiting !== null && (
        <WaitingGauge
          daysWaiting={intake.daysWaiting}
          dueOn={intake.dueOn}
          standardDays={desk.organization.contactStandardDays}
        />
      )}
    </div>
  );
}
