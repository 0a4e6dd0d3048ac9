import { useCallback, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../components/Button.tsx';
import { DeskHead } from '../../components/DeskHead.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { portalPaths } from '../../lib/paths.ts';
import { ApplyPaperForm } from './ApplyPaperForm.tsx';
import { listPaperJobs } from './apply-paper.queries.ts';
import { applyPaperWords } from './apply-paper-words.ts';
import { loadPosting } from './apply-posting.queries.ts';
import { applyWordsEn } from './apply-words.en.ts';
import { applyWordsEs } from './apply-words.es.ts';
import { ApplyWordsProvider } from './apply-words.ts';
import './apply-entries.css';

/** Staff type in a form that came on paper: first which job, then what stands on the form. */
export function ApplyPaperEntry() {
  const { locale } = useSetting();
  const words = applyPaperWords[locale];
  const [slug, setSlug] = useState(() => new URLSearchParams(window.location.search).get('job') ?? '');
  const [done, setDone] = useState<{ id: string; reference: string }>();
  return (
    <ApplyWordsProvider value={locale === 'es' ? applyWordsEs : applyWordsEn}>
      <p className="crumb">
        <a href={portalPaths.applications}>← {words.backToDesk}</a>
      </p>
      <DeskHead title={words.deskTitle} lead={words.deskLead} />
      {done ? (
        <section className="panel stack">
          <Notice tone="good" role="status" title={words.entered(done.reference)} />
          <p className="actions">
            <a className="btn btn-main" href={portalPaths.application(done.id)}>
              {words.open}
            </a>
            <Button onClick={() => setDone(undefined)}>{words.another}</Button>
          </p>
        </section>
      ) : (
        <>
          <JobChoice slug={slug} onChosen={setSlug} />
          {slug !== '' && <PaperFor key={slug} slug={slug} onDone={setDone} />}
        </>
      )}
    </ApplyWordsProvider>
  );
}

function JobChoice({ slug, onChosen }: { slug: string; onChosen: (slug: string) => void }) {
  const { locale } = useSetting();
  const words = applyPaperWords[locale];
  const [jobs, reload] = useLoad(listPaperJobs);
  const { register } = useForm({ defaultValues: { job: slug } });
  if (jobs.state === 'loading') return <Skeleton lines={2} />;
  if (jobs.state === 'failed') return <ErrorNotice error={jobs.error} onRetry={reload} />;
  if (jobs.value.length === 0) return <Notice title={words.noJobs} />;
  return (
    <section className="panel">
      <Field id="paper-job" label={words.chooseJob}>
        {(control) => (
          <select {...control} {...register('job', { onChange: (event) => onChosen(event.target.value) })}>
            <option value="" />
            {jobs.value.map((job) => (
              <option key={job.slug} value={job.slug}>
                {job.texts[locale]?.title ?? job.texts.en.title} ({job.reference})
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  );
}

function PaperFor({ slug, onDone }: { slug: string; onDone: (done: { id: string; reference: string }) => void }) {
  const { locale } = useSetting();
  const [posting, reload] = useLoad(useCallback(() => loadPosting(slug, locale, new Date()), [slug, locale]));
  if (posting.state === 'loading') return <Skeleton lines={8} />;
  if (posting.state === 'failed') return <ErrorNotice error={posting.error} onRetry={reload} />;
  return <ApplyPaperForm posting={posting.value} onDone={onDone} />;
}
