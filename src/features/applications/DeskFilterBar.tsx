import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { isLocale, locales } from '../../lib/locale.ts';
import { applicationSources } from './application.ts';
import type { JobChoice } from './desk.queries.ts';
import { changeFilters, type DeskFilters, isNarrowed, statusesIn, waitingChoices } from './desk-filters.ts';
import { deskTerms } from './desk-terms.ts';
import { deskWords } from './desk-words.ts';

interface DeskFilterBarProps {
  filters: DeskFilters;
  jobs: readonly JobChoice[];
  onChange: (filters: DeskFilters) => void;
}

/** What to show. Each choice works at once and stands in the address. */
export function DeskFilterBar({ filters, jobs, onChange }: DeskFilterBarProps) {
  const { locale } = useSetting();
  const words = deskWords[locale];
  const terms = deskTerms[locale];
  const change = (part: Parameters<typeof changeFilters>[1]) => onChange(changeFilters(filters, part));
  const checks = { myReview: words.myReview, unread: words.unread, knockOut: words.knockOut } as const;
  return (
    <fieldset className="filters filters-wide">
      <legend className="visually-hidden">{words.filters}</legend>
      {filters.view === 'table' && (
        <>
          <Filter label={words.scope}>
            <select
              value={filters.untold ? 'untold' : filters.scope}
              onChange={({ target }) =>
                target.value === 'untold'
                  ? change({ untold: true, status: 'not_selected' })
                  : change({ scope: target.value === 'closed' ? 'closed' : 'open' })
              }
            >
              <option value="open">{words.scopeOpen}</option>
              <option value="untold">{words.untold}</option>
              <option value="closed">{words.scopeClosed}</option>
            </select>
          </Filter>
          {!filters.untold && (
            <Filter label={words.status}>
              <select
                value={filters.status ?? ''}
                onChange={({ target }) =>
                  change({ status: statusesIn(filters.scope).find((status) => status === target.value) })
                }
              >
                <option value="">{words.any}</option>
                {statusesIn(filters.scope).map((status) => (
                  <option key={status} value={status}>
                    {terms.status[status]}
                  </option>
                ))}
              </select>
            </Filter>
          )}
        </>
      )}
      <Filter label={words.job}>
        <select value={filters.job ?? ''} onChange={({ target }) => change({ job: target.value || undefined })}>
          <option value="">{words.any}</option>
          {jobs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={words.waiting}>
        <select
          value={filters.waiting ?? ''}
          onChange={({ target }) => change({ waiting: target.value === '' ? undefined : Number(target.value) })}
        >
          <option value="">{words.any}</option>
          {[...new Set([...waitingChoices, ...(filters.waiting ? [filters.waiting] : [])])].map((days) => (
            <option key={days} value={days}>
              {words.days(days)}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={words.language}>
        <select
          value={filters.locale ?? ''}
          onChange={({ target }) => change({ locale: isLocale(target.value) ? target.value : undefined })}
        >
          <option value="">{words.any}</option>
          {locales.map((language) => (
            <option key={language} value={language}>
              {terms.language[language]}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={words.source}>
        <select
          value={filters.source ?? ''}
          onChange={({ target }) => change({ source: applicationSources.find((known) => known === target.value) })}
        >
          <option value="">{words.any}</option>
          {applicationSources.map((source) => (
            <option key={source} value={source}>
              {terms.source[source]}
            </option>
          ))}
        </select>
      </Filter>
      <p className="actions">
        {(['myReview', 'unread', 'knockOut'] as const).map((key) => (
          <label key={key} className="choice">
            <input
              type="checkbox"
              checked={filters[key]}
              onChange={({ target }) => change({ [key]: target.checked })}
            />
            <span>{checks[key]}</span>
          </label>
        ))}
        {isNarrowed(filters) && (
          <Button look="quiet" onClick={() => onChange(cleared(filters))}>
            {words.clear}
          </Button>
        )}
      </p>
    </fieldset>
  );
}

/** The same view and side, narrowed by nothing. */
export function cleared({ view, scope }: DeskFilters): DeskFilters {
  return { view, scope, untold: false, knockOut: false, myReview: false, unread: false };
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
