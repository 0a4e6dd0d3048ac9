import { useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import { sayKind } from './kind-words.ts';
import type { MessageRule } from './message.ts';
import { messageWords } from './message-words.ts';
import { listMessageRules, switchMessageRule } from './messages.queries.ts';

/** Which mails go out, as switches that work at once. */
export function MessageRules() {
  const { locale } = useSetting();
  const words = messageWords[locale];
  const [rules, reload] = useLoad(listMessageRules);
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');
  // shown as switched while the server is asked; a refusal switches it back
  const [pending, setPending] = useState<{ rule: string; isEnabled: boolean }>();
  const sayRule = ({ event, audience }: MessageRule) =>
    `${words.event[event] ?? event}, ${words.audience[audience] ?? audience}`;

  async function handleSwitch(rule: MessageRule, isEnabled: boolean): Promise<void> {
    if (pending) return;
    setPending({ rule: sayRule(rule), isEnabled });
    setError(undefined);
    const result = await switchMessageRule(rule, isEnabled);
    await reload();
    setPending(undefined);
    if (result.ok) setSaid((isEnabled ? words.on : words.off)(sayRule(rule)));
    else setError(result.error);
  }

  return (
    <section className="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">{words.rulesTitle}</h2>
      <p className="muted">{words.rulesLead}</p>
      {error && <ErrorNotice error={error} takesFocus />}
      {rules.state === 'loading' && <Skeleton lines={4} />}
      {rules.state === 'failed' && <ErrorNotice error={rules.error} onRetry={reload} />}
      {rules.state === 'ready' && (
        <fieldset className="switches">
          <legend className="visually-hidden">{words.rulesTitle}</legend>
          {rules.value.map((rule) => (
            <label key={`${rule.event} ${rule.audience}`} className="choice">
              <input
                type="checkbox"
                checked={pending?.rule === sayRule(rule) ? pending.isEnabled : rule.isEnabled}
                aria-busy={pending?.rule === sayRule(rule) || undefined}
                onChange={({ target }) => handleSwitch(rule, target.checked)}
              />
              <span>
                <b>{words.event[rule.event] ?? rule.event}</b>
                <span className="small muted">
                  {sayKind(rule.kind, locale)}, {words.audience[rule.audience] ?? rule.audience}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
