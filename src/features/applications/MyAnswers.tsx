import { Facts } from '../../components/Facts.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { instantWords } from '../../lib/instants.ts';
import { myPaths } from '../../lib/paths.ts';
import { documentWords } from '../documents/document-words.ts';
import { MyPosting } from './MyPosting.tsx';
import { answerPartsOf } from './my-answer-lines.ts';
import { myAnswerWords } from './my-answer-words.ts';
import type { MyAnswers as Answers } from './my-answers.ts';
import type { MyApplication } from './my-application.ts';
import { useFormWords } from './use-form-words.ts';

interface MyAnswersProps {
  answers: Answers;
  opened: MyApplication;
}

/** What was sent, word for word, with the posting it answered. Folded: most come here for what is next. */
export function MyAnswers({ answers, opened }: MyAnswersProps) {
  const setting = useSetting();
  const words = myAnswerWords[setting.locale];
  const form = useFormWords(setting.locale);
  const { details, documents } = answers;
  return (
    <section className="panel" aria-labelledby="answers-title">
      <h2 id="answers-title">{words.title}</h2>
      {documents.length > 0 && (
        <>
          <h3>{words.documents}</h3>
          <ul>
            {documents.map((document) => (
              <li key={document.id}>
                {document.fileName}{' '}
                <span className="muted">({documentWords[setting.locale].kinds[document.purpose]})</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={myPaths.documents}>{words.documentsHow}</a>
          </p>
        </>
      )}
      <details className="fold">
        <summary>{words.open}</summary>
        {form ? (
          answerPartsOf(answers, form, setting, words).map((part) => (
            <section key={part.title} className="answer-part">
              <h3>{part.title}</h3>
              <Facts rows={part.rows} />
            </section>
          ))
        ) : (
          <Skeleton lines={6} />
        )}
        {details && (
          <p className="small muted">{words.signed(details.signatureName, instantWords(details.signedAt, setting))}</p>
        )}
      </details>
      <MyPosting posting={opened.posting} version={opened.application.jobVersion} />
      <p className="small muted">{words.wrong}</p>
    </section>
  );
}
