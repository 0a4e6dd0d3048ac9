import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useSetting } from '../../components/setting.tsx';
import { GroupForm } from './GroupForm.tsx';
import { SupervisorForm } from './SupervisorForm.tsx';
import { TeamCard } from './TeamCard.tsx';
import { nameIn, type ProgramTeam } from './worker.ts';
import { workerWords } from './worker-words.ts';

/** What opens in a dialog: a group to make or change, or a supervisor to set. */
export type TeamStep =
  | { step: 'group'; team: ProgramTeam; group?: ProgramTeam['groups'][number] }
  | { step: 'supervisor'; team: ProgramTeam };

interface TeamsViewProps {
  teams: readonly ProgramTeam[];
  mayMove: boolean;
  mayCount: boolean;
  onChanged: () => Promise<void>;
}

/** Every program with its supervisors, groups and limits: how full it is, before a limit is passed. */
export function TeamsView({ teams, mayMove, mayCount, onChanged }: TeamsViewProps) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  const [open, setOpen] = useState<TeamStep>();
  const handleDone = () => {
    setOpen(undefined);
    void onChanged();
  };
  return (
    <section aria-labelledby="teams-title" className="stack teams">
      <h2 id="teams-title">{words.teams}</h2>
      <p className="muted">{words.teamsLead}</p>
      <div className="home-panels">
        {teams.map((team) => (
          <TeamCard key={team.programId} team={team} mayMove={mayMove} mayCount={mayCount} onStep={setOpen} />
        ))}
      </div>
      <Dialog title={words.groupTitle} isOpen={open?.step === 'group'} onClose={() => setOpen(undefined)}>
        {open?.step === 'group' && (
          <GroupForm
            team={open.team}
            {...(open.group ? { group: open.group } : {})}
            teams={teams}
            onDone={handleDone}
          />
        )}
      </Dialog>
      <Dialog
        title={open ? words.setSupervisorTitle(nameIn(open.team.names, locale)) : ''}
        isOpen={open?.step === 'supervisor'}
        onClose={() => setOpen(undefined)}
      >
        {open?.step === 'supervisor' && <SupervisorForm team={open.team} teams={teams} onDone={handleDone} />}
      </Dialog>
    </section>
  );
}
