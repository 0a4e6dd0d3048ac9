import type { Locale } from '../../lib/locale.ts';
import { localPath, sitePaths } from '../../lib/paths.ts';
import { type Organization, telephoneLink } from '../organization/organization.ts';
import { applyWords } from './apply-box-words.ts';
import type { ShownJob } from './job.ts';

interface Props {
  job: ShownJob;
  locale: Locale;
  organization: Organization;
}

/** Answers that the posting says rule a person out, told before anybody spends an evening on the form. */
function KnockOuts({ job, locale }: Pick<Props, 'job' | 'locale'>) {
  const decisive = job.questions.filter((question) => question.texts[locale].knockOutNote !== null);
  if (decisive.length === 0) return null;
  return (
    <>
      <p>{applyWords[locale].decisive}</p>
      <ul>
        {decisive.map(({ id, texts }) => (
          <li key={id}>
            <b>{texts[locale].label}</b> {texts[locale].knockOutNote}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How to apply: on the site, on paper or by phone; what to have at hand, and what not to send yet (Oregon HB 3187). */
export function ApplyBox({ job, locale, organization }: Props) {
  const words = applyWords[locale];
  return (
    <section className="side-box" id="apply" aria-labelledby="apply-title">
      <h2 id="apply-title">{words.title}</h2>
      <p>
        <a className="button" href={localPath(locale, sitePaths.applyTo(job.slug))}>
          {words.start}
        </a>
      </p>
      <p className="small">{words.lead}</p>
      <KnockOuts job={job} locale={locale} />
      <p>{words.notYet}</p>
      <p>{words.record[job.fairChance]}</p>
      <p>{words.otherWays(job.reference)}</p>
      <p>
        <a className="button quiet" href={localPath(locale, sitePaths.applyPaper)}>
          {words.paper}
        </a>
      </p>
      <p>
        <a className="button quiet" href={telephoneLink(organization.phone)}>
          {words.call}
        </a>
        <span className="small">{organization.phone}</span>
      </p>
      <p className="small muted">{words.help}</p>
    </section>
  );
}
