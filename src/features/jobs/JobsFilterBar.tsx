import type { ReactNode, RefObject } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { type JobFilters, phasesIn } from './desk-job.ts';
import { jobsDeskWords } from './desk-words.ts';

interface JobsFilterBarProps {
  /** The search, for the key that leads to it. */
  input: RefObject<HTMLInputElement | null>;
  filters: JobFilters;
  onChange: (filters: JobFilters) => void;
}

/** What to show. Choices work at once, words when sent; all of it stands in the address. */
export function JobsFilterBar({ input, filters, onChange }: JobsFilterBarProps) {
  const words = jobsDeskWords[useSetting().locale];
  return (
    <div className="toolbar">
      <search>
        <form
          className="search"
          onSubmit={(event) => {
            event.preventDefault();
            onChange({ ...filters, search: input.current?.value.trim() ?? '' });
          }}
        >
          <div className="field">
            <label htmlFor="jobs-search">{words.search}</label>
            <input id="jobs-search" ref={input} type="search" key={filters.search} defaultValue={filters.search} />
          </div>
          <Button type="submit">{words.searchSubmit}</Button>
        </form>
      </search>
      <fieldset className="filters">
        <legend className="visually-hidden">{words.filters}</legend>
        <Filter label={words.scope}>
          <select
            value={filters.scope}
            onChange={({ target }) =>
              onChange({ ...filters, scope: target.value === 'ended' ? 'ended' : 'current', phase: undefined })
            }
          >
            <option value="current">{words.scopes.current}</option>
            <option value="ended">{words.scopes.ended}</option>
          </select>
        </Filter>
        <Filter label={words.phase}>
          <select
            value={filters.phase ?? ''}
            onChange={({ target }) =>
              onChange({ ...filters, phase: phasesIn(filters.scope).find((phase) => phase === target.value) })
            }
          >
            <option value="">{words.any}</option>
            {phasesIn(filters.scope).map((phase) => (
              <option key={phase} value={phase}>
                {words.phases[phase]}
              </option>
            ))}
          </select>
        </Filter>
        <label className="choice">
          <input
            type="checkbox"
            checked={filters.untranslated}
            onChange={({ target }) => onChange({ ...filters, untranslated: target.checked })}
          />
          <span>{words.untranslated}</span>
        </label>
      </fieldset>
    </div>
  );
}

function Filter({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="filter-box">
      <span>{label}</span>
      {children}
    </label>
  );
}
