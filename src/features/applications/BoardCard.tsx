import { Button } from '../../components/Button.tsx';
import { useSetting } from '../../components/setting.tsx';
import { portalPaths } from '../../lib/paths.ts';
import { DeskName } from './DeskName.tsx';
import { DeskSigns, reviewsSaid } from './DeskSigns.tsx';
import { type DeskRow, titleIn } from './desk-row.ts';
import { deskWords } from './desk-words.ts';

interface BoardCardProps {
  row: DeskRow;
  /** Leaves the job out when the board shows one job only. */
  showsJob: boolean;
  onMove: (row: DeskRow) => void;
}

/** One application on the board. The whole card opens it; a button of its own moves it. */
export function BoardCard({ row, showsJob, onMove }: BoardCardProps) {
  const { locale } = useSetting();
  const words = deskWords[locale];
  return (
    <li className="card" data-mark={row.isStale ? 'over' : undefined}>
      <p className="card-head">
        <a href={portalPaths.application(row.id)} data-row-link={row.id} className="row-link">
          <DeskName row={row} />
        </a>
        <span className="reference small muted">{row.reference}</span>
      </p>
      {showsJob && <p className="small">{titleIn(row.jobTitles, locale, row.jobReference)}</p>}
      <p className="small muted">
        {row.daysWaiting !== null && words.waits(row.daysWaiting)}
        {row.reviewsGiven + (row.myReview ? 1 : 0) > 0 && ` · ${reviewsSaid(row, words)}`}
      </p>
      <DeskSigns row={row} />
      <p className="card-foot">
        <Button look="quiet" data-move={row.id} aria-label={words.moveOf(row.reference)} onClick={() => onMove(row)}>
          {words.move}
        </Button>
      </p>
    </li>
  );
}
