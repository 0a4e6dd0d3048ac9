import type { ComponentProps, ReactNode } from 'react';
import { sayFault } from './component-words.ts';
import { useSetting } from './setting.tsx';

interface ChoicesProps<Value extends string> {
  /** Id of the first choice; ErrorSummary links to it. */
  id: string;
  legend: string;
  error?: string | undefined;
  options: readonly { value: Value; label: ReactNode }[];
  /** What react-hook-form's `register` gives, or name and handlers of one's own. */
  register: ComponentProps<'input'>;
  type?: 'radio' | 'checkbox';
  /** What is chosen, when the form around it holds the answer; left out with `register` of react-hook-form. */
  chosen?: string | undefined;
}

/** A question with a few answers to choose from, all in sight. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { id, legend, error, options, register, type = 'radio', chosen } = props;
  const { locale } = useSetting();
  const said = sayFault(locale, error);
  return (
    <fieldset
      className="field"
      data-invalid={said ? '' : undefined}
      aria-describedby={said ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {said && (
        <p className="field-error" id={`${id}-error`}>
          {said}
        </p>
      )}
      <div className="choices">
        {options.map(({ value, label }, index) => (
          <label key={value} className="choice">
            <input
              {...register}
              {...(chosen === undefined ? {} : { checked: chosen === value })}
              type={type}
              value={value}
              id={index === 0 ? id : `${id}-${value}`}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
