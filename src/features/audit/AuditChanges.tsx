import { useSetting } from '../../components/setting.tsx';
import { type AuditEvent, readChanges } from './audit.ts';
import { auditWords } from './audit-words.ts';
import { nameInWords } from './column-words.ts';
import { sayValue } from './say-value.ts';

interface AuditChangesProps {
  event: AuditEvent;
  people: ReadonlyMap<string, string>;
}

/** What an event changed, column by column, from → to; private values stay private. */
export function AuditChanges({ event, people }: AuditChangesProps) {
  const setting = useSetting();
  const words = auditWords[setting.locale];
  const say = (value: unknown, column: string) => sayValue(value, setting, people, column);
  const changes = readChanges(event);
  const hidden = changes
    .filter((change) => change.kind === 'hidden')
    .map((change) => nameInWords(change.name, setting.locale));
  return (
    <div className="changes">
      <ul className="changes-list">
        {changes
          .filter((change) => change.kind !== 'hidden')
          .map((change) => (
            <li key={change.name}>
              <span className="muted">{nameInWords(change.name, setting.locale)}</span>{' '}
              {change.kind === 'note' && say(change.value, change.name)}
              {change.kind === 'value' &&
                (event.action === 'update' ? (
                  <>
                    <del>{say(change.from, change.name)}</del> → <ins>{say(change.to, change.name)}</ins>
                  </>
                ) : (
                  say(event.action === 'delete' ? change.from : change.to, change.name)
                ))}
            </li>
          ))}
      </ul>
      {hidden.length > 0 && (
        <p className="small muted">
          {words.hidden}: {hidden.join(', ')}
        </p>
      )}
    </div>
  );
}
