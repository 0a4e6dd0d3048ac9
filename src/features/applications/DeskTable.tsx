import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { agoWords, type Setting } from '../../lib/instants.ts';
import { portalPaths } from '../../lib/paths.ts';
import { DeskName } from './DeskName.tsx';
import { DeskSigns, reviewsSaid } from './DeskSigns.tsx';
import { type DeskRow, titleIn } from './desk-row.ts';
import { deskTerms, statusTone } from './desk-terms.ts';
import { deskWords } from './desk-words.ts';

interface DeskTableProps {
  rows: readonly DeskRow[];
  caption: string;
  /** What is chosen and how to choose; left out where nothing can be chosen. */
  choice?: { chosen: ReadonlySet<string>; onChoose: (id: string, isChosen: boolean) => void };
  onMove: (row: DeskRow) => void;
}

/** Applications as a table, as cards on narrow screens. Each row has one link, a box to choose it, and a move. */
export function DeskTable({ rows, caption, choice, onMove }: DeskTableProps) {
  const setting = useSetting();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowMark={(row) => (row.isStale ? 'over' : choice?.chosen.has(row.id) ? 'chosen' : undefined)}
      columns={[...(choice ? [choiceColumn(setting, choice)] : []), ...columnsFor(setting, onMove)]}
    />
  );
}

function choiceColumn(
  { locale }: Setting,
  { chosen, onChoose }: NonNullable<DeskTableProps['choice']>,
): Column<DeskRow> {
  const words = deskWords[locale];
  return {
    key: 'choose',
    heading: words.columns.choose,
    isPlain: true,
    cell: (row) => (
      <label className="row-choice">
        <input
          type="checkbox"
          data-row-choice={row.id}
          checked={chosen.has(row.id)}
          onChange={({ target }) => onChoose(row.id, target.checked)}
          aria-label={words.choose(row.reference)}
        />
      </label>
    ),
  };
}

function columnsFor(setting: Setting, onMove: DeskTableProps['onMove']): Column<DeskRow>[] {
  const { locale } = setting;
  const words = deskWords[locale];
  const terms = deskTerms[locale];
  return [
    {
      key: 'person',
      heading: words.columns.person,
      isRowHeading: true,
      cell: (row) => (
        <>
          <a href={portalPaths.application(row.id)} data-row-link={row.id} className="row-link">
            <DeskName row={row} />
          </a>
          <span className="reference small muted">{row.reference}</span>
        </>
      ),
    },
    {
      key: 'job',
      heading: words.columns.job,
      cell: (row) => (
        <>
          <span>{titleIn(row.jobTitles, locale, row.jobReference)}</span>
          <span className="small muted">{terms.source[row.source]}</span>
        </>
      ),
    },
    {
      key: 'status',
      heading: words.columns.status,
      cell: (row) => (
        <>
          <Tag tone={statusTone[row.status]}>{terms.status[row.status]}</Tag>
          {row.status === 'not_selected' && row.toldAt === null && <b className="small">{words.untold}</b>}
          {row.closeReason && <span className="small muted">{terms.reason[row.closeReason]}</span>}
        </>
      ),
    },
    {
      key: 'waiting',
      heading: words.columns.waiting,
      cell: (row) =>
        row.daysWaiting === null ? (
          <span className="small">{words.ended(agoWords(row.statusAt, locale))}</span>
        ) : (
          <span>{words.waits(row.daysWaiting)}</span>
        ),
    },
    { key: 'reviews', heading: words.columns.reviews, cell: (row) => <span>{reviewsSaid(row, words)}</span> },
    {
      key: 'signs',
      heading: words.columns.signs,
      isPlain: true,
      cell: (row) => (
        <>
          <DeskSigns row={row} />
          <Button look="quiet" data-move={row.id} aria-label={words.moveOf(row.reference)} onClick={() => onMove(row)}>
            {words.move}
          </Button>
        </>
      ),
    },
  ];
}
