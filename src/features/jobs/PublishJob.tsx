import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/setting.tsx';
import { dayOfInstant } from '../../lib/dates.ts';
import type { AppError } from '../../lib/errors.ts';
import { locales } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import type { OpenJob } from './desk-job.ts';
import { publishJob } from './jobs.queries.ts';
import { postingWords } from './posting-words.ts';
import { untranslatedIn } from './untranslated.ts';
import type { PostingEditor } from './use-posting-editor.ts';

interface PublishJobProps {
  editor: PostingEditor;
  job: OpenJob;
  onDone: (words: string) => void;
  publish?: typeof publishJob;
}

/** Publishes a saved draft after a look at when it opens and closes and what it lacks. */
export function PublishJob({ editor, job, onDone, publish = publishJob }: PublishJobProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<AppError>();
  const posting = editor.desk.form.getValues();
  const { isDirty } = editor.desk.form.formState;
  if (!job.commands.includes('publish')) return null;
  const day = (at: string) => dayOfInstant(at, editor.zone(posting), locale);
  const { opensAt, closesAt } = job.document;
  const isLater = opensAt ? new Date(opensAt) > new Date() : false;
  const lacking = untranslatedIn(posting);

  async function handlePublish(): Promise<void> {
    setBusy(true);
    const result = await publish(job.id, job.revision);
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    setAsking(false);
    await editor.reload();
    onDone(words.published);
  }
  return (
    <>
      {job.gaps.length > 0 || isDirty ? (
        <p className="small muted">{job.gaps.length > 0 ? words.cannotYet : words.leave}</p>
      ) : (
        <p>
          <Button look="main" onClick={() => setAsking(true)}>
            {words.publish}
          </Button>
        </p>
      )}
      <Dialog title={words.publishTitle} isOpen={isAsking} onClose={() => setAsking(false)}>
        {fault && <ErrorNotice error={fault} words={{ wrong_state: words.wrongState }} takesFocus />}
        <p>
          {closesAt &&
            (isLater && opensAt ? words.publishLater(day(opensAt), day(closesAt)) : words.publishLead(day(closesAt)))}
        </p>
        {locales
          .filter((each) => lacking[each].length > 0)
          .map((each) => (
            <Notice
              key={each}
              tone="attention"
              title={words.translationTitle(each === 'en' ? words.english : words.spanish)}
            >
              <p>{words.translationLead}</p>
            </Notice>
          ))}
        <p>
          <a href={portalPaths.jobPreview(job.id)}>{words.preview}</a>
        </p>
        <p>
          <Button look="main" isBusy={isBusy} onClick={handlePublish}>
            {words.publishNow}
          </Button>
        </p>
      </Dialog>
    </>
  );
}
