import { Button } from '../../components/Button.tsx';
import { sayFault } from '../../components/component-words.ts';
import { useSetting } from '../../components/setting.tsx';
import { interviewLimits } from './interview.ts';
import { interviewWords } from './interview-words.ts';

interface TimesFieldProps {
  /** Id of the first box; ErrorSummary links to it. */
  id: string;
  error: string | undefined;
  /** IANA zone on whose clock the boxes are read. */
  zone: string;
  /** `YYYY-MM-DDTHH:MM`, or empty. */
  times: readonly string[];
  onChange: (times: string[]) => void;
}

/** Times to choose from, as many boxes as wanted. */
export function TimesField({ id, error, zone, times, onChange }: TimesFieldProps) {
  const { locale } = useSetting();
  const words = interviewWords[locale];
  const said = sayFault(locale, error);
  const idOf = (index: number) => (index === 0 ? id : `${id}-${index + 1}`);
  return (
    <fieldset
      className="field"
      data-invalid={said ? '' : undefined}
      aria-describedby={said ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend>{words.times}</legend>
      <p className="hint" id={`${id}-hint`}>
        {words.timesHint(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone)}
      </p>
      {said && (
        <p className="field-error" id={`${id}-error`}>
          {said}
        </p>
      )}
      {times.map((time, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place in the list
        <p key={index} className="actions">
          <input
            id={idOf(index)}
            type="datetime-local"
            className="time-input"
            aria-label={words.time(index + 1)}
            step={300}
            value={time}
            onChange={(event) => onChange(times.map((each, i) => (i === index ? event.target.value : each)))}
          />
          {times.length > 1 && (
            <Button
              look="quiet"
              aria-label={words.removeTime(index + 1)}
              onClick={() => onChange(times.filter((_, i) => i !== index))}
            >
              ✕
            </Button>
          )}
        </p>
      ))}
      {times.length < interviewLimits.times && (
        <Button look="quiet" onClick={() => onChange([...times, ''])}>
          {words.addTime}
        </Button>
      )}
    </fieldset>
  );
}
