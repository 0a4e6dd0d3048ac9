import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import type { MyApplication } from './my-application.ts';
import { myStatusWords } from './my-status-words.ts';
import { myStepsOf } from './my-steps.ts';
import { myWords } from './my-words.ts';

/** The way so far, oldest first: what they did and what they were told, in their own words. */
export function MyTimeline({ opened }: { opened: MyApplication }) {
  const setting = useSetting();
  const terms = myStatusWords[setting.locale];
  const steps = myStepsOf(opened);
  if (steps.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{myWords[setting.locale].timelineTitle}</h2>
      <ol className="my-steps">
        {steps.map((step) => (
          <li key={step.id} data-mine={step.isMine || undefined}>
            <p>
              {step.command === 'submit' && opened.application.isPaper
                ? terms.paper
                : (terms.step[step.command] ?? terms.stepOther)}
            </p>
            {step.reason && (
              <p className="small">
                {terms.reason[step.reason]}
                {step.note && ` · ${step.note}`}
              </p>
            )}
            <p className="small muted">
              <time dateTime={step.at}>{instantWords(step.at, setting)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
