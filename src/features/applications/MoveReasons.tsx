import { Field } from '../../components/Field.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { DeskForm } from '../../components/use-desk-form.ts';
import { ourReasons } from './application.ts';
import { moveWords } from './desk-move-words.ts';
import { type MoveFormValues, needsOf } from './desk-moves.ts';
import { deskTerms } from './desk-terms.ts';

interface MoveReasonsProps {
  desk: DeskForm<MoveFormValues, MoveFormValues>;
  command: string;
}

/** Why a move is made: a reason from the list where one is needed, and a note, needed to take something back. */
export function MoveReasons({ desk, command }: MoveReasonsProps) {
  const { locale } = useSetting();
  const words = moveWords[locale];
  const { needsReason, needsNote } = needsOf(command);
  return (
    <>
      {needsReason && (
        <Field {...desk.field('reason')} label={words.reason}>
          {(control) => (
            <select {...control} {...desk.form.register('reason')}>
              <option value="">{words.choose}</option>
              {ourReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {deskTerms[locale].reason[reason]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        {...desk.field('note')}
        label={needsNote ? words.why : words.note}
        hint={words.whyHint}
        isOptional={!needsNote}
      >
        {(control) => <textarea {...control} rows={2} {...desk.form.register('note')} />}
      </Field>
    </>
  );
}
