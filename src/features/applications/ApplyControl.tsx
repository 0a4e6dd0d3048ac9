import type { ReactNode } from 'react';
import type { ControlProps } from '../../components/Field.tsx';
import { MonthControl } from './ApplyMonth.tsx';
import type { Control } from './apply-look.ts';
import { useApplyWords } from './apply-words.ts';

interface TypedControlProps {
  control: Control;
  bound: ControlProps;
  value: unknown;
  max: number;
  choices: readonly { value: string; label: string }[];
  autoComplete: string | undefined;
  onChange: (value: unknown) => void;
  onBlur: () => void;
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const inputs = { line: 'text', email: 'email', tel: 'tel', number: 'text', day: 'date', list: 'text' } as const;

/** The control of a question that is typed or picked from a list; questions with all answers in sight are choices. */
export function TypedControl(props: TypedControlProps): ReactNode {
  const { control, bound, value, max, choices, autoComplete, onChange, onBlur } = props;
  const words = useApplyWords();
  const text = textOf(value);
  switch (control) {
    case 'area': {
      const left = max - [...text].length;
      return (
        <>
          <textarea
            {...bound}
            rows={max > 2000 ? 8 : 4}
            value={text}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
          {left < max / 5 && <p className="hint">{words.left(left)}</p>}
        </>
      );
    }
    case 'month':
      return <MonthControl bound={bound} value={text} onChange={onChange} onBlur={onBlur} />;
    case 'select':
    case 'certificate':
      return (
        <select {...bound} value={text} onChange={(event) => onChange(event.target.value)} onBlur={onBlur}>
          <option value="">{words.pick}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case 'list':
      return <ListControl bound={bound} value={value} onChange={onChange} onBlur={onBlur} />;
    default:
      return (
        <input
          {...bound}
          type={control in inputs ? Reflect.get(inputs, control) : 'text'}
          inputMode={control === 'number' ? 'numeric' : control === 'email' ? 'email' : undefined}
          autoCapitalize={control === 'email' ? 'none' : undefined}
          autoComplete={autoComplete ?? 'off'}
          className={control === 'number' ? 'short' : undefined}
          value={text}
          onChange={(event) => onChange(control === 'number' ? numberOf(event.target.value) : event.target.value)}
          onBlur={onBlur}
        />
      );
  }
}

/** A whole number as typed; what is none stays as text, so that it can be seen and mended. */
function numberOf(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^-?\d{1,9}$/.test(trimmed) ? Number(trimmed) : text;
}

/** Several short words in one line, parted by commas, as people write them. */
function ListControl({
  bound,
  value,
  onChange,
  onBlur,
}: {
  bound: ControlProps;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
}) {
  const words = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
  return (
    <input
      {...bound}
      type="text"
      autoComplete="off"
      defaultValue={words.join(', ')}
      onChange={(event) => {
        const given = event.target.value
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== '');
        onChange(given);
      }}
      onBlur={onBlur}
    />
  );
}
