import * as z from 'zod/mini';

/** What an audit event can be. */
export const auditActions = ['insert', 'update', 'delete', 'read'] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did or read what. `changes` keeps the database's own column names. */
export const auditEventSchema = z.object({
  id: z.string(),
  happenedAt: z.string(),
  actorId: z.nullable(z.string()),
  actorRole: z.string(),
  address: z.nullable(z.string()),
  action: z.enum(auditActions),
  tableName: z.string(),
  recordId: z.string(),
  changes: z.record(z.string(), z.unknown()),
});

/** One event of the audit. */
export type AuditEvent = z.output<typeof auditEventSchema>;

/** What to look for. Ids only: names and numbers of people never enter an address. */
export interface AuditSearch {
  table?: string;
  record?: string;
  actor?: string;
  action?: AuditAction;
  /** First and last day, `YYYY-MM-DD` in the organisation's zone. */
  from?: string;
  until?: string;
}

const shapes = {
  table: /^[a-z_]{1,63}$/,
  record: /^[\w:.-]{1,200}$/,
  actor: /^[0-9a-f-]{36}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  until: /^\d{4}-\d{2}-\d{2}$/,
} as const;

/** Reads a search from an address; what does not look right is left out. */
export function readAuditSearch(query: URLSearchParams): AuditSearch {
  const search: AuditSearch = {};
  for (const name of ['table', 'record', 'actor', 'from', 'until'] as const) {
    const value = query.get(name)?.trim();
    if (value && shapes[name].test(value)) search[name] = value;
  }
  const action = auditActions.find((known) => known === query.get('action'));
  return action ? { ...search, action } : search;
}

/** Writes a search into an address. */
export function writeAuditSearch(search: AuditSearch): string {
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** One changed column, as it can be told. */
export type AuditChange =
  | { name: string; kind: 'value'; from: unknown; to: unknown }
  /** The value is personal: only the fact of the change is kept. */
  | { name: string; kind: 'hidden' }
  /** Of a reading: what was read. */
  | { name: string; kind: 'note'; value: unknown };

/** Takes an event's changes apart. A column that was empty before or after has that side undefined. */
export function readChanges({ action, changes }: Pick<AuditEvent, 'action' | 'changes'>): AuditChange[] {
  return Object.entries(changes).map(([name, change]): AuditChange => {
    if (action === 'read') return { name, kind: 'note', value: change };
    if (typeof change !== 'object' || change === null) return { name, kind: 'hidden' };
    return { name, kind: 'value', from: Reflect.get(change, 'from'), to: Reflect.get(change, 'to') };
  });
}
