import { Icon } from '../../components/Icon.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dateIn, dayWords } from '../../lib/instants.ts';
import { urgencyOf } from './intake-state.ts';
import { queueWords } from './queue-words.ts';

interface WaitingGaugeProps {
  /** Working days since the request arrived. */
  daysWaiting: number;
  /** Last day within the standard, `YYYY-MM-DD`. */
  dueOn: string | null;
  standardDays: number;
}

/**
 * How long someone waits against the standard: a line that fills day by day, the count in words, and a sign and a
 * word of its own when it is near or over, so that it reads without colour.
 */
export function WaitingGauge({ daysWaiting, dueOn, standardDays }: WaitingGaugeProps) {
  const setting = useSetting();
  const words = queueWords[setting.locale];
  const urgency = urgencyOf(daysWaiting, standardDays, dueOn, dateIn(new Date(), setting.zone));
  const over = daysWaiting - standardDays;
  const width = 100;
  const reached = Math.min(1, daysWaiting / standardDays) * width;
  return (
    <span className="gauge" data-urgency={urgency}>
      <span className="gauge-words">
        <b>{words.days(daysWaiting, standardDays)}</b>
        {urgency !== 'fine' && (
          <span className="gauge-sign">
            <Icon name={urgency === 'over' ? 'warning' : 'clock'} />
            {urgency === 'over' && over > 0 ? words.overBy(over) : words.urgency[urgency]}
          </span>
        )}
      </span>
      <svg className="gauge-line" viewBox={`0 0 ${width} 6`} preserveAspectRatio="none" aria-hidden="true">
        <path className="gauge-bed" d={`M0 3H${width}`} />
        {reached > 0 && <path className="gauge-water" d={`M0 3H${reached}`} />}
      </svg>
      {dueOn && (
        <span className="small muted">
          {urgency === 'over' ? words.wasDue(dayWords(dueOn, setting)) : words.due(dayWords(dueOn, setting))}
        </span>
      )}
    </span>
  );
}
