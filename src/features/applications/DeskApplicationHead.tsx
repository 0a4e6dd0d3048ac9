import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { instantWords } from '../../lib/instants.ts';
import { DeskName } from './DeskName.tsx';
import { DeskSigns } from './DeskSigns.tsx';
import { deskDetailWords } from './desk-detail-words.ts';
import { type DeskRow, titleIn } from './desk-row.ts';
import { deskTerms, statusTone } from './desk-terms.ts';
import { deskWords } from './desk-words.ts';

/** Who, for which job, where it stands, and how long it waits. */
export function DeskApplicationHead({ row }: { row: DeskRow }) {
  const setting = useSetting();
  const words = deskDetailWords[setting.locale];
  return (
    <div className="page-head">
      <div>
        <h1>
          <DeskName row={row} />
        </h1>
        <p className="facts-line">
          <span className="reference">{row.reference}</span>
          <Tag tone={statusTone[row.status]}>{deskTerms[setting.locale].status[row.status]}</Tag>
          <span>{titleIn(row.jobTitles, setting.locale, row.jobReference)}</span>
          <span className="muted">{words.sent(instantWords(row.submittedAt, setting))}</span>
          {row.daysWaiting !== null && (
            <span className="muted">
              {deskWords[setting.locale].columns.waiting}: {deskWords[setting.locale].waits(row.daysWaiting)}
            </span>
          )}
        </p>
        <DeskSigns row={row} />
      </div>
    </div>
  );
}
