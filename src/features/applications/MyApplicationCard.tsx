import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { dateIn, dayWords } from '../../lib/instants.ts';
import { myPaths } from '../../lib/paths.ts';
import { MyNextStep } from './MyNextStep.tsx';
import { inLocale, type MyRow } from './my-row.ts';
import { myStatusWords } from './my-status-words.ts';
import { myWords } from './my-words.ts';

/** One sent application in the list: the job, where it stands, what is next. The whole card leads to its page. */
export function MyApplicationCard({ row }: { row: MyRow }) {
  const setting = useSetting();
  const words = myWords[setting.locale];
  const title = inLocale(row.titles, setting.locale);
  return (
    <li className="panel my-card">
      <h3>
        <a className="my-card-link" href={myPaths.application(row.id)}>
          {title}
        </a>
      </h3>
      <p className="tags">
        <b className="my-status">{myStatusWords[setting.locale].status[row.status]}</b>
        {row.unread > 0 && <Tag tone="sun">{words.unread(row.unread)}</Tag>}
      </p>
      <MyNextStep row={row} />
      <p className="small muted">
        {words.reference(row.reference)}
        {row.submittedAt !== null &&
          ` · ${words.sentOn(dayWords(dateIn(new Date(row.submittedAt), setting.zone), setting))}`}
      </p>
    </li>
  );
}
