import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dayWords, instantWords } from '../../lib/instants.ts';
import { LoadTag } from './LoadTag.tsx';
import type { TeamStep } from './TeamsView.tsx';
import { limitKinds, loadState, nameIn, type ProgramTeam, percentOf } from './worker.ts';
import { workerWords } from './worker-words.ts';

interface TeamCardProps {
  team: ProgramTeam;
  mayMove: boolean;
  mayCount: boolean;
  onStep: (step: TeamStep) => void;
}

/** One program: limits, who supervises how much, groups, and each time a limit was passed. */
export function TeamCard({ team, mayMove, mayCount, onStep }: TeamCardProps) {
  const setting = useSetting();
  const { locale } = setting;
  const words = workerWords[locale];
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 });
  const groupLimit = team.limits.group_size ?? null;
  const known = limitKinds.filter((kind) => team.limits[kind] !== undefined);
  const program = nameIn(team.names, locale);
  return (
    <article className="panel" aria-labelledby={`team-${team.programId}`}>
      <h3 id={`team-${team.programId}`}>{program}</h3>
      <p className="small muted">
        {known.length === 0
          ? words.noLimit
          : known.map((kind) => `${words.limit[kind]}: ${number(team.limits[kind] ?? 0)}`).join(' · ')}
      </p>
      <h4>{words.supervisors}</h4>
      {team.supervisors.length === 0 && <p className="muted">{words.nobody}</p>}
      <ul className="plain-list">
        {team.supervisors.map((person) => (
          <li key={person.userId}>
            {person.name}{' '}
            <span className="small muted">
              {words.loadOf(number(person.load), person.atMost === null ? null : number(person.atMost))},{' '}
              {words.supervises(percentOf(person.fte))}
            </span>{' '}
            <LoadTag state={loadState(person.load, person.atMost)} />
          </li>
        ))}
      </ul>
      <h4>{words.groups}</h4>
      {team.groups.length === 0 && <p className="muted">{words.noGroups}</p>}
      <ul className="plain-list">
        {team.groups.map((group) => (
          <li key={group.id}>
            {group.name}{' '}
            <span className="small muted">
              {words.members(group.memberCount, groupLimit === null ? null : number(groupLimit))},{' '}
              {group.facilitatorName ?? words.noFacilitator}
              {group.facilitatorEndsOn && ` (${words.facilitatorLeaves(dayWords(group.facilitatorEndsOn, setting))})`}
            </span>{' '}
            <LoadTag state={loadState(group.memberCount, groupLimit)} />
            {mayCount && (
              <Button look="quiet" onClick={() => onStep({ step: 'group', team, group })}>
                {words.editGroup(group.name)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayCount && (
        <p className="actions">
          {mayMove && (
            <Button
              onClick={() => onStep({ step: 'supervisor', team })}
              aria-label={`${words.setSupervisor} ${program}`}
            >
              {words.setSupervisor}
            </Button>
          )}
          <Button onClick={() => onStep({ step: 'group', team })} aria-label={`${words.addGroup} ${program}`}>
            {words.addGroup}
          </Button>
        </p>
      )}
      {team.overrides.length > 0 && (
        <details>
          <summary>{words.overrides}</summary>
          <ul>
            {team.overrides.map((each) => (
              <li key={each.id}>
                {words.overrideLine(words.limit[each.kind], number(each.wouldBe), number(each.atMost))}
                <span className="small block">{each.reason}</span>
                <span className="small muted block">
                  {each.givenBy}, {instantWords(each.givenAt, setting)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
