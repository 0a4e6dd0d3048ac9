import { useSetting } from '../../components/setting.tsx';
import { type AuditEvent, readChanges } from './audit.ts';
import { auditWords, nameInWords } from './audit-words.ts';
import { sayValue } from './say-value.ts';

interface AuditChangesProps {
  event: AuditEvent;
  people: ReadonlyMap<string, string>;
}

/** What an event changed, column by column, from → to; private values stay private. */
export function AuditChanges({ event, people }: AuditChangesProps) {
  const setting = useSetting();
  const words = auditWords[setting.locale];
  const say = (value: unknown) => sayValue(value, setting, people);
  return (
    <ul className="changes">
      {readChanges(event).map((change) => (
        <li key={change.name}>
          <b>{nameInWords(change.name)}</b>
          {': '}
          {change.kind === 'hidden' && <i className="muted">{words.hidden}</i>}
          {change.kind === 'note' && say(change.value)}
          {change.kind === 'value' &&
            (event.action === 'update' ? (
              <>
                <del>{say(change.from)}</del> → <ins>{say(change.to)}</ins>
              </>
            ) : (
              say(event.action === 'delete' ? change.from : change.to)
            ))}
        </li>
      ))}
    </ul>
  );
}
