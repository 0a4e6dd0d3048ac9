import { useState } from 'react';
import { useSetting } from '../../components/setting.tsx';
import type { Locale } from '../../lib/locale.ts';
import { builtInLetters } from './built-in-letters.ts';
import { LetterActions } from './LetterActions.tsx';
import { LetterWords } from './LetterWords.tsx';
import type { Letter } from './letter.ts';
import type { LetterKind } from './letter-kinds.ts';
import { MailPreviewBox } from './MailPreviewBox.tsx';
import { languageName, mailPageWords } from './mail-page-words.ts';
import type { MessageTemplate } from './message-template.ts';

interface LetterPanelProps {
  kind: LetterKind;
  /** The language of the mail, not of the screen. */
  language: Locale;
  own: MessageTemplate | undefined;
  onLookAgain: () => Promise<void>;
}

/** One language of a mail: its words, what is built in, what can be done, and how it looks. */
export function LetterPanel({ kind, language, own, onLookAgain }: LetterPanelProps) {
  const { locale } = useSetting();
  const words = mailPageWords[locale];
  const builtIn = builtInLetters[language][kind];
  // a preview follows what is typed as long as it is sound
  const [typed, setTyped] = useState<Letter | undefined>(own ?? builtIn);
  const [resets, setResets] = useState(0);
  const titleId = `letter-${language}`;
  async function handleReset(): Promise<void> {
    await onLookAgain();
    setResets((count) => count + 1);
    setTyped(builtIn);
  }
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{languageName(language, locale)}</h2>
      <LetterWords
        // going back to the built-in words begins the form anew; a save keeps it
        key={resets}
        kind={kind}
        language={language}
        kept={own ?? { ...builtIn, revision: 0 }}
        onTyped={setTyped}
        onLookAgain={onLookAgain}
      />
      <LetterActions kind={kind} language={language} revision={own?.revision} onReset={handleReset} />
      <details>
        <summary>{words.builtInSummary}</summary>
        <div lang={language} className="built-in">
          <p>
            <b>{builtIn.subject}</b>
          </p>
          {builtIn.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <MailPreviewBox kind={kind} language={language} letter={typed} />
    </section>
  );
}
