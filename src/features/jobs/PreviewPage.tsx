import { useCallback } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { SettingProvider } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { Locale } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { JobArticle } from './JobArticle.tsx';
import './job-preview.css';
import { loadPreview, type Preview } from './preview.queries.ts';
import { previewWords } from './preview-words.ts';

/** The public page of a saved posting, drawn by the very component that the build uses, inside the public layout. */
export function PreviewPage({ locale, load = loadPreview }: { locale: Locale; load?: typeof loadPreview }) {
  const [preview, reload] = useLoad(
    useCallback(() => load(new URLSearchParams(window.location.search).get('id') ?? ''), [load]),
  );
  const words = previewWords[locale];
  return (
    <SettingProvider value={{ locale, zone: 'UTC' }}>
      {preview.state === 'loading' && (
        <div className="wrap">
          <Skeleton lines={8} />
        </div>
      )}
      {preview.state === 'failed' && (
        <div className="wrap prose">
          <ErrorNotice error={preview.error} onRetry={reload} />
          <p>
            {words.signIn} <a href={portalPaths.jobs}>{words.desk}</a>
          </p>
        </div>
      )}
      {preview.state === 'ready' && <Shown preview={preview.value} locale={locale} />}
    </SettingProvider>
  );
}

function Shown({ preview, locale }: { preview: Preview; locale: Locale }) {
  const { job, isDraft, organization, program } = preview;
  const words = previewWords[locale];
  const name = program && (program.names[locale] ?? program.names['en']);
  return (
    <>
      <aside className="preview-bar" aria-label={words.bar}>
        <div className="wrap">
          <b>{isDraft ? words.isDraft : words.isPublic}</b>
          <a href={portalPaths.job(job.id)}>{words.edit}</a>
          <a href={locale === 'en' ? portalPaths.jobPreviewSpanish(job.id) : portalPaths.jobPreview(job.id)}>
            {words.other}
          </a>
        </div>
      </aside>
      <JobArticle
        job={job}
        locale={locale}
        organization={organization}
        now={new Date()}
        program={program && name !== undefined ? { slug: program.slug, name } : undefined}
      />
    </>
  );
}
