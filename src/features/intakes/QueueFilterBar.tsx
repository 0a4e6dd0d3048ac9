import type { ReactNode } from 'react';
import { useSetting } from '../../components/setting.tsx';
import { languages } from './intake-fields.ts';
import { intakeStatuses } from './intake-state.ts';
import { intakeTerms, languageName } from './intake-terms.ts';
import { changeFilters, isInScope, type QueueFilters } from './queue.ts';
import { queueWords } from './queue-words.ts';

interface QueueFilterBarProps {
  filters: QueueFilters;
  programs: ReadonlyMap<string, string>;
  onChange: (filters: QueueFilters) => void;
}

/** What to show. Each choice works at once and stands in the address. */
export function QueueFilterBar({ filters, programs, onChange }: QueueFilterBarProps) {
  const { locale } = useSetting();
  const words = queueWords[locale];
  const terms = intakeTerms[locale];
  const change = (part: Parameters<typeof changeFilters>[1]) => onChange(changeFilters(filters, part));
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">{words.filters}</legend>
      <Filter label={words.scope}>
        <select
          value={filters.scope}
          onChange={(event) => change({ scope: event.target.value === 'closed' ? 'closed' : 'open' })}
        >
          <option value="open">{words.scopeOpen}</option>
          <option value="closed">{words.scopeClosed}</option>
        </select>
      </Filter>
      <Filter label={words.who}>
        <select
          value={filters.who}
          onChange={({ target }) =>
            change({ who: (['mine', 'unowned'] as const).find((who) => who === target.value) ?? 'all' })
          }
        >
          <option value="all">{words.whoAll}</option>
          <option value="mine">{words.whoMine}</option>
          <option value="unowned">{words.whoUnowned}</option>
        </select>
      </Filter>
      <Filter label={words.status}>
        <select
          value={filters.status ?? ''}
          onChange={({ target }) => change({ status: intakeStatuses.find((status) => status === target.value) })}
        >
          <option value="">{words.any}</option>
          {intakeStatuses
            .filter((status) => isInScope(status, filters.scope))
            .map((status) => (
              <option key={status} value={status}>
                {terms.status[status]}
              </option>
            ))}
        </select>
      </Filter>
      <Filter label={words.language}>
        <select
          value={filters.language ?? ''}
          onChange={({ target }) => change({ language: target.value || undefined })}
        >
          <option value="">{words.any}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code, locale, words.otherLanguage)}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={words.program}>
        <select value={filters.program ?? ''} onChange={({ target }) => change({ program: target.value || undefined })}>
          <option value="">{words.any}</option>
          {[...programs].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Filter>
      {filters.scope === 'open' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={filters.overdue}
            onChange={({ target }) => change({ overdue: target.checked })}
          />
          <span>{words.overdue}</span>
        </label>
      )}
    </fieldset>
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
