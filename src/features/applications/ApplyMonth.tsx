import type { ControlProps } from '../../components/Field.tsx';
import { useApplyWords } from './apply-words.ts';

interface MonthControlProps {
  bound: ControlProps;
  /** `YYYY-MM`, or part of it while it is written. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
}

/** A month and a year: a list and four digits. (`<input type="month">` is a plain text box in Safari and Firefox.) */
export function MonthControl({ bound, value, onChange, onBlur }: MonthControlProps) {
  const words = useApplyWords();
  const [year = '', month = ''] = value.split('-');
  const join = (nextYear: string, nextMonth: string) =>
    onChange(nextYear === '' && nextMonth === '' ? '' : `${nextYear}-${nextMonth}`);
  return (
    <div className="month">
      <select
        {...bound}
        aria-label={words.month}
        value={month}
        onChange={(event) => join(year, event.target.value)}
        onBlur={onBlur}
      >
        <option value="">{words.month}</option>
        {words.months.map((name, at) => (
          <option key={name} value={String(at + 1).padStart(2, '0')}>
            {name}
          </option>
        ))}
      </select>
      <input
        type="text"
        inputMode="numeric"
        aria-label={words.year}
        aria-describedby={bound['aria-describedby']}
        aria-invalid={bound['aria-invalid']}
        placeholder={words.year}
        className="short"
        value={year}
        onChange={(event) => join(event.target.value.replace(/\D/g, '').slice(0, 4), month)}
        onBlur={onBlur}
      />
    </div>
  );
}
