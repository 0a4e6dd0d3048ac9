import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import { RuleFacts } from './RuleFacts.tsx';
import { RuleForm } from './RuleForm.tsx';
import { listRules } from './retention.queries.ts';
import { retentionWords } from './retention-words.ts';

/** The rules, to change for those who may. */
export function RuleList({ mayChange }: { mayChange: boolean }) {
  const words = retentionWords[useSetting().locale];
  const [rules, reload] = useLoad(listRules);
  return (
    <section className="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">{words.rulesTitle}</h2>
      <p className="muted">{words.rulesLead}</p>
      {rules.state === 'loading' && <Skeleton lines={6} />}
      {rules.state === 'failed' && <ErrorNotice error={rules.error} onRetry={reload} />}
      {rules.state === 'ready' && (
        <ul className="plain-list">
          {rules.value.map((rule) => (
            <li key={rule.id} className="stack">
              <h3>{words.rule[rule.id] ?? rule.id}</h3>
              {rule.source && (
                <p className="small">
                  {words.source}: {rule.sourceUrl ? <a href={rule.sourceUrl}>{rule.source}</a> : rule.source}
                </p>
              )}
              {mayChange ? <RuleForm rule={rule} onLookAgain={reload} /> : <RuleFacts rule={rule} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
