import { useEffect, useRef } from 'react';
import { componentWords, sayFault } from './component-words.ts';
import { useSetting } from './setting.tsx';

/** One wrong answer: its control's id, the question's name, and a fault's name or a sentence. */
export interface FieldProblem {
  id: string;
  name: string;
  message: string;
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** What each question is called on the screen. */
  labels: Readonly<Record<string, string>>;
  /** Grows with each refused submit; the summary takes the focus when it does. */
  attempt: number;
  /** Level of its heading: one below the heading it stands under. */
  level?: 'h2' | 'h3';
}

/** Lists what is wrong after a refused submit, takes the focus, and leads to each field. */
export function ErrorSummary({ problems, labels, attempt, level: Heading = 'h3' }: ErrorSummaryProps) {
  const { locale } = useSetting();
  const box = useRef<HTMLDivElement>(null);
  const isShown = problems.length > 0 && attempt > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refused submit moves the focus here again
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  return (
    <div className="notice notice-danger" role="alert" tabIndex={-1} ref={box}>
      <Heading>{componentWords[locale].problems(problems.length)}</Heading>
      <ul>
        {problems.map(({ id, name, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                goToControl(id);
              }}
            >
              {labels[name] && `${labels[name]} `}
              {sayFault(locale, message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings the question into view, not only its control, so that the label can be read; then focuses the control. */
function goToControl(id: string): void {
  const control = document.getElementById(id);
  const question = control?.closest('.field') ?? control;
  question?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
