import { useSetting } from '../../components/setting.tsx';
import { Tag } from '../../components/Tag.tsx';
import { locales } from '../../lib/locale.ts';
import { portalPaths } from '../../lib/paths.ts';
import { sayKind } from './kind-words.ts';
import { isLetterKind } from './letter-kinds.ts';
import { languageName, mailPageWords } from './mail-page-words.ts';
import type { MessageRule } from './message.ts';
import type { MessageTemplate } from './message-template.ts';
import { messageWords } from './message-words.ts';

interface MailKindRowProps {
  kind: string;
  rules: readonly MessageRule[];
  /** A switch that is being asked for, shown as switched. */
  pending: MessageRule | undefined;
  own: readonly MessageTemplate[];
  /** Whether the reader may switch a rule: HR those of hiring, an admin all (the policy of message_rules). */
  maySwitch: (rule: MessageRule) => boolean;
  onSwitch: (rule: MessageRule, isEnabled: boolean) => void;
}

/** One mail: when it goes out, a switch per audience, and in whose words. */
export function MailKindRow({ kind, rules, pending, own, maySwitch, onSwitch }: MailKindRowProps) {
  const { locale } = useSetting();
  const words = mailPageWords[locale];
  const { event, audience } = messageWords[locale];
  const name = sayKind(kind, locale);
  const [first] = rules;
  const owned = locales.filter((each) => own.some((template) => template.locale === each));
  return (
    <li className="mail-row">
      <div>
        <b>{name}</b>
        {first && <span className="small muted">{event[first.event] ?? first.event}</span>}
        {isLetterKind(kind) && (
          <span className="tags small">
            {owned.length === 0 && <span className="muted">{words.builtIn}</span>}
            {owned.map((each) => (
              <Tag key={each} tone="river">
                {words.own(languageName(each, locale))}
              </Tag>
            ))}
            {owned.length === 1 &&
              locales
                .filter((each) => !owned.includes(each))
                .map((each) => (
                  <Tag key={each} tone="sun">
                    {words.mixed(languageName(each, locale))}
                  </Tag>
                ))}
            <a href={`${portalPaths.mail}?kind=${kind}`} aria-label={words.editLabel(name)}>
              {words.edit}
            </a>
          </span>
        )}
      </div>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        {rules.map((rule) => {
          const isPending = pending?.audience === rule.audience;
          if (!maySwitch(rule)) {
            return (
              <p key={rule.audience} className="choice">
                {audience[rule.audience] ?? rule.audience}: {rule.isEnabled ? words.isOn : words.isOff}
              </p>
            );
          }
          return (
            <label key={rule.audience} className="choice">
              <input
                type="checkbox"
                checked={isPending ? pending.isEnabled : rule.isEnabled}
                aria-busy={isPending || undefined}
                onChange={({ target }) => onSwitch(rule, target.checked)}
              />
              <span>{audience[rule.audience] ?? rule.audience}</span>
            </label>
          );
        })}
      </fieldset>
    </li>
  );
}
