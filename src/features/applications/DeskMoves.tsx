import { useState } from 'react';
import { Button, type ButtonLook } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import type { StaffRole } from '../accounts/account.ts';
import { nameWords } from './DeskName.tsx';
import { moveApplication } from './desk.queries.ts';
import type { OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { handMoves } from './desk-moves.ts';
import { lastMove, previewMoveLetter } from './desk-steps.queries.ts';
import { deskTerms } from './desk-terms.ts';
import { deskWords } from './desk-words.ts';
import { MoveDialog } from './MoveDialog.tsx';

const queries = { moveApplication, lastMove, previewMoveLetter };

interface DeskMovesProps {
  opened: OpenApplication;
  roles: readonly StaffRole[];
  onDone: (said: string) => void;
  onRefused: () => void;
}

/** Where the application stands and where it may go: the buttons are what the database says this role may do now. */
export function DeskMoves({ opened, roles, onDone, onRefused }: DeskMovesProps) {
  const setting = useSetting();
  const words = deskDetailWords[setting.locale];
  const terms = deskTerms[setting.locale];
  const { application, commands } = opened;
  const [command, setCommand] = useState<string>();
  const moves = handMoves(roles, application).filter((move) => commands.includes(move.command));
  return (
    <section className="panel" aria-labelledby="moves-title">
      <h2 id="moves-title">{words.stepsTitle}</h2>
      <Facts
        rows={[
          [words.status, terms.status[application.status]],
          [words.reason, application.closeReason && terms.reason[application.closeReason]],
        ]}
      />
      {application.status === 'not_selected' && (
        <p className="small">
          {application.toldAt ? words.toldOn(instantWords(application.toldAt, setting)) : words.notTold}
        </p>
      )}
      {moves.length === 0 && <p className="small muted">{words.noSteps}</p>}
      <p className="actions">
        {moves.map((move, index) => (
          <Button key={move.command} look={lookOf(move.command, index)} onClick={() => setCommand(move.command)}>
            {terms.move[move.command] ?? move.command}
          </Button>
        ))}
      </p>
      <MoveDialog
        row={command === undefined ? undefined : application}
        who={nameWords(application, deskWords[setting.locale])}
        roles={roles}
        queries={queries}
        command={command}
        onClose={() => setCommand(undefined)}
        onMoved={(said) => {
          setCommand(undefined);
          onDone(said);
        }}
        onRefused={onRefused}
      />
    </section>
  );
}

/** The first step forward is the main one; an end is marked as one, a way back is neither. */
function lookOf(command: string, index: number): ButtonLook {
  if (command === 'not_select' || command === 'fail_conditions') return 'danger';
  return index === 0 && command !== 'move_back' ? 'main' : 'plain';
}
