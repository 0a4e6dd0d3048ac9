import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useSetting } from '../../components/setting.tsx';
import { Tag, type TagTone } from '../../components/Tag.tsx';
import { instantWords } from '../../lib/instants.ts';
import { portalPaths } from '../../lib/paths.ts';
import { AuditChanges } from './AuditChanges.tsx';
import type { AuditAction, AuditEvent } from './audit.ts';
import { auditWords } from './audit-words.ts';
import { nameInWords } from './column-words.ts';
import { sayRecord } from './say-value.ts';

const tones: Record<AuditAction, TagTone> = { insert: 'moss', update: 'river', delete: 'danger', read: 'plain' };

interface AuditTableProps {
  events: readonly AuditEvent[];
  people: ReadonlyMap<string, string>;
}

/** Audit events, newest first. */
export function AuditTable({ events, people }: AuditTableProps) {
  const setting = useSetting();
  const words = auditWords[setting.locale];
  const whoOf = ({ actorId, actorRole }: AuditEvent): string => {
    if (actorId !== null) return people.get(actorId) ?? words.formerStaff;
    return actorRole === 'anon' ? words.visitor : words.system;
  };
  const columns: Column<AuditEvent>[] = [
    {
      key: 'when',
      heading: words.columns.when,
      isRowHeading: true,
      cell: (event) => <time dateTime={event.happenedAt}>{instantWords(event.happenedAt, setting)}</time>,
    },
    {
      key: 'who',
      heading: words.columns.who,
      cell: (event) => (
        <>
          <span>{whoOf(event)}</span>
          {event.address && (
            <span className="small muted">
              {words.from_} {event.address}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'what',
      heading: words.columns.what,
      cell: (event) => <Tag tone={tones[event.action]}>{words.actions[event.action]}</Tag>,
    },
    {
      key: 'record',
      heading: words.columns.record,
      cell: (event) => (
        <>
          <span>{words.tables[event.tableName] ?? nameInWords(event.tableName, setting.locale)}</span>
          <a className="small record-id" href={portalPaths.auditOf(event.tableName, event.recordId)}>
            <span className="visually-hidden">{words.onlyThis}: </span>
            {sayRecord(event.recordId, people)}
          </a>
        </>
      ),
    },
    {
      key: 'changes',
      heading: words.columns.changes,
      cell: (event) => <AuditChanges event={event} people={people} />,
    },
  ];
  return <DataTable caption={words.caption} rows={events} rowKey={(event) => event.id} columns={columns} />;
}
