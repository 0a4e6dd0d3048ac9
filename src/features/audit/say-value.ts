import { dayWords, instantWords, type Setting } from '../../lib/instants.ts';
import { auditWords } from './audit-words.ts';
import { termInWords } from './column-words.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A kept value as people read it: instants and days in words, people by name, states without underscores, lists with
 * commas. Free text stays as it was.
 * @param people names of staff by user id
 * @param column the column it was kept in, which may have a list of words
 */
export function sayValue(value: unknown, setting: Setting, people: ReadonlyMap<string, string>, column = ''): string {
  const words = auditWords[setting.locale];
  if (value === undefined || value === null || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return value.toLocaleString(setting.locale);
  if (Array.isArray(value)) {
    return value.length === 0 ? words.empty : value.map((each) => sayValue(each, setting, people)).join(', ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const known = people.get(value) ?? termInWords(column, value, setting.locale);
  if (known !== undefined) return known;
  if (uuid.test(value)) return `${value.slice(0, 8)}…`;
  if (instant.test(value)) return instantWords(value, setting);
  if (day.test(value)) return dayWords(value, setting);
  return /^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value;
}

/** A record as people read it: by the name of the person it is about, else by the beginning of its id. */
export function sayRecord(recordId: string, people: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = recordId.split(':');
  const named = people.get(first) ?? (uuid.test(first) ? `${first.slice(0, 8)}…` : first);
  return [named, ...rest].join(', ');
}
