import { componentWords } from '../../components/component-words.ts';
import { useSetting } from '../../components/setting.tsx';

interface ApplyChoicesProps {
  /** Id of the first choice; ErrorSummary links to it. */
  id: string;
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  isOptional?: boolean;
  type?: 'radio' | 'checkbox';
  options: readonly { value: string; label: string }[];
  isChosen: (value: string) => boolean;
  onChoose: (value: string, isOn: boolean) => void;
  onBlur?: () => void;
}

/** A question with all its answers in sight, one per line, each as wide as a thumb needs. */
export function ApplyChoices(props: ApplyChoicesProps) {
  const { id, legend, hint, error, isOptional = false, type = 'radio', options, isChosen, onChoose, onBlur } = props;
  const { locale } = useSetting();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined} aria-describedby={described || undefined}>
      <legend>
        {legend} {isOptional && <span className="optional">{componentWords[locale].optional}</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choices stacked">
        {options.map(({ value, label }, at) => (
          <label key={value} className="choice">
            <input
              type={type}
              name={id}
              id={at === 0 ? id : `${id}-${value}`}
              checked={isChosen(value)}
              onChange={(event) => onChoose(value, event.target.checked)}
              onBlur={onBlur}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
