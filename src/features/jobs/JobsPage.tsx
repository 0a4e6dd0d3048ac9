import { useCallback, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { componentWords } from '../../components/component-words.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { KeysDialog } from '../../components/KeysDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NumberLinks } from '../../components/NumberLinks.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { useRowKeys } from '../../components/use-row-keys.ts';
import { useSingleKeys } from '../../components/use-single-keys.ts';
import type { AppError } from '../../lib/errors.ts';
import { portalPaths } from '../../lib/paths.ts';
import type { Desk } from '../accounts/account.ts';
import { type JobFilters, type JobPhase, phasesIn, writeJobFilters } from './desk-job.ts';
import { jobsDeskWords } from './desk-words.ts';
import { JobsFilterBar } from './JobsFilterBar.tsx';
import { JobsTable } from './JobsTable.tsx';
import { countJobs, listJobs } from './jobs.queries.ts';
import { NewJobDialog } from './NewJobDialog.tsx';
import { useJobFilters } from './use-job-filters.ts';
import { useJobList } from './use-job-list.ts';

const all: JobFilters = { scope: 'current', phase: undefined, search: '', untranslated: false };
const queries = { listJobs, countJobs };

/** The postings of the organisation: what is being written, what is public, what needs a decision, what has ended. */
export function JobsPage({ desk, ask = queries }: { desk: Desk; ask?: typeof queries }) {
  const { locale } = useSetting();
  const words = jobsDeskWords[locale];
  const [filters, setFilters] = useJobFilters();
  const { list, reload, showMore } = useJobList(ask.listJobs, filters);
  const [counts] = useLoad(useCallback(() => ask.countJobs(), [ask]));
  const [isBeginning, setBeginning] = useState(false);
  const [fault, setFault] = useState<AppError>();
  const input = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areKeysOn, switchKeys] = useSingleKeys();
  useRowKeys({
    isOn: areKeysOn,
    onSearch: useCallback(() => input.current?.focus(), []),
    onHelp: useCallback(() => setHelpOpen(true), []),
  });
  const mayWrite = desk.account.roles.some((role) => role === 'admin' || role === 'hr');
  const count = (phase: JobPhase) =>
    counts.state === 'ready' ? (counts.value.find((each) => each.phase === phase)?.jobs ?? 0) : 0;
  const isNarrowed = filters.phase !== undefined || filters.search !== '' || filters.untranslated;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        <p className="actions">
          <Button look="quiet" onClick={() => setHelpOpen(true)}>
            {words.keys} <kbd>?</kbd>
          </Button>
          {mayWrite && (
            <Button look="main" onClick={() => setBeginning(true)}>
              {words.create}
            </Button>
          )}
        </p>
      </div>
      {counts.state === 'ready' && (
        <NumberLinks
          numbers={phasesIn('current').map((phase) => ({
            count: count(phase),
            label: words.phases[phase],
            href: portalPaths.jobs + writeJobFilters({ ...all, phase }),
            isLoud: phase === 'passed' && count(phase) > 0,
          }))}
        />
      )}
      <JobsFilterBar input={input} filters={filters} onChange={setFilters} />
      <p className="visually-hidden" role="status">
        {list.state === 'ready' && words.found(list.rows.length)}
      </p>
      {fault && <ErrorNotice error={fault} takesFocus />}
      {list.state === 'loading' && <Skeleton lines={6} look="rows" />}
      {list.state === 'failed' && <ErrorNotice error={list.error} onRetry={reload} />}
      {list.state === 'ready' && list.rows.length > 0 && <JobsTable rows={list.rows} />}
      {list.state === 'ready' && list.rows.length === 0 && (
        <div className="empty">
          <h2>{isNarrowed ? words.nothing : words.empty}</h2>
          {isNarrowed ? <Button onClick={() => setFilters(all)}>{words.clear}</Button> : <p>{words.emptyLead}</p>}
        </div>
      )}
      {list.state === 'ready' && list.hasMore && (
        <p className="list-foot">
          <Button onClick={async () => setFault(await showMore())}>{componentWords[locale].showMore}</Button>
        </p>
      )}
      {count('passed') > 0 && <Notice tone="attention" title={words.passedNotice(count('passed'))} />}
      <KeysDialog
        rows={words.keyRows}
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        areKeysOn={areKeysOn}
        onSwitch={switchKeys}
      />
      <NewJobDialog isOpen={isBeginning} onClose={() => setBeginning(false)} />
    </>
  );
}
