import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { OpenJob } from './desk-job.ts';
import type { PostingChoices } from './posting-choices.ts';
import { postingLines } from './posting-lines.ts';
import { postingWords } from './posting-words.ts';

interface PostingReadOnlyProps {
  job: OpenJob;
  choices: PostingChoices;
  organizationZone: string;
}

/** A posting to look at, for those who may not change it or when it has ended. */
export function PostingReadOnly({ job, choices, organizationZone }: PostingReadOnlyProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const hasEnded = job.status === 'closed' || job.status === 'filled';
  return (
    <section className="panel">
      <Notice title={hasEnded ? words.ended : words.readOnly} />
      <dl className="facts posting-facts">
        {postingLines(job.document, { choices, locale, organizationZone }).map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
