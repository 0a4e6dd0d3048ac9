import { Fragment } from 'react';
import type { Locale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import type { Organization } from '../organization/organization.ts';
import { groupTerms, termKindLabels } from '../programs/term.ts';
import { ApplyBox } from './ApplyBox.tsx';
import { JobFacts } from './JobFacts.tsx';
import { isOpen, type ShownJob } from './job.ts';
import { closedLine, jobWords } from './job-words.ts';
import './job-page.css';
import { RequirementTimeline } from './RequirementTimeline.tsx';

/**
 * One job, open or closed. A closed one says so first and offers no way to apply. The one renderer of a posting: the
 * build turns it into plain HTML (JobPage.astro), the desk's preview shows it as it is.
 */
export interface JobArticleProps {
  job: ShownJob;
  locale: Locale;
  organization: Organization;
  now: Date;
  program: { slug: string; name: string } | undefined;
}

/** A list of lines under its heading, in the language they are written in; nothing when there are none. */
function Lines({ heading, lines, lang }: { heading: string; lines: readonly string[]; lang: Locale | undefined }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul lang={lang}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Terms({ job, locale }: { job: ShownJob; locale: Locale }) {
  if (job.terms.length === 0) return null;
  return (
    <>
      <h2>{jobWords[locale].listedUnder}</h2>
      <dl className="terms">
        {groupTerms(job.terms).map((group) => (
          <div key={group.kind}>
            <dt>{termKindLabels[group.kind][locale]}</dt>
            <dd>{group.terms.map((term) => term.label[locale]).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function JobArticle({ job, locale, organization, now, program }: JobArticleProps) {
  const words = jobWords[locale];
  const text = job.texts[locale];
  const open = isOpen(job, now);
  const foreign = locale === 'es' && !job.hasSpanish ? 'en' : undefined;
  return (
    <article className="wrap job">
      <div className="page-head">
        <p className="kicker">
          <a href={localPath(locale, sitePaths.jobs)}>{words.allJobs}</a>
          {` · ${words.reference} ${job.reference}`}
        </p>
        <h1 lang={foreign}>{text.title}</h1>
        {!open && (
          <p className="note clay">
            {`${closedLine(job, locale)} `}
            <a href={localPath(locale, sitePaths.jobs)}>{words.seeOpen}</a>
          </p>
        )}
        {foreign && <p className="note">{words.onlyEnglish}</p>}
        <p className="lead" lang={foreign}>
          {text.summary}
        </p>
      </div>
      <JobFacts job={job} locale={locale} zone={organization.zone} />
      <div className="columns">
        <div className="prose">
          {text.aboutTheWork?.split('\n\n').map((paragraph) => (
            <p key={paragraph} lang={foreign}>
              {paragraph}
            </p>
          ))}
          <Lines heading={words.duties} lines={text.responsibilities} lang={foreign} />
          <h2>{words.asked}</h2>
          <p>{words.askedLead}</p>
          <RequirementTimeline locale={locale} requirements={job.requirements} />
          <Lines heading={words.benefits} lines={text.benefits} lang={foreign} />
          {program && (
            <Fragment>
              <h2>{words.program}</h2>
              <p>
                <a href={localPath(locale, sitePaths.program(program.slug))}>{program.name}</a>
              </p>
            </Fragment>
          )}
          <Terms job={job} locale={locale} />
          <h2>{words.equal}</h2>
          <p>{organization.texts[locale].equalOpportunity}</p>
        </div>
        {open && <ApplyBox job={job} locale={locale} organization={organization} />}
      </div>
    </article>
  );
}
