import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { DeskRow } from './desk-row.ts';
import { deskTerms } from './desk-terms.ts';
import { deskWords } from './desk-words.ts';

/** What somebody should notice about an application before opening it, each in a word. */
export function DeskSigns({ row }: { row: DeskRow }) {
  const { locale } = useSetting();
  const words = deskWords[locale];
  const signs = [
    row.isStale && (
      <Tag key="stale" tone="danger">
        {words.stale}
      </Tag>
    ),
    row.unread > 0 && (
      <Tag key="unread" tone="sun">
        {words.unreadCount(row.unread)}
      </Tag>
    ),
    row.hasKnockOut && (
      <Tag key="knock" tone="danger">
        {words.knockOut}
      </Tag>
    ),
    row.otherApplications > 0 && <Tag key="others">{words.others(row.otherApplications)}</Tag>,
    row.isPaper && <Tag key="paper">{words.paper}</Tag>,
    row.locale !== locale && <Tag key="language">{deskTerms[locale].language[row.locale]}</Tag>,
  ].filter(Boolean);
  return signs.length === 0 ? null : <span className="tags">{signs}</span>;
}

/** How many gave their review, and what became of one's own. */
export function reviewsSaid(row: DeskRow, words: (typeof deskWords)['en']): string {
  const own = row.myReview === 'given' ? words.myGiven : row.myReview === 'unfinished' ? words.myUnfinished : '';
  return [words.reviews(row.reviewsGiven), own].filter(Boolean).join(', ');
}
