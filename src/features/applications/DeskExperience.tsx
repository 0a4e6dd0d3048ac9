import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { Locale } from '../../lib/locale.ts';
import type { OpenApplication } from './desk-application.ts';
import { deskDetailWords } from './desk-detail-words.ts';

/** Work paid and unpaid, caring, training and gaps, newest first; schools without dates; referees for HR. */
export function DeskExperience({ opened }: { opened: OpenApplication }) {
  const { locale } = useSetting();
  const words = deskDetailWords[locale];
  const { experiences, educations, referees } = opened;
  return (
    <section className="panel" aria-labelledby="experience-title">
      <h2 id="experience-title">{words.experienceTitle}</h2>
      {experiences.length === 0 && <p className="muted">{words.noExperience}</p>}
      <ul className="plain-list">
        {[...experiences]
          .sort((a, b) => b.startedOn.localeCompare(a.startedOn))
          .map((each) => (
            <li key={each.position}>
              <span className="facts-line">
                <b>{[each.role, each.organisation].filter(Boolean).join(', ') || words.experienceKind[each.kind]}</b>
                <Tag>{words.experienceKind[each.kind]}</Tag>
              </span>
              <span className="small muted">
                {monthWords(each.startedOn, locale)} – {each.endedOn ? monthWords(each.endedOn, locale) : words.now}
              </span>
              {each.duties && <span className="said">{each.duties}</span>}
            </li>
          ))}
      </ul>
      {educations.length > 0 && (
        <>
          <h3>{words.educationTitle}</h3>
          <ul className="plain-list">
            {educations.map((each) => (
              <li key={each.position}>
                <b>{[each.subject, each.school].filter(Boolean).join(', ')}</b>
                <span className="small muted">{each.isCompleted ? words.completed : words.notCompleted}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {referees && referees.length > 0 && (
        <>
          <h3>{words.refereesTitle}</h3>
          <p className="small muted">{words.refereesLead}</p>
          <ul className="plain-list">
            {referees.map((each) => (
              <li key={each.id}>
                <b>{each.fullName}</b>
                <span className="small muted">
                  {[each.relation, each.email, each.phone].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The month of a day, `Jan 2024`. */
function monthWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
