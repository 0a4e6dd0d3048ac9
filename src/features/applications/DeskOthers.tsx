import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { portalPaths } from '../../lib/paths.ts';
import type { OtherApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';
import { titleIn } from './desk-row.ts';
import { deskTerms, statusTone } from './desk-terms.ts';

/** Other applications of the same person, also of rows that a person joined with theirs. */
export function DeskOthers({ others }: { others: readonly OtherApplication[] }) {
  const { locale } = useSetting();
  if (others.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="others-title">
      <h2 id="others-title">{deskDetailWords[locale].othersTitle}</h2>
      <ul className="plain-list">
        {others.map((other) => (
          <li key={other.id}>
            <a href={portalPaths.application(other.id)}>{titleIn(other.jobTitles, locale, other.reference)}</a>
            <span className="facts-line">
              <span className="reference small">{other.reference}</span>
              <Tag tone={statusTone[other.status]}>{deskTerms[locale].status[other.status]}</Tag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
