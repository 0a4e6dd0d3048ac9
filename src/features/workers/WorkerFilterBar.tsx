import { useSetting } from '../../components/setting.tsx';
import { nameIn, type ProgramTeam } from './worker.ts';
import { workerWords } from './worker-words.ts';
import type { WorkerFilters } from './workers.queries.ts';

interface WorkerFilterBarProps {
  filters: WorkerFilters;
  teams: readonly ProgramTeam[];
  onFilters: (filters: WorkerFilters) => void;
}

/** Narrows the list; every change works at once. */
export function WorkerFilterBar({ filters, teams, onFilters }: WorkerFilterBarProps) {
  const { locale } = useSetting();
  const words = workerWords[locale];
  const people = new Map(teams.flatMap(({ supervisors }) => supervisors.map(({ userId, name }) => [userId, name])));
  return (
    <div className="filters">
      <label className="filter-box">
        <span>{words.scope}</span>
        <select
          value={filters.scope}
          onChange={(event) => onFilters({ ...filters, scope: event.target.value === 'ended' ? 'ended' : 'current' })}
        >
          <option value="current">{words.current}</option>
          <option value="ended">{words.ended}</option>
        </select>
      </label>
      <label className="filter-box">
        <span>{words.program}</span>
        <select value={filters.program} onChange={(event) => onFilters({ ...filters, program: event.target.value })}>
          <option value="">{words.all}</option>
          {teams.map(({ programId, names }) => (
            <option key={programId} value={programId}>
              {nameIn(names, locale)}
            </option>
          ))}
        </select>
      </label>
      <label className="filter-box">
        <span>{words.supervisor}</span>
        <select
          value={filters.supervisor}
          onChange={(event) => onFilters({ ...filters, supervisor: event.target.value })}
        >
          <option value="">{words.all}</option>
          {[...people].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="filter-box">
        <span>{words.term}</span>
        <input
          type="search"
          value={filters.term}
          maxLength={100}
          onChange={(event) => onFilters({ ...filters, term: event.target.value })}
        />
      </label>
    </div>
  );
}
