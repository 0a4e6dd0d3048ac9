import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { agoWords, dateIn, dayWords, instantWords, type Setting } from '../../lib/instants.ts';
import { portalPaths } from '../../lib/paths.ts';
import { urgencyOf } from './intake-state.ts';
import { intakeTerms, languageName, statusTone } from './intake-terms.ts';
import type { QueueRow } from './queue.ts';
import { queueWords } from './queue-words.ts';
import { WaitingGauge } from './WaitingGauge.tsx';

interface QueueTableProps {
  rows: readonly QueueRow[];
  /** Requests that came in while the page was open. */
  fresh: ReadonlySet<string>;
  scope: 'open' | 'closed';
  me: string;
  standardDays: number;
  programs: ReadonlyMap<string, string>;
}

/** The queue as a table, as cards on narrow screens. Each row has one link, which is what the keys move between. */
export function QueueTable({ rows, fresh, scope, me, standardDays, programs }: QueueTableProps) {
  const setting = useSetting();
  const words = queueWords[setting.locale];
  return (
    <DataTable
      caption={scope === 'open' ? words.caption : words.captionClosed}
      rows={rows}
      rowKey={(row) => row.id}
      rowMark={(row) => markOf(row, fresh, standardDays, dateIn(new Date(), setting.zone))}
      columns={columnsFor({ setting, me, standardDays, fresh, programs })}
    />
  );
}

function markOf(row: QueueRow, fresh: ReadonlySet<string>, standardDays: number, today: string): string | undefined {
  const { daysWaiting, dueOn } = row;
  if (daysWaiting !== null && urgencyOf(daysWaiting, standardDays, dueOn, today) === 'over') return 'over';
  return fresh.has(row.id) ? 'fresh' : undefined;
}

interface ColumnFacts extends Pick<QueueTableProps, 'me' | 'standardDays' | 'fresh' | 'programs'> {
  setting: Setting;
}

function columnsFor({ setting, me, standardDays, fresh, programs }: ColumnFacts): Column<QueueRow>[] {
  const { locale } = setting;
  const words = queueWords[locale];
  const terms = intakeTerms[locale];
  return [
    {
      key: 'person',
      heading: words.columns.person,
      isRowHeading: true,
      cell: (row) => (
        <>
          <a href={portalPaths.intake(row.id)} data-row-link={row.id} className="row-link">
            {row.calledName}
          </a>
          <span className="reference">{row.reference}</span>
          {fresh.has(row.id) && <Tag tone="sun">{words.justIn}</Tag>}
          {row.askedBy === 'helper' && <span className="small muted">{words.helper}</span>}
        </>
      ),
    },
    {
      key: 'waiting',
      heading: words.columns.waiting,
      isPlain: true,
      cell: (row) =>
        row.daysWaiting === null ? (
          <span className="small">{instantWords(row.receivedAt, setting)}</span>
        ) : (
          <WaitingGauge daysWaiting={row.daysWaiting} dueOn={row.dueOn} standardDays={standardDays} />
        ),
    },
    {
      key: 'status',
      heading: words.columns.status,
      cell: (row) => (
        <>
          <Tag tone={statusTone[row.status]}>{terms.status[row.status]}</Tag>
          <NextStep day={row.nextStepOn} setting={setting} />
        </>
      ),
    },
    {
      key: 'where',
      heading: words.columns.where,
      cell: (row) => (
        <>
          <span>
            {languageName(row.language, locale, words.otherLanguage)}
            {row.needsInterpreter && `, ${words.interpreter}`}
          </span>
          <span className="small muted">
            {[row.county, row.programId && programs.get(row.programId)].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'tries',
      heading: words.columns.tries,
      cell: (row) => (
        <>
          <span>{row.attempts === 0 ? words.noTries : words.tries(row.attempts)}</span>
          {row.lastAttemptAt && (
            <span className="small muted">{words.lastTry(agoWords(row.lastAttemptAt, locale))}</span>
          )}
        </>
      ),
    },
    {
      key: 'owner',
      heading: words.columns.owner,
      cell: (row) => (row.ownerId === me ? <b>{words.me}</b> : (row.ownerName ?? <i>{words.nobody}</i>)),
    },
  ];
}

function NextStep({ day, setting }: { day: string | null; setting: Setting }) {
  if (day === null) return null;
  const words = queueWords[setting.locale];
  const isLate = day < dateIn(new Date(), setting.zone);
  const said = dayWords(day, setting);
  return isLate ? (
    <b className="small late">{words.nextStepLate(said)}</b>
  ) : (
    <span className="small muted">{words.nextStep(said)}</span>
  );
}
