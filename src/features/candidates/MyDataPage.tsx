import { useSetting } from '../../components/setting.tsx';
import { myPaths } from '../../lib/paths.ts';
import { dataWords } from './data-words.ts';
import { EqualOpportunity } from './EqualOpportunity.tsx';
import { Erasure } from './Erasure.tsx';
import { OwnCopy } from './OwnCopy.tsx';
import { RetentionList } from './RetentionList.tsx';

/** What we keep about a person, in plain words, and everything they can do about it. */
export function MyDataPage() {
  const words = dataWords[useSetting().locale];
  return (
    <div className="my-stack">
      <header>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <section className="panel" aria-labelledby="keep-title">
        <h2 id="keep-title">{words.keepTitle}</h2>
        <ul>
          {words.keep.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{words.notAsked}</p>
        <p>{words.whoSees}</p>
      </section>
      <RetentionList />
      <section className="panel" aria-labelledby="fix-title">
        <h2 id="fix-title">{words.fixTitle}</h2>
        <p>
          {words.fix} <a href={myPaths.settings}>{words.fixSettings}</a>
        </p>
        <p>
          {words.fixMessage} <a href={myPaths.home}>{words.fixApplications}</a>
        </p>
      </section>
      <OwnCopy />
      <EqualOpportunity />
      <Erasure />
    </div>
  );
}
