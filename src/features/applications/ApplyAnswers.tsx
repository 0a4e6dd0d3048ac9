import { type AnswerLine, answerLines } from './apply-answer-lines.ts';
import type { ApplySection, SectionAnswers } from './apply-fields.ts';
import type { Posting } from './apply-posting.ts';
import { type EntrySection, useApplyWords } from './apply-words.ts';

interface ApplyAnswersProps {
  section: ApplySection;
  answers: SectionAnswers;
  posting: Posting;
}

/** A section's answers to read. Text stands as it was written, whatever its direction. */
export function ApplyAnswers({ section, answers, posting }: ApplyAnswersProps) {
  const words = useApplyWords();
  const { once, entries } = answerLines(section, answers, words, posting);
  const one = section in words.entry ? words.entry[section as EntrySection].one : '';
  return (
    <>
      {entries.map((lines, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
        <div className="apply-entry-read" key={at}>
          <p className="apply-entry-name">
            {one} {at + 1}
          </p>
          <Lines lines={lines} />
        </div>
      ))}
      <Lines lines={once} />
    </>
  );
}

function Lines({ lines }: { lines: readonly AnswerLine[] }) {
  const { none } = useApplyWords();
  if (lines.length === 0) return null;
  return (
    <dl className="apply-facts">
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto" className={value === undefined ? 'muted' : undefined}>
            {value ?? none}
          </dd>
        </div>
      ))}
    </dl>
  );
}
