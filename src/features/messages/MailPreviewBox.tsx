import { useEffect, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';
import { MailSketch } from './MailSketch.tsx';
import { mailPageWords } from './mail-page-words.ts';
import type { MailPreview } from './message-template.ts';
import { previewTemplate } from './message-templates.queries.ts';

interface MailPreviewBoxProps {
  kind: LetterKind;
  language: Locale;
  /** Nothing while the words are not sound. */
  letter: Letter | undefined;
}

/** Milliseconds of rest in typing before the preview follows. */
const rest = 500;

/** The mail as the sender would write it, following what is typed. */
export function MailPreviewBox({ kind, language, letter }: MailPreviewBoxProps) {
  const words = mailPageWords[useSetting().locale];
  const [preview, setPreview] = useState<MailPreview>();
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    if (letter === undefined) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const result = await previewTemplate(kind, language, letter);
      if (isOver) return;
      if (result.ok) setPreview(result.value);
      setError(result.ok ? undefined : result.error);
    }, rest);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [kind, language, letter]);

  return (
    <div className="mail-preview stack">
      <h3>{words.preview}</h3>
      <p className="small muted">{letter === undefined ? words.previewWaits : words.previewNote}</p>
      {error && <ErrorNotice error={error} />}
      {!preview && !error && <Skeleton lines={5} />}
      {preview && (
        <figure lang={language}>
          <figcaption>
            <span>
              {words.previewFrom}: {preview.from}
            </span>
            <span>
              {words.previewSubject}: <b>{preview.subject}</b>
            </span>
            {preview.attachments.length > 0 && (
              <span>
                {words.previewFiles}: {preview.attachments.join(', ')}
              </span>
            )}
          </figcaption>
          <MailSketch nodes={preview.body} />
        </figure>
      )}
      {preview && (
        <details>
          <summary>{words.previewText}</summary>
          <pre lang={language}>{preview.text}</pre>
        </details>
      )}
    </div>
  );
}
