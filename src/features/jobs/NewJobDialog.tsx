import { useCallback } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { portalPaths } from '../../lib/paths.ts';
import { jobsDeskWords } from './desk-words.ts';
import { listTemplates } from './jobs.queries.ts';
import { inLanguage } from './posting-choices.ts';

/** What a posting can begin from. Each choice is a link: nothing is written by opening it. */
export function NewJobDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = jobsDeskWords[useSetting().locale];
  return (
    <Dialog title={words.newTitle} isOpen={isOpen} onClose={onClose}>
      <p className="muted">{words.newLead}</p>
      <h3>{words.templates}</h3>
      <Templates />
      <p>
        <a className="link" href={portalPaths.newJob({ blank: '1' })}>
          {words.blank}
        </a>
      </p>
    </Dialog>
  );
}

function Templates() {
  const { locale } = useSetting();
  const [templates, reload] = useLoad(useCallback(() => listTemplates(), []));
  if (templates.state === 'loading') return <Skeleton lines={4} />;
  if (templates.state === 'failed') return <ErrorNotice error={templates.error} onRetry={reload} />;
  return (
    <ul className="plain-list">
      {templates.value.map((template) => (
        <li key={template.id}>
          <a href={portalPaths.newJob({ template: template.id })}>{inLanguage(template, locale)}</a>
        </li>
      ))}
    </ul>
  );
}
