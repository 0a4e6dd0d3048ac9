import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useDeskForm } from '../../components/use-desk-form.ts';
import { agoWords } from '../../lib/instants.ts';
import type { ApplicationMove } from './application.ts';
import type { DeskQueries } from './desk-data.ts';
import { moveWords } from './desk-move-words.ts';
import { moveFormSchema, moveRequest, needsOf } from './desk-moves.ts';
import type { DeskRow } from './desk-row.ts';
import type { LastMove, MoveLetter } from './desk-steps.queries.ts';
import { deskTerms } from './desk-terms.ts';
import { LetterPreview } from './LetterPreview.tsx';
import { MoveReasons } from './MoveReasons.tsx';

interface MoveFormProps {
  row: Pick<DeskRow, 'id' | 'reference' | 'status'>;
  moves: readonly ApplicationMove[];
  command: string | undefined;
  /** What the candidate would read; undefined while it is fetched. */
  letter: MoveLetter | null | undefined;
  queries: Pick<DeskQueries, 'moveApplication' | 'lastMove'>;
  onCommand: (command: string) => void;
  onMoved: (said: string) => void;
  onRefused: () => void;
}

/** The questions of a move. When somebody was faster, it says who moved the application where. */
export function MoveForm(props: MoveFormProps) {
  const { row, moves, command, letter, queries, onCommand, onMoved, onRefused } = props;
  const { locale } = useSetting();
  const words = moveWords[locale];
  const terms = deskTerms[locale];
  const [faster, setFaster] = useState<LastMove | null>();
  const desk = useDeskForm({
    id: 'move',
    schema: moveFormSchema,
    defaults: { command: command ?? '', reason: '', note: '', tell: '' },
    send: async (values) => {
      const result = await queries.moveApplication(row.id, row.status, moveRequest(values));
      if (!result.ok && result.error.code === 'wrong_state') {
        const last = await queries.lastMove(row.id);
        setFaster(last.ok ? last.value : null);
        onRefused();
      }
      return result;
    },
    fieldOf: (name) => (name === 'reason' || name === 'note' ? name : undefined),
    onDone: (values) => {
      const to = moves.find((move) => move.command === values.command)?.to ?? row.status;
      onMoved(words.moved(row.reference, terms.status[to]));
    },
  });
  const { register, watch } = desk.form;
  const picked = watch('command') || command || '';
  const move = moves.find((each) => each.command === picked);
  const { telling } = needsOf(picked);
  const isTelling = telling === 'always' || (telling === 'choice' && watch('tell') === 'yes');
  return (
    <form noValidate onSubmit={desk.submit} className="stack">
      <ErrorSummary
        problems={desk.problems}
        labels={{ command: words.what, reason: words.reason, note: words.why, tell: words.tell }}
        attempt={desk.attempt}
      />
      {desk.fault && (
        <ErrorNotice error={desk.fault} words={{ wrong_state: sayFaster(faster, words, locale) }} takesFocus />
      )}
      <Choices
        {...desk.field('command')}
        legend={words.what}
        register={register('command', { onChange: ({ target }) => onCommand(target.value) })}
        options={moves.map(({ command: value, to }) => ({
          value,
          label:
            value === 'move_back' || value === 'reopen'
              ? `${terms.move[value]} (${terms.status[to]})`
              : (terms.move[value] ?? value),
        }))}
      />
      {move && <MoveReasons desk={desk} command={picked} />}
      {move && telling === 'choice' && letter !== undefined && (
        <Choices
          {...desk.field('tell')}
          legend={words.tell}
          register={register('tell')}
          options={[
            { value: 'yes', label: words.tellYes },
            { value: 'no', label: words.tellNo },
          ]}
        />
      )}
      {move && telling === 'never' && <p className="small muted">{words.neverTold}</p>}
      {move && telling === 'always' && <p className="small">{words.alwaysTold}</p>}
      {move && telling !== 'never' && letter && <LetterPreview letter={letter} to={move.to} />}
      <p className="actions">
        <Button look="main" type="submit" isBusy={desk.isBusy}>
          {isTelling ? words.submitTell : words.submit}
        </Button>
      </p>
    </form>
  );
}

function sayFaster(last: LastMove | null | undefined, words: (typeof moveWords)['en'], locale: 'en' | 'es'): string {
  const { status } = deskTerms[locale];
  if (!last) return words.tooLate(words.theCandidate, status.withdrawn, '');
  return words.tooLate(last.byName ?? words.theCandidate, status[last.toStatus], agoWords(last.happenedAt, locale));
}
