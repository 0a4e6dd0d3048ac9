import { useSetting } from '../../components/setting.tsx';
import { myAnswerWords } from './my-answer-words.ts';
import type { MyApplication } from './my-application.ts';

interface MyPostingProps {
  posting: MyApplication['posting'];
  version: number;
}

/** The posting as it stood when it was answered. */
export function MyPosting({ posting, version }: MyPostingProps) {
  const { locale } = useSetting();
  const words = myAnswerWords[locale];
  const text = posting?.texts?.[locale] ?? posting?.texts?.en;
  if (!text) return null;
  return (
    <details className="fold">
      <summary>{words.posting}</summary>
      <p className="small muted">{words.version(version)}</p>
      {text.title && <h3>{text.title}</h3>}
      {text.summary && <p>{text.summary}</p>}
      <Lines title={words.duties} lines={text.responsibilities} />
      <Lines title={words.benefits} lines={text.benefits} />
    </details>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] | undefined }) {
  if (!lines || lines.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
