import type { Locale } from '../../lib/locale.ts';
import { jobWords } from './job-words.ts';
import { dueLabels, groupRequirements, type Requirement } from './requirement.ts';

/** A certificate is got, a check is gone through; what a person says of themselves needs no lead-in. */
function howLead({ kind }: Requirement, locale: Locale): string {
  const words = jobWords[locale];
  if (kind === 'credential' || kind === 'education') return `${words.howToGet}: `;
  return kind === 'check' || kind === 'driving' ? `${words.howItWorks}: ` : '';
}

function Asked({ one, locale }: { one: Requirement; locale: Locale }) {
  const words = jobWords[locale];
  const text = one.texts[locale];
  return (
    <li>
      <p>
        {text.label}
        {one.dueDays !== null && <span className="muted">{` (${words.withinDays(one.dueDays)})`}</span>}
        {!one.isRequired && <span className="tag">{words.welcome}</span>}
      </p>
      {text.howToGet && <p className="small muted">{howLead(one, locale) + text.howToGet}</p>}
    </li>
  );
}

/** What a job asks for, along the way to the first day: each thing at the moment it is due, with how to get it. */
export function RequirementTimeline({ locale, requirements }: { locale: Locale; requirements: Requirement[] }) {
  return (
    // the role keeps the list a list where its marks are styled away (Safari)
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ol className="due-path" role="list">
      {groupRequirements(requirements).map((group) => (
        <li key={group.due}>
          <h3>{dueLabels[group.due][locale]}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <ul role="list">
            {group.requirements.map((one) => (
              <Asked key={one.id} one={one} locale={locale} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
