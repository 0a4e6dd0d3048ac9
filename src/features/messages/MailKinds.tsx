import { useCallback, useState } from 'react';
import { DeskHead } from '../../components/DeskHead.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useSetting } from '../../components/setting.tsx';
import { useLoad } from '../../components/use-load.ts';
import type { AppError } from '../../lib/errors.ts';
import type { Account } from '../accounts/account.ts';
import { sayKind } from './kind-words.ts';
import { MailKindRow } from './MailKindRow.tsx';
import { mailPageWords } from './mail-page-words.ts';
import { isHiringAudience, type MessageRule } from './message.ts';
import { type MailGroup, mailGroups } from './message-template.ts';
import { listTemplates } from './message-templates.queries.ts';
import { messageWords } from './message-words.ts';
import { listMessageRules, switchMessageRule } from './messages.queries.ts';

const groups: MailGroup[] = ['applying', 'deciding', 'meeting', 'offering', 'keeping', 'desk'];

/** All mails by the step they belong to: a switch per audience, whose words they use, and the way to change them. */
export function MailKinds({ account }: { account: Pick<Account, 'roles'> }) {
  const { locale } = useSetting();
  const words = mailPageWords[locale];
  const [rules, reloadRules] = useLoad(listMessageRules);
  const [templates] = useLoad(useCallback(() => listTemplates(), []));
  const [pending, setPending] = useState<MessageRule>();
  const [error, setError] = useState<AppError>();
  const [said, setSaid] = useState('');

  const maySwitch = (rule: MessageRule) => account.roles.includes('admin') || isHiringAudience(rule.audience);

  async function handleSwitch(rule: MessageRule, isEnabled: boolean): Promise<void> {
    if (pending) return;
    setPending({ ...rule, isEnabled });
    setError(undefined);
    const result = await switchMessageRule(rule, isEnabled);
    await reloadRules();
    setPending(undefined);
    const { audience } = messageWords[locale];
    const name = `${sayKind(rule.kind, locale)}, ${audience[rule.audience] ?? rule.audience}`;
    if (result.ok) setSaid((isEnabled ? messageWords[locale].on : messageWords[locale].off)(name));
    else setError(result.error);
  }

  return (
    <>
      <DeskHead title={words.title} lead={words.lead} />
      <p className="muted">{words.switchesNote}</p>
      <p className="small" role="status">
        {said}
      </p>
      {error && <ErrorNotice error={error} takesFocus />}
      {(rules.state === 'loading' || templates.state === 'loading') && <Skeleton lines={9} />}
      {rules.state === 'failed' && <ErrorNotice error={rules.error} onRetry={reloadRules} />}
      {rules.state === 'ready' && templates.state !== 'loading' && (
        <div className="mail-groups">
          {groups.map((group) => (
            <section key={group} className="panel" aria-labelledby={`mail-${group}`}>
              <h2 id={`mail-${group}`}>{words.groups[group]}</h2>
              <ul className="plain-list">
                {mailGroups[group].map((kind) => (
                  <MailKindRow
                    key={kind}
                    kind={kind}
                    rules={rules.value.filter((rule) => rule.kind === kind)}
                    pending={pending?.kind === kind ? pending : undefined}
                    own={templates.state === 'ready' ? templates.value.filter((each) => each.kind === kind) : []}
                    maySwitch={maySwitch}
                    onSwitch={handleSwitch}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
