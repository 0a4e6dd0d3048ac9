import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import { localPath, portalPaths, sitePaths } from '../../lib/paths.ts';
import type { OpenJob } from './desk-job.ts';
import { EndJobForm } from './EndJobForm.tsx';
import { discardJob } from './jobs.queries.ts';
import { MoveJobForm } from './MoveJobForm.tsx';
import { postingWords } from './posting-words.ts';
import type { PostingEditor } from './use-posting-editor.ts';

type Step = 'move' | 'close' | 'fill' | 'reopen' | 'discard';

interface ManageJobProps {
  editor: PostingEditor;
  job: OpenJob;
  onDone: (words: string) => void;
}

/** Everything that can be done with a posting besides changing its words; each step in a dialog of its own. */
export function ManageJob({ editor, job, onDone }: ManageJobProps) {
  const { locale } = useSetting();
  const words = postingWords[locale];
  const [step, setStep] = useState<Step>();
  const [fault, setFault] = useState<AppError>();
  const zone = editor.zone(editor.desk.form.getValues());
  const titles: Record<Step, string> = {
    move: words.moveTitle,
    close: words.closeTitle,
    fill: words.fillTitle,
    reopen: words.reopenTitle,
    discard: words.discard,
  };
  const may = job.commands;
  const steps: Step[] = [
    ...(may.includes('extend') ? (['move'] as const) : []),
    ...(['close', 'fill', 'reopen', 'discard'] as const).filter((each) => may.includes(each)),
  ];

  async function handleDone(): Promise<void> {
    setStep(undefined);
    await editor.reload();
    onDone(words.done);
  }
  async function handleDiscard(): Promise<void> {
    const result = await discardJob(job.id);
    if (result.ok) window.location.assign(portalPaths.jobs);
    else setFault(result.error);
  }
  return (
    <section className="panel" aria-labelledby="posting-manage">
      <h2 id="posting-manage">{words.manage}</h2>
      <ul className="plain-list">
        <li>
          <a href={locale === 'es' ? portalPaths.jobPreviewSpanish(job.id) : portalPaths.jobPreview(job.id)}>
            {words.preview}
          </a>
        </li>
        {job.status !== 'draft' && (
          <li>
            <a href={localPath(locale, sitePaths.job(job.slug))}>{words.view}</a>
          </li>
        )}
        <li>
          <a href={portalPaths.newJob({ copy: job.id })}>{words.copy}</a>
        </li>
      </ul>
      <p className="actions">
        {steps.map((each) => (
          <Button
            key={each}
            look={each === 'move' || each === 'reopen' ? 'plain' : 'danger'}
            onClick={() => setStep(each)}
          >
            {titles[each]}
          </Button>
        ))}
      </p>
      <Dialog title={step ? titles[step] : ''} isOpen={step !== undefined} onClose={() => setStep(undefined)}>
        {(step === 'move' || step === 'reopen') && (
          <MoveJobForm job={job} zone={zone} isReopening={step === 'reopen'} onDone={handleDone} />
        )}
        {(step === 'close' || step === 'fill') && <EndJobForm job={job} command={step} onDone={handleDone} />}
        {step === 'discard' && (
          <>
            {fault && <ErrorNotice error={fault} takesFocus />}
            <p>{words.discardAsk}</p>
            <p>
              <Button look="danger" onClick={handleDiscard}>
                {words.discard}
              </Button>
            </p>
          </>
        )}
      </Dialog>
    </section>
  );
}
