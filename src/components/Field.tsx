import type { ReactNode } from 'react';
import { componentWords, sayFault } from './component-words.ts';
import { useSetting } from './setting.tsx';

/** What a control must carry so that its label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  /** Id of the control; ErrorSummary links to it. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** A fault's name or a sentence; undefined when the answer is fine. */
  error?: string | undefined;
  isOptional?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** One question: label, hint, error and control, joined by ids. Errors use aria-describedby, which is read everywhere. */
export function Field({ id, label, hint, error, isOptional = false, children }: FieldProps) {
  const { locale } = useSetting();
  const said = sayFault(locale, error);
  const described = [hint && `${id}-hint`, said && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field" data-invalid={said ? '' : undefined}>
      <label htmlFor={id}>
        {label} {isOptional && <span className="optional">{componentWords[locale].optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {said && (
        <p className="field-error" id={`${id}-error`}>
          {said}
        </p>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(said ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}
