import { useEffect, useState } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import type { Locale } from '../../lib/locale.ts';
import { fillLetter, type Letter } from '../messages/letter.ts';
import { isLetterKind } from '../messages/letter-kinds.ts';
import type { ApplicationStatus } from './application.ts';
import { moveWords } from './desk-move-words.ts';
import type { MoveLetter } from './desk-steps.queries.ts';
import { deskTerms } from './desk-terms.ts';
import { myStatusWords } from './my-status-words.ts';

interface LetterPreviewProps {
  letter: MoveLetter;
  /** Where the move leads; a letter may name it in the candidate's words. */
  to: ApplicationStatus;
}

/** The mail as the candidate would read it, in their language; the built-in words unless the organisation has its own. */
export function LetterPreview({ letter, to }: LetterPreviewProps) {
  const { locale } = useSetting();
  const words = moveWords[locale];
  const [builtIn, setBuiltIn] = useState<Letter>();
  const { kind, template } = letter;
  useEffect(() => {
    if (template || kind === null || !isLetterKind(kind)) return;
    let isOver = false;
    void builtInLetters(letter.locale).then((letters) => {
      if (!isOver) setBuiltIn(letters[kind]);
    });
    return () => {
      isOver = true;
    };
  }, [kind, template, letter.locale]);
  const raw = template ?? builtIn;
  if (kind === null) return null;
  if (!raw) return <Skeleton lines={3} />;
  const said = fillLetter(raw, {
    organization: letter.organization ?? undefined,
    phone: letter.phone ?? undefined,
    name: letter.name ?? words.hiddenName,
    job: letter.job ?? letter.reference,
    reference: letter.reference,
    status: myStatusWords[letter.locale].status[to],
  });
  return (
    <section className="letter" aria-labelledby="letter-title">
      <h3 id="letter-title">{words.letter}</h3>
      {letter.locale !== locale && (
        <p className="small muted">{words.letterIn(deskTerms[locale].language[letter.locale])}</p>
      )}
      {letter.reachesCandidate === false && <Notice tone="attention">{words.noReach}</Notice>}
      <blockquote lang={letter.locale}>
        <p>
          <b>{said.subject}</b>
        </p>
        <p className="letter-heading">{said.heading}</p>
        {said.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
    </section>
  );
}

/** The built-in letters of a language, fetched only when one is to be seen. */
async function builtInLetters(locale: Locale): Promise<Record<string, Letter>> {
  return locale === 'es'
    ? (await import('../messages/letters.es.ts')).lettersEs
    : (await import('../messages/letters.en.ts')).lettersEn;
}
